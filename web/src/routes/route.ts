import type { ComponentType } from 'preact';

/** A page: its address, with `:name` for what varies, and where its code is. */
export type Route = { readonly path: string; readonly load: () => Promise<{ readonly default: ComponentType }> };

/** Whether a path of the address bar belongs to that address. */
export const isAt = (address: string, path: string): boolean =>
  new RegExp(`^${address.replace(/\/:\w+\?/g, '(?:/[^/]+)?').replace(/:\w+/g, '[^/]+')}$`).test(path);
