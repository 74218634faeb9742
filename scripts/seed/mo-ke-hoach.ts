import { DiaBan, type DonVi, donViId } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { Firestore } from 'firebase-admin/firestore';
import { putDanhMuc, unitsOfPlan } from '../dia-ban/put-danh-muc.ts';
import type { ThonDemo } from './phieu.ts';
import { collectorUid, type NoiDemo } from './tai-khoan.ts';

export type PlanArea = {
  /** Places that get phiếu; the first is the one with accounts. */
  readonly thon: readonly ThonDemo[];
  readonly demo: NoiDemo;
  readonly tenDonVi: ReadonlyMap<string, string>;
  readonly units: readonly DonVi[];
};

/** Old province codes that identity numbers begin with, for lists whose own codes mean something else. */
const DAU_SO_CCCD: Readonly<Record<string, string>> = { dvhc2025: '12' };

const demoOf = ({ danhMuc, thon, xa, huyen, tinh }: DiaBan): NoiDemo => ({
  danhMuc,
  thon,
  xa,
  tinh,
  ...(huyen && { huyen }),
});

/**
 * Writes a plan and the units of its area, which opens its boards at zero, and picks the thôn that will have phiếu: whole
 * communes in the order of the list, so that a small demonstration still has full collation pages.
 */
export const openPlanArea = async (db: Firestore, plan: KeHoach, soThon: number): Promise<PlanArea> => {
  const units = await unitsOfPlan(plan, { tu: 3, den: 5 });
  await putDanhMuc(db, units);
  await db.doc(`keHoach/${plan.id}`).set(plan);
  const tenDonVi = new Map(units.map((unit) => [donViId(unit.danhMuc, unit.ma), unit.ten]));
  const nameOf = (ma: string | undefined): string => (ma && tenDonVi.get(donViId(plan.danhMuc, ma))) ?? '';
  const thonUnits = units.filter((unit) => unit.cap === 'thon').slice(0, soThon);
  const demoThon = thonUnits[0]?.ma ?? '';
  const toThon = (unit: DonVi): ThonDemo => {
    const diaBan = DiaBan.parse({ danhMuc: unit.danhMuc, ...unit.chuoi });
    return {
      diaBan,
      dieuTraVien: collectorUid(plan, diaBan.thon, demoThon),
      noi: {
        maTinh: diaBan.tinh,
        dauSoCccd: DAU_SO_CCCD[plan.danhMuc] ?? diaBan.tinh,
        tenThon: unit.ten,
        tenXa: nameOf(diaBan.xa),
        tenTinh: nameOf(diaBan.tinh),
      },
    };
  };
  const thon = thonUnits.map(toThon);
  const [first] = thon;
  if (!first) throw new Error(`Kế hoạch ${plan.id} không có thôn nào dưới ${plan.goc.ma}.`);
  // The thôn with accounts is drawn more often: its collector needs a day's work on the screen.
  const weighted = [...thon, ...Array.from({ length: Math.ceil(thon.length / 4) }, () => first)];
  return { thon: weighted, demo: demoOf(first.diaBan), tenDonVi, units };
};
