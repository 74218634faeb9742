import type { ChangBanGiao } from '@core/phieu/workflow.ts';
import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { beforeEach } from 'vitest';
import { bienBanAsWritten, phieuIds } from './bien-ban-world.ts';
import { UNITS } from './don-vi-rules.ts';
import { type Client, SERVER_TIME, type Write } from './firestore-rest.ts';
import { DIA_BAN } from './phieu-builder.ts';
import { AREA_OF, claimsOf, EARLIER, uidOf, useRulesProject } from './rules-world.ts';

/** A record of three phiếu of tổ 1 phường Đoàn Kết, for rules. */
export const ID = 'bienBan/bien-ban-0001';
export const IDS = phieuIds(3);

export const GIVER: Readonly<Record<ChangBanGiao, readonly VaiTro[]>> = {
  dtvThon: ['dieuTraVien'],
  thonXa: ['truongThon', 'toCongTac'],
  xaCongAn: ['canBoXa'],
  traGiay: ['congAnXa'],
};
export const RECEIVER: Readonly<Record<ChangBanGiao, readonly VaiTro[]>> = {
  dtvThon: ['truongThon'],
  thonXa: ['canBoXa'],
  xaCongAn: ['congAnXa'],
  traGiay: ['canBoXa', 'toCongTac'],
};

const record = (chang: ChangBanGiao, uid: string, now: unknown, them: object = {}) =>
  bienBanAsWritten('LC-2024', { id: '', chang, ids: IDS, diaBan: DIA_BAN, giao: uid, them }, now);
/** The first part of its list. */
export const lo = (phieu: readonly unknown[] = IDS): Write => ({ create: `${ID}/lo/0`, data: { phieu } });
/** A record and its list, as its giver writes both. */
export const proposal = (chang: ChangBanGiao, uid: string, them: object = {}): [Write, Write] => [
  { create: ID, data: record(chang, uid, SERVER_TIME, them) },
  lo(),
];

/** A project with the units of the record and one dismissed account, and nothing else before each test. */
export const useBienBanProject = (name: string) => {
  const firestore = useRulesProject(name);
  beforeEach(async () => {
    await firestore.clear();
    await firestore.owner.commit(...UNITS, { set: 'thuHoi/da-nghi', data: { the: 2 } });
  });
  return {
    firestore,
    as: (role: VaiTro, area = AREA_OF[role], uid = uidOf(role)): Client => firestore.as(uid, claimsOf([role], area)),
    /** Puts the record in place as the machine has numbered it. */
    stored: (chang: ChangBanGiao, giao: string, them: object = {}) =>
      firestore.owner.commit(
        { set: ID, data: record(chang, giao, EARLIER, { trangThai: 'choNhan', so: 1, v: 2, giuKhoa: true, ...them }) },
        { set: `${ID}/lo/0`, data: { phieu: IDS } },
      ),
  };
};
