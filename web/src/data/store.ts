import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Schema extends DBSchema {
  /** Names of units and plans already read, so that a page opens offline with them. */
  nho: { key: string; value: unknown };
  /** Phiếu being written on this device. */
  banNhap: { key: string; value: unknown; indexes: { theoChu: string } };
  /** Phiếu handed in on this device, until the server has judged them, and what became of them (`core/hang-gui`). */
  hangGui: { key: string; value: unknown; indexes: { theoChu: string } };
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

/** The app's own store on this device, apart from Firestore's cache: signing out clears that one, never this. */
export const getStore = (): Promise<IDBPDatabase<Schema>> => {
  opening ??= openDB<Schema>('so-lao-dong', 2, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('nho');
        db.createObjectStore('banNhap', { keyPath: 'id' }).createIndex('theoChu', 'boi');
      }
      if (from < 2) db.createObjectStore('hangGui', { keyPath: 'id' }).createIndex('theoChu', 'boi');
    },
    terminated() {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
};

const TEN = 'ten/';
/** Where the name on a phiếu is kept. */
export const tenNguoiKey = (id: string): string => `${TEN}${id}`;
/** All of them. */
export const TEN_NGUOI = IDBKeyRange.bound(TEN, `${TEN}\uffff`);
