import { canonicalJson } from '@core/bao-cao/hash.ts';
import { newPhieuGui } from '@core/hang-gui/buoc-gui.ts';
import { ketLuanGui } from '@core/hang-gui/da-toi-chua.ts';
import { type BanTren, gopCuuHo } from '@core/hang-gui/gop-cuu-ho.ts';
import type { BanThua, PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { NoiDungCuuHo, type PhanTrenMay, soanCuuHo } from '@core/hang-gui/tep-cuu-ho.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aBanNhap, lucThu } from '../support/hang-gui-mau.ts';

const NOTHING: PhanTrenMay = { banNhap: [], hangGui: [], banSao: [] };
const NOBODY = new Map<string, BanTren>();

const handedIn = (draft: BanNhap, over: Partial<PhieuGui> = {}): PhieuGui => ({
  ...newPhieuGui(draft, 'Lò Thị Hoa', draft.luuLuc),
  ...over,
});
const xong = (draft: BanNhap, v: number): PhieuGui =>
  handedIn(draft, { trangThai: 'xong', banNhap: null, v, phanQuyet: 'choTongHop' });
/** The server's version, whose last writer handed it in at `lucMay`. */
const onServer = (bai: BanTren['bai'], lucMay: string, trangThai: BanTren['phieu']['trangThai'] = 'daNop', v = 1) => {
  const phieu = { v, trangThai, tuTrangThai: null, boi: 'dtv-1', suaBoi: 'dtv-1', lucMay };
  return new Map<string, BanTren>([['phieu-0001', { phieu, nhatKy: [], bai }]]);
};
const banThua = (hoTen: string): BanThua => ({ ben: 'toi', v: null, bai: { hoTen }, luc: lucThu(0) });

/** The device after the merge. */
const afterOf = (may: PhanTrenMay, { ghi, boBanNhap }: ReturnType<typeof gopCuuHo>): PhanTrenMay => {
  const put = <T>(before: readonly T[], now: readonly T[], keyOf: (row: T) => string) => [
    ...new Map([...before, ...now].map((row) => [keyOf(row), row])).values(),
  ];
  return {
    banNhap: put(may.banNhap, ghi.banNhap, ({ id }) => id).filter(({ id }) => !boBanNhap.includes(id)),
    hangGui: put(may.hangGui, ghi.hangGui, ({ id }) => id),
    banSao: [...may.banSao, ...ghi.banSao],
  };
};
const merge = (may: PhanTrenMay, tep: Partial<PhanTrenMay>, mayChu: ReadonlyMap<string, BanTren> = NOBODY) => {
  const result = gopCuuHo(may, { ...NOTHING, ...tep }, mayChu);
  return { ...afterOf(may, result), dem: result.dem };
};

const cu = aBanNhap({ luuLuc: lucThu(1), bai: { hoTen: 'Lò Thị Hoa' } });
const moi = aBanNhap({ luuLuc: lucThu(2), bai: { hoTen: 'Lò Thị Hoà', gdpt: '4' } });

describe('a rescue file on a device', () => {
  it('brings everything to an empty one', () => {
    const other = aBanNhap({ id: 'phieu-0002', luuLuc: lucThu(3) });
    const { banNhap, hangGui, dem } = merge(NOTHING, { banNhap: [cu], hangGui: [handedIn(other)] });
    expect(banNhap).toEqual([cu]);
    expect(hangGui).toEqual([handedIn(other)]);
    expect(dem).toEqual({ dangGhi: 1, choGui: 1, banSao: 0, daCo: 0 });
  });

  it('of two drafts keeps the later one, and the other beside', () => {
    for (const [may, tep] of [
      [cu, moi],
      [moi, cu],
    ] as const) {
      const after = merge({ ...NOTHING, banNhap: [may] }, { banNhap: [tep] });
      expect(after.banNhap).toEqual([moi]);
      expect(after.banSao).toEqual([cu]);
    }
  });

  it('does not take back what this device knows to be judged', () => {
    const after = merge({ ...NOTHING, hangGui: [xong(cu, 2)] }, { hangGui: [handedIn(cu)], banNhap: [cu] });
    expect(after).toMatchObject({ hangGui: [xong(cu, 2)], banNhap: [], banSao: [] });
  });

  it('brings a phiếu mended after its return, though the device knows the return', () => {
    const sua = aBanNhap({ v: 2, luuLuc: lucThu(5) });
    const traLai = handedIn(cu, { trangThai: 'biTraLai', banNhap: null, v: 2, phanQuyet: 'traLai' });
    expect(merge({ ...NOTHING, hangGui: [traLai] }, { hangGui: [handedIn(sua)] }).hangGui).toEqual([handedIn(sua)]);
    expect(merge({ ...NOTHING, hangGui: [traLai] }, { banNhap: [sua] }).banNhap).toEqual([sua]);
  });

  it('leaves alone what is on its way just now', () => {
    const dangGui = handedIn(cu, { trangThai: 'dangGui' });
    const sua = aBanNhap({ v: 3, luuLuc: lucThu(9), bai: { hoTen: 'Khác' } });
    const after = merge({ ...NOTHING, hangGui: [dangGui] }, { hangGui: [handedIn(sua)] });
    expect(after).toMatchObject({ hangGui: [dangGui], banSao: [sua] });
  });

  it('hands in what was still a draft here, unless the draft was taken back since', () => {
    const after = merge({ ...NOTHING, banNhap: [cu] }, { hangGui: [handedIn(moi)] });
    expect(after).toMatchObject({ banNhap: [], hangGui: [handedIn(moi)], banSao: [cu] });
    const takenBack = merge({ ...NOTHING, banNhap: [moi] }, { hangGui: [handedIn(moi)] });
    expect(takenBack).toMatchObject({ banNhap: [moi], hangGui: [], banSao: [] });
  });

  it('does not send again what the server is known to have, and leaves the rest to the sending', () => {
    const arrived = merge(NOTHING, { hangGui: [handedIn(cu)] }, onServer({}, cu.luuLuc));
    expect(arrived).toMatchObject({ hangGui: [], dem: { daCo: 1 } });
    const other = merge(NOTHING, { hangGui: [handedIn(cu)] }, onServer({}, lucThu(7)));
    expect(other.hangGui).toEqual([handedIn(cu)]);
  });

  it('keeps a draft beside where the phiếu was handed in from elsewhere, unless that says the same', () => {
    const handed = onServer({ hoTen: 'Lò Thị Hoan' }, lucThu(7), 'choTongHop', 2);
    expect(merge(NOTHING, { banNhap: [cu] }, handed)).toMatchObject({ banNhap: [], banSao: [cu] });
    const same = onServer({ hoTen: 'Lò Thị Hoa' }, lucThu(7), 'choTongHop', 2);
    expect(merge(NOTHING, { banNhap: [cu] }, same)).toMatchObject({ banNhap: [], banSao: [], dem: { daCo: 1 } });
    const half = onServer({ hoTen: 'Lò' }, lucThu(7), 'nhap');
    expect(merge(NOTHING, { banNhap: [cu] }, half).banNhap).toEqual([cu]);
  });

  it('brings the versions kept beside a phiếu, whatever becomes of the phiếu itself', () => {
    const coBanThua = handedIn(cu, { banThua: [banThua('Hoa')] });
    const arrived = merge(NOTHING, { hangGui: [coBanThua] }, onServer({}, cu.luuLuc));
    expect(arrived.hangGui).toMatchObject([{ trangThai: 'xong', banNhap: null, banThua: [banThua('Hoa')] }]);
    const judged = { ...xong(cu, 2), banThua: [banThua('Hoan')] };
    const after = merge({ ...NOTHING, hangGui: [judged] }, { hangGui: [coBanThua] });
    expect(after.hangGui).toEqual([{ ...judged, banThua: [banThua('Hoan'), banThua('Hoa')] }]);
  });

  it('is made of what is not judged; what is on its way may have arrived', () => {
    const dangGui = handedIn(moi, { id: 'phieu-0002', trangThai: 'dangGui' });
    const tep = soanCuuHo('dtv-1', lucThu(4), { banNhap: [cu], hangGui: [xong(cu, 2), dangGui], banSao: [] });
    expect(tep.hangGui).toMatchObject([{ id: 'phieu-0002', trangThai: 'chuaGui', coTheDaToi: true }]);
    expect(NoiDungCuuHo.parse(tep)).toEqual(tep);
  });
});

/** Few ids and few words, so that the two sides meet. */
const aDraft = fc
  .record({
    id: fc.constantFrom('phieu-0001', 'phieu-0002'),
    v: fc.constantFrom(null, 1, 2, 3),
    ten: fc.constantFrom('An', 'Bình', 'Cúc'),
    lan: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ id, v, ten, lan }) => aBanNhap({ id, v, luuLuc: lucThu(lan), bai: { hoTen: `${ten} ${lan}` } }));
const aGui = fc
  .tuple(aDraft, fc.constantFrom('chuaGui', 'dangGui', 'daGui', 'canXem', 'xong'), fc.integer({ min: 1, max: 4 }))
  .chain(([draft, trangThai, v]) =>
    fc.array(fc.constantFrom('Hoa', 'Hoan').map(banThua), { maxLength: 1 }).map((kept) => ({
      ...(trangThai === 'xong' ? xong(draft, v) : handedIn(draft, { trangThai, ...(trangThai === 'daGui' && { v }) })),
      ...(kept.length > 0 && { banThua: kept }),
    })),
  );
/** One row per phiếu; where it waits to be sent it is no draft. */
const aMay: fc.Arbitrary<PhanTrenMay> = fc
  .record({
    banNhap: fc.uniqueArray(aDraft, { selector: ({ id }) => id }),
    hangGui: fc.uniqueArray(aGui, { selector: ({ id }) => id }),
    banSao: fc.array(aDraft, { maxLength: 2 }),
  })
  .map((may) => ({
    ...may,
    banNhap: may.banNhap.filter(({ id }) => !may.hangGui.some((gui) => gui.id === id && gui.banNhap)),
  }));
const aMayChu = fc
  .array(
    fc.record({
      id: fc.constantFrom('phieu-0001', 'phieu-0002'),
      v: fc.integer({ min: 1, max: 4 }),
      trangThai: fc.constantFrom('nhap', 'daNop', 'traLai', 'choTongHop'),
      suaBoi: fc.constantFrom('dtv-1', 'he-thong'),
      lan: fc.integer({ min: 0, max: 3 }),
      hoTen: fc.constantFrom('An 1', 'Bình 2', 'Cúc 3'),
    }),
    { maxLength: 2 },
  )
  .map((rows) => {
    const tren = rows.map(({ id, v, trangThai, suaBoi, lan, hoTen }): [string, BanTren] => {
      const phieu = { v, trangThai, tuTrangThai: null, boi: 'dtv-1', suaBoi, lucMay: lucThu(lan) };
      return [id, { phieu, nhatKy: [], bai: { hoTen } }];
    });
    return new Map(tren);
  });

const answersOf = (may: PhanTrenMay): BanNhap[] => [
  ...may.banNhap,
  ...may.hangGui.flatMap(({ banNhap }) => banNhap ?? []),
  ...may.banSao,
];
const nenOf = ({ v }: BanNhap): number => v ?? 0;
const RANK: Readonly<Record<PhieuGui['trangThai'], number>> = {
  chuaGui: 0,
  canXem: 0,
  dangGui: 0,
  daGui: 1,
  biTraLai: 2,
  xong: 2,
};

describe('whatever a device and a file hold', () => {
  const runs = { numRuns: 500 };
  it('every answer is there afterwards, or the server has it or a later one', () => {
    fc.assert(
      fc.property(aMay, aMay, aMayChu, (may, file, mayChu) => {
        const tep = soanCuuHo('dtv-1', lucThu(0), file);
        const after = merge(may, tep, mayChu);
        const words = ({ id, bai }: Pick<BanNhap, 'id' | 'bai'>) => canonicalJson([id, bai]);
        const kept = new Set(answersOf(after).map(words));
        for (const draft of [...answersOf(may), ...answersOf(tep)]) {
          const judged = [...may.hangGui, ...tep.hangGui].some(
            (gui) => gui.id === draft.id && !gui.banNhap && (gui.v ?? 0) > nenOf(draft),
          );
          const tren = mayChu.get(draft.id);
          const arrived = tep.hangGui.some((gui) => gui.banNhap === draft && ketLuanGui(gui, tren) === 'daToi');
          const same =
            tren && tren.phieu.v > nenOf(draft) && words({ id: draft.id, bai: { ...tren.bai } }) === words(draft);
          expect(judged || arrived || same || kept.has(words(draft))).toBe(true);
        }
        const beside = (part: PhanTrenMay) =>
          part.hangGui.flatMap(({ id, banThua = [] }) => banThua.map((ban) => canonicalJson([id, ban])));
        expect(beside(after)).toEqual(expect.arrayContaining([...beside(may), ...beside(tep)]));
      }),
      runs,
    );
  });

  it('the same file a second time changes nothing', () => {
    fc.assert(
      fc.property(aMay, aMay, aMayChu, (may, file, mayChu) => {
        const tep = soanCuuHo('dtv-1', lucThu(0), file);
        const { dem: _first, ...once } = merge(may, tep, mayChu);
        const again = gopCuuHo(once, tep, mayChu);
        expect(again.ghi).toEqual(NOTHING);
        expect(again.boBanNhap).toEqual([]);
        expect(again.dem).toMatchObject({ dangGhi: 0, choGui: 0, banSao: 0 });
      }),
      runs,
    );
  });

  it('nothing that waits goes back to an earlier state, unless it begins from a later version', () => {
    fc.assert(
      fc.property(aMay, aMay, (may, file) => {
        const after = merge(may, soanCuuHo('dtv-1', lucThu(0), file));
        for (const before of may.hangGui) {
          const now = after.hangGui.find(({ id }) => id === before.id);
          const nen = now?.banNhap ? nenOf(now.banNhap) : 0;
          const begunLater = nen > (before.banNhap ? nenOf(before.banNhap) : (before.v ?? 0) - 1);
          expect(now && (RANK[now.trangThai] >= RANK[before.trangThai] || begunLater)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('a phiếu is a draft or waits to be sent, never both', () => {
    fc.assert(
      fc.property(aMay, aMay, aMayChu, (may, file, mayChu) => {
        const after = merge(may, soanCuuHo('dtv-1', lucThu(0), file), mayChu);
        const waiting = new Set(after.hangGui.filter(({ banNhap }) => banNhap).map(({ id }) => id));
        expect(after.banNhap.filter(({ id }) => waiting.has(id))).toEqual([]);
      }),
      runs,
    );
  });
});
