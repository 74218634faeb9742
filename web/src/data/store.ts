import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Schema extends DBSchema {
  /** Names of units and plans already read, so that a page opens offline with them. */
  nho: { key: string; value: unknown };
  /** Phiếu being written on this device. */
  banNhap: { key: string; value: unknown; indexes: { theoChu: string } };
  /** Phiếu handed in on this device, until the server has judged them, and what became of them (`core/hang-gui`). */
  hangGui: { key: string; value: unknown; indexes: { theoChu: string } };
  /** People of the round before, downloaded to work without a network (`core/nguoi-lao-dong/nguoi-ky-truoc`). */
  kyTruoc: { key: string; value: unknown; indexes: { theoChu: string } };
  /** Hand-over records prepared on this device and not sent (`core/bien-ban/bien-ban-san.ts`). */
  bienBanSan: { key: string; value: unknown; indexes: { theoChu: string } };
  /** Forms of supply and demand, and minutes of meetings, begun and not saved (`core/ghi-do/ghi-do.ts`). */
  ghiDo: { key: string; value: unknown; indexes: { theoChu: string } };
}

const NAME = 'so-lao-dong';
const VERSION = 5;
let opening: Promise<IDBPDatabase<Schema>> | undefined;

/** The app's own store on this device, apart from Firestore's cache: signing out clears that one, never this. */
export const getStore = (): Promise<IDBPDatabase<Schema>> => {
  opening ??= openDB<Schema>(NAME, VERSION, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('nho');
        db.createObjectStore('banNhap', { keyPath: 'id' }).createIndex('theoChu', 'boi');
      }
      if (from < 2) db.createObjectStore('hangGui', { keyPath: 'id' }).createIndex('theoChu', 'boi');
      if (from < 3) db.createObjectStore('kyTruoc', { keyPath: 'id' }).createIndex('theoChu', 'chu');
      if (from < 4) db.createObjectStore('bienBanSan', { keyPath: 'id' }).createIndex('theoChu', 'boi');
      if (from < 5) db.createObjectStore('ghiDo', { keyPath: 'key' }).createIndex('theoChu', 'boi');
    },
    blocking(_current, _next, event) {
      // A newer version of the app opens the store on another page: it must not wait for this one.
      opening = undefined;
      (event.target as IDBDatabase).close();
    },
    terminated() {
      opening = undefined;
    },
  })
    .catch((error: unknown) => {
      // Opened by a newer version of the app already. It adds stores and changes none: this page goes on with those it knows.
      if (error instanceof DOMException && error.name === 'VersionError') return openDB<Schema>(NAME);
      throw error;
    })
    .catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
  return opening;
};

/** Resolves when everything that was being written to the store is there. */
export const storeSettled = async (): Promise<void> => {
  const db = await getStore();
  await db.transaction([...db.objectStoreNames], 'readwrite').done;
};

/** Keys of `nho` that begin so. */
export const allUnder = (prefix: string): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);

const TEN = 'ten/';
const LOC_TRUNG = 'locTrung/';
const TAI_KY_TRUOC = 'taiKyTruoc/';
/** Where the name on a phiếu is kept. */
export const tenNguoiKey = (id: string): string => `${TEN}${id}`;
/** All of them. */
export const TEN_NGUOI = allUnder(TEN);
/** Where the filter of a commune and round is kept. */
export const locTrungKey = (id: string): string => `${LOC_TRUNG}${id}`;
/** Where is noted how far the download of a round went. */
export const taiKyTruocKey = (uid: string, ky: string): string => `${TAI_KY_TRUOC}${uid}/${ky}`;

/** What is known of people besides phiếu of one's own: it does not outlive the session on a shared device. */
export const clearPeople = async (): Promise<void> => {
  const tx = (await getStore()).transaction(['nho', 'kyTruoc'], 'readwrite');
  const nho = tx.objectStore('nho');
  for (const prefix of [TEN, LOC_TRUNG, TAI_KY_TRUOC]) await nho.delete(allUnder(prefix));
  await tx.objectStore('kyTruoc').clear();
  await tx.done;
};

/** Where the versions of an account's drafts are kept that gave way to others. */
export const banSaoKey = (uid: string): string => `banSao/${uid}`;
