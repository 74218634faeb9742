import { DANH_MUC, type DanhMuc } from '@core/dia-ban/cap.ts';
import type { DiaBanXa } from '@core/dia-ban/dia-ban.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { addDays } from '@core/shared/ngay.ts';
import type { BaiViec } from '@core/viec-lam/bai-viec.ts';
import type { BaiHopLe } from '@core/viec-lam/kiem-mau.ts';
import { NGAY_HIEU_LUC } from '@core/viec-lam/nguoi-tim-viec.ts';
import { useState } from 'preact/hooks';
import { biTuChoi, type DangCho, dangKyNsdld, dangKyTimViec, getDangCho } from '../../data/dang-ky-repo.ts';
import { homNay } from '../../data/device.ts';
import { describeError, UserError } from '../../data/errors.ts';
import { phienCho, renewScope, signOut } from '../../data/session.ts';
import { type DongYMoi, diaBanXaOf } from '../../data/viec-lam-ghi.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { baiCuaNguoi, baiCuaNsdld } from './bai-cua.ts';
import { DienMau } from './dien-mau.tsx';
import { DongYField } from './dong-y.tsx';
import { CHUA_NHAN, NHAN_NGUOI, NHAN_NSDLD } from './nhan-viec-lam.ts';
import { type TaiLai, useLam, useTai } from './use-tai.ts';
import { TrangThaiBadge } from './xem-tra-loi.tsx';

/** The list of units in force: whoever registers today lives under it. */
const DANH_MUC_NAY: DanhMuc = DANH_MUC[DANH_MUC.length - 1] ?? 'dvhc2025';
const chainOf = async ({ danhMuc, tinh, xa }: DiaBanXa): Promise<DiaBanXa> => {
  const chain = await diaBanXaOf(danhMuc, tinh, xa);
  if (!chain) throw new UserError('dangKy.saiDiaBan', 'Không thấy xã, phường này trong danh mục. Chọn lại.');
  return chain;
};

type CuaNguoiTuyen = Extract<DangCho, { loai: 'nsdld' }>;
type CuaNguoiTim = Extract<DangCho, { loai: 'nguoi' }>;

/** `cu`: what was refused, to be mended and not written anew. */
const NguoiTuyen = ({ cu, onXong }: { cu?: CuaNguoiTuyen; onXong: TaiLai }) => {
  const [bai] = useState<BaiViec>(cu ? baiCuaNsdld(cu.hoSo, cu.rieng) : { nsdld: { chuThe: 'toChuc' } });
  const save = async ({ nsdld, lienHe }: BaiHopLe['nsdld']) => {
    await dangKyNsdld({ nsdld: { ...nsdld, diaBan: await chainOf(nsdld.diaBan) }, lienHe });
    await onXong();
  };
  return <DienMau loai="nsdld" danhMuc={DANH_MUC_NAY} bai={bai} nhanLuu="Gửi trung tâm xác nhận" onLuu={save} />;
};

const NguoiTim = ({ cu, onXong }: { cu?: CuaNguoiTim; onXong: TaiLai }) => {
  const [bai] = useState<BaiViec>(
    cu ? baiCuaNguoi(cu.hoSo, cu.rieng) : { nguoi: { hanHoSo: addDays(homNay(), NGAY_HIEU_LUC) } },
  );
  const [dongY, setDongY] = useState<DongYMoi>({
    luuTru: cu !== undefined,
    gioiThieu: cu?.hoSo.dongY.gioiThieu !== undefined,
  });
  const { thongBao } = thongBaoLoi('VL23');
  const save = async ({ nguoi, nguoiRieng }: BaiHopLe['nguoi']) => {
    const diaBan = await chainOf(nguoi.diaBan);
    const agreed = { luuTru: true, gioiThieu: dongY.gioiThieu } as const;
    await dangKyTimViec({ nguoi: { ...nguoi, diaBan }, dinhDanh: nguoiRieng, dongY: agreed });
    await onXong();
  };
  return (
    <DienMau
      loai="nguoi"
      gon
      danhMuc={DANH_MUC_NAY}
      bai={bai}
      bo={(cau) => cau.trungTamGhi === true}
      cuoi={<DongYField value={dongY} onValue={setDongY} noi="toi" />}
      canTro={dongY.luuTru ? undefined : thongBao}
      nhanLuu="Gửi trung tâm duyệt"
      onLuu={save}
    />
  );
};

const DaGui = ({ cho, onLai }: { cho: DangCho; onLai: TaiLai }) => {
  const { ban, loi, lam } = useLam(describeError);
  const { lyDo } = cho.hoSo;
  const nhan = cho.loai === 'nsdld' ? NHAN_NSDLD[cho.hoSo.trangThai] : NHAN_NGUOI[cho.hoSo.trangThai];
  return (
    <section class="the chong">
      <div class="hang hang-giua">
        <h2>{cho.loai === 'nsdld' ? cho.hoSo.ten : `Hồ sơ tìm việc: ${cho.hoSo.tenCongViec}`}</h2>
        <TrangThaiBadge {...(biTuChoi(cho.hoSo) ? CHUA_NHAN : nhan)} />
      </div>
      {biTuChoi(cho.hoSo) ? (
        <Notice muc="canhBao">Trung tâm chưa nhận: {lyDo}. Sửa ở dưới rồi gửi lại.</Notice>
      ) : cho.hoSo.trangThai === 'ngung' ? (
        <Notice muc="canhBao">
          Trung tâm đã ngừng hồ sơ này: {lyDo}. Liên hệ trung tâm dịch vụ việc làm của tỉnh để mở lại.
        </Notice>
      ) : (
        <p>Trung tâm dịch vụ việc làm đang xem hồ sơ. Được nhận rồi, bấm “Xem lại” là vào được ngay.</p>
      )}
      {loi && <Notice muc="loi">{loi}</Notice>}
      <div class="hang">
        <Button icon="thay" ban={ban} onClick={() => void lam(() => renewScope().then(onLai))}>
          Xem lại
        </Button>
      </div>
    </section>
  );
};

const Chon = ({ onXong }: { onXong: TaiLai }) => {
  const [loai, setLoai] = useState<'nsdld' | 'nguoi' | null>(null);
  if (loai === 'nsdld') return <NguoiTuyen onXong={onXong} />;
  if (loai === 'nguoi') return <NguoiTim onXong={onXong} />;
  return (
    <div class="chong">
      <p>Bạn đăng ký để làm gì?</p>
      <div class="hang">
        <Button kieu="chinh" onClick={() => setLoai('nguoi')}>
          Tôi tìm việc
        </Button>
        <Button onClick={() => setLoai('nsdld')}>Tôi tuyển người</Button>
      </div>
      <p class="mo">
        Cán bộ được cấp tài khoản mà thấy trang này: tài khoản chưa được giao vai trò và địa bàn, hoặc đã bị khóa. Liên
        hệ người quản trị.
      </p>
    </div>
  );
};

/** Who signed in without a scope registers himself, and sees that he waits (HP-02, HN-08). */
const Trang = () => {
  const uid = phienCho.value?.uid ?? '';
  const { value, error, xong, taiLai } = useTai(() => getDangCho(uid), [uid]);
  const body = () => {
    if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
    if (!xong) return <Loading />;
    if (!value) return <Chon onXong={taiLai} />;
    const again = biTuChoi(value.hoSo);
    return (
      <>
        <DaGui cho={value} onLai={taiLai} />
        {again && value.loai === 'nsdld' && <NguoiTuyen cu={value} onXong={taiLai} />}
        {again && value.loai === 'nguoi' && <NguoiTim cu={value} onXong={taiLai} />}
      </>
    );
  };
  return (
    <div class="chong">
      <div class="hang hang-giua">
        <h1>Đăng ký tìm việc, tuyển người</h1>
        <Button kieu="tron" onClick={() => void signOut()}>
          Đăng xuất
        </Button>
      </div>
      {body()}
    </div>
  );
};
export default Trang;
