import './thu-thap.css';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import { stampHan } from '@core/phieu/clock.ts';
import { DA_THU } from '@core/phieu/workflow.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useEffect, useState } from 'preact/hooks';
import { homNay } from '../../data/device.ts';
import { deleteDraft, draftsChanged, listDrafts } from '../../data/drafts.ts';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { listPhieu, type Page, type PhieuDoc } from '../../data/phieu-repo.ts';
import { session } from '../../data/session.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { formatLuc } from '../../ui/format.ts';
import { HanBadge } from '../../ui/han-badge.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { useNguoiXem } from '../bien-ban/use-bien-ban.ts';
import { changToiGiao, VIEC_GIAO } from '../bien-ban/viec-ban-giao.ts';
import { DongPhieu } from './dong-phieu.tsx';
import { PhanCongCuaToi } from './phan-cong-cua-toi.tsx';
import { TienDoThon } from './tien-do-thon.tsx';
import { TraLai, useFirstPage } from './tra-lai.tsx';
import { TinVuaNop } from './vua-nop.tsx';

const uidNow = (): string => (session.value === null || session.value === 'dangTai' ? '' : session.value.uid);

const DongNhap = ({ draft, onXoa }: { draft: BanNhap; onXoa: () => void }) => (
  <li class="the dong-phieu">
    <div>
      <b>{typeof draft.bai.hoTen === 'string' ? draft.bai.hoTen : 'Chưa ghi tên'}</b>
      <p class="mo">Lưu trên máy lúc {formatLuc(new Date(draft.luuLuc))} · chưa gửi</p>
    </div>
    <LinkButton href={`/phieu/${draft.id}/ghi`} icon="but">
      Ghi tiếp
    </LinkButton>
    <Button kieu="tron" icon="huy" onClick={onXoa}>
      Xóa bản đang ghi
    </Button>
  </li>
);

/** Phiếu being written: those of this device, then those left open on the server. */
const DangGhi = ({ keHoach }: { keHoach: KeHoach }) => {
  const [drafts, setDrafts] = useState<readonly BanNhap[]>([]);
  const [dropping, setDropping] = useState<BanNhap | null>(null);
  const { page } = useFirstPage({ keHoach: keHoach.id, trangThai: 'nhap', cuaToi: true });
  const uid = uidNow();
  useEffect(() => {
    listDrafts(uid).then(
      (all) => setDrafts(all.filter((draft) => draft.keHoach === keHoach.id)),
      (error: unknown) => console.error('drafts.unreadable', error),
    );
  }, [uid, keHoach.id, draftsChanged.value]);
  const here = new Set(drafts.map(({ id }) => id));
  const there = page?.items.filter(({ id }) => !here.has(id)) ?? [];
  if (drafts.length + there.length === 0) return null;
  return (
    <section class="chong" aria-labelledby="dang-ghi">
      <h2 id="dang-ghi">Đang ghi ({drafts.length + there.length})</h2>
      <ul class="danh-sach">
        {drafts.map((draft) => (
          <DongNhap key={draft.id} draft={draft} onXoa={() => setDropping(draft)} />
        ))}
        {there.map((phieu) => (
          <DongPhieu key={phieu.id} phieu={phieu}>
            {phieu.lyDo && <p>Người lao động đề nghị: {phieu.lyDo.ghiChu}</p>}
            <LinkButton href={`/phieu/${phieu.id}/ghi`} icon="but">
              Ghi tiếp
            </LinkButton>
          </DongPhieu>
        ))}
      </ul>
      {dropping && (
        <Dialog
          tieuDe="Xóa bản đang ghi trên máy này?"
          onClose={() => setDropping(null)}
          chan={
            <>
              <Button onClick={() => setDropping(null)}>Giữ lại</Button>
              <Button
                kieu="nguy"
                icon="huy"
                onClick={() => {
                  void deleteDraft(dropping.id);
                  setDropping(null);
                }}
              >
                Xóa
              </Button>
            </>
          }
        >
          <p>Những gì đã ghi mà chưa gửi sẽ mất và không lấy lại được.</p>
        </Dialog>
      )}
    </section>
  );
};

const DA_NOP = ['daNop', ...DA_THU] as const;

/** Phiếu handed in, last changed first, one page at a time. */
const DaNop = ({ keHoach }: { keHoach: KeHoach }) => {
  const [items, setItems] = useState<readonly PhieuDoc[] | null>(null);
  const [next, setNext] = useState<Page['next']>();
  const [error, setError] = useState<unknown>(null);
  const load = (cursor?: Page['next']) => {
    setError(null);
    listPhieu({
      keHoach: keHoach.id,
      trangThai: DA_NOP,
      cuaToi: true,
      thuTu: 'moiNhat',
      pageSize: 20,
      ...(cursor && { cursor }),
    }).then((page) => {
      setItems((before) => (cursor ? [...(before ?? []), ...page.items] : page.items));
      setNext(page.next);
    }, setError);
  };
  useEffect(() => {
    setItems(null);
    load();
  }, [keHoach.id]);
  if (error) return <ErrorState noiDung={describeError(error)} thuLai={() => load()} />;
  if (!items) return <Loading />;
  return (
    <section class="chong" aria-labelledby="da-nop">
      <h2 id="da-nop">Đã nộp</h2>
      {items.length === 0 ? (
        <EmptyState tieuDe="Chưa nộp phiếu nào">
          <p>Phiếu đã nộp sẽ hiện ở đây, kèm bước đang xử lý.</p>
        </EmptyState>
      ) : (
        <ul class="danh-sach">
          {items.map((phieu) => (
            <DongPhieu key={phieu.id} phieu={phieu} />
          ))}
        </ul>
      )}
      {next && <Button onClick={() => load(next)}>Xem thêm</Button>}
    </section>
  );
};

/** The collector's page: what came back, what is half written, what has gone out, and how many days are left. */
const Trang = () => {
  const keHoach = keHoachHienTai.value;
  const ai = useNguoiXem();
  if (!keHoach)
    return (
      <EmptyState tieuDe="Chưa có kế hoạch thu thập">
        <p>Địa bàn này chưa có kế hoạch nào. Khi có, nút ghi phiếu sẽ hiện ở đây.</p>
      </EmptyState>
    );
  const { hanXuLy } = stampHan(keHoach, { trangThai: 'nhap', moc: {}, han: {} }, homNay());
  return (
    <div class="chong chinh-doc trang-thu-thap">
      <TinVuaNop />
      <div class="dau-trang">
        <h1>Phiếu của tôi</h1>
        <LinkButton href="/phieu/moi" kieu="chinh" icon="cong">
          Ghi phiếu mới
        </LinkButton>
      </div>
      <div class="hang">
        {hanXuLy && (
          <>
            <span>Hạn ghi phiếu {formatNgay(hanXuLy)}</span>
            <HanBadge han={hanXuLy} homNay={homNay()} />
          </>
        )}
        <TienDoThon keHoach={keHoach} />
        {ai && changToiGiao(ai, keHoach).includes('dtvThon') && (
          <LinkButton href="/bien-ban/lap/dtvThon" icon="banGiao">
            {VIEC_GIAO.dtvThon}
          </LinkButton>
        )}
        <PhanCongCuaToi keHoach={keHoach} />
      </div>
      <TraLai tieuDe="Bị trả lại" query={{ keHoach: keHoach.id, cuaToi: true }} />
      <DangGhi keHoach={keHoach} />
      <DaNop keHoach={keHoach} />
    </div>
  );
};
export default Trang;
