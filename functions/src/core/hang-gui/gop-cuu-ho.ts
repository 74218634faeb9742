import { canonicalJson } from '../bao-cao/hash.ts';
import type { BanNhap } from '../phieu/ban-nhap.ts';
import { parseBaiLam } from '../phieu/checks.ts';
import { ketLuanGui, type TrenMayChu } from './da-toi-chua.ts';
import type { BanThua, PhieuGui } from './phieu-gui.ts';
import type { PhanTrenMay } from './tep-cuu-ho.ts';

/** What the server holds of a phiếu of the file, with its answers. */
export type BanTren = TrenMayChu & { readonly bai: Readonly<Record<string, unknown>> };

/** What a merge changes on the device (of `banSao`: what is added), and what became of the phiếu of the file. */
export type KetQuaGop = {
  readonly ghi: PhanTrenMay;
  /** Drafts that give way to the same phiếu handed in. */
  readonly boBanNhap: readonly string[];
  readonly dem: { readonly dangGhi: number; readonly choGui: number; readonly banSao: number; readonly daCo: number };
};

/** Everything a person wrote into a draft, as one text: two with the same text lose nothing to each other. */
const chuOf = ({ bai, dangGo, xacNhan, bienDong, thayCho }: BanNhap): string =>
  canonicalJson({ bai, dangGo, xacNhan: xacNhan.toSorted(), bienDong, thayCho });

/** Whether the server's version carries the same answers. */
const daTren = ({ bai }: BanNhap, tren: BanTren): boolean =>
  canonicalJson(parseBaiLam(bai).bai) === canonicalJson(tren.bai);

/** The version on the server that a draft was begun from. */
const nenOf = ({ v }: BanNhap): number => v ?? 0;

const isLater = (a: BanNhap, b: BanNhap): boolean =>
  nenOf(a) === nenOf(b) ? a.luuLuc > b.luuLuc : nenOf(a) > nenOf(b);

const judgedBefore = (draft: BanNhap, gui: PhieuGui | undefined): boolean =>
  gui?.banNhap === null && nenOf(draft) < (gui.v ?? 0);

/** Versions kept beside a phiếu, of both sides and each once. */
const cacBanThua = (...rows: readonly (PhieuGui | undefined)[]): readonly BanThua[] => [
  ...new Map(rows.flatMap((row) => row?.banThua ?? []).map((ban) => [canonicalJson(ban), ban])).values(),
];

/** What is left of a phiếu whose answers are elsewhere: among the drafts, or on the server. */
const dauVet = (gui: PhieuGui, tren: BanTren | undefined): PhieuGui => {
  if (gui.banNhap === null) return gui;
  const { viSao: _why, mayChu: _theirs, thuLaiLuc: _when, ...rest } = gui;
  if (!tren || tren.phieu.trangThai === 'traLai') return { ...rest, trangThai: 'biTraLai', banNhap: null };
  return { ...rest, trangThai: 'xong', banNhap: null, v: tren.phieu.v, phanQuyet: tren.phieu.trangThai };
};

/** What a device holds of an account while a file is merged into it. */
const openMay = (may: PhanTrenMay, mayChu: ReadonlyMap<string, BanTren>) => {
  const banNhap = new Map(may.banNhap.map((draft) => [draft.id, draft]));
  const hangGui = new Map(may.hangGui.map((gui) => [gui.id, gui]));
  const banSao = [...may.banSao];
  const dem = { dangGhi: 0, choGui: 0, banSao: 0, daCo: 0 };

  const isKept = (draft: BanNhap): boolean => {
    const copies = banSao.filter(({ id }) => id === draft.id);
    const here = [banNhap.get(draft.id), hangGui.get(draft.id)?.banNhap, ...copies];
    return here.some((other) => other && chuOf(other) === chuOf(draft));
  };
  const skip = (): void => {
    dem.daCo += 1;
  };
  /** Keeps a version beside, unless the same words are on the device already. */
  const keepBeside = (draft: BanNhap): void => {
    if (isKept(draft)) skip();
    else {
      banSao.push(draft);
      dem.banSao += 1;
    }
  };
  const putGui = (gui: PhieuGui): void => {
    hangGui.set(gui.id, gui);
    dem.choGui += 1;
  };
  const putBanNhap = (draft: BanNhap): void => {
    banNhap.set(draft.id, draft);
    dem.dangGhi += 1;
  };
  /** The server's version where it came after the draft: handed in, and not only kept there half written. */
  const laterOnServer = (draft: BanNhap): BanTren | undefined => {
    const tren = mayChu.get(draft.id);
    return tren && tren.phieu.v > nenOf(draft) && tren.phieu.trangThai !== 'nhap' ? tren : undefined;
  };

  /** Two versions handed in: what is on its way stays, then the one begun from the later version on the server. */
  const meetGui = (gui: PhieuGui, draft: BanNhap, mine: PhieuGui, answers: BanNhap): void => {
    const same = chuOf(answers) === chuOf(draft);
    const acknowledged = same && gui.trangThai === 'daGui' && mine.trangThai !== 'daGui';
    const wins = nenOf(draft) > nenOf(answers) || (nenOf(draft) === nenOf(answers) && acknowledged);
    if (mine.trangThai === 'dangGui' || !wins) keepBeside(draft);
    else {
      putGui(gui);
      if (!same) keepBeside(answers);
    }
  };

  /** A phiếu handed in that this device has no answers of, or only as a draft. */
  const bringGui = (gui: PhieuGui, draft: BanNhap): void => {
    const writing = banNhap.get(gui.id);
    if (writing && !isLater(draft, writing)) keepBeside(draft);
    else if (ketLuanGui(gui, mayChu.get(gui.id)) === 'daToi') skip();
    else {
      putGui(gui);
      banNhap.delete(gui.id);
      if (writing && !isKept(writing)) keepBeside(writing);
    }
  };

  /** A phiếu of the file that was handed in. */
  const takeGui = (gui: PhieuGui): void => {
    const mine = hangGui.get(gui.id);
    if (gui.banNhap) {
      if (judgedBefore(gui.banNhap, mine)) skip();
      else if (mine?.banNhap) meetGui(gui, gui.banNhap, mine, mine.banNhap);
      else bringGui(gui, gui.banNhap);
    }
    const banThua = cacBanThua(mine, gui);
    const now = hangGui.get(gui.id) ?? dauVet(gui, mayChu.get(gui.id));
    if (banThua.length > (now.banThua?.length ?? 0) || (banThua.length > 0 && !hangGui.has(gui.id)))
      hangGui.set(gui.id, { ...now, banThua: [...banThua] });
  };

  /** A phiếu of the file that was still being written. */
  const takeBanNhap = (draft: BanNhap): void => {
    const gui = hangGui.get(draft.id);
    const mine = banNhap.get(draft.id);
    const tren = laterOnServer(draft);
    if (judgedBefore(draft, gui)) skip();
    else if (gui?.banNhap) keepBeside(draft);
    else if (mine && isLater(draft, mine) && chuOf(draft) !== chuOf(mine)) {
      putBanNhap(draft);
      keepBeside(mine);
    } else if (mine) keepBeside(draft);
    else if (!tren) putBanNhap(draft);
    else if (daTren(draft, tren)) skip();
    else keepBeside(draft);
  };

  return { banNhap, hangGui, banSao, dem, takeGui, takeBanNhap, keepBeside };
};

const changed = <T>(before: readonly T[], after: ReadonlyMap<string, T>): T[] => {
  const known = new Set(before);
  return [...after.values()].filter((value) => !known.has(value));
};

/**
 * Puts a rescue file beside what a device holds. Nothing that anybody wrote is lost, nothing goes back to an earlier
 * state, and the same file a second time changes nothing. `mayChu`: what the server holds, as far as it could be asked;
 * whether a phiếu that waits has arrived is otherwise found out when it is sent.
 */
export const gopCuuHo = (may: PhanTrenMay, tep: PhanTrenMay, mayChu: ReadonlyMap<string, BanTren>): KetQuaGop => {
  const after = openMay(may, mayChu);
  for (const gui of tep.hangGui) after.takeGui(gui);
  for (const draft of tep.banNhap) after.takeBanNhap(draft);
  for (const draft of tep.banSao) after.keepBeside(draft);
  return {
    ghi: {
      banNhap: changed(may.banNhap, after.banNhap),
      hangGui: changed(may.hangGui, after.hangGui),
      banSao: after.banSao.slice(may.banSao.length),
    },
    boBanNhap: may.banNhap.map(({ id }) => id).filter((id) => !after.banNhap.has(id)),
    dem: after.dem,
  };
};
