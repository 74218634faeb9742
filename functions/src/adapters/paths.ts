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
    nguoiLaoDong: doc('nguoiLaoDong'),
    allNguoiLaoDong: collection('nguoiLaoDong'),
    lichSuNld: (nldId: string, v: number) => db.doc(`nguoiLaoDong/${nldId}/lichSu/${v}`),
    allLichSuNld: (nldId: string) => db.collection(`nguoiLaoDong/${nldId}/lichSu`),
    allTruyCapNld: (nldId: string) => db.collection(`nguoiLaoDong/${nldId}/truyCap`),
    deNghi: doc('deNghi'),
    nghiTrung: doc('nghiTrung'),
    lichSuXetTrung: (capId: string, v: number) => db.doc(`nghiTrung/${capId}/lichSu/${v}`),
    chiTieu: doc('chiTieu'),
    stampChiTieu: doc('stampsChiTieu'),
    thanhToan: doc('thanhToan'),
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
    viecTimNguoi: doc('viecTimNguoi'),
    allViecTimNguoi: collection('viecTimNguoi'),
    nguoiTimViec: doc('nguoiTimViec'),
    allNguoiTimViec: collection('nguoiTimViec'),
    goiYViec: doc('goiYViec'),
    allGoiYViec: collection('goiYViec'),
    goiYNguoi: doc('goiYNguoi'),
    allGoiYNguoi: collection('goiYNguoi'),
    chiMucViec: doc('chiMucViec'),
    allChiMucViec: collection('chiMucViec'),
    chiMucNguoi: doc('chiMucNguoi'),
    allChiMucNguoi: collection('chiMucNguoi'),
    newSegment: () => db.collection('segments').doc(),
    allPhieu: collection('phieu'),
    allStamps: collection('stamps'),
    allChiTieu: collection('chiTieu'),
    allStampsChiTieu: collection('stampsChiTieu'),
    allChiTra: collection('chiTra'),
    allTaiKhoan: collection('taiKhoan'),
    allSegments: collection('segments'),
    allRollups: collection('rollups'),
    allDiaBan: collection('diaBan'),
    allKeHoach: collection('keHoach'),
  };
};
export type Paths = ReturnType<typeof paths>;
