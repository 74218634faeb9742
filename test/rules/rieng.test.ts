import { beforeEach, describe, expect, it } from 'vitest';
import { SERVER_TIME, type Write } from '../support/firestore-rest.ts';
import { aMove, aPhieu, aRieng, DIA_BAN, DTV } from '../support/phieu-builder.ts';
import {
  claimsOf,
  EARLIER,
  expectAllowed,
  expectRefused,
  HUYEN,
  THON,
  TINH,
  useRulesProject,
  XA,
} from '../support/rules-world.ts';

const firestore = useRulesProject('rieng');
const collector = firestore.as(DTV, claimsOf(['dieuTraVien'], THON));
beforeEach(() => firestore.clear());

const ID = 'phieu/abcdefgh1234';
const RIENG = `${ID}/rieng/dinhDanh`;
const put = (phieu: object = {}) =>
  firestore.owner.commit({ set: ID, data: aPhieu(EARLIER, { ...phieu }) }, { set: RIENG, data: aRieng() });

describe('identity is written only together with its phiếu, by its owner', () => {
  const together = (over: object) =>
    collector.commit({ create: ID, data: aPhieu(SERVER_TIME) }, { create: RIENG, data: aRieng({ ...over }) });

  it('with everything the form asks', async () => {
    expectAllowed(await together({ soBhxh: '0123456789', noiO: { chiTiet: 'Tổ 2' }, nguoiCungCap: 'Lò Thị Ỏm' }));
  });
  it.each<[string, object]>([
    ['a field too many', { dienThoai: '0912345678' }],
    ['a place that is not its phiếu’s', { diaBan: { ...DIA_BAN, thon: '03386-002' } }],
    ['another owner', { boi: 'nguoi-khac' }],
    ['a name without end', { hoTen: 'x'.repeat(129) }],
    ['a name that is a number', { hoTen: 5 }],
    ['a name of two lines', { hoTen: 'A\nB' }],
    ['a day of birth that is a number', { ngaySinh: 19850312 }],
    ['a document number without end', { soGiayTo: '0'.repeat(500_000) }],
    ['an address without end', { noiO: { chiTiet: 'x'.repeat(301) } }],
    ['an address without words', { noiO: { tinh: '12' } }],
    ['a name taken for nothing', { hoTen: null }],
    ['an address with a field too many', { thuongTru: { chiTiet: 'x', x: 1 } }],
    ['an address that is a text', { noiO: 'x' }],
  ])('not with %s', async (_, over) => expectRefused(await together(over)));

  it('not alone, whether its phiếu exists or not', async () => {
    expectRefused(await collector.commit({ create: RIENG, data: aRieng() }));
    await put();
    expectRefused(await collector.commit({ set: RIENG, data: aRieng({ hoTen: 'Khác' }) }));
  });
  it('not beside another phiếu', async () => {
    await put();
    const other: Write = { create: 'phieu/mot-phieu-khac', data: aPhieu(SERVER_TIME) };
    expectRefused(await collector.commit(other, { set: RIENG, data: aRieng({ hoTen: 'Khác' }) }));
  });
  it('not with the phiếu being cancelled', async () => {
    await put();
    const cancel: Write = { update: ID, data: aMove('nhap', 'huy', DTV, SERVER_TIME) };
    expectRefused(await collector.commit(cancel, { set: RIENG, data: aRieng({ hoTen: 'Khác' }) }));
  });
  it('not by an official who moves the phiếu', async () => {
    await put({ trangThai: 'choKiemTra' });
    const canBo = firestore.as('canBoXa', claimsOf(['canBoXa'], XA));
    const back: Write = { update: ID, data: aMove('choKiemTra', 'traLai', 'canBoXa', SERVER_TIME) };
    expectRefused(await canBo.commit(back, { set: RIENG, data: aRieng({ hoTen: 'Khác' }) }));
    expectRefused(await canBo.commit(back, { set: RIENG, data: aRieng({ boi: 'canBoXa' }) }));
  });
  it('not by an owner who sends it back in another duty', async () => {
    await put({ trangThai: 'choTongHop' });
    const thon = firestore.as(DTV, claimsOf(['truongThon'], THON));
    const back: Write = { update: ID, data: aMove('choTongHop', 'traLai', DTV, SERVER_TIME) };
    expectRefused(await thon.commit(back, { set: RIENG, data: aRieng({ hoTen: 'Khác' }) }));
    expectAllowed(await thon.commit(back));
  });
  it('never deleted', async () => {
    await put();
    expectRefused(await collector.commit({ delete: RIENG }));
  });
});

describe('HN-13: identity is read only in thôn and xã', () => {
  beforeEach(async () => {
    await put({ trangThai: 'choKiemTra' });
  });
  it.each([
    ['truongThon', THON],
    ['toCongTac', XA],
    ['canBoXa', XA],
    ['congAnXa', XA],
  ] as const)('%s reads it', async (role, area) => {
    expectAllowed(await firestore.as(role, claimsOf([role], area)).get(RIENG));
  });
  it.each([
    ['capHuyen', HUYEN],
    ['capTinh', TINH],
    ['congAnTinh', TINH],
    ['quanTri', TINH],
    ['quanTri', XA],
    ['canBoXa', HUYEN],
    ['canBoXa', TINH],
    ['dieuTraVien', TINH],
  ] as const)('%s with an area of %o does not', async (role, area) => {
    expectRefused(await firestore.as(role === 'dieuTraVien' ? DTV : role, claimsOf([role], area)).get(RIENG));
  });
  it('the owner reads it, his colleague does not, whatever else the colleague administers', async () => {
    expectAllowed(await collector.get(RIENG));
    expectRefused(await firestore.as('dtv-hai', claimsOf(['dieuTraVien'], THON)).get(RIENG));
    expectRefused(await firestore.as('dtv-hai', claimsOf(['dieuTraVien', 'quanTri'], XA)).get(RIENG));
  });
  it('nobody lists identities, in a phiếu or across all', async () => {
    const canBo = firestore.as('canBoXa', claimsOf(['canBoXa'], XA));
    expectRefused(await canBo.list({ in: `${ID}/rieng`, limit: 1 }));
  });
});

describe('a closed account stops at once', () => {
  const canBo = (the: number) => firestore.as('canBoXa', claimsOf(['canBoXa'], XA, the));
  const approve = (): Write => ({ update: ID, data: aMove('choKiemTra', 'choBanGiao', 'canBoXa', SERVER_TIME) });
  beforeEach(async () => {
    await put({ trangThai: 'choKiemTra' });
  });

  it('in reading identity and in every write', async () => {
    await firestore.owner.commit({ set: 'thuHoi/canBoXa', data: { the: 2 } });
    expectRefused(await canBo(1).get(RIENG));
    expectRefused(await canBo(1).commit(approve()));
    await firestore.owner.commit({ set: `thuHoi/${DTV}`, data: { the: 2 } });
    expectRefused(
      await collector.commit(
        { create: 'phieu/phieu-moi-1', data: aPhieu(SERVER_TIME) },
        { create: 'phieu/phieu-moi-1/rieng/dinhDanh', data: aRieng() },
      ),
    );
  });
  it('whatever its token says, where the revocation names no generation', async () => {
    await firestore.owner.commit({ set: 'thuHoi/canBoXa', data: {} });
    expectRefused(await canBo(9).commit(approve()));
  });
  it('but one whose scope was changed goes on with a token of the new generation', async () => {
    await firestore.owner.commit({ set: 'thuHoi/canBoXa', data: { the: 2 } });
    expectAllowed(await canBo(2).get(RIENG));
    expectAllowed(await canBo(2).commit(approve()));
    expect(await canBo(2).get(ID)).toMatchObject({ ok: true });
  });
});
