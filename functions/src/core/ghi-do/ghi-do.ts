import * as z from 'zod';
import { tidyText } from '../shared/van-ban.ts';
import { type BaiGhi, docCau, ghiCau, khoaCau, type OGhi } from './bai-ghi.ts';

/** Forms that are kept while they are written: vacancy, seeker, employer, declaration, job fair; minutes of an acceptance meeting. */
export const LOAI_GHI_DO = ['viec', 'nguoi', 'nsdld', 'khaiBao', 'phien', 'nghiemThu'] as const;
export type LoaiGhiDo = (typeof LOAI_GHI_DO)[number];

/**
 * A form begun on a device and not saved. `doi` holds by question what its writer changed and nothing that he found there,
 * null for an answer taken away: what is known of a person from elsewhere does not stay on the device, and an answer nobody
 * touched follows the record. Consent is no part of it.
 */
export const GhiDo = z.object({
  key: z.string().min(1),
  boi: z.string().min(1),
  loai: z.enum(LOAI_GHI_DO),
  /** The id the record has, or will get: what arrived without an answer is known by it. */
  id: z.string().min(1),
  /** The version it was begun from; 0 where there was none. */
  v: z.int().min(0),
  doi: z.record(z.string(), z.unknown()),
  /** Days that are none yet, as typed, by question. */
  dangGo: z.record(z.string(), z.string()),
  /** What is chosen beside the questions: the version of the paper, the source. */
  chon: z.record(z.string(), z.string()),
  /** The address of the form. */
  href: z.string(),
  /** The tab that wrote it last. */
  tab: z.string(),
  luuLuc: z.string(),
});
export type GhiDo = z.infer<typeof GhiDo>;

/** One row for each account and each record, or each place a new one is begun at. */
export const khoaGhiDo = (boi: string, loai: LoaiGhiDo, cua: string): string => `${boi}/${loai}/${cua}`;

/** An answer with what makes no difference taken away: spaces, the order of keys and of choices, empty parts. */
const gon = (value: unknown): unknown => {
  if (typeof value === 'string') return tidyText(value);
  if (Array.isArray(value)) {
    const parts = value.map(gon);
    return parts.every((part) => typeof part === 'string') ? parts.toSorted() : parts;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, inner]) => [key, gon(inner)] as const)
      .filter(([, inner]) => inner !== undefined && inner !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
};
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(gon(a)) === JSON.stringify(gon(b));

type Doi = GhiDo['doi'];

/** What was changed of the answers a form began with. */
export const doiCua = (o: readonly OGhi[], nen: BaiGhi, bai: BaiGhi): Doi =>
  Object.fromEntries(
    o
      .filter((each) => !isSame(docCau(nen, each), docCau(bai, each)))
      .map((each) => [khoaCau(each), docCau(bai, each) ?? null]),
  );

const oCua = (khoa: string): OGhi => {
  const at = khoa.indexOf('.');
  return { taiLieu: khoa.slice(0, at), truong: khoa.slice(at + 1) };
};

/** The answers a form goes on with: as they stand in the record now, changed where its writer had changed them. */
export const apDoi = (nen: BaiGhi, doi: Doi): BaiGhi =>
  Object.entries(doi).reduce<BaiGhi>((bai, [khoa, value]) => ghiCau(bai, oCua(khoa), value ?? undefined), nen);

/** The questions an unfinished form answers otherwise than the record does now. */
export const oKhac = <O extends OGhi>(
  o: readonly O[],
  nen: BaiGhi,
  { doi, dangGo }: Pick<GhiDo, 'doi' | 'dangGo'>,
): readonly O[] => {
  const bai = apDoi(nen, doi);
  return o.filter((each) => dangGo[khoaCau(each)] !== undefined || !isSame(docCau(nen, each), docCau(bai, each)));
};

/**
 * How an unfinished form stands to the record as it is now: to be gone on with, all of it in the record already, or beside a
 * version written since, between which its writer has to choose.
 */
export const xetGhiDo = (
  o: readonly OGhi[],
  ghiDo: Pick<GhiDo, 'v' | 'doi' | 'dangGo'>,
  nen: BaiGhi,
  v: number,
): 'ghiTiep' | 'daLuu' | 'haiBan' => {
  if (v <= ghiDo.v) return 'ghiTiep';
  return oKhac(o, nen, ghiDo).length === 0 ? 'daLuu' : 'haiBan';
};

/** Whether a save that was refused had arrived before, and only its answer was lost: the record says what was to be saved. */
export const daToi = (
  gui: { readonly bai: BaiGhi; readonly v: number; readonly boi: string },
  tren: { readonly bai: BaiGhi; readonly v: number; readonly boi: string; readonly suaBoi: string },
): boolean => {
  const isOurs = gui.v === 0 ? tren.boi === gui.boi : tren.v === gui.v + 1 && tren.suaBoi === gui.boi;
  return isOurs && isSame(gui.bai, tren.bai);
};

const BaiCu = z.object({ bai: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** The answers of a row as the form "seeker from a phiếu" kept them before. */
export const doiTuBaiCu = (row: unknown): Doi | undefined => {
  const parsed = BaiCu.safeParse(row).data;
  return (
    parsed &&
    Object.fromEntries(
      Object.entries(parsed.bai).flatMap(([taiLieu, of]) =>
        Object.entries(of).map(([truong, value]) => [khoaCau({ taiLieu, truong }), value]),
      ),
    )
  );
};
