import { describe, expect, it } from 'vitest';
import type { KetNoiDoc } from '../../web/src/data/ket-noi-repo.ts';
import { cotKetNoiXuat } from '../../web/src/features/viec-lam/cot-xuat-ket-noi.ts';
import { cotKhaiBao, kyKhaiBaoGan } from '../../web/src/features/viec-lam/cot-xuat-khai-bao.ts';
import { CHU, lucOf, nsdld, O_DAY, rowOf, ten } from '../support/xuat-viec-lam.ts';

describe('referrals as a file', () => {
  const ketNoi: KetNoiDoc = {
    id: 'viec-00001:nguoi-0001',
    viec: 'viec-00001',
    nguoi: 'nguoi-0001',
    nsdld: 'nsdld-0001',
    tenCongViec: 'Công nhân may',
    tenNsdld: 'Công ty May',
    diaBan: O_DAY,
    diaBanNguoi: { ...O_DAY, xa: '03386' },
    trangThai: 'nhanViec',
    diem: 87,
    hop: [],
    thieu: [],
    lyDo: { ma: 'luong', ghiChu: 'Thấp hơn mong muốn' },
    moc: { deXuat: lucOf('2026-08-01'), nhanViec: lucOf('2026-08-20') },
    nhanViec: {
      ngayVao: '2026-08-21',
      soThang: 12,
      luongThang: 7_500_000,
      nhomNghe: '8',
      cmkt: 'soCap',
      theoDoi: [
        { lan: 1, han: '2026-09-21', tinhTrang: 'conLam' },
        { lan: 2, han: '2026-10-21' },
      ],
    },
    hanXuLy: '2026-10-21',
    ...CHU,
  };

  it('where they stand, when each step was taken, what came of it', () => {
    expect(rowOf(cotKetNoiXuat(ten, false), { ketNoi, kem: { hoTen: 'Lò Thị Hà', dienThoai: '0911222333' } })).toEqual({
      'Việc làm': 'Công nhân may',
      'Người tuyển': 'Công ty May',
      'Xã, phường của người tìm việc': 'Đơn vị 03386',
      'Tình trạng': 'Đã nhận việc',
      Hạn: { ngay: '2026-10-21' },
      'Điểm phù hợp': 87,
      'Trung tâm đề xuất': { ngay: '2026-08-01' },
      'Nhận việc': { ngay: '2026-08-20' },
      'Lý do': 'Không thỏa thuận được lương: Thấp hơn mong muốn',
      'Ngày vào làm': { ngay: '2026-08-21' },
      'Hợp đồng (tháng)': 12,
      'Lương một tháng (đồng)': 7_500_000,
      'Theo dõi sau 1 tháng': 'Còn làm việc',
      'Mã việc': 'viec-00001',
      'Mã người tìm việc': 'nguoi-0001',
    });
  });

  it('a seeker whom this centre may not name is left without one', () => {
    expect(rowOf(cotKetNoiXuat(ten, true), { ketNoi, kem: undefined })).not.toHaveProperty('Người tìm việc');
  });
});

describe('declarations of a period as a file', () => {
  const ky = { ky: '2026-H1', hanNop: '2026-06-04' };
  const so = { tongSo: 60, nu: 40, tren35: 5, bhxhBatBuoc: 58, tang: 1, giam: 0 };
  const khaiBao = {
    ...so,
    hanNop: '2026-06-04',
    trangThai: 'daNhan',
    viTri: { quanLy: 2, chuyenMonCao: 3, chuyenMonTrung: 5, khac: 50 },
    hopDong: { khongXacDinh: 55, xacDinh: 5, khac: 0 },
  } as const;

  it('who has declared: every figure, a nought as a nought', () => {
    expect(rowOf(cotKhaiBao(ten, ky), { nsdld, khaiBao })).toEqual({
      'Tên người sử dụng lao động': 'Công ty May',
      'Mã số thuế': '0201234567',
      'Xã, phường': 'Đơn vị 03385',
      'Hạn nộp': { ngay: '2026-06-04' },
      'Tình trạng': 'Trung tâm đã nhận',
      'Tổng số lao động': 60,
      'Trong đó: lao động nữ': 40,
      'Trong đó: trên 35 tuổi': 5,
      'Trong đó: tham gia bảo hiểm xã hội bắt buộc': 58,
      'Theo vị trí việc làm: Nhà quản lý': 2,
      'Theo vị trí việc làm: Chuyên môn kỹ thuật bậc cao': 3,
      'Theo vị trí việc làm: Chuyên môn kỹ thuật bậc trung': 5,
      'Theo vị trí việc làm: Vị trí khác': 50,
      'Theo loại hợp đồng lao động: Không xác định thời hạn': 55,
      'Theo loại hợp đồng lao động: Xác định thời hạn': 5,
      'Theo loại hợp đồng lao động: Loại khác (thử việc, thời vụ)': 0,
      'Số lao động tăng trong kỳ': 1,
      'Số lao động giảm trong kỳ': 0,
      'Mã hồ sơ': 'nsdld-0001',
    });
  });

  it.each([
    ['2024-07-01', '2026-06-04', 'Chưa nộp'],
    ['2024-07-01', '2025-12-04', 'Chưa nộp'],
    ['2024-07-01', '2026-12-04', 'Không phải nộp kỳ này'],
    ['2026-06-04', '2026-07-04', 'Không phải nộp kỳ này'],
  ])('who began on %s, owes what is due on %s and has not: %s', (ngayBatDau, hanKhaiBao, tinhTrang) => {
    const row = rowOf(cotKhaiBao(ten, ky), { nsdld: { ...nsdld, ngayBatDau, hanKhaiBao }, khaiBao: undefined });
    expect(row['Tình trạng']).toBe(tinhTrang);
    expect(row).not.toHaveProperty('Tổng số lao động');
  });

  it('offers the periods of two years, the next one first', () => {
    expect(kyKhaiBaoGan('2026-11-26').map(({ ky: each }) => each)).toEqual([
      '2026',
      '2026-H1',
      '2025',
      '2025-H1',
      '2024',
    ]);
  });
});
