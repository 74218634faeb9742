import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './icon.tsx';

/** A finding at a field, in words. A warning may be confirmed; an error must be mended. */
export type FieldMessage = {
  readonly ma: string;
  readonly muc: 'loi' | 'canhBao';
  readonly thongBao: string;
  readonly cachSua: string;
  readonly daXacNhan?: boolean;
};

/** What every control takes over from its field so that screen readers tie words and control together. */
export type ControlProps = {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
  readonly enterkeyhint?: 'next';
};

export type FieldProps = {
  readonly id: string;
  readonly nhan: ComponentChildren;
  readonly goiY?: ComponentChildren;
  readonly batBuoc?: boolean;
  /** One of many questions: the key on a phone goes on to the next. */
  readonly conTiep?: boolean;
  readonly messages?: readonly FieldMessage[];
  readonly onXacNhan?: (ma: string, on: boolean) => void;
};

const Message = ({ message, id, onXacNhan }: { message: FieldMessage; id: string } & Pick<FieldProps, 'onXacNhan'>) => {
  const { ma, muc, thongBao, cachSua, daXacNhan = false } = message;
  if (muc === 'loi')
    return (
      <p class="o-loi">
        <Icon name="loi" />
        <span>
          {thongBao} {cachSua}
        </span>
      </p>
    );
  return (
    <div class="chong chong-sat">
      <p class="o-canh-bao">
        <Icon name="canhBao" />
        <span>
          {thongBao} {cachSua}
        </span>
      </p>
      {onXacNhan && (
        <label class="chon" for={`${id}-${ma}`}>
          <input
            id={`${id}-${ma}`}
            type="checkbox"
            checked={daXacNhan}
            onChange={(event) => onXacNhan(ma, event.currentTarget.checked)}
          />
          Đã hỏi lại, ghi đúng như vậy
        </label>
      )}
    </div>
  );
};

const lopOf = (messages: readonly FieldMessage[]): string => {
  if (messages.some(({ muc }) => muc === 'loi')) return 'o o-sai';
  return messages.some(({ daXacNhan }) => !daXacNhan) ? 'o o-luu-y' : 'o';
};

const Below = ({ id, goiY, messages = [], onXacNhan, children }: FieldProps & { children: ComponentChildren }) => (
  <>
    {goiY && (
      <div class="o-goi-y" id={`${id}-goi-y`}>
        {goiY}
      </div>
    )}
    {children}
    <div id={`${id}-loi`} aria-live="polite" class="chong chong-sat">
      {messages.map((message) => (
        <Message key={message.ma} id={id} message={message} {...(onXacNhan && { onXacNhan })} />
      ))}
    </div>
  </>
);

const controlOf = ({ id, messages = [], batBuoc = false, conTiep }: FieldProps): ControlProps => ({
  id,
  'aria-describedby': `${id}-goi-y ${id}-loi`,
  'aria-invalid': messages.some(({ muc }) => muc === 'loi'),
  'aria-required': batBuoc,
  ...(conTiep && { enterkeyhint: 'next' }),
});

/** One question with one control: label, hint, control, what is wrong with it. */
export const Field = (props: FieldProps & { children: (control: ControlProps) => JSX.Element }) => (
  <div class={lopOf(props.messages ?? [])}>
    <label for={props.id}>{props.nhan}</label>
    <Below {...props}>{props.children(controlOf(props))}</Below>
  </div>
);

/** One question with several controls, such as radio cards. */
export const FieldGroup = (props: FieldProps & { children: ComponentChildren }) => (
  <fieldset
    id={props.id}
    tabIndex={-1}
    class={lopOf(props.messages ?? [])}
    aria-describedby={`${props.id}-goi-y ${props.id}-loi`}
  >
    <legend>{props.nhan}</legend>
    <Below {...props}>{props.children}</Below>
  </fieldset>
);
