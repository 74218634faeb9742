import { formatNgay } from '@core/shared/ngay.ts';
import { ketNoiId } from '@core/viec-lam/ket-noi.ts';
import { describeError } from '../../data/errors.ts';
import { listKetNoiCua } from '../../data/ket-noi-repo.ts';
import type { NguoiViec } from '../../data/viec-lam-ai.ts';
import { getDinhDanh, type NguoiDoc } from '../../data/viec-lam-repo.ts';
import { Notice } from '../../ui/states.tsx';
import { type TaiLai, useCacTrang, useTai } from '../../ui/use-tai.ts';
import { ChonPhien } from '../phien/chon-phien.tsx';
import { PhienSapToi } from '../phien/sap-toi.tsx';
import { baiCuaNguoi } from './bai-cua.ts';
import { KetNoiCua } from './bang-ket-noi.tsx';
import { DeXuat } from './de-xuat.tsx';
import { textOfDongY } from './dong-y.tsx';
import { GoiYCua } from './goi-y.tsx';
import { NguoiThaoTac } from './nguoi-thao-tac.tsx';
import { NguonHoSo } from './nguon-ho-so.tsx';
import { NHAN_NGUOI } from './nhan-viec-lam.ts';
import { ThongTin, TrangThaiBadge, XemTraLoi } from './xem-tra-loi.tsx';

/** A seeker's record with what suits him, for the centre and for himself. */
export const XemNguoi = (props: { nguoi: NguoiDoc; ai: NguoiViec; hrefSua: string; taiLai: TaiLai }) => {
  const { nguoi, ai } = props;
  const laTrungTam = ai.vai === 'trungTam';
  const dinhDanh = useTai(() => getDinhDanh(nguoi.id), [nguoi.id, nguoi.v]);
  const ketNoi = useCacTrang((sau) => listKetNoiCua('nguoi', nguoi.id, sau), [nguoi.id]);
  const daCo = new Map(ketNoi.items.map(({ id, trangThai }) => [id, trangThai]));
  return (
    <div class="chong">
      <div class="hang hang-giua">
        <h1>{laTrungTam ? (dinhDanh.value?.hoTen ?? 'Người tìm việc') : 'Hồ sơ tìm việc của tôi'}</h1>
        <TrangThaiBadge {...NHAN_NGUOI[nguoi.trangThai]} />
      </div>
      <section class="the">
        <ThongTin
          rows={[
            ['Cần tìm', nguoi.tenCongViec],
            ['Có hiệu lực đến', formatNgay(nguoi.hanHoSo)],
            ['Đồng ý', textOfDongY(nguoi.dongY)],
            ['Nguồn', laTrungTam ? <NguonHoSo cua="nguoiTimViec" hoSo={nguoi} /> : undefined],
            ['Lý do', nguoi.lyDo],
          ]}
        />
      </section>
      <NguoiThaoTac nguoi={nguoi} vai={ai.vai} hrefSua={props.hrefSua} onXong={props.taiLai} />
      {ai.vai === 'nguoiTimViec' && <PhienSapToi />}
      <GoiYCua
        cua="nguoi"
        minh={nguoi}
        {...(laTrungTam && nguoi.trangThai === 'dangTim' && { chon: <ChonPhien /> })}
        href={(id) => `/viec-lam/viec/${id}`}
        {...(nguoi.trangThai === 'dangTim' && {
          lam: (id: string) => <DeXuat viec={id} nguoi={nguoi.id} truoc={daCo.get(ketNoiId(id, nguoi.id))} />,
        })}
      />
      <KetNoiCua list={ketNoi} />
      {dinhDanh.error !== undefined && <Notice muc="loi">{describeError(dinhDanh.error)}</Notice>}
      <XemTraLoi loai="nguoi" mau={nguoi.mau} bai={baiCuaNguoi(nguoi, dinhDanh.value)} />
    </div>
  );
};
