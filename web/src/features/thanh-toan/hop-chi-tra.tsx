import { describeError } from '../../data/errors.ts';
import { listChiTra } from '../../data/thanh-toan-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { formatSo } from '../../ui/format.ts';
import { ErrorState, Loading } from '../../ui/states.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import type { DongBang } from './thanh-toan-view.ts';

/** What stands behind one figure of a sheet: each piece of work, with its phiếu. */
export const HopChiTra = ({ id, dong, onClose }: { id: string; dong: DongBang; onClose: () => void }) => {
  const {
    value: items,
    error,
    taiLai,
  } = useTai(async () => {
    const all = await listChiTra(id, dong.viec, dong.nhan);
    return all.filter(({ tru, gia }) => tru === dong.tru && (gia ?? dong.gia) === dong.gia);
  }, [id, dong.viec, dong.nhan, dong.tru, dong.gia]);
  return (
    <Dialog
      tieuDe={`${dong.ten}: ${formatSo(dong.so)} ${dong.donViTinh}`}
      onClose={onClose}
      chan={<Button onClick={onClose}>Đóng</Button>}
    >
      {error !== undefined ? (
        <ErrorState noiDung={describeError(error)} thuLai={taiLai} />
      ) : !items ? (
        <Loading nhan="Đang tải danh sách…" />
      ) : (
        <>
          {items.length < Math.abs(dong.so) && <p class="mo">{formatSo(items.length)} mục đầu tiên.</p>}
          <ol>
            {items.map(({ id: line, phieu, diaBan }) => {
              const ma = diaBan.thon ?? diaBan.xa ?? diaBan.huyen ?? diaBan.tinh;
              const noi = tenCua(diaBan.danhMuc, ma) ?? ma;
              return (
                <li key={line}>
                  {phieu === undefined ? noi : <a href={`/phieu/${phieu}`}>Phiếu {phieu.slice(0, 8).toUpperCase()}</a>}
                  {phieu !== undefined && `, ${noi}`}
                </li>
              );
            })}
          </ol>
        </>
      )}
    </Dialog>
  );
};
