import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { pagesOf } from '../nav.ts';
import { useWidth } from './charts/use-width.ts';
import { Icon } from './icon.tsx';

/** Room one page's name takes, and the button that opens the rest, in CSS pixels. */
const RONG_MOI_TRANG = { hep: 122, rong: 160 };
/** It bears the name of the page that is open where that is one of the rest. */
const RONG_THEM = 170;
const HEP = 640;
/** Room a name takes at most, by its letters; that of the page that is open is bold. On a desk its picture stands before it. */
const rongTen = (nhan: string, isOpen: boolean): number => nhan.length * (isOpen ? 9.7 : 8.4) + 20;
const RONG_HINH = 36;
const RONG_MUI_TEN = 12;

type Trang = ReturnType<typeof pagesOf>[number];

/** Whether an address lies under a page: `/nhap-tin` is not under `/nhap`. */
const isUnder = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);

const LienKet = ({ trang, path }: { trang: Trang; path: string }) => (
  <a href={trang.href} aria-current={isUnder(path, trang.href) ? 'page' : undefined}>
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
    const onPress = (event: Event) => {
      if (event instanceof KeyboardEvent ? event.key === 'Escape' : !ref.current?.contains(event.target as Node))
        close();
    };
    addEventListener('pointerdown', onPress);
    addEventListener('keydown', onPress);
    return () => {
      removeEventListener('pointerdown', onPress);
      removeEventListener('keydown', onPress);
    };
  }, []);
  return (
    <details ref={ref} class="dieu-huong-them">
      <summary aria-current={open ? 'page' : undefined}>{open?.nhan ?? 'Thêm'}</summary>
      <div class="dieu-huong-bang">
        {pages.map((trang) => (
          <LienKet key={trang.href} trang={trang} path={path} />
        ))}
      </div>
    </details>
  );
};

/** How many names stand in the line; the button for the rest bears the name of the page that is open where it is one of them. */
const roomFor = (most: number, pages: readonly Trang[], path: string, width: number): number => {
  const open = pages.find(({ href }) => isUnder(path, href));
  const hinh = width < HEP ? 0 : RONG_HINH;
  const taken = (count: number) => {
    const shown = pages.slice(0, count);
    const isRest = open !== undefined && !shown.includes(open);
    const button = count < pages.length ? rongTen(isRest ? open.nhan : 'Thêm', isRest) + RONG_MUI_TEN : 0;
    return shown.reduce((sum, trang) => sum + rongTen(trang.nhan, trang === open) + hinh, button);
  };
  let shown = most;
  while (shown > 0 && taken(shown) > width) shown -= 1;
  return shown;
};

/** The pages of a role in one line, the main work first; what does not fit waits behind "Thêm". */
export const DieuHuong = ({ vaiTro }: { vaiTro: readonly VaiTro[] }) => {
  const { path } = useLocation();
  const [ref, width] = useWidth<HTMLElement>(360);
  const pages = pagesOf(vaiTro);
  if (pages.length < 2) return null;
  const moiTrang = width < HEP ? RONG_MOI_TRANG.hep : RONG_MOI_TRANG.rong;
  const fit = Math.floor(width / moiTrang);
  const shown = roomFor(
    pages.length <= fit ? pages.length : Math.max(2, Math.floor((width - RONG_THEM) / moiTrang)),
    pages,
    path,
    width,
  );
  return (
    <nav ref={ref} class="dieu-huong" aria-label="Các trang">
      {pages.slice(0, shown).map((trang) => (
        <LienKet key={trang.href} trang={trang} path={path} />
      ))}
      {shown < pages.length && <Them pages={pages.slice(shown)} path={path} />}
    </nav>
  );
};
