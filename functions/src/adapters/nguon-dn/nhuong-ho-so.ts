import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { HE_THONG } from '../../core/phieu/judge.ts';
import { Nsdld } from '../../core/viec-lam/nsdld.ts';
import { again } from '../again.ts';
import { paths } from '../paths.ts';
import { reader } from '../read-documents.ts';

const readNsdld = reader(Nsdld);

/** Counts that go over: four years of both sources. */
const SO_MANG_THEO = 100;
const ATTEMPTS = 5;
const LY_DO = 'Người sử dụng lao động đã có hồ sơ tự đăng ký hoặc do trung tâm ghi.';

/**
 * A record made from the register gives way once the centre has confirmed one that the employer wrote himself or the
 * centre wrote for him, under the same tax code: what others say of him goes over, and the first one is closed. May be done
 * again at any time.
 */
export const nhuongHoSo = async (db: Firestore, id: string): Promise<void> => {
  const at = paths(db);
  const own = readNsdld(await at.nsdld(id).get());
  if (!own.ok) return;
  const { nguon, trangThai, maSoThue, diaBan } = own.value;
  if (nguon === 'dkkd' || trangThai !== 'daXacNhan' || maSoThue === undefined) return;

  const giveWay = async (): Promise<void> => {
    const { docs } = await at.allNsdld
      .where('diaBan.danhMuc', '==', diaBan.danhMuc)
      .where('diaBan.tinh', '==', diaBan.tinh)
      .where('maSoThue', '==', maSoThue)
      .where('nguon', '==', 'dkkd')
      .limit(1)
      .get();
    const [other] = docs;
    const read = other && readNsdld(other);
    if (!other || !read?.ok || read.value.lyDo === LY_DO) return;
    const [word, counts, mine] = await Promise.all([
      at.dkkd(other.id).get(),
      at.allDemLaoDong(other.id).orderBy('thang', 'desc').limit(SO_MANG_THEO).get(),
      at.nsdld(id).get(),
    ]);
    const luc = FieldValue.serverTimestamp();
    const batch = db.batch();
    if (word.exists) batch.set(at.dkkd(id), word.data() ?? {});
    for (const count of counts.docs) batch.set(at.demLaoDong(id, count.id), count.data());
    const closed = { trangThai: 'ngung', lyDo: LY_DO, v: read.value.v + 1, suaBoi: HE_THONG, luc };
    batch.update(other.ref, closed, { lastUpdateTime: other.updateTime });
    const { tinhTrangDkkd } = read.value;
    if (tinhTrangDkkd !== undefined && mine.updateTime && mine.get('tinhTrangDkkd') !== tinhTrangDkkd)
      batch.update(
        mine.ref,
        { tinhTrangDkkd, v: Number(mine.get('v')) + 1, suaBoi: HE_THONG, luc },
        { lastUpdateTime: mine.updateTime },
      );
    await batch.commit();
  };
  await again(giveWay, ATTEMPTS);
};
