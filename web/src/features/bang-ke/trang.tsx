import './bang-ke.css';
import '../bang-so-lieu/bang-so-lieu.css';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { getDonVi } from '../../data/don-vi-repo.ts';
import { EmptyState } from '../../ui/states.tsx';
import { DanhSachSong } from './danh-sach-song.tsx';
import { CHUA_RO, khuVucBangKe, mucOf } from './phan.ts';
import { TheoThon } from './theo-thon.tsx';

/** The roster (HN-04): of the xã by thôn, or the people of one thôn. */
const Trang = () => {
  const { query } = useRoute();
  const area = khuVucBangKe();
  const thon = area?.thon ?? (query.thon === CHUA_RO ? '' : query.thon);
  const [ten, setTen] = useState('');
  useEffect(() => {
    if (area && thon)
      getDonVi(area.keHoach.danhMuc, thon).then(
        (unit) => setTen(unit?.ten ?? thon),
        () => setTen(thon),
      );
    else setTen(thon === '' ? 'Chưa rõ thôn, tổ dân phố' : 'Toàn xã');
  }, [area?.keHoach.id, thon]);
  if (!area)
    return (
      <EmptyState tieuDe="Bảng kê chỉ mở ở thôn và xã">
        <p>Bảng kê có họ tên, số căn cước nên không hiện ở cấp trên xã.</p>
      </EmptyState>
    );
  if (thon === undefined && query.muc === undefined) return <TheoThon keHoach={area.keHoach} xa={area.xa} />;
  return <DanhSachSong phan={{ ...area, thon }} muc={mucOf(query.muc)} ten={ten} />;
};
export default Trang;
