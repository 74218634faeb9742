import type { SoLieuViecLam } from '@core/bao-cao/bao-cao.ts';
import { capBelow } from '@core/dia-ban/cap.ts';
import { CHIEU_THI_TRUONG } from '@core/viec-lam/thi-truong.ts';
import type { BaoCaoDoc } from '../../data/bao-cao-repo.ts';
import { nguoiViec } from '../../data/viec-lam-ai.ts';
import { formatSo } from '../../ui/format.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { NHAN_CAP } from '../bang-so-lieu/so-lieu.ts';
import { BangChieu, ChuGiaiCungCau } from '../thi-truong/bang-chieu.tsx';
import { dongTheoChieu, dongTheoDiaBan } from '../thi-truong/thi-truong-view.ts';
import { type DongViecLam, dongViecLam } from './viec-lam-view.ts';

const COT: readonly Column<DongViecLam>[] = [
  { key: 'nhan', nhan: 'Chỉ tiêu', cell: ({ nhan, trongDo }) => (trongDo ? `– ${nhan}` : nhan) },
  {
    key: 'so',
    nhan: 'Số',
    so: true,
    cell: ({ so, href }) => (href && so > 0 ? <a href={href}>{formatSo(so)}</a> : formatSo(so)),
  },
];

/** The report of an employment centre: placements and their follow-up (HN-10), and the market as it stood at the cutoff. */
export const NoiDungViecLam = ({ baoCao, viecLam }: { baoCao: BaoCaoDoc; viecLam: SoLieuViecLam }) => {
  const { o, con } = baoCao.soLieu;
  const ai = nguoiViec();
  const coSo = ai?.vai === 'trungTam' && ai.danhMuc === baoCao.danhMuc && ai.tinh === baoCao.ma;
  const below = capBelow(baoCao.danhMuc, baoCao.cap);
  return (
    <>
      <Table
        caption="Số liệu đã chốt"
        columns={COT}
        rows={dongViecLam(baoCao, viecLam, coSo)}
        rowKey={({ nhan }) => nhan}
      />
      {coSo && (
        <p class="mo khong-in">
          Danh sách mở ra theo hồ sơ hiện nay: hồ sơ ghi sau lúc chốt có trong danh sách, không có trong số.
        </p>
      )}
      {baoCao.thuyetMinh && <p class="thuyet-minh">{baoCao.thuyetMinh}</p>}
      <ChuGiaiCungCau />
      {CHIEU_THI_TRUONG.map(({ id, ten }) => (
        <BangChieu key={id} ten={`Lúc chốt, theo ${ten.toLowerCase()}`} cot={ten} dong={dongTheoChieu(id, o, false)} />
      ))}
      {below && Object.keys(con).length > 0 && (
        <BangChieu
          ten={`Lúc chốt, theo ${NHAN_CAP[below].toLowerCase()}`}
          cot={NHAN_CAP[below]}
          dong={dongTheoDiaBan(con)}
        />
      )}
    </>
  );
};
