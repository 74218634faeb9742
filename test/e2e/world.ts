import { KE_HOACH } from '@core/ke-hoach/index.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { stampHan } from '@core/phieu/clock.ts';
import type { TrangThai } from '@core/phieu/workflow.ts';
import { ngayVN } from '@core/shared/ngay.ts';
import type { Auth } from 'firebase-admin/auth';
import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { connectLocal } from '../../scripts/seed/connect.ts';
import { keHoachMau } from '../../scripts/seed/giu-mo.ts';
import { openPlanArea, type PlanArea } from '../../scripts/seed/mo-ke-hoach.ts';
import { createAccounts, type TaiKhoanDemo } from '../../scripts/seed/tai-khoan.ts';

export type World = {
  readonly db: Firestore;
  readonly auth: Auth;
  readonly plan: KeHoach;
  readonly area: PlanArea;
  /** The account whose e-mail begins so: `dtv`, `thon`, `to`, `xa`, `congan`, `huyen`, `tinh`. */
  readonly account: (dau: string) => TaiKhoanDemo;
};

/** What others do meanwhile: a phiếu goes on its way. */
export const movePhieu = async ({ db, plan }: World, id: string, to: TrangThai, over: object = {}): Promise<void> => {
  const before = await db.doc(`phieu/${id}`).get();
  await before.ref.update({
    trangThai: to,
    tuTrangThai: before.get('trangThai'),
    v: before.get('v') + 1,
    suaBoi: 'nguoi-khac',
    [`moc.${to}`]: FieldValue.serverTimestamp(),
    luc: FieldValue.serverTimestamp(),
    ...stampHan(plan, { trangThai: to, moc: {}, han: before.get('han') }, ngayVN(new Date())),
    ...over,
  });
};

let connected: ReturnType<typeof connectLocal> | undefined;

/** A plan opened with its units, boards at zero and one account per role, on the running emulators. */
export const openWorld = async (keHoachId: keyof typeof KE_HOACH): Promise<World> => {
  connected ??= connectLocal();
  const { db, auth } = await connected;
  const given = KE_HOACH[keHoachId];
  if (!given) throw new Error(`Không có kế hoạch ${keHoachId}`);
  const plan = keHoachMau(given);
  const area = await openPlanArea(db, plan, 4);
  const accounts = await createAccounts(auth, db, plan, area.demo, area.tenDonVi);
  const account = (dau: string): TaiKhoanDemo => {
    const found = accounts.find(({ email }) => email.startsWith(`${dau}.`));
    if (!found) throw new Error(`Không có tài khoản ${dau} của ${plan.id}`);
    return found;
  };
  return { db, auth, plan, area, account };
};
