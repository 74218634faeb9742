import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { LyDo } from '@core/phieu/phieu.ts';
import type { Action, TrangThai } from '@core/phieu/workflow.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useReducer, useState } from 'preact/hooks';
import { useLocation, useRoute } from 'preact-iso';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { type Session, session } from '../../data/session.ts';
import { BangCuon } from '../../ui/bang-cuon.tsx';
import { Button } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { datChonSan } from '../bien-ban/chon-san.ts';
import { CoChuanBiSan } from '../bien-ban/chuan-bi-san.tsx';
import { ChoNhan, changTuBuoc } from '../bien-ban/loi-vao.tsx';
import { VIEC_GIAO } from '../bien-ban/viec-ban-giao.ts';
import { CHON_RONG, reduceChon, targets } from './chon.ts';
import { DanhSach } from './danh-sach.tsx';
import { askDinhDanh, mayReadDinhDanh } from './dinh-danh.ts';
import { HopTraLai } from './hop-tra-lai.tsx';
import { HopXacNhan } from './hop-xac-nhan.tsx';
import { BangPhim, KetQua } from './ket-qua.tsx';
import { MoPhieu } from './mo-phieu.tsx';
import { PHIM_HANG_CHO } from './phim.ts';
import { useHangCho } from './use-hang-cho.ts';
import { usePhim } from './use-phim.ts';
import { useThaoTac } from './use-thao-tac.ts';
import { type Buoc, labelOf, noiNhanLai, viecOf } from './viec.ts';

type Desk = {
  readonly path: string;
  readonly tieuDe: string;
  readonly buoc: readonly Buoc[];
  /** Answers are copied into another program from here. */
  readonly chep?: TrangThai;
  /** Phiếu standing in each state, where they are known. */
  readonly dem?: Readonly<Record<string, number>> | undefined;
  readonly dau?: ComponentChildren;
};

const addressOf = (path: string, buoc: Buoc, id?: string): string =>
  `${path}?${new URLSearchParams({ buoc: buoc.trangThai, ...(id && { phieu: id }) })}`;

const TheBuoc = ({ desk, buoc }: { desk: Desk; buoc: Buoc }) => (
  <nav class="the-buoc khong-in" aria-label="Các bước">
    {desk.buoc.map((b) => (
      <a key={b.trangThai} href={addressOf(desk.path, b)} aria-current={b === buoc ? 'page' : undefined}>
        <Icon name={b.icon} />
        {b.nhan}
        {desk.dem && ` (${formatSo(desk.dem[`tt:${b.trangThai}`] ?? 0)})`}
      </a>
    ))}
  </nav>
);

type HangProps = { desk: Desk; buoc: Buoc; keHoach: KeHoach; current: Session; mo: string | undefined };

const Hang = ({ desk, buoc, keHoach, current, mo }: HangProps) => {
  const { route } = useLocation();
  const hang = useHangCho({ keHoach: keHoach.id, trangThai: buoc.trangThai, ...(buoc.daXong && { thuTu: 'moiNhat' }) });
  const [chon, dispatch] = useReducer(reduceChon, CHON_RONG);
  const thaoTac = useThaoTac(keHoach, (ids) => {
    hang.bo(ids);
    dispatch({ loai: 'boChon' });
  });
  const [hoi, setHoi] = useState<{ action: Action; list: readonly PhieuDoc[] }>();
  const [nhan, setNhan] = useState('');
  const items = hang.items ?? [];
  const viec = viecOf(buoc.trangThai, current.claims.vaiTro, keHoach);
  const chang = changTuBuoc(buoc.giao, buoc.trangThai, { ...current.claims, uid: current.uid }, keHoach);
  const ids = items.map(({ id }) => id).join();
  useEffect(() => dispatch({ loai: 'thayDong', ids: items.map(({ id }) => id) }), [ids]);

  const viTri = mo === undefined ? -1 : items.findIndex(({ id }) => id === mo);
  const dangMo = items[viTri];
  const sau = items[viTri + 1];
  useEffect(() => {
    if (dangMo && sau && mayReadDinhDanh()) askDinhDanh(sau.id).catch(() => {});
  }, [dangMo?.id, sau?.id]);
  useEffect(() => {
    if (dangMo && hang.con && items.length - viTri < 10) hang.taiThem();
  }, [viTri, items.length, hang.con]);

  const open = (id: string | undefined, replace = false) => route(addressOf(desk.path, buoc, id), replace);
  const ban = thaoTac.state.buoc === 'dang';
  const picked = () => {
    const wanted = new Set(targets(chon));
    return items.filter(({ id }) => wanted.has(id));
  };
  const run = async (list: readonly PhieuDoc[], action: Action, lyDo?: LyDo) => {
    setHoi(undefined);
    setNhan(action === 'return' ? 'Trả lại' : viec.tien ? labelOf(viec.tien) : '');
    const next = dangMo && (items[viTri + 1] ?? items[viTri - 1]);
    const done = await thaoTac.run(list, action, lyDo);
    if (dangMo && done.includes(dangMo.id)) open(next?.id, true);
  };
  const ask = (action: Action, list: readonly PhieuDoc[]) => {
    if (list.length === 0 || ban) return;
    if (action !== 'return' && list.length === 1) void run(list, action);
    else setHoi({ action, list });
  };
  const lapBienBan = () => {
    if (!chang) return;
    datChonSan(chang, [...chon.chon]);
    route(`/bien-ban/lap/${chang}`);
  };
  usePhim((lenh) => {
    if (dangMo) return false;
    if (lenh === 'xuong' || lenh === 'len') dispatch({ loai: 'buoc', buoc: lenh === 'xuong' ? 1 : -1 });
    else if (lenh === 'dau' || lenh === 'cuoi') dispatch({ loai: 'den', viTri: lenh === 'dau' ? 0 : items.length - 1 });
    else if (lenh === 'chon' || lenh === 'chonKeo') dispatch({ loai: 'chon', keoDai: lenh === 'chonKeo' });
    else if (lenh === 'chonTatCa') dispatch({ loai: 'chonTatCa' });
    else if (lenh === 'mo' && items[chon.conTro]) open(items[chon.conTro]?.id);
    else if (lenh === 'dongY' && viec.tien) ask(viec.tien.action, picked());
    else if (lenh === 'dongY' && chang) lapBienBan();
    else if (lenh === 'traLai' && viec.traLai) ask('return', picked());
    else if (lenh === 'thoat') dispatch({ loai: 'boChon' });
    else return false;
    return true;
  });

  const ketQua = <KetQua state={thaoTac.state} nhan={nhan} onStop={thaoTac.stop} onClear={thaoTac.clear} />;
  if (hang.error !== undefined) return <ErrorState noiDung={describeError(hang.error)} thuLai={hang.thuLai} />;
  if (hang.items === undefined) return <Loading nhan="Đang tải danh sách…" />;
  if (dangMo)
    return (
      <>
        {thaoTac.state.buoc === 'xong' && thaoTac.state.hong.length > 0 && ketQua}
        <MoPhieu
          key={`${dangMo.id}:${dangMo.v}`}
          phieu={dangMo}
          homNay={homNay()}
          viec={viec}
          viTri={viTri}
          soPhieu={items.length}
          ban={ban}
          chep={desk.chep === buoc.trangThai}
          veDanhSach={addressOf(desk.path, buoc)}
          onMove={(action, lyDo) => void run([dangMo], action, lyDo)}
          onSang={(buocSang) => items[viTri + buocSang] && open(items[viTri + buocSang]?.id, true)}
          onVe={() => {
            dispatch({ loai: 'den', viTri });
            open(undefined);
          }}
        />
      </>
    );
  const soChon = chon.chon.size;
  // Checking and entering are done phiếu by phiếu; handing on and receiving may be done with all.
  const xemTung = viec.tien?.action === 'approve' || viec.tien?.action === 'enter';
  const coChon = viec.tien !== undefined || viec.traLai !== undefined || chang !== undefined;
  return (
    <>
      {ketQua}
      {items.length === 0 ? (
        <EmptyState icon={buoc.icon} tieuDe={buoc.trong} />
      ) : (
        <>
          <div class="thanh-viec khong-in">
            {viec.tien && (soChon > 0 || !xemTung) && (
              <Button
                kieu="chinh"
                ban={ban}
                onClick={() => viec.tien && ask(viec.tien.action, soChon > 0 ? picked() : items)}
              >
                {labelOf(viec.tien)}:{' '}
                {soChon > 0 ? `${formatSo(soChon)} phiếu đã chọn` : `cả ${formatSo(items.length)} phiếu`}
              </Button>
            )}
            {chang && (
              <Button kieu={viec.tien ? 'thuong' : 'chinh'} icon="banGiao" onClick={lapBienBan}>
                {VIEC_GIAO[chang]}:{' '}
                {soChon > 0
                  ? `${formatSo(soChon)} phiếu đã chọn`
                  : `cả ${formatSo(hang.con ? (desk.dem?.[`tt:${buoc.trangThai}`] ?? items.length) : items.length)} phiếu`}
              </Button>
            )}
            {viec.traLai && soChon > 0 && (
              <Button kieu="nguy" ban={ban} onClick={() => ask('return', picked())}>
                Trả lại {formatSo(soChon)} phiếu
              </Button>
            )}
            {mayReadDinhDanh() && (
              <Button
                kieu="tron"
                icon="nguoi"
                onClick={() => items.forEach(({ id }) => void askDinhDanh(id).catch(() => {}))}
              >
                Hiện họ tên
              </Button>
            )}
          </div>
          <BangCuon nhan="Phiếu ở bước này">
            <DanhSach
              caption={`${desk.tieuDe}: ${buoc.nhan}`}
              items={items}
              homNay={homNay()}
              chon={chon}
              dispatch={dispatch}
              coChon={coChon}
              hrefOf={(id) => addressOf(desk.path, buoc, id)}
            />
          </BangCuon>
          {hang.con && (
            <Button rong ban={hang.dangTaiThem} onClick={hang.taiThem}>
              Xem thêm phiếu
            </Button>
          )}
          <BangPhim phim={PHIM_HANG_CHO} />
        </>
      )}
      {hoi?.action === 'return' && (
        <HopTraLai
          soPhieu={hoi.list.length}
          truong={[]}
          noiNhan={viec.traLai ? noiNhanLai(viec.traLai, hoi.list) : ''}
          cau={[]}
          onClose={() => setHoi(undefined)}
          onTraLai={(lyDo) => void run(hoi.list, 'return', lyDo)}
        />
      )}
      {hoi && hoi.action !== 'return' && viec.tien && (
        <HopXacNhan
          viec={labelOf(viec.tien)}
          soPhieu={hoi.list.length}
          onClose={() => setHoi(undefined)}
          onXacNhan={() => void run(hoi.list, hoi.action)}
        />
      )}
    </>
  );
};

/** A desk: its steps as tabs, the queue of the step, the phiếu opened from it. Everything is in the address. */
export const TrangViec = (desk: Desk) => {
  const { query } = useRoute();
  const current = session.value;
  const keHoach = keHoachHienTai.value;
  if (current === null || current === 'dangTai') return null;
  if (!keHoach) return <EmptyState tieuDe="Chưa có kế hoạch nào cho địa bàn này" />;
  const buoc = desk.buoc.find((b) => b.trangThai === query.buoc) ?? desk.buoc[0];
  if (!buoc) return null;
  const mo = query.phieu;
  return (
    <div class="chong">
      {mo === undefined && (
        <>
          <h1>{desk.tieuDe}</h1>
          <ChoNhan />
          <CoChuanBiSan />
          {desk.dau}
          {desk.buoc.length > 1 && <TheBuoc desk={desk} buoc={buoc} />}
        </>
      )}
      <Hang
        key={`${keHoach.id}:${buoc.trangThai}`}
        desk={desk}
        buoc={buoc}
        keHoach={keHoach}
        current={current}
        mo={mo}
      />
    </div>
  );
};
