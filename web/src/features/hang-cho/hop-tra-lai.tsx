import { MAU_03 } from '@core/forms/mau-03.ts';
import type { LyDo, TruongBaiLam } from '@core/phieu/phieu.ts';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LY_DO_TRA, LY_DO_TRONG, type LyDoNhap, lyDoOf, thieuLyDo } from './ly-do-tra.ts';

const cauOf = (truong: string): string => {
  const cauHoi = MAU_03[truong as TruongBaiLam];
  return `Câu ${cauHoi.cau}. ${cauHoi.nhan}`;
};

/** Asks why: one coded reason by its number key, the questions it is about, a word to the collector. Ctrl + Enter sends. */
export const HopTraLai = (props: {
  soPhieu: number;
  truong: readonly string[];
  /** Questions that can be pinned; none when several phiếu go back together. */
  cau: readonly string[];
  onClose: () => void;
  onTraLai: (lyDo: LyDo) => void;
}) => {
  const [nhap, setNhap] = useState<LyDoNhap>({ ...LY_DO_TRONG, truong: props.truong });
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
            Trả lại điều tra viên
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
          <div class="lua-chon">
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
        {props.cau.length > 0 && (
          <details class="chon-cau" open={nhap.truong.length > 0}>
            <summary>Câu cần sửa ({nhap.truong.length})</summary>
            <div class="lua-chon">
              {props.cau.map((truong) => (
                <label key={truong} class="chon">
                  <input type="checkbox" checked={nhap.truong.includes(truong)} onChange={() => toggle(truong)} />
                  {cauOf(truong)}
                </label>
              ))}
            </div>
          </details>
        )}
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
        <p class="o-loi" role="alert">
          {loi}
        </p>
      </form>
    </Dialog>
  );
};
