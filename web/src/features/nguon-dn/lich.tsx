import { type KyPhaiNhan, kyOf, lichQuanh, tenKyNguon, tinhTrangKy } from '@core/nguon-dn/lich.ts';
import { LOAI_NHAP_TINH } from '@core/nhap/nhap-tinh.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { kyDaNhan } from '../../data/nhap-repo.ts';
import { Badge } from '../../ui/badge.tsx';
import { HanBadge } from '../../ui/han-badge.tsx';
import { ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { LOAI_TEP_TINH } from './loai.ts';

/** Periods around today that a file has come for, by `kyOf`. */
export const docDaNhan = async (lich: readonly KyPhaiNhan[]): Promise<ReadonlySet<string>> => {
  const each = LOAI_NHAP_TINH.map(async (loai) => {
    const cacKy = lich.flatMap((one) => (one.loai === loai ? [one.ky] : []));
    const received = cacKy.length > 0 ? await kyDaNhan(loai, cacKy) : new Set<string>();
    return [...received].map((ky) => kyOf({ loai, ky }));
  });
  return new Set((await Promise.all(each)).flat());
};

const TRUOC_KHI_GAP = 12;

/** What other offices owe the tỉnh and by when (HP-06, HN-11), and what has not come. */
export const LichNguon = () => {
  const today = homNay();
  const lich = lichQuanh(today);
  const { value, error, xong, taiLai } = useTai(() => docDaNhan(lich), [today]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong || !value) return <Loading />;
  const late = lich.filter((ky) => tinhTrangKy(ky, value, today) === 'quaHan');
  return (
    <section class="chong" aria-label="Lịch nhận">
      {late.length > 0 ? (
        <Notice muc="canhBao">
          <p>Có {late.length} kỳ đã qua hạn mà chưa nhận được tệp. Nhắc cơ quan gửi, hoặc nhập tệp nếu đã có.</p>
        </Notice>
      ) : (
        <Notice>
          <p>Không có kỳ nào quá hạn.</p>
        </Notice>
      )}
      <Table
        caption="Lịch nhận dữ liệu của các cơ quan"
        rows={[...lich.filter((ky) => !late.includes(ky)).slice(0, TRUOC_KHI_GAP), ...late].toSorted((a, b) =>
          b.han.localeCompare(a.han),
        )}
        rowKey={kyOf}
        columns={[
          { key: 'ky', nhan: 'Kỳ', cell: ({ ky }) => tenKyNguon(ky) },
          { key: 'loai', nhan: 'Dữ liệu', cell: ({ loai }) => LOAI_TEP_TINH[loai].nhan },
          { key: 'coQuan', nhan: 'Ai gửi', cell: ({ loai }) => LOAI_TEP_TINH[loai].tuCoQuan },
          { key: 'han', nhan: 'Hạn', cell: ({ han }) => formatNgay(han) },
          {
            key: 'tinhTrang',
            nhan: 'Tình trạng',
            cell: (ky) =>
              value.has(kyOf(ky)) ? (
                <Badge icon="dau" mau="var(--tot)">
                  Đã nhận
                </Badge>
              ) : (
                <HanBadge han={ky.han} homNay={today} />
              ),
          },
        ]}
      />
    </section>
  );
};
