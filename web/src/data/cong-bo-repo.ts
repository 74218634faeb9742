import { CongBo } from '@core/viec-lam/cong-bo.ts';
import * as z from 'zod';
import { getConfig } from './config.ts';
import { UserError } from './errors.ts';

/** A value as Firestore's REST interface writes it. */
type GiaTri = {
  readonly stringValue?: string;
  readonly integerValue?: string;
  readonly nullValue?: null;
  readonly mapValue?: { readonly fields?: Readonly<Record<string, GiaTri>> };
  readonly arrayValue?: { readonly values?: readonly GiaTri[] };
};

const fieldsOf = (fields: Readonly<Record<string, GiaTri>> = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, giaTriOf(value)]));
const giaTriOf = (value: GiaTri): unknown => {
  if (value.mapValue) return fieldsOf(value.mapValue.fields);
  if (value.arrayValue) return (value.arrayValue.values ?? []).map(giaTriOf);
  if (value.integerValue !== undefined) return Number(value.integerValue);
  return value.stringValue ?? null;
};

/** Where the database answers whoever asks, without an account and without the SDK. */
const gocOf = async (): Promise<{ goc: string; khoa: string }> => {
  const { kind, value } = await getConfig();
  const host =
    kind === 'emulators' ? `http://${value.firestore.replace(/^https?:\/\//, '')}` : 'https://firestore.googleapis.com';
  return {
    goc: `${host}/v1/projects/${value.projectId}/databases/(default)/documents`,
    khoa: kind === 'emulators' ? '' : `?key=${encodeURIComponent(value.apiKey)}`,
  };
};

const answerOf = async (response: Response): Promise<unknown> => {
  if (!response.ok) throw new UserError('congBo.khongDoc', 'Chưa tải được số liệu. Thử lại sau ít phút.');
  return response.json();
};

const DongDanhSach = CongBo.pick({ ten: true, thang: true });
export type CongBoTrongDanhSach = z.infer<typeof DongDanhSach> & { readonly id: string };
const TraLoi = z.array(
  z.object({ document: z.object({ name: z.string(), fields: z.record(z.string(), z.custom<GiaTri>()) }).optional() }),
);

/** Publications listed at most: half a year of every tỉnh. */
const NHIEU_NHAT = 200;
const DANH_SACH = {
  structuredQuery: {
    select: { fields: Object.keys(DongDanhSach.shape).map((fieldPath) => ({ fieldPath })) },
    from: [{ collectionId: 'congBo' }],
    orderBy: [{ field: { fieldPath: 'thang' }, direction: 'DESCENDING' }],
    limit: NHIEU_NHAT,
  },
};

/** The newest publications of every tỉnh, in two plain requests from a new device. */
export const listCongBo = async (): Promise<readonly CongBoTrongDanhSach[]> => {
  const { goc, khoa } = await gocOf();
  const found = await fetch(`${goc}:runQuery${khoa}`, { method: 'POST', body: JSON.stringify(DANH_SACH) });
  return TraLoi.parse(await answerOf(found)).flatMap(({ document }) => {
    const row = document && DongDanhSach.safeParse(fieldsOf(document.fields)).data;
    return row && document ? [{ ...row, id: document.name.split('/').at(-1) ?? '' }] : [];
  });
};

/** One publication; undefined where there is none. */
export const getCongBo = async (id: string): Promise<CongBo | undefined> => {
  const { goc, khoa } = await gocOf();
  const response = await fetch(`${goc}/congBo/${encodeURIComponent(id)}${khoa}`);
  if (response.status === 404) return undefined;
  const { fields } = z.object({ fields: z.record(z.string(), z.custom<GiaTri>()) }).parse(await answerOf(response));
  return CongBo.parse(fieldsOf(fields));
};
