import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import type { NoiTep } from '@core/nhap-viec/noi.ts';
import { DK_XA } from './nguon-dn.ts';

const aTinh = (ma: string, ten: string, tenGap: string): DonVi => ({
  ...{ danhMuc: 'dvhc2025', ma, cap: 'tinh', ten, tenGap, chuoi: { tinh: ma } },
});

/** Three tỉnh, one of them the centre's, with its two communes. */
export const CAC_TINH: readonly DonVi[] = [
  aTinh('12', 'Tỉnh Lai Châu', 'tinh lai chau'),
  aTinh('01', 'Thành phố Hà Nội', 'thanh pho ha noi'),
  aTinh('24', 'Tỉnh Bắc Ninh', 'tinh bac ninh'),
];
export const NOI_TEP: NoiTep = { danhMuc: 'dvhc2025', tinh: '12', cacTinh: CAC_TINH, xa: DK_XA };

/** What both sides answer, in the words of the forms. */
const HO_SO: Record<string, string> = {
  tenCongViec: 'Công nhân may công nghiệp',
  nhomNghe: 'Thợ vận hành và lắp ráp máy móc, thiết bị',
  chucVu: 'Nhân viên',
  gdpt: 'Tốt nghiệp THCS',
  cmkt: 'Chưa qua đào tạo',
  noiLam: 'Phường Đoàn Kết, tỉnh Lai Châu',
  luong: '7.000.000 - 9.000.000',
};

/** A row of a file of vacancies: the n-th of the test. */
export const aViecTep = (n: number, over: Record<string, string> = {}): Record<string, string> => ({
  ...{ soHieu: `TD-${n}`, ten: 'Công ty TNHH May Phương Nam', maSoThue: '0201234567' },
  ...HO_SO,
  ...{ kinhNghiem: 'Không yêu cầu', soLuong: '5', hanTuyen: '31/12/2026' },
  ...{ 'lienHe.hoTen': 'Phạm Thị Tuyển', 'lienHe.dienThoai': '0987 654 321' },
  ...over,
});

/** A row of a file of seekers: the n-th person of the test, who has consented to both. */
export const aNguoiTep = (n: number, over: Record<string, string> = {}): Record<string, string> => ({
  ...{ hoTen: 'Lò Thị Hà', soGiayTo: `012195${String(n).padStart(6, '0')}`, ngaySinh: '08/03/1995', gioiTinh: 'Nữ' },
  ...{ thuongTru: 'Tổ 3, phường Đoàn Kết, tỉnh Lai Châu', dienThoai: '0911222333' },
  ...HO_SO,
  ...{ kinhNghiem: 'Không có', sanSangSau: '0', dongYLuuTru: 'Có', dongYGioiThieu: 'Có' },
  ...over,
});
