import { maPhieu } from '@core/bien-ban/bien-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { nhanMuc } from '@core/nghiem-thu/chuong-trinh.ts';
import { LY_DO_TRA } from '@core/phieu/ly-do-tra.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { listBanNghiemThu, type NghiemThuDoc, watchNghiemThu } from '../../data/nghiem-thu-repo.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { formatLuc, formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { ChuKyGiay, ngayVanBan, QuocHieu } from '../../ui/van-ban.tsx';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import './nghiem-thu.css';

const BangMuc = ({ chuongTrinh }: Pick<NghiemThuDoc, 'chuongTrinh'>) => (
  <table class="bang">
    <caption>Nội dung đã xem xét</caption>
    <thead>
      <tr>
        <th scope="col">Nội dung</th>
        <th scope="col" class="so">
          Số phiếu
        </th>
      </tr>
    </thead>
    <tbody>
      {Object.entries(chuongTrinh).map(([khoa, so]) => (
        <tr key={khoa}>
          <td>{nhanMuc(khoa)}</td>
          <td class="so">{formatSo(so)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const BangTraLai = ({ traLai }: Pick<NghiemThuDoc, 'traLai'>) => (
  <table class="bang">
    <caption>Phiếu trả lại điều tra viên</caption>
    <thead>
      <tr>
        <th scope="col" class="so">
          TT
        </th>
        <th scope="col">Mã phiếu</th>
        <th scope="col">Lý do</th>
      </tr>
    </thead>
    <tbody>
      {Object.entries(traLai).map(([id, ma], i) => (
        <tr key={id}>
          <td class="so">{i + 1}</td>
          <td>{maPhieu(id)}</td>
          <td>{LY_DO_TRA.nhan(ma)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** The minutes on A4. */
const ToGiay = ({ hop, keHoach }: { hop: NghiemThuDoc; keHoach: KeHoach | undefined }) => {
  const xa = tenCua(hop.diaBan.danhMuc, hop.diaBan.xa) ?? '';
  const donVi = tenCua(hop.diaBan.danhMuc, hop.ma) ?? hop.ma;
  const soTra = Object.keys(hop.traLai).length;
  return (
    <article class="to-giay tu-dau">
      <QuocHieu
        coQuan={`Ủy ban nhân dân ${xa}`}
        donVi={keHoach?.coQuan.toCongTac ?? donVi}
        noiNgay={`${xa}, ${ngayVanBan(hop.ngay)}`}
      />
      <h1>Biên bản họp nghiệm thu, làm sạch dữ liệu người lao động</h1>
      <ul>
        {keHoach?.canCuPhapLy.map((canCu) => (
          <li key={canCu}>Căn cứ {canCu};</li>
        ))}
      </ul>
      <p>
        Ngày {formatNgay(hop.ngay)}, tại {hop.noiHop || '……………'}, họp nghiệm thu phiếu thông tin về người lao động của{' '}
        {donVi}. Chủ trì: {hop.chuTri || '……………'}. Thư ký: {hop.thuKy || '……………'}.
      </p>
      <div>
        <b>Thành phần dự họp:</b>
        <ol>
          {hop.thanhPhan.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </div>
      <p>
        Cuộc họp xem xét {formatSo(hop.soPhieu)} phiếu: nghiệm thu {formatSo(hop.dat)} phiếu, trả lại {formatSo(soTra)}{' '}
        phiếu, còn lại {formatSo(Math.max(0, hop.soPhieu - hop.dat - soTra))} phiếu.
      </p>
      {Object.keys(hop.chuongTrinh).length > 0 && <BangMuc chuongTrinh={hop.chuongTrinh} />}
      {soTra > 0 && <BangTraLai traLai={hop.traLai} />}
      <div>
        <b>Kết luận:</b>
        <p class="ket-luan">{hop.ketLuan || '……………'}</p>
      </div>
      <div class="hang-chu-ky">
        <ChuKyGiay ben="Thư ký" ten={hop.thuKy} />
        <ChuKyGiay ben="Chủ trì" ten={hop.chuTri} />
      </div>
    </article>
  );
};

/** The page minutes are printed from; an earlier version can be chosen. */
const Trang = () => {
  const id = useRoute().params.id ?? '';
  const [hop, setHop] = useState<NghiemThuDoc | null | undefined>(null);
  const [cacBan, setCacBan] = useState<readonly NghiemThuDoc[]>([]);
  const [v, setV] = useState<number>();
  const [error, setError] = useState<unknown>();
  useEffect(() => watchNghiemThu(id, setHop, setError), [id]);
  useEffect(() => {
    if (hop) listBanNghiemThu(id, hop.diaBan).then(setCacBan, setError);
  }, [hop?.v]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={() => location.reload()} />;
  if (hop === null) return <Loading nhan="Đang mở biên bản…" />;
  if (!hop) return <EmptyState tieuDe="Không có cuộc họp này" />;
  return (
    <div class="chong">
      <div class="hang hang-giua khong-in">
        <LinkButton href={`/nghiem-thu/${id}`} kieu="tron" icon="hoanTac">
          Cuộc họp
        </LinkButton>
        {cacBan.length > 1 && (
          <div class="o o-ngan">
            <label for="ban-in">Bản</label>
            <select id="ban-in" value={v ?? hop.v} onChange={(event) => setV(Number(event.currentTarget.value))}>
              {cacBan.map((ban) => (
                <option key={ban.v} value={ban.v}>
                  thứ {ban.v}, lưu lúc {formatLuc(new Date(ban.luc.toMillis()))}
                </option>
              ))}
            </select>
          </div>
        )}
        <Button kieu="chinh" icon="in" onClick={() => print()}>
          In biên bản
        </Button>
      </div>
      <ToGiay hop={cacBan.find((ban) => ban.v === v) ?? hop} keHoach={keHoachHienTai.value} />
    </div>
  );
};
export default Trang;
