import * as z from 'zod';
import { DanhMuc, MA_THEO_CAP } from '../dia-ban/cap.ts';
import type { OSoLieu, Rollup } from '../rollup/rollup.ts';
import { addMonths, type Ngay, Thang } from '../shared/ngay.ts';
import { cheSoNho, NGUONG_CONG_BO, type SoPhan } from './che-so-nho.ts';
import { CHIEU_THI_TRUONG } from './thi-truong.ts';

/** A figure anybody may see; null: hidden, because it is small or would tell one that is. */
const SoCongBo = z.int().min(NGUONG_CONG_BO).nullable();

const MaPhan = z.string().max(40);
const DongCongBo = z.strictObject({ ma: MaPhan, nhan: z.string(), cung: SoCongBo, cau: SoCongBo });
export type DongCongBo = z.infer<typeof DongCongBo>;

export const BANG_CONG_BO = [...CHIEU_THI_TRUONG.map(({ id }) => id), 'diaBan'] as const;
export type MaBangCongBo = (typeof BANG_CONG_BO)[number];

/**
 * `congBo/{danhMuc}:{tinh}:{thang}`: what a tỉnh tells everybody of its labour market for one month (HN-12). Written once by a
 * function; a figure published twice in two shapes could be subtracted from itself. Supply and demand are as they stood at
 * `asOf`, the others are of the month.
 */
export const CongBo = z.strictObject({
  danhMuc: DanhMuc,
  tinh: z.string().regex(MA_THEO_CAP.tinh),
  ten: z.string(),
  thang: Thang,
  /** ISO instant of the counters. */
  asOf: z.iso.datetime(),
  chung: z.strictObject({
    cung: SoCongBo,
    cau: SoCongBo,
    nguoiMoi: SoCongBo,
    choMoi: SoCongBo,
    gioiThieu: SoCongBo,
    nhan: SoCongBo,
  }),
  bang: z.array(
    z.strictObject({
      id: z.enum(BANG_CONG_BO),
      dong: z.array(DongCongBo).max(400),
      /** What this month's own small figures hide; the month after still hides it. */
      cheRieng: z.strictObject({ cung: z.array(MaPhan), cau: z.array(MaPhan) }),
    }),
  ),
});
export type CongBo = z.infer<typeof CongBo>;

export const congBoId = (danhMuc: DanhMuc, tinh: string, thang: string): string => `${danhMuc}:${tinh}:${thang}`;

/** The month that may be published on that day: the one before. */
export const thangCongBo = (ngay: Ngay): string => addMonths(`${ngay.slice(0, 7)}-01`, -1).slice(0, 7);

const MOI = ['nguoi:moi:', 'cau:moi:'] as const;
/**
 * Whether those counters know a seeker or a place that came in that month or before it. A tỉnh whose register began later
 * has nothing to tell of the month: its supply and demand would be those of another one.
 */
export const coSoDangKy = (o: OSoLieu, thang: string): boolean =>
  Object.entries(o).some(([ten, so]) => so > 0 && MOI.some((dau) => ten.startsWith(dau) && ten <= `${dau}${thang}`));

type Phan = { readonly ma: string; readonly nhan: string };
type Bang = {
  readonly id: MaBangCongBo;
  readonly phan: readonly Phan[];
  readonly so: (ma: string, ben: Ben) => number;
};
const BEN = ['cung', 'cau'] as const;
type Ben = (typeof BEN)[number];

/** Every breakdown of supply and demand, in an order that no figure decides. */
const bangOf = ({ o, con }: Pick<Rollup, 'o' | 'con'>): Bang[] => [
  ...CHIEU_THI_TRUONG.map(
    ({ id, options }): Bang => ({
      id,
      phan: options.map(([ma, nhan]) => ({ ma, nhan })),
      so: (ma, ben) => o[`${ben}:${id}:${ma}`] ?? 0,
    }),
  ),
  {
    id: 'diaBan',
    phan: Object.keys(con)
      .sort()
      .map((ma) => ({ ma, nhan: con[ma]?.ten ?? ma })),
    so: (ma, ben) => con[ma]?.o[ben] ?? 0,
  },
];

/** What may be published of those counters for that month, after what was published last. */
export const lapCongBo = (
  rollup: Pick<Rollup, 'danhMuc' | 'ma' | 'ten' | 'o' | 'con' | 'asOf'>,
  thang: string,
  truoc: Pick<CongBo, 'bang'> | undefined,
): CongBo => {
  const { danhMuc, ma: tinh, ten, o, asOf } = rollup;
  const shown = (so: number | undefined) => cheSoNho(so ?? 0, []).tong;
  const bang = bangOf(rollup).map(({ id, phan, so }) => {
    const cheTruoc = truoc?.bang.find((each) => each.id === id)?.cheRieng;
    const che = (ben: Ben) => {
      const phanSo: SoPhan[] = phan.map(({ ma }) => ({ ma, so: so(ma, ben) }));
      return cheSoNho(o[ben] ?? 0, phanSo, cheTruoc?.[ben]);
    };
    const [cung, cau] = [che('cung'), che('cau')];
    return {
      id,
      dong: phan.map(({ ma, nhan }, i) => ({
        ma,
        nhan,
        cung: cung.phan[i]?.so ?? null,
        cau: cau.phan[i]?.so ?? null,
      })),
      cheRieng: { cung: [...cung.cheRieng], cau: [...cau.cheRieng] },
    };
  });
  const ofMonth = (name: string, cells: OSoLieu) => shown(cells[`${name}:${thang}`]);
  return CongBo.parse({
    danhMuc,
    tinh,
    ten,
    thang,
    asOf: new Date(asOf.toMillis()).toISOString(),
    chung: {
      cung: shown(o.cung),
      cau: shown(o.cau),
      nguoiMoi: ofMonth('nguoi:moi', o),
      choMoi: ofMonth('cau:moi', o),
      gioiThieu: ofMonth('gioiThieu', o),
      nhan: ofMonth('nhan', o),
    },
    bang,
  });
};
