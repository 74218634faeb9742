import type { DongDoiSoat, LichSuDoiSoat } from '@core/doi-soat/doi-soat.ts';
import { NHAN_QUYET_DINH, TRUONG_DOI_SOAT } from '@core/doi-soat/truong.ts';
import { useEffect, useState } from 'preact/hooks';
import { listLichSu } from '../../data/doi-soat-repo.ts';
import { describeError } from '../../data/errors.ts';
import { session } from '../../data/session.ts';
import { tenTaiKhoan } from '../../data/ten-tai-khoan.ts';
import { formatLuc } from '../../ui/format.ts';
import { nhanTruong } from '../thu-thap/nhan-cau.ts';

const words = ({ tu, den }: LichSuDoiSoat): string[] =>
  TRUONG_DOI_SOAT.filter((truong) => tu[truong] !== den[truong]).map((truong) => {
    const [before, after] = [tu[truong], den[truong]].map((quyet) =>
      quyet ? NHAN_QUYET_DINH[quyet] : 'chưa quyết định',
    );
    return `${nhanTruong(truong)}: từ “${before}” sang “${after}”`;
  });

const isMe = (uid: string): boolean => {
  const current = session.value;
  return current !== null && current !== 'dangTai' && current.uid === uid;
};

/** Who decided what on a line, and when; never changed afterwards. */
export const LichSuDong = ({ vongId, dong }: { vongId: string; dong: DongDoiSoat & { readonly id: string } }) => {
  const [state, setState] = useState<{ list: readonly LichSuDoiSoat[]; error?: unknown }>({ list: [] });
  useEffect(() => {
    listLichSu(vongId, dong.id).then(
      (list) => setState({ list }),
      (error: unknown) => setState({ list: [], error }),
    );
  }, [vongId, dong.id, dong.v]);
  if (state.error !== undefined) return <p role="alert">{describeError(state.error)}</p>;
  if (state.list.length === 0) return null;
  return (
    <section class="chong chong-sat" aria-label="Lịch sử quyết định">
      <h2>Lịch sử quyết định</h2>
      <ol class="lich-su-dong">
        {state.list.map((line) => (
          <li key={line.v}>
            {formatLuc(new Date(line.luc.toMillis()))},{' '}
            {isMe(line.boi) ? 'tôi' : (tenTaiKhoan(line.boi) ?? `tài khoản ${line.boi}`)}
            {line.theoKeHoach && ', theo quy tắc của kế hoạch'}: {words(line).join('; ')}
          </li>
        ))}
      </ol>
    </section>
  );
};
