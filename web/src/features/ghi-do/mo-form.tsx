import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Loading, Notice } from '../../ui/states.tsx';
import type { MoGhi, MoMoi } from './mo-ghi-do.ts';

const DiToi = ({ href }: { href: string }) => {
  const { route } = useLocation();
  useLayoutEffect(() => route(href, true), [href]);
  return <Loading />;
};

type Props = { mo: MoMoi; href: (id: string) => string; children: (mo: MoGhi) => ComponentChildren };

/** The form of a record; one left unfinished that is a record meanwhile goes on there. `href`: the page of a record. */
export const MoForm = ({ mo, href, children }: Props) => {
  if ('sua' in mo) return <DiToi href={`${href(mo.sua)}?sua=1`} />;
  return (
    <>
      {mo.daLuu && (
        <Notice muc="tot">
          Bài ghi dở trước đây máy chủ đã nhận: <a href={href(mo.daLuu)}>mở hồ sơ đã lưu</a>. Dưới đây là bài mới.
        </Notice>
      )}
      {children(mo.mo)}
    </>
  );
};
