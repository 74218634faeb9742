import { formatNgay } from '@core/shared/ngay.ts';
import { docKetNoiDaCo, type LocDaCo, listKetNoiDaCo } from '../../data/ket-noi-repo.ts';
import { getDinhDanh } from '../../data/viec-lam-repo.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useCacTrang } from '../../ui/use-tai.ts';
import { XuatDanhSach } from '../xuat-tep/xuat-danh-sach.tsx';
import { cotKetNoi, hrefKetNoi } from './bang-ket-noi.tsx';
import { DanhSach } from './danh-sach.tsx';
import { tenLoc } from './loc-so-lieu.ts';
import { useTenCua } from './ten-nguoi-tim.ts';
import { nguonKetNoi } from './tep-ket-noi.ts';

const TEN = { gioiThieu: 'Lượt đã giới thiệu', nhan: 'Người đã nhận việc' } as const;

/** The referrals behind a figure of the board or of a report. */
export const KetNoiDaCo = ({ loc }: { loc: LocDaCo }) => {
  const list = useCacTrang((sau) => listKetNoiDaCo(loc, sau), Object.entries(loc).flat());
  const ten = useTenCua([...new Set(list.items.map(({ nguoi }) => nguoi))], getDinhDanh);
  const ngay = [loc.tu && `từ ${formatNgay(loc.tu)}`, loc.den && `đến ${formatNgay(loc.den)}`].filter(Boolean);
  const { da, tu, den, ...hoSo } = loc;
  return (
    <div class="chong">
      <div>
        <LinkButton href="/thi-truong" kieu="tron" icon="hoanTac">
          Thị trường lao động
        </LinkButton>
      </div>
      <h1>{[TEN[da], ...ngay].join(' ')}</h1>
      {tenLoc(hoSo).length > 0 && <p>Đang xem riêng {tenLoc(hoSo).join('; ')}.</p>}
      {list.items.length > 0 && (
        <XuatDanhSach
          key={JSON.stringify(loc)}
          ten="gioi-thieu-viec-lam"
          trang={TEN[da]}
          nguon={(kem) => nguonKetNoi(docKetNoiDaCo(loc), kem)}
          kem="Kèm họ tên, số điện thoại người tìm việc"
        />
      )}
      <DanhSach
        caption={TEN[da]}
        columns={cotKetNoi(({ nguoi }) => ten[nguoi])}
        list={list}
        href={({ id }) => hrefKetNoi(id)}
        icon="banGiao"
        trong="Không có lượt nào trong những ngày này"
      />
    </div>
  );
};
