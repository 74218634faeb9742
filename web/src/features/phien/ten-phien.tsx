import { getPhien } from '../../data/phien-repo.ts';
import { ngayCoThu } from '../../ui/ngay.ts';
import { useTai } from '../../ui/use-tai.ts';
import { DaHuy, hrefPhien } from './nhan.tsx';

/** The fair a referral was made at; `mo`: whether this account may open it. */
export const TenPhien = ({ id, mo }: { id: string; mo: boolean }) => {
  const { value, xong } = useTai(() => getPhien(id), [id]);
  if (!xong) return <>…</>;
  if (!value) return <>Không đọc được</>;
  return (
    <>
      {mo ? <a href={hrefPhien(id)}>{value.ten}</a> : value.ten}, {ngayCoThu(value.ngay)} {value.huy && <DaHuy />}
    </>
  );
};
