import { indexDonVi, tenAt, unitsUnder } from '@core/dia-ban/cay.ts';
import { DonVi } from '@core/dia-ban/dia-ban.ts';
import { readTepDanhMuc } from '@core/dia-ban/doc-tep.ts';
import { compareDanhMuc } from '@core/dia-ban/so-sanh.ts';
import { parseCsv } from '@core/shared/csv.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDanhMuc } from '../../scripts/dia-ban/load-danh-muc.ts';
import { generateThon } from '../../scripts/dia-ban/thon.ts';

let old: DonVi[];
let now: DonVi[];
beforeAll(async () => {
  old = await loadDanhMuc('dvhc2024');
  now = await loadDanhMuc('dvhc2025');
});

const bang = (csv: string) => {
  const [nhan = [], ...hang] = parseCsv(csv);
  return { nhan, hang };
};

describe('parseCsv', () => {
  it('reads quotes, line breaks in cells, BOM and CRLF, and skips empty lines', () =>
    expect(parseCsv('\uFEFFMã,Tên\r\n12,"Tỉnh ""Lai"", Châu"\r\n\r\n,\r\n14,"a\nb"')).toEqual([
      ['Mã', 'Tên'],
      ['12', 'Tỉnh "Lai", Châu'],
      ['14', 'a\nb'],
    ]));

  it.each([';', '\t'])('finds the separator %j', (separator) =>
    expect(parseCsv(`Mã${separator}Tên, loại\n12${separator}Lai Châu`)).toEqual([
      ['Mã', 'Tên, loại'],
      ['12', 'Lai Châu'],
    ]),
  );
});

describe('readTepDanhMuc', () => {
  it('reads one unit a row by the labels of its columns, whatever their order', () => {
    const { donVi, loi } = readTepDanhMuc(
      'dvhc2025',
      bang('STT,TÊN ĐƠN VỊ,Mã cấp trên,Mã đơn vị\n1,Phường Đoàn Kết,12,03388\n2,Tỉnh Lai Châu,,12'),
    );
    expect(loi).toEqual([]);
    expect(donVi.map((unit) => [unit.ma, unit.ten, unit.cha])).toEqual([
      ['12', 'Tỉnh Lai Châu', undefined],
      ['03388', 'Phường Đoàn Kết', '12'],
    ]);
  });

  it('reads the export with one commune a row and the levels above beside it', () => {
    const { donVi, loi } = readTepDanhMuc(
      'dvhc2024',
      bang(
        [
          'Tỉnh Thành Phố,Mã TP,Quận Huyện,Mã QH,Phường Xã,Mã PX,Cấp',
          'Tỉnh Lai Châu,12,Thành phố Lai Châu,105,Phường Đoàn Kết,03389,Phường',
          'Tỉnh Lai Châu,12,Thành phố Lai Châu,105,Xã San Thàng,03409,Xã',
          'Thành phố Hải Phòng,31,Huyện Bạch Long Vĩ,318,,,',
        ].join('\n'),
      ),
    );
    expect(loi).toEqual([]);
    expect(donVi.map((unit) => unit.ma)).toEqual(['12', '31', '105', '318', '03389', '03409']);
    expect(donVi.at(-1)?.chuoi).toEqual({ tinh: '12', huyen: '105', xa: '03409' });
  });

  it('one fault leaves no unit, and each names its row in the sheet', () => {
    const { donVi, loi } = readTepDanhMuc(
      'dvhc2025',
      bang(
        [
          'Mã TP,Tỉnh Thành Phố,Mã PX,Phường Xã',
          '12,Tỉnh Lai Châu,03388,Phường Đoàn Kết',
          '12,Tỉnh Lào Cai,03390,Xã Bình Lư',
          '12,Tỉnh Lai Châu,3394,Xã Sin Suối Hồ',
          '12,Tỉnh Lai Châu,03388,Phường Đoàn Kết',
          '12,Tỉnh Lai Châu,03405,',
        ].join('\n'),
      ),
    );
    expect(donVi).toEqual([]);
    expect(loi.map(({ hang, ma, loi: fault }) => [hang, ma, fault])).toEqual([
      [3, '12', 'haiNghia'],
      [4, '3394', 'saiMa'],
      [5, '03388', 'trungMa'],
      [6, '03405', 'thieuTen'],
    ]);
  });

  it('says so when the columns are not there', () =>
    expect(readTepDanhMuc('dvhc2025', bang('A,B\n12,Tỉnh Lai Châu')).loi).toEqual([
      { hang: 0, ma: '', loi: 'thieuCot' },
    ]));
});

describe('compareDanhMuc', () => {
  const rename = (units: readonly DonVi[], ma: string, ten: string): DonVi[] =>
    units.map((unit) => (unit.ma === ma ? DonVi.parse({ ...unit, ten }) : unit));

  it('another tone placement is no change', () =>
    expect(compareDanhMuc(now, rename(now, '00922', 'Xã Thuận Hoà'), '2026-07-01')).toEqual({
      them: [],
      doiTen: [],
      doiCha: [],
      bo: [],
    }));

  it('keeps the earlier name with its last day, and the code that went with its last day', () => {
    const next = rename(now, '03390', 'Phường Bình Lư').filter((unit) => unit.ma !== '03394');
    const change = compareDanhMuc(now, next, '2027-01-01');
    expect(change.doiTen.map((unit) => [tenAt(unit, '2026-12-31'), tenAt(unit, '2027-01-01')])).toEqual([
      ['Xã Bình Lư', 'Phường Bình Lư'],
    ]);
    expect(change.bo).toMatchObject([{ ma: '03394', ten: 'Xã Sin Suối Hồ', den: '2026-12-31' }]);
    expect([change.them, change.doiCha]).toEqual([[], []]);
  });

  it('finds nothing more once its changes are in the list', () => {
    const next = rename(now, '03390', 'Phường Bình Lư').filter((unit) => unit.ma !== '03394');
    const change = compareDanhMuc(now, next, '2027-01-01');
    const written = new Map([...now, ...change.doiTen, ...change.bo].map((unit) => [unit.ma, unit]));
    expect(compareDanhMuc([...written.values()], next, '2027-01-01')).toEqual({
      them: [],
      doiTen: [],
      doiCha: [],
      bo: [],
    });
  });

  it('a commune that moves takes its thôn along', () => {
    const xa = now.filter((unit) => unit.ma === '03390');
    const thon = generateThon(xa);
    const moved = now.map((unit) =>
      unit.ma === '03390' ? { ...unit, cha: '11', chuoi: { tinh: '11', xa: '03390' } } : unit,
    );
    const { doiCha } = compareDanhMuc([...now, ...thon], moved, '2027-01-01');
    expect(doiCha.map((unit) => unit.ma)).toEqual(['03390', ...thon.map((unit) => unit.ma)]);
    expect(doiCha.every((unit) => unit.chuoi.tinh === '11')).toBe(true);
  });

  it('a file of one tỉnh ends nothing elsewhere', () => {
    const laiChau = unitsUnder(now, { cap: 'tinh', ma: '12' });
    expect(compareDanhMuc(now, laiChau, '2027-01-01', '12').bo).toEqual([]);
    expect(compareDanhMuc(now, laiChau, '2027-01-01').bo).toHaveLength(33 + 3321 - 38);
  });
});

describe('generated thôn', () => {
  it('three to eight below each commune, the same every time, in the shape of their level', () => {
    const laiChau = unitsUnder(now, { cap: 'tinh', ma: '12' });
    const thon = generateThon(laiChau);
    expect(generateThon(laiChau)).toEqual(thon);
    const xa = indexDonVi(laiChau);
    for (const unit of thon) {
      expect(unit.ma).toMatch(/^\d{5}-\d{3}$/);
      expect(unit.chuoi).toEqual({ ...xa.get(unit.cha ?? '')?.chuoi, thon: unit.ma });
    }
    const perXa = laiChau
      .filter((unit) => unit.cap === 'xa')
      .map((unit) => thon.filter((candidate) => candidate.cha === unit.ma).length);
    expect([Math.min(...perXa), Math.max(...perXa)]).toEqual([3, 8]);
  });

  it('are called as their commune calls them', () => {
    const below = (units: readonly DonVi[], ma: string): DonVi[] =>
      generateThon(units.filter((unit) => unit.ma === ma));
    expect(below(now, '03388').every((unit) => /^Tổ dân phố số \d$/.test(unit.ten))).toBe(true);
    expect(below(now, '03390').every((unit) => unit.ten.startsWith('Bản '))).toBe(true);
    expect(below(old, '21338').every((unit) => unit.ten.startsWith('Thôn '))).toBe(true);
  });

  it('give each a name of its own within the commune, however many are asked for', () => {
    const many = generateThon(
      old.filter((unit) => unit.ma === '21338'),
      { tu: 40, den: 40 },
    );
    expect(many).toHaveLength(40);
    expect(new Set(many.map((unit) => unit.ten)).size).toBe(40);
  });
});
