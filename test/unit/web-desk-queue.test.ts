import { LY_DO_TRA } from '@core/phieu/ly-do-tra.ts';
import { LyDo } from '@core/phieu/phieu.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHON_RONG, type ChonEvent, reduceChon, targets } from '../../web/src/features/hang-cho/chon.ts';
import { LY_DO_TRONG, lyDoOf, nhapTu, thieuLyDo } from '../../web/src/features/hang-cho/ly-do-tra.ts';
import { lenhOf } from '../../web/src/features/hang-cho/phim.ts';

const run = (events: readonly ChonEvent[]) => events.reduce(reduceChon, CHON_RONG);
const rows = (...ids: string[]): ChonEvent => ({ loai: 'thayDong', ids });

describe('cursor and ticks of a queue', () => {
  it('works on the row under the cursor when nothing is ticked', () => {
    expect(targets(run([rows('a', 'b', 'c'), { loai: 'buoc', buoc: 1 }]))).toEqual(['b']);
  });

  it('works on the ticked rows in the order of the queue', () => {
    const state = run([rows('a', 'b', 'c'), { loai: 'chon', viTri: 2 }, { loai: 'chon', viTri: 0 }]);
    expect(targets(state)).toEqual(['a', 'c']);
  });

  it('puts the cursor on the next row when the row under it leaves', () => {
    const state = run([rows('a', 'b', 'c'), { loai: 'den', viTri: 1 }, rows('a', 'c')]);
    expect(state.ids[state.conTro]).toBe('c');
  });

  it('follows the row under the cursor when rows arrive above it', () => {
    const state = run([rows('b', 'c'), { loai: 'den', viTri: 1 }, rows('a', 'b', 'c')]);
    expect(state.ids[state.conTro]).toBe('c');
  });

  it('ticks a whole range with Shift', () => {
    const state = run([rows('a', 'b', 'c', 'd'), { loai: 'chon', viTri: 1 }, { loai: 'chon', viTri: 3, keoDai: true }]);
    expect(targets(state)).toEqual(['b', 'c', 'd']);
  });

  it('keeps the ticks of rows a filter hides, where the list says what may be ticked', () => {
    const coThe = ['a', 'b', 'c'];
    const hide: readonly ChonEvent[] = [
      { loai: 'thayDong', ids: coThe, coThe },
      { loai: 'chon', viTri: 0 },
      { loai: 'thayDong', ids: ['b'], coThe },
    ];
    expect([...run(hide).chon]).toEqual(['a']);
    expect([...run([...hide, { loai: 'chonTatCa' }]).chon]).toEqual(['a', 'b']);
    expect([...run([...hide, { loai: 'chonTatCa' }, { loai: 'chonTatCa' }]).chon]).toEqual(['a']);
    expect([...run([...hide, { loai: 'thayDong', ids: ['b', 'c'], coThe: ['b', 'c'] }]).chon]).toEqual([]);
  });

  it('never ticks a row that is not there and never leaves the queue', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const event: fc.Arbitrary<ChonEvent> = fc.oneof(
      fc.uniqueArray(id).map((ids): ChonEvent => ({ loai: 'thayDong', ids })),
      fc.integer({ min: -3, max: 3 }).map((buoc): ChonEvent => ({ loai: 'buoc', buoc })),
      fc
        .record({ viTri: fc.integer({ min: -1, max: 6 }), keoDai: fc.boolean() })
        .map((e): ChonEvent => ({ loai: 'chon', ...e })),
      fc.constant<ChonEvent>({ loai: 'chonTatCa' }),
      fc.constant<ChonEvent>({ loai: 'boChon' }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const state = run(events);
        expect([...state.chon].every((ticked) => state.ids.includes(ticked))).toBe(true);
        expect(state.ids.length === 0 || state.ids[state.conTro] !== undefined).toBe(true);
      }),
    );
  });
});

describe('keys', () => {
  const press = (key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', true>> = {}) =>
    lenhOf({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

  it('knows the commands of the queue, capital letters included', () => {
    expect(['j', 'J', 'ArrowUp', ' ', 'Enter', 'a', 'r', 'Escape'].map((key) => press(key))).toEqual([
      'xuong',
      'xuong',
      'len',
      'chon',
      'mo',
      'dongY',
      'traLai',
      'thoat',
    ]);
    expect(press('X', { shiftKey: true })).toBe('chonKeo');
    expect(press('a', { ctrlKey: true })).toBe('chonTatCa');
  });

  it("leaves the browser's own chords alone", () => {
    expect([press('r', { ctrlKey: true }), press('j', { altKey: true }), press('x', { metaKey: true })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('reasons of a return (LC-06)', () => {
  it('asks for a reason, and for words or a question where the code does not say enough', () => {
    expect(thieuLyDo(LY_DO_TRONG)).toBe('Chọn lý do trả lại.');
    expect(thieuLyDo({ ma: 'SAI', ghiChu: ' ', truong: [] })).toBeDefined();
    expect(thieuLyDo({ ma: 'KHAC', ghiChu: '', truong: ['cmkt'] })).toBeDefined();
    expect(thieuLyDo({ ma: 'SAI', ghiChu: '', truong: ['cmkt'] })).toBeUndefined();
    expect(thieuLyDo({ ma: 'TRUNG', ghiChu: '', truong: [] })).toBeUndefined();
  });

  it.each(LY_DO_TRA.codes)('stores %s as a reason the schema accepts, never without words', (ma) => {
    const lyDo = lyDoOf({ ma, ghiChu: '', truong: ['viThe'] });
    expect(LyDo.parse(lyDo)).toEqual({ ma, ghiChu: LY_DO_TRA.nhan(ma), truong: ['viThe'] });
  });
});

describe('a return passed on to the hop before', () => {
  it('keeps its reason, its note and its questions', () => {
    const lyDo = { ma: 'GIAYTO', ghiChu: 'Số giấy tờ khác cơ sở dữ liệu.', truong: ['soGiayTo'] };
    expect(lyDoOf(nhapTu(lyDo))).toEqual(lyDo);
  });
  it("does not give the machine's code as a person's reason", () => {
    expect(nhapTu({ ma: 'MAY', ghiChu: 'x', truong: [] }).ma).toBe('');
  });
});
