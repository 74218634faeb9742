import { askedFields, dropUnasked, MAU_03, progressOf } from '@core/forms/mau-03.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { blockingLoi, checkRaw } from '@core/phieu/checks.ts';
import type { BaiLam, Loi, TruongBaiLam } from '@core/phieu/phieu.ts';
import type { Ngay } from '@core/shared/ngay.ts';
import { batch, computed, signal } from '@preact/signals';

export type FormContext = { readonly keHoach: KeHoach; readonly homNay: Ngay };

/** Answers just removed because a later answer ruled them out, with what they were. */
export type DaBo = { readonly vi: TruongBaiLam; readonly truong: readonly TruongBaiLam[]; readonly truoc: BaiLam };

/** Half-typed days: the answer is missing, but what is wrong is the day and not its absence. */
const unfinished = (dangGo: Readonly<Record<string, string>>): Loi[] =>
  Object.keys(dangGo).map((truong) => ({ ma: 'DL04', truong, muc: 'loi' }));

/**
 * One phiếu being written: answers as typed, what the checks say of them, and what may be undone. Knows nothing of the
 * screen or of where drafts are kept.
 */
export const openForm = (draft: BanNhap, ctx: FormContext) => {
  // Answers come back as they were typed, finished or not; `checkRaw` judges them before anything relies on their shape.
  const bai = signal(draft.bai as BaiLam);
  const dangGo = signal(draft.dangGo);
  const xacNhan = signal<readonly string[]>(draft.xacNhan);
  const daBo = signal<DaBo | null>(null);
  /** Fields the person has left: only these show what is wrong, until everything is shown. */
  const daQua = signal<ReadonlySet<string>>(new Set());
  const hienHet = signal(false);

  const checked = computed(() => checkRaw(bai.value, { ...ctx, diaBan: draft.diaBan, donVi: 'co' }));
  const loi = computed<readonly Loi[]>(() => {
    const half = unfinished(dangGo.value);
    const pinned = new Set(half.map(({ truong }) => truong));
    return [...checked.value.loi.filter(({ truong }) => !pinned.has(truong)), ...half];
  });

  const write = (next: BaiLam, truong: TruongBaiLam) => {
    const split = dropUnasked(next);
    const gone = Object.keys(split.daBo) as TruongBaiLam[];
    const undo = gone.length > 0 ? { vi: truong, truong: gone, truoc: bai.value } : null;
    bai.value = split.bai;
    if (undo || daBo.value?.vi === truong) daBo.value = undo;
  };

  return {
    bai,
    dangGo,
    xacNhan,
    daBo,
    loi,
    hienHet,
    /** The answers without what is malformed: what would be sent. */
    hopLe: computed(() => checked.value.bai),
    asked: computed(() => askedFields(bai.value)),
    tienDo: computed(() => progressOf(checked.value.bai)),
    /** What stands between the phiếu and handing it in, in the order of the form. */
    conVuong: computed(() => blockingLoi(loi.value, xacNhan.value)),
    /** What to show at one question now. */
    loiTai: (truong: string): readonly Loi[] =>
      hienHet.value || daQua.value.has(truong) ? loi.value.filter((l) => l.truong === truong) : [],

    set: <K extends TruongBaiLam>(truong: K, value: BaiLam[K] | undefined) => {
      const { [truong]: _before, ...rest } = bai.value;
      const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
      batch(() => write(isEmpty ? rest : { ...rest, [truong]: value }, truong));
    },
    setDangGo: (truong: TruongBaiLam, text: string | undefined) => {
      const { [truong]: _before, ...rest } = dangGo.value;
      dangGo.value = text === undefined ? rest : { ...rest, [truong]: text };
    },
    leave: (truong: string) => {
      if (!daQua.value.has(truong)) daQua.value = new Set([...daQua.value, truong]);
    },
    confirm: (ma: string, on: boolean) => {
      xacNhan.value = on ? [...xacNhan.value.filter((m) => m !== ma), ma] : xacNhan.value.filter((m) => m !== ma);
    },
    /** Puts back the removed answers and the answer that had removed them; what was written since stays. */
    undo: () => {
      const last = daBo.value;
      if (!last) return;
      const back = [last.vi, ...last.truong];
      const kept = Object.entries(bai.value).filter(([truong]) => truong !== last.vi);
      const restored = Object.entries(last.truoc).filter(([truong]) => back.includes(truong as TruongBaiLam));
      batch(() => {
        bai.value = Object.fromEntries([...kept, ...restored]);
        daBo.value = null;
      });
    },
    isRequired: (truong: TruongBaiLam): boolean => MAU_03[truong].required(bai.value),
  };
};
export type FormState = ReturnType<typeof openForm>;
