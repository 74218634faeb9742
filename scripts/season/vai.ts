import { DiaBan, type DonVi } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { Claims } from '@core/tai-khoan/tai-khoan.ts';
import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import type { Firestore } from 'firebase-admin/firestore';
import { putDanhMuc, unitsOfPlan } from '../dia-ban/put-danh-muc.ts';
import { makeHoTen } from '../seed/ho-ten.ts';
import type { NoiSinhSong } from '../seed/nguoi.ts';
import { createRandom, type Random } from '../seed/random.ts';

/** Somebody who does a job in the season, as the rules know him. */
export type Vai = { readonly uid: string; readonly ten: string; readonly claims: Claims };

export type ThonVai = {
  readonly diaBan: DiaBan;
  readonly noi: NoiSinhSong;
  readonly ten: string;
  readonly dieuTraVien: Vai;
  readonly truongThon: Vai;
};
export type XaVai = {
  /** The chain of a thôn in it, without the thôn. */
  readonly diaBan: Omit<DiaBan, 'thon'>;
  readonly ma: string;
  readonly ten: string;
  readonly toCongTac: Vai;
  readonly canBoXa: Vai;
  readonly congAnXa: Vai;
  readonly thon: readonly ThonVai[];
};

const vai = (
  random: Random,
  plan: KeHoach,
  ma: string,
  cap: 'thon' | 'xa',
  vaiTro: readonly VaiTro[],
  dau: string,
): Vai => ({
  uid: `${dau}-${ma}`,
  ten: makeHoTen(random, random.pick(['1', '2'] as const), 'Kinh'),
  claims: { vaiTro: [...vaiTro], cap, danhMuc: plan.danhMuc, ma, the: 1 },
});

const childrenOf = (units: readonly DonVi[], ma: string, cap: DonVi['cap']): DonVi[] =>
  units.filter((unit) => unit.cap === cap && unit.cha === ma);

/** The huyện of the plan whose communes come nearest to the number asked for, from above. */
const pickHuyen = (units: readonly DonVi[], soXa: number): DonVi => {
  const enough = units
    .filter(({ cap }) => cap === 'huyen')
    .map((unit) => ({ unit, so: childrenOf(units, unit.ma, 'xa').length }))
    .filter(({ so }) => so >= soXa)
    .sort((a, b) => a.so - b.so);
  const [first] = enough;
  if (!first) throw new Error(`Không huyện nào của kế hoạch có đủ ${soXa} xã.`);
  return first.unit;
};

/** Writes the units of one huyện and its plan, and says who works there. */
export const openHuyen = async (
  db: Firestore,
  plan: KeHoach,
  { soXa, soThon, hat }: { readonly soXa: number; readonly soThon: number; readonly hat: number },
): Promise<readonly XaVai[]> => {
  const random = createRandom(hat);
  const units = await unitsOfPlan(plan, { tu: soThon, den: soThon });
  const huyen = pickHuyen(units, soXa);
  const xaUnits = childrenOf(units, huyen.ma, 'xa').slice(0, soXa);
  const thonUnits = xaUnits.flatMap((xa) => childrenOf(units, xa.ma, 'thon'));
  const tinh = units.find((unit) => unit.cap === 'tinh' && unit.ma === huyen.chuoi.tinh);
  if (!tinh) throw new Error(`Không thấy tỉnh của ${huyen.ma}.`);
  await putDanhMuc(db, [tinh, huyen, ...xaUnits, ...thonUnits]);
  await db.doc(`keHoach/${plan.id}`).set(plan);
  const toThon = (xa: DonVi, unit: DonVi): ThonVai => {
    const diaBan = DiaBan.parse({ danhMuc: unit.danhMuc, ...unit.chuoi });
    const kiem: readonly VaiTro[] = ['dieuTraVien', 'truongThon'];
    const dieuTraVien = plan.dieuTraVienLaTruongThon
      ? vai(random, plan, unit.ma, 'thon', kiem, 'dtv')
      : vai(random, plan, unit.ma, 'thon', ['dieuTraVien'], 'dtv');
    return {
      diaBan,
      ten: unit.ten,
      noi: { maTinh: diaBan.tinh, dauSoCccd: diaBan.tinh, tenThon: unit.ten, tenXa: xa.ten, tenTinh: tinh.ten },
      dieuTraVien,
      truongThon: plan.dieuTraVienLaTruongThon
        ? dieuTraVien
        : vai(random, plan, unit.ma, 'thon', ['truongThon'], 'thon'),
    };
  };
  return xaUnits.map((xa) => {
    const thon = childrenOf(thonUnits, xa.ma, 'thon').map((unit) => toThon(xa, unit));
    const { thon: _thon, ...diaBan } = thon[0]?.diaBan ?? DiaBan.parse({});
    return {
      diaBan,
      ma: xa.ma,
      ten: xa.ten,
      toCongTac: vai(random, plan, xa.ma, 'xa', ['toCongTac'], 'to'),
      canBoXa: vai(random, plan, xa.ma, 'xa', ['canBoXa'], 'xa'),
      congAnXa: vai(random, plan, xa.ma, 'xa', ['congAnXa'], 'congan'),
      thon,
    };
  });
};
