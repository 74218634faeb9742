import { LY_DO_TRA } from '@core/phieu/ly-do-tra.ts';
import type { LyDo, NhatKy } from '@core/phieu/phieu.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { useEffect, useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { listNhatKy, type PhieuDoc } from '../../data/phieu-repo.ts';
import { session } from '../../data/session.ts';
import { tenTaiKhoan } from '../../data/ten-tai-khoan.ts';
import { Button } from '../../ui/button.tsx';
import { formatLuc } from '../../ui/format.ts';
import { TrangThaiBadge } from '../../ui/trang-thai.tsx';
import { nhanTruong } from '../thu-thap/nhan-cau.ts';

const ten = (uid: string): string => {
  const current = session.value;
  if (uid === 'he-thong') return 'Máy kiểm tra';
  return current !== null && current !== 'dangTai' && current.uid === uid ? 'Bạn' : (tenTaiKhoan(uid) ?? '');
};

/** A reason in words: its code, its note, the questions it is about. */
export const LyDoTra = ({ lyDo }: { lyDo: LyDo }) => {
  const nhan = lyDo.ma === undefined || lyDo.ma === 'MAY' ? '' : LY_DO_TRA.nhan(lyDo.ma);
  return (
    <p>
      {nhan && <b>{nhan}</b>}
      {lyDo.ghiChu !== nhan && `${nhan ? ': ' : ''}${lyDo.ghiChu}`}
      {lyDo.truong.length > 0 && ` (${lyDo.truong.map(nhanTruong).join(', ')})`}
    </p>
  );
};

/** Who moved the phiếu where and why, last first; read only when opened. */
export const LichSu = ({ phieu }: { phieu: PhieuDoc }) => {
  const [mo, setMo] = useState(false);
  const [lines, setLines] = useState<readonly NhatKy[]>();
  const [loi, setLoi] = useState<unknown>();
  const load = () => {
    setLoi(undefined);
    listNhatKy(phieu.id).then(setLines, setLoi);
  };
  useEffect(() => {
    if (mo) load();
  }, [mo, phieu.id, phieu.v]);
  return (
    <details open={mo} onToggle={(event) => setMo(event.currentTarget.open)}>
      <summary>Lịch sử phiếu (bản thứ {phieu.v})</summary>
      {loi !== undefined && (
        <p class="o-loi">
          {describeError(loi)} <Button onClick={load}>Thử lại</Button>
        </p>
      )}
      {mo && !lines && loi === undefined && <p class="mo">Đang tải…</p>}
      {lines?.length === 0 && <p class="mo">Chưa có dòng nào.</p>}
      <ol class="nhat-ky">
        {[...(lines ?? [])].reverse().map((line) => (
          <li key={line.v}>
            <TrangThaiBadge trangThai={line.den} />
            <p class="mo">
              {formatLuc(new Date(line.luc.toMillis()))}
              {ten(line.boi) && `, ${ten(line.boi)}`}
            </p>
            {line.lyDo && <LyDoTra lyDo={line.lyDo} />}
            {line.lyDo?.ma === 'MAY' && (
              <ul class="hong">
                {line.loi.map((l) => (
                  <li key={`${l.ma}${l.truong}`}>{thongBaoLoi(l.ma, l.truong).thongBao}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
};
