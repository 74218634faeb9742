import './phieu.css';
import { maPhieu } from '@core/bien-ban/bien-ban.ts';
import { NGUON } from '@core/forms/danh-muc-m03.ts';
import { DAU_MAU_03 } from '@core/forms/mau-03.ts';
import { maBienNhan } from '@core/hang-gui/bien-nhan.ts';
import { joinBaiLam, type PhieuRieng } from '@core/phieu/phieu.ts';
import { mayWrite } from '@core/phieu/workflow.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { asOf, homNay } from '../../data/device.ts';
import { getDonVi, tenDayDu } from '../../data/don-vi-repo.ts';
import { describeError } from '../../data/errors.ts';
import { khuVuc } from '../../data/khu-vuc.ts';
import { getDinhDanh, type PhieuDoc, watchPhieu } from '../../data/phieu-repo.ts';
import { nguoiXem, session } from '../../data/session.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { HanBadge } from '../../ui/han-badge.tsx';
import { MaQr } from '../../ui/ma-qr.tsx';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { TrangThaiBadge } from '../../ui/trang-thai.tsx';
import { TimViecCuaPhieu } from '../tim-viec-tu-phieu/cua-phieu.tsx';
import { HuyPhieu } from './huy-phieu.tsx';
import { NhatKyPhieu } from './nhat-ky.tsx';
import { ThayPhieu } from './thay-phieu.tsx';
import { XemBaiLam } from './xem-bai-lam.tsx';

const mayIdentify = (): boolean => {
  const current = session.value;
  return current !== null && current !== 'dangTai' && ['thon', 'xa'].includes(current.claims.cap);
};

const useDinhDanh = (phieu: PhieuDoc): PhieuRieng | null | undefined => {
  const [rieng, setRieng] = useState<PhieuRieng | null | undefined>(mayIdentify() ? null : undefined);
  useEffect(() => {
    if (mayIdentify())
      getDinhDanh(phieu.id).then(setRieng, (error: unknown) => {
        console.error('dinhDanh.unreadable', error);
        setRieng(undefined);
      });
  }, [phieu.id, phieu.v]);
  return rieng;
};

const useTenNoi = ({ danhMuc, thon }: PhieuDoc['diaBan']): string => {
  const [ten, setTen] = useState(thon);
  useEffect(() => {
    getDonVi(danhMuc, thon)
      .then((unit) => unit && tenDayDu(unit))
      .then(
        (name) => name && setTen(name),
        () => setTen(thon),
      );
  }, [danhMuc, thon]);
  return ten;
};

const Actions = ({ phieu, rieng }: { phieu: PhieuDoc; rieng: PhieuRieng | undefined }) => {
  const area = khuVuc.value;
  const keHoach = area !== null && area !== 'dangTai' && area.keHoach.find(({ id }) => id === phieu.keHoach);
  const ai = nguoiXem();
  const editable =
    ai !== undefined && mayWrite(phieu, ai) && (phieu.trangThai === 'nhap' || phieu.trangThai === 'traLai');
  return (
    <div class="hang khong-in">
      {editable && (
        <LinkButton href={`/phieu/${phieu.id}/ghi`} kieu="chinh" icon="but">
          {phieu.trangThai === 'traLai' ? 'Sửa và nộp lại' : 'Ghi tiếp'}
        </LinkButton>
      )}
      <Button icon="in" onClick={() => print()}>
        In phiếu
      </Button>
      {phieu.trangThai !== 'nhap' && maBienNhan(phieu.id) && (
        <LinkButton href={`/phieu/${phieu.id}/bien-nhan`} icon="to">
          Biên nhận
        </LinkButton>
      )}
      {editable && keHoach && phieu.trangThai === 'traLai' && mayWrite({ boi: phieu.boi }, ai) && (
        <ThayPhieu phieu={phieu} rieng={rieng} keHoach={keHoach} />
      )}
      {editable && keHoach && <HuyPhieu phieu={phieu} keHoach={keHoach} />}
    </div>
  );
};

const Xem = ({ phieu }: { phieu: PhieuDoc }) => {
  const rieng = useDinhDanh(phieu);
  const noi = useTenNoi(phieu.diaBan);
  if (rieng === null) return <Loading nhan="Đang mở phiếu…" />;
  const { diaBan: _diaBan, boi: _boi, ...dinhDanh } = rieng ?? { diaBan: phieu.diaBan, boi: phieu.boi };
  const returned = phieu.trangThai === 'traLai';
  return (
    <article class="chong chinh-doc">
      <header class="chong chong-sat">
        <p class="mo">
          {DAU_MAU_03.soHieu} · {phieu.keHoach} · {noi}
        </p>
        <h1>{rieng?.hoTen ?? DAU_MAU_03.tieuDe}</h1>
        <div class="hang">
          <TrangThaiBadge trangThai={phieu.trangThai} />
          <HanBadge han={phieu.hanXuLy} homNay={homNay()} />
          <span class="mo">
            Mã phiếu <b>{maPhieu(phieu.id)}</b> · Ghi ngày {formatNgay(phieu.ngayPhongVan)} · {NGUON.nhan(phieu.nguon)}
          </span>
        </div>
        <div class="chi-in">
          <MaQr noiDung={phieu.id} nhan={`Mã phiếu ${maPhieu(phieu.id)}`} />
        </div>
      </header>
      {phieu.lyDo && (
        <Notice muc={returned ? 'loi' : 'canhBao'} icon={returned ? 'traLai' : 'huy'}>
          <b>Lý do:</b> {phieu.lyDo.ghiChu}
        </Notice>
      )}
      <Actions phieu={phieu} rieng={rieng} />
      <TimViecCuaPhieu phieu={phieu} />
      {!rieng && (
        <Notice>
          {mayIdentify()
            ? 'Chưa đọc được phần nhân thân của phiếu này.'
            : 'Phần nhân thân chỉ mở ở thôn, xã và công an xã.'}
        </Notice>
      )}
      <XemBaiLam
        bai={joinBaiLam(phieu, dinhDanh)}
        coDinhDanh={rieng !== undefined}
        loi={returned ? phieu.loi : []}
        truongTraLai={phieu.lyDo?.truong ?? []}
      />
      <NhatKyPhieu phieu={phieu} />
    </article>
  );
};

/** One phiếu to read: answers in the form's wording, who the person is where the account may know, and its history. */
const Trang = () => {
  const id = useRoute().params.id ?? '';
  const [phieu, setPhieu] = useState<PhieuDoc | 'dangTai' | undefined>('dangTai');
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    setPhieu('dangTai');
    setError(null);
    return watchPhieu(
      id,
      (next) => {
        setPhieu(next);
        asOf.value = new Date();
      },
      setError,
    );
  }, [id]);
  if (error) return <ErrorState noiDung={describeError(error)} />;
  if (phieu === 'dangTai') return <Loading nhan="Đang mở phiếu…" />;
  if (!phieu)
    return (
      <EmptyState tieuDe="Không có phiếu này">
        <p>Phiếu không tồn tại hoặc ngoài địa bàn của tài khoản.</p>
      </EmptyState>
    );
  return <Xem phieu={phieu} />;
};
export default Trang;
