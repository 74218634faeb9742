import { NHAN_VIEC_TAI_KHOAN, type ViecTaiKhoan } from '@core/nguoi-lao-dong/so-lao-dong.ts';
import { emailDangNhap } from '@core/tai-khoan/dang-nhap.ts';
import { useEffect, useState } from 'preact/hooks';
import { describeError, UserError } from '../../data/errors.ts';
import { doTaiKhoanNld, getTaiKhoanNld, type TaiKhoanNld } from '../../data/tai-khoan-nld-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** What is printed on the slip: only while it is on the screen. */
export type MatKhauMoi = { readonly dangNhap: string; readonly matKhau: string };

const MO_TA = {
  chuaCo: 'Người lao động chưa có tài khoản xem sổ này.',
  daThuHoi: 'Tài khoản xem sổ này đã thu hồi. Cấp lại thì người lao động xem được như trước.',
} as const;

const SAI_TEN = {
  ma: 'ten',
  muc: 'loi',
  thongBao: 'Tên đăng nhập chưa đúng.',
  cachSua: 'Ghi số điện thoại di động 10 chữ số, hoặc địa chỉ thư điện tử.',
} as const;

type Props = { nld: string; onMatKhau: (moi: MatKhauMoi) => void };

const CapMoi = (props: { trangThai: keyof typeof MO_TA; ban: boolean; onCap: (dangNhap: string) => void }) => {
  const [dangNhap, setDangNhap] = useState('');
  const [daQua, setDaQua] = useState(false);
  const hopLe = emailDangNhap(dangNhap) !== undefined;
  return (
    <form
      class="chong"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setDaQua(true);
        if (hopLe) props.onCap(dangNhap.trim());
      }}
    >
      <p>{MO_TA[props.trangThai]} Đối chiếu người đến với CCCD của họ trước khi cấp.</p>
      <TextField
        id="ten-dang-nhap"
        nhan="Số điện thoại hoặc thư điện tử của người lao động"
        goiY="Người lao động đăng nhập bằng tên này."
        value={dangNhap}
        onValue={setDangNhap}
        onLeave={() => setDaQua(dangNhap !== '')}
        batBuoc
        messages={daQua && !hopLe ? [SAI_TEN] : []}
        input={{ maxLength: 100, autocapitalize: 'off' }}
      />
      <Button type="submit" kieu="chinh" ban={props.ban}>
        Cấp tài khoản xem sổ
      </Button>
    </form>
  );
};

const DangMo = (props: { taiKhoan: TaiKhoanNld; ban: boolean; onViec: (viec: ViecTaiKhoan) => void }) => {
  const [hoi, setHoi] = useState<'datLaiMatKhau' | 'thuHoi' | null>(null);
  const { taiKhoan, ban, onViec } = props;
  return (
    <>
      <p>
        Người lao động đăng nhập bằng <b>{taiKhoan.dangNhap ?? 'tên chưa đọc được'}</b>.{' '}
        {taiKhoan.matKhauTam ? 'Chưa đổi mật khẩu dùng một lần.' : 'Đã đặt mật khẩu riêng.'}
      </p>
      <div class="hang">
        <Button ban={ban} onClick={() => setHoi('datLaiMatKhau')}>
          Cấp lại mật khẩu
        </Button>
        <Button kieu="nguy" ban={ban} onClick={() => setHoi('thuHoi')}>
          Thu hồi tài khoản
        </Button>
      </div>
      {hoi && (
        <Dialog
          tieuDe={hoi === 'thuHoi' ? 'Thu hồi tài khoản xem sổ?' : 'Cấp lại mật khẩu?'}
          onClose={() => setHoi(null)}
          chan={
            <>
              <Button onClick={() => setHoi(null)}>Giữ nguyên</Button>
              <Button
                kieu={hoi === 'thuHoi' ? 'nguy' : 'chinh'}
                onClick={() => {
                  setHoi(null);
                  onViec(hoi);
                }}
              >
                {hoi === 'thuHoi' ? 'Thu hồi' : 'Cấp lại'}
              </Button>
            </>
          }
        >
          <p>
            {hoi === 'thuHoi'
              ? 'Người lao động không xem được sổ nữa, kể cả khi đang mở. Cấp lại được bất cứ lúc nào.'
              : 'Mật khẩu cũ hết dùng ngay. Mật khẩu mới hiện một lần để in giao người lao động.'}
          </p>
        </Dialog>
      )}
    </>
  );
};

/** The account the worker reads his book with: given, renewed, taken away, with him and his CCCD at the desk (LC-13). */
export const CapTaiKhoan = ({ nld, onMatKhau }: Props) => {
  const [taiKhoan, setTaiKhoan] = useState<TaiKhoanNld | null>(null);
  const [lan, setLan] = useState(() => crypto.randomUUID());
  const [ban, setBan] = useState(false);
  const [loi, setLoi] = useState('');
  const [daThuHoi, setDaThuHoi] = useState(false);
  const load = async () => {
    setLoi('');
    try {
      setTaiKhoan(await getTaiKhoanNld(nld));
    } catch (error) {
      setLoi(describeError(error));
    }
  };
  useEffect(() => {
    void load();
  }, [nld]);
  const perform = async (viec: ViecTaiKhoan, dangNhap?: string) => {
    setBan(true);
    setLoi('');
    setDaThuHoi(false);
    try {
      const sau = await doTaiKhoanNld(lan, { viec, nld, ...(dangNhap !== undefined && { dangNhap }) });
      setLan(crypto.randomUUID());
      setTaiKhoan(sau);
      setDaThuHoi(viec === 'thuHoi');
      if (sau.matKhau && sau.dangNhap) onMatKhau({ dangNhap: sau.dangNhap, matKhau: sau.matKhau });
    } catch (error) {
      // A refusal is an answer and the next press a new decision; a lost answer is asked for again.
      if (error instanceof UserError) setLan(crypto.randomUUID());
      setLoi(describeError(error));
    } finally {
      setBan(false);
    }
  };
  const body = () => {
    if (!taiKhoan) return loi ? <ErrorState noiDung={loi} thuLai={() => void load()} /> : <Loading />;
    return taiKhoan.trangThai === 'dangMo' ? (
      <DangMo taiKhoan={taiKhoan} ban={ban} onViec={(viec) => void perform(viec)} />
    ) : (
      <CapMoi trangThai={taiKhoan.trangThai} ban={ban} onCap={(ten) => void perform('capTaiKhoan', ten)} />
    );
  };
  return (
    <section class="the chong khong-in" aria-labelledby="cap-tai-khoan">
      <h2 id="cap-tai-khoan">{NHAN_VIEC_TAI_KHOAN.capTaiKhoan}</h2>
      {body()}
      {daThuHoi && <Notice muc="tot">Đã thu hồi. Tài khoản không xem được sổ nữa.</Notice>}
      {taiKhoan && loi && <Notice muc="loi">{loi}</Notice>}
    </section>
  );
};
