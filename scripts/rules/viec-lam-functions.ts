import { DiaBanXa } from '../../functions/src/core/dia-ban/dia-ban.ts';
import { QUYET_DINH_LECH } from '../../functions/src/core/nguon-dn/lech.ts';
import { DiaChi } from '../../functions/src/core/phieu/phieu.ts';
import {
  BUOC_KHAI_BAO,
  BUOC_NGUOI,
  BUOC_NSDLD,
  BUOC_VIEC,
  type Buoc,
} from '../../functions/src/core/viec-lam/buoc-ho-so.ts';
import { HAN_XA_NHAT, type TruongHan } from '../../functions/src/core/viec-lam/han-ho-so.ts';
import { HO_SO_CHUNG } from '../../functions/src/core/viec-lam/ho-so-viec.ts';
import {
  BUOC_KET_NOI,
  DUOC_LIEN_HE,
  KET_NOI_XONG,
  KetNoi,
  LienHeNguoi,
  LY_DO_KET_NOI,
} from '../../functions/src/core/viec-lam/ket-noi.ts';
import { HopDongLaoDong, KhaiBao, ViTriLaoDong } from '../../functions/src/core/viec-lam/khai-bao.ts';
import { NguoiTimViec, NtvRieng } from '../../functions/src/core/viec-lam/nguoi-tim-viec.ts';
import { Nsdld, NsdldRieng } from '../../functions/src/core/viec-lam/nsdld.ts';
import { PhienGiaoDich } from '../../functions/src/core/viec-lam/phien-giao-dich.ts';
import { PHIEU_LAP_HO_SO } from '../../functions/src/core/viec-lam/tu-phieu.ts';
import { LienHe, ViecTimNguoi } from '../../functions/src/core/viec-lam/viec-tim-nguoi.ts';
import {
  type JsonSchema,
  jsonSchemaOf,
  keyList,
  type Named,
  oneWord,
  pickFields,
  quote,
  recordPredicate,
} from './from-schema.ts';

const diaBanXa = jsonSchemaOf(DiaBanXa);
const viTri = jsonSchemaOf(ViTriLaoDong);
const hopDong = jsonSchemaOf(HopDongLaoDong);
const named: Named = {
  DiaBanXa: diaBanXa,
  DiaChi: jsonSchemaOf(DiaChi),
  ViTriLaoDong: viTri,
  HopDongLaoDong: hopDong,
};

/** Instants, and what may be null or is a map a rule looks into itself. */
const RIENG_TUNG_LUAT = ['luc', 'moc', 'lyDo', 'dongY', 'hanXuLy', 'hanKhaiBao', 'nhanViec'];

/**
 * Answers of the form that no rule judges: which code or pay fits is for the machine, which reads each record anyway and
 * puts one it cannot read aside, unmatched and uncounted. With them a record would cost more than a request may evaluate.
 */
const TRA_LOI_CHUNG = [
  ...Object.keys(HO_SO_CHUNG).filter((key) => key !== 'tenCongViec' && key !== 'nhomNghe'),
  ...['uuTien', 'uuTienTuyen', 'yeuCauThem', 'loaiDoanhNghiep', 'kinhNghiemLam', 'nuocNgoai', 'dichVu', 'sanSangSau'],
];

/**
 * The whole record: its fields so far as a schema tells them, and its keys. These forms are long and a request may evaluate
 * 1,000 expressions, so each list of words is one pattern; a field that has to be there fails its own check where it is not.
 */
const whole = (name: string, v: string, schema: JsonSchema, mayXet: readonly string[] = []): string => {
  const keys = Object.keys(schema.properties ?? {});
  const told = keys.filter(
    (key) => !mayXet.includes(key) && (!RIENG_TUNG_LUAT.includes(key) || schema.properties?.[key]?.type === 'string'),
  );
  return recordPredicate(name, v, pickFields(schema, told), named, [oneWord(`${v}.keys()`, keys)], oneWord);
};

/** Steps a client takes, as one pattern of `who:from>to`; a new record comes from nothing. */
const stepTable = (name: string, all: readonly Buoc<string>[]): string => {
  const rows = all
    .filter(({ quaHam }) => !quaHam)
    .flatMap(({ by, tu, den }) => by.map((who) => ({ who, step: `${tu ?? ''}>${den}` })));
  const steps = (who: string) => rows.filter((row) => row.who === who).map(({ step }) => step);
  const roles = [...new Set(rows.map(({ who }) => who))];
  const pattern = roles.map((who) => `${who}:(?:${steps(who).join('|')})`).join('|');
  return `function ${name}() { return ${quote(`^(?:${pattern})$`)}; }`;
};

/** States nobody comes to without a reason. Rows to one state that differ stop the generator. */
const reasons = (name: string, all: readonly Buoc<string>[]): string => {
  const needs = new Set(all.filter((row) => row.needs === 'lyDo').map(({ den }) => den));
  const torn = all.find(({ den, by, needs: own }) => by.length > 0 && needs.has(den) && own === undefined);
  if (torn) throw new Error(`rows to ${torn.den} differ in ${name}`);
  return keyList(name, [...needs]);
};

/**
 * Whether a last day lies no further ahead than it may. Days are those of Viet Nam, seven hours before UTC. A rule that cannot
 * read the day is refused by what judges its shape.
 */
const notTooFar = (name: string, truong: TruongHan): string =>
  `function ${name}(d) { return timestamp.date(int(d[0:4]), int(d[5:7]), int(d[8:10])) <= request.time + duration.value(${HAN_XA_NHAT[truong].ngay * 24 + 7}, 'h'); }`;

/** What firestore.rules holds records of supply and demand to. */
export const viecLamFunctions = (): readonly string[] => [
  stepTable('buocNsdld', BUOC_NSDLD),
  stepTable('buocViec', BUOC_VIEC),
  stepTable('buocNguoi', BUOC_NGUOI),
  stepTable('buocKhaiBao', BUOC_KHAI_BAO),
  stepTable('buocKetNoi', BUOC_KET_NOI),
  reasons('nsdldNeedsLyDo', BUOC_NSDLD),
  reasons('viecNeedsLyDo', BUOC_VIEC),
  reasons('nguoiNeedsLyDo', BUOC_NGUOI),
  reasons('khaiBaoNeedsLyDo', BUOC_KHAI_BAO),
  reasons('ketNoiNeedsLyDo', BUOC_KET_NOI),
  notTooFar('isHanTuyenGan', 'hanTuyen'),
  notTooFar('isHanHoSoGan', 'hanHoSo'),
  keyList('lechDecisions', QUYET_DINH_LECH),
  keyList('phieuLapHoSo', PHIEU_LAP_HO_SO),
  keyList('duocLienHe', DUOC_LIEN_HE),
  keyList('ketNoiXong', KET_NOI_XONG),
  keyList(
    'newKetNoiKeys',
    Object.keys(KetNoi.shape).filter((key) => key !== 'nhanViec' && key !== 'huyNhan'),
  ),
  keyList('lyDoKetNoi', LY_DO_KET_NOI.codes),
  whole('isNsdld', 'n', jsonSchemaOf(Nsdld)),
  whole('isNsdldRieng', 'r', jsonSchemaOf(NsdldRieng)),
  whole('isKhaiBao', 'k', jsonSchemaOf(KhaiBao)),
  // Nobody but a function writes `nsdldGoc`.
  whole('isViecTimNguoi', 'j', jsonSchemaOf(ViecTimNguoi), [...TRA_LOI_CHUNG, 'nsdldGoc']),
  whole('isLienHe', 'r', jsonSchemaOf(LienHe)),
  whole('isNguoiTimViec', 's', jsonSchemaOf(NguoiTimViec), TRA_LOI_CHUNG),
  whole('isNtvRieng', 'r', jsonSchemaOf(NtvRieng)),
  whole('isLienHeNguoi', 'r', jsonSchemaOf(LienHeNguoi)),
  whole('isPhienGiaoDich', 'p', jsonSchemaOf(PhienGiaoDich)),
  whole('isDiaBanXa', 'd', diaBanXa),
  whole('isViTriLaoDong', 'v', viTri),
  whole('isHopDongLaoDong', 'h', hopDong),
];
