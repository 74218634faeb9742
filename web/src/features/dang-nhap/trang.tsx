import './dang-nhap.css';
import { useEffect, useState } from 'preact/hooks';
import { getConfig } from '../../data/config.ts';
import { describeError } from '../../data/errors.ts';
import { soGuiKhac } from '../../data/hang-gui-song.ts';
import { signIn, signUp } from '../../data/session.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** In a local run the accounts are printed where `npm start` runs; nothing of them is in the app. */
const DungThu = () => {
  const [local, setLocal] = useState(false);
  useEffect(() => {
    getConfig().then(
      ({ kind }) => setLocal(kind === 'emulators'),
      () => setLocal(false),
    );
  }, []);
  return local ? (
    <Notice>
      Bản dùng thử với dữ liệu giả. Thư điện tử và mật khẩu của từng vai trò in ở cửa sổ đang chạy{' '}
      <code>npm start</code>.
    </Notice>
  ) : null;
};

const NGAN_NHAT = 8;

/** Employers and seekers make an account by themselves; it opens nothing until the centre has confirmed who they are. */
const DangKy = () => {
  const [mo, setMo] = useState(false);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState('');
  if (!mo)
    return (
      <Button rong onClick={() => setMo(true)}>
        Đăng ký tìm việc hoặc tuyển người
      </Button>
    );
  const submit = async () => {
    if (email.trim() === '' || password.length < NGAN_NHAT) {
      setError(`Nhập thư điện tử, và mật khẩu ít nhất ${NGAN_NHAT} ký tự.`);
      return;
    }
    setBusy(true);
    setError('');
    try {
      await signUp(email, password);
    } catch (failed) {
      setError(describeError(failed));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      class="the chong"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h2>Đăng ký tìm việc hoặc tuyển người</h2>
      <p>Tạo tài khoản, ghi hồ sơ, rồi chờ trung tâm dịch vụ việc làm của tỉnh xác nhận.</p>
      <TextField
        id="email-moi"
        nhan="Thư điện tử của bạn"
        value={email}
        onValue={setEmail}
        onLeave={() => undefined}
        input={{ inputMode: 'email', autocomplete: 'email', autocapitalize: 'off' }}
      />
      <Field id="mat-khau-moi" nhan="Đặt mật khẩu" goiY={`Ít nhất ${NGAN_NHAT} ký tự.`}>
        {(control) => (
          <input
            {...control}
            type="password"
            autocomplete="new-password"
            value={password}
            onInput={(event) => setPassword(event.currentTarget.value)}
          />
        )}
      </Field>
      {error && <Notice muc="loi">{error}</Notice>}
      <Button type="submit" rong ban={busy}>
        Tạo tài khoản
      </Button>
    </form>
  );
};

/** Signing in by e-mail and password; an account decides by itself which area and pages open. */
const Trang = () => {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const submit = async () => {
    if (email.trim() === '' || password === '') {
      setError('Nhập thư điện tử hoặc số điện thoại, và mật khẩu.');
      return;
    }
    setBusy(true);
    setError(null);
    try {
      await signIn(email, password);
    } catch (failed) {
      setError(describeError(failed));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div class="dang-nhap chong">
      <form
        class="the chong"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <div>
          <h1>Đăng nhập</h1>
          <p class="mo">Phiếu thông tin về người lao động</p>
        </div>
        {soGuiKhac.value > 0 && (
          <Notice muc="canhBao" icon="dongHo">
            Máy này còn {soGuiKhac.value} phiếu chưa gửi. Đăng nhập đúng tài khoản đã ghi, phiếu sẽ tự gửi.
          </Notice>
        )}
        {error && <Notice muc="loi">{error}</Notice>}
        <TextField
          id="email"
          nhan="Thư điện tử hoặc số điện thoại"
          value={email}
          onValue={setEmail}
          onLeave={() => undefined}
          input={{ inputMode: 'email', autocomplete: 'username', autocapitalize: 'off', name: 'email' }}
        />
        <Field id="mat-khau" nhan="Mật khẩu">
          {(control) => (
            <input
              {...control}
              type="password"
              name="password"
              autocomplete="current-password"
              value={password}
              onInput={(event) => setPassword(event.currentTarget.value)}
            />
          )}
        </Field>
        <Button type="submit" kieu="chinh" rong ban={busy}>
          {busy ? 'Đang đăng nhập…' : 'Đăng nhập'}
        </Button>
        <p class="mo">
          Quên mật khẩu: liên hệ người quản trị của xã hoặc của tỉnh để cấp lại. Người lao động xem sổ của mình: liên hệ
          công chức phụ trách lao động của xã.
        </p>
      </form>
      <DangKy />
      <DungThu />
    </div>
  );
};
export default Trang;
