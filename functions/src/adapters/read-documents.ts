import { type DocumentSnapshot, Timestamp } from 'firebase-admin/firestore';
import * as z from 'zod';
import { ChiemSo } from '../core/nguoi-lao-dong/dinh-danh.ts';
import type { Buoc } from '../core/nguoi-lao-dong/viec-sau.ts';
import { Phieu, PhieuId, PhieuRieng } from '../core/phieu/phieu.ts';
import { CHANG } from '../core/phieu/workflow.ts';
import { OSoLieu } from '../core/rollup/rollup.ts';
import { Ngay } from '../core/shared/ngay.ts';

const At = z.instanceof(Timestamp);

/** `stamps/{phieuId}`: which version of a phiếu the rollups count, and as what. */
export const Stamp = z.object({
  /** The version, as its updateTime; absent where the same commit wrote the phiếu, whose updateTime the stamp then shares. */
  phienBan: At.optional(),
  v: z.int(),
  luc: At,
  khoa: z.string().nullable(),
  o: OSoLieu,
  /** Due days the server has vouched for. */
  han: z.partialRecord(z.enum(CHANG), Ngay),
  /** Versions skipped so far, whose journal lines are still owed if their events come after all. */
  thieu: z.array(z.int()).optional(),
  /** The person key this phiếu holds as the live one of its round. */
  dd: ChiemSo.optional(),
  /** Set while the phiếu sits in quarantine. */
  cachLy: z.literal(true).optional(),
});
export type Stamp = z.infer<typeof Stamp>;

/** Text that holds JSON of a schema; anything else is an issue like any other. */
export const json = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .transform((text, ctx): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        ctx.addIssue({ code: 'custom', message: 'json' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** `segments/{id}`: changes committed and not yet folded, as JSON: nobody queries by what is inside. */
export const Segment = z.object({
  luc: At,
  /** Changes of lowest units, by chain key. */
  delta: json(z.record(z.string(), OSoLieu)),
  /** Corrections of single rollups by id, from a recount. */
  chinh: json(z.record(z.string(), z.object({ o: OSoLieu, con: z.record(z.string(), OSoLieu) }))).optional(),
});
export type Segment = z.infer<typeof Segment>;

/** `viecSau/{id}`: the phiếu of one commit that still owe what follows from it; gone once all of it is done. */
const ViecSauNo = z.object({ luc: At, phieu: z.array(PhieuId) });

/** Issue paths and codes of a document that does not fit its schema; never a value, which may be somebody's name. */
export const issuesOf = ({ issues }: z.ZodError): string[] =>
  issues.map((issue) => `${issue.path.join('.') || '-'}:${issue.code}`).slice(0, 20);

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly viSao: string[] };

/** How documents of one schema are read. */
export const reader =
  <S extends z.ZodType>(schema: S) =>
  (snapshot: DocumentSnapshot): Read<z.infer<S>> => {
    const parsed = schema.safeParse(snapshot.data());
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, viSao: issuesOf(parsed.error) };
  };

export const buocOf = (snapshot: DocumentSnapshot): Buoc => ({
  trangThai: snapshot.get('trangThai'),
  tuTrangThai: snapshot.get('tuTrangThai'),
});

export const readPhieu = reader(Phieu);
export const readRieng = reader(PhieuRieng);
export const readStamp = reader(Stamp);
export const readSegment = reader(Segment);
export const readViecSau = reader(ViecSauNo);
