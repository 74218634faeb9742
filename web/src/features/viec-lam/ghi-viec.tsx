import type { BaiHopLe } from '@core/viec-lam/kiem-mau.ts';
import { useLocation } from 'preact-iso';
import { describeError, UserError } from '../../data/errors.ts';
import { nguoiViec } from '../../data/viec-lam-ai.ts';
import { saveViec } from '../../data/viec-lam-ghi.ts';
import { getLienHe, getNsdld, getNsdldRieng, type ViecDoc } from '../../data/viec-lam-repo.ts';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { GhiTiep } from '../ghi-do/ghi-tiep.tsx';
import { MoForm } from '../ghi-do/mo-form.tsx';
import { type MoMoi, moGhiDo, moGhiMoi } from '../ghi-do/mo-ghi-do.ts';
import { baiCuaViec } from './bai-cua.ts';
import { useNguon } from './chon-nguon.tsx';
import { DienMau } from './dien-mau.tsx';
import { hoSoViec, luuMotLan, timViec } from './ho-so-nay.ts';
import type { NguonGhi } from './nhan-viec-lam.ts';
import { O_MAU } from './o-ghi.ts';

const hrefViec = (id: string): string => `/viec-lam/viec/${id}`;

/** A vacancy written down, new or anew (Mẫu 01 TT 11/2022, 03a/PLI). */
export const GhiViec = ({ nsdldId, cu }: { nsdldId: string; cu?: ViecDoc }) => {
  const { route } = useLocation();
  const ai = nguoiViec();
  const laTrungTam = ai?.vai === 'trungTam';
  const { nguonOf, field: chonNguon } = useNguon();
  const { value, error, xong, taiLai } = useTai(async () => {
    if (nsdldId === '') return undefined;
    const [nsdld, rieng, lienHe] = await Promise.all([
      getNsdld(nsdldId),
      getNsdldRieng(nsdldId),
      cu ? getLienHe(cu.id) : undefined,
    ]);
    if (!nsdld) return undefined;
    const { danhMuc, tinh, xa } = nsdld.diaBan;
    const reach = rieng && {
      hoTen: rieng.nguoiDaiDien,
      dienThoai: rieng.dienThoai,
      ...(rieng.chucVu && { chucVu: rieng.chucVu }),
      ...(rieng.email && { email: rieng.email }),
    };
    const nay = cu && hoSoViec(cu, lienHe);
    const nen = nay?.bai ?? { viec: { noiLam: [{ danhMuc, tinh, xa }] }, ...(reach && { lienHe: reach }) };
    const mo: MoMoi = nay
      ? { mo: await moGhiDo('viec', nay, O_MAU.viec) }
      : await moGhiMoi('viec', O_MAU.viec, timViec, nsdldId);
    return { nsdld, nen, mo };
  }, [nsdldId, cu?.id, cu?.v]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong) return <Loading />;
  if (!value)
    return (
      <EmptyState icon="to" tieuDe="Chưa chọn người sử dụng lao động">
        <a href="/viec-lam/nsdld">Mở danh sách người sử dụng lao động</a>
      </EmptyState>
    );
  const { nsdld, nen, mo } = value;
  if (nsdld.trangThai !== 'daXacNhan')
    return <EmptyState tieuDe="Người sử dụng lao động này chưa được xác nhận nên chưa đăng việc được" />;
  const save = async (id: string, { viec, lienHe }: BaiHopLe['viec'], nguon: NguonGhi) => {
    if (cu && viec.soLuong <= cu.daTuyen)
      throw new UserError(
        'viec.itHonDaTuyen',
        `Đã tuyển ${cu.daTuyen} người. Ghi số lượng tuyển lớn hơn ${cu.daTuyen}, hoặc bỏ sửa và đóng việc này.`,
      );
    const { ten: tenNsdld, loaiHinh, diaBan } = nsdld;
    const own = cu
      ? { nsdld: cu.nsdld, tenNsdld: cu.tenNsdld, loaiHinh: cu.loaiHinh, diaBan: cu.diaBan, nguon: cu.nguon }
      : { nsdld: nsdldId, tenNsdld, loaiHinh, diaBan, nguon: laTrungTam ? nguon : ('tuKhai' as const) };
    const gui = { bai: baiCuaViec(viec, lienHe), them: { nguon: own.nguon }, v: cu?.v ?? 0 };
    const luu = () => saveViec(id, { ...viec, ...own }, lienHe, cu);
    await luuMotLan(gui, luu, () => timViec(id));
  };
  return (
    <div class="chong">
      <h1>{cu ? 'Sửa việc tìm người' : 'Ghi việc tìm người'}</h1>
      <p>
        Người tuyển: <b>{nsdld.ten}</b>
      </p>
      {!laTrungTam && (
        <Notice>Việc đăng mới hoặc sửa được trung tâm dịch vụ việc làm duyệt trước khi giới thiệu.</Notice>
      )}
      <MoForm mo={mo} href={hrefViec}>
        {(moi) => (
          <GhiTiep key={moi.lan} mo={moi} nen={nen} o={O_MAU.viec}>
            {(giu) => (
              <DienMau
                loai="viec"
                gon={!laTrungTam}
                danhMuc={nsdld.diaBan.danhMuc}
                {...(cu && { mau: cu.mau })}
                giu={giu}
                chonMau={laTrungTam}
                bo={(cau) => cau.trungTamGhi === true && !laTrungTam}
                cuoi={laTrungTam && !cu && chonNguon(giu)}
                nhanLuu={laTrungTam ? 'Lưu việc này' : 'Gửi trung tâm duyệt'}
                onLuu={(bai) => save(moi.id, bai, nguonOf(giu))}
                sauLuu={() => route(hrefViec(moi.id))}
              />
            )}
          </GhiTiep>
        )}
      </MoForm>
    </div>
  );
};
