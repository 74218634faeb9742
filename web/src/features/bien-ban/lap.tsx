import { BAN_GIAO, capGiao } from '@core/bien-ban/chang-ban-giao.ts';
import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { CHANG_BAN_GIAO, type ChangBanGiao, NHAN_CHANG_BAN_GIAO } from '@core/phieu/workflow.ts';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { asOf } from '../../data/device.ts';
import { listCon } from '../../data/don-vi-repo.ts';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai, khuVuc } from '../../data/khu-vuc.ts';
import { formatLuc } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { ChonPhieu } from './chon-phieu.tsx';
import { useNguoiXem } from './use-bien-ban.ts';
import { useBienBanSan } from './use-bien-ban-san.ts';
import { useDeGiao } from './use-de-giao.ts';
import { changToiGiao, VIEC_GIAO } from './viec-ban-giao.ts';
import './bien-ban.css';

/** The thôn an account of the xã gives for. */
const ChonThon = (props: { xa: DonVi; value: DonVi | undefined; onValue: (thon: DonVi | undefined) => void }) => {
  const [thon, setThon] = useState<readonly DonVi[]>([]);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    listCon(props.xa.danhMuc, props.xa.ma).then(setThon, setError);
  }, [props.xa.ma]);
  if (error !== undefined) return <p class="o-loi">{describeError(error)}</p>;
  return (
    <div class="o o-ngan">
      <label for="thon-giao">Thôn, tổ dân phố giao phiếu</label>
      <select
        id="thon-giao"
        value={props.value?.ma ?? ''}
        onChange={(event) => props.onValue(thon.find(({ ma }) => ma === event.currentTarget.value))}
      >
        <option value="">Chọn thôn, tổ dân phố</option>
        {thon.map(({ ma, ten }) => (
          <option key={ma} value={ma}>
            {ten}
          </option>
        ))}
      </select>
    </div>
  );
};

/** The list is what this device remembers. */
const TuMay = () => (
  <Notice icon="dongHo">
    {asOf.value
      ? `Danh sách đọc lúc ${formatLuc(asOf.value)}. Phiếu mới hơn chưa có ở đây.`
      : 'Danh sách này chưa đọc lần nào khi có mạng: chỉ có những phiếu máy này đã xem.'}
  </Notice>
);

const Lap = ({ chang, keHoach, cuaToi }: { chang: ChangBanGiao; keHoach: KeHoach; cuaToi: DonVi }) => {
  const isOwn = cuaToi.cap === capGiao(chang, keHoach);
  const [thon, setThon] = useState<DonVi>();
  const donVi = isOwn ? cuaToi : thon;
  const deGiao = useDeGiao(chang, keHoach, donVi);
  const daCo = new Set(useBienBanSan().flatMap((san) => (san.chang === chang ? san.phieu : [])));
  const loaded = () => {
    if (!donVi) return null;
    if (deGiao.error !== undefined) return <ErrorState noiDung={describeError(deGiao.error)} thuLai={deGiao.thuLai} />;
    if (!deGiao.items) return <Loading nhan="Đang tìm phiếu bàn giao được…" />;
    const items = deGiao.items.filter(({ id }) => !daCo.has(id));
    const tuCache = deGiao.tuCache && <TuMay />;
    if (items.length === 0)
      return (
        <>
          {tuCache}
          <EmptyState icon="banGiao" tieuDe="Không có phiếu nào để bàn giao ở chặng này">
            <p>
              {daCo.size > 0
                ? 'Phiếu đã nằm trong biên bản chuẩn bị sẵn: mở trang Biên bản để gửi.'
                : 'Phiếu đang nằm trong biên bản khác, hoặc chưa đến bước bàn giao.'}
            </p>
          </EmptyState>
        </>
      );
    return (
      <>
        {tuCache}
        <ChonPhieu
          key={donVi.ma}
          chang={chang}
          keHoach={keHoach}
          donVi={donVi}
          items={items}
          con={deGiao.con}
          coVanBan={BAN_GIAO[chang].vanBan ?? false}
          coNoiLuu={BAN_GIAO[chang].noiLuu ?? false}
        />
      </>
    );
  };
  return (
    <div class="chong">
      <p class="mo">{NHAN_CHANG_BAN_GIAO[chang]}</p>
      <h1>{VIEC_GIAO[chang]}</h1>
      {!isOwn && <ChonThon xa={cuaToi} value={thon} onValue={setThon} />}
      {loaded()}
    </div>
  );
};

/** Makes a hand-over record: which unit gives, which phiếu, with what request. */
const Trang = () => {
  const { params } = useRoute();
  const ai = useNguoiXem();
  const keHoach = keHoachHienTai.value;
  const area = khuVuc.value;
  const chang = CHANG_BAN_GIAO.find((each) => each === params.chang);
  if (!ai || !keHoach || area === null || area === 'dangTai') return null;
  if (!chang || !changToiGiao(ai, keHoach).includes(chang))
    return <EmptyState tieuDe="Tài khoản này không giao phiếu ở chặng này" />;
  return <Lap key={`${keHoach.id}:${chang}`} chang={chang} keHoach={keHoach} cuaToi={area.donVi} />;
};
export default Trang;
