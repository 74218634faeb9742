import { MAX_THANH_PHAN } from '@core/nghiem-thu/nghiem-thu.ts';
import { tidyText } from '@core/shared/van-ban.ts';
import { useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { changeNghiemThu, type NghiemThuDoc, type NoiDung } from '../../data/nghiem-thu-repo.ts';
import { Button } from '../../ui/button.tsx';
import { NgayField } from '../../ui/ngay-field.tsx';
import { Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useNgay } from '../../ui/use-ngay.ts';

type Go = Pick<NoiDung, 'noiHop' | 'chuTri' | 'thuKy' | 'ketLuan'> & {
  readonly thanhPhan: string;
};

const goOf = (hop: NghiemThuDoc): Go => ({
  noiHop: hop.noiHop,
  chuTri: hop.chuTri,
  thuKy: hop.thuKy,
  ketLuan: hop.ketLuan,
  thanhPhan: hop.thanhPhan.join('\n'),
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map(tidyText)
    .filter((line) => line !== '');

/** The minutes as they are written down: day, place, who took part, what was concluded. Each save is a version. */
export const BienBanHop = ({ hop }: { hop: NghiemThuDoc }) => {
  const [go, setGo] = useState<Go>(() => goOf(hop));
  const { ngay, field } = useNgay(hop.ngay);
  const [ban, setBan] = useState(false);
  const [tin, setTin] = useState('');
  const [error, setError] = useState<unknown>();
  const set = (part: Partial<Go>) => setGo({ ...go, ...part });
  const thanhPhan = linesOf(go.thanhPhan);
  const quaDong = thanhPhan.length > MAX_THANH_PHAN || thanhPhan.some((line) => line.length > 200);
  const save = async (trangThai: NoiDung['trangThai']) => {
    if (ngay === undefined || quaDong) return;
    setBan(true);
    setError(undefined);
    try {
      await changeNghiemThu(hop.id, () => ({
        ngay,
        noiHop: tidyText(go.noiHop),
        chuTri: tidyText(go.chuTri),
        thuKy: tidyText(go.thuKy),
        thanhPhan,
        ketLuan: go.ketLuan.trim(),
        trangThai,
      }));
      setTin(trangThai === 'daKetThuc' ? 'Đã lưu và kết thúc cuộc họp.' : 'Đã lưu biên bản.');
    } catch (cause) {
      setError(cause);
    }
    setBan(false);
  };
  const text = (truong: 'noiHop' | 'chuTri' | 'thuKy', nhan: string, maxLength: number) => (
    <TextField
      id={`hop-${truong}`}
      nhan={nhan}
      value={go[truong]}
      onValue={(value) => set({ [truong]: value })}
      onLeave={() => {}}
      input={{ maxLength }}
    />
  );
  return (
    <section class="the chong" aria-labelledby="bien-ban-hop">
      <h2 id="bien-ban-hop">Biên bản cuộc họp</h2>
      <div class="luoi-hop">
        <NgayField id="hop-ngay" nhan="Ngày họp" {...field} />
        {text('noiHop', 'Nơi họp', 200)}
        {text('chuTri', 'Chủ trì', 120)}
        {text('thuKy', 'Thư ký', 120)}
      </div>
      <div class="o">
        <label for="hop-thanh-phan">Thành phần dự họp</label>
        <div class="o-goi-y" id="hop-thanh-phan-goi-y">
          Mỗi người một dòng: họ tên, chức vụ.
        </div>
        <textarea
          id="hop-thanh-phan"
          rows={4}
          aria-describedby="hop-thanh-phan-goi-y"
          value={go.thanhPhan}
          onInput={(event) => set({ thanhPhan: event.currentTarget.value })}
        />
        {quaDong && (
          <p class="o-loi">Tối đa {MAX_THANH_PHAN} người, mỗi dòng không quá 200 chữ. Viết gọn lại rồi lưu.</p>
        )}
      </div>
      <div class="o">
        <label for="hop-ket-luan">Kết luận</label>
        <textarea
          id="hop-ket-luan"
          rows={5}
          maxLength={5000}
          value={go.ketLuan}
          onInput={(event) => set({ ketLuan: event.currentTarget.value })}
        />
      </div>
      {error !== undefined && <Notice muc="loi">{describeError(error)}</Notice>}
      <p class="mo" aria-live="polite">
        {tin}
      </p>
      <div class="hang khong-in">
        <Button
          kieu="chinh"
          ban={ban}
          disabled={ngay === undefined || quaDong}
          onClick={() => void save(hop.trangThai)}
        >
          Lưu biên bản
        </Button>
        {hop.trangThai === 'dangHop' && (
          <Button ban={ban} disabled={ngay === undefined || quaDong} onClick={() => void save('daKetThuc')}>
            Lưu và kết thúc cuộc họp
          </Button>
        )}
      </div>
    </section>
  );
};
