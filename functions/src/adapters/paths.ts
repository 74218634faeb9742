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
    dinhDanh: doc('dinhDanh'),
    khoi: doc('khoi'),
    locTrung: doc('locTrung'),
    nguoiLaoDong: doc('nguoiLaoDong'),
    allNguoiLaoDong: collection('nguoiLaoDong'),
    lichSuNld: (nldId: string, v: number) => db.doc(`nguoiLaoDong/${nldId}/lichSu/${v}`),
    allLichSuNld: (nldId: string) => db.collection(`nguoiLaoDong/${nldId}/lichSu`),
    truyCapNld: (nldId: string, lan: string) => db.doc(`nguoiLaoDong/${nldId}/truyCap/${lan}`),
    allTruyCapNld: (nldId: string) => db.collection(`nguoiLaoDong/${nldId}/truyCap`),
    deNghi: doc('deNghi'),
    allDeNghi: collection('deNghi'),
    moKy: doc('moKy'),
    allMoKy: collection('moKy'),
    nghiTrung: doc('nghiTrung'),
    allNghiTrung: collection('nghiTrung'),
    lichSuXetTrung: (capId: string, v: number) => db.doc(`nghiTrung/${capId}/lichSu/${v}`),
    chiTieu: doc('chiTieu'),
    stampChiTieu: doc('stampsChiTieu'),
    thanhToan: doc('thanhToan'),
    allThanhToan: collection('thanhToan'),
    chiTra: doc('chiTra'),
    thu: (uid: string, thuId: string) => db.doc(`hopThu/${uid}/thu/${thuId}`),
    mail: doc('mail'),
    keHoach: doc('keHoach'),
    diaBan: doc('diaBan'),
    bienBan: doc('bienBan'),
    bienBanLo: (bienBanId: string) => db.collection(`bienBan/${bienBanId}/lo`),
    khoaBienBan: doc('khoaBienBan'),
    allBienBan: collection('bienBan'),
    rollup: doc('rollups'),
    cachLy: doc('cachLy'),
    foldState: doc('foldState'),
    nhap: doc('nhap'),
    allNhap: collection('nhap'),
    lo: (nhapId: string, loId: string) => db.doc(`nhap/${nhapId}/lo/${loId}`),
    allLo: (nhapId: string) => db.collection(`nhap/${nhapId}/lo`),
    doiSoat: doc('doiSoat'),
    allDoiSoat: collection('doiSoat'),
    dongDoiSoat: (doiSoatId: string, n: string) => db.doc(`doiSoat/${doiSoatId}/dong/${n}`),
    allDongDoiSoat: (doiSoatId: string) => db.collection(`doiSoat/${doiSoatId}/dong`),
    bangKe: doc('bangKe'),
    dongBangKe: (bangKeId: string, dongId: string) => db.doc(`bangKe/${bangKeId}/nguoi/${dongId}`),
    allDongBangKe: (bangKeId: string) => db.collection(`bangKe/${bangKeId}/nguoi`),
    newSegment: () => db.collection('segments').doc(),
    viecSau: doc('viecSau'),
    newViecSau: () => db.collection('viecSau').doc(),
    allViecSau: collection('viecSau'),
    allPhieu: collection('phieu'),
    allStamps: collection('stamps'),
    allChiTieu: collection('chiTieu'),
    allStampsChiTieu: collection('stampsChiTieu'),
    allChiTra: collection('chiTra'),
    taiKhoan: doc('taiKhoan'),
    allTaiKhoan: collection('taiKhoan'),
    allSegments: collection('segments'),
    allRollups: collection('rollups'),
    allDiaBan: collection('diaBan'),
    allKeHoach: collection('keHoach'),
  };
};
export type Paths = ReturnType<typeof paths>;
