import type { MaViecLam } from '../problems-viec-lam.ts';

/** As zod tells what is wrong: the fields of its issue that the wording depends on. */
export type IssueViec = {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly input?: unknown;
};

/** Refinements of the schemas, by the word they carry. */
const THEO_LOI: Readonly<Record<string, MaViecLam>> = {
  'luong.nguoc': 'VL09',
  'nsdld.thieuMaSoThue': 'VL10',
  'nsdld.saiLoaiHinh': 'VL11',
  'nsdld.thieuSoGiayTo': 'VL12',
  'khaiBao.nuQuaTong': 'VL17',
  'khaiBao.tuoiQuaTong': 'VL18',
  'khaiBao.bhxhQuaTong': 'VL19',
  'khaiBao.viTriLech': 'VL20',
  'khaiBao.hopDongLech': 'VL21',
};

/** Fields whose shape has words of its own. */
const THEO_TRUONG: Readonly<Record<string, MaViecLam>> = {
  maSoThue: 'VL02',
  soGiayTo: 'VL03',
  dienThoai: 'VL04',
  email: 'VL05',
  maNghe: 'VL15',
  ngaySinh: 'VL06',
  hanTuyen: 'VL06',
  hanHoSo: 'VL06',
  ngayBatDau: 'VL06',
};

/** Tables of several lines: what is missing in a line is told of the line. */
const BANG: Readonly<Record<string, MaViecLam>> = {
  noiLam: 'VL13',
  ngoaiNgu: 'VL16',
  kinhNghiemLam: 'VL16',
  trinhDoKhac: 'VL16',
};

const isAbsent = (input: unknown): boolean => input === undefined || input === '';

/** The words for one issue; `input` is what was there, undefined where nothing was. */
export const maLoiViec = ({ code, path, message, input }: IssueViec): MaViecLam => {
  const refined = THEO_LOI[message];
  if (refined) return refined;
  const [first = ''] = path.map(String);
  if (path.length > 1 && BANG[first]) return BANG[first];
  if (isAbsent(input)) return 'VL01';
  const own = THEO_TRUONG[String(path.at(-1))];
  if (own) return own;
  if (code === 'too_big' && typeof input === 'string') return 'VL08';
  return typeof input === 'number' ? 'VL07' : 'VL01';
};
