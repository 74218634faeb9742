import type { DanhMuc } from '@core/dia-ban/cap.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { addDays } from '@core/shared/ngay.ts';
import type { BaiViec } from '@core/viec-lam/bai-viec.ts';
import type { BaiHopLe } from '@core/viec-lam/kiem-mau.ts';
import { NGAY_HIEU_LUC } from '@core/viec-lam/nguoi-tim-viec.ts';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { homNay } from '../../data/device.ts';
import { describeError, UserError } from '../../data/errors.ts';
import { nguoiViec } from '../../data/viec-lam-ai.ts';
import { type DongYMoi, diaBanXaOf, saveNguoi } from '../../data/viec-lam-ghi.ts';
import { getDinhDanh, type NguoiDoc } from '../../data/viec-lam-repo.ts';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { GhiTiep } from '../ghi-do/ghi-tiep.tsx';
import { MoForm } from '../ghi-do/mo-form.tsx';
import { type MoMoi, moGhiDo, moGhiMoi } from '../ghi-do/mo-ghi-do.ts';
import { baiCuaNguoi } from './bai-cua.ts';
import { useNguon } from './chon-nguon.tsx';
import { DienMau } from './dien-mau.tsx';
import { DongYField } from './dong-y.tsx';
import { hoSoNguoi, luuMotLan, timNguoi } from './ho-so-nay.ts';
import type { NguonGhi } from './nhan-viec-lam.ts';
import { O_MAU } from './o-ghi.ts';

/** Who he is stays as the centre wrote it: a seeker's own form does not ask for it. */
const CUA_TRUNG_TAM = ['hoTen', 'ngaySinh', 'soGiayTo', 'soBhxh', 'gioiTinh'];

const hrefNguoi = (id: string): string => `/viec-lam/nguoi/${id}`;

const thieuDongY = (): string => {
  const { thongBao, cachSua } = thongBaoLoi('VL23');
  return `${thongBao} ${cachSua}`;
};

/** A seeker written down by the centre, or his own record by himself (Mẫu 02 TT 11/2022, 01 and 01a/PLI). */
export const GhiNguoi = ({ cu, danhMuc, tinh }: { cu?: NguoiDoc; danhMuc: DanhMuc; tinh: string }) => {
  const { route } = useLocation();
  const laTrungTam = nguoiViec()?.vai === 'trungTam';
  const { nguonOf, field: chonNguon } = useNguon();
  const [dongY, setDongY] = useState<DongYMoi>({
    luuTru: cu !== undefined,
    gioiThieu: cu?.dongY.gioiThieu !== undefined,
  });
  const { value, error, xong, taiLai } = useTai(async () => {
    const nay = cu && hoSoNguoi(cu, await getDinhDanh(cu.id));
    const nen: BaiViec = nay?.bai ?? {
      nguoi: { hanHoSo: addDays(homNay(), NGAY_HIEU_LUC), noiLam: [{ danhMuc, tinh }] },
    };
    const mo: MoMoi = nay
      ? { mo: await moGhiDo('nguoi', nay, O_MAU.nguoi) }
      : await moGhiMoi('nguoi', O_MAU.nguoi, timNguoi);
    return { nen, mo };
  }, [cu?.id, cu?.v]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong || !value) return <Loading />;
  const { nen, mo } = value;
  const save = async (id: string, { nguoi, nguoiRieng }: BaiHopLe['nguoi'], nguonMoi: NguonGhi) => {
    const { danhMuc: list, tinh: own, xa } = nguoi.diaBan;
    const stays = cu && (!laTrungTam || (cu.diaBan.danhMuc === list && cu.diaBan.xa === xa));
    const diaBan = stays ? cu.diaBan : await diaBanXaOf(list, own, xa);
    if (!diaBan) throw new UserError('nguoi.saiDiaBan', 'Không thấy xã, phường này trong danh mục. Chọn lại nơi ở.');
    const thangSinh = nguoiRieng.ngaySinh.slice(0, 7);
    const nguon = cu?.nguon ?? nguonMoi;
    const known = { thangSinh, nguon, ...(cu?.phieu && { phieu: cu.phieu }) };
    const them = { nguon, gioiThieu: dongY.gioiThieu };
    const gui = { bai: baiCuaNguoi(nguoi, nguoiRieng), them, v: cu?.v ?? 0 };
    const luu = () => saveNguoi(id, { ...nguoi, diaBan, ...known }, nguoiRieng, dongY, cu);
    await luuMotLan(gui, luu, () => timNguoi(id));
  };
  return (
    <div class="chong">
      <h1>{cu ? 'Sửa hồ sơ tìm việc' : 'Ghi người tìm việc'}</h1>
      <MoForm mo={mo} href={hrefNguoi}>
        {(moi) => (
          <GhiTiep key={moi.lan} mo={moi} nen={nen} o={O_MAU.nguoi}>
            {(giu) => (
              <DienMau
                loai="nguoi"
                gon={!laTrungTam}
                danhMuc={danhMuc}
                {...(laTrungTam && { tinh })}
                {...(cu && { mau: cu.mau, noiCu: cu.diaBan })}
                giu={giu}
                chonMau={laTrungTam}
                bo={(cau) => !laTrungTam && (cau.trungTamGhi === true || CUA_TRUNG_TAM.includes(cau.truong))}
                cuoi={
                  <>
                    <DongYField value={dongY} onValue={setDongY} noi={laTrungTam ? 'nguoiNay' : 'toi'} />
                    {laTrungTam && !cu && chonNguon(giu)}
                  </>
                }
                canTro={dongY.luuTru ? undefined : thieuDongY()}
                nhanLuu="Lưu hồ sơ"
                onLuu={(bai) => save(moi.id, bai, nguonOf(giu))}
                sauLuu={() => route(laTrungTam ? hrefNguoi(moi.id) : '/viec-lam/ho-so')}
              />
            )}
          </GhiTiep>
        )}
      </MoForm>
    </div>
  );
};
