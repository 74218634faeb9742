import { formatNgay, ngayVN } from '@core/shared/ngay.ts';
import { HOP_DONG_VIEC } from '@core/viec-lam/danh-muc-viec.ts';
import { useRoute } from 'preact-iso';
import { describeError } from '../../data/errors.ts';
import { getKetNoi } from '../../data/ket-noi-repo.ts';
import { nguoiViec } from '../../data/viec-lam-ai.ts';
import { getDinhDanh, getLienHe, getNguoi, getNsdld, getViec } from '../../data/viec-lam-repo.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { tenNoi } from '../../ui/ten-noi.ts';
import { useTai } from '../../ui/use-tai.ts';
import { ChuKyGiay, ngayVanBan, QuocHieu } from '../../ui/van-ban.tsx';
import { hrefKetNoi } from './bang-ket-noi.tsx';
import { donViCua, noiGiay, tenTinh } from './don-vi-giay.ts';
import { duocLienHe } from './ket-noi-thao-tac.tsx';
import { textOfLuong, textOfNoiLam } from './tra-loi.ts';

const readGiay = async (id: string) => {
  const ketNoi = await getKetNoi(id);
  if (!ketNoi || !duocLienHe(ketNoi)) return undefined;
  const [viec, nguoi, dinhDanh, lienHe, nsdld] = await Promise.all([
    getViec(ketNoi.viec),
    getNguoi(ketNoi.nguoi),
    getDinhDanh(ketNoi.nguoi),
    getLienHe(ketNoi.viec),
    getNsdld(ketNoi.nsdld),
  ]);
  return viec && nguoi && dinhDanh ? { ketNoi, viec, nguoi, dinhDanh, lienHe, nsdld } : undefined;
};
type NoiDung = NonNullable<Awaited<ReturnType<typeof readGiay>>>;

/** The paper a person takes along to the employer: who, to whom, for which work, and the answer to be sent back. */
const To = ({ ketNoi, viec, dinhDanh, lienHe, nsdld }: NoiDung) => {
  const tinh = tenTinh();
  const { coQuan, donVi } = donViCua(tinh);
  const ngay = ngayVN(ketNoi.moc.gioiThieu ?? ketNoi.luc);
  const { danhMuc, tinh: maTinh, xa } = viec.diaBan;
  return (
    <article class="to-giay tu-dau">
      <QuocHieu {...{ coQuan, donVi }} so="……/PGT" noiNgay={`${noiGiay(tinh)}, ${ngayVanBan(ngay)}`} />
      <h1>Phiếu giới thiệu việc làm</h1>
      <p>
        Kính gửi: <b>{viec.tenNsdld}</b>
      </p>
      <p>
        Địa chỉ: {[nsdld?.diaChi, tenNoi(danhMuc, xa, maTinh) ?? xa].filter(Boolean).join(', ')}.
        {lienHe && ` Người liên hệ: ${lienHe.hoTen}, điện thoại ${lienHe.dienThoai}.`}
      </p>
      <p>{donVi} giới thiệu:</p>
      <p>
        Ông (bà): <b>{dinhDanh.hoTen}</b>, sinh ngày {formatNgay(dinhDanh.ngaySinh)}, điện thoại {dinhDanh.dienThoai}.
      </p>
      <p>
        Đến đơn vị để dự tuyển vị trí: <b>{viec.tenCongViec}</b>, lương{' '}
        {textOfLuong(viec.luong).toLocaleLowerCase('vi')}
        {viec.hopDong && `, hợp đồng ${HOP_DONG_VIEC.nhan(viec.hopDong).toLocaleLowerCase('vi')}`}. Nơi làm việc:{' '}
        {textOfNoiLam(viec.noiLam, tenNoi)}.
      </p>
      {ketNoi.hanXuLy && <p>Đề nghị đơn vị trả lời kết quả trước ngày {formatNgay(ketNoi.hanXuLy)}.</p>}
      <p class="giu-voi-sau">
        Kết quả (đơn vị ghi): ☐ Nhận việc từ ngày ……/……/……… &nbsp; ☐ Không nhận, vì …………………………………………
      </p>
      <div class="hang-chu-ky">
        <ChuKyGiay ben="Đại diện đơn vị" />
        <ChuKyGiay ben={donVi} />
      </div>
    </article>
  );
};

/** Printed only once the person has been referred. */
const Trang = () => {
  const id = decodeURIComponent(useRoute().params.id ?? '');
  const ai = nguoiViec();
  const { value, error, xong, taiLai } = useTai(() => readGiay(id), [id]);
  if (ai?.vai !== 'trungTam') return <EmptyState tieuDe="Chỉ trung tâm dịch vụ việc làm in được phiếu giới thiệu" />;
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong) return <Loading />;
  if (!value) return <EmptyState tieuDe="Lượt này chưa giới thiệu nên chưa có phiếu để in" />;
  return (
    <div class="chong">
      <div class="hang hang-giua khong-in">
        <LinkButton href={hrefKetNoi(id)} kieu="tron" icon="hoanTac">
          Lượt giới thiệu
        </LinkButton>
        <Button kieu="chinh" icon="in" onClick={() => print()}>
          In phiếu giới thiệu
        </Button>
      </div>
      <To {...value} />
    </div>
  );
};
export default Trang;
