import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { kyThuOf } from '@core/ke-hoach/ky-thu.ts';
import { moKyId } from '@core/ke-hoach/mo-ky.ts';
import { baiLamOf } from '@core/phieu/judge.ts';
import { type BaiLam, type BienDong, type Phieu, PhieuRieng } from '@core/phieu/phieu.ts';
import { rollupId } from '@core/rollup/rollup.ts';
import { type Ngay, ngayVN } from '@core/shared/ngay.ts';
import { SERVER_TIME } from '../../test/support/firestore-rest.ts';
import { readLines } from './bang-ke.ts';
import { aYearLater } from './ke-hoach.ts';
import type { PhieuNay, San } from './san.ts';
import type { DongSo } from './so-sach.ts';
import { handIn } from './thu-thap.ts';
import type { ThonVai, Vai, XaVai } from './vai.ts';

/** Of every so many people one has something changed; the three ways the commune learns of it (LC-10). */
const MOT_THAY_DOI = 15;
const NGUON = ['thuTuc', 'deNghi', 'csdlKhac'] as const satisfies readonly Phieu['nguon'][];

type NguoiCu = { readonly phieu: PhieuNay; readonly thon: ThonVai; readonly nguon: Phieu['nguon'] | undefined };

const idKySau = ({ phieu }: NguoiCu): string => `${phieu.id}-sau`;

/** The province lets the year go by in the plan; everybody goes by the new one then. */
const openYear = async (san: San, plan: KeHoach): Promise<San> => {
  const so: Vai = {
    uid: `tinh-${plan.goc.ma}`,
    ten: 'Sở',
    claims: { vaiTro: ['capTinh'], cap: 'tinh', danhMuc: plan.danhMuc, ma: plan.goc.ma, the: 1 },
  };
  await san.commit(so, [{ set: `keHoach/${plan.id}`, data: plan }]);
  await san.forgetPlans();
  return { ...san, plan };
};

/** Each commune opens the round from the last one (KH-04); a second time is refused. */
const openRounds = async (san: San, tuKy: string, xa: readonly XaVai[]): Promise<void> => {
  const ky = kyThuOf(san.plan, ngayVN(new Date()));
  const open = async (each: XaVai, mayBeRefused: boolean): Promise<void> => {
    const { diaBan, canBoXa } = each;
    const asked = { keHoach: san.plan.id, ky, tuKy, diaBan, trangThai: 'cho', boi: canBoXa.uid, luc: SERVER_TIME };
    await san.commit(canBoXa, [{ set: `moKy/${moKyId({ ky, diaBan })}`, data: asked }], mayBeRefused);
  };
  await san.each('xã mở kỳ sau', xa, (each) => open(each, false));
  await san.settle();
  if (san.quaLuat) await san.each('mở kỳ lần nữa', xa, (each) => open(each, true));
};

/** As interviewers find it at the door: what the last phiếu says, or a new address. */
const answersOf = async (san: San, people: readonly NguoiCu[]): Promise<(BaiLam & { ngayPhongVan: Ngay })[]> => {
  const rieng = await san.readAll(people.map(({ phieu }) => `phieu/${phieu.id}/rieng/dinhDanh`));
  return people.map(({ phieu, nguon }, i) => {
    const bai = { ...baiLamOf(phieu, PhieuRieng.parse(rieng[i]?.data())), ngayPhongVan: ngayVN(new Date()) };
    return nguon ? { ...bai, thuongTru: { chiTiet: `Nhà mới, ${bai.thuongTru?.chiTiet ?? ''}` } } : bai;
  });
};

const collectAgain = async (san: San, people: readonly NguoiCu[]): Promise<void> => {
  const answers = await answersOf(san, people);
  await san.each('ghi phiếu kỳ sau', [...people.entries()], async ([i, nguoi]) => {
    const bai = answers[i];
    const { id: tu } = nguoi.phieu;
    if (!bai) throw new Error(`Không có bài làm kỳ trước của ${tu}.`);
    const bienDong: BienDong = nguoi.nguon
      ? { loai: 'coDoi', tu, ngayHieuLuc: bai.ngayPhongVan }
      : { loai: 'khongDoi', tu };
    await handIn(san, idKySau(nguoi), nguoi.thon, bai, { bienDong, nguon: nguoi.nguon ?? 'phongVan' });
  });
  await san.settle();
};

/** Headline cells of the boards of those xã. */
const cellsOf = async ({ db, plan }: San, xa: readonly XaVai[], cell: string): Promise<number> => {
  const boards = await db.getAll(...xa.map(({ ma }) => db.doc(`rollups/${rollupId(plan.id, plan.danhMuc, ma)}`)));
  return boards.reduce((sum, board) => sum + (board.get('o')?.[cell] ?? 0), 0);
};

export type KySauOptions = {
  readonly xa: readonly XaVai[];
  /** Everybody's phiếu of the round before, approved, and his thôn. */
  readonly cu: readonly { readonly phieu: PhieuNay; readonly thon: ThonVai }[];
  /** Takes phiếu the machine has accepted as far as the commune's approval. */
  readonly approve: (san: San, phieu: readonly string[]) => Promise<void>;
};

/**
 * The next year's round in some xã: who was collected becomes the roster, most are found unchanged and closed as such, a
 * few have changed, on a day and known from a source (KH-04, LC-10). Nothing where the plan has no yearly round.
 */
export const playNextYear = async (first: San, { xa, cu, approve }: KySauOptions): Promise<readonly DongSo[]> => {
  const plan = aYearLater(first.plan);
  if (!plan) return [];
  const san = await openYear(first, plan);
  const people = cu.map((each, i) => ({
    ...each,
    nguon: i % MOT_THAY_DOI === 0 ? NGUON[(i / MOT_THAY_DOI) % NGUON.length] : undefined,
  }));
  const doi = people.filter(({ nguon }) => nguon !== undefined);
  const daThu = await cellsOf(san, xa, 'daThu');
  await openRounds(san, kyThuOf(first.plan, ngayVN(new Date())), xa);
  await collectAgain(san, people);
  await approve(san, doi.map(idKySau));
  const lines = await readLines(san, xa);
  const phieu = await san.read(people.map(idKySau));
  const count = (trangThai: Phieu['trangThai']) => phieu.filter((each) => each.trangThai === trangThai).length;
  const changes = san.db.collectionGroup('lichSu').where('nguon', 'in', [...NGUON]);
  const dated = changes.where('ngay', '==', ngayVN(new Date()));
  return [
    { ten: 'kỳ sau: phiếu đã duyệt kỳ trước = dòng bảng kê', trai: cu.length, phai: lines.length },
    {
      ten: 'kỳ sau: dòng bảng kê = đã thu',
      trai: lines.length,
      phai: lines.filter(({ trangThai }) => trangThai === 'daThu').length,
    },
    { ten: 'kỳ sau: người không đổi = phiếu không đổi', trai: people.length - doi.length, phai: count('khongDoi') },
    {
      ten: 'kỳ sau: phiếu không đổi = bảng của xã',
      trai: count('khongDoi'),
      phai: await cellsOf(san, xa, 'tt:khongDoi'),
    },
    { ten: 'kỳ sau: người có đổi = phiếu xã duyệt', trai: doi.length, phai: count('choBanGiao') },
    {
      ten: 'kỳ sau: người có đổi = thu thêm trên bảng của xã',
      trai: doi.length,
      phai: (await cellsOf(san, xa, 'daThu')) - daThu,
    },
    {
      ten: 'kỳ sau: người có đổi = dòng sổ lao động có ngày và nguồn',
      trai: doi.length,
      phai: (await dated.count().get()).data().count,
    },
  ];
};
