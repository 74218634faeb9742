import { GIOI_TINH } from '@core/forms/danh-muc-m03.ts';
import type { PhieuRieng } from '@core/phieu/phieu.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { addDays, formatNgay } from '@core/shared/ngay.ts';
import type { BaiViec } from '@core/viec-lam/bai-viec.ts';
import type { BaiHopLe } from '@core/viec-lam/kiem-mau.ts';
import type { CauViec } from '@core/viec-lam/mau-viec.ts';
import { NGAY_HIEU_LUC } from '@core/viec-lam/nguoi-tim-viec.ts';
import { CUA_PHIEU, hoSoTuPhieu, viSaoChuaLap } from '@core/viec-lam/tu-phieu.ts';
import { useState } from 'preact/hooks';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { getDinhDanh, getPhieu, type PhieuDoc } from '../../data/phieu-repo.ts';
import { saveHoSoTuPhieu } from '../../data/tim-viec-tu-phieu.ts';
import type { CanBoViec } from '../../data/viec-lam-ai.ts';
import type { DongYMoi } from '../../data/viec-lam-ghi.ts';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { ConGhiDo, GhiTiep, type Giu } from '../ghi-do/ghi-tiep.tsx';
import { moGhiDo } from '../ghi-do/mo-ghi-do.ts';
import { baiCuaNguoi } from '../viec-lam/bai-cua.ts';
import { DienMau } from '../viec-lam/dien-mau.tsx';
import { DongYField } from '../viec-lam/dong-y.tsx';
import { luuMotLan, timNguoi } from '../viec-lam/ho-so-nay.ts';
import { O_MAU } from '../viec-lam/o-ghi.ts';
import { ThongTin } from '../viec-lam/xem-tra-loi.tsx';

const isCuaPhieu = (truong: string): boolean => CUA_PHIEU.some((each) => each === truong);

/** What the record begins with. */
const baiDau = ({ diaBan: { danhMuc, tinh }, ...phieu }: PhieuDoc, rieng: PhieuRieng): BaiViec => {
  const dau = hoSoTuPhieu(phieu, rieng);
  const moi = { ...dau.nguoi, hanHoSo: addDays(homNay(), NGAY_HIEU_LUC), noiLam: [{ danhMuc, tinh }] };
  return { nguoi: moi, nguoiRieng: dau.rieng };
};

const bo = (cau: CauViec): boolean => cau.trungTamGhi === true || isCuaPhieu(cau.truong);

const TheoPhieu = ({ phieu, rieng }: { phieu: PhieuDoc; rieng: PhieuRieng }) => (
  <section class="the chong">
    <h2>Theo phiếu</h2>
    <ThongTin
      rows={[
        ['Họ và tên', rieng.hoTen],
        ['Ngày sinh', rieng.ngaySinh && formatNgay(rieng.ngaySinh)],
        ['Giới tính', phieu.gioiTinh && GIOI_TINH.nhan(phieu.gioiTinh)],
        ['Số căn cước', rieng.soGiayTo],
      ]}
    />
    <p class="mo">
      Bốn mục này giữ đúng như <a href={`/phieu/${phieu.id}`}>phiếu</a>; sai thì trả phiếu để sửa trước. Những mục khác
      đã chép sẵn xuống dưới, sửa lại được. Dân tộc, đối tượng ưu tiên không chép sang: chỉ hỏi khi người này muốn nói.
    </p>
  </section>
);

type Props = { phieu: PhieuDoc; rieng: PhieuRieng; giu: Giu; onXong: () => Promise<void> };

const Mau = ({ phieu, rieng, giu, onXong }: Props) => {
  const [dongY, setDongY] = useState<DongYMoi>({ luuTru: false, gioiThieu: false });
  const [baoThieu, setBaoThieu] = useState(false);
  const { thongBao, cachSua } = thongBaoLoi('VL23');
  const thieu = dongY.luuTru ? undefined : `${thongBao} ${cachSua}`;
  const { thon: _thon, ...diaBan } = phieu.diaBan;
  const { nhac } = hoSoTuPhieu(phieu, rieng);
  const save = ({ nguoi: { diaBan: _diaBan, ...nguoi }, nguoiRieng }: BaiHopLe['nguoi']) => {
    const them = { nguon: 'phieuNld', gioiThieu: dongY.gioiThieu };
    const gui = { bai: baiCuaNguoi(nguoi, nguoiRieng), them, v: 0 };
    const luu = () => saveHoSoTuPhieu(phieu, nguoi, nguoiRieng, dongY);
    return luuMotLan(gui, luu, () => timNguoi(phieu.id));
  };
  return (
    <>
      <TheoPhieu phieu={phieu} rieng={rieng} />
      <p>Đọc phần dưới đây cho người tìm việc nghe trước, chỉ đánh dấu điều người đó đồng ý.</p>
      <DongYField value={dongY} onValue={setDongY} noi="nguoiNay" />
      {baoThieu && thieu && <Notice muc="loi">{thieu}</Notice>}
      <DienMau
        loai="nguoi"
        gon
        danhMuc={diaBan.danhMuc}
        noiCu={diaBan}
        giu={giu}
        bo={bo}
        goiY={Object.fromEntries(Object.entries(nhac).map(([truong, noi]) => [`nguoi.${truong}`, noi]))}
        canTro={thieu}
        oCanTro={{ id: 'dong-y-luu', bao: () => setBaoThieu(true) }}
        nhanLuu="Lập hồ sơ tìm việc"
        onLuu={save}
        sauLuu={onXong}
      />
    </>
  );
};

/** A seeker's record written from a phiếu (Mẫu 02 TT 11/2022), or why none can be. */
export const Lap = ({ id, ai, onXong }: { id: string; ai: CanBoViec; onXong: () => Promise<void> }) => {
  const { value, error, xong, taiLai } = useTai(async () => {
    const [phieu, rieng] = await Promise.all([getPhieu(id), getDinhDanh(id)]);
    if (!phieu || !rieng) return { phieu };
    const nen = baiDau(phieu, rieng);
    const nay = { id, path: `nguoiTimViec/${id}`, v: 0, bai: nen };
    return { phieu, rieng, nen, mo: await moGhiDo('nguoi', nay, O_MAU.nguoi) };
  }, [id, ai.uid]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong || !value) return <Loading nhan="Đang mở phiếu…" />;
  const { phieu, rieng, nen, mo } = value;
  if (!phieu) return <EmptyState tieuDe="Không có phiếu này" />;
  const viSao = viSaoChuaLap(phieu, rieng);
  return (
    <>
      <h1>Lập hồ sơ tìm việc</h1>
      {viSao || !rieng || !mo ? (
        <>
          <Notice muc="canhBao">
            {thongBaoLoi(viSao ?? 'VL43').thongBao} {thongBaoLoi(viSao ?? 'VL43').cachSua}
          </Notice>
          <div>
            <a href={`/phieu/${id}`}>Mở phiếu</a>
          </div>
          {mo && <ConGhiDo key={mo.lan} mo={mo} nen={nen} o={O_MAU.nguoi} />}
        </>
      ) : (
        <GhiTiep key={mo.lan} mo={mo} nen={nen} o={O_MAU.nguoi} boNhan="Bỏ bài ghi dở, lấy lại theo phiếu">
          {(giu) => <Mau phieu={phieu} rieng={rieng} giu={giu} onXong={onXong} />}
        </GhiTiep>
      )}
    </>
  );
};
