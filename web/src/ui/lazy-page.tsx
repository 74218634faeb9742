import { useEffect } from 'preact/hooks';
import { lazy } from 'preact-iso';
import { online } from '../data/device.ts';
import { reloadOnce } from '../data/update.ts';
import type { Route } from '../routes/route.ts';
import { TEXT } from '../text.ts';
import { ErrorState } from './states.tsx';

/** Stands where the code of a page could not be had. Nothing was typed here yet, so it may reload by itself. */
const ThieuTrang = () => {
  const connected = online.value;
  useEffect(() => {
    if (connected) void reloadOnce();
  }, [connected]);
  return (
    <ErrorState
      tieuDe={TEXT.thieuTrang}
      noiDung={connected ? TEXT.thieuTrangGoiY : TEXT.thieuTrangMatMang}
      thuLai={() => location.reload()}
    />
  );
};

/** A page whose code is fetched when it is first opened; a page that says why where it cannot be. */
export const lazyPage = (load: Route['load']) =>
  lazy(() =>
    load().catch((error: unknown): Awaited<ReturnType<Route['load']>> => {
      console.error('page.notLoaded', error);
      return { default: ThieuTrang };
    }),
  );
