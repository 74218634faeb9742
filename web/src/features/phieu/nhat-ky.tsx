import type { NhatKy } from '@core/phieu/phieu.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { useEffect, useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { listNhatKy, type PhieuDoc } from '../../data/phieu-repo.ts';
import { session } from '../../data/session.ts';
import { tenTaiKhoan } from '../../data/ten-tai-khoan.ts';
import { formatLuc } from '../../ui/format.ts';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { TrangThaiBadge } from '../../ui/trang-thai.tsx';
import { nhanTruong } from '../thu-thap/nhan-cau.ts';
import { HoSoGiay } from './ho-so.tsx';

const nguoi = (boi: string, phieu: PhieuDoc): string => {
  const current = session.value;
  if (boi === 'he-thong') return 'Máy';
  if (current !== null && current !== 'dangTai' && boi === current.uid) return 'Tôi';
  const ten = tenTaiKhoan(boi);
  if (boi === phieu.boi) return ten ? `Điều tra viên ${ten}` : 'Điều tra viên';
  return ten ?? `Tài khoản ${boi}`;
};

const Dong = ({ line, phieu }: { line: NhatKy; phieu: PhieuDoc }) => (
  <li>
    <div class="hang">
      {line.tu === line.den ? (
        <b>{line.boi === 'he-thong' ? 'Máy cập nhật' : 'Sửa nội dung'}</b>
      ) : (
        <TrangThaiBadge trangThai={line.den} />
      )}
      <span class="mo">
        {formatLuc(new Date(line.luc.toMillis()))} · {nguoi(line.boi, phieu)}
      </span>
    </div>
    {line.lyDo && (
      <p>
        {line.lyDo.ghiChu}{' '}
        {line.lyDo.truong.length > 0 && <span class="mo">({line.lyDo.truong.map(nhanTruong).join('; ')})</span>}
      </p>
    )}
    {line.loi.map(({ ma, truong }) => (
      <p key={`${ma}:${truong}`} class="mo">
        {thongBaoLoi(ma, truong).thongBao}
      </p>
    ))}
  </li>
);

/** Every version of a phiếu: who, when, from where to where, and why. */
export const NhatKyPhieu = ({ phieu }: { phieu: PhieuDoc }) => {
  const [lines, setLines] = useState<readonly NhatKy[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  const load = () => {
    setError(null);
    listNhatKy(phieu.id).then(setLines, setError);
  };
  useEffect(load, [phieu.id, phieu.v]);
  return (
    <>
      {lines && <HoSoGiay phieu={phieu} lines={lines} />}
      <section class="the" aria-labelledby="nhat-ky">
        <h2 id="nhat-ky">Quá trình xử lý</h2>
        {error ? (
          <ErrorState noiDung={describeError(error)} thuLai={load} />
        ) : lines === null ? (
          <Loading />
        ) : lines.length === 0 ? (
          <p class="mo">Chưa có dòng nào: máy ghi lại trong vài giây sau mỗi lần thay đổi.</p>
        ) : (
          <ol class="nhat-ky">
            {lines.map((line) => (
              <Dong key={line.v} line={line} phieu={phieu} />
            ))}
          </ol>
        )}
      </section>
    </>
  );
};
