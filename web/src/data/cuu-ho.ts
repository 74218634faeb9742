import { newPhieuGui } from '@core/hang-gui/buoc-gui.ts';
import { type BanTren, gopCuuHo, type KetQuaGop } from '@core/hang-gui/gop-cuu-ho.ts';
import { PhieuGui } from '@core/hang-gui/phieu-gui.ts';
import { type NoiDungCuuHo, type PhanTrenMay, soanCuuHo } from '@core/hang-gui/tep-cuu-ho.ts';
import { BanNhap } from '@core/phieu/ban-nhap.ts';
import { banSaoChanged, readBanSao } from './ban-sao.ts';
import { withRoom } from './bo-nho.ts';
import { chuaLuu } from './chua-luu.ts';
import { homNay, lucMay, online } from './device.ts';
import { signedIn } from './doc-read.ts';
import { raiseDrafts } from './drafts.ts';
import { raiseHangGui } from './hang-gui.ts';
import { banMayChu, xemMayChu } from './hang-gui-may-chu.ts';
import { cuuHoError, openCuuHo, sealCuuHo } from './niem-phong.ts';
import { banSaoKey, getStore } from './store.ts';

/** What an account has on this device; `hong`: ids of rows this version of the app cannot read, which stay as they are. */
export type TrenMay = PhanTrenMay & { readonly hong: readonly string[] };

type Rows = { readonly drafts: readonly unknown[]; readonly gui: readonly unknown[]; readonly banSao: unknown };

const idOf = (row: unknown): string => String((row as { id?: unknown } | null)?.id);

const readTrenMay = (uid: string, { drafts, gui, banSao }: Rows): TrenMay => {
  const banNhap = new Map(drafts.flatMap((row) => BanNhap.safeParse(row).data ?? []).map((draft) => [draft.id, draft]));
  const hangGui = gui.flatMap((row) => PhieuGui.safeParse(row).data ?? []);
  const hong = [
    ...drafts.filter((row) => !banNhap.has(idOf(row))),
    ...gui.filter((row) => !hangGui.some(({ id }) => id === idOf(row))),
  ].map(idOf);
  for (const draft of chuaLuu.peek().values()) if (draft.boi === uid) banNhap.set(draft.id, draft);
  return { banNhap: [...banNhap.values()], hangGui, banSao: readBanSao(banSao), hong };
};

/** Drafts, phiếu that wait and versions kept beside, of one account on this device; also what found no room yet. */
export const listTrenMay = async (uid: string): Promise<TrenMay> => {
  const store = await getStore();
  const [drafts, gui, banSao] = await Promise.all([
    store.getAllFromIndex('banNhap', 'theoChu', uid),
    store.getAllFromIndex('hangGui', 'theoChu', uid),
    store.get('nho', banSaoKey(uid)),
  ]);
  return readTrenMay(uid, { drafts, gui, banSao });
};

export type TepDaLap = { readonly blob: Blob; readonly ten: string; readonly noiDung: NoiDungCuuHo };

/** A rescue file of everything this account has on this device and the server has not judged. */
export const makeCuuHo = async (matKhau: string): Promise<TepDaLap> => {
  const { uid } = signedIn();
  const noiDung = soanCuuHo(uid, lucMay(), await listTrenMay(uid));
  const text = await sealCuuHo(noiDung, matKhau);
  return { blob: new Blob([text], { type: 'application/json' }), ten: `cuu-ho-${homNay()}.json`, noiDung };
};

/** Opens a rescue file of the account that is signed in; throws in plain words where it is another one's, or no such file. */
export const readCuuHo = async (file: Blob, matKhau: string): Promise<NoiDungCuuHo> => {
  const noiDung = await openCuuHo(await file.text(), matKhau);
  if (noiDung.boi !== signedIn().uid) throw cuuHoError('CH04');
  return noiDung;
};

/** What the server holds of a phiếu of the file; undefined where it holds none. */
const askMayChu = async (gui: PhieuGui): Promise<BanTren | undefined> => {
  const found = await xemMayChu(gui);
  return found && { ...found.tren, bai: (await banMayChu(gui.id, found.phieu)).bai };
};

/** Phiếu asked for at a time, and how long to wait for the server altogether: what it did not say is found out on sending. */
const WIDTH = 10;
const LONGEST_MS = 20_000;

const askAll = async ({ banNhap, hangGui }: NoiDungCuuHo): Promise<ReadonlyMap<string, BanTren>> => {
  const found = new Map<string, BanTren>();
  if (!online.value) return found;
  const waiting = hangGui.filter((gui) => gui.banNhap !== null);
  const left = [...waiting, ...banNhap.map((draft) => newPhieuGui(draft, '', draft.luuLuc))].values();
  const ask = async () => {
    for (const gui of left) {
      const tren = await askMayChu(gui).catch(() => undefined);
      if (tren) found.set(gui.id, tren);
    }
  };
  const asked = Promise.all(Array.from({ length: WIDTH }, ask));
  await Promise.race([asked, new Promise((resolve) => setTimeout(resolve, LONGEST_MS))]);
  return new Map(found);
};

/** Merges what a file holds into this device, all of it or nothing. */
export const mergeCuuHo = async (noiDung: NoiDungCuuHo): Promise<KetQuaGop['dem']> => {
  const { boi } = noiDung;
  const ids = [...noiDung.banNhap, ...noiDung.hangGui].map(({ id }) => id);
  const mayChu = await askAll(noiDung);
  const dem = await withRoom(async () => {
    const tx = (await getStore()).transaction(['banNhap', 'hangGui', 'nho'], 'readwrite', { durability: 'strict' });
    const [drafts, hangGui, nho] = [tx.objectStore('banNhap'), tx.objectStore('hangGui'), tx.objectStore('nho')];
    const may = readTrenMay(boi, {
      drafts: await drafts.index('theoChu').getAll(boi),
      gui: await hangGui.index('theoChu').getAll(boi),
      banSao: await nho.get(banSaoKey(boi)),
    });
    if (may.hong.some((id) => ids.includes(id))) {
      await tx.done;
      throw cuuHoError('CH07');
    }
    const { ghi, boBanNhap, dem: counted } = gopCuuHo(may, noiDung, mayChu);
    await Promise.all([
      ...ghi.banNhap.map((draft) => drafts.put(draft)),
      ...boBanNhap.map((id) => drafts.delete(id)),
      ...ghi.hangGui.map((gui) => hangGui.put(gui)),
      ...(ghi.banSao.length > 0 ? [nho.put([...may.banSao, ...ghi.banSao], banSaoKey(boi))] : []),
      tx.done,
    ]);
    return counted;
  });
  raiseDrafts();
  raiseHangGui();
  banSaoChanged.value += 1;
  return dem;
};
