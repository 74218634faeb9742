import { GIOI_TINH, HDKT } from '@core/forms/danh-muc-m03.ts';
import type { Ngay } from '@core/shared/ngay.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useEffect, useRef } from 'preact/hooks';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { HanBadge } from '../../ui/han-badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TrangThaiBadge } from '../../ui/trang-thai.tsx';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import type { Chon, ChonEvent } from './chon.ts';
import { dinhDanh } from './dinh-danh.ts';
import '../../ui/bang-the.css';
import './hang-cho.css';

const tenCuaPhieu = (id: string): string | undefined => {
  const rieng = dinhDanh.value[id];
  return rieng === undefined || rieng === 'khongCo' ? undefined : rieng.hoTen;
};

/** Who a row is about, without identity: sex and month of birth; with the name once it has been asked for. */
export const nguoiCua = (phieu: Pick<PhieuDoc, 'id' | 'gioiTinh' | 'thangSinh'>): string =>
  [
    tenCuaPhieu(phieu.id),
    phieu.gioiTinh && GIOI_TINH.nhan(phieu.gioiTinh),
    phieu.thangSinh && `sinh ${phieu.thangSinh.split('-').reverse().join('/')}`,
  ]
    .filter(Boolean)
    .join(', ') || 'Chưa ghi giới tính, tháng sinh';

const Dau = ({ phieu }: { phieu: PhieuDoc }) => {
  const canhBao = phieu.loi.filter((l) => l.muc === 'canhBao').length;
  return (
    <>
      {phieu.thayCho && (
        <span class="dau-dong">
          <Icon name="thay" size={16} /> Thay phiếu bị trả
        </span>
      )}
      {phieu.moc.traLai && (
        <span class="dau-dong">
          <Icon name="hoanTac" size={16} /> Đã từng trả lại
        </span>
      )}
      {canhBao > 0 && (
        <span class="dau-dong dau-canh-bao">
          <Icon name="canhBao" size={16} /> {canhBao} lưu ý
        </span>
      )}
    </>
  );
};

type Props = {
  readonly caption: string;
  readonly items: readonly PhieuDoc[];
  readonly homNay: Ngay;
  readonly chon: Chon;
  readonly dispatch: (event: ChonEvent) => void;
  /** Ticks are offered where something can be done with several at once. */
  readonly coChon: boolean;
  readonly hrefOf: (id: string) => string;
  /** Rows of several states: say which. */
  readonly coTrangThai?: boolean;
};

/** The rows of a queue: one line each on a desk, one card each on a phone; the row under the keys is marked. */
export const DanhSach = ({ caption, items, homNay, chon, dispatch, coChon, hrefOf, coTrangThai }: Props) => {
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    body.current?.rows[chon.conTro]?.scrollIntoView({ block: 'nearest' });
  }, [chon.conTro]);
  return (
    <table class="bang bang-the hang-cho">
      <caption class="an">{caption}</caption>
      <thead>
        <tr>
          {coChon && (
            <th scope="col">
              <input
                type="checkbox"
                aria-label="Chọn tất cả phiếu đang hiện"
                checked={items.length > 0 && chon.chon.size === items.length}
                onChange={() => dispatch({ loai: 'chonTatCa' })}
              />
            </th>
          )}
          <th scope="col">Hạn</th>
          <th scope="col">Người được ghi phiếu</th>
          {coTrangThai && <th scope="col">Bước</th>}
          <th scope="col">Thôn, tổ dân phố</th>
          <th scope="col">Hoạt động kinh tế</th>
          <th scope="col">Ngày phỏng vấn</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {items.map((phieu, i) => (
          <tr
            key={phieu.id}
            class={i === chon.conTro ? 'con-tro' : undefined}
            aria-current={i === chon.conTro ? 'true' : undefined}
          >
            {coChon && (
              <td class="o-chon">
                <label>
                  <input
                    type="checkbox"
                    checked={chon.chon.has(phieu.id)}
                    onClick={(event) => dispatch({ loai: 'chon', viTri: i, keoDai: event.shiftKey })}
                  />
                  <span class="an">Chọn {nguoiCua(phieu)}</span>
                </label>
              </td>
            )}
            <td>
              <HanBadge han={phieu.hanXuLy} homNay={homNay} />
              {phieu.hanXuLy === null && <span class="mo">Không tính hạn</span>}
            </td>
            <td>
              <a href={hrefOf(phieu.id)}>{nguoiCua(phieu)}</a>
              <Dau phieu={phieu} />
            </td>
            {coTrangThai && (
              <td>
                <TrangThaiBadge trangThai={phieu.trangThai} />
              </td>
            )}
            <td>{tenCua(phieu.diaBan.danhMuc, phieu.diaBan.thon) ?? phieu.diaBan.thon}</td>
            <td>{phieu.traLoi.hdkt ? HDKT.nhan(phieu.traLoi.hdkt) : <span class="mo">Chưa ghi</span>}</td>
            <td class="so">
              <span class="chi-the">Phỏng vấn </span>
              {formatNgay(phieu.ngayPhongVan)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
