import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import { KH_2023 } from '@core/ke-hoach/index.ts';
import type { DinhDanh } from '@core/phieu/phieu.ts';
import type { TrangThai } from '@core/phieu/workflow.ts';
import { FieldValue } from 'firebase-admin/firestore';
import { createCatalogue } from '../../functions/src/adapters/catalogue.ts';
import { createMayDoiSoat } from '../../functions/src/adapters/doi-soat/may-doi-soat.ts';
import { createNhanTep } from '../../functions/src/adapters/doi-soat/nhan-tep.ts';
import { createMayNhap } from '../../functions/src/adapters/nhap/may-nhap.ts';
import { aBaiLam } from './bai-lam.ts';
import { createWorld, KHOA, phieuAsWritten, thonAt } from './engine-world.ts';
import type { Hook } from './op-counter.ts';

/** A commune of the plan of Khánh Hòa in the made-up list, and another one beside it. */
export const TAI: DiaBan = { danhMuc: 'dvhc2024', tinh: '56', huyen: '568', xa: '90001', thon: '90001-001' };
export const XA_KHAC = thonAt(2, 1, TAI);

export type HangTep = Readonly<Record<string, string>>;

/** A row of an extract that agrees with the person of `aBaiLam`. */
export const aHang = (over: HangTep = {}): HangTep => ({
  hoTen: 'LÒ VĂN MINH',
  ngaySinh: '28/02/1990',
  gioiTinh: 'Nam',
  soGiayTo: '012090123456',
  thuongTru: 'Số 12, tổ dân phố số 1, xa 90001, tinh 56',
  ...over,
});

/** A number of the same person's kind, different for each n. */
export const soOf = (n: number): string => `012090${String(n).padStart(6, '0')}`;

export const createDoiSoatWorld = async (name: string, hook?: Hook) => {
  const world = await createWorld(name, { keHoach: KH_2023, base: TAI, ...(hook && { hook }) });
  const { db } = world;
  const now = () => new Date('2024-03-15T03:00:00Z');
  const catalogue = createCatalogue(db, now);
  const newMay = (swept?: number) => createMayDoiSoat({ db, now, catalogue, ...(swept && { swept }) });
  const nhapMay = createMayNhap(db, { doiSoat: createNhanTep(KHOA) }, now);

  /** A phiếu that has come as far as `trangThai`, known by its number. */
  const aPhieuAt = async (
    id: string,
    so: string,
    over: { trangThai?: TrangThai; diaBan?: DiaBan; dinhDanh?: Partial<DinhDanh> } = {},
  ): Promise<void> => {
    const trangThai = over.trangThai ?? 'daNhapTin';
    const diaBan = over.diaBan ?? TAI;
    const bai = aBaiLam({
      soGiayTo: so,
      thuongTru: { danhMuc: 'dvhc2024', tinh: '56', xa: '90001', chiTiet: 'Số 12, tổ dân phố số 1' },
      ...over.dinhDanh,
    });
    const { phieu, rieng } = phieuAsWritten('daNop', { keHoach: KH_2023, diaBan, bai });
    const batch = db.batch();
    batch.set(db.doc(`phieu/${id}`), {
      ...phieu,
      trangThai,
      tuTrangThai: 'choNhapTin',
      v: 6,
      suaBoi: 'congan',
      moc: { [trangThai]: FieldValue.serverTimestamp() },
      han: { kiemTra: '2024-02-01' },
      hanXuLy: null,
    });
    batch.set(db.doc(`phieu/${id}/rieng/dinhDanh`), rieng);
    const key = KHOA.keyOf(so);
    if (key) batch.set(db.doc(`dinhDanh/${key}`), { phieu: { [KH_2023.id]: id } });
    await batch.commit();
  };

  /** Puts a file in place as the browser does, without working on it. */
  const putTep = async (id: string, lo: readonly (readonly HangTep[])[]): Promise<void> => {
    const { thon: _, ...diaBan } = TAI;
    const batch = db.batch();
    batch.set(db.doc(`nhap/${id}`), {
      loai: 'doiSoat',
      keHoach: KH_2023.id,
      diaBan,
      tenTep: `${id}.xlsx`,
      bam: id
        .padEnd(64, '0')
        .slice(0, 64)
        .replace(/[^0-9a-f]/g, '0'),
      soDong: Math.max(1, lo.flat().length),
      soLo: lo.length,
      cot: {},
      trangThai: 'dangTai',
      boi: 'congan',
      luc: FieldValue.serverTimestamp(),
    });
    let so = 1;
    lo.forEach((hang, i) => {
      const dong = hang.map((o) => {
        so += 1;
        return { so, o };
      });
      batch.set(db.doc(`nhap/${id}/lo/${String(i).padStart(4, '0')}`), {
        dong,
        trangThai: 'cho',
        lan: 1,
        boi: 'congan',
        luc: FieldValue.serverTimestamp(),
      });
    });
    await batch.commit();
  };
  const chunks = async (id: string) => (await db.collection(`nhap/${id}/lo`).get()).docs.map((lo) => lo.id);
  const takeIn = async (id: string): Promise<void> => {
    for (const lo of await chunks(id)) {
      await nhapMay.handleLo(id, lo);
      await nhapMay.handleLo(id, lo);
    }
  };
  /** A file from upload to the open round. */
  const reconcile = async (id: string, lo: readonly (readonly HangTep[])[]): Promise<void> => {
    await putTep(id, lo);
    await takeIn(id);
    await newMay().compareRound(id);
  };

  const lineOf = (id: string, so: string) => db.doc(`doiSoat/${id}/dong/${KHOA.keyOf(so)}`);
  /** Decides as a person's browser writes it, journal and all. */
  const decide = async (id: string, so: string, quyetDinh: object, buoc = 'daQuyet'): Promise<void> => {
    const line = await lineOf(id, so).get();
    const v = line.get('v') + 1;
    const lech = Object.keys(line.get('lech'));
    const den = { ...line.get('quyetDinh'), ...quyetDinh };
    await line.ref.update({
      quyetDinh: den,
      conMo: lech.filter((truong) => !(truong in den)),
      buoc,
      v,
      suaBoi: 'congan',
      luc: FieldValue.serverTimestamp(),
    });
  };
  const rieng = async (id: string) => (await db.doc(`phieu/${id}/rieng/dinhDanh`).get()).data();
  const vong = async (id: string) => (await db.doc(`doiSoat/${id}`).get()).data();
  /** Everything a reader can see of a round, without times. */
  const seen = async (id: string) => {
    const lines = (await db.collection(`doiSoat/${id}/dong`).get()).docs;
    const phieu = (await db.collection('phieu').get()).docs;
    return {
      dong: lines.map((d) => [d.id, d.get('ketQua'), d.get('conMo'), d.get('quyetDinh'), d.get('buoc'), d.get('tep')]),
      phieu: phieu.map((d) => [d.id, d.get('trangThai'), d.get('v'), d.get('lyDo')?.truong ?? null]),
      vong: [(await vong(id))?.trangThai, (await vong(id))?.dem],
    };
  };
  return { ...world, newMay, nhapMay, aPhieuAt, putTep, takeIn, chunks, reconcile, lineOf, decide, rieng, vong, seen };
};
