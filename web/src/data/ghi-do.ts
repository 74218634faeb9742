import { doiTuBaiCu, GhiDo, khoaGhiDo, type LoaiGhiDo } from '@core/ghi-do/ghi-do.ts';
import { withRoom } from './bo-nho.ts';
import { isCuaThe, isSameLan } from './cua-the.ts';
import { lucMay } from './device.ts';
import { errorCode } from './errors.ts';
import { allUnder, getStore } from './store.ts';

/** A form of an account: of which kind, and of which record, or where a new one is begun. */
export type NoiGhiDo = { readonly boi: string; readonly loai: LoaiGhiDo; readonly cua: string };
/** Where a new record of a kind is begun, apart from others of its kind by whom it is for. */
export const MOI = 'moi';

const cuPrefix = (boi: string): string => `timViec/${boi}/`;

/** Takes over what an earlier version of the app kept, or a page of it that is still open, of seekers made from a phiếu. */
const takeOld = async (boi: string): Promise<void> => {
  const tx = (await getStore()).transaction(['nho', 'ghiDo'], 'readwrite');
  const ghiDo = tx.objectStore('ghiDo');
  for (let at = await tx.objectStore('nho').openCursor(allUnder(cuPrefix(boi))); at; at = await at.continue()) {
    const id = at.key.slice(cuPrefix(boi).length);
    const doi = doiTuBaiCu(at.value);
    const key = khoaGhiDo(boi, 'nguoi', id);
    if (doi && (await ghiDo.get(key)) === undefined) {
      const noi = { key, boi, loai: 'nguoi', id, v: 0, href: `/viec-lam/tu-phieu/${id}` } as const;
      await ghiDo.put({ ...noi, doi, dangGo: {}, chon: {}, tab: '', luuLuc: lucMay() } satisfies GhiDo);
    }
    await at.delete();
  }
  await tx.done;
};

const read = (row: unknown): GhiDo | undefined => {
  if (row === undefined) return undefined;
  const parsed = GhiDo.safeParse(row);
  if (!parsed.success) console.error('ghiDo.malformed', parsed.error.issues);
  return parsed.data;
};

export const loadGhiDo = async ({ boi, loai, cua }: NoiGhiDo): Promise<GhiDo | undefined> => {
  await takeOld(boi);
  return read(await (await getStore()).get('ghiDo', khoaGhiDo(boi, loai, cua)));
};

/** Forms an account has begun on this device and not saved, the last written first. */
export const listGhiDo = async (boi: string): Promise<readonly GhiDo[]> => {
  await takeOld(boi);
  const rows = await (await getStore()).getAllFromIndex('ghiDo', 'theoChu', boi);
  return rows.flatMap((row) => read(row) ?? []).sort((a, b) => b.luuLuc.localeCompare(a.luuLuc));
};

/** Throws a form away as it was read; written on since, in another tab, it stays. */
export const dropGhiDo = async (ghiDo: GhiDo): Promise<void> => {
  const tx = (await getStore()).transaction('ghiDo', 'readwrite');
  const held = read(await tx.store.get(ghiDo.key));
  if (held && isSameLan(held, ghiDo)) await tx.store.delete(ghiDo.key);
  await tx.done;
};

/** Goes on with a form begun as new, as it is now, with the record that is there meanwhile; where that has a form begun already both stay. */
export const chuyenGhiDo = async ({ key: tu }: GhiDo, { boi, loai, cua }: NoiGhiDo): Promise<void> => {
  const key = khoaGhiDo(boi, loai, cua);
  await withRoom(async () => {
    const tx = (await getStore()).transaction('ghiDo', 'readwrite');
    const [held, there] = await Promise.all([tx.store.get(tu), tx.store.get(key)]);
    const ghiDo = read(held);
    if (ghiDo && there === undefined) {
      await tx.store.put({ ...ghiDo, key });
      await tx.store.delete(tu);
    }
    await tx.done;
  });
};

/** `theKhac`: another tab writes the same form, and what it wrote is not written over. */
export type TinhTrangGiu = 'daGiu' | 'theKhac' | 'khongGiuDuoc';

type NoiDungGhiDo = Omit<GhiDo, 'key' | 'boi' | 'loai' | 'tab' | 'luuLuc'>;

/** Keeps one form of this tab on the device as it is written, the last state last. */
export const giuGhiDo = ({ boi, loai, cua }: NoiGhiDo, truoc: GhiDo | undefined, noi: (t: TinhTrangGiu) => void) => {
  const key = khoaGhiDo(boi, loai, cua);
  const tab = crypto.randomUUID();
  let waiting: GhiDo | null | undefined;
  let running: Promise<void> | undefined;
  let ended = false;
  let left = false;
  const warn = (event: BeforeUnloadEvent): void => event.preventDefault();

  const isOurs = (row: unknown): boolean => {
    if (row === undefined) return true;
    const held = read(row);
    return held !== undefined && isCuaThe(held, tab, truoc);
  };
  const write = (next: GhiDo | null): Promise<boolean> =>
    withRoom(async () => {
      const tx = (await getStore()).transaction('ghiDo', 'readwrite');
      const ours = isOurs(await tx.store.get(key));
      if (ours) await (next ? tx.store.put(next) : tx.store.delete(key));
      await tx.done;
      return ours;
    });
  const run = async (): Promise<void> => {
    let tinhTrang: TinhTrangGiu = 'daGiu';
    while (waiting !== undefined) {
      const next = waiting;
      waiting = undefined;
      try {
        tinhTrang = (await write(next)) ? 'daGiu' : 'theKhac';
      } catch (error) {
        console.error('ghiDo.notKept', errorCode(error));
        tinhTrang = 'khongGiuDuoc';
      }
      noi(tinhTrang);
    }
    running = undefined;
    if (tinhTrang === 'daGiu' || ended || left) removeEventListener('beforeunload', warn);
  };
  /** Until it is kept the browser asks before the page is closed. */
  const put = (next: GhiDo | null): Promise<void> => {
    waiting = next;
    addEventListener('beforeunload', warn);
    running ??= run();
    return running;
  };
  return {
    giu: (noiDung: NoiDungGhiDo): void => {
      if (!ended) void put({ ...noiDung, key, boi, loai, tab, luuLuc: lucMay() });
    },
    /** Nothing is left to be kept. */
    bo: (): Promise<void> => put(null),
    /** Saved: what the form still says is not kept any more. */
    xong: (): Promise<void> => {
      ended = true;
      return put(null);
    },
    /** The form is not on the page any more. */
    roi: (): void => {
      left = true;
      if (!running) removeEventListener('beforeunload', warn);
    },
  };
};
