import { KE_HOACH } from '@core/ke-hoach/index.ts';
import { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { expectedShare, forecast, isBehind, paceNeeded } from '@core/ke-hoach/tien-do.ts';
import { roundOn } from '@core/ke-hoach/vong.ts';
import { describe, expect, it } from 'vitest';

const plan = (id: string): KeHoach => {
  const found = KE_HOACH[id];
  if (!found) throw new Error(`no plan ${id}`);
  return found;
};

describe('plans as data', () => {
  it('holds the five plans and Lai Châu 2026, each passing the schema unchanged', () => {
    expect(Object.keys(KE_HOACH).sort()).toEqual(['HN-2024', 'HP-2024', 'KH-2023', 'LC-2024', 'LC-2026', 'SM-2024']);
    for (const one of Object.values(KE_HOACH)) expect(KeHoach.parse(one)).toEqual(one);
  });

  it('LC-02, KH-01: who is a subject differs by plan, as a setting', () => {
    expect(plan('LC-2024').doiTuong).toMatchObject({
      boKhongThamGia: true,
      boKhongThayDoi: true,
      boLucLuongVuTrang: true,
    });
    for (const id of ['KH-2023', 'SM-2024', 'HP-2024', 'HN-2024'])
      expect(plan(id).doiTuong, id).toMatchObject({
        boKhongThamGia: false,
        boKhongThayDoi: false,
        boLucLuongVuTrang: false,
      });
  });

  it('LC-04, KH-02: only Lai Châu makes the village head the collector', () => {
    const own = Object.values(KE_HOACH).filter((one) => one.dieuTraVienLaTruongThon);
    expect(own.map(({ id }) => id)).toEqual(['LC-2024', 'LC-2026']);
  });

  it('HN-03: only Hà Nội has the acceptance stage', () => {
    for (const one of Object.values(KE_HOACH)) {
      expect(one.nghiemThu, one.id).toBe(one.id === 'HN-2024');
      expect(
        one.chang.some(({ ma }) => ma === 'nghiemThu'),
        one.id,
      ).toBe(one.nghiemThu);
    }
  });

  it('LC-11: windows and the day communes register by', () => {
    expect(plan('LC-2024')).toMatchObject({
      cuaSo: { tu: '2024-08-01', den: '2024-09-30' },
      cuaSoNhapTin: { tu: '2024-10-01', den: '2024-10-25' },
      dangKyTruoc: '2024-07-30',
    });
  });

  it('LC-12, KH-08: paid jobs are listed, no amount is made up', () => {
    expect(plan('LC-2024').donGia.map(({ viec }) => viec)).toEqual(['ghiPhieu', 'nhapTin']);
    expect(plan('LC-2024').donGia.every(({ theo }) => theo?.includes('55/2023/TT-BTC'))).toBe(true);
    expect(plan('KH-2023').donGia.map(({ viec }) => viec)).toEqual([
      'ghiPhieu',
      'nhapTin',
      'keHoachXa',
      'keHoachHuyen',
      'keHoachTinh',
      'tongHopThon',
      'tongHopXa',
      'tongHopHuyen',
      'tongHopTinh',
    ]);
    for (const one of Object.values(KE_HOACH)) expect(one.donGia.filter(({ dong }) => dong !== null)).toEqual([]);
  });

  it('HP-03: an employer has 30 days to declare', () =>
    expect(plan('HP-2024').khaiTrinhTrong).toEqual({ soNgay: 30, canCu: ['HP-03'] }));

  it('Y26-01, Y26-02, Y26-03: the plan of 2026 has no district, today’s offices and today’s law', () => {
    const { cap, coQuan, canCuPhapLy, lichBaoCao, danhMuc } = plan('LC-2026');
    expect(cap).toEqual(['tinh', 'xa', 'thon']);
    expect(danhMuc).toBe('dvhc2025');
    expect(coQuan).toMatchObject({ soLaoDong: 'Sở Nội vụ' });
    expect(coQuan.ubndXa).toContain('phòng Văn hóa - Xã hội');
    expect(JSON.stringify(coQuan)).not.toMatch(/Thương binh|huyện/);
    expect(canCuPhapLy.join()).toMatch(/74\/2025\/QH15.*318\/2025\/NĐ-CP/);
    expect(lichBaoCao.some((lich) => lich.cap === 'huyen')).toBe(false);
  });

  it('has a printed name for every office that owes a report', () => {
    for (const one of Object.values(KE_HOACH))
      for (const { loaiCoQuan } of one.lichBaoCao)
        expect(one.coQuan[loaiCoQuan], `${one.id} ${loaiCoQuan}`).toBeTruthy();
  });

  it('puts every report at a level of the plan', () => {
    for (const one of Object.values(KE_HOACH)) for (const { cap } of one.lichBaoCao) expect(one.cap).toContain(cap);
  });
});

describe('rounds', () => {
  it.each([
    ['2023-05-31', undefined],
    ['2023-06-01', { tu: '2023-06-01', den: '2023-12-31' }],
    ['2023-07-01', { tu: '2023-06-01', den: '2023-12-31' }],
    ['2024-06-30', { tu: '2024-01-01', den: '2024-06-30' }],
    ['2024-07-01', { tu: '2024-07-01', den: '2024-11-30' }],
    ['2024-12-01', undefined],
    ['2025-11-30', { tu: '2025-07-01', den: '2025-11-30' }],
  ])('KH-04, KH-05: on %s', (ngay, vong) => expect(roundOn(plan('KH-2023'), ngay)).toEqual(vong));
});

describe('milestones', () => {
  const khanhHoa = () => plan('KH-2023');

  it.each([
    ['2023-05-31', 0],
    ['2023-12-31', 50],
    ['2024-06-30', 100],
    ['2024-07-15', 100],
  ])('KH-05: by the end of %s, %d %% is expected', (ngay, phanTram) =>
    expect(expectedShare(khanhHoa(), ngay, 'daNhapTin')).toBe(phanTram),
  );

  it('KH-05: spreads the second half over the days of 2024, 182 of them', () => {
    expect(expectedShare(khanhHoa(), '2024-01-01', 'daNhapTin')).toBeCloseTo(50 + 50 / 182, 9);
    expect(expectedShare(khanhHoa(), '2024-03-31', 'daNhapTin')).toBeCloseTo(50 + (50 * 91) / 182, 9);
  });

  it('has no expectation where the plan sets none', () => {
    expect(expectedShare(plan('SM-2024'), '2024-06-01', 'daThu')).toBeUndefined();
    expect(isBehind(plan('SM-2024'), '2024-06-01', 'daThu', { xong: 0, tong: 10 })).toBe(false);
  });

  it('KH-05: pace needed counts today, rounds up, and moves on to the next milestone', () => {
    expect(paceNeeded(khanhHoa(), '2023-12-31', 'daNhapTin', { xong: 400, tong: 1001 })).toMatchObject({
      conLai: 101,
      soNgay: 1,
      moiNgay: 101,
    });
    expect(paceNeeded(khanhHoa(), '2024-06-21', 'daNhapTin', { xong: 900, tong: 1001 })).toMatchObject({
      conLai: 101,
      soNgay: 10,
      moiNgay: 11,
    });
    expect(paceNeeded(khanhHoa(), '2024-07-01', 'daNhapTin', { xong: 0, tong: 5 })).toBeUndefined();
  });

  it('KH-05: who is behind', () => {
    expect(isBehind(khanhHoa(), '2023-12-31', 'daNhapTin', { xong: 499, tong: 1000 })).toBe(true);
    expect(isBehind(khanhHoa(), '2023-12-31', 'daNhapTin', { xong: 500, tong: 1000 })).toBe(false);
  });

  it('LC-11: collection is due by 30/9, entry by 25/10', () => {
    expect(expectedShare(plan('LC-2024'), '2024-09-30', 'daThu')).toBe(100);
    expect(expectedShare(plan('LC-2024'), '2024-09-30', 'daNhapTin')).toBe(0);
    expect(expectedShare(plan('LC-2024'), '2024-10-25', 'daNhapTin')).toBe(100);
  });

  it('forecasts the last day from the mean of the last full days, and none while nothing moves', () => {
    const theoNgay = { '2024-09-09': 10, '2024-09-10': 30, '2024-09-11': 999 };
    expect(forecast({ xong: 40, tong: 100 }, theoNgay, '2024-09-11', 2)).toEqual({
      moiNgay: 20,
      ngayXong: '2024-09-13',
    });
    expect(forecast({ xong: 40, tong: 100 }, {}, '2024-09-11')).toEqual({ moiNgay: 0, ngayXong: null });
    expect(forecast({ xong: 100, tong: 100 }, {}, '2024-09-11').ngayXong).toBe('2024-09-11');
  });
});
