import { danhSachNhan, maPhieu, NGOAI_LE, soBienBan, soDaCapSo } from '@core/bien-ban/bien-ban.ts';
import { GIOI_TINH } from '@core/forms/danh-muc-m03.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import type { BienBanDoc } from '../../data/bien-ban-repo.ts';
import { describeError } from '../../data/errors.ts';
import { khuVuc } from '../../data/khu-vuc.ts';
import { tenTaiKhoan } from '../../data/ten-tai-khoan.ts';
import { BangCuon } from '../../ui/bang-cuon.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { formatLuc, formatSo } from '../../ui/format.ts';
import { MaQr } from '../../ui/ma-qr.tsx';
import { EmptyState, ErrorState, Loading, Progress } from '../../ui/states.tsx';
import { ChuKyGiay, ngayVanBan, QuocHieu } from '../../ui/van-ban.tsx';
import { askCacTen, tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import { mayReadDinhDanh } from '../hang-cho/dinh-danh.ts';
import { tenDonViGiao } from './dau-bien-ban.tsx';
import { useBienBan } from './use-bien-ban.ts';
import { type Dong, useDong } from './use-dong.ts';
import { benGiaoNhan, nhanChang } from './viec-ban-giao.ts';
import './bien-ban.css';

/** Phiếu per thôn, as the paper sums them up. */
const TheoThon = ({ dong }: { dong: readonly Dong[] }) => {
  const counts = new Map<string, number>();
  for (const { phieu } of dong) if (phieu) counts.set(phieu.diaBan.thon, (counts.get(phieu.diaBan.thon) ?? 0) + 1);
  const danhMuc = dong.find(({ phieu }) => phieu)?.phieu?.diaBan.danhMuc;
  if (counts.size < 2 || !danhMuc) return null;
  return (
    <p>
      Trong đó:{' '}
      {[...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([ma, n]) => `${tenCua(danhMuc, ma) ?? ma}: ${formatSo(n)} phiếu`)
        .join('; ')}
      .
    </p>
  );
};

const DanhSachGiay = ({ bienBan, dong, coTen }: { bienBan: BienBanDoc; dong: readonly Dong[]; coTen: boolean }) => (
  <BangCuon nhan="Danh sách phiếu bàn giao">
    <table class="bang bang-day">
      <caption class="an">Danh sách phiếu bàn giao</caption>
      <thead>
        <tr>
          <th scope="col" class="so">
            TT
          </th>
          <th scope="col">Mã phiếu</th>
          {coTen && <th scope="col">Họ và tên</th>}
          <th scope="col">{coTen ? 'Tháng sinh' : 'Giới tính, tháng sinh'}</th>
          <th scope="col">Thôn, tổ dân phố</th>
          {!coTen && <th scope="col">Điều tra viên</th>}
          <th scope="col">Ghi chú</th>
        </tr>
      </thead>
      <tbody>
        {dong.map(({ id, phieu }, i) => {
          const ngoaiLe = bienBan.ngoaiLe[id];
          return (
            <tr key={id}>
              <td class="so">{i + 1}</td>
              <td>{maPhieu(id)}</td>
              {coTen && <td>{phieu?.hoTen}</td>}
              <td>
                {[phieu?.gioiTinh && GIOI_TINH.nhan(phieu.gioiTinh), phieu?.thangSinh?.split('-').reverse().join('/')]
                  .filter(Boolean)
                  .join(', ')}
              </td>
              <td>{phieu && (tenCua(phieu.diaBan.danhMuc, phieu.diaBan.thon) ?? phieu.diaBan.thon)}</td>
              {!coTen && <td>{phieu?.boi && (tenTaiKhoan(phieu.boi) ?? phieu.boi)}</td>}
              <td class="ghi-chu">
                {ngoaiLe && `Không nhận: ${NGOAI_LE.nhan(ngoaiLe)}`}
                {ngoaiLe && bienBan.ghiChu[id] && ` (${bienBan.ghiChu[id]})`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  </BangCuon>
);

const luc = (at: { toMillis(): number }): string => formatLuc(new Date(at.toMillis()));

/** The record on A4: heading, grounds, both sides, list, totals, code, signatures. */
const ToGiay = (props: {
  bienBan: BienBanDoc;
  keHoach: KeHoach | undefined;
  dong: readonly Dong[];
  coTen: boolean;
}) => {
  const { bienBan, keHoach, dong } = props;
  const { giao, nhan, vanBan, noiLuu } = bienBan;
  const donVi = tenDonViGiao(bienBan);
  const soNhan = danhSachNhan(
    dong.map(({ id }) => id),
    bienBan,
  ).length;
  const tenXa = tenCua(bienBan.diaBan.danhMuc, bienBan.diaBan.xa) ?? '';
  const ben = benGiaoNhan(bienBan, { donVi, xa: tenXa, to: keHoach?.coQuan.toCongTac });
  return (
    <article class="to-giay tu-dau">
      <QuocHieu
        coQuan={ben.coQuan}
        donVi={ben.donVi}
        so={soBienBan(bienBan)}
        noiNgay={`${tenXa}, ${ngayVanBan(bienBan.ngayLap)}`}
      />
      <div class="giay-dau">
        <div>
          <h1>Biên bản bàn giao phiếu thông tin về người lao động</h1>
          <p>{nhanChang(bienBan)}</p>
        </div>
        <MaQr noiDung={`BBBG:${bienBan.id}:${dong.length}:${bienBan.bam?.slice(0, 12) ?? ''}`} nhan="Mã của biên bản" />
      </div>
      <ul>
        {keHoach?.canCuPhapLy.map((canCu) => (
          <li key={canCu}>Căn cứ {canCu};</li>
        ))}
        {keHoach && (
          <li>
            Căn cứ kế hoạch "{keHoach.ten}" của {keHoach.coQuanBanHanh}
            {vanBan ? ';' : '.'}
          </li>
        )}
        {vanBan && (
          <li>
            Theo văn bản đề nghị số {vanBan.so} ngày {formatNgay(vanBan.ngay)}.
          </li>
        )}
      </ul>
      <p>
        <b>Bên giao:</b> {ben.giao}. Người giao: {giao.ten}, lập trên hệ thống lúc {luc(giao.luc)}.
      </p>
      <p>
        <b>Bên nhận:</b> {ben.nhan}.{' '}
        {nhan
          ? `Người nhận: ${nhan.ten}, xác nhận trên hệ thống lúc ${luc(nhan.luc)}.`
          : 'Chưa xác nhận trên hệ thống.'}
      </p>
      <p>
        Hai bên bàn giao <b>{formatSo(dong.length)}</b> phiếu theo danh sách dưới đây
        {nhan && `; bên nhận đã nhận ${formatSo(soNhan)} phiếu, không nhận ${formatSo(dong.length - soNhan)} phiếu`}.
        {noiLuu && ` Nơi lưu giấy: ${noiLuu}.`}
      </p>
      <TheoThon dong={dong} />
      <DanhSachGiay bienBan={bienBan} dong={dong} coTen={props.coTen} />
      <p class="giu-voi-sau">
        Biên bản lập thành 02 bản, mỗi bên giữ 01 bản. Mã danh sách: <b>{bienBan.bam?.slice(0, 12)}</b>.
      </p>
      <div class="hang-chu-ky">
        <ChuKyGiay ben="Bên giao" ten={giao.ten} />
        <ChuKyGiay ben="Bên nhận" ten={nhan?.ten} />
      </div>
    </article>
  );
};

/** Loads the whole list, then shows the paper; `onXong` once it is all there. */
const TaiGiay = (props: { bienBan: BienBanDoc; coTen: boolean; onXong: () => void; onThuLai: () => void }) => {
  const { bienBan, coTen } = props;
  const list = useDong(bienBan, Number.POSITIVE_INFINITY, coTen);
  const [duTen, setDuTen] = useState(false);
  useEffect(() => {
    if (list.dangTai) return;
    let stopped = false;
    const { danhMuc, xa } = bienBan.diaBan;
    void askCacTen(danhMuc, [xa, ...list.dong.flatMap(({ phieu }) => phieu?.diaBan.thon ?? [])]).then(() => {
      if (stopped) return;
      setDuTen(true);
      props.onXong();
    });
    return () => {
      stopped = true;
    };
  }, [list.dangTai]);
  const area = khuVuc.value;
  const keHoach =
    area === null || area === 'dangTai' ? undefined : area.keHoach.find(({ id }) => id === bienBan.keHoach);
  if (list.error !== undefined) return <ErrorState noiDung={describeError(list.error)} thuLai={props.onThuLai} />;
  if (duTen) return <ToGiay bienBan={bienBan} keHoach={keHoach} dong={list.dong} coTen={coTen} />;
  const tong = list.ids?.length ?? soDaCapSo(bienBan);
  return (
    <div class="chong khong-in">
      <p>
        Đang tải {formatSo(list.daDoc)}/{formatSo(tong)} phiếu…
      </p>
      <Progress done={list.daDoc} total={tong} nhan="Đang tải danh sách để in" />
    </div>
  );
};

const Giay = ({ bienBan }: { bienBan: BienBanDoc }) => {
  const [coTen, setCoTen] = useState(mayReadDinhDanh());
  const [lan, setLan] = useState(0);
  const [xong, setXong] = useState<string>();
  const dot = `${coTen}:${lan}`;
  return (
    <div class="chong">
      <div class="hang hang-giua khong-in">
        <LinkButton href={`/bien-ban/${bienBan.id}`} kieu="tron" icon="hoanTac">
          Biên bản
        </LinkButton>
        {mayReadDinhDanh() && (
          <label class="chon">
            <input type="checkbox" checked={coTen} onChange={(event) => setCoTen(event.currentTarget.checked)} />
            In kèm họ và tên
          </label>
        )}
        <Button kieu="chinh" icon="in" disabled={xong !== dot} onClick={() => print()}>
          In biên bản
        </Button>
      </div>
      <TaiGiay key={dot} bienBan={bienBan} coTen={coTen} onXong={() => setXong(dot)} onThuLai={() => setLan(lan + 1)} />
    </div>
  );
};

/** The page a record is printed from: everything is loaded before the button works, so that no sheet lacks a line. */
const Trang = () => {
  const id = useRoute().params.id ?? '';
  const { value, xong, error } = useBienBan(id);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} />;
  if (!xong) return <Loading nhan="Đang mở biên bản…" />;
  if (!value || value.so === undefined) return <EmptyState tieuDe="Biên bản này chưa có số để in" />;
  return <Giay bienBan={value} />;
};
export default Trang;
