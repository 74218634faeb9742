import { askedFields, dropUnasked, progressOf } from '@core/forms/mau-03.ts';
import type { MauPhieu } from '@core/forms/phien-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { checkBienDong, namTruocOf } from '@core/nguoi-lao-dong/bien-dong.ts';
import { truongThayDoi } from '@core/nguoi-lao-dong/thay-doi.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { blockingLoi, checkRaw } from '@core/phieu/checks.ts';
import type { BaiLam, Loi, TruongBaiLam } from '@core/phieu/phieu.ts';
import type { Ngay } from '@core/shared/ngay.ts';
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';

/** `mau`: the version of the form the draft was begun in. */
export type FormContext = { readonly keHoach: KeHoach; readonly homNay: Ngay; readonly mau: MauPhieu };

/** Answers just removed because a later answer ruled them out, with what they were. */
export type DaBo = { readonly vi: TruongBaiLam; readonly truong: readonly TruongBaiLam[]; readonly truoc: BaiLam };

/** What the screen shows of one question. */
export type CauDangGhi = {
  readonly value: BaiLam[TruongBaiLam];
  readonly dangGo: string | undefined;
  readonly batBuoc: boolean;
  readonly loi: readonly (Loi & { readonly daXacNhan: boolean })[];
};

/** Keeps the value it had while the new one says the same: what depends on it is left alone. */
const stable = <T>(of: () => T): ReadonlySignal<T> => {
  let last: { readonly text: string | undefined; readonly value: T } | undefined;
  return computed(() => {
    const value = of();
    const text = JSON.stringify(value);
    if (last?.text !== text) last = { text, value };
    return last.value;
  });
};

/** Half-typed days: the answer is missing, but what is wrong is the day and not its absence. */
const unfinished = (dangGo: Readonly<Record<string, string>>): Loi[] =>
  Object.keys(dangGo).map((truong) => ({ ma: 'DL04', truong, muc: 'loi' }));

/**
 * One phiếu being written: answers as typed, what the checks say of them, and what may be undone. Knows nothing of the
 * screen or of where drafts are kept.
 */
export const openForm = (draft: BanNhap, ctx: FormContext) => {
  const { cauHoi } = ctx.mau;
  // Answers come back as they were typed, finished or not; `checkRaw` judges them before anything relies on their shape.
  const bai = signal(draft.bai as BaiLam);
  const dangGo = signal(draft.dangGo);
  const xacNhan = signal<readonly string[]>(draft.xacNhan);
  const daBo = signal<DaBo | null>(null);
  /** Fields the person has left: only these show what is wrong, until everything is shown. */
  const daQua = signal<ReadonlySet<string>>(new Set());
  const hienHet = signal(false);

  const bienDong = signal(draft.bienDong);
  const truoc = draft.truoc as BaiLam | undefined;
  const kyTruoc = draft.bienDong && truoc && { phieuId: draft.bienDong.tu, bai: truoc };

  const checked = computed(() => {
    const namTruoc = kyTruoc && bienDong.value?.loai !== 'khongDoi' ? namTruocOf(bai.value, kyTruoc) : undefined;
    return checkRaw(bai.value, { ...ctx, diaBan: draft.diaBan, donVi: 'co', namTruoc });
  });
  /** A draft opened from the server has no answers of the round before: the machine there compares. */
  const loiBienDong = computed<readonly Loi[]>(() => {
    const said = bienDong.value;
    return said && kyTruoc ? checkBienDong(checked.value.bai, said, kyTruoc, ctx.homNay) : [];
  });
  /** Signs that somebody has a phiếu already; found outside, since they depend on more than the answers. */
  const loiTrung = signal<readonly Loi[]>([]);
  const loi = computed<readonly Loi[]>(() => {
    const half = unfinished(dangGo.value);
    const pinned = new Set(half.map(({ truong }) => truong));
    return [
      ...loiBienDong.value,
      ...loiTrung.value,
      ...checked.value.loi.filter(({ truong }) => !pinned.has(truong)),
      ...half,
    ];
  });

  const write = (next: BaiLam, truong: TruongBaiLam) => {
    const split = dropUnasked(next, cauHoi);
    const gone = Object.keys(split.daBo) as TruongBaiLam[];
    const undo = gone.length > 0 ? { vi: truong, truong: gone, truoc: bai.value } : null;
    bai.value = split.bai;
    if (undo || daBo.value?.vi === truong) daBo.value = undo;
  };

  /** What to show at one question now. */
  const loiTai = (truong: string): readonly Loi[] =>
    hienHet.value || daQua.value.has(truong) ? loi.value.filter((l) => l.truong === truong) : [];
  const isRequired = (truong: TruongBaiLam): boolean => cauHoi[truong]?.required(bai.value) ?? false;
  const cau = new Map<TruongBaiLam, ReadonlySignal<CauDangGhi>>();
  const openCau = (truong: TruongBaiLam): ReadonlySignal<CauDangGhi> =>
    stable(() => ({
      value: bai.value[truong],
      dangGo: dangGo.value[truong],
      batBuoc: isRequired(truong),
      loi: loiTai(truong).map((l) => ({ ...l, daXacNhan: xacNhan.value.includes(l.ma) })),
    }));

  return {
    mau: ctx.mau,
    bai,
    dangGo,
    xacNhan,
    daBo,
    bienDong,
    /** The answers of the round before, and which of the present ones differ. */
    truoc,
    khacTruoc: computed(() => (truoc ? truongThayDoi(truoc, bai.value) : [])),
    loi,
    loiTrung,
    hienHet,
    /** The answers without what is malformed: what would be sent. */
    hopLe: computed(() => checked.value.bai),
    asked: stable(() => askedFields(bai.value, cauHoi)),
    tienDo: computed(() => progressOf(checked.value.bai, cauHoi)),
    /** What stands between the phiếu and handing it in, in the order of the form. */
    conVuong: computed(() => blockingLoi(loi.value, xacNhan.value)),
    loiTai,
    isRequired,
    /** One question by itself: a key press redraws the question it is in, and none of the others. */
    cau: (truong: TruongBaiLam): ReadonlySignal<CauDangGhi> => {
      const known = cau.get(truong) ?? openCau(truong);
      cau.set(truong, known);
      return known;
    },

    set: <K extends TruongBaiLam>(truong: K, value: BaiLam[K] | undefined) => {
      const { [truong]: _before, ...rest } = bai.value;
      const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
      batch(() => write(isEmpty ? rest : { ...rest, [truong]: value }, truong));
    },
    setDangGo: (truong: TruongBaiLam, text: string | undefined) => {
      const { [truong]: _before, ...rest } = dangGo.value;
      dangGo.value = text === undefined ? rest : { ...rest, [truong]: text };
    },
    /** Answers go back to what they were the round before: those named, or all. */
    keepAsBefore: (truong: readonly TruongBaiLam[]) => {
      if (!truoc) return;
      const isNamed = (key: string) => truong.includes(key as TruongBaiLam);
      const kept = Object.entries(bai.value).filter(([key]) => !isNamed(key));
      const restored = Object.entries(truoc).filter(([key]) => isNamed(key));
      bai.value = Object.fromEntries([...kept, ...restored]);
      daBo.value = null;
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
  };
};
export type FormState = ReturnType<typeof openForm>;
