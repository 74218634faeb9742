import { useEffect } from 'preact/hooks';
import { chuaDoc, NHIEU_NHAT } from '../data/chua-doc.ts';
import { Icon } from './icon.tsx';

/** Asked again when the page is looked at again, and not more often than this. */
const EVERY_MS = 10 * 60_000;
/** What the app was opened for is fetched first; counting needs the database, which the form does not. */
const AFTER_MS = 4_000;

/** Unread letters beside the account, on every page: one read when the app opens, and after a while away. */
export const HopThuMoi = ({ uid }: { uid: string }) => {
  useEffect(() => {
    let last = 0;
    const ask = () => {
      if (document.visibilityState !== 'visible' || !navigator.onLine || Date.now() - last < EVERY_MS) return;
      last = Date.now();
      import('../data/hop-thu-repo.ts')
        .then(({ countChuaDoc }) => countChuaDoc())
        .catch((error: unknown) => console.error('hopThu.uncounted', error));
    };
    chuaDoc.value = null;
    const first = setTimeout(ask, AFTER_MS);
    document.addEventListener('visibilitychange', ask);
    return () => {
      clearTimeout(first);
      document.removeEventListener('visibilitychange', ask);
    };
  }, [uid]);
  const so = chuaDoc.value;
  if (so === null || so === 0) return null;
  const text = so >= NHIEU_NHAT ? `${NHIEU_NHAT - 1}+` : String(so);
  return (
    <a class="nut nut-tron khong-in" href="/hop-thu" title={`${text} thư chưa đọc`}>
      <Icon name="hopThu" />
      {text} <span class="an-hep">thư mới</span>
    </a>
  );
};
