import { useState } from 'preact/hooks';
import { download } from '../../data/bang-tinh.ts';
import { makeCuuHo, type TrenMay } from '../../data/cuu-ho.ts';
import { describeError } from '../../data/errors.ts';
import { Button } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { Notice } from '../../ui/states.tsx';
import { loiMatKhau } from './cuu-ho-view.ts';
import { HienMatKhau, OMatKhau } from './o-mat-khau.tsx';

const TrongTep = ({ may }: { may: TrenMay }) => {
  const choGui = may.hangGui.filter(({ banNhap }) => banNhap !== null).length;
  return (
    <>
      <p>
        Trên máy này có <b>{formatSo(may.banNhap.length)}</b> bản đang ghi và <b>{formatSo(choGui)}</b> phiếu đã nộp
        nhưng máy chủ chưa kiểm tra xong
        {may.banSao.length > 0 && `, và ${formatSo(may.banSao.length)} bản khác còn giữ`}.
      </p>
      {may.hong.length > 0 && (
        <Notice muc="canhBao">
          {formatSo(may.hong.length)} phiếu trên máy không đọc được bằng bản ứng dụng này nên không vào tệp. Cập nhật
          ứng dụng rồi sao lưu lại.
        </Notice>
      )}
    </>
  );
};

/** Everything not judged yet, into one file that only its passphrase opens. */
export const SaoLuu = ({ may }: { may: TrenMay }) => {
  const [matKhau, setMatKhau] = useState('');
  const [goLai, setGoLai] = useState('');
  const [hien, setHien] = useState(false);
  const [ban, setBan] = useState(false);
  const [loi, setLoi] = useState<string>();
  const [xong, setXong] = useState<string>();
  const save = async () => {
    const wrong = loiMatKhau(matKhau, goLai);
    setXong(undefined);
    setLoi(wrong);
    if (wrong) return;
    setBan(true);
    try {
      const { blob, ten } = await makeCuuHo(matKhau);
      download(blob, ten);
      setXong(ten);
      setMatKhau('');
      setGoLai('');
    } catch (error) {
      setLoi(describeError(error));
    }
    setBan(false);
  };
  const empty = may.banNhap.length + may.hangGui.length + may.banSao.length === 0;
  return (
    <form
      class="the chong"
      noValidate
      aria-labelledby="sao-luu"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="sao-luu">Sao lưu ra tệp</h2>
      <TrongTep may={may} />
      {!empty && (
        <>
          <OMatKhau
            id="mat-khau"
            nhan="Đặt mật khẩu cho tệp"
            goiY="Ít nhất 8 ký tự. Quên mật khẩu thì không ai mở được tệp, kể cả quản trị."
            value={matKhau}
            hien={hien}
            onValue={setMatKhau}
          />
          <OMatKhau id="mat-khau-lai" nhan="Gõ lại mật khẩu" value={goLai} hien={hien} onValue={setGoLai} />
          <HienMatKhau hien={hien} onHien={setHien} />
          {loi && <Notice muc="loi">{loi}</Notice>}
          <Button type="submit" kieu="chinh" icon="khien" ban={ban}>
            {ban ? 'Đang mã hóa…' : 'Sao lưu ra tệp'}
          </Button>
        </>
      )}
      {xong && (
        <Notice muc="tot">
          Đã lưu tệp <b>{xong}</b> vào thư mục tải về. Chép tệp sang nơi khác (máy tính, thẻ nhớ); giữ mật khẩu riêng.
          Phiếu trên máy này còn nguyên.
        </Notice>
      )}
    </form>
  );
};
