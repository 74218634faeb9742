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
/** Room a name takes at most on a phone, by its letters; that of the page that is open is bold and has an arrow. */
const rongTen = (nhan: string): number => nhan.length * 8.4 + 20;
const rongTenMo = (nhan: string): number => nhan.length * 9.7 + 32;

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

/** Fewer than would fit where the button for the rest bears a long name: of the page that is open. */
const roomFor = (most: number, pages: readonly Trang[], path: string, width: number): number => {
  const at = pages.findIndex(({ href }) => isUnder(path, href));
  const open = rongTenMo(pages[at]?.nhan ?? '');
  const taken = (count: number) => pages.slice(0, count).reduce((sum, { nhan }) => sum + rongTen(nhan), open);
  let shown = most;
  while (width < HEP && shown > 0 && at >= shown && taken(shown) > width) shown -= 1;
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
