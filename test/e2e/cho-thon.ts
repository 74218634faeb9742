import { DiaBan } from '@core/dia-ban/dia-ban.ts';
import type { TrangThai } from '@core/phieu/workflow.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { aBaiLam } from '../support/bai-lam.ts';
import { phieuAsWritten } from '../support/engine-world.ts';
import type { World } from './world.ts';

const LETTERS = 'ABCDEGHIKLMN';

/** The i-th phiếu of `putPhieuCho`, and the name on it: all differ, in the order of the letters. */
export const phieuChoId = (i: number): string => `${String(i).padStart(8, '0')}-0000-4000-8000-000000000000`;
export const tenPhieuCho = (i: number): string =>
  `Lò Văn ${LETTERS[Math.floor(i / LETTERS.length)]}${LETTERS[i % LETTERS.length]?.toLowerCase()}`;

/** The thôn of the demonstration accounts. */
export const diaBanCho = ({ area }: World): DiaBan => {
  const { danhMuc, tinh, huyen, xa, thon } = area.demo;
  return DiaBan.parse({ danhMuc, tinh, xa, thon, ...(huyen && { huyen }) });
};

/** Phiếu of the demonstration thôn in one state, as collection and the machine would have left them: at most 144. */
export const putPhieuCho = async (world: World, count: number, trangThai: TrangThai): Promise<void> => {
  const diaBan = diaBanCho(world);
  const now = Timestamp.now();
  const batch = world.db.batch();
  for (let i = 0; i < count; i += 1) {
    const bai = aBaiLam({ hoTen: tenPhieuCho(i), soGiayTo: `012085${String(i).padStart(6, '0')}` });
    const { phieu, rieng } = phieuAsWritten('daNop', { keHoach: world.plan, diaBan, bai });
    const moc = { daNop: now, [trangThai]: now };
    const waiting = { trangThai, tuTrangThai: 'daNop', v: 2, moc, luc: now };
    batch.set(world.db.doc(`phieu/${phieuChoId(i)}`), { ...phieu, ...waiting });
    batch.set(world.db.doc(`phieu/${phieuChoId(i)}/rieng/dinhDanh`), rieng);
  }
  await batch.commit();
};
