import { DANH_MUC, type DanhMuc } from '@core/dia-ban/cap.ts';
import type { DiaBanXa } from '@core/dia-ban/dia-ban.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { addDays } from '@core/shared/ngay.ts';
import type { BaiViec } from '@core/viec-lam/bai-viec.ts';
import type { BaiHopLe } from '@core/viec-lam/kiem-mau.ts';
import { NGAY_HIEU_LUC } from '@core/viec-lam/nguoi-tim-viec.ts';
import { useRef, useState } from 'preact/hooks';
import { biTuChoi, type DangCho, dangKyNsdld, dangKyTimViec, getDangCho, idDangKy } from '../../data/dang-ky-repo.ts';
import { homNay } from '../../data/device.ts';
import { describeError, UserError } from '../../data/errors.ts';
import { listGhiDo } from '../../data/ghi-do.ts';
import { chuGhiDo, phienCho, renewScope, signOut } from '../../data/session.ts';
import { type DongYMoi, diaBanXaOf } from '../../data/viec-lam-ghi.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { type TaiLai, useLam, useTai } from '../../ui/use-tai.ts';
import { ConGhiDo, GhiTiep } from '../ghi-do/ghi-tiep.tsx';
import { type HoSoNay, moGhiDo } from '../ghi-do/mo-ghi-do.ts';
import { DienMau } from './dien-mau.tsx';
import { DongYField } from './dong-y.tsx';
import { hoSoNguoi, hoSoNsdld } from './ho-so-nay.ts';
import { ketCau, loiNhanCho } from './loi-nhan-cho.ts';
import { NHAN_NGUOI, NHAN_NSDLD } from './nhan-viec-lam.ts';
import { O_MAU } from './o-ghi.ts';
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

/** A form of who registers himself: his one record has its id before it is there. `cu`: refused, to be mended and not written anew. */
const useDangKy = (loai: 'nsdld' | 'nguoi', cu: HoSoNay | undefined, bai: BaiViec) =>
  useTai(async () => {
    const id = await idDangKy(loai, chuGhiDo());
    const nay = cu ?? { id, path: `${loai === 'nsdld' ? 'nsdld' : 'nguoiTimViec'}/${id}`, v: 0, bai };
    return { nen: nay.bai, mo: await moGhiDo(loai, nay, O_MAU[loai]) };
  }, [cu?.id, cu?.v]);

/** Sends in. What this page did not send and waits there already was sent elsewhere or before: the function leaves it as it is. */
const useGui = <T extends object>(gui: (input: T) => Promise<void>) => {
  const daGui = useRef('');
  return async (input: T): Promise<void> => {
    const text = JSON.stringify(input);
    const cho = text === daGui.current ? undefined : await getDangCho(chuGhiDo());
    if (cho && !biTuChoi(cho.hoSo))
      throw new UserError(
        'dangKy.daToi',
        'Hồ sơ gửi trước đã tới trung tâm nên lần này không gửi thay được. Những gì vừa sửa còn giữ trên máy: tải lại trang để xem.',
      );
    daGui.current = text;
    await gui(input);
  };
};

const NguoiTuyen = ({ cu, onXong }: { cu?: CuaNguoiTuyen; onXong: TaiLai }) => {
  const dau = { nsdld: { chuThe: 'toChuc' } };
  const { value, error, xong, taiLai } = useDangKy('nsdld', cu && hoSoNsdld(cu.hoSo, cu.rieng), dau);
  const gui = useGui(dangKyNsdld);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong || !value) return <Loading />;
  const save = async ({ nsdld, lienHe }: BaiHopLe['nsdld']) =>
    gui({ nsdld: { ...nsdld, diaBan: await chainOf(nsdld.diaBan) }, lienHe });
  return (
    <GhiTiep key={value.mo.lan} mo={value.mo} nen={value.nen} o={O_MAU.nsdld}>
      {(giu) => (
        <DienMau
          loai="nsdld"
          danhMuc={DANH_MUC_NAY}
          giu={giu}
          nhanLuu="Gửi trung tâm xác nhận"
          onLuu={save}
          sauLuu={onXong}
        />
      )}
    </GhiTiep>
  );
};

const NguoiTim = ({ cu, onXong }: { cu?: CuaNguoiTim; onXong: TaiLai }) => {
  const dau = { nguoi: { hanHoSo: addDays(homNay(), NGAY_HIEU_LUC) } };
  const { value, error, xong, taiLai } = useDangKy('nguoi', cu && hoSoNguoi(cu.hoSo, cu.rieng), dau);
  const gui = useGui(dangKyTimViec);
  const [dongY, setDongY] = useState<DongYMoi>({
    luuTru: cu !== undefined,
    gioiThieu: cu?.hoSo.dongY.gioiThieu !== undefined,
  });
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong || !value) return <Loading />;
  const { thongBao } = thongBaoLoi('VL23');
  const save = async ({ nguoi, nguoiRieng }: BaiHopLe['nguoi']) => {
    const diaBan = await chainOf(nguoi.diaBan);
    const agreed = { luuTru: true, gioiThieu: dongY.gioiThieu } as const;
    await gui({ nguoi: { ...nguoi, diaBan }, dinhDanh: nguoiRieng, dongY: agreed });
  };
  return (
    <GhiTiep key={value.mo.lan} mo={value.mo} nen={value.nen} o={O_MAU.nguoi}>
      {(giu) => (
        <DienMau
          loai="nguoi"
          gon
          danhMuc={DANH_MUC_NAY}
          giu={giu}
          bo={(cau) => cau.trungTamGhi === true}
          cuoi={<DongYField value={dongY} onValue={setDongY} noi="toi" />}
          canTro={dongY.luuTru ? undefined : thongBao}
          nhanLuu="Gửi trung tâm duyệt"
          onLuu={save}
          sauLuu={onXong}
        />
      )}
    </GhiTiep>
  );
};

/**
 * Of a record that waits, who wrote it reads back all but the part that is kept apart: what he changed of that is held until
 * the centre has decided, which is when he may read it and both are compared.
 */
const ConDo = ({ cho }: { cho: DangCho }) => {
  const o = O_MAU[cho.loai];
  const nay = cho.loai === 'nsdld' ? hoSoNsdld(cho.hoSo, undefined) : hoSoNguoi(cho.hoSo, undefined);
  const { value } = useTai(() => moGhiDo(cho.loai, nay, o), [nay.id, nay.v]);
  return value ? <ConGhiDo key={value.lan} mo={value} nen={nay.bai} o={o} /> : null;
};

const DaGui = ({ cho, onLai }: { cho: DangCho; onLai: TaiLai }) => {
  const { ban, loi, lam } = useLam(describeError);
  const nhan = cho.loai === 'nsdld' ? NHAN_NSDLD[cho.hoSo.trangThai] : NHAN_NGUOI[cho.hoSo.trangThai];
  const khongNhan = loiNhanCho(cho.hoSo);
  return (
    <section class="the chong">
      <div class="hang hang-giua">
        <h2>{cho.loai === 'nsdld' ? cho.hoSo.ten : `Hồ sơ tìm việc: ${cho.hoSo.tenCongViec}`}</h2>
        <TrangThaiBadge {...(khongNhan?.nhan ?? nhan)} />
      </div>
      {khongNhan ? (
        <Notice muc="canhBao">{khongNhan.loi}</Notice>
      ) : cho.hoSo.trangThai === 'ngung' ? (
        <Notice muc="canhBao">
          {ketCau('Trung tâm đã ngừng hồ sơ này', cho.hoSo.lyDo)} Liên hệ trung tâm dịch vụ việc làm của tỉnh để mở lại.
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
  const ghiDo = useTai(() => listGhiDo(chuGhiDo()), []).value?.[0]?.loai;
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
      {ghiDo && (
        <Notice>
          Trên máy này còn bài bạn ghi dở: bấm “{ghiDo === 'nguoi' ? 'Tôi tìm việc' : 'Tôi tuyển người'}” để ghi tiếp.
        </Notice>
      )}
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
        {!again && <ConDo cho={value} />}
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
