import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { useState } from 'preact/hooks';
import { deleteDraft } from '../../data/drafts.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { formatLuc } from '../../ui/format.ts';
import { HoiXoa } from '../../ui/hoi-xoa.tsx';
import { GuiBadge } from '../hang-gui/gui-badge.tsx';
import { DongPhieu } from './dong-phieu.tsx';

const DongNhap = ({ draft, onXoa }: { draft: BanNhap; onXoa: () => void }) => (
  <li class="the chong chong-sat">
    <div class="dong-phieu">
      <div>
        <b>{typeof draft.bai.hoTen === 'string' ? draft.bai.hoTen : 'Chưa ghi tên'}</b>
        <p class="mo">Lưu trên máy lúc {formatLuc(new Date(draft.luuLuc))}</p>
      </div>
      <GuiBadge />
    </div>
    <div class="hang">
      <LinkButton href={`/phieu/${draft.id}/ghi`} icon="but">
        Ghi tiếp
      </LinkButton>
      <Button kieu="tron" icon="huy" onClick={onXoa}>
        Xóa bản đang ghi
      </Button>
    </div>
  </li>
);

/** Phiếu being written: those of this device, then those left open on the server. */
export const MucDangGhi = ({ drafts, mayChu }: { drafts: readonly BanNhap[]; mayChu: readonly PhieuDoc[] }) => {
  const [dropping, setDropping] = useState<BanNhap | null>(null);
  if (drafts.length + mayChu.length === 0) return null;
  return (
    <section class="chong" aria-labelledby="dang-ghi">
      <h2 id="dang-ghi">Đang ghi ({drafts.length + mayChu.length})</h2>
      <ul class="danh-sach">
        {drafts.map((draft) => (
          <DongNhap key={draft.id} draft={draft} onXoa={() => setDropping(draft)} />
        ))}
        {mayChu.map((phieu) => (
          <DongPhieu key={phieu.id} phieu={phieu}>
            {phieu.lyDo && <p>Người lao động đề nghị: {phieu.lyDo.ghiChu}</p>}
            <LinkButton href={`/phieu/${phieu.id}/ghi`} icon="but">
              Ghi tiếp
            </LinkButton>
          </DongPhieu>
        ))}
      </ul>
      {dropping && (
        <HoiXoa
          tieuDe="Xóa bản đang ghi trên máy này?"
          onClose={() => setDropping(null)}
          onXoa={() => void deleteDraft(dropping.id)}
        >
          <p>Những gì đã ghi mà chưa gửi sẽ mất và không lấy lại được.</p>
        </HoiXoa>
      )}
    </section>
  );
};
