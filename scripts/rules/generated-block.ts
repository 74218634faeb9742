import { KET_QUA_DEN, LanDen, stateAfter } from '../../functions/src/core/bang-ke/bang-ke.ts';
import { BienBan, NGOAI_LE, RUT_DUOC, VanBan } from '../../functions/src/core/bien-ban/bien-ban.ts';
import { BAN_GIAO } from '../../functions/src/core/bien-ban/chang-ban-giao.ts';
import { ChiTieu, PhanCong } from '../../functions/src/core/chi-tieu/chi-tieu.ts';
import { CHUOI_CAP, DANH_MUC, MA_THEO_CAP } from '../../functions/src/core/dia-ban/cap.ts';
import { DiaBan } from '../../functions/src/core/dia-ban/dia-ban.ts';
import { BienBanDoiSoat } from '../../functions/src/core/doi-soat/doi-soat.ts';
import { QUYET_DINH } from '../../functions/src/core/doi-soat/truong.ts';
import { MayGhi } from '../../functions/src/core/hang-gui/may-ghi.ts';
import { KeHoach } from '../../functions/src/core/ke-hoach/ke-hoach.ts';
import { MoKy } from '../../functions/src/core/ke-hoach/mo-ky.ts';
import { NghiemThu } from '../../functions/src/core/nghiem-thu/nghiem-thu.ts';
import { QuyetDinhTrung } from '../../functions/src/core/nguoi-lao-dong/nghi-trung.ts';
import { DeNghi } from '../../functions/src/core/nguoi-lao-dong/so-lao-dong.ts';
import { DiaBanNhap, Lo, Nhap, VAI_TRO_NHAP } from '../../functions/src/core/nhap/nhap.ts';
import {
  DiaBanTinh,
  LOAI_NHAP_TINH,
  NhapTinh,
  VAI_TRO_NHAP_TINH,
  VAI_TRO_XEM_NHAP_TINH,
} from '../../functions/src/core/nhap/nhap-tinh.ts';
import { LOAI_NHAP_VIEC, NhapViec, VAI_TRO_NHAP_VIEC } from '../../functions/src/core/nhap/nhap-viec.ts';
import { LY_DO_TRA } from '../../functions/src/core/phieu/ly-do-tra.ts';
import { BienDong, DiaChi, LyDo, Phieu, PhieuRieng, TraLoi } from '../../functions/src/core/phieu/phieu.ts';
import { TRANG_THAI_DAU } from '../../functions/src/core/phieu/workflow.ts';
import { Ngay } from '../../functions/src/core/shared/ngay.ts';
import { HO_SO_RIENG, TaiKhoan } from '../../functions/src/core/tai-khoan/tai-khoan.ts';
import { YeuCauThanhToan } from '../../functions/src/core/thanh-toan/thanh-toan.ts';
import {
  boundedPredicate,
  hasAllKeys,
  hasOnlyKeys,
  type JsonSchema,
  jsonSchemaOf,
  keyList,
  type Named,
  pickFields,
  quote,
  quoteList,
  recordPredicate,
} from './from-schema.ts';
import { transitionFunctions } from './transition-functions.ts';
import { viecLamFunctions } from './viec-lam-functions.ts';

const BEGIN = '// <generated> by `npm run generate` from functions/src/core; do not edit by hand.';
const END = '// </generated>';
const INDENT = '    ';

/** What the collector writes; it may change while the phiếu is his (nhap, traLai). */
const TRA_LOI = ['ngayPhongVan', 'gioiTinh', 'thangSinh', 'traLoi', 'xacNhan', 'bienDong'] as const;
/** What every version of a phiếu writes anew. */
const PHIEN_BAN = ['v', 'tuTrangThai', 'suaBoi', 'luc', 'lucMay'] as const;
/** What a transition writes besides. */
const CHUYEN = ['trangThai', 'lyDo', 'moc', 'han', 'hanXuLy', 'tra', 'nhapBoi'] as const;
/** What only comes to a phiếu on its way, or from a function. */
const VE_SAU = ['tra', 'nhapBoi', 'bienBan', 'trungVoi', 'tuTep'];
/** What is fixed when a phiếu is first written. */
const GOC = ['keHoach', 'mau', 'nguon', 'thayCho'] as const;

const phieu = jsonSchemaOf(Phieu);
const rieng = jsonSchemaOf(PhieuRieng);
const taiKhoan = jsonSchemaOf(TaiKhoan);
const keHoach = jsonSchemaOf(KeHoach);
const bienBanDoiSoat = jsonSchemaOf(BienBanDoiSoat);
const bienDong = jsonSchemaOf(BienDong);
const deNghi = jsonSchemaOf(DeNghi);
const mayGhi = jsonSchemaOf(MayGhi);
const moKy = jsonSchemaOf(MoKy);
const quyetDinhTrung = jsonSchemaOf(QuyetDinhTrung);
const named: Named = { DiaChi: jsonSchemaOf(DiaChi), TraLoi: jsonSchemaOf(TraLoi), BienDong: bienDong };

/** What its receiver and the functions add to a record later. */
const BIEN_BAN_VE_SAU = ['so', 'nhan', 'lyDoRut', 'bam'];
const bienBan = jsonSchemaOf(BienBan);
const bienBanMoi = Object.keys(bienBan.properties ?? {}).filter((key) => !BIEN_BAN_VE_SAU.includes(key));
const nghiemThu = jsonSchemaOf(NghiemThu);
const vanBan = jsonSchemaOf(VanBan);
/** Fields whose value is an instant; the rules compare them with the request's own. */
const withoutLuc = (keys: readonly string[]): string[] => keys.filter((key) => key !== 'luc');
/** Minutes without what has several lines or more entries than a record's fields may have: the rule itself bounds those. */
const nghiemThuNgan = withoutLuc(Object.keys(nghiemThu.properties ?? {})).filter(
  (key) => key !== 'ketLuan' && key !== 'traLai',
);

/** A table by leg, e.g. who gives. */
const byChang = (name: string, of: (hang: (typeof BAN_GIAO)[keyof typeof BAN_GIAO]) => readonly string[]): string =>
  `function ${name}() { return {${Object.entries(BAN_GIAO)
    .map(([chang, hang]) => `${quote(chang)}: ${quoteList(of(hang))}`)
    .join(', ')}}; }`;

/** Records of a thôn that an office writes, each with its chain of units. */
const ofThon = (name: string, v: string, schema: JsonSchema): string =>
  recordPredicate(
    name,
    v,
    pickFields(schema, withoutLuc(Object.keys(schema.properties ?? {}))),
    { DiaBan: jsonSchemaOf(DiaBan) },
    [hasOnlyKeys(v, schema), hasAllKeys(v, schema)],
  );

const nhap = jsonSchemaOf(Nhap);
const nhapTinh = jsonSchemaOf(NhapTinh);
const nhapViec = jsonSchemaOf(NhapViec);
const diaBanTinh = jsonSchemaOf(DiaBanTinh);
const lo = jsonSchemaOf(Lo);
const diaBanNhap = jsonSchemaOf(DiaBanNhap);
const lanDen = jsonSchemaOf(LanDen);
/** What a function writes on a file and its chunks. */
const CUA_HAM = ['dem', 'ketQua'];
const writtenKeys = (name: string, { properties = {} }: JsonSchema): string =>
  keyList(
    name,
    Object.keys(properties).filter((key) => !CUA_HAM.includes(key)),
  );
const withoutTimes = (schema: JsonSchema): JsonSchema =>
  pickFields(
    schema,
    Object.keys(schema.properties ?? {}).filter((key) => key !== 'luc' && !CUA_HAM.includes(key)),
  );

/** Files and rosters: who may bring what in, and what a call at the door makes of a line. */
const nhapFunctions = (): string[] => [
  `function importers() { return {${Object.entries(VAI_TRO_NHAP)
    .map(([loai, roles]) => `${quote(loai)}: ${quoteList(roles)}`)
    .join(', ')}}; }`,
  `function stateAfterCall() { return {${KET_QUA_DEN.map((den) => `${quote(den)}: ${quote(stateAfter(den))}`).join(', ')}}; }`,
  keyList('tinhFiles', LOAI_NHAP_TINH),
  keyList('tinhImporters', VAI_TRO_NHAP_TINH),
  keyList('tinhFileReaders', VAI_TRO_XEM_NHAP_TINH),
  keyList('viecFiles', LOAI_NHAP_VIEC),
  keyList('viecImporters', VAI_TRO_NHAP_VIEC),
  writtenKeys('newNhapKeys', nhap),
  writtenKeys('newNhapTinhKeys', nhapTinh),
  writtenKeys('newNhapViecKeys', nhapViec),
  writtenKeys('loKeys', lo),
  recordPredicate('isNhap', 'n', withoutTimes(nhap), { DiaBanNhap: diaBanNhap }),
  recordPredicate('isNhapTinh', 'n', withoutTimes(nhapTinh), { DiaBanTinh: diaBanTinh }),
  recordPredicate('isNhapViec', 'n', withoutTimes(nhapViec), { DiaBanTinh: diaBanTinh }),
  recordPredicate('isDiaBanTinh', 'd', diaBanTinh, {}, [hasOnlyKeys('d', diaBanTinh)]),
  recordPredicate('isDiaBanNhap', 'd', diaBanNhap, {}, [hasOnlyKeys('d', diaBanNhap)]),
  recordPredicate('isLo', 'l', withoutTimes(lo), {}),
  recordPredicate('isLanDen', 'l', lanDen, {}, [hasOnlyKeys('l', lanDen), hasAllKeys('l', lanDen)]),
];

/** The whole chain, in the order of levels; a level the list does not have is an empty line. */
const chainPattern = (): string => {
  const lists = DANH_MUC.map((list) => {
    const code = (cap: (typeof levels)[number]) =>
      CHUOI_CAP[list].includes(cap) ? MA_THEO_CAP[cap].source.replace(/^\^|\$$/g, '') : '';
    const levels = ['tinh', 'huyen', 'xa', 'thon'] as const;
    return [list, ...levels.map(code)].join('\\n');
  });
  return `^(?:${lists.join('|')})$`;
};

/** The refinements of `DiaBan` cannot be read from its schema; the rules tests hold this to them. */
const isDiaBan = (): string => {
  const keys = Object.keys(jsonSchemaOf(DiaBan).properties ?? {});
  return `function isDiaBan(v) {
  let lines = [${keys.map((key) => `v.get(${quote(key)}, '')`).join(', ')}];
  let text = lines.join('\\n');
  return ${hasOnlyKeys('v', jsonSchemaOf(DiaBan))}
    && text.split('\\n') == lines
    && text.matches(${quote(chainPattern())})
    && v.thon[0:5] == v.xa;
}`;
};

const isNgay = (): string =>
  `function isNgay(v) { return v is string && v.matches(${quote(jsonSchemaOf(Ngay).pattern ?? '')}); }`;

/** Everything in firestore.rules that core already says. */
export const generatedBlock = (): string => {
  const functions = [
    ...transitionFunctions(),
    keyList('firstStates', TRANG_THAI_DAU),
    keyList('editKeys', [...TRA_LOI, ...PHIEN_BAN]),
    keyList('moveKeys', [...PHIEN_BAN, ...CHUYEN]),
    keyList('submitKeys', [...TRA_LOI, ...PHIEN_BAN, ...CHUYEN]),
    keyList(
      'newPhieuKeys',
      Object.keys(phieu.properties ?? {}).filter((key) => !VE_SAU.includes(key)),
    ),
    keyList('requiredPhieuKeys', phieu.required ?? []),
    recordPredicate('hasValidFields', 'p', pickFields(phieu, [...GOC, ...TRA_LOI]), named),
    recordPredicate('hasValidAnswers', 'p', pickFields(phieu, TRA_LOI), named),
    boundedPredicate('isTraLoi', 't', jsonSchemaOf(TraLoi), named),
    boundedPredicate('isDiaChi', 'd', jsonSchemaOf(DiaChi), named),
    boundedPredicate('isDinhDanh', 'd', rieng, { ...named, DiaBan: jsonSchemaOf(DiaBan) }),
    recordPredicate('isBienDong', 'b', bienDong, named, [hasOnlyKeys('b', bienDong), hasAllKeys('b', bienDong)]),
    recordPredicate('isLyDo', 'l', jsonSchemaOf(LyDo), named, [
      hasOnlyKeys('l', jsonSchemaOf(LyDo)),
      hasAllKeys('l', jsonSchemaOf(LyDo)),
    ]),
    recordPredicate('isTaiKhoan', 't', taiKhoan, named, [hasOnlyKeys('t', taiKhoan), hasAllKeys('t', taiKhoan)]),
    keyList(
      'personalRoles',
      HO_SO_RIENG.map(([vaiTro]) => vaiTro),
    ),
    keyList('personalKeys', [...HO_SO_RIENG.map(([, khoa]) => khoa), 'matKhauTam']),
    recordPredicate('isKeHoach', 'k', keHoach, named, [hasOnlyKeys('k', keHoach), hasAllKeys('k', keHoach)]),
    byChang('givers', ({ giao }) => giao),
    byChang('receivers', ({ nhan }) => nhan),
    byChang('givingLevels', ({ cap }) => cap),
    keyList('withdrawable', RUT_DUOC),
    keyList('exceptionCodes', NGOAI_LE.codes),
    keyList('returnCodes', LY_DO_TRA.codes),
    recordPredicate('isVanBan', 'w', vanBan, named, [hasOnlyKeys('w', vanBan), hasAllKeys('w', vanBan)]),
    recordPredicate('isBienBanMoi', 'b', pickFields(bienBan, withoutLuc(bienBanMoi)), { ...named, VanBan: vanBan }, [
      hasOnlyKeys('b', pickFields(bienBan, bienBanMoi)),
      hasAllKeys('b', bienBan),
    ]),
    recordPredicate('isNghiemThu', 'n', pickFields(nghiemThu, nghiemThuNgan), named, [
      hasOnlyKeys('n', nghiemThu),
      hasAllKeys('n', nghiemThu),
    ]),
    ofThon('isChiTieu', 'c', jsonSchemaOf(ChiTieu)),
    ofThon('isPhanCong', 'c', jsonSchemaOf(PhanCong)),
    recordPredicate('isMayGhi', 'm', pickFields(mayGhi, ['uid', 'ten', 'soChuaGui', 'soDangGhi']), named, [
      hasOnlyKeys('m', mayGhi),
      hasAllKeys('m', mayGhi),
    ]),
    recordPredicate('isYeuCauThanhToan', 't', jsonSchemaOf(YeuCauThanhToan), named),
    ...nhapFunctions(),
    recordPredicate('isBienBanDoiSoat', 'b', bienBanDoiSoat, named, [
      hasOnlyKeys('b', bienBanDoiSoat),
      hasAllKeys('b', bienBanDoiSoat),
    ]),
    keyList('decisions', QUYET_DINH),
    recordPredicate('isQuyetDinhTrung', 'q', pickFields(quyetDinhTrung, ['loai', 'phieu', 'lyDo', 'boi']), named, [
      hasOnlyKeys('q', quyetDinhTrung),
      hasAllKeys('q', quyetDinhTrung),
    ]),
    recordPredicate('isMoKy', 'm', pickFields(moKy, ['keHoach', 'ky', 'tuKy', 'diaBan', 'trangThai', 'boi']), named),
    recordPredicate(
      'isDeNghiMoi',
      'd',
      pickFields(deNghi, ['nld', 'noiDung', 'ngayHieuLuc', 'trangThai', 'boi']),
      named,
    ),
    recordPredicate('isXuLyDeNghi', 'd', pickFields(deNghi, ['xuLyBoi', 'giao', 'keHoach', 'traLoi']), named),
    ...viecLamFunctions(),
    isDiaBan(),
    isNgay(),
  ];
  return [BEGIN, ...functions.join('\n\n').split('\n'), END]
    .map((line) => (line ? INDENT + line : line))
    .join('\n')
    .trim();
};

/** The rules file with its generated block brought up to date. */
export const withGeneratedBlock = (rules: string): string => {
  const from = rules.indexOf('// <generated>');
  const to = rules.indexOf(END);
  if (from < 0 || to < from) throw new Error('firestore.rules has lost its <generated> markers');
  return rules.slice(0, from) + generatedBlock() + rules.slice(to + END.length);
};
