import { MatKhau } from '@core/tai-khoan/dang-nhap.ts';
import { useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { datMatKhau } from '../../data/tai-khoan-nld-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/states.tsx';

const O_MAT_KHAU = [
  ['mat-khau-moi', 'Mật khẩu mới (ít nhất 8 ký tự)'],
  ['nhap-lai', 'Nhập lại mật khẩu mới'],
] as const;

/** The first thing a worker does: the password on paper, which others have seen, gives way to his own. */
export const DatMatKhau = () => {
  const [hai, setHai] = useState<readonly [string, string]>(['', '']);
  const [ban, setBan] = useState(false);
  const [loi, setLoi] = useState('');
  const send = async () => {
    const [matKhau, nhapLai] = hai;
    if (!MatKhau.safeParse(matKhau).success) return setLoi('Mật khẩu phải có ít nhất 8 ký tự.');
    if (matKhau !== nhapLai) return setLoi('Hai lần nhập chưa giống nhau.');
    setBan(true);
    setLoi('');
    try {
      await datMatKhau(matKhau);
    } catch (error) {
      setLoi(describeError(error));
      setBan(false);
    }
  };
  return (
    <form
      class="the chong dat-mat-khau"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>Đặt mật khẩu của riêng mình</h2>
      <p>Mật khẩu trên giấy chỉ dùng một lần. Đặt mật khẩu chỉ mình biết để mở sổ lao động.</p>
      {O_MAT_KHAU.map(([id, nhan], i) => (
        <Field key={id} id={id} nhan={nhan} batBuoc>
          {(control) => (
            <input
              {...control}
              type="password"
              autocomplete="new-password"
              value={hai[i]}
              onInput={({ currentTarget: { value } }) => setHai(i === 0 ? [value, hai[1]] : [hai[0], value])}
            />
          )}
        </Field>
      ))}
      {loi && <Notice muc="loi">{loi}</Notice>}
      <Button type="submit" kieu="chinh" ban={ban}>
        Đặt mật khẩu và mở sổ
      </Button>
    </form>
  );
};
