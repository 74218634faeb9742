import { LC_2024 } from '@core/ke-hoach/index.ts';
import { stampHan } from '@core/phieu/clock.ts';
import { HE_THONG, judge, NOTHING_SEEN } from '@core/phieu/judge.ts';
import { LY_DO_MAY } from '@core/phieu/ly-do-tra.ts';
import { type BaiLam, type Phieu, splitBaiLam } from '@core/phieu/phieu.ts';
import { findTransition, TRANG_THAI, type TrangThai } from '@core/phieu/workflow.ts';
import { ngayVN } from '@core/shared/ngay.ts';
import { describe, expect, it } from 'vitest';
import { aBaiLam } from '../support/bai-lam.ts';

const DIA_BAN = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386', thon: '03386-001' } as const;
const luc = { toMillis: () => Date.parse('2024-08-15T03:00:00Z') };

const aPhieu = (trangThai: TrangThai, bai: BaiLam = aBaiLam(), over: Partial<Phieu> = {}): Phieu => ({
  keHoach: 'LC-2024',
  mau: 'TT11-2022/M03',
  diaBan: DIA_BAN,
  trangThai,
  tuTrangThai: null,
  v: 1,
  boi: 'dtv',
  suaBoi: 'dtv',
  nguon: 'phongVan',
  ngayPhongVan: '2024-08-15',
  ...splitBaiLam(bai).phieu,
  xacNhan: [],
  loi: [],
  lyDo: null,
  moc: { [trangThai]: luc },
  ...stampHan(LC_2024, { trangThai, moc: {}, han: {} }, ngayVN(luc)),
  luc,
  lucMay: '',
  ...over,
});

const judged = (phieu: Phieu, bai: BaiLam = aBaiLam(), over: Partial<Parameters<typeof judge>[1]> = {}) =>
  judge(phieu, {
    rieng: { ...splitBaiLam(bai).dinhDanh, diaBan: DIA_BAN, boi: 'dtv' },
    keHoach: LC_2024,
    donVi: 'co',
    seen: NOTHING_SEEN,
    homNay: '2024-08-20',
    ...over,
  });

describe('the judgement of a phiếu handed in', () => {
  it('passes one that nothing speaks against, with the due day of the next stage (LC-05)', () => {
    expect(judged(aPhieu('daNop'))).toEqual({
      trangThai: 'choTongHop',
      tuTrangThai: 'daNop',
      v: 2,
      suaBoi: HE_THONG,
      loi: [],
      lyDo: null,
      lucMay: '',
      han: { dieuTra: '2024-08-31', tongHop: '2024-09-05' },
      hanXuLy: '2024-09-05',
    });
  });

  it('returns one with a gap, each finding pinned to its question', () => {
    const bai = aBaiLam({ hdkt: undefined });
    const next = judged(aPhieu('daNop', bai), bai);
    expect(next).toMatchObject({ trangThai: 'traLai', hanXuLy: '2024-08-31', lyDo: { ma: LY_DO_MAY } });
    expect(next?.lyDo?.truong).toContain('hdkt');
    expect(next?.loi.length).toBeGreaterThan(0);
  });

  it('returns one without identity, of an unknown unit or an unknown plan', () => {
    expect(judged(aPhieu('daNop'), aBaiLam(), { rieng: undefined })?.trangThai).toBe('traLai');
    expect(judged(aPhieu('daNop'), aBaiLam(), { donVi: 'khong' })?.lyDo?.truong).toContain('diaBan');
    expect(judged(aPhieu('daNop'), aBaiLam(), { keHoach: undefined })?.lyDo?.truong).toContain('keHoach');
  });

  it('returns a soft warning nobody confirmed, and keeps a confirmed one in sight', () => {
    const bai = aBaiLam({ ngayHdld: undefined });
    const open = judged(aPhieu('daNop', bai), bai);
    const soft = open?.loi.filter(({ muc }) => muc === 'canhBao').map(({ ma }) => ma) ?? [];
    expect([open?.trangThai, soft.length > 0, open?.loi.every(({ muc }) => muc === 'canhBao')]).toEqual([
      'traLai',
      true,
      true,
    ]);
    const confirmed = judged(aPhieu('daNop', bai, { xacNhan: soft }), bai);
    expect([confirmed?.trangThai, confirmed?.loi.map(({ ma }) => ma)]).toEqual(['choTongHop', soft]);
  });

  it('only takes rows of the transition table that a function moves', () => {
    for (const trangThai of TRANG_THAI) {
      const next = judged(aPhieu(trangThai));
      if (!next || next.trangThai === trangThai) continue;
      expect(findTransition(trangThai, next.trangThai, LC_2024)?.mover).toBe('function');
    }
  });
});

describe('due days', () => {
  it('are left alone where the client stamped them right, in every state', () => {
    for (const trangThai of TRANG_THAI.filter((t) => t !== 'daNop')) expect(judged(aPhieu(trangThai))).toBeUndefined();
  });

  it('are put right in a version of its own where they are wrong or missing', () => {
    const wrong = aPhieu('choKiemTra', aBaiLam(), { han: { kiemTra: '2030-01-01' }, hanXuLy: '2030-01-01' });
    expect(judged(wrong)).toMatchObject({ v: 2, tuTrangThai: 'choKiemTra', hanXuLy: '2024-08-20', suaBoi: HE_THONG });
    expect(judged(aPhieu('choKiemTra', aBaiLam(), { hanXuLy: null }))?.hanXuLy).toBe('2024-08-20');
  });

  it('never change once given, even when the stage is entered again', () => {
    const again = aPhieu('choKiemTra', aBaiLam(), { v: 9, han: { kiemTra: '2024-08-10' }, hanXuLy: '2024-08-10' });
    expect(judged(again, aBaiLam(), { seen: { v: 8, han: { kiemTra: '2024-08-10' } } })).toBeUndefined();
    expect(
      judged({ ...again, han: { kiemTra: '2024-08-20' }, hanXuLy: '2024-08-20' }, aBaiLam(), {
        seen: { v: 8, han: { kiemTra: '2024-08-10' } },
      }),
    ).toMatchObject({ han: { kiemTra: '2024-08-10' }, hanXuLy: '2024-08-10' });
  });

  it('of a stage not entered are dropped, unless a version between was not seen', () => {
    const early = aPhieu('choKiemTra', aBaiLam(), { v: 4, han: { kiemTra: '2024-08-20', nhapTin: '2099-01-01' } });
    expect(judged(early, aBaiLam(), { seen: { v: 3, han: {} } })?.han).toEqual({ kiemTra: '2024-08-20' });
    expect(judged(early, aBaiLam(), { seen: { v: 2, han: {} } })).toBeUndefined();
  });
});
