import type { DanhMuc } from '@core/dia-ban/cap.ts';
import type { BaiViec } from '@core/viec-lam/bai-viec.ts';
import type { BaiHopLe } from '@core/viec-lam/kiem-mau.ts';
import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { describeError, UserError } from '../../data/errors.ts';
import { nguoiViec } from '../../data/viec-lam-ai.ts';
import { diaBanXaOf, saveNsdld } from '../../data/viec-lam-ghi.ts';
import { getNsdldRieng, type NsdldDoc } from '../../data/viec-lam-repo.ts';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { baiCuaNsdld } from './bai-cua.ts';
import { ChonTrangThai } from './danh-sach.tsx';
import { DienMau } from './dien-mau.tsx';
import { NGUON_GHI, type NguonGhi } from './nhan-viec-lam.ts';
import { useTai } from './use-tai.ts';

/** What an employer may not change by himself: the centre confirmed it. */
const CUA_TRUNG_TAM = ['ten', 'chuThe', 'loaiHinh', 'maSoThue', 'soGiayTo', 'ngayBatDau'];

/** An employer written down by the centre, or his own record by himself (HP-02; Mẫu 01 TT 11/2022, 03/PLI). */
export const GhiNsdld = ({ cu, danhMuc, tinh }: { cu?: NsdldDoc; danhMuc: DanhMuc; tinh: string }) => {
  const { route } = useLocation();
  const laTrungTam = nguoiViec()?.vai === 'trungTam';
  const id = useMemo(() => cu?.id ?? crypto.randomUUID(), [cu?.id]);
  const [nguon, setNguon] = useState<NguonGhi>('trungTam');
  const ghiMoi = laTrungTam && (!cu || cu.nguon === 'dkkd');
  const { value, error, xong, taiLai } = useTai(async (): Promise<BaiViec> => {
    if (cu) return baiCuaNsdld(cu, await getNsdldRieng(cu.id));
    return { nsdld: { chuThe: 'toChuc', diaChi: { danhMuc, tinh, chiTiet: '' } } };
  }, [cu?.id, cu?.v]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong || !value) return <Loading />;
  const save = async ({ nsdld, lienHe }: BaiHopLe['nsdld']) => {
    const diaBan = cu?.diaBan ?? (await diaBanXaOf(nsdld.diaBan.danhMuc, nsdld.diaBan.tinh, nsdld.diaBan.xa));
    if (!diaBan) throw new UserError('nsdld.saiDiaBan', 'Không thấy xã, phường này trong danh mục. Chọn lại địa chỉ.');
    if (cu && nsdld.diaBan.xa !== cu.diaBan.xa)
      throw new UserError(
        'nsdld.doiXa',
        'Hồ sơ đã thuộc một xã, phường. Chuyển trụ sở sang xã khác thì lập hồ sơ mới.',
      );
    const register = cu
      ? {
          ...(cu.tinhTrangDkkd && { tinhTrangDkkd: cu.tinhTrangDkkd }),
          ...(cu.tinhTrangGhi && { tinhTrangGhi: cu.tinhTrangGhi }),
        }
      : {};
    await saveNsdld(id, { ...nsdld, ...register, diaBan, nguon: cu && !ghiMoi ? cu.nguon : nguon }, lienHe, cu);
    route(laTrungTam ? `/viec-lam/nsdld/${id}` : '/viec-lam/ho-so');
  };
  return (
    <div class="chong">
      <h1>{cu ? 'Sửa thông tin người sử dụng lao động' : 'Ghi người sử dụng lao động'}</h1>
      <DienMau
        loai="nsdld"
        danhMuc={danhMuc}
        tinh={tinh}
        {...(cu && { mau: cu.mau })}
        bai={value}
        chonMau={laTrungTam}
        bo={(cau) => !laTrungTam && CUA_TRUNG_TAM.includes(cau.truong)}
        cuoi={ghiMoi && <ChonTrangThai id="nguon" nhan="Nguồn" options={NGUON_GHI} value={nguon} onValue={setNguon} />}
        nhanLuu="Lưu thông tin"
        onLuu={save}
      />
    </div>
  );
};
