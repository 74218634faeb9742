import { isInside } from '@core/dia-ban/dia-ban.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useEffect, useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { session } from '../../data/session.ts';
import { answerDeNghi, type DeNghiDoc, listDeNghiCho, type TraLoiDeNghi } from '../../data/so-lao-dong-repo.ts';
import { listTaiKhoan, type TaiKhoanDoc } from '../../data/tai-khoan-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { formatLuc } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';

const XuLy = (props: { deNghi: DeNghiDoc; nguoi: readonly TaiKhoanDoc[]; onDone: () => void }) => {
  const { deNghi, onDone } = props;
  const { diaBan } = deNghi;
  const noi = tenCua(diaBan.danhMuc, diaBan.thon) ?? `thôn ${diaBan.thon}`;
  const may = props.nguoi.filter((account) => isInside(diaBan, account));
  const [giao, setGiao] = useState('');
  const [traLoi, setTraLoi] = useState('');
  const [ban, setBan] = useState(false);
  const [loi, setLoi] = useState('');
  const keHoach = keHoachHienTai.value?.id;
  const write = async (answer: TraLoiDeNghi) => {
    setBan(true);
    setLoi('');
    try {
      await answerDeNghi(deNghi.id, answer);
      onDone();
    } catch (error) {
      setLoi(describeError(error));
      setBan(false);
    }
  };
  return (
    <li class="the chong">
      <p>
        <b>{deNghi.noiDung}</b>
      </p>
      <p class="mo">
        Thay đổi từ ngày {formatNgay(deNghi.ngayHieuLuc)} · gửi {formatLuc(new Date(deNghi.luc.toMillis()))} · {noi}
      </p>
      <Field
        id={`giao-${deNghi.id}`}
        nhan="Giao điều tra viên ghi phiếu biến động"
        goiY={
          may.length === 0
            ? `Chưa có tài khoản điều tra viên nào ghi phiếu được ở ${noi}. Báo người quản trị cấp tài khoản rồi mở lại trang này.`
            : ''
        }
      >
        {(control) => (
          <select {...control} value={giao} onChange={(event) => setGiao(event.currentTarget.value)}>
            <option value="">Chọn điều tra viên</option>
            {may.map(({ id, ten }) => (
              <option key={id} value={id}>
                {ten}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        id={`tra-loi-${deNghi.id}`}
        nhan="Lý do, nếu không nhận"
        value={traLoi}
        onValue={setTraLoi}
        onLeave={() => setTraLoi(traLoi.trim())}
        input={{ maxLength: 500 }}
      />
      {loi && <Notice muc="loi">{loi}</Notice>}
      <div class="hang">
        <Button
          kieu="chinh"
          ban={ban}
          disabled={giao === '' || keHoach === undefined}
          onClick={() => keHoach !== undefined && void write({ trangThai: 'daNhan', giao, keHoach })}
        >
          Nhận và giao ghi phiếu
        </Button>
        <Button
          ban={ban}
          disabled={traLoi.trim() === ''}
          onClick={() => void write({ trangThai: 'tuChoi', traLoi: traLoi.trim() })}
        >
          Không nhận đề nghị
        </Button>
      </div>
    </li>
  );
};

/** The commune's queue of proposals, oldest first: taken and given to a collector, or refused with the reason (LC-10). */
export const HangDeNghi = () => {
  const [list, setList] = useState<readonly DeNghiDoc[] | null>(null);
  const [nguoi, setNguoi] = useState<readonly TaiKhoanDoc[]>([]);
  const [loi, setLoi] = useState('');
  const load = async () => {
    const current = session.value;
    if (current === null || current === 'dangTai') return;
    setLoi('');
    try {
      const [asks, collectors] = await Promise.all([
        listDeNghiCho(),
        listTaiKhoan({ cap: 'xa', ma: current.claims.ma }, 'dieuTraVien'),
      ]);
      setList(asks);
      setNguoi(collectors.filter(({ khoa }) => !khoa));
    } catch (error) {
      setLoi(describeError(error));
    }
  };
  useEffect(() => {
    void load();
  }, []);
  if (loi) return <ErrorState noiDung={loi} thuLai={() => void load()} />;
  if (!list) return <Loading />;
  if (list.length === 0) return <EmptyState icon="hopThu" tieuDe="Không có đề nghị nào chờ xem xét" />;
  return (
    <ul class="chong">
      {list.map((deNghi) => (
        <XuLy key={deNghi.id} deNghi={deNghi} nguoi={nguoi} onDone={() => void load()} />
      ))}
    </ul>
  );
};
