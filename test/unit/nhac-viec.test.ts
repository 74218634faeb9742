import { tienDoOf } from '@core/chi-tieu/tien-do.ts';
import { HN_2024, KE_HOACH, LC_2024 } from '@core/ke-hoach/index.ts';
import { CO_QUAN_CUA, hangCua, PHU_TRACH } from '@core/nhac-viec/phu-trach.ts';
import { soanMail, soanThu, type ViecCho } from '@core/nhac-viec/soan-thu.ts';
import { DongThu, LOAI_THU } from '@core/nhac-viec/thu.ts';
import { CHANG, CHANG_OF, TRANG_THAI } from '@core/phieu/workflow.ts';
import { VAI_TRO } from '@core/tai-khoan/vai-tro.ts';
import { describe, expect, it } from 'vitest';

const viec = (over: Partial<ViecCho> = {}): ViecCho => ({
  keHoach: LC_2024,
  ma: '03386',
  hang: [],
  traLai: 0,
  traLaiTep: 0,
  bienBan: 0,
  baoCao: [],
  soLieu: undefined,
  ...over,
});
const dem = (quaHan: number, homNay = 0, sapDen = 0) => ({ quaHan, homNay, sapDen });

describe('who answers for what', () => {
  it('every stage has its role, and every state with a clock but the machine’s waits for exactly one', () => {
    expect(Object.keys(PHU_TRACH)).toEqual([...CHANG]);
    for (const state of TRANG_THAI) {
      const roles = VAI_TRO.filter((role) => hangCua(role).includes(state));
      expect([state, roles.length]).toEqual([state, CHANG_OF[state] !== null && state !== 'daNop' ? 1 : 0]);
    }
  });
  it('every office of the commune, district and province that reports through the app has a role that writes it', () => {
    const served = Object.values(CO_QUAN_CUA).flat();
    for (const plan of Object.values(KE_HOACH)) {
      const offices = plan.lichBaoCao.filter(({ cap }) => cap === 'xa').map(({ loaiCoQuan }) => loaiCoQuan);
      expect(offices.filter((office) => !served.includes(office) && office !== 'nguoiSuDungLaoDong')).toEqual([]);
    }
  });
});

describe('reminders of a day', () => {
  it('nothing waits, nothing is written', () => expect(soanThu('2024-09-10', [viec()])).toEqual([]));

  it('the most pressing first, each with its page and its plan', () => {
    const thu = soanThu('2024-09-10', [
      viec({ hang: [{ vaiTro: 'canBoXa', dem: dem(3, 2, 5) }], bienBan: 1 }),
      viec({ keHoach: HN_2024, hang: [{ vaiTro: 'canBoXa', dem: dem(1) }] }),
    ]);
    expect(thu.map(({ loai }) => loai)).toEqual(['quaHan', 'hanHomNay', 'bienBan', 'sapDenHan']);
    expect(thu[0]?.dong).toEqual([
      { keHoach: 'LC-2024', so: 3, noiDung: '3 phiếu quá hạn (kiểm tra ở xã, bàn giao công an)', href: '/kiem-tra' },
      { keHoach: 'HN-2024', so: 1, noiDung: '1 phiếu quá hạn (kiểm tra ở xã, bàn giao công an)', href: '/kiem-tra' },
    ]);
    for (const { loai, dong } of thu) {
      expect(LOAI_THU).toContain(loai);
      for (const line of dong) expect(DongThu.safeParse(line).success).toBe(true);
    }
  });

  it('a leader gets the list of his area', () => {
    const [thu] = soanThu('2024-09-10', [viec({ ma: '105', hang: [{ vaiTro: 'theoDoi', dem: dem(40) }] })]);
    expect(thu?.dong[0]?.href).toBe('/danh-sach?keHoach=LC-2024&ma=105&han=qua');
  });

  it('what came back to the collector, and reports by their days', () => {
    const baoCao = [
      { ky: '2024-08', hanNop: '2024-08-28' },
      { ky: '2024-09', hanNop: '2024-09-10' },
      { ky: '2024-H2', hanNop: '2024-09-12' },
    ];
    const thu = soanThu('2024-09-10', [viec({ traLai: 2, traLaiTep: 3, baoCao })]);
    expect(thu[0]?.dong.map(({ href }) => href)).toEqual(['/thu-thap', '/nhap?loai=phieu']);
    expect(thu.flatMap(({ dong }) => dong.map(({ noiDung }) => noiDung))).toEqual([
      '2 phiếu bị trả lại, cần sửa và nộp lại',
      '3 phiếu nhập từ tệp bị trả lại, cần sửa và nộp lại',
      'Báo cáo tháng 08/2024, nộp ngày 28/08/2024 (quá hạn 13 ngày)',
      'Báo cáo tháng 09/2024, nộp ngày 10/09/2024 (hạn hôm nay)',
      'Báo cáo 6 tháng cuối năm 2024, nộp ngày 12/09/2024 (còn 2 ngày)',
    ]);
  });

  it('behind the milestone, only against a registered number', () => {
    const o = { tong: 100, daThu: 100, chiTieu: 1000 };
    const [thu, ...rest] = soanThu('2024-08-31', [viec({ soLieu: o })]);
    expect(rest).toEqual([]);
    expect(thu).toEqual({
      loai: 'tienDo',
      dong: [
        {
          keHoach: 'LC-2024',
          so: 900,
          noiDung: 'Thu thập đạt 10%, kế hoạch đến hôm nay là 50,8%, cần 30 phiếu mỗi ngày',
          href: '/chi-tieu',
        },
      ],
    });
    expect(soanThu('2024-08-31', [viec({ soLieu: { tong: 100, daThu: 10 } })])).toEqual([]);
    expect(soanThu('2024-08-31', [viec({ soLieu: { ...o, daThu: 600 } })])).toEqual([]);
  });

  it('as a mail it says figures and plans, and nothing else', () => {
    const thu = soanThu('2024-09-10', [viec({ hang: [{ vaiTro: 'congAnXa', dem: dem(0, 4) }] })]);
    expect(soanMail('2024-09-10', thu, () => 'TP Lai Châu 2024')).toEqual({
      subject: 'Sổ Lao Động: việc ngày 10/09/2024',
      text: [
        'Hạn hôm nay:',
        '- 4 phiếu hết hạn hôm nay (nhập tin) (TP Lai Châu 2024)',
        '',
        'Mở ứng dụng Sổ Lao Động, mục Hộp thư, để xem và làm.',
      ].join('\n'),
    });
  });
});

describe('a unit against its registered number', () => {
  it('says what is needed by today, what a day asks for, and when the present pace ends', () => {
    const o = { tong: 60, daThu: 40, chiTieu: 100, 'nop:2024-08-30': 14, 'nop:2024-08-29': 14 };
    expect(tienDoOf(LC_2024, o, '2024-08-31')).toMatchObject({
      xong: 40,
      chiTieu: 100,
      canCo: 51,
      cham: true,
      nhip: { conLai: 60, soNgay: 31, moiNgay: 2 },
      duBao: { moiNgay: 2, ngayXong: '2024-09-29' },
    });
  });
  it('without a registered number nothing is demanded', () => {
    expect(tienDoOf(LC_2024, { tong: 60, daThu: 40 }, '2024-08-31')).toMatchObject({
      chiTieu: undefined,
      canCo: undefined,
    });
  });
});
