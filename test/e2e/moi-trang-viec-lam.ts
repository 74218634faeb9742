import type { DiaBanXa } from '@core/dia-ban/dia-ban.ts';
import { LechLaoDong, LOAI_LECH, lechId } from '@core/nguon-dn/lech.ts';
import { nhapIdOf } from '@core/nhap/nhap.ts';
import { NhapTinh } from '@core/nhap/nhap-tinh.ts';
import { NhapViec } from '@core/nhap/nhap-viec.ts';
import { addDays, ngayVN } from '@core/shared/ngay.ts';
import { congBoId, lapCongBo } from '@core/viec-lam/cong-bo.ts';
import { KetNoi, ketNoiId } from '@core/viec-lam/ket-noi.ts';
import { NguoiTimViec, NtvRieng } from '@core/viec-lam/nguoi-tim-viec.ts';
import { Nsdld } from '@core/viec-lam/nsdld.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { createRandom } from '../../scripts/seed/random.ts';
import { createMarket } from '../../scripts/seed/thi-truong.ts';
import type { Mau, NguoiThu } from './moi-trang-du-lieu.ts';
import type { World } from './world.ts';

const NGUOI_MAU = 'nguoiTimViec/nguoi-000000';

/** A file of insurance with one faulty row, and an employer whose counts differ from what he declared. */
const putNguon = async (db: World['db'], nsdld: string, diaBan: DiaBanXa): Promise<string> => {
  const luc = Timestamp.now();
  const homNay = ngayVN(new Date());
  const bam = 'b'.repeat(64);
  const tep = nhapIdOf(bam);
  const dem = { dat: 0, loi: 1, trung: 0, boQua: 0 };
  const { danhMuc, tinh } = diaBan;
  const nhap = NhapTinh.parse({
    ...{ loai: 'bhxh', diaBan: { danhMuc, tinh }, ky: homNay.slice(0, 7), ngay: homNay, tenTep: 'bhxh.xlsx', bam },
    ...{ soDong: 1, soLo: 1, cot: {}, trangThai: 'xong', boi: 'tt', luc, dem },
  });
  const dong = [{ so: 2, o: { maSoThue: '12', ten: 'Công ty TNHH Mẫu', so: '5' } }];
  const ketQua = { ...dem, loiDong: [{ so: 2, ma: 'DN02', truong: 'maSoThue' }], luuY: [] };
  const lech = LechLaoDong.parse({
    ...{ nsdld, loai: 'nhieuHonKhai', ten: 'Công ty TNHH Mẫu', maSoThue: '0201234567', diaBan, trangThai: 'mo' },
    ...{ tuNgay: homNay, lech: 6, v: 1, suaBoi: 'he-thong', luc },
    so: { khaiBao: { ky: '2026-H1', tongSo: 40, bhxhBatBuoc: 40 }, bhxh: { ky: homNay.slice(0, 7), so: 46 } },
  });
  await Promise.all([
    db.doc(`nhap/${tep}`).set(nhap),
    db.doc(`nhap/${tep}/lo/0000`).set({ dong, trangThai: 'xong', lan: 1, boi: 'tt', luc, ketQua }),
    db.doc(`lechLaoDong/${lechId(nsdld, 'nhieuHonKhai')}`).set(lech),
  ]);
  return tep;
};

/** A fair to come, of those the demonstration has. */
const PHIEN = 'phien-000000';

/** A file of vacancies with one that was taken in, and one whose employer nobody knows. */
const putTepViec = async (db: World['db'], viec: string, { danhMuc, tinh }: DiaBanXa): Promise<string> => {
  const luc = Timestamp.now();
  const bam = 'c'.repeat(64);
  const tep = nhapIdOf(bam);
  const dem = { dat: 1, loi: 1, trung: 0, boQua: 0 };
  const nhap = NhapViec.parse({
    ...{ loai: 'viecTimNguoi', diaBan: { danhMuc, tinh }, tenTep: 'viec.xlsx', bam, soDong: 2, soLo: 1, cot: {} },
    ...{ trangThai: 'xong', boi: 'tt', luc, dem },
  });
  const dong = [2, 3].map((so) => ({ so, o: { maSoThue: '0201234567', tenCongViec: 'Thợ may', soLuong: '5' } }));
  const loiDong = [{ so: 3, ma: 'NV03', truong: 'maSoThue' }];
  const ketQua = { ...dem, loiDong, luuY: [], hoSo: [{ so: 2, id: viec }] };
  await Promise.all([
    db.doc(`nhap/${tep}`).set(nhap),
    db.doc(`nhap/${tep}/lo/0000`).set({ dong, trangThai: 'xong', lan: 1, boi: 'tt', luc, ketQua }),
  ]);
  return tep;
};

/** A household business that the register has under its old number and the centre under its owner's; returns the register's record. */
const putHo = async (db: World['db'], diaBan: DiaBanXa): Promise<string> => {
  const luc = Timestamp.now();
  const chung = {
    ...{ mau: 'TT11-2022/M01', loaiHinh: 'hoKinhDoanh', diaBan, diaChi: 'Tổ 3', nganh: { bo: 'VSIC2018', ma: 'G' } },
    ...{ trangThai: 'daXacNhan', hanKhaiBao: null, v: 1, boi: 'tt', suaBoi: 'tt', luc },
  };
  const cu = { ten: 'Hộ kinh doanh Tạp hóa Mẫu', chuThe: 'toChuc', maSoThue: '0209999901', nguon: 'dkkd' };
  const moi = { ten: 'Tạp hóa Mẫu', chuThe: 'caNhan', nguon: 'trungTam', quyMo: 'duoi10', ngayBatDau: '2026-01-05' };
  const [id, voi] = ['ho-mau-cu', 'ho-mau-moi'];
  const lech = LechLaoDong.parse({
    ...{ nsdld: id, loai: 'trungHo', diaBan, trangThai: 'mo', tuNgay: ngayVN(new Date()), so: {}, lech: 0, voi },
    ...{ v: 1, suaBoi: 'he-thong', luc },
  });
  await Promise.all([
    db.doc(`nsdld/${id}`).set(Nsdld.parse({ ...chung, ...cu })),
    db.doc(`nsdld/${voi}`).set(Nsdld.parse({ ...chung, ...moi })),
    db.doc(`lechLaoDong/${lechId(id, 'trungHo')}`).set(lech),
  ]);
  return id;
};

/** A small labour market with one referral, made at a fair, of an employer and a seeker who both have accounts. */
export const putViecLam = async ({
  auth,
  db,
  plan,
  area,
}: World): Promise<{ mau: Mau; dn: NguoiThu; tim: NguoiThu }> => {
  const dauSoCccd = area.thon[0]?.noi.dauSoCccd ?? area.demo.tinh;
  const [dn, tim] = await createMarket(auth, db, createRandom(7), plan, area.units, dauSoCccd);
  if (!dn || !tim) throw new Error('Thị trường mẫu không có tài khoản');
  const [viec, nguoi] = await Promise.all([db.doc('viecTimNguoi/viec-000000').get(), db.doc(NGUOI_MAU).get()]);
  const luc = Timestamp.now();
  const id = ketNoiId(viec.id, nguoi.id);
  const ketNoi = KetNoi.parse({
    ...{ viec: viec.id, nguoi: nguoi.id, nsdld: viec.get('nsdld'), tenCongViec: viec.get('tenCongViec') },
    ...{ tenNsdld: viec.get('tenNsdld'), diaBan: viec.get('diaBan'), diaBanNguoi: nguoi.get('diaBan') },
    ...{ trangThai: 'gioiThieu', diem: 80, hop: ['nghe', 'noiLam'], thieu: [], lyDo: null },
    ...{ moc: { deXuat: luc, dongY: luc, gioiThieu: luc }, phien: PHIEN },
    ...{ hanXuLy: addDays(ngayVN(new Date()), 5), v: 3, boi: 'tt', suaBoi: 'tt', luc },
  });
  await db.doc(`ketNoi/${id}`).set(ketNoi);
  const tep = await putNguon(db, viec.get('nsdld'), viec.get('diaBan'));
  const tepViec = await putTepViec(db, viec.id, viec.get('diaBan'));
  const ho = await putHo(db, viec.get('diaBan'));
  const at = encodeURIComponent(id);
  const mau = {
    '/thi-truong/:ma?': ['/thi-truong', `/thi-truong/${viec.get('diaBan.xa')}`],
    '/viec-lam/viec/:id?': ['', '?nghe=8', `/moi?nsdld=${viec.get('nsdld')}`, `/${viec.id}`].map(
      (each) => `/viec-lam/viec${each}`,
    ),
    '/viec-lam/nguoi/:id?': ['', '/moi', `/${nguoi.id}`].map((each) => `/viec-lam/nguoi${each}`),
    '/viec-lam/nsdld/:id?': ['', '?trangThai=dkkd', '/moi', `/${viec.get('nsdld')}`, `/${ho}`].map(
      (each) => `/viec-lam/nsdld${each}`,
    ),
    '/viec-lam/ket-noi/:id?': ['', `/${at}`, '?da=nhan&tu=2026-01-01&nghe=8', '?da=gioiThieu', `?phien=${PHIEN}`].map(
      (each) => `/viec-lam/ket-noi${each}`,
    ),
    '/viec-lam/phien/:id?': ['', '?muc=huy', '/moi', `/${PHIEN}`, `/${PHIEN}?sua=1`].map(
      (each) => `/viec-lam/phien${each}`,
    ),
    '/viec-lam/phien/:id/in': [`/viec-lam/phien/${PHIEN}/in`],
    '/viec-lam/ket-noi/:id/in': [`/viec-lam/ket-noi/${at}/in`],
    '/viec-lam/nhap': ['/viec-lam/nhap', '/viec-lam/nhap?loai=nguoiTimViec'],
    '/viec-lam/nhap/:id': [`/viec-lam/nhap/${tepViec}`],
    '/viec-lam/nguon/:id': [`/viec-lam/nguon/${tep}`],
    '/viec-lam/doi-chieu': LOAI_LECH.map((loai) => `/viec-lam/doi-chieu?loai=${loai}`),
    '/viec-lam/ho-so': ['/viec-lam/ho-so', '/viec-lam/ho-so?sua=1'],
  };
  return { mau, dn, tim };
};

/** Two unemployed people whose phiếu the commune has accepted, one of them a seeker since; the addresses of both. */
export const putTuPhieu = async ({ db, account }: World, [chuaCo = '', daCo = '']: readonly string[]): Promise<Mau> => {
  const traLoi = { gdpt: '4', cmkt: '8', hdkt: '2', thatNghiep: '2', thoiGianThatNghiep: '1' };
  for (const id of [chuaCo, daCo]) await db.doc(`phieu/${id}`).update({ traLoi });
  const [phieu, rieng, mau, mauRieng] = await Promise.all(
    [`phieu/${daCo}`, `phieu/${daCo}/rieng/dinhDanh`, NGUOI_MAU, `${NGUOI_MAU}/rieng/dinhDanh`].map((path) =>
      db.doc(path).get(),
    ),
  );
  const { thon: _thon, ...diaBan } = phieu?.get('diaBan') ?? {};
  const boi = account('xa').uid;
  const { hoTen, ngaySinh, soGiayTo } = rieng?.data() ?? {};
  const than = { gioiTinh: phieu?.get('gioiTinh'), thangSinh: phieu?.get('thangSinh') };
  const hoSo = { ...mau?.data(), ...than, diaBan, nguon: 'phieuNld', phieu: daCo, boi, suaBoi: boi, v: 1 };
  await db.doc(`nguoiTimViec/${daCo}`).set(NguoiTimViec.parse(hoSo));
  await db
    .doc(`nguoiTimViec/${daCo}/rieng/dinhDanh`)
    .set(NtvRieng.parse({ ...mauRieng?.data(), hoTen, ngaySinh, soGiayTo, diaBan, boi }));
  return {
    '/viec-lam/tu-phieu/:phieu?': ['', '?xem=daLap', `/${chuaCo}`, `/${daCo}`].map(
      (each) => `/viec-lam/tu-phieu${each}`,
    ),
  };
};

/** What the tỉnh of the world has published for one month, some of it hidden; returns its id. */
export const putCongBo = async ({ db, plan }: World): Promise<string> => {
  const { danhMuc, goc } = plan;
  const ten = (await db.doc(`diaBan/${danhMuc}:${goc.ma}`).get()).get('ten') ?? 'Thành phố mẫu';
  const o = { cung: 70, 'cung:nghe:8': 61, 'cung:nghe:5': 4, 'cung:nghe:9': 5, cau: 12, 'cau:nghe:8': 12 };
  const asOf = { toMillis: () => Date.parse('2026-12-01T00:40:00+07:00') };
  const congBo = lapCongBo({ danhMuc, ma: goc.ma, ten, o, con: {}, asOf }, '2026-11', undefined);
  const id = congBoId(danhMuc, goc.ma, '2026-11');
  await db.doc(`congBo/${id}`).set(congBo);
  return id;
};
