import { NHAN_TRANG_THAI_DE_NGHI } from '@core/nguoi-lao-dong/so-lao-dong.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { NHAN_VAI_TRO } from '@core/tai-khoan/vai-tro.ts';
import { useEffect, useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { phienNld, signOut } from '../../data/session.ts';
import { getSoCuaToi, type SoCuaToi } from '../../data/so-lao-dong-repo.ts';
import { Button } from '../../ui/button.tsx';
import { formatLuc } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { DatMatKhau } from './dat-mat-khau.tsx';
import { DeNghiMoi } from './de-nghi-moi.tsx';
import { XemSo } from './so.tsx';

const DeNghiCu = ({ deNghi }: { deNghi: SoCuaToi['deNghi'] }) =>
  deNghi.length === 0 ? null : (
    <section class="the khong-in">
      <h2>Đề nghị đã gửi</h2>
      <ul class="chong">
        {deNghi.map(({ id, luc, noiDung, ngayHieuLuc, trangThai, traLoi }) => (
          <li key={id}>
            <b>{NHAN_TRANG_THAI_DE_NGHI[trangThai]}</b> · gửi {formatLuc(new Date(luc.toMillis()))}
            <p>
              {noiDung} (từ ngày {formatNgay(ngayHieuLuc)})
            </p>
            {traLoi && <p>Xã trả lời: {traLoi}</p>}
          </li>
        ))}
      </ul>
    </section>
  );

const AiDaXem = ({ truyCap }: { truyCap: SoCuaToi['truyCap'] }) => (
  <section class="the khong-in">
    <h2>Ai đã xem sổ này</h2>
    {truyCap.length === 0 ? (
      <p>Chưa có cơ quan nào xem.</p>
    ) : (
      <ul class="chong">
        {truyCap.map(({ id, luc, vaiTro, ma, mucDich }) => (
          <li key={id}>
            {formatLuc(new Date(luc.toMillis()))}: {vaiTro.map((role) => NHAN_VAI_TRO[role]).join(', ')} (mã địa bàn{' '}
            {ma})<p>Mục đích: {mucDich}</p>
          </li>
        ))}
      </ul>
    )}
  </section>
);

/** His book, its history, who looked, and what he asks to have changed. */
const SoCuaNguoi = () => {
  const [cua, setCua] = useState<SoCuaToi | undefined | 'dangTai'>('dangTai');
  const [loi, setLoi] = useState('');
  const [daGui, setDaGui] = useState(false);
  const load = async () => {
    setLoi('');
    try {
      setCua(await getSoCuaToi());
    } catch (error) {
      setLoi(describeError(error));
    }
  };
  const nld = phienNld.value?.nld;
  useEffect(() => {
    void load();
  }, [nld]);
  const body = () => {
    if (loi) return <ErrorState noiDung={loi} thuLai={() => void load()} />;
    if (cua === 'dangTai') return <Loading />;
    if (!cua) return <EmptyState tieuDe="Chưa có sổ lao động">Liên hệ công chức xã nơi cư trú.</EmptyState>;
    return (
      <>
        <XemSo so={cua.so} lichSu={cua.lichSu} />
        {daGui && <Notice muc="tot">Đã gửi đề nghị cho xã. Kết quả hiện ở mục “Đề nghị đã gửi”.</Notice>}
        <div class="khong-in">
          <DeNghiMoi
            diaBan={cua.so.diaBan}
            onDone={() => {
              setDaGui(true);
              void load();
            }}
          />
        </div>
        <DeNghiCu deNghi={cua.deNghi} />
        <AiDaXem truyCap={cua.truyCap} />
      </>
    );
  };
  return body();
};

/** The worker's only page (LC-13). */
const Trang = () => {
  const matKhauTam = phienNld.value?.matKhauTam === true;
  return (
    <div class="chong">
      <div class="hang hang-giua khong-in">
        <h1>Sổ lao động của tôi</h1>
        <span class="hang">
          {!matKhauTam && (
            <Button icon="in" onClick={() => print()}>
              In sổ
            </Button>
          )}
          <Button kieu="tron" onClick={() => void signOut()}>
            Đăng xuất
          </Button>
        </span>
      </div>
      {matKhauTam ? <DatMatKhau /> : <SoCuaNguoi />}
    </div>
  );
};
export default Trang;
