import type { CHU_KY, ChangCuaKeHoach, KeHoach, LichBaoCao, ThuocDo } from '@core/ke-hoach/ke-hoach.ts';
import { NHAN_CHANG, NHAN_TRANG_THAI } from '@core/phieu/workflow.ts';
import { formatNgay } from '@core/shared/ngay.ts';

export type DongKeHoach = { readonly nhan: string; readonly noiDung: string; readonly canCu: readonly string[] };

/** From which day a stage counts. */
const describeMoc = ({ tinhTu }: Pick<ChangCuaKeHoach, 'tinhTu'>): string => {
  if (!tinhTu) return '';
  switch (tinhTu.loai) {
    case 'ngay':
      return `kể từ ngày ${formatNgay(tinhTu.ngay)}`;
    case 'dauVong':
      return 'kể từ ngày đầu của đợt';
    case 'vaoTrangThai':
      return `kể từ ngày phiếu sang bước “${NHAN_TRANG_THAI[tinhTu.trangThai]}”`;
  }
};

export const describeChang = (chang: ChangCuaKeHoach): DongKeHoach => ({
  nhan: NHAN_CHANG[chang.ma],
  noiDung:
    chang.soNgay === null || !chang.tinhTu
      ? 'Kế hoạch không đặt hạn'
      : `${chang.soNgay} ngày ${describeMoc(chang)}${chang.khongQua ? `, không quá ngày ${formatNgay(chang.khongQua)}` : ''}`,
  canCu: chang.canCu,
});

const NHAN_THUOC_DO: Readonly<Record<ThuocDo, string>> = { daThu: 'thu thập xong', daNhapTin: 'nhập tin xong' };

export const describeMocTienDo = (moc: KeHoach['mocTienDo'][number]): DongKeHoach => ({
  nhan: `Đến hết ngày ${formatNgay(moc.ngay)}`,
  noiDung: `${NHAN_THUOC_DO[moc.thuocDo]} ${moc.phanTram}% tổng số phiếu (làm từ ngày ${formatNgay(moc.tu)})`,
  canCu: moc.canCu,
});

const NHAN_CHU_KY: Readonly<Record<(typeof CHU_KY)[number], string>> = {
  thang: 'Hằng tháng',
  quy: 'Hằng quý',
  nuaNam: '6 tháng',
  nam: 'Hằng năm',
};

/** When a report is due, the way the plan words it. */
export const describeLich = (lich: LichBaoCao, coQuan: KeHoach['coQuan']): DongKeHoach => {
  const ngay = lich.thang ? lich.thang.map((t) => `${lich.ngay}/${t}`).join(' và ') : `${lich.ngay}`;
  const luc = {
    thang: `ngày ${ngay}`,
    quy: `ngày ${ngay} tháng đầu quý sau`,
    nuaNam: `ngày ${ngay}`,
    nam: `ngày ${ngay}`,
  }[lich.chuKy];
  return {
    nhan: coQuan[lich.loaiCoQuan] ?? lich.loaiCoQuan,
    noiDung: `${NHAN_CHU_KY[lich.chuKy]}, ${lich.truocNgay ? 'trước ' : ''}${luc}, gửi ${lich.guiDen}`,
    canCu: lich.canCu,
  };
};

const daysOf = ({ tu, den }: { tu: string; den: string }): string => `từ ${formatNgay(tu)} đến ${formatNgay(den)}`;

/** The windows of the plan: when phiếu are written, when they are entered, which rounds there are. */
export const describeCuaSo = (plan: KeHoach): DongKeHoach[] => [
  { nhan: 'Hiệu lực', noiDung: daysOf(plan.hieuLuc), canCu: [] },
  { nhan: 'Thu thập', noiDung: daysOf(plan.cuaSo), canCu: [] },
  ...(plan.cuaSoNhapTin ? [{ nhan: 'Nhập tin', noiDung: daysOf(plan.cuaSoNhapTin), canCu: [] }] : []),
  ...(plan.dangKyTruoc
    ? [{ nhan: 'Xã đăng ký số phiếu', noiDung: `trước ngày ${formatNgay(plan.dangKyTruoc)}`, canCu: [] }]
    : []),
  ...(plan.vong ?? []).map((vong, i) => ({ nhan: `Đợt ${i + 1}`, noiDung: daysOf(vong), canCu: vong.canCu })),
  ...(plan.vongHangNam
    ? [
        {
          nhan: `Hằng năm từ ${plan.vongHangNam.tuNam}`,
          noiDung: `từ ${plan.vongHangNam.tu.split('-').reverse().join('/')} đến ${plan.vongHangNam.den.split('-').reverse().join('/')}`,
          canCu: plan.vongHangNam.canCu,
        },
      ]
    : []),
  ...(plan.thuongXuyen ? [{ nhan: 'Nhịp', noiDung: 'Thường xuyên trong năm, không theo đợt', canCu: [] }] : []),
];

/** Who is a subject and who is not. */
export const describeDoiTuong = ({ doiTuong }: Pick<KeHoach, 'doiTuong'>): DongKeHoach => ({
  nhan: 'Đối tượng',
  noiDung: [
    `Người từ đủ ${doiTuong.tuoiToiThieu} tuổi đang cư trú tại địa bàn`,
    doiTuong.boKhongThamGia && 'không gồm người không tham gia hoạt động kinh tế',
    doiTuong.boKhongThayDoi && 'không gồm người đã thu thập năm trước mà không thay đổi',
    doiTuong.boLucLuongVuTrang && 'không gồm lực lượng vũ trang, công an',
  ]
    .filter(Boolean)
    .join('; '),
  canCu: doiTuong.canCu,
});
