import { docCau, khoaCau } from '@core/ghi-do/bai-ghi.ts';
import type { BaiViec } from '@core/viec-lam/bai-viec.ts';
import { cauCua, type LoaiDien } from '@core/viec-lam/cau-cua-mau.ts';
import type { MauViecId } from '@core/viec-lam/mau-viec-id.ts';
import type { ComponentChildren } from 'preact';
import { Badge } from '../../ui/badge.tsx';
import { tenNoi } from '../../ui/ten-noi.ts';
import type { NhanTrangThai } from './nhan-viec-lam.ts';
import { phanCua } from './phan-mau.ts';
import { textOfCau } from './tra-loi.ts';
import './viec-lam.css';

/** A record read back as its form asked it; what was not answered is left out. */
export const XemTraLoi = (props: { loai: LoaiDien; mau: MauViecId; bai: BaiViec }) => {
  const cau = cauCua(props.loai, props.mau).filter((each) => textOfCau(each, docCau(props.bai, each), tenNoi) !== '');
  return (
    <>
      {phanCua(cau, () => true).map(({ tieuDe, cau: of }) => (
        <section key={tieuDe} class="the">
          <h2>{tieuDe}</h2>
          <dl class="ho-so-dong">
            {of.map((each) => (
              <div key={khoaCau(each)}>
                <dt>{each.nhan}</dt>
                <dd>{textOfCau(each, docCau(props.bai, each), tenNoi)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
};

export const TrangThaiBadge = ({ nhan, mau, icon }: NhanTrangThai) => (
  <Badge mau={mau} icon={icon}>
    {nhan}
  </Badge>
);

/** Facts about a record beside its answers. */
export const ThongTin = ({ rows }: { rows: readonly (readonly [nhan: string, value: ComponentChildren])[] }) => (
  <dl class="ho-so-dong">
    {rows.flatMap(([nhan, value]) =>
      value === undefined || value === null || value === ''
        ? []
        : [
            <div key={nhan}>
              <dt>{nhan}</dt>
              <dd>{value}</dd>
            </div>,
          ],
    )}
  </dl>
);
