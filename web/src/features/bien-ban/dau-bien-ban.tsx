import { NHAN_TRANG_THAI_BIEN_BAN, soBienBan, soDaCapSo, type TrangThaiBienBan } from '@core/bien-ban/bien-ban.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import type { BienBanDoc } from '../../data/bien-ban-repo.ts';
import { Badge } from '../../ui/badge.tsx';
import { formatLuc, formatSo } from '../../ui/format.ts';
import type { IconName } from '../../ui/icon.tsx';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import { nhanChang } from './viec-ban-giao.ts';

const HINH: Readonly<Record<TrangThaiBienBan, { mau: string; icon: IconName }>> = {
  deNghi: { mau: 'var(--tt-daNop)', icon: 'dongHo' },
  choNhan: { mau: 'var(--tt-choXacNhan)', icon: 'hopThu' },
  daXacNhan: { mau: 'var(--tt-choKiemTra)', icon: 'banGiao' },
  dangChuyen: { mau: 'var(--tt-choKiemTra)', icon: 'banGiao' },
  xong: { mau: 'var(--tt-daNhapTin)', icon: 'haiDau' },
  daRut: { mau: 'var(--tt-huy)', icon: 'huy' },
};

export const BienBanBadge = ({ trangThai }: { trangThai: TrangThaiBienBan }) => (
  <Badge {...HINH[trangThai]}>{NHAN_TRANG_THAI_BIEN_BAN[trangThai]}</Badge>
);

export const tenDonViGiao = ({ diaBan, ma }: Pick<BienBanDoc, 'diaBan' | 'ma'>): string =>
  tenCua(diaBan.danhMuc, ma) ?? ma;

/** The facts of a record: number, unit, both sides, the written request. */
export const ThongTinBienBan = ({ bienBan }: { bienBan: BienBanDoc }) => {
  const { giao, nhan, vanBan, noiLuu } = bienBan;
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Số', soBienBan(bienBan)],
    ['Chặng', nhanChang(bienBan)],
    ['Đơn vị giao', tenDonViGiao(bienBan)],
    ['Ngày lập', formatNgay(bienBan.ngayLap)],
    ['Số phiếu', formatSo(soDaCapSo(bienBan))],
    ['Văn bản đề nghị', vanBan && `${vanBan.so}, ngày ${formatNgay(vanBan.ngay)}`],
    ['Người giao', `${giao.ten}, lúc ${formatLuc(new Date(giao.luc.toMillis()))}`],
    ['Người nhận', nhan && `${nhan.ten}, lúc ${formatLuc(new Date(nhan.luc.toMillis()))}`],
    ['Nơi lưu giấy', noiLuu],
  ];
  return (
    <dl class="the thong-tin">
      {rows.map(([nhan, value]) =>
        value === undefined ? null : (
          <div key={nhan}>
            <dt>{nhan}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
};
