import { CHANG_BAN_GIAO } from '@core/phieu/workflow.ts';
import { VAI_TRO } from '@core/tai-khoan/vai-tro.ts';
import { describe, expect, it } from 'vitest';
import { GIVER, ID, IDS, RECEIVER, useBienBanProject } from '../support/bien-ban-rules.ts';
import { SERVER_TIME, type Write } from '../support/firestore-rest.ts';
import {
  claimsOf,
  EARLIER,
  elsewhere,
  expectAllowed,
  expectRefused,
  otherList,
  THON,
  uidOf,
  XA,
} from '../support/rules-world.ts';

const { firestore, as, stored } = useBienBanProject('bien-ban-nhan');

const confirmation = (uid: string, them: object = {}): Write => ({
  update: ID,
  data: {
    trangThai: 'daXacNhan',
    nhan: { uid, ten: 'Hoàng Thị Mai', luc: SERVER_TIME },
    ngoaiLe: {},
    ghiChu: {},
    v: 3,
    luc: SERVER_TIME,
    ...them,
  },
});

describe('who confirms', () => {
  it.each(CHANG_BAN_GIAO)('%s: its receivers, who are not its giver', async (chang) => {
    for (const role of VAI_TRO) {
      await stored(chang, 'ben-giao');
      const outcome = await as(role).commit(confirmation(uidOf(role)));
      (RECEIVER[chang].includes(role) ? expectAllowed : expectRefused)(outcome, role);
    }
  });
  it('nobody what he gave himself, whatever his roles', async () => {
    await stored('dtvThon', 'kiem-nhiem');
    const both = firestore.as('kiem-nhiem', claimsOf(['dieuTraVien', 'truongThon'], THON));
    expectRefused(await both.commit(confirmation('kiem-nhiem')));
  });
  it('not outside the area, once dismissed, or for another', async () => {
    await stored('thonXa', 'truongThon');
    expectRefused(await as('canBoXa', elsewhere(XA)).commit(confirmation('canBoXa')));
    expectRefused(await as('canBoXa', otherList(XA)).commit(confirmation('canBoXa')));
    expectRefused(await as('canBoXa', XA, 'da-nghi').commit(confirmation('da-nghi')));
    expectRefused(await as('canBoXa').commit(confirmation('khac')));
    expectRefused(await firestore.anonymous.commit(confirmation('canBoXa')));
  });

  const first = IDS[0] ?? '';
  it('with exceptions, and where the papers are kept', async () => {
    await stored('traGiay', 'congAnXa');
    const them = { ngoaiLe: { [first]: 'thieuGiay' }, ghiChu: { [first]: 'Không thấy trong tập' }, noiLuu: 'Tủ số 2' };
    expectAllowed(await as('canBoXa').commit(confirmation('canBoXa', them)));
  });
  it.each<[string, object]>([
    ['an exception of no kind', { ngoaiLe: { [first]: 'x' } }],
    ['exceptions that are a list', { ngoaiLe: [first] }],
    ['an exception under a name', { ngoaiLe: { 'Lò Văn Panh': 'thieuGiay' } }],
    ['a word without end', { ghiChu: { [first]: 'x'.repeat(201) } }],
    ['a word that is a number', { ghiChu: { [first]: 5 } }],
    ['a number of its own', { so: 7 }],
    ['another list', { loaiRa: { [first]: 'khongCo' } }],
    ['another giver', { giao: { uid: 'x', ten: 'x', luc: EARLIER } }],
    ['a version skipped', { v: 4 }],
    ['the version it found', { v: 2 }],
    ['its own clock', { luc: EARLIER }],
    ['phiếu already moved', { daChuyen: 3 }],
    ['a leap to the end', { trangThai: 'xong' }],
    ['no signature', { nhan: null }],
  ])('not with %s', async (_, them) => {
    await stored('thonXa', 'truongThon');
    expectRefused(await as('canBoXa').commit(confirmation('canBoXa', them)));
  });
  it.each(['deNghi', 'daXacNhan', 'dangChuyen', 'xong', 'daRut'])('not a record that is %s', async (trangThai) => {
    await stored('thonXa', 'truongThon', { trangThai });
    expectRefused(await as('canBoXa').commit(confirmation('canBoXa')));
  });
});

const withdrawal = (v = 3): Write => ({
  update: ID,
  data: { trangThai: 'daRut', lyDoRut: 'nguoiGiao', v, luc: SERVER_TIME },
});

describe('who withdraws', () => {
  it.each(CHANG_BAN_GIAO)('%s: its givers', async (chang) => {
    for (const role of VAI_TRO) {
      await stored(chang, uidOf(role));
      const outcome = await as(role).commit(withdrawal());
      (GIVER[chang].includes(role) ? expectAllowed : expectRefused)(outcome, role);
    }
  });
  it('a collector only his own, a thôn only its own', async () => {
    await stored('dtvThon', 'dtv-hai');
    expectRefused(await as('dieuTraVien').commit(withdrawal()));
    await stored('thonXa', 'truongThon');
    expectRefused(await as('truongThon', elsewhere(THON)).commit(withdrawal()));
  });
  it.each(['daXacNhan', 'dangChuyen', 'xong', 'daRut'])('nobody a record that is %s', async (trangThai) => {
    await stored('thonXa', 'truongThon', { trangThai });
    expectRefused(await as('truongThon').commit(withdrawal()));
  });
});

describe('races are decided by the version', () => {
  const outcomes = async (...writes: Promise<{ ok: boolean }>[]) =>
    (await Promise.all(writes)).filter(({ ok }) => ok).length;
  it('two receivers at once: one confirms', async () => {
    await stored('thonXa', 'truongThon');
    const [a, b] = [as('canBoXa', XA, 'can-bo-mot'), as('canBoXa', XA, 'can-bo-hai')];
    expect(await outcomes(a.commit(confirmation('can-bo-mot')), b.commit(confirmation('can-bo-hai')))).toBe(1);
  });
  it('withdrawn while being confirmed: one of the two', async () => {
    await stored('thonXa', 'truongThon');
    const both = [as('canBoXa').commit(confirmation('canBoXa')), as('truongThon').commit(withdrawal())];
    expect(await outcomes(...both)).toBe(1);
  });
  it('withdrawn after the machine has numbered it meanwhile: from the version that now stands', async () => {
    await stored('thonXa', 'truongThon');
    expectRefused(await as('truongThon').commit(withdrawal(2)));
    expectAllowed(await as('truongThon').commit(withdrawal(3)));
  });
});
