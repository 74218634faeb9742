import { FieldValue, type Firestore } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { DeNghi, NguoiLaoDong } from '../../core/nguoi-lao-dong/so-lao-dong.ts';
import { stampHan } from '../../core/phieu/clock.ts';
import { HE_THONG } from '../../core/phieu/judge.ts';
import { splitBaiLam } from '../../core/phieu/phieu.ts';
import { ngayVN } from '../../core/shared/ngay.ts';
import type { Catalogue } from '../catalogue.ts';
import { isMovedOn } from '../grpc-errors.ts';
import { paths } from '../paths.ts';
import { issuesOf, readPhieu } from '../read-documents.ts';

/**
 * A proposal the commune has taken becomes a phiếu in the hands of the collector it chose: with the answers of the book, as
 * a change that took effect that day, told by the worker himself or by the register of placements (LC-10, HN-10). The phiếu's id is that of the proposal, so that
 * a second delivery makes no second one.
 */
export const createNhanDeNghi = (db: Firestore, catalogue: Catalogue, now: () => Date) => {
  const at = paths(db);
  return async (deNghiId: string): Promise<void> => {
    const snapshot = await at.deNghi(deNghiId).get();
    const parsed = DeNghi.safeParse(snapshot.data());
    if (!parsed.success && snapshot.exists) {
      logger.error('deNghi.malformed', { id: deNghiId, issues: issuesOf(parsed.error) });
    }
    if (!parsed.success || !snapshot.updateTime) return;
    const { trangThai, phieu: daCo, nld, giao, keHoach: planId, ngayHieuLuc, noiDung, diaBan, ketNoi } = parsed.data;
    if (trangThai !== 'daNhan' || daCo !== undefined || giao === undefined || planId === undefined) return;
    const keHoach = await catalogue.keHoach(planId);
    const so = NguoiLaoDong.safeParse((await at.nguoiLaoDong(nld).get()).data()).data;
    const truoc = so && (await at.phieu(so.phieu).get());
    const phieuTruoc = truoc?.exists ? readPhieu(truoc) : undefined;
    if (!keHoach || !so || !phieuTruoc?.ok || keHoach.danhMuc !== diaBan.danhMuc) return;
    const homNay = ngayVN(now());
    const { ngayPhongVan: _ngay, nguoiCungCap: _nguoi, ...bai } = so.bai;
    const { phieu, dinhDanh } = splitBaiLam({ ...bai, ngayPhongVan: homNay });
    const luc = FieldValue.serverTimestamp();
    const id = `dn-${deNghiId}`;
    const batch = db.batch();
    batch.create(at.phieu(id), {
      keHoach: keHoach.id,
      mau: keHoach.mauPhieu,
      diaBan,
      trangThai: 'nhap',
      tuTrangThai: null,
      v: 1,
      boi: giao,
      suaBoi: HE_THONG,
      nguon: ketNoi === undefined ? 'tuKhai' : 'deNghi',
      ngayPhongVan: homNay,
      ...phieu,
      xacNhan: phieuTruoc.value.xacNhan,
      loi: [],
      lyDo: { ma: 'DENGHI', ghiChu: noiDung, truong: [] },
      bienDong: { loai: 'coDoi', tu: so.phieu, ngayHieuLuc },
      moc: { nhap: luc },
      ...stampHan(keHoach, { trangThai: 'nhap', moc: { nhap: homNay }, han: {} }, homNay),
      luc,
      lucMay: '',
    });
    batch.create(at.rieng(id), { ...dinhDanh, diaBan, boi: giao });
    batch.update(snapshot.ref, { phieu: id }, { lastUpdateTime: snapshot.updateTime });
    try {
      await batch.commit();
    } catch (error) {
      if (!isMovedOn(error)) throw error;
    }
  };
};
