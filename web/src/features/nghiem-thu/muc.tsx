import { maPhieu } from '@core/bien-ban/bien-ban.ts';
import type { MucChuongTrinh } from '@core/nghiem-thu/chuong-trinh.ts';
import { useState } from 'preact/hooks';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { Button } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import { nguoiCua } from '../hang-cho/danh-sach.tsx';

/** What a meeting does with some phiếu. */
export type Quyet = (list: readonly PhieuDoc[], action: 'accept' | 'return') => void;

/** One item of the agenda: its phiếu, ticked one by one or all, accepted or returned. */
export const Muc = (props: {
  muc: Pick<MucChuongTrinh, 'khoa' | 'nhan'>;
  phieu: readonly PhieuDoc[];
  ban: boolean;
  onQuyet: Quyet | undefined;
}) => {
  const { muc, phieu, onQuyet } = props;
  const [chon, setChon] = useState<ReadonlySet<string>>(new Set());
  const picked = phieu.filter(({ id }) => chon.has(id));
  const list = picked.length > 0 ? picked : phieu;
  const words = picked.length > 0 ? `${formatSo(picked.length)} phiếu đã chọn` : `cả ${formatSo(phieu.length)} phiếu`;
  const toggle = (id: string) => {
    const next = new Set(chon);
    if (!next.delete(id)) next.add(id);
    setChon(next);
  };
  return (
    <details class="the">
      <summary>
        {muc.nhan} <b>({formatSo(phieu.length)} phiếu)</b>
      </summary>
      <div class="chong">
        {onQuyet && phieu.length > 0 && (
          <div class="thanh-viec khong-in">
            <Button icon="nghiemThu" ban={props.ban} onClick={() => onQuyet(list, 'accept')}>
              Nghiệm thu {words}
            </Button>
            <Button kieu="nguy" icon="traLai" ban={props.ban} onClick={() => onQuyet(list, 'return')}>
              Trả lại {words}
            </Button>
          </div>
        )}
        <ul class="danh-sach-muc">
          {phieu.map((p) => (
            <li key={p.id}>
              {onQuyet && (
                <label>
                  <input type="checkbox" checked={chon.has(p.id)} onChange={() => toggle(p.id)} />
                  <span class="an">Chọn phiếu {maPhieu(p.id)}</span>
                </label>
              )}
              <span>
                <a href={`/phieu/${p.id}`}>{maPhieu(p.id)}</a> {nguoiCua(p)},{' '}
                {tenCua(p.diaBan.danhMuc, p.diaBan.thon) ?? p.diaBan.thon}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
};
