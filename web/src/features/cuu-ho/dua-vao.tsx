import { useRef, useState } from 'preact/hooks';
import { mergeCuuHo, readCuuHo } from '../../data/cuu-ho.ts';
import { describeError } from '../../data/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/states.tsx';
import { cauKetQua } from './cuu-ho-view.ts';
import { HienMatKhau, OMatKhau } from './o-mat-khau.tsx';

/** A rescue file comes in: all of it or nothing. */
export const DuaVao = () => {
  const file = useRef<File | undefined>(undefined);
  const [matKhau, setMatKhau] = useState('');
  const [hien, setHien] = useState(false);
  const [ban, setBan] = useState(false);
  const [loi, setLoi] = useState<string>();
  const [ketQua, setKetQua] = useState<readonly string[]>();
  const bring = async () => {
    setKetQua(undefined);
    setLoi(undefined);
    if (!file.current || matKhau === '') {
      setLoi(file.current ? 'Gõ mật khẩu đã đặt lúc sao lưu.' : 'Chọn tệp sao lưu trước.');
      return;
    }
    setBan(true);
    try {
      setKetQua(cauKetQua(await mergeCuuHo(await readCuuHo(file.current, matKhau))));
      setMatKhau('');
    } catch (error) {
      setLoi(describeError(error));
    }
    setBan(false);
  };
  return (
    <form
      class="the chong"
      noValidate
      aria-labelledby="dua-vao"
      onSubmit={(event) => {
        event.preventDefault();
        void bring();
      }}
    >
      <h2 id="dua-vao">Đưa phiếu từ tệp vào máy này</h2>
      <p>
        Dùng khi đổi máy, máy hỏng, hoặc dữ liệu trình duyệt bị xóa. Đưa cùng một tệp vào hai lần không làm phiếu bị
        lặp.
      </p>
      <Field id="tep-cuu-ho" nhan="Tệp sao lưu" goiY="Tệp có tên bắt đầu bằng “cuu-ho”, của chính tài khoản này.">
        {(control) => (
          <input
            {...control}
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              file.current = event.currentTarget.files?.[0];
              setKetQua(undefined);
              setLoi(undefined);
            }}
          />
        )}
      </Field>
      <OMatKhau id="mat-khau-tep" nhan="Mật khẩu của tệp" value={matKhau} hien={hien} onValue={setMatKhau} />
      <HienMatKhau hien={hien} onHien={setHien} />
      {loi && <Notice muc="loi">{loi}</Notice>}
      <Button type="submit" icon="cong" ban={ban}>
        {ban ? 'Đang mở tệp…' : 'Đưa phiếu vào máy này'}
      </Button>
      {ketQua && (
        <Notice muc="tot">
          <ul>
            {ketQua.map((cau) => (
              <li key={cau}>{cau}</li>
            ))}
          </ul>
          <a href="/thu-thap">Xem phiếu của tôi</a>
        </Notice>
      )}
    </form>
  );
};
