import { bangKeId, DongBangKe, dayOfAge } from '@core/bang-ke/bang-ke.ts';
import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { kyThuOf } from '@core/ke-hoach/ky-thu.ts';
import { nhapIdOf } from '@core/nhap/nhap.ts';
import { stampHan } from '@core/phieu/clock.ts';
import { type BaiLam, Phieu, splitBaiLam } from '@core/phieu/phieu.ts';
import type { TrangThai } from '@core/phieu/workflow.ts';
import { contributionOf } from '@core/rollup/contribution.ts';
import { sumDeltas } from '@core/rollup/delta.ts';
import { expandDelta } from '@core/rollup/fold.ts';
import { addDays, ngayVN, startOfNgay } from '@core/shared/ngay.ts';
import { FieldValue, Timestamp } from 'firebase-admin/firestore';
import { makeBaiLam } from '../../scripts/seed/nguoi.ts';
import { createRandom } from '../../scripts/seed/random.ts';
import type { World } from './world.ts';

/** Every state a page lists, some of them often. */
const TRANG_THAI: readonly TrangThai[] = [
  ...(['nhap', 'traLai', 'traLai', 'choTongHop', 'choTongHop', 'choTongHop', 'choNghiemThu', 'choNghiemThu'] as const),
  ...(['choXacNhan', 'choXacNhan', 'choKiemTra', 'choKiemTra', 'choKiemTra', 'choBanGiao', 'choBanGiao'] as const),
  ...(['choNhapTin', 'choNhapTin', 'daNhapTin', 'daNhapTin', 'daNhapTin', 'daNhapTin', 'huy', 'thayThe'] as const),
];
const LY_DO = { ma: 'SAI', ghiChu: 'Nghề nghiệp ghi chưa rõ, đề nghị hỏi lại.', truong: ['congViec'] };

const instantOn = (ngay: string) => Timestamp.fromDate(startOfNgay(ngay));

/** A phiếu with those answers as it stands in that state, written some days ago. */
export const phieuCua = (plan: KeHoach, diaBan: DiaBan, bai: BaiLam, trangThai: TrangThai, boi: string) => {
  const { ngayPhongVan = ngayVN(new Date()) } = bai;
  const { phieu, dinhDanh } = splitBaiLam(bai);
  const moc = { daNop: instantOn(ngayPhongVan), [trangThai]: instantOn(addDays(ngayPhongVan, 2)) };
  const days = Object.fromEntries(Object.entries(moc).map(([state, at]) => [state, ngayVN(at)]));
  const returned = trangThai === 'traLai';
  return {
    phieu: Phieu.parse({
      ...{ ...phieu, keHoach: plan.id, mau: plan.mauPhieu, diaBan, trangThai, tuTrangThai: 'daNop', v: 3 },
      ...{ boi, suaBoi: boi, nguon: 'phongVan', ngayPhongVan, xacNhan: [], loi: [], moc },
      ...{ lyDo: returned ? LY_DO : null, ...(returned && { tra: ['SAI'] }) },
      ...{ ...stampHan(plan, { trangThai, moc: days, han: {} }, addDays(ngayPhongVan, 2)), luc: Timestamp.now() },
      lucMay: startOfNgay(ngayPhongVan).toISOString(),
    }),
    rieng: { ...dinhDanh, diaBan, boi },
  };
};

const phieuIn = (plan: KeHoach, noi: World['area']['thon'][number], trangThai: TrangThai, i: number, boi: string) => {
  const ngayPhongVan = addDays(ngayVN(new Date()), -(i % 20) - 3);
  return phieuCua(plan, noi.diaBan, makeBaiLam(createRandom(100 + i), noi.noi, ngayPhongVan), trangThai, boi);
};

/** Generated people in every state at the demonstration thôn, and what the boards above say of them. */
export const putPhieu = async (world: World): Promise<ReadonlyMap<string, Phieu>> => {
  const { db, plan, area } = world;
  const [noi] = area.thon;
  if (!noi) throw new Error(`${plan.id} không có thôn`);
  const boi = world.account('dtv').uid;
  const made = new Map<string, Phieu>();
  const batch = db.batch();
  for (const [i, trangThai] of TRANG_THAI.entries()) {
    const id = `${String(i).padStart(8, '0')}-1111-4000-8000-000000000000`;
    const { phieu, rieng } = phieuIn(plan, noi, trangThai, i, boi);
    batch.set(db.doc(`phieu/${id}`), phieu);
    batch.set(db.doc(`phieu/${id}/rieng/dinhDanh`), rieng);
    batch.set(db.doc(`phieu/${id}/nhatKy/3`), {
      ...{
        v: 3,
        diaBan: phieu.diaBan,
        tu: 'daNop',
        den: trangThai,
        boi,
        luc: phieu.luc,
        lucMay: phieu.lucMay,
        loi: [],
      },
      lyDo: phieu.lyDo,
    });
    made.set(id, phieu);
  }
  await batch.commit();
  const delta = sumDeltas(
    [...made.values()].map((phieu) => ({ [contributionOf(phieu).khoa]: contributionOf(phieu).o })),
  );
  for (const [id, { unit, o, con }] of expandDelta(delta, () => plan.goc.cap)) {
    const tenOf = (ma: string) => area.tenDonVi.get(`${plan.danhMuc}:${ma}`) ?? ma;
    const below = Object.entries(con).map(([ma, cells]) => [ma, { ten: tenOf(ma), o: cells }]);
    const kiem = { luc: Timestamp.now(), lech: 0 };
    await db
      .doc(`rollups/${id}`)
      .set(
        { ...unit, ten: tenOf(unit?.ma ?? ''), o, con: Object.fromEntries(below), asOf: Timestamp.now(), kiem },
        { merge: true },
      );
  }
  return made;
};

/** A file of the police, and the roster it made: households of three, one of them away. */
export const putBangKe = async (world: World): Promise<string> => {
  const { db, plan, area } = world;
  const [noi] = area.thon;
  if (!noi) throw new Error(`${plan.id} không có thôn`);
  const bam = 'b'.repeat(64);
  const nhap = nhapIdOf(bam);
  const boi = world.account('congan').uid;
  const luc = Timestamp.now();
  const { xa, danhMuc } = noi.diaBan;
  const homNay = ngayVN(new Date());
  const lines = Array.from({ length: 9 }, (_, i) => {
    const { hoTen, ngaySinh, gioiTinh, soGiayTo } = makeBaiLam(createRandom(500 + i), noi.noi, homNay);
    return DongBangKe.parse({
      ...{ keHoach: plan.id, diaBan: noi.diaBan, hoTen, ngaySinh, gioiTinh, ...(soGiayTo && { soGiayTo }) },
      ...{ hoSo: String(1 + Math.floor(i / 3)), chuHo: hoTen, thuTu: i, sapXep: String(i).padStart(6, '0') },
      ...{ trangThai: i === 8 ? 'vang' : i > 5 ? 'daThu' : 'chuaThu', lanDen: [], v: 1, suaBoi: boi, luc },
      ...{ duTuoiTu: dayOfAge(ngaySinh ?? homNay, 15), nguon: { nhap, so: i + 2 } },
    });
  });
  const roster = db.doc(`bangKe/${bangKeId(kyThuOf(plan, homNay), danhMuc, xa)}`);
  const batch = db.batch();
  const { thon: _, ...diaBanXa } = noi.diaBan;
  batch.set(roster, { keHoach: plan.id, diaBan: diaBanXa, nhap: [nhap], luc });
  for (const [i, line] of lines.entries()) batch.set(roster.collection('nguoi').doc(`dong-${i}`), line);
  const dem = { dat: 8, loi: 1, trung: 0, boQua: 0 };
  batch.set(db.doc(`nhap/${nhap}`), {
    ...{ loai: 'bangKe', keHoach: plan.id, diaBan: diaBanXa, tenTep: 'Bảng kê mẫu.xlsx', bam, soDong: 9, soLo: 1 },
    ...{ cot: { hoTen: 'Họ và tên', ngaySinh: 'Ngày sinh' }, trangThai: 'xong', boi, luc, dem },
  });
  batch.set(db.doc(`nhap/${nhap}/lo/0000`), {
    ...{ dong: [{ so: 5, o: { hoTen: 'Lò Văn Bun', ngaySinh: '1990' } }], trangThai: 'xong', lan: 1, boi },
    ...{
      luc: FieldValue.serverTimestamp(),
      ketQua: { ...dem, loiDong: [{ so: 5, ma: 'BK03', truong: 'ngaySinh' }], luuY: [] },
    },
  });
  await batch.commit();
  return nhap;
};
