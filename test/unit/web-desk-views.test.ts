import type { SoLieu } from '@core/bao-cao/bao-cao.ts';
import { HN_2024, KE_HOACH, KH_2023, LC_2024 } from '@core/ke-hoach/index.ts';
import type { BaiLam } from '@core/phieu/phieu.ts';
import { addDays } from '@core/shared/ngay.ts';
import { describe, expect, it } from 'vitest';
import { describeChang, describeCuaSo, describeLich } from '../../web/src/features/bang-so-lieu/ke-hoach-view.ts';
import { dueRange, fieldOfCell, hrefOfList, parseLoc } from '../../web/src/features/bang-so-lieu/loc.ts';
import { viewNhipDo } from '../../web/src/features/bang-so-lieu/nhip-do.ts';
import { PHAN_BO } from '../../web/src/features/bang-so-lieu/phan-bo.ts';
import { burnUp } from '../../web/src/features/bang-so-lieu/so-lieu.ts';
import { driftOf, reportRows, shortHash } from '../../web/src/features/bao-cao/bao-cao-view.ts';
import { findingsElsewhere, viewTraLoi, wordAnswer } from '../../web/src/features/hang-cho/dong-tra-loi.ts';
import { noiNhanLai, viecOf } from '../../web/src/features/hang-cho/viec.ts';

const BAI: BaiLam = {
  hoTen: 'Lò Thị Hương',
  ngaySinh: '1985-03-09',
  gioiTinh: '2',
  soGiayTo: '012185000123',
  thuongTru: { chiTiet: 'Tổ 3, phường Đoàn Kết' },
  uuTien: ['2', '6'],
  danToc: 'Thái',
  gdpt: '4',
  cmkt: '1',
  hdkt: '1',
  viThe: '2',
  ngayPhongVan: '2024-08-10',
};

describe('a phiếu on one screen', () => {
  it('words answers as the form does: labels, days, several ticks, addresses', () => {
    expect(wordAnswer(BAI, 'viThe')).toBe('Tự làm');
    expect(wordAnswer(BAI, 'ngaySinh')).toBe('09/03/1985');
    expect(wordAnswer(BAI, 'uuTien')).toBe('Thuộc hộ nghèo; Dân tộc thiểu số');
    expect(wordAnswer(BAI, 'thuongTru')).toBe('Tổ 3, phường Đoàn Kết');
    expect(wordAnswer(BAI, 'soBhxh')).toBe('');
  });

  it('keeps the order of the form and leaves out questions that were not asked', () => {
    const dong = viewTraLoi(BAI, [], true).flatMap((phan) => phan.dong);
    expect(dong.slice(0, 3).map((d) => d.nhan)).toEqual([
      '1. Họ, chữ đệm và tên khai sinh',
      '2. Ngày, tháng, năm sinh',
      '3. Giới tính',
    ]);
    expect(dong.map((d) => d.truong)).not.toContain('thatNghiep');
    expect(dong.map((d) => d.truong)).toContain('thamGiaBhxh');
  });

  it('shows a question that a finding is pinned to, even where nobody asked it', () => {
    const loi = [{ ma: 'K01', truong: 'thatNghiep', muc: 'loi' as const }];
    const dong = viewTraLoi(BAI, loi, true).flatMap((phan) => phan.dong);
    expect(dong.find((d) => d.truong === 'thatNghiep')?.loi).toEqual(loi);
    expect(findingsElsewhere([...loi, { ma: 'K02', truong: 'diaBan', muc: 'loi' }]).map((l) => l.ma)).toEqual(['K02']);
  });

  it('does not show identity as empty to an account that may not read it', () => {
    const { hdkt, gdpt, cmkt, gioiTinh } = BAI;
    const shown = viewTraLoi({ hdkt, gdpt, cmkt, gioiTinh }, [], false).flatMap((phan) =>
      phan.dong.map((d) => d.truong),
    );
    expect(shown).toContain('gioiTinh');
    expect(shown).not.toContain('hoTen');
    expect(shown).not.toContain('soGiayTo');
  });
});

describe('what a desk may do', () => {
  it.each([
    ['choTongHop', ['toCongTac'], HN_2024, 'choNghiemThu', true],
    ['choNghiemThu', ['toCongTac'], HN_2024, 'choXacNhan', true],
    ['choKiemTra', ['canBoXa'], LC_2024, 'choBanGiao', true],
    ['choNhapTin', ['congAnXa'], LC_2024, 'daNhapTin', true],
  ] as const)('%s, %s: on to %4$s', (trangThai, vaiTro, plan, to, mayReturn) => {
    const viec = viecOf(trangThai, vaiTro, plan);
    expect(viec.tien?.to).toBe(to);
    expect(viec.traLai !== undefined).toBe(mayReturn);
  });

  it.each([
    ['choTongHop', ['truongThon'], LC_2024],
    ['choXacNhan', ['canBoXa'], HN_2024],
    ['choBanGiao', ['canBoXa'], LC_2024],
  ] as const)('%s, %s: no step of its own where a record moves the papers', (trangThai, vaiTro, plan) => {
    expect(viecOf(trangThai, vaiTro, plan).tien).toBeUndefined();
  });

  it('offers a village head who collects himself no step that belongs to the collector (LC-04)', () => {
    expect(viecOf('traLai', ['dieuTraVien', 'truongThon'], LC_2024)).toEqual({ tien: undefined, traLai: undefined });
    expect(viecOf('traLai', ['canBoXa', 'toCongTac'], LC_2024)).toEqual({ tien: undefined, traLai: undefined });
  });

  it('says who gets it back: the collector, the office that brought its file in, or the officer (LC-07)', () => {
    const { traLai } = viecOf('choKiemTra', ['canBoXa'], LC_2024);
    const fromFile = { tuTep: '0123456789abcdef0123456789abcdef' };
    const noi = (...list: { tuTep?: string }[]) => traLai && noiNhanLai(traLai, list);
    expect(noi({}, {})).toBe('điều tra viên');
    expect(noi(fromFile)).toBe('nơi nhập tệp ở xã');
    expect(noi(fromFile, {})).toBe('điều tra viên, hoặc nơi nhập tệp ở xã');
    const police = viecOf('choNhapTin', ['congAnXa'], LC_2024).traLai;
    expect(police && noiNhanLai(police, [fromFile])).toBe('cán bộ xã');
  });
});

describe('the list behind a figure', () => {
  it.each([
    { trangThai: ['choKiemTra', 'traLai'] as const },
    { han: 'qua' as const },
    { o: 'hdkt:2' },
    { o: 'nghe:LLVT', trangThai: ['khop'] as const },
  ])('has an address that says all of %o', (loc) => {
    const href = hrefOfList({ keHoach: 'LC-2024', ma: '105' }, loc);
    expect(parseLoc(new URL(href, 'https://x').searchParams)).toEqual(loc);
  });

  it('ignores what no list can be made of', () => {
    expect(parseLoc(new URLSearchParams({ trangThai: 'khac', han: 'mai', o: 'tuoi:15-24' }))).toEqual({});
  });

  it('knows the field of every distribution but those by age', () => {
    const without = PHAN_BO.filter((p) => p.options.some(([code]) => !fieldOfCell(`${p.oDau}:${code}`)));
    expect(without.map((p) => p.oDau)).toEqual(['tuoi', 'tuoiLd']);
  });

  it('takes the due day itself as in time', () => {
    expect(dueRange('qua', '2024-09-01', addDays)).toEqual({ den: '2024-08-31' });
    expect(dueRange('sapDen', '2024-08-30', addDays)).toEqual({ tu: '2024-08-31', den: '2024-09-02' });
  });
});

describe('a plan in words', () => {
  it('tells the clock of a stage, its anchor and its cap (LC-06, LC-08, LC-11)', () => {
    const [kiemTra, nhapTin] = ['kiemTra', 'nhapTin'].map((ma) => LC_2024.chang.find((c) => c.ma === ma));
    expect(kiemTra && describeChang(kiemTra)).toEqual({
      nhan: 'Kiểm tra ở xã',
      noiDung: '5 ngày kể từ ngày phiếu sang bước “Chờ xã kiểm tra”',
      canCu: ['LC-06'],
    });
    expect(nhapTin && describeChang(nhapTin).noiDung).toContain('không quá ngày 25/10/2024');
  });

  it('tells rounds with their own days and the yearly one (KH-04, KH-05)', () => {
    expect(describeCuaSo(KH_2023).map((row) => [row.nhan, row.noiDung])).toEqual(
      expect.arrayContaining([
        ['Đợt 1', 'từ 01/06/2023 đến 31/12/2023'],
        ['Hằng năm từ 2024', 'từ 01/07 đến 30/11'],
      ]),
    );
  });

  it.each(Object.values(KE_HOACH).map((plan) => [plan.id, plan] as const))(
    '%s: no code of an office is left in its calendar',
    (_, plan) => {
      for (const lich of plan.lichBaoCao)
        expect(describeLich(lich, plan.coQuan).nhan).not.toMatch(/^[a-z]+[A-Z]?[A-Za-z]*$/);
    },
  );
});

describe('pace against milestones', () => {
  it('says what a day asks for once the target is registered (LC-11)', () => {
    const o = { chiTieu: 610, tong: 320, daThu: 305, 'nop:2024-08-30': 28 };
    const view = viewNhipDo(LC_2024, o, '2024-08-31');
    expect(view.coChiTieu).toBe(true);
    expect(view.dong[0]).toMatchObject({ key: 'daThu', xong: 305, tong: 610, cham: true });
    expect(view.dong[0]?.cau.join('; ')).toContain('mỗi ngày 10 phiếu');
    expect(view.dong[0]?.cau.join('; ')).toContain('(2 phiếu/ngày)');
  });

  it('stands milestones at their count only where the target is known', () => {
    expect(burnUp({}, LC_2024, '2024-09-10', 250).milestones.map((m) => m.value)).toEqual([250, 250]);
    expect(burnUp({}, LC_2024, '2024-09-10').milestones.map((m) => m.value)).toEqual([undefined, undefined]);
  });

  it('stops the lines today and the axis at the last milestone', () => {
    const view = burnUp({ 'nop:2024-08-03': 4 }, LC_2024, '2024-08-05');
    expect([view.from, view.to, view.nop.at(-1)]).toEqual([
      '2024-08-01',
      '2024-10-25',
      { ngay: '2024-08-05', value: 4 },
    ]);
  });
});

describe('a frozen report', () => {
  const soLieu: SoLieu = {
    o: { tong: 100, daThu: 80, 'tt:traLai': 5 },
    trongKy: { daNop: 30, daNhapTin: 12 },
    quaHan: 7,
    con: {},
  };

  it('shows beside each frozen figure how it has moved since', () => {
    const rows = reportRows(soLieu, { o: { tong: 110, daThu: 92, 'tt:traLai': 5 } });
    expect(rows.slice(0, 5).map((r) => [r.value, r.tuLucChot])).toEqual([
      [100, 10],
      [80, 12],
      [30, undefined],
      [12, undefined],
      [7, undefined],
    ]);
    expect(driftOf(soLieu, { o: { tong: 110, daThu: 92, 'tt:traLai': 5 } })).toEqual({ daThu: 12, cells: 2 });
  });

  it('claims no movement while the counters are not at hand', () => {
    expect(reportRows(soLieu, undefined).every((r) => r.tuLucChot === undefined)).toBe(true);
  });

  it('shortens a hash to what can be read out', () => {
    expect(shortHash('0123456789abcdef'.repeat(4))).toBe('01234567 89abcdef');
  });
});
