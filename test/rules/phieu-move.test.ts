import { beforeEach, describe, it } from 'vitest';
import { REMOVED, SERVER_TIME } from '../support/firestore-rest.ts';
import { aMove, aPhieu, aTraLoi, DTV } from '../support/phieu-builder.ts';
import { claimsOf, EARLIER, expectAllowed, expectRefused, THON, useRulesProject, XA } from '../support/rules-world.ts';

const firestore = useRulesProject('phieu-move');
const collector = firestore.as(DTV, claimsOf(['dieuTraVien'], THON));
beforeEach(() => firestore.clear());

const ID = 'phieu/abcdefgh1234';

/** Without what a test left out. */
const known = (data: object): object =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));

describe('a transition takes nothing else along', () => {
  const canBo = () => firestore.as('canBoXa', claimsOf(['canBoXa'], XA));
  const move = (over: object = {}, to: 'choBanGiao' | 'traLai' = 'choBanGiao') =>
    canBo().commit({ update: ID, data: known(aMove('choKiemTra', to, 'canBoXa', SERVER_TIME, { ...over })) });
  beforeEach(async () => {
    const han = { dieuTra: '2024-08-31', kiemTra: '2024-10-05' };
    await firestore.owner.commit({
      set: ID,
      data: aPhieu(EARLIER, { trangThai: 'choKiemTra', han, hanXuLy: '2024-10-05' }),
    });
  });

  it('LC-06: approval and return are allowed as they are', async () => {
    expectAllowed(await move());
    await firestore.owner.commit({ set: ID, data: aPhieu(EARLIER, { trangThai: 'choKiemTra' }) });
    expectAllowed(await move({}, 'traLai'));
  });
  it.each<[string, object]>([
    ['an answer', aTraLoi({ gdpt: '1' })],
    ['a skipped version', { v: 3 }],
    ['another state before', { tuTrangThai: 'choXacNhan' }],
    ['somebody else’s name', { suaBoi: DTV }],
    ['another owner', { boi: 'canBoXa' }],
    ['its own idea of the time', { luc: EARLIER }],
    ['its own idea of when', { 'moc.choBanGiao': EARLIER }],
    ['a mark of another state', { 'moc.daNhapTin': SERVER_TIME }],
    ['a return that never was', { tra: ['SAI'] }],
    ['somebody who never entered it', { nhapBoi: 'congAnXa' }],
    ['a record it never was in', { bienBan: { thonXa: 'bb-1' } }],
    ['another phiếu of the same person', { trungVoi: 'phieu-0009' }],
    ['marks of time that are no map', { moc: 'x', 'moc.choBanGiao': undefined }],
    ['due days that are no map', { han: 'x', 'han.banGiao': undefined }],
    ['a device clock that is a number', { lucMay: 5 }],
    ['a due day changed', { 'han.kiemTra': '2024-12-31' }],
    ['a due day taken away', { 'han.kiemTra': REMOVED }],
    ['the due day of a later stage', { 'han.nhapTin': '2024-12-31' }],
    ['a due day that is not the one it is ordered by', { hanXuLy: '2024-12-31' }],
    ['no due day though one is given', { hanXuLy: null }],
    ['a verdict of the machine', { loi: [{ ma: 'K01', truong: 'x', muc: 'loi' }] }],
    ['a reason nobody asked for', { lyDo: { ghiChu: 'x', truong: [] } }],
    ['its confirmations', { xacNhan: ['CB01'] }],
    ['a field too many', { diem: 10 }],
    ['its form taken away', { mau: REMOVED }],
  ])('not %s', async (_, over) => expectRefused(await move(over)));
  it.each<[string, unknown]>([
    ['none', null],
    ['an empty one', { ghiChu: '', truong: [] }],
    ['a blank one', { ghiChu: ' ', truong: [] }],
    ['one without fields', { ghiChu: 'Sai' }],
    ['one with a field too many', { ghiChu: 'Sai', truong: [], nguoi: 'x' }],
    ['one without end', { ghiChu: 'x'.repeat(1001), truong: [] }],
    ['one with fields without end', { ghiChu: 'x', truong: ['x'.repeat(5000)] }],
    ['a bare text', 'Sai'],
  ])('LC-06: a return needs its reason: %s is refused', async (_, lyDo) =>
    expectRefused(await move({ lyDo }, 'traLai')),
  );
  it('no state is skipped by naming another state before', async () => {
    await firestore.owner.commit({ set: ID, data: aPhieu(EARLIER, { trangThai: 'choTongHop' }) });
    expectRefused(await move({ tuTrangThai: 'choKiemTra' }));
    const thon = firestore.as('truongThon', claimsOf(['truongThon'], THON));
    expectAllowed(await thon.commit({ update: ID, data: aMove('choTongHop', 'traLai', 'truongThon', SERVER_TIME) }));
  });
  it('every return is added to the ones before, by the code of its reason', async () => {
    await firestore.owner.commit({ set: ID, data: aPhieu(EARLIER, { trangThai: 'choKiemTra', tra: ['MAY'] }) });
    const wrong = [undefined, [], ['SAI'], ['MAY'], ['MAY', 'THIEU'], ['SAI', 'MAY'], ['MAY', 'SAI', 'SAI'], 'SAI'];
    for (const tra of wrong) expectRefused(await move({ tra }, 'traLai'), String(tra));
    expectAllowed(await move({ tra: ['MAY', 'SAI'] }, 'traLai'));
  });
  it('LC-12: whoever enters is named, and nobody else', async () => {
    const police = firestore.as('congAnXa', claimsOf(['congAnXa'], XA));
    const enter = (over: object) =>
      police.commit({
        update: ID,
        data: known(aMove('choNhapTin', 'daNhapTin', 'congAnXa', SERVER_TIME, { ...over })),
      });
    await firestore.owner.commit({ set: ID, data: aPhieu(EARLIER, { trangThai: 'choNhapTin' }) });
    for (const nhapBoi of [undefined, 'congAnKhac', DTV]) expectRefused(await enter({ nhapBoi }), String(nhapBoi));
    expectAllowed(await enter({}));
  });
  it('a phiếu is never deleted, not even by its owner', async () => {
    expectRefused(await canBo().commit({ delete: ID }));
    expectRefused(await collector.commit({ delete: ID }));
  });
});
