import { DiaBan } from '@core/dia-ban/dia-ban.ts';
import { isXongTrenMay } from '@core/hang-gui/phieu-gui.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { joinBaiLam, type Phieu, type PhieuRieng } from '@core/phieu/phieu.ts';
import { mayWrite } from '@core/phieu/workflow.ts';
import { homNay, lucMay } from '../../data/device.ts';
import { loadDraft, saveDraft } from '../../data/drafts.ts';
import { UserError } from '../../data/errors.ts';
import { getGui } from '../../data/hang-gui.ts';
import { getDinhDanh, getPhieu, type PhieuDoc } from '../../data/phieu-repo.ts';
import { nguoiXem } from '../../data/session.ts';

/** What is known of the person before the interview, and where it comes from. */
export type BietTruoc = Partial<Pick<BanNhap, 'bai' | 'thayCho' | 'bienDong' | 'truoc' | 'nguon' | 'xacNhan'>>;

export const newDraft = (
  id: string,
  boi: string,
  keHoach: KeHoach,
  diaBan: DiaBan,
  { bai, ...biet }: BietTruoc = {},
): BanNhap => ({
  id,
  boi,
  keHoach: keHoach.id,
  diaBan,
  mau: keHoach.mauPhieu,
  nguon: 'phongVan',
  xacNhan: [],
  ...biet,
  v: null,
  bai: { ...bai, ngayPhongVan: homNay() },
  dangGo: {},
  luuLuc: lucMay(),
});

/** Keeps a new draft on this device, and says where it is written on. */
export const startDraft = async (boi: string, keHoach: KeHoach, diaBan: DiaBan, biet: BietTruoc): Promise<string> => {
  const draft = newDraft(crypto.randomUUID(), boi, keHoach, diaBan, biet);
  await saveDraft(draft, undefined);
  return `/phieu/${draft.id}/ghi`;
};

/** The draft is of who writes it on this device; the phiếu may be another's, where it came from a file. */
const draftOf = (phieu: PhieuDoc, rieng: PhieuRieng | undefined, boi: string): BanNhap => {
  const { diaBan: _diaBan, boi: _boi, ...dinhDanh } = rieng ?? { diaBan: phieu.diaBan, boi: phieu.boi };
  const { id, keHoach, diaBan, mau, nguon, v, xacNhan, thayCho, bienDong } = phieu;
  return {
    ...{ id, boi, keHoach, diaBan, mau, nguon, v, xacNhan },
    ...(thayCho && { thayCho }),
    ...(bienDong && { bienDong }),
    bai: joinBaiLam(phieu, dinhDanh),
    dangGo: {},
    luuLuc: lucMay(),
  };
};

export type Opened = {
  readonly draft: BanNhap;
  /** The device holds this draft already. */
  readonly daLuu?: true;
  /** What the server holds, where it could be asked: the reason of a return is read from it. */
  readonly phieu?: Phieu;
  /** The phiếu has moved on at the server since this draft was begun. */
  readonly cu?: true;
};

/** Handed in on this device and not judged yet: nobody writes on it meanwhile. */
const isInOutbox = async (id: string): Promise<boolean> => {
  const gui = await getGui(id);
  return gui !== undefined && !isXongTrenMay(gui);
};

/** Opens what is to be written: this device's draft first, else the phiếu on the server. */
export const openDraft = async (id: string, { moi }: { moi: boolean }): Promise<Opened | undefined> => {
  if (await isInOutbox(id))
    throw new UserError('hangGui.daNop', 'Phiếu này đã nộp trên máy. Muốn sửa, lấy về ở trang Phiếu của tôi.');
  const draft = await loadDraft(id);
  if (draft?.v === null) return { draft, daLuu: true };
  if (!draft && moi) return undefined;
  const phieu = await getPhieu(id).catch((error: unknown) => {
    if (!draft) throw error;
    return undefined;
  });
  if (!phieu) return draft && { draft, daLuu: true };
  if (draft) return { draft, daLuu: true, phieu, ...(phieu.v !== draft.v && { cu: true as const }) };
  if (phieu.trangThai !== 'nhap' && phieu.trangThai !== 'traLai')
    throw new UserError('phieu.daNop', 'Phiếu đã nộp, không sửa được nữa. Cần sửa thì đề nghị nơi đang giữ trả lại.');
  const ai = nguoiXem();
  if (!ai || !mayWrite(phieu, ai))
    throw new UserError('phieu.cuaNguoiKhac', 'Phiếu này của người khác ghi. Tài khoản này chỉ xem được.');
  return { draft: draftOf(phieu, await getDinhDanh(id), ai.uid), phieu };
};

/** Begins to write on a phiếu that is open again with answers kept from before; says where. */
export const startFrom = async (id: string, bai: BanNhap['bai']): Promise<string> => {
  const opened = await openDraft(id, { moi: false });
  if (!opened) throw new UserError('phieu.khongCo', 'Không thấy phiếu này trên máy chủ.');
  const isNew = !opened.daLuu && (await saveDraft({ ...opened.draft, bai, luuLuc: lucMay() }, undefined));
  if (!isNew) throw new UserError('draft.daCo', 'Phiếu này đang được ghi trên máy. Ghi tiếp hoặc xóa bản đó trước.');
  return `/phieu/${id}/ghi`;
};

/** The chain of a thôn as a phiếu carries it. */
export const diaBanOf = (thon: { danhMuc: string; chuoi: object }): DiaBan =>
  DiaBan.parse({ danhMuc: thon.danhMuc, ...thon.chuoi });
