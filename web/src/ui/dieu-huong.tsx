import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { pagesOf } from '../nav.ts';
import { Icon } from './icon.tsx';
import { soVuaDong } from './vua-dong.ts';

type Trang = ReturnType<typeof pagesOf>[number];

/** Whether an address lies under a page: `/nhap-tin` is not under `/nhap`. */
const isUnder = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);

const LienKet = ({ trang, path, an }: { trang: Trang; path: string; an?: boolean }) => (
  <a
    href={trang.href}
    class={an ? 'dieu-huong-an' : undefined}
    aria-current={isUnder(path, trang.href) ? 'page' : undefined}
  >
    <Icon name={trang.icon} />
    {trang.nhan}
  </a>
);

/** Pages that do not fit in the line, behind one button that says which of them is open. */
const Them = ({ pages, path }: { pages: readonly Trang[]; path: string }) => {
  const ref = useRef<HTMLDetailsElement>(null);
  const open = pages.find(({ href }) => isUnder(path, href));
  const close = () => {
    if (ref.current) ref.current.open = false;
  };
  useEffect(close, [path]);
  useEffect(() => {
    const onPress = (event: PointerEvent) => {
      if (!ref.current?.contains(event.target as Node)) close();
    };
    addEventListener('pointerdown', onPress);
    return () => removeEventListener('pointerdown', onPress);
  }, []);
  return (
    <details
      ref={ref}
      class={pages.length > 0 ? 'dieu-huong-them' : 'dieu-huong-them dieu-huong-an'}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !ref.current?.open) return;
        close();
        ref.current.querySelector('summary')?.focus();
      }}
      onFocusOut={(event) => {
        if (event.relatedTarget !== null && !ref.current?.contains(event.relatedTarget as Node)) close();
      }}
    >
      <summary aria-current={open ? 'page' : undefined}>
        <span>{open?.nhan ?? 'Thêm'}</span>
      </summary>
      <div class="dieu-huong-bang">
        {pages.map((trang) => (
          <LienKet key={trang.href} trang={trang} path={path} />
        ))}
      </div>
    </details>
  );
};

/**
 * How many links of a line have room, as the browser measures them. Every link stays in the line, those without room
 * unseen, so that all have a width; the observer answers after the layout and before the painting, so nothing jumps.
 */
const useVuaDong = (pages: readonly Trang[]) => {
  const ref = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(pages.length);
  useLayoutEffect(() => {
    const [line, more] = ref.current?.children ?? [];
    if (!ref.current || !line || !more) return;
    const widthOf = (element: Element) => element.getBoundingClientRect().width;
    const nav = ref.current;
    const measure = () => setShown(soVuaDong([...line.children].map(widthOf), widthOf(more), widthOf(nav)));
    const observer = new ResizeObserver(measure);
    for (const each of [nav, more, ...line.children]) observer.observe(each);
    return () => observer.disconnect();
  }, [pages.map(({ href }) => href).join()]);
  return [ref, shown] as const;
};

/** The pages of a role in one line, the main work first; what does not fit waits behind "Thêm". */
export const DieuHuong = ({ vaiTro }: { vaiTro: readonly VaiTro[] }) => {
  const { path } = useLocation();
  const pages = pagesOf(vaiTro);
  const [ref, shown] = useVuaDong(pages);
  if (pages.length < 2) return null;
  return (
    <nav ref={ref} class="dieu-huong" aria-label="Các trang">
      <div class="dieu-huong-hang">
        {pages.map((trang, n) => (
          <LienKet key={trang.href} trang={trang} path={path} an={n >= shown} />
        ))}
      </div>
      <Them pages={pages.slice(shown)} path={path} />
    </nav>
  );
};
