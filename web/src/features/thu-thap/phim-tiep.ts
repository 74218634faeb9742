const INPUT = 'input:not([type="file"], [type="hidden"]), button[type="submit"]';

/** One stop for each control, and for each group of radio buttons the one that is chosen, or the first. */
const stopsOf = (form: HTMLFormElement): readonly HTMLElement[] => {
  const all = [...form.querySelectorAll<HTMLInputElement | HTMLButtonElement>(INPUT)];
  const isStop = (each: HTMLInputElement | HTMLButtonElement): boolean => {
    if (each.type !== 'radio') return true;
    const group = all.filter((other) => other.type === 'radio' && other.name === each.name);
    return each === (group.find((other) => (other as HTMLInputElement).checked) ?? group[0]);
  };
  return all.filter(isStop);
};

/** Enter in a field goes on to the next question, as the key on a phone says; it never hands the phiếu in half written. */
export const nextOnEnter = (event: KeyboardEvent): void => {
  const { target } = event;
  if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented) return;
  if (!(target instanceof HTMLInputElement) || !target.form) return;
  event.preventDefault();
  const stops = stopsOf(target.form);
  const here =
    target.type === 'radio'
      ? stops.findIndex((stop) => (stop as HTMLInputElement).name === target.name)
      : stops.indexOf(target);
  stops[here + 1]?.focus();
};
