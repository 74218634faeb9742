import { LY_DO_TRA } from '@core/phieu/ly-do-tra.ts';
import type { LyDo } from '@core/phieu/phieu.ts';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { nhanTruong } from '../thu-thap/nhan-cau.ts';
import { LY_DO_TRONG, type LyDoNhap, lyDoOf, nhapTu, thieuLyDo } from './ly-do-tra.ts';
import './mo-phieu.css';

type CauProps = {
  readonly cau: readonly string[];
  /** Those marked before asking: they stay in sight, the rest of the form behind a fold. */
  readonly dauTien: readonly string[];
  readonly chon: readonly string[];
  readonly onToggle: (truong: string) => void;
};

const CauCanSua = ({ cau, dauTien, chon, onToggle }: CauProps) => {
  const box = (truong: string) => (
    <label key={truong} class="chon">
      <input type="checkbox" checked={chon.includes(truong)} onChange={() => onToggle(truong)} />
      {nhanTruong(truong)}
    </label>
  );
  if (cau.length === 0) return null;
  return (
    <fieldset class="o">
      <legend>Câu cần sửa ({chon.length})</legend>
      {dauTien.length > 0 && <div class="lua-chon">{dauTien.map(box)}</div>}
      <details class="chon-cau">
        <summary>{dauTien.length > 0 ? 'Chọn thêm câu' : 'Chọn câu'}</summary>
        <div class="lua-chon">{cau.filter((truong) => !dauTien.includes(truong)).map(box)}</div>
      </details>
    </fieldset>
  );
};

/** Asks why: one coded reason by its number key, the questions it is about, a word to the collector. Ctrl + Enter sends. */
export const HopTraLai = (props: {
  soPhieu: number;
  truong: readonly string[];
  /** Who gets it back: the collector, or the officer the police had it from. */
  noiNhan: string;
  /** A reason that came along from the hop after, to be passed on. */
  tuTruoc?: LyDo | null;
  /** Questions that can be pinned; none when several phiếu go back together. */
  cau: readonly string[];
  onClose: () => void;
  onTraLai: (lyDo: LyDo) => void;
}) => {
  const [nhap, setNhap] = useState<LyDoNhap>({
    ...(props.tuTruoc ? nhapTu(props.tuTruoc) : LY_DO_TRONG),
    truong: props.truong,
  });
  const [loi, setLoi] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const send = () => {
    const thieu = thieuLyDo(nhap);
    setLoi(thieu);
    if (thieu === undefined) props.onTraLai(lyDoOf(nhap));
  };
  const toggle = (truong: string) =>
    setNhap({
      ...nhap,
      truong: nhap.truong.includes(truong) ? nhap.truong.filter((t) => t !== truong) : [...nhap.truong, truong],
    });
  return (
    <Dialog
      tieuDe={props.soPhieu === 1 ? 'Trả lại phiếu' : `Trả lại ${props.soPhieu} phiếu`}
      onClose={props.onClose}
      chan={
        <>
          <Button onClick={props.onClose}>Thôi</Button>
          <Button kieu="chinh" icon="traLai" type="submit" form={id}>
            Trả lại {props.noiNhan}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={id}
        class="chong"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          const ma = LY_DO_TRA.codes[Number(event.key) - 1];
          if (ma && !(event.target instanceof HTMLTextAreaElement)) setNhap({ ...nhap, ma });
          if (event.key === 'Enter' && event.ctrlKey) send();
        }}
      >
        <fieldset class="o">
          <legend>Lý do</legend>
          <div class="lua-chon lua-chon-2">
            {LY_DO_TRA.options.map(([ma, nhan], i) => (
              <label key={ma} class="chon">
                <input type="radio" name="ma" checked={nhap.ma === ma} onChange={() => setNhap({ ...nhap, ma })} />
                <span class="phim" aria-hidden="true">
                  {i + 1}
                </span>
                {nhan}
              </label>
            ))}
          </div>
        </fieldset>
        <div class="o">
          <label for={`${id}-ghi-chu`}>Điều cần sửa</label>
          <textarea
            id={`${id}-ghi-chu`}
            rows={3}
            maxLength={1000}
            value={nhap.ghiChu}
            onInput={(event) => setNhap({ ...nhap, ghiChu: event.currentTarget.value })}
          />
        </div>
        <CauCanSua cau={props.cau} dauTien={props.truong} chon={nhap.truong} onToggle={toggle} />
        <p class="o-loi" role="alert">
          {loi}
        </p>
      </form>
    </Dialog>
  );
};
