import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import type { KetNoiDoc } from '../../data/ket-noi-repo.ts';
import { HanBadge } from '../../ui/han-badge.tsx';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import type { useCacTrang } from '../../ui/use-tai.ts';
import { XemThem } from './danh-sach.tsx';
import { NHAN_KET_NOI } from './nhan-viec-lam.ts';
import { TrangThaiBadge } from './xem-tra-loi.tsx';

export const hrefKetNoi = (id: string): string => `/viec-lam/ket-noi/${encodeURIComponent(id)}`;

/** How a referral stands in a list: the work, the state and when it is due. `ten`: who, where this account may know. */
export const cotKetNoi = (ten?: (row: KetNoiDoc) => string | undefined): readonly Column<KetNoiDoc>[] => [
  {
    key: 'viec',
    nhan: 'Việc làm',
    cell: (row) => (
      <>
        <a href={hrefKetNoi(row.id)}>{row.tenCongViec}</a>
        <br />
        <span class="mo">{row.tenNsdld}</span>
      </>
    ),
  },
  ...(ten ? [{ key: 'ten', nhan: 'Người tìm việc', cell: (row: KetNoiDoc) => ten(row) ?? '' }] : []),
  {
    key: 'trangThai',
    nhan: 'Tình trạng, hạn',
    cell: (row) => (
      <div class="chong chong-sat">
        <TrangThaiBadge {...NHAN_KET_NOI[row.trangThai]} />
        <HanBadge han={row.hanXuLy} homNay={homNay()} />
      </div>
    ),
  },
];

/** The referrals of one record, page after page. */
export const KetNoiCua = (props: {
  list: ReturnType<typeof useCacTrang<KetNoiDoc>>;
  ten?: (row: KetNoiDoc) => string | undefined;
  tieuDe?: string;
}) => {
  const { list } = props;
  return (
    <section class="chong khong-in">
      <h2>{props.tieuDe ?? 'Các lượt giới thiệu'}</h2>
      {list.error !== undefined ? (
        <ErrorState noiDung={describeError(list.error)} thuLai={list.taiLai} />
      ) : !list.xong && list.items.length === 0 ? (
        <Loading />
      ) : list.items.length === 0 ? (
        <p>Chưa có lượt giới thiệu nào.</p>
      ) : (
        <>
          <Table
            caption="Các lượt giới thiệu"
            anCaption
            the
            columns={cotKetNoi(props.ten)}
            rows={list.items}
            rowKey={({ id }) => id}
          />
          <XemThem list={list} />
        </>
      )}
    </section>
  );
};
