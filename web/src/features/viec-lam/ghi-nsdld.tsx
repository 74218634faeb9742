import type { DanhMuc } from '@core/dia-ban/cap.ts';
import type { BaiViec } from '@core/viec-lam/bai-viec.ts';
import type { BaiHopLe } from '@core/viec-lam/kiem-mau.ts';
import { useLocation } from 'preact-iso';
import { describeError, UserError } from '../../data/errors.ts';
import { nguoiViec } from '../../data/viec-lam-ai.ts';
import { diaBanXaOf, saveNsdld } from '../../data/viec-lam-ghi.ts';
import { getNsdldRieng, type NsdldDoc } from '../../data/viec-lam-repo.ts';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { GhiTiep } from '../ghi-do/ghi-tiep.tsx';
import { MoForm } from '../ghi-do/mo-form.tsx';
import { type MoMoi, moGhiDo, moGhiMoi } from '../ghi-do/mo-ghi-do.ts';
import { baiCuaNsdld } from './bai-cua.ts';
import { useNguon } from './chon-nguon.tsx';
import { DienMau } from './dien-mau.tsx';
import { hoSoNsdld, luuMotLan, timNsdld } from './ho-so-nay.ts';
import type { NguonGhi } from './nhan-viec-lam.ts';
import { O_MAU } from './o-ghi.ts';

/** What an employer may not change by himself: the centre confirmed it. */
const CUA_TRUNG_TAM = ['ten', 'chuThe', 'loaiHinh', 'maSoThue', 'soGiayTo', 'ngayBatDau'];

const hrefNsdld = (id: string): string => `/viec-lam/nsdld/${id}`;

/** An employer written down by the centre, or his own record by himself (HP-02; Mẫu 01 TT 11/2022, 03/PLI). */
export const GhiNsdld = ({ cu, danhMuc, tinh }: { cu?: NsdldDoc; danhMuc: DanhMuc; tinh: string }) => {
  const { route } = useLocation();
  const laTrungTam = nguoiViec()?.vai === 'trungTam';
  const { nguonOf, field: chonNguon } = useNguon();
  const ghiMoi = laTrungTam && (!cu || cu.nguon === 'dkkd');
  const { value, error, xong, taiLai } = useTai(async () => {
    const nay = cu && hoSoNsdld(cu, await getNsdldRieng(cu.id));
    const nen: BaiViec = nay?.bai ?? { nsdld: { chuThe: 'toChuc', diaChi: { danhMuc, tinh, chiTiet: '' } } };
    const mo: MoMoi = nay
      ? { mo: await moGhiDo('nsdld', nay, O_MAU.nsdld) }
      : await moGhiMoi('nsdld', O_MAU.nsdld, timNsdld);
    return { nen, mo };
  }, [cu?.id, cu?.v]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong || !value) return <Loading />;
  const { nen, mo } = value;
  const save = async (id: string, { nsdld, lienHe }: BaiHopLe['nsdld'], nguonMoi: NguonGhi) => {
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
    const nguon = cu && !ghiMoi ? cu.nguon : nguonMoi;
    const noiDung = { ...nsdld, ...register, diaBan, nguon };
    const gui = { bai: baiCuaNsdld(noiDung, lienHe), them: { nguon }, v: cu?.v ?? 0 };
    const luu = () => saveNsdld(id, noiDung, lienHe, cu);
    await luuMotLan(gui, luu, () => timNsdld(id));
  };
  return (
    <div class="chong">
      <h1>{cu ? 'Sửa thông tin người sử dụng lao động' : 'Ghi người sử dụng lao động'}</h1>
      <MoForm mo={mo} href={hrefNsdld}>
        {(moi) => (
          <GhiTiep key={moi.lan} mo={moi} nen={nen} o={O_MAU.nsdld}>
            {(giu) => (
              <DienMau
                loai="nsdld"
                danhMuc={danhMuc}
                tinh={tinh}
                {...(cu && { mau: cu.mau })}
                giu={giu}
                chonMau={laTrungTam}
                bo={(cau) => !laTrungTam && CUA_TRUNG_TAM.includes(cau.truong)}
                cuoi={ghiMoi && chonNguon(giu)}
                nhanLuu="Lưu thông tin"
                onLuu={(bai) => save(moi.id, bai, nguonOf(giu))}
                sauLuu={() => route(laTrungTam ? hrefNsdld(moi.id) : '/viec-lam/ho-so')}
              />
            )}
          </GhiTiep>
        )}
      </MoForm>
    </div>
  );
};
