import { readFileSync } from 'node:fs';
import { findTransition, TRANG_THAI, type TrangThai } from '@core/phieu/workflow.ts';
import { VAI_TRO, type VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { generatedBlock, withGeneratedBlock } from '../../scripts/rules/generated-block.ts';
import { SERVER_TIME } from '../support/firestore-rest.ts';
import { aMove, aPhieu } from '../support/phieu-builder.ts';
import {
  AREA_OF,
  claimsOf,
  EARLIER,
  elsewhere,
  expectAllowed,
  expectRefused,
  inBatches,
  otherList,
  uidOf,
  useRulesProject,
} from '../support/rules-world.ts';

const PLANS = [
  { id: 'LC-2024', nghiemThu: false },
  { id: 'HN-2024', nghiemThu: true },
] as const;
const MOVES = TRANG_THAI.flatMap((from) => TRANG_THAI.map((to) => ({ from, to })));

const firestore = useRulesProject('transitions');
beforeAll(async () => {
  await firestore.owner.commit(...PLANS.map((plan) => ({ set: `keHoach/${plan.id}`, data: plan })));
});

it('firestore.rules holds what `npm run generate` writes', () => {
  const rules = readFileSync('firestore.rules', 'utf8');
  expect(withGeneratedBlock(rules)).toBe(rules);
  expect(generatedBlock()).toContain("'choNhapTin': {");
});

const put = (id: string, from: TrangThai, keHoach: string) =>
  firestore.owner.commit({ set: `phieu/${id}`, data: aPhieu(EARLIER, { trangThai: from, keHoach }) });

/** Tries every pair of states; a phiếu that is not moved serves for all moves out of its state. */
const tryAll = async (
  prefix: string,
  role: VaiTro,
  keHoach: string,
  claims: object,
  allowed: (from: TrangThai, to: TrangThai) => boolean,
) => {
  const client = firestore.as(uidOf(role), claims);
  await inBatches(TRANG_THAI, async (from) => {
    await put(`${prefix}-${from}`, from, keHoach);
    for (const to of TRANG_THAI) {
      const expected = allowed(from, to);
      const id = expected ? `${prefix}-${from}-${to}` : `${prefix}-${from}`;
      if (expected) await put(id, from, keHoach);
      const outcome = await client.commit({ update: `phieu/${id}`, data: aMove(from, to, uidOf(role), SERVER_TIME) });
      (expected ? expectAllowed : expectRefused)(outcome, `${role} ${from} → ${to}`);
    }
  });
};

describe.each(PLANS)('every role × from × to under $id agrees with the table', (plan) => {
  it.each(VAI_TRO)('%s in the own area', async (role) => {
    await tryAll(`${plan.id}-${role}`, role, plan.id, claimsOf([role], AREA_OF[role]), (from, to) => {
      const row = findTransition(from, to, plan);
      return row?.mover === 'client' && row.by.includes(role);
    });
  });
});

describe('from another area no row may be taken', () => {
  it.each(VAI_TRO)('%s', async (role) => {
    await tryAll(`xa-${role}`, role, 'LC-2024', claimsOf([role], elsewhere(AREA_OF[role])), () => false);
  });
  it.each(VAI_TRO)('%s with the same code of the other unit list', async (role) => {
    const rows = MOVES.filter(({ from, to }) => findTransition(from, to, PLANS[0])?.by.includes(role));
    const client = firestore.as(uidOf(role), claimsOf([role], otherList(AREA_OF[role])));
    for (const { from, to } of rows) {
      await put(`dm-${role}`, from, 'LC-2024');
      expectRefused(
        await client.commit({ update: `phieu/dm-${role}`, data: aMove(from, to, uidOf(role), SERVER_TIME) }),
      );
    }
    expect(MOVES).toHaveLength(TRANG_THAI.length ** 2);
  });
});

it('LC-04: one account holds both duties and moves under each', async () => {
  const both = firestore.as('dtv-mot', claimsOf(['dieuTraVien', 'truongThon'], AREA_OF.truongThon));
  await put('kiem-nhiem', 'nhap', 'LC-2024');
  expectAllowed(
    await both.commit({ update: 'phieu/kiem-nhiem', data: aMove('nhap', 'daNop', 'dtv-mot', SERVER_TIME) }),
  );
  await put('kiem-nhiem', 'choTongHop', 'LC-2024');
  expectAllowed(
    await both.commit({ update: 'phieu/kiem-nhiem', data: aMove('choTongHop', 'traLai', 'dtv-mot', SERVER_TIME) }),
  );
});

it('HN-03: a plan that does not exist selects no stage', async () => {
  await put('khong-ke-hoach', 'choTongHop', 'ZZ-2024');
  const thon = firestore.as('truongThon', claimsOf(['truongThon'], AREA_OF.truongThon));
  for (const to of ['choXacNhan', 'choNghiemThu'] as const) {
    expectRefused(
      await thon.commit({ update: 'phieu/khong-ke-hoach', data: aMove('choTongHop', to, 'truongThon', SERVER_TIME) }),
    );
  }
});
