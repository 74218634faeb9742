import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { signal } from '@preact/signals';

/** Drafts that found no room on this device, as last typed: held in memory until they do, and seen wherever drafts are. */
export const chuaLuu = signal<ReadonlyMap<string, BanNhap>>(new Map());

export const giuTrongBoNho = (draft: BanNhap): void => {
  chuaLuu.value = new Map(chuaLuu.peek()).set(draft.id, draft);
};

/** Lets go of a draft that is kept now, as it was at `luuLuc`; what was typed after that stays. */
export const thoiGiu = (id: string, luuLuc?: string): void => {
  const held = chuaLuu.peek().get(id);
  if (!held || (luuLuc !== undefined && held.luuLuc > luuLuc)) return;
  const rest = new Map(chuaLuu.peek());
  rest.delete(id);
  chuaLuu.value = rest;
};
