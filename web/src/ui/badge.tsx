import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

/** A short sign made of colour, icon and word. `mau` is a CSS colour from tokens.css. */
export const Badge = (props: { mau?: string; icon?: IconName; children: ComponentChildren }) => (
  <span class="nhan" style={props.mau ? { '--mau': props.mau } : undefined}>
    {props.icon && <Icon name={props.icon} size={16} />}
    {props.children}
  </span>
);
