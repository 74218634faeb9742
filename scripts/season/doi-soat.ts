import { DoiSoat, DongDoiSoat } from '@core/doi-soat/doi-soat.ts';
import { byPlan, differingFields } from '@core/doi-soat/quyet-dinh.ts';
import type { QuyetDinh, TruongDoiSoat } from '@core/doi-soat/truong.ts';
import { GIOI_TINH } from '@core/forms/danh-muc-m03.ts';
import type { Dong } from '@core/nhap/nhap.ts';
import { addDays, formatNgay, ngayVN } from '@core/shared/ngay.ts';
import { SERVER_TIME } from '../../test/support/firestore-rest.ts';
import { decidedDong } from '../../web/src/data/doi-soat-writes.ts';
import type { Nguoi } from './dan-cu.ts';
import type { San } from './san.ts';
import type { DongSo } from './so-sach.ts';
import { bringIn, bringInAgain, type Tep, tepOf } from './tep.ts';
import type { XaVai } from './vai.ts';

/** How the extract tells of a person: as the phiếu does, other than it in one field, or not at all. */
const KIEU_HANG = ['nhuPhieu', 'khacTen', 'khacNoiO', 'khacNgaySinh', 'khongCo'] as const;
export type KieuHang = (typeof KIEU_HANG)[number];

/** Of every so many people of a xã one is told of so; the extract also has as many who have no phiếu. */
const MOI: Readonly<Record<Exclude<KieuHang, 'nhuPhieu'>, number>> = {
  khacTen: 20,
  khacNoiO: 30,
  khacNgaySinh: 35,
  khongCo: 25,
};
const kieuHangOf = (n: number): KieuHang =>
  KIEU_HANG.find((kieu) => kieu !== 'nhuPhieu' && n % MOI[kieu] === MOI[kieu] - 1) ?? 'nhuPhieu';

const rowOf = ({ bai }: Nguoi, kieu: KieuHang): Dong['o'] => ({
  hoTen: (kieu === 'khacTen' ? `${bai.hoTen} Hai` : (bai.hoTen ?? '')).toLocaleUpperCase('vi'),
  ngaySinh: formatNgay(kieu === 'khacNgaySinh' ? addDays(bai.ngaySinh ?? '', 1) : (bai.ngaySinh ?? '')),
  gioiTinh: GIOI_TINH.nhan(bai.gioiTinh ?? ''),
  soGiayTo: bai.soGiayTo ?? '',
  thuongTru: bai.thuongTru?.chiTiet ?? '',
  ...(kieu === 'khacNoiO' && { noiO: `Số 7 phố Mới, ${bai.thuongTru?.chiTiet ?? ''}` }),
});

/** The extract of one xã: its people, and some that nobody has collected. */
const extractOf = (san: San, xa: XaVai, people: readonly Nguoi[]): Tep => {
  const rows = people.flatMap((nguoi, n) => (kieuHangOf(n) === 'khongCo' ? [] : [rowOf(nguoi, kieuHangOf(n))]));
  const strangers = people
    .filter((_, n) => kieuHangOf(n) === 'khongCo')
    .map((nguoi) => {
      const row = rowOf(nguoi, 'nhuPhieu');
      return { ...row, hoTen: `${row.hoTen} BA`, soGiayTo: numberOfNobody(row.soGiayTo ?? '') };
    });
  const cot = { hoTen: 'Họ và tên', soGiayTo: 'Số định danh cá nhân' };
  return tepOf(san, 'doiSoat', xa, `Trích xuất dân cư ${xa.ten}.xlsx`, cot, [...rows, ...strangers]);
};

/** Differs from somebody's in the last digit: nobody else has it (see dan-cu.ts). */
const numberOfNobody = (so: string): string => `${so.slice(0, 11)}${(Number(so.slice(11)) + 5) % 10}`;

/** What people decide where the plan's rule leaves it to them. */
const BANG_MAT: Partial<Record<TruongDoiSoat, QuyetDinh>> = { hoTen: 'csdl', noiO: 'phieu', ngaySinh: 'xacMinh' };

/** Police decide every open line: by the plan where it says whose value stands, else by looking; a birth day is always asked for again. */
const decide = async (san: San, files: readonly Tep[]): Promise<void> => {
  const open = await Promise.all(
    files.map(async ({ xa, id }) => {
      const { docs } = await san.db.collection(`doiSoat/${id}/dong`).where('buoc', '==', 'mo').get();
      return docs.map((doc) => ({ xa, path: doc.ref.path, dong: DongDoiSoat.parse(doc.data()) }));
    }),
  );
  await san.each('công an xét dòng lệch', open.flat(), async ({ xa: { congAnXa }, path, dong }) => {
    const [truong] = differingFields(dong.lech);
    if (!truong) return;
    const theoKeHoach = truong === 'ngaySinh' ? undefined : byPlan(san.plan, dong, truong);
    const quyetDinh = { [truong]: theoKeHoach ?? BANG_MAT[truong] };
    const stamp = { uid: congAnXa.uid, now: SERVER_TIME };
    const { patch, lichSu } = decidedDong(dong, quyetDinh, theoKeHoach !== undefined, stamp);
    await san.commit(congAnXa, [
      { update: path, data: patch },
      { create: `${path}/lichSu/${patch.v}`, data: lichSu },
    ]);
  });
  await san.settle();
};

const roundOf = async ({ db }: San, id: string): Promise<DoiSoat> =>
  DoiSoat.parse((await db.doc(`doiSoat/${id}`).get()).data());

const close = async (san: San, { xa, id }: Tep): Promise<void> => {
  const bienBan = {
    so: `${xa.ma}/BB-ĐS`,
    ngay: ngayVN(new Date()),
    ghiChu: '',
    nguoiLap: xa.congAnXa.ten,
    nguoiKy: xa.canBoXa.ten,
  };
  const { v } = await roundOf(san, id);
  const next = { trangThai: 'daKhoa', bienBan, demCu: true, suaBoi: xa.congAnXa.uid, v: v + 1 };
  await san.commit(xa.congAnXa, [{ update: `doiSoat/${id}`, data: next }]);
};

/** Versions of everything a round is made of. */
const versionsOf = async ({ db }: San, files: readonly Tep[]): Promise<number> => {
  let sum = 0;
  for (const { id } of files) {
    const { docs } = await db.collection(`doiSoat/${id}/dong`).select('v').get();
    sum += docs.reduce((total, doc) => total + doc.get('v'), docs.length);
  }
  return sum;
};

export type VongDaKhoa = { readonly xa: XaVai; readonly nguoi: readonly Nguoi[]; readonly dem: DoiSoat['dem'] };

/** The police hold what they entered against an extract of the population database, xã by xã, to the closed record (KH-07). */
export const reconcile = async (
  san: San,
  xa: readonly XaVai[],
  peopleOf: (xa: XaVai) => readonly Nguoi[],
): Promise<{ readonly vong: readonly VongDaKhoa[]; readonly books: readonly DongSo[] }> => {
  const files = xa.map((each) => extractOf(san, each, peopleOf(each)));
  await bringIn(san, 'công an nhập tệp đối soát', files);
  await decide(san, files);
  await san.each('khóa sổ đối soát', files, (tep) => close(san, tep));
  await san.settle();
  const books = await bringInAgain(san, 'nhập lại đúng tệp đối soát', files, () => versionsOf(san, files));
  const vong = await Promise.all(
    files.map(async ({ xa: each, id }) => ({ xa: each, nguoi: peopleOf(each), dem: (await roundOf(san, id)).dem })),
  );
  return { vong, books };
};

/** What the rounds came to against what the extracts were made to say, and against the phiếu. */
export const booksOfRounds = (vong: readonly VongDaKhoa[], soKhop: number): readonly DongSo[] => {
  const made = (...kieu: readonly KieuHang[]): number =>
    vong.reduce((sum, { nguoi }) => sum + nguoi.filter((_, n) => kieu.includes(kieuHangOf(n))).length, 0);
  const found = (of: (dem: DoiSoat['dem']) => number | undefined): number =>
    vong.reduce((sum, { dem }) => sum + (of(dem) ?? 0), 0);
  const decided = (quyet: 'csdl' | 'phieu' | 'xacMinh'): number =>
    found(({ truong }) => Object.values(truong).reduce((sum, each) => sum + each[quyet], 0));
  const lech = made('khacTen', 'khacNoiO', 'khacNgaySinh');
  return [
    { ten: 'đối soát: người nói như phiếu = dòng khớp', trai: made('nhuPhieu'), phai: found((d) => d.ketQua.khop) },
    { ten: 'đối soát: người nói khác phiếu = dòng lệch', trai: lech, phai: found((d) => d.ketQua.lech) },
    { ten: 'đối soát: người không có trong tệp', trai: made('khongCo'), phai: found((d) => d.ketQua.thieuTrongTep) },
    { ten: 'đối soát: người chưa có phiếu', trai: made('khongCo'), phai: found((d) => d.ketQua.thieuCuaTa) },
    { ten: 'đối soát: theo CSDL', trai: made('khacTen'), phai: decided('csdl') },
    { ten: 'đối soát: theo phiếu', trai: made('khacNoiO'), phai: decided('phieu') },
    { ten: 'đối soát: cần xác minh', trai: made('khacNgaySinh'), phai: decided('xacMinh') },
    { ten: 'đối soát: dòng còn mở khi khóa sổ', trai: 0, phai: found(({ dongMo }) => dongMo) },
    {
      ten: 'đối soát: dòng khớp hay đã quyết = phiếu khớp',
      trai: made('nhuPhieu', 'khacTen', 'khacNoiO'),
      phai: soKhop,
    },
  ];
};
