import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type Kieu = 'chinh' | 'thuong' | 'nguy' | 'tron';
const LOP: Readonly<Record<Kieu, string>> = {
  chinh: 'nut nut-chinh',
  thuong: 'nut',
  nguy: 'nut nut-nguy',
  tron: 'nut nut-tron',
};

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'class'> & {
  kieu?: Kieu;
  icon?: IconName;
  rong?: boolean;
  /** Busy: the button says so and cannot be pressed twice. */
  ban?: boolean;
  children: ComponentChildren;
};

/** A button says what happens. At most one `chinh` per view; `nguy` for what cannot be taken back. */
export const Button = ({ kieu = 'thuong', icon, rong, ban, children, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    class={rong ? `${LOP[kieu]} nut-rong` : LOP[kieu]}
    disabled={ban || rest.disabled}
    aria-busy={ban}
  >
    {icon && <Icon name={icon} />}
    {children}
  </button>
);

/** A link that looks like a button: it goes somewhere and changes nothing. */
export const LinkButton = (props: {
  href: string;
  kieu?: Kieu;
  icon?: IconName;
  rong?: boolean;
  children: ComponentChildren;
}) => (
  <a href={props.href} class={props.rong ? `${LOP[props.kieu ?? 'thuong']} nut-rong` : LOP[props.kieu ?? 'thuong']}>
    {props.icon && <Icon name={props.icon} />}
    {props.children}
  </a>
);
