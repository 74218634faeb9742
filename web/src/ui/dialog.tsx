import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

/** A modal question on the native dialog: Esc closes it, focus stays inside and returns where it was. */
export const Dialog = (props: {
  tieuDe: string;
  onClose: () => void;
  children: ComponentChildren;
  /** Buttons, the one that goes on last. */
  chan: ComponentChildren;
}) => {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      class="hop"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <div class="chong">
        <h2 id={id}>{props.tieuDe}</h2>
        {props.children}
        <div class="hop-chan">{props.chan}</div>
      </div>
    </dialog>
  );
};
