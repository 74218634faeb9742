import type { TrangThai } from '@core/phieu/workflow.ts';
import { addDays, ngayVN } from '@core/shared/ngay.ts';
import { createRandom } from '../seed/random.ts';
import { type Chong, handOver } from './ban-giao.ts';
import { excuse, importRosters } from './bang-ke.ts';
import { makeDanCu, type Nguoi, type TyLe } from './dan-cu.ts';
import { booksOfRounds, reconcile } from './doi-soat.ts';
import { playNextYear } from './ky-sau.ts';
import { acceptAtMeetings, booksOfMeetings, LY_DO_HOP_TRA } from './nghiem-thu.ts';
import type { PhieuNay, San } from './san.ts';
import { closeBooks, type DongSo } from './so-sach.ts';
import { settleAccounts } from './thanh-toan.ts';
import { collect, idGhiDoi, LY_DO_NGUOI_TRA, mend, move } from './thu-thap.ts';
import { openHuyen, type XaVai } from './vai.ts';
import { reviewPairs } from './xet-trung.ts';
import { stillPending } from './yen.ts';

export type QuyMo = {
  readonly soXa: number;
  readonly soThon: number;
  readonly soNguoi: number;
  /** Xã that go on: reconcile, ask for their sheets again, open the next year's round. */
  readonly soXaSau: number;
  readonly hat: number;
};

const TY_LE: TyLe = { mien: 0.04, ghiSai: 0.05, ghiDoi: 0.02, hopTra: 0.04, traLai: 0.03, congAnTra: 0.02 };
/** Papers that are not in the pile when it is counted. */
const THIEU_GIAY = 0.01;

/** A season under way: its people, its papers, and where they stand. */
export type Mua = {
  readonly san: San;
  readonly xa: readonly XaVai[];
  readonly danCu: readonly Nguoi[];
  /** Every phiếu ever written. */
  readonly phieu: readonly string[];
  readonly xaOf: (phieu: PhieuNay) => XaVai;
};

const standing = (mua: Mua, trangThai: TrangThai): Promise<PhieuNay[]> => mua.san.readBy(mua.phieu, trangThai);

/** Piles of the phiếu in one state, by the thôn or the xã they lie in. */
const pilesOf = (list: readonly PhieuNay[], by: (phieu: PhieuNay) => Omit<Chong, 'ids'>): Chong[] => {
  const piles = new Map<string, Omit<Chong, 'ids'> & { ids: string[] }>();
  for (const phieu of list) {
    const pile = by(phieu);
    const known = piles.get(pile.ma) ?? { ...pile, ids: [] };
    known.ids.push(phieu.id);
    piles.set(pile.ma, known);
  }
  return [...piles.values()];
};

const thonOf = (mua: Mua, phieu: PhieuNay) => {
  const thon = mua.xaOf(phieu).thon.find(({ diaBan }) => diaBan.thon === phieu.diaBan.thon);
  if (!thon) throw new Error(`Phiếu ${phieu.id} ở thôn lạ.`);
  return thon;
};

const fromThon =
  (mua: Mua, nhan: 'truongThon' | 'canBoXa') =>
  (phieu: PhieuNay): Omit<Chong, 'ids'> => {
    const thon = thonOf(mua, phieu);
    const giao = nhan === 'truongThon' ? thon.dieuTraVien : thon.truongThon;
    return {
      giao,
      nhan: nhan === 'truongThon' ? thon.truongThon : mua.xaOf(phieu).canBoXa,
      cap: 'thon',
      ma: thon.diaBan.thon,
      diaBan: thon.diaBan,
    };
  };
const fromXa =
  (mua: Mua, giao: 'toCongTac' | 'canBoXa' | 'congAnXa', nhan: 'canBoXa' | 'congAnXa') =>
  (phieu: PhieuNay): Omit<Chong, 'ids'> => {
    const xa = mua.xaOf(phieu);
    return { giao: xa[giao], nhan: xa[nhan], cap: 'xa', ma: xa.ma, diaBan: xa.diaBan };
  };

/** From the collector to the commune, by way of the acceptance meeting where the plan has one (HN-03). */
const bringToXa = async (mua: Mua, random: ReturnType<typeof createRandom>): Promise<void> => {
  const { san } = mua;
  if (!san.plan.dieuTraVienLaTruongThon) {
    const chuaGiao = (await standing(mua, 'choTongHop')).filter(({ bienBan }) => !bienBan?.dtvThon);
    await handOver(
      san,
      random,
      'dtvThon',
      'Điều tra viên giao thôn',
      pilesOf(chuaGiao, fromThon(mua, 'truongThon')),
      THIEU_GIAY,
    );
  }
  const collated = await standing(mua, 'choTongHop');
  if (!san.plan.nghiemThu) {
    await handOver(san, random, 'thonXa', 'Thôn giao xã', pilesOf(collated, fromThon(mua, 'canBoXa')), THIEU_GIAY);
    return;
  }
  await move(san, 'đưa ra nghiệm thu', collated, 'choNghiemThu', (phieu) => thonOf(mua, phieu).truongThon);
  await san.settle();
  const byId = new Map(mua.danCu.map((nguoi) => [nguoi.id, nguoi]));
  await acceptAtMeetings(
    san,
    await standing(mua, 'choNghiemThu'),
    mua.xaOf,
    ({ id, tra = [] }) => byId.get(id)?.hopTra === true && !tra.includes(LY_DO_HOP_TRA.ma),
  );
  const accepted = await standing(mua, 'choXacNhan');
  await handOver(
    san,
    random,
    'thonXa',
    'Tổ công tác giao xã',
    pilesOf(accepted, fromXa(mua, 'toCongTac', 'canBoXa')),
    THIEU_GIAY,
  );
};

/** The commune checks: sends back those whose turn it is, approves the rest. */
const check = async (mua: Mua, mayReturn: boolean): Promise<number> => {
  const { san } = mua;
  const byId = new Map(mua.danCu.map((nguoi) => [nguoi.id, nguoi]));
  const list = await standing(mua, 'choKiemTra');
  const returnsOf = (phieu: PhieuNay) => phieu.tra?.filter((ma) => ma === LY_DO_NGUOI_TRA.ma).length ?? 0;
  const isBad = (phieu: PhieuNay) => mayReturn && returnsOf(phieu) < (byId.get(phieu.id)?.traLai ?? 0);
  const bad = list.filter(isBad);
  const canBo = (phieu: PhieuNay) => mua.xaOf(phieu).canBoXa;
  await move(san, 'xã trả lại', bad, 'traLai', canBo);
  await move(
    san,
    'xã duyệt',
    list.filter((phieu) => !isBad(phieu)),
    'choBanGiao',
    canBo,
  );
  await san.settle();
  return bad.length;
};

/** The police receive, send a few back to the officer, enter the rest. */
const enter = async (mua: Mua, random: ReturnType<typeof createRandom>, mayReturn: boolean): Promise<number> => {
  const { san } = mua;
  const approved = await standing(mua, 'choBanGiao');
  await handOver(
    san,
    random,
    'xaCongAn',
    'Xã giao công an',
    pilesOf(approved, fromXa(mua, 'canBoXa', 'congAnXa')),
    THIEU_GIAY,
  );
  const due = new Set(mua.danCu.filter(({ congAnTra }) => congAnTra).map(({ id }) => id));
  const list = await standing(mua, 'choNhapTin');
  const bad = mayReturn ? list.filter(({ id }) => due.has(id)) : [];
  const congAn = (phieu: PhieuNay) => mua.xaOf(phieu).congAnXa;
  await move(san, 'công an trả về xã', bad, 'choKiemTra', congAn);
  await move(
    san,
    'công an nhập tin',
    list.filter((phieu) => !bad.includes(phieu)),
    'daNhapTin',
    congAn,
  );
  await san.settle();
  return bad.length;
};

/** The whole season; what it says of its books at the end. */
export const playSeason = async (
  san: San,
  { soXa, soThon, soNguoi, soXaSau, hat }: QuyMo,
): Promise<readonly DongSo[]> => {
  const random = createRandom(hat + 2);
  const xa = await openHuyen(san.db, san.plan, { soXa, soThon, hat });
  // Asked yesterday, so that what is asked today can be next year's (see aYearLater).
  const danCu = makeDanCu(san.plan, xa, { soNguoi, ngay: addDays(ngayVN(new Date()), -1), tyLe: TY_LE, hat });
  const byMa = new Map(xa.map((each) => [each.ma, each]));
  const xaBy = (ma: string): XaVai => {
    const found = byMa.get(ma);
    if (!found) throw new Error(`Không có xã ${ma} trong mùa này.`);
    return found;
  };
  const xaOf = ({ diaBan }: PhieuNay): XaVai => xaBy(diaBan.xa);
  const phieu = danCu.flatMap((nguoi) => (nguoi.ghiDoi ? [nguoi.id, idGhiDoi(nguoi)] : [nguoi.id]));
  const mua: Mua = { san, xa, danCu, phieu, xaOf };
  await san.settle();
  const bangKe = await importRosters(san, xa, danCu);
  await collect(san, danCu);
  await excuse(san, xa, danCu);
  for (let lan = 0, back = 1; back > 0; lan += 1) {
    while ((await mend(san, danCu)) > 0);
    await reviewPairs(san, xaBy);
    await bringToXa(mua, random);
    back = await check(mua, true);
    back += await enter(mua, random, lan === 0);
    if (back > 0) await check(mua, false);
  }
  const xaSau = xa.slice(0, soXaSau);
  const { vong, books } = await reconcile(san, xaSau, (each) =>
    danCu.filter((nguoi) => nguoi.xa === each && !nguoi.mien),
  );
  const soKhop = (await standing(mua, 'khop')).length;
  await check(mua, false);
  await enter(mua, random, false);
  const entered = [...(await standing(mua, 'daNhapTin')), ...(await standing(mua, 'khop'))];
  await handOver(san, random, 'traGiay', 'Công an trả giấy', pilesOf(entered, fromXa(mua, 'congAnXa', 'canBoXa')), 0);
  await settleAccounts(san, xa, xaSau);
  const cu = entered
    .filter((each) => xaSau.includes(xaOf(each)))
    .map((each) => ({ phieu: each, thon: thonOf(mua, each) }));
  const approve = async (sanSau: San, ids: readonly string[]): Promise<void> => {
    const muaSau = { ...mua, san: sanSau, phieu: ids };
    await bringToXa(muaSau, random);
    await check(muaSau, false);
  };
  const kySau = await playNextYear(san, { xa: xaSau, cu, approve });
  const left = await stillPending(san.db);
  if (left) throw new Error(`Máy còn việc khi hết mùa: ${left}`);
  return [
    ...bangKe,
    ...(await closeBooks(mua)),
    ...books,
    ...booksOfRounds(vong, soKhop),
    ...(await booksOfMeetings(san)),
    ...kySau,
  ];
};
