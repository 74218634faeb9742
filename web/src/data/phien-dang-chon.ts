import { Ngay } from '@core/shared/ngay.ts';
import { PhienId } from '@core/viec-lam/phien-giao-dich.ts';
import { signal } from '@preact/signals';
import * as z from 'zod';
import { homNay } from './device.ts';
import { uidHienTai } from './session.ts';

const KEY = 'sld.phien';
const Chon = z.object({ uid: z.string(), ngay: Ngay, phien: PhienId });

const chon = signal(Chon.safeParse(JSON.parse(localStorage.getItem(KEY) ?? 'null')).data);

/** The fair at which this account refers people today; tomorrow it is at none until it says so. Reads signals. */
export const phienDangChon = (): string | undefined => {
  const now = chon.value;
  return now && now.uid === uidHienTai() && now.ngay === homNay() ? now.phien : undefined;
};

export const chonPhien = (phien: string | undefined): void => {
  const uid = uidHienTai();
  chon.value = phien !== undefined && uid !== undefined ? { uid, ngay: homNay(), phien } : undefined;
  if (chon.value) localStorage.setItem(KEY, JSON.stringify(chon.value));
  else localStorage.removeItem(KEY);
};
