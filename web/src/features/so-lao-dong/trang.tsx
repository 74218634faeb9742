import { useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { session } from '../../data/session.ts';
import { openSo, type SoDaMo } from '../../data/so-lao-dong-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CapTaiKhoan, type MatKhauMoi } from './cap-tai-khoan.tsx';
import { GiayTaiKhoan } from './giay-tai-khoan.tsx';
import { HangDeNghi } from './hang-de-nghi.tsx';
import { XemSo } from './so.tsx';

const isOfficer = (): boolean => {
  const current = session.value;
  return (
    current !== null &&
    current !== 'dangTai' &&
    current.claims.cap === 'xa' &&
    current.claims.vaiTro.includes('canBoXa')
  );
};

/** An opened book; the commune's officer gives its worker access from here. A new password takes the place of the book. */
const SoMo = ({ mo }: { mo: SoDaMo }) => {
  const [moi, setMoi] = useState<MatKhauMoi | null>(null);
  if (moi) return <GiayTaiKhoan hoTen={mo.so.bai.hoTen ?? ''} moi={moi} onXong={() => setMoi(null)} />;
  return (
    <>
      {isOfficer() && <CapTaiKhoan nld={mo.nld} onMatKhau={setMoi} />}
      <div class="hang hang-giua khong-in">
        <h2>Sổ lao động của {mo.so.bai.hoTen}</h2>
        <Button icon="in" onClick={() => print()}>
          In sổ
        </Button>
      </div>
      <XemSo so={mo.so} lichSu={mo.lichSu} />
    </>
  );
};

const TimSo = () => {
  const [so, setSo] = useState('');
  const [mucDich, setMucDich] = useState('');
  const [mo, setMo] = useState<SoDaMo | null>(null);
  const [ban, setBan] = useState(false);
  const [loi, setLoi] = useState('');
  const open = async () => {
    setBan(true);
    setLoi('');
    setMo(null);
    try {
      setMo(await openSo({ soGiayTo: so, mucDich: mucDich.trim() }));
    } catch (error) {
      setLoi(describeError(error));
    } finally {
      setBan(false);
    }
  };
  return (
    <div class="chong">
      <form
        class="the chong khong-in"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <h2>Tìm sổ theo số CCCD</h2>
        <TextField
          id="so-cccd"
          nhan="Số CCCD (12 chữ số)"
          value={so}
          onValue={setSo}
          onLeave={() => undefined}
          chuSo
          batBuoc
          input={{ maxLength: 16 }}
        />
        <TextField
          id="muc-dich"
          nhan="Mục đích xem"
          goiY="Người lao động thấy ai đã xem sổ và mục đích này."
          value={mucDich}
          onValue={setMucDich}
          onLeave={() => undefined}
          batBuoc
          input={{ maxLength: 200 }}
        />
        {loi && <Notice muc="loi">{loi}</Notice>}
        <Button type="submit" kieu="chinh" ban={ban} disabled={!/^\d{12}$/.test(so) || mucDich.trim() === ''}>
          Mở sổ lao động
        </Button>
      </form>
      {mo && <SoMo key={mo.nld} mo={mo} />}
    </div>
  );
};

/** Sổ lao động at an office: opened by number inside the area, each time with its purpose; the commune's proposals below. */
const Trang = () => (
  <div class="chong">
    <h1 class="khong-in">Sổ lao động</h1>
    <TimSo />
    {isOfficer() && (
      <section class="chong khong-in">
        <h2>Đề nghị của người lao động</h2>
        <HangDeNghi />
      </section>
    )}
  </div>
);
export default Trang;
