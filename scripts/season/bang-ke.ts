import { createHash } from 'node:crypto';
import { bangKeId, DongBangKe } from '@core/bang-ke/bang-ke.ts';
import { kyThuOf } from '@core/ke-hoach/ky-thu.ts';
import { DONG_MOI_LO, loId, nhapIdOf } from '@core/nhap/nhap.ts';
import { formatNgay, ngayVN } from '@core/shared/ngay.ts';
import { SERVER_TIME } from '../../test/support/firestore-rest.ts';
import type { Nguoi } from './dan-cu.ts';
import type { San } from './san.ts';
import type { XaVai } from './vai.ts';

const rowOf = ({ bai, ho, thon, id }: Nguoi, so: number) => ({
  so,
  o: {
    hoTen: bai.hoTen ?? '',
    ngaySinh: formatNgay(bai.ngaySinh ?? ''),
    gioiTinh: bai.gioiTinh === '1' ? 'Nam' : 'Nữ',
    soGiayTo: bai.soGiayTo ?? '',
    hoSo: `${id.slice(3, 4)}${ho}`,
    thon: thon.diaBan.thon,
    diaChi: bai.thuongTru?.chiTiet ?? '',
  },
});

const chunksOf = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

/** The police of each xã bring in the list of its people (HN-04); twice, as it happens, which must change nothing. */
export const importRosters = async (san: San, xa: readonly XaVai[], danCu: readonly Nguoi[]): Promise<void> => {
  const files = xa.map((each) => {
    const rows = danCu.filter((nguoi) => nguoi.xa === each).map((nguoi, i) => rowOf(nguoi, i + 2));
    const lo = chunksOf(rows, DONG_MOI_LO);
    const bam = createHash('sha256')
      .update(JSON.stringify([san.plan.id, each.ma, rows]))
      .digest('hex');
    const nhap = {
      loai: 'bangKe',
      keHoach: san.plan.id,
      diaBan: each.diaBan,
      tenTep: `Bảng kê ${each.ten}.xlsx`,
      bam,
      soDong: rows.length,
      soLo: lo.length,
      cot: { hoTen: 'Họ và tên', ngaySinh: 'Ngày sinh' },
      trangThai: 'dangTai',
      boi: each.congAnXa.uid,
      luc: SERVER_TIME,
    };
    return { each, id: nhapIdOf(bam), nhap, lo };
  });
  const send = async ({ each, id, nhap, lo }: (typeof files)[number]): Promise<void> => {
    const isNew = await san.commit(each.congAnXa, [{ set: `nhap/${id}`, data: nhap }], true);
    if (!isNew) return;
    for (const [n, dong] of lo.entries()) {
      const data = { dong, trangThai: 'cho', lan: 1, boi: each.congAnXa.uid, luc: SERVER_TIME };
      await san.commit(each.congAnXa, [{ create: `nhap/${id}/lo/${loId(n)}`, data }]);
    }
  };
  await san.each('công an nhập bảng kê', files, send);
  await san.settle();
  for (const { id } of files) {
    const { dem, trangThai } = (await san.db.doc(`nhap/${id}`).get()).data() ?? {};
    if (trangThai !== 'xong' || dem?.loi > 0) throw new Error(`Tệp ${id}: ${trangThai}, ${JSON.stringify(dem)}`);
  }
  if (!san.quaLuat) return;
  await san.each('nhập lại đúng tệp cũ', files, send);
  await san.settle();
};

type Line = DongBangKe & { readonly path: string };

export const readLines = async (san: San, xa: readonly XaVai[]): Promise<readonly Line[]> => {
  const all = await Promise.all(
    xa.map(async ({ ma }) => {
      const { docs } = await san.db
        .collection(`bangKe/${bangKeId(kyThuOf(san.plan, ngayVN(new Date())), san.plan.danhMuc, ma)}/nguoi`)
        .get();
      return docs.map((doc) => ({ ...DongBangKe.parse(doc.data()), path: doc.ref.path }));
    }),
  );
  return all.flat();
};

/** Those who cannot be asked are excused on the roster, each with the call that found it out. */
export const excuse = async (san: San, xa: readonly XaVai[], danCu: readonly Nguoi[]): Promise<void> => {
  const bySo = new Map((await readLines(san, xa)).map((line) => [line.soGiayTo, line]));
  await san.each(
    'ghi người vắng, chuyển đi',
    danCu.filter(({ mien }) => mien),
    async ({ bai, mien, thon }) => {
      const line = bySo.get(bai.soGiayTo);
      if (!line || !mien) throw new Error('Bảng kê thiếu một người đã nhập.');
      const { uid } = thon.dieuTraVien;
      const call = { luc: new Date().toISOString(), boi: uid, ketQua: mien };
      await san.commit(thon.dieuTraVien, [
        {
          update: line.path,
          data: { trangThai: mien, lanDen: [...line.lanDen, call], v: line.v + 1, suaBoi: uid, luc: SERVER_TIME },
        },
      ]);
    },
  );
};
