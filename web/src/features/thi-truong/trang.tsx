import { type Cap, capBelow } from '@core/dia-ban/cap.ts';
import type { Rollup } from '@core/rollup/rollup.ts';
import type { Claims } from '@core/tai-khoan/tai-khoan.ts';
import { CHIEU_THI_TRUONG, THI_TRUONG } from '@core/viec-lam/thi-truong.ts';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { online } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { session } from '../../data/session.ts';
import { nguoiViec } from '../../data/viec-lam-ai.ts';
import { Button } from '../../ui/button.tsx';
import { BarTable } from '../../ui/charts/bar-table.tsx';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { useLam } from '../../ui/use-tai.ts';
import { BangChung, SoChinh } from '../bang-so-lieu/dau-bang.tsx';
import { breadcrumb, NHAN_CAP } from '../bang-so-lieu/so-lieu.ts';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import { useRollup } from '../bang-so-lieu/use-rollup.ts';
import { NHAN_KET_NOI } from '../viec-lam/nhan-viec-lam.ts';
import { BangChieu, BangThang, ChuGiaiCungCau } from './bang-chieu.tsx';
import {
  dongTheoChieu,
  dongTheoDiaBan,
  dongTheoThang,
  soChinh,
  thanhKetNoi,
  thanhTheoDoi,
  trangTinhOf,
} from './thi-truong-view.ts';
import '../bang-so-lieu/bang-so-lieu.css';

const hrefOf = (ma: string): string => `/thi-truong/${ma}`;

const TaiVe = ({ rollup }: { rollup: Rollup }) => {
  const { ban, loi, lam } = useLam(describeError);
  const save = () =>
    lam(async () => {
      const { download, toXlsx } = await import('../../data/bang-tinh.ts');
      download(await toXlsx(trangTinhOf(rollup)), `thi-truong-lao-dong-${rollup.ma}.xlsx`);
    });
  return (
    <>
      <Button icon="to" ban={ban} onClick={() => void save()}>
        Tải XLSX
      </Button>
      {loi && <Notice muc="loi">{loi}</Notice>}
    </>
  );
};

const sumOf = (bars: readonly { value: number }[]): number => bars.reduce((sum, { value }) => sum + value, 0);

const SoLieu = ({ rollup, coSo }: { rollup: Rollup; coSo: boolean }) => {
  const { o, con } = rollup;
  const below = capBelow(rollup.danhMuc, rollup.cap);
  const ketNoi = thanhKetNoi(o, coSo, NHAN_KET_NOI);
  const theoDoi = thanhTheoDoi(o);
  const thang = dongTheoThang(o, coSo);
  return (
    <>
      <SoChinh figures={soChinh(o, coSo)} />
      <ChuGiaiCungCau />
      {CHIEU_THI_TRUONG.map(({ id, ten }) => (
        <BangChieu key={id} ten={`Theo ${ten.toLowerCase()}`} cot={ten} dong={dongTheoChieu(id, o, coSo)} />
      ))}
      {below && Object.keys(con).length > 0 && (
        <BangChieu
          ten={`Theo ${NHAN_CAP[below].toLowerCase()}`}
          cot={NHAN_CAP[below]}
          dong={dongTheoDiaBan(con)}
          hrefOf={hrefOf}
        />
      )}
      {thang.length > 0 && <BangThang dong={thang} />}
      <div class="bang-luoi">
        <div class="the">
          <BarTable title="Lượt giới thiệu theo tình trạng" donVi="Số lượt" total={sumOf(ketNoi)} bars={ketNoi} />
        </div>
        <div class="the">
          <BarTable
            title="Theo dõi sau khi nhận việc"
            donVi="Số lần theo dõi"
            total={sumOf(theoDoi)}
            bars={theoDoi}
            note="Mỗi người được hỏi sau 1, 2 và 3 tháng; mỗi lần hỏi đếm một lần."
          />
        </div>
      </div>
    </>
  );
};

const DuongLen = ({ rollup, claims }: { rollup: Rollup; claims: Claims }) => {
  const nac = breadcrumb(rollup.diaBan, claims).slice(0, -1);
  if (nac.length === 0) return null;
  const ten = (ma: string, cap: Cap) => tenCua(rollup.danhMuc, ma) ?? `${NHAN_CAP[cap]} ${ma}`;
  return (
    <nav aria-label="Cấp địa bàn" class="khong-in">
      <ol class="duong-dan">
        {nac.map(({ cap, ma }) => (
          <li key={ma}>
            <a href={hrefOf(ma)}>{ten(ma, cap)}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
};

const Bang = ({ claims, ma }: { claims: Claims; ma: string }) => {
  const [attempt, setAttempt] = useState(0);
  const { at, error } = useRollup(THI_TRUONG, claims.danhMuc, ma, attempt);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={() => setAttempt(attempt + 1)} />;
  if (!at) return <Loading nhan="Đang tải số liệu…" />;
  const { rollup } = at;
  if (!rollup)
    return (
      <EmptyState icon="bieuDo" tieuDe="Chưa có việc, người tìm việc nào được đếm">
        <p>Số liệu hiện ở đây vài giây sau khi hồ sơ đầu tiên được ghi.</p>
      </EmptyState>
    );
  return (
    <div class="chong">
      <div class="bang-dau">
        <DuongLen rollup={rollup} claims={claims} />
        <div class="hang hang-giua">
          <h1>Thị trường lao động: {rollup.ten || tenCua(claims.danhMuc, ma) || ma}</h1>
          <span class="hang khong-in">
            {rollup.cap === 'tinh' && (
              <a href="/cong-bo" target="_blank" rel="noopener">
                Số liệu đã công bố
              </a>
            )}
            <TaiVe rollup={rollup} />
            <Button icon="in" onClick={() => print()}>
              In
            </Button>
          </span>
        </div>
        <BangChung kiem={rollup.kiem} offline={!online.value} />
      </div>
      <SoLieu rollup={rollup} coSo={nguoiViec()?.vai === 'trungTam' && ma === claims.ma} />
    </div>
  );
};

/** Supply, demand, referrals and placements of one unit, from one document (HP-08). Lists open for the centre, of its whole tỉnh. */
const Trang = () => {
  const { params } = useRoute();
  const current = session.value;
  if (current === null || current === 'dangTai') return null;
  const ma = params.ma ?? current.claims.ma;
  return <Bang key={ma} claims={current.claims} ma={ma} />;
};
export default Trang;
