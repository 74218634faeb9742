import type { ReadonlySignal } from '@preact/signals';
import { hetCho } from '../../data/cho-luu.ts';
import { Button } from '../../ui/button.tsx';
import { formatGio } from '../../ui/format.ts';
import { Notice, Progress } from '../../ui/states.tsx';
import type { SaveState } from './autosave.ts';
import type { FormState } from './form-state.ts';

type Saving = { saved: ReadonlySignal<SaveState> };

const Saved = ({ saved }: Saving) => {
  const state = saved.value;
  if (state.kind === 'loi') return <span class="chua-luu">Chưa lưu được trên máy</span>;
  return (
    <span class="mo">
      {state.kind !== 'daLuu' ? 'Tự lưu khi ghi' : `Đã lưu trên máy lúc ${formatGio(state.luc, new Date())}`}
    </span>
  );
};

/** The browser keeps nothing: said at the top, where the writing begins. Of a full device the frame speaks. */
export const KhongLuuDuoc = ({ saved }: Saving) =>
  saved.value.kind !== 'loi' || hetCho.value ? null : (
    <Notice muc="loi">Trình duyệt không cho lưu bản đang ghi trên máy này. Nộp phiếu trước khi đóng trang.</Notice>
  );

/** How far the phiếu is, whether it is kept, and the way on. Drawn by itself: it changes with every key. */
export const ChanForm = ({ form, saved }: { form: FormState } & Saving) => {
  const { answered, asked } = form.tienDo.value;
  return (
    <div class="chan-form">
      <Progress done={answered} total={asked} nhan="Tiến độ ghi phiếu" />
      <div class="hang hang-giua">
        <span class="chan-form-chu">
          <b>
            {answered}/{asked} câu
          </b>{' '}
          <Saved saved={saved} />
        </span>
        {/* Pressing must not leave the last question first: an error that appears there moves the button away from the finger. */}
        <Button type="submit" kieu="chinh" onMouseDown={(event) => event.preventDefault()}>
          Xem lại và nộp
        </Button>
      </div>
    </div>
  );
};
