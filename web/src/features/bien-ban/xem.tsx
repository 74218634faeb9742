import { danhSachNhan, LOAI_RA, LY_DO_RUT, maPhieu, RUT_DUOC, soBienBan, soDaCapSo } from '@core/bien-ban/bien-ban.ts';
import { mayGiao } from '@core/bien-ban/chang-ban-giao.ts';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { type BienBanDoc, withdrawBienBan } from '../../data/bien-ban-repo.ts';
import { describeError } from '../../data/errors.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading, Notice, Progress } from '../../ui/states.tsx';
import { BangPhieu } from './bang-phieu.tsx';
import { BienBanBadge, ThongTinBienBan } from './dau-bien-ban.tsx';
import { NhanBienBan } from './nhan-bien-ban.tsx';
import { useBienBan, useNguoiXem } from './use-bien-ban.ts';
import { type CacDong, useDong } from './use-dong.ts';
import { isChoToi } from './viec-ban-giao.ts';
import './bien-ban.css';

/** Lines read at a time. */
const TRANG_DONG = 60;

/** What the machine is doing, or has done. */
const TienTrinh = ({ bienBan, ids }: { bienBan: BienBanDoc; ids: readonly string[] }) => {
  const { trangThai } = bienBan;
  const nhan = danhSachNhan(ids, bienBan).length;
  const khong = Object.keys(bienBan.khongChuyen).length;
  if (trangThai === 'deNghi') return <Notice icon="dongHo">Máy đang cấp số và giữ phiếu cho biên bản này…</Notice>;
  if (trangThai === 'daXacNhan' || trangThai === 'dangChuyen')
    return (
      <div class="the chong" role="status">
        <p>
          Bên nhận đã xác nhận. Máy đang chuyển phiếu: {formatSo(bienBan.daChuyen)}/{formatSo(nhan)}.
        </p>
        <Progress done={bienBan.daChuyen} total={nhan} nhan="Đang chuyển phiếu" />
      </div>
    );
  if (trangThai === 'daRut')
    return <Notice muc="canhBao">{LY_DO_RUT.nhan(bienBan.lyDoRut ?? 'nguoiGiao')}. Phiếu vẫn ở bên giao.</Notice>;
  if (trangThai === 'choNhan') return null;
  return (
    <Notice muc={khong > 0 ? 'canhBao' : 'tot'}>
      Đã bàn giao {formatSo(bienBan.daChuyen)} phiếu.
      {soDaCapSo(bienBan) > nhan && ` ${formatSo(soDaCapSo(bienBan) - nhan)} phiếu bên nhận không nhận.`}
      {khong > 0 && ` ${formatSo(khong)} phiếu đã chuyển bước khác trong lúc chờ nên không chuyển.`}
    </Notice>
  );
};

const LoaiRa = ({ loaiRa }: Pick<BienBanDoc, 'loaiRa'>) => {
  const list = Object.entries(loaiRa);
  if (list.length === 0) return null;
  return (
    <details class="the">
      <summary>{formatSo(list.length)} phiếu máy không đưa vào biên bản</summary>
      <ul class="hong">
        {list.map(([id, ma]) => (
          <li key={id}>
            <a href={`/phieu/${id}`}>{maPhieu(id)}</a>: {LOAI_RA.nhan(ma)}
          </li>
        ))}
      </ul>
    </details>
  );
};

const RutLai = ({ bienBan }: { bienBan: BienBanDoc }) => {
  const [hoi, setHoi] = useState(false);
  const [error, setError] = useState<unknown>();
  const withdraw = () => {
    setHoi(false);
    setError(undefined);
    withdrawBienBan(bienBan.id).catch(setError);
  };
  return (
    <>
      <Button kieu="nguy" icon="hoanTac" onClick={() => setHoi(true)}>
        Rút biên bản
      </Button>
      {error !== undefined && <p class="o-loi">{describeError(error)}</p>}
      {hoi && (
        <Dialog
          tieuDe={`Rút biên bản ${soBienBan(bienBan)}?`}
          onClose={() => setHoi(false)}
          chan={
            <>
              <Button onClick={() => setHoi(false)}>Thôi</Button>
              <Button kieu="nguy" onClick={withdraw}>
                Rút biên bản
              </Button>
            </>
          }
        >
          <p>Phiếu ở lại với bên giao và lập được biên bản khác. Số biên bản này không dùng lại.</p>
        </Dialog>
      )}
    </>
  );
};

const NoiDung = ({ bienBan, list, onThem }: { bienBan: BienBanDoc; list: CacDong; onThem: () => void }) => {
  const ai = useNguoiXem();
  if (!ai) return null;
  const choToi = isChoToi(bienBan, ai);
  const mayWithdraw = (RUT_DUOC as readonly string[]).includes(bienBan.trangThai) && mayGiao(bienBan.chang, ai.vaiTro);
  const ids = list.ids ?? [];
  return (
    <>
      <TienTrinh bienBan={bienBan} ids={ids} />
      {mayWithdraw && (
        <div class="hang khong-in">
          <RutLai bienBan={bienBan} />
        </div>
      )}
      <LoaiRa loaiRa={bienBan.loaiRa} />
      {list.error !== undefined && <Notice muc="loi">{describeError(list.error)}</Notice>}
      {choToi ? (
        <NhanBienBan key={bienBan.v} bienBan={bienBan} list={list} />
      ) : (
        <BangPhieu bienBan={bienBan} dong={list.dong} />
      )}
      {list.dangTai && list.error === undefined && <Loading nhan="Đang tải danh sách phiếu…" />}
      {!list.dangTai && list.dong.length < ids.length && (
        <Button rong onClick={onThem}>
          Hiện thêm phiếu ({formatSo(list.dong.length)}/{formatSo(ids.length)})
        </Button>
      )}
    </>
  );
};

const Xem = ({ bienBan }: { bienBan: BienBanDoc }) => {
  const [den, setDen] = useState(TRANG_DONG);
  const list = useDong(bienBan, den);
  return (
    <article class="chong" aria-label="Biên bản bàn giao">
      <div class="hang hang-giua">
        <div class="hang">
          <LinkButton href="/bien-ban" kieu="tron" icon="hoanTac">
            Các biên bản
          </LinkButton>
          <h1>Biên bản {soBienBan(bienBan)}</h1>
          <BienBanBadge trangThai={bienBan.trangThai} />
        </div>
        {bienBan.so !== undefined && (
          <LinkButton href={`/bien-ban/${bienBan.id}/in`} icon="in">
            In biên bản
          </LinkButton>
        )}
      </div>
      <ThongTinBienBan bienBan={bienBan} />
      <NoiDung bienBan={bienBan} list={list} onThem={() => setDen(den + TRANG_DONG * 4)} />
    </article>
  );
};

/** One hand-over record: what it holds, what its receiver may do, how far the machine is. */
const Trang = () => {
  const id = useRoute().params.id ?? '';
  const { value, xong, error } = useBienBan(id);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} />;
  if (!xong) return <Loading nhan="Đang mở biên bản…" />;
  if (!value) return <EmptyState tieuDe="Không có biên bản này" />;
  return <Xem bienBan={value} />;
};
export default Trang;
