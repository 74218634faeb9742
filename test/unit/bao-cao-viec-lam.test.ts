import { daysOfKy, previousKy } from '@core/bao-cao/ky.ts';
import { takeBanChot, verifyBaoCao } from '@core/bao-cao/snapshot.ts';
import { bangCua, freezeViecLam } from '@core/bao-cao/viec-lam.ts';
import { HN_2024, KE_HOACH } from '@core/ke-hoach/index.ts';
import type { LichBaoCao } from '@core/ke-hoach/ke-hoach.ts';
import { addDays } from '@core/shared/ngay.ts';
import { lichTheoDoi } from '@core/viec-lam/ket-noi.ts';
import { cacKyChua, demTheoKy, LICH_TRUNG_TAM } from '@core/viec-lam/theo-ky.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { reportsDue } from '../support/den-han.ts';

const rowsOfCentre = Object.values(KE_HOACH).flatMap(({ lichBaoCao }) =>
  lichBaoCao.filter(({ loaiCoQuan }) => loaiCoQuan === 'ttdvvl'),
);
const at = (luc: string) => Timestamp.fromDate(new Date(luc));

describe('the periods a centre reports on (HN-07, HN-10)', () => {
  it('are those of every plan that has such an office', () => {
    const days = ({ chuKy, ngay, thang, truocNgay }: Pick<LichBaoCao, 'chuKy' | 'ngay' | 'thang' | 'truocNgay'>) =>
      JSON.stringify([chuKy, ngay, thang ?? [], truocNgay]);
    expect(rowsOfCentre.length).toBeGreaterThan(0);
    expect([...new Set(rowsOfCentre.map(days))].sort()).toEqual(LICH_TRUNG_TAM.map(days).sort());
  });

  it('hold every day of two years, leap day and new year included, exactly as the report’s own days say', () => {
    for (let ngay = '2023-12-01'; ngay <= '2026-01-31'; ngay = addDays(ngay, 1)) {
      const [thang = '', nam = ''] = cacKyChua(ngay);
      for (const [row, ky] of [
        [LICH_TRUNG_TAM[0], thang],
        [LICH_TRUNG_TAM[1], nam],
      ] as const) {
        if (!row) throw new Error('no row');
        const { tu, den } = daysOfKy(row, ky, '2000-01-01');
        expect({ ngay, ky, holds: tu <= ngay && ngay <= den }).toEqual({ ngay, ky, holds: true });
        expect(daysOfKy(row, previousKy(row, ky), '2000-01-01').den < ngay).toBe(true);
      }
    }
    expect([cacKyChua('2024-10-27'), cacKyChua('2024-10-28')]).toEqual([
      ['2024-10', '2024'],
      ['2024-11', '2024'],
    ]);
    expect([cacKyChua('2024-12-14'), cacKyChua('2024-12-15'), cacKyChua('2024-12-28')]).toEqual([
      ['2024-12', '2024'],
      ['2024-12', '2025'],
      ['2025-01', '2025'],
    ]);
  });

  it('are due on the 28th and on 15/12, of the centre itself', () => {
    const units = [{ cap: 'tinh' as const, ma: '01', ten: 'Hà Nội' }];
    const due = (ngay: string) =>
      reportsDue(HN_2024, ngay, units).flatMap(({ coQuan, ky }) => (coQuan === 'ttdvvl-01' ? [ky] : []));
    expect([due('2024-12-15'), due('2024-12-28'), due('2024-12-27')]).toEqual([['2024'], ['2024-12'], []]);
  });
});

const nhanViec = (ngayVao: string, tinhTrang: readonly ('conLam' | 'nghi' | undefined)[]) => ({
  ngayVao,
  nhomNghe: '8' as const,
  cmkt: 'soCap' as const,
  theoDoi: lichTheoDoi(ngayVao).map((each, i) => {
    const found = tinhTrang[i];
    return { ...each, ...(found && { tinhTrang: found }) };
  }),
});

describe('what a placement counts for in the reports (HN-10)', () => {
  it('is hired in the period of its first day, followed up in those of the due days', () => {
    // 00:30 on the 28th in Viet Nam is the 27th elsewhere.
    const o = demTheoKy({
      moc: { gioiThieu: at('2024-10-27T17:30:00Z') },
      nhanViec: nhanViec('2024-11-10', ['conLam']),
    });
    expect(o).toEqual({
      'bc:2024-11:gioiThieu': 1,
      'bc:2024:gioiThieu': 1,
      'bc:2024-11:nhan': 1,
      'bc:2024:nhan': 1,
      'bc:2024-12:td:conLam': 1,
      'bc:2024:td:conLam': 1,
      'bc:2025-01:cho': 1,
      'bc:2025:cho': 2,
      'bc:2025-02:cho': 1,
    });
  });

  it('owes nothing more once the person has left, and nothing where nobody was hired', () => {
    const o = demTheoKy({ moc: {}, nhanViec: nhanViec('2024-11-10', ['nghi']) });
    expect(Object.keys(o).filter((cell) => cell.endsWith(':cho'))).toEqual([]);
    expect(o['bc:2024-12:td:nghi']).toBe(1);
    expect(demTheoKy({ moc: {} })).toEqual({});
  });
});

const O = {
  cung: 40,
  nhan: 9,
  'nhan:2024-10': 5,
  'nhan:nghe:8': 9,
  'td:conLam': 4,
  'cau:moi:2024-10': 30,
  'bc:2024-10:gioiThieu': 6,
  'bc:2024-10:nhan': 5,
  'bc:2024-10:td:conLam': 3,
  'bc:2024-10:td:nghi': 1,
  'bc:2024-10:cho': 2,
  'bc:2024-09:cho': 4,
  'bc:2024-11:cho': 8,
  'bc:2024:cho': 50,
};
const CON = { '00001': { ten: 'Phường 1', o: { cung: 3, nhan: 1 } } };

describe('the report of an employment centre', () => {
  it('has what was done in its period, what is open by then, and the market as it stands', () => {
    expect(freezeViecLam({ o: O, con: CON }, '2024-10')).toEqual({
      o: { cung: 40, nhan: 9, 'nhan:nghe:8': 9, 'td:conLam': 4 },
      trongKy: { daNop: 0, daNhapTin: 0 },
      quaHan: 6,
      con: CON,
      viecLam: { gioiThieu: 6, nhan: 5, theoDoi: { conLam: 3, nghi: 1 }, chuaHoi: 2 },
    });
    expect(freezeViecLam({ o: O, con: {} }, '2024').quaHan).toBe(50);
    expect(freezeViecLam(undefined, '2024-10').viecLam).toEqual({ gioiThieu: 0, nhan: 0, theoDoi: {}, chuaHoi: 0 });
  });

  it('is read from the market’s board, another office’s from its plan’s', () => {
    expect(bangCua({ keHoach: 'HN-2024', loaiCoQuan: 'ttdvvl' })).toBe('VL-0000');
    expect(bangCua({ keHoach: 'HN-2024', loaiCoQuan: 'soLaoDong' })).toBe('HN-2024');
  });

  it('has the same hash twice, says by which rule it was made, and shows when it was changed', async () => {
    const lich = rowsOfCentre.find(({ chuKy }) => chuKy === 'thang');
    if (!lich) throw new Error('no monthly row for the centre');
    const cutoff = new Date('2024-10-27T17:00:00Z');
    const reading = { rollup: { o: O, con: CON }, chotLuc: cutoff, docLuc: cutoff };
    const take = (turned: boolean) => {
      const o = turned ? Object.fromEntries(Object.entries(O).reverse()) : O;
      return takeBanChot(
        HN_2024,
        lich,
        { ma: '01', ky: '2024-10', lan: 1 },
        { ...reading, rollup: { o, con: CON } },
        null,
      );
    };
    const first = await take(false);
    expect((await take(true)).bam).toBe(first.bam);
    expect(first).toMatchObject({ quyTac: 'BV-1', tu: '2024-09-28', den: '2024-10-27', hanNop: '2024-10-28' });
    expect(await verifyBaoCao(first)).toBe('dung');
    const viecLam = { gioiThieu: 6, nhan: 6, theoDoi: {}, chuaHoi: 2 };
    expect(await verifyBaoCao({ ...first, soLieu: { ...first.soLieu, viecLam } })).toBe('saiSoLieu');
  });
});
