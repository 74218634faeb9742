import { bangKeId, DongBangKe } from '@core/bang-ke/bang-ke.ts';
import { GIOI_TINH } from '@core/forms/danh-muc-m03.ts';
import { kyThuOf } from '@core/ke-hoach/ky-thu.ts';
import type { Dong } from '@core/nhap/nhap.ts';
import { formatNgay, ngayVN } from '@core/shared/ngay.ts';
import { SERVER_TIME } from '../../test/support/firestore-rest.ts';
import type { Nguoi } from './dan-cu.ts';
import type { San } from './san.ts';
import type { DongSo } from './so-sach.ts';
import { bringIn, bringInAgain, tepOf } from './tep.ts';
import type { XaVai } from './vai.ts';

const rowOf = ({ bai, ho, thon, id }: Nguoi): Dong['o'] => ({
  hoTen: bai.hoTen ?? '',
  ngaySinh: formatNgay(bai.ngaySinh ?? ''),
  gioiTinh: GIOI_TINH.nhan(bai.gioiTinh ?? ''),
  soGiayTo: bai.soGiayTo ?? '',
  hoSo: `${id.slice(3, 4)}${ho}`,
  thon: thon.diaBan.thon,
  diaChi: bai.thuongTru?.chiTiet ?? '',
});

/** The police of each xã bring in the list of its people (HN-04); twice, as it happens, which must change nothing. */
export const importRosters = async (
  san: San,
  xa: readonly XaVai[],
  danCu: readonly Nguoi[],
): Promise<readonly DongSo[]> => {
  const files = xa.map((each) => {
    const rows = danCu.filter((nguoi) => nguoi.xa === each).map(rowOf);
    const cot = { hoTen: 'Họ và tên', ngaySinh: 'Ngày sinh' };
    return tepOf(san, 'bangKe', each, `Bảng kê ${each.ten}.xlsx`, cot, rows);
  });
  await bringIn(san, 'công an nhập bảng kê', files);
  return bringInAgain(san, 'nhập lại đúng tệp bảng kê', files, async () =>
    (await readLines(san, xa)).reduce((sum, { v }) => sum + v, 0),
  );
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
