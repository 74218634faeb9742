import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { afterPress } from './after-press.ts';
import { Field, type FieldProps } from './field.tsx';

type ComboboxProps<Item> = FieldProps & {
  /** The text of what is chosen. */
  value: string;
  /** Best matches for what has been typed; called with '' when the list opens. */
  search: (query: string) => readonly Item[];
  keyOf: (item: Item) => string;
  nhanOf: (item: Item) => JSX.Element | string;
  onPick: (item: Item) => void;
  /** Where own words are allowed too: every keystroke is the answer. */
  onText?: ((text: string) => void) | undefined;
  onLeave?: (() => void) | undefined;
  maxLength?: number | undefined;
};

/** Type to search, arrows to move, Enter to take (and to go on, where questions follow). Typed words that are no answer are put back on leaving. */
export const Combobox = <Item,>(props: ComboboxProps<Item>) => {
  const { value, search, keyOf, nhanOf, onPick, onText, onLeave, maxLength, ...field } = props;
  /** What is in the field while it is open; `dirty` once typed in: before that the whole list is offered. */
  const [typed, setTyped] = useState<string | null>(null);
  const [dirty, setDirty] = useState(false);
  const [at, setAt] = useState(0);
  const open = typed !== null;
  const items = open ? search(dirty ? typed : '') : [];
  const isListed = items.length > 0;
  const list = `${field.id}-danh-sach`;
  const close = () => {
    setTyped(null);
    setDirty(false);
    setAt(0);
  };
  const take = (item: Item | undefined) => {
    if (item !== undefined) onPick(item);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setTyped(value);
      else setAt((at + (event.key === 'ArrowDown' ? 1 : items.length - 1)) % Math.max(1, items.length));
    } else if (event.key === 'Enter' && open) {
      if (!field.conTiep) event.preventDefault();
      if (onText && at === 0 && typed !== '') close();
      else take(items[at]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    }
  };
  return (
    <Field {...field}>
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            role="combobox"
            autocomplete="off"
            aria-expanded={isListed}
            aria-controls={isListed ? list : undefined}
            aria-autocomplete="list"
            aria-activedescendant={open && items[at] !== undefined ? `${list}-${at}` : undefined}
            maxLength={maxLength}
            value={typed ?? value}
            onFocus={() => setTyped(value)}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setDirty(true);
              setAt(0);
              onText?.(event.currentTarget.value);
            }}
            onKeyDown={onKeyDown}
            onBlur={() =>
              afterPress(() => {
                close();
                onLeave?.();
              })
            }
          />
          {isListed && (
            <div class="goi-y" id={list} role="listbox" aria-label="Gợi ý">
              {items.map((item, i) => (
                // Taken on mouse-down: the click would come after the field has lost focus and closed the list.
                <div
                  key={keyOf(item)}
                  id={`${list}-${i}`}
                  role="option"
                  aria-selected={i === at}
                  tabIndex={-1}
                  onMouseDown={(event) => {
                    event.preventDefault();
                    take(item);
                  }}
                >
                  {nhanOf(item)}
                </div>
              ))}
            </div>
          )}
        </>
      )}
    </Field>
  );
};
