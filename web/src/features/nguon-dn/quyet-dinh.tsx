import { QUYET_DINH_LECH, type QuyetDinhLech } from '@core/nguon-dn/lech.ts';
import { useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { decideLech, type LechDoc } from '../../data/nguon-dn-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/states.tsx';
import { type TaiLai, useLam } from '../../ui/use-tai.ts';
import { ChonTrangThai } from '../viec-lam/danh-sach.tsx';
import { NHAN_QUYET_DINH, NHAN_TRANG_THAI_LECH } from './nhan-lech.ts';

const OPTIONS = QUYET_DINH_LECH.map((ma) => [ma, NHAN_QUYET_DINH[ma]] as const);

/** What the centre found out about a row, and its reason. */
export const QuyetDinh = ({ lech, ghi, onXong }: { lech: LechDoc; ghi: boolean; onXong: TaiLai }) => {
  const [mo, setMo] = useState(false);
  const [trangThai, setTrangThai] = useState<QuyetDinhLech>('daNhac');
  const [lyDo, setLyDo] = useState('');
  const { ban, loi, lam } = useLam(describeError);
  const save = () =>
    void lam(async () => {
      await decideLech(lech, trangThai, lyDo.trim());
      await onXong();
    });
  const id = lech.id.replace(/[^A-Za-z0-9-]/g, '-');
  return (
    <div class="chong chong-sat">
      <span>
        {NHAN_TRANG_THAI_LECH[lech.trangThai]}
        {lech.lyDo && <span class="mo">: {lech.lyDo}</span>}
      </span>
      {ghi && !mo && (
        <div>
          <Button onClick={() => setMo(true)}>Ghi kết quả</Button>
        </div>
      )}
      {mo && (
        <form
          class="chong chong-sat"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (lyDo.trim() !== '') save();
          }}
        >
          <ChonTrangThai id={`qd-${id}`} nhan="Kết quả" options={OPTIONS} value={trangThai} onValue={setTrangThai} />
          <div class="o">
            <label for={`ld-${id}`}>Ghi rõ: đã hỏi ai, vì sao</label>
            <input
              id={`ld-${id}`}
              type="text"
              autocomplete="off"
              maxLength={300}
              aria-required
              value={lyDo}
              onInput={(event) => setLyDo(event.currentTarget.value)}
            />
          </div>
          <div class="hang">
            <Button type="submit" kieu="chinh" ban={ban} disabled={lyDo.trim() === ''}>
              Lưu kết quả
            </Button>
            <Button kieu="tron" onClick={() => setMo(false)}>
              Thôi
            </Button>
          </div>
          {loi && <Notice muc="loi">{loi}</Notice>}
        </form>
      )}
    </div>
  );
};
