import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import { dauIdCua, maBienNhan } from '@core/hang-gui/bien-nhan.ts';
import { Ngay, ngayVN } from '@core/shared/ngay.ts';
import { inArea } from './doc-read.ts';
import { loadDraft } from './drafts.ts';
import { getDb } from './firestore.ts';
import { getGui } from './hang-gui.ts';
import { defined, type PhieuDoc, readPhieu } from './phieu-docs.ts';
import { getPhieu } from './phieu-repo.ts';

/** What a receipt says; who the person is comes apart, when the person wants it. */
export type BienNhan = {
  readonly keHoach: string;
  readonly ngay: Ngay;
  /** Where this device or the server still knows it. */
  readonly diaBan?: DiaBan;
  readonly boi: string;
  readonly hoTen?: string;
};

const fromDevice = async (id: string): Promise<BienNhan | undefined> => {
  const gui = await getGui(id);
  if (!gui) return undefined;
  const { keHoach, boi, banNhap, nopLuc, hoTen } = gui;
  const ngay = Ngay.safeParse(banNhap?.bai.ngayPhongVan).data ?? ngayVN(new Date(nopLuc));
  return { keHoach, boi, ngay, hoTen, ...(banNhap && { diaBan: banNhap.diaBan }) };
};

/**
 * The receipt of a phiếu that has been handed in: at once from this device where its answers are here, else from the
 * server, else what this device remembers of it. `chuaNop`: it is still being written.
 */
export const getBienNhan = async (id: string): Promise<BienNhan | 'chuaNop' | undefined> => {
  const here = await fromDevice(id);
  if (here?.diaBan) return here;
  const phieu = await getPhieu(id).catch((error: unknown) => {
    if (!here) throw error;
    return undefined;
  });
  if (!phieu) return here ?? ((await loadDraft(id)) ? 'chuaNop' : undefined);
  if (phieu.trangThai === 'nhap') return here ?? 'chuaNop';
  const { keHoach, boi, ngayPhongVan, diaBan } = phieu;
  return { keHoach, boi, ngay: ngayPhongVan, diaBan };
};

/** After every id that begins so. */
const LAST = '~';
const MOST = 10;

/** The phiếu of the account's own area that a receipt code, or a whole id, stands for; undefined where it is neither. */
export const findByBienNhan = async (ma: string): Promise<PhieuDoc[] | undefined> => {
  const dau = dauIdCua(maBienNhan(ma.trim().toLowerCase()) ?? ma);
  if (dau === undefined) return undefined;
  const db = await getDb();
  const { fs } = db;
  const found = await fs.getDocs(
    fs.query(
      fs.collection(db.db, 'phieu'),
      ...inArea(db),
      fs.where(fs.documentId(), '>=', dau),
      fs.where(fs.documentId(), '<', `${dau}${LAST}`),
      fs.limit(MOST),
    ),
  );
  return defined(found.docs.map(readPhieu));
};
