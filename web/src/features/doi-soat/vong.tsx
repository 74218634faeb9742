import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { type LocDong, type VongDoc, watchVong } from '../../data/doi-soat-repo.ts';
import { describeError } from '../../data/errors.ts';
import { khuVuc } from '../../data/khu-vuc.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { formatLuc } from '../../ui/format.ts';
import { ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { TheoKetQua, TheoTruong } from './bang-ket-qua.tsx';
import { DanhSachDong, locOf, useDong } from './danh-sach-dong.tsx';
import { GiayBienBan } from './giay-bien-ban.tsx';
import { KhoaSo } from './khoa-so.tsx';
import { VongBadge } from './mau.tsx';
import { useTheo } from './theo.ts';
import { XetDong } from './xet-dong.tsx';

/** A list of the round, and one person of it: they share the rows already read. */
const Muc = (props: { vong: VongDoc; keHoach: KeHoach; loc: LocDong; mo: string | undefined }) => {
  const { vong, keHoach, loc, mo } = props;
  const dong = useDong(vong.id, loc);
  return mo === undefined ? (
    <DanhSachDong vong={vong} loc={loc} dong={dong} />
  ) : (
    <XetDong vong={vong} keHoach={keHoach} loc={loc} danhSach={dong} id={mo} />
  );
};

const Bang = ({ vong, keHoach }: { vong: VongDoc; keHoach: KeHoach }) => {
  const [khoa, setKhoa] = useState(false);
  return (
    <div class="chong">
      <div class="hang hang-giua khong-in">
        <LinkButton href="/doi-soat" kieu="tron" icon="hoanTac">
          Các vòng đối soát
        </LinkButton>
        <div class="hang">
          <LinkButton href={`/nhap/${vong.nhap}`} icon="to">
            Dòng lỗi của tệp
          </LinkButton>
          <Button icon="in" onClick={() => print()}>
            In
          </Button>
          {vong.trangThai === 'mo' && (
            <Button kieu="chinh" icon="khien" onClick={() => setKhoa(true)}>
              Khóa sổ đối soát
            </Button>
          )}
          {vong.trangThai === 'daKhoa' && (
            <LinkButton href={`/doi-soat/${vong.id}?giay=1`} kieu="chinh" icon="to">
              Mở biên bản đối soát
            </LinkButton>
          )}
        </div>
      </div>
      <header>
        <h1>Đối soát: {vong.tenTep}</h1>
        <p>
          <VongBadge trangThai={vong.trangThai} />{' '}
          <span class="mo">Nhận tệp lúc {formatLuc(new Date(vong.luc.toMillis()))}</span>
        </p>
      </header>
      {vong.trangThai === 'dangSoSanh' && (
        <Notice>Máy đang so sánh từng người. Trang tự đổi khi xong, không phải tải lại.</Notice>
      )}
      {vong.demCu && <p role="status">Đang đếm lại theo các quyết định vừa ghi…</p>}
      <TheoKetQua vong={vong} />
      <TheoTruong vong={vong} keHoach={keHoach} />
      {khoa && <KhoaSo vong={vong} onClose={() => setKhoa(false)} />}
    </div>
  );
};

/** One round, live, under the plan it was opened in: its board, a list behind a figure, one person, or the closing record. */
export const Vong = ({ id, hienTai }: { id: string; hienTai: KeHoach }) => {
  const { query } = useRoute();
  const area = khuVuc.value;
  const theo = useTheo<VongDoc>((next, fail) => watchVong(id, next, fail), [id]);
  if (theo.error !== undefined) return <ErrorState noiDung={describeError(theo.error)} thuLai={theo.thuLai} />;
  if (!theo.value) return <Loading nhan="Đang mở vòng đối soát…" />;
  const loc = locOf(query);
  const plans = area === null || area === 'dangTai' ? [] : area.keHoach;
  const keHoach = plans.find((plan) => plan.id === theo.value?.keHoach) ?? hienTai;
  if (query.giay !== undefined) return <GiayBienBan vong={theo.value} keHoach={keHoach} />;
  return loc ? (
    <Muc key={JSON.stringify(loc)} vong={theo.value} keHoach={keHoach} loc={loc} mo={query.dong} />
  ) : (
    <Bang vong={theo.value} keHoach={keHoach} />
  );
};
