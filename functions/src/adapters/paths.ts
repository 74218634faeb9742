import type { CollectionReference, DocumentReference, Firestore } from 'firebase-admin/firestore';

export const TOPIC_FOLD = 'fold';

/** Where documents live. Names are a contract with the rules and with other programs that write here. */
export const paths = (db: Firestore) => {
  const doc =
    (collection: string) =>
    (id: string): DocumentReference =>
      db.collection(collection).doc(id);
  const collection = (name: string): CollectionReference => db.collection(name);
  return {
    phieu: doc('phieu'),
    rieng: (phieuId: string) => db.doc(`phieu/${phieuId}/rieng/dinhDanh`),
    nhatKy: (phieuId: string, v: number) => db.doc(`phieu/${phieuId}/nhatKy/${v}`),
    stamp: doc('stamps'),
    keHoach: doc('keHoach'),
    diaBan: doc('diaBan'),
    rollup: doc('rollups'),
    cachLy: doc('cachLy'),
    foldState: doc('foldState'),
    newSegment: () => db.collection('segments').doc(),
    allPhieu: collection('phieu'),
    allStamps: collection('stamps'),
    allSegments: collection('segments'),
    allRollups: collection('rollups'),
    allDiaBan: collection('diaBan'),
    allKeHoach: collection('keHoach'),
  };
};
export type Paths = ReturnType<typeof paths>;
