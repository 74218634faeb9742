import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

/** The heading of a state is that of the page where the page has no other. */
const useHeading = (): 'h1' | 'h2' => {
  const [alone, setAlone] = useState(false);
  useLayoutEffect(() => setAlone(document.querySelector('#noi-dung h1') === null), []);
  return alone ? 'h1' : 'h2';
};

/** Nothing to show, said with what can be done about it. */
export const EmptyState = (props: { icon?: IconName; tieuDe: string; children?: ComponentChildren }) => {
  const Heading = useHeading();
  return (
    <div class="trang-thai-trang">
      <Icon name={props.icon ?? 'to'} size={40} />
      <Heading>{props.tieuDe}</Heading>
      {props.children}
    </div>
  );
};

/** `tuMay`: what is waited for is on the device, so that nothing for later may be fetched meanwhile (`data/still.ts`). */
export const Loading = ({ nhan = 'Đang tải…', tuMay = false }: { nhan?: string; tuMay?: boolean }) => (
  <div class={tuMay ? 'trang-thai-trang tu-may' : 'trang-thai-trang'} role="status">
    <span class="quay" />
    <p>{nhan}</p>
  </div>
);

/** What went wrong in plain words, and a way to try again. */
export const ErrorState = (props: { tieuDe?: string; noiDung: string; thuLai?: () => void }) => {
  const Heading = useHeading();
  return (
    <div class="trang-thai-trang" role="alert">
      <Icon name="canhBao" size={40} />
      <Heading>{props.tieuDe ?? 'Chưa mở được'}</Heading>
      <p>{props.noiDung}</p>
      {props.thuLai && <Button onClick={props.thuLai}>Thử lại</Button>}
    </div>
  );
};

/** A message across the page. `loi` and `canhBao` are announced at once, the rest politely. */
export const Notice = (props: {
  muc?: 'tin' | 'tot' | 'canhBao' | 'loi';
  icon?: IconName;
  children: ComponentChildren;
}) => {
  const muc = props.muc ?? 'tin';
  return (
    <div class={`bang-tin bang-tin-${muc}`} role={muc === 'loi' ? 'alert' : 'status'}>
      <Icon name={props.icon ?? (muc === 'tot' ? 'dau' : muc === 'tin' ? 'loi' : 'canhBao')} />
      <div>{props.children}</div>
    </div>
  );
};

/** Share done, as a bar with its text form. */
export const Progress = (props: { done: number; total: number; nhan: string }) => (
  <div
    class="tien-do"
    role="progressbar"
    aria-label={props.nhan}
    aria-valuemin={0}
    aria-valuemax={props.total}
    aria-valuenow={props.done}
  >
    <i style={{ width: `${props.total > 0 ? Math.min(100, (100 * props.done) / props.total) : 0}%` }} />
  </div>
);
