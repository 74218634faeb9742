// For test/e2e once main and this branch are together. In moi-trang-du-lieu.ts, fillWorld:
//   const viecLam = await putViecLam(world);
//   const mau = { …, ...viecLam.mau };  const others = { …, ...viecLam.others };
// In moi-trang.e2e.test.ts: 'tt' joins the list of world accounts; one test each for others.dn, others.tim over
//   ROUTES.filter((path) => path.startsWith('/viec-lam/')) plus '/hop-thu'.
import { addDays, ngayVN } from '@core/shared/ngay.ts';
import { KetNoi, ketNoiId } from '@core/viec-lam/ket-noi.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { createRandom } from '../../scripts/seed/random.ts';
import { createMarket } from '../../scripts/seed/thi-truong.ts';
import type { Mau, NguoiThu } from './moi-trang-du-lieu.ts';
import type { World } from './world.ts';

/** A small labour market with one referral of an employer and a seeker who both have accounts. */
export const putViecLam = async ({
  auth,
  db,
  plan,
  area,
}: World): Promise<{ mau: Mau; others: Readonly<Record<string, NguoiThu>> }> => {
  const dauSoCccd = area.thon[0]?.noi.dauSoCccd ?? area.demo.tinh;
  const [dn, tim] = await createMarket(auth, db, createRandom(7), plan, area.units, dauSoCccd);
  if (!dn || !tim) throw new Error('Thị trường mẫu không có tài khoản');
  const [viec, nguoi] = await Promise.all([
    db.doc('viecTimNguoi/viec-000000').get(),
    db.doc('nguoiTimViec/nguoi-000000').get(),
  ]);
  const luc = Timestamp.now();
  const id = ketNoiId(viec.id, nguoi.id);
  const ketNoi = KetNoi.parse({
    ...{ viec: viec.id, nguoi: nguoi.id, nsdld: viec.get('nsdld'), tenCongViec: viec.get('tenCongViec') },
    ...{ tenNsdld: viec.get('tenNsdld'), diaBan: viec.get('diaBan'), diaBanNguoi: nguoi.get('diaBan') },
    ...{ trangThai: 'gioiThieu', diem: 80, hop: ['nghe', 'noiLam'], thieu: [], lyDo: null },
    moc: { deXuat: luc, dongY: luc, gioiThieu: luc },
    ...{ hanXuLy: addDays(ngayVN(new Date()), 5), v: 3, boi: 'tt', suaBoi: 'tt', luc },
  });
  await db.doc(`ketNoi/${id}`).set(ketNoi);
  const at = encodeURIComponent(id);
  const mau = {
    '/viec-lam/viec/:id?': `/viec-lam/viec/${viec.id}`,
    '/viec-lam/nguoi/:id?': `/viec-lam/nguoi/${nguoi.id}`,
    '/viec-lam/nsdld/:id?': `/viec-lam/nsdld/${viec.get('nsdld')}`,
    '/viec-lam/ket-noi/:id?': `/viec-lam/ket-noi/${at}`,
    '/viec-lam/ket-noi/:id/in': `/viec-lam/ket-noi/${at}/in`,
  };
  return { mau, others: { dn, tim } };
};
