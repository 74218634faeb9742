import { capOfMa } from '@core/dia-ban/cap.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { DA_THU, NHAN_TRANG_THAI } from '@core/phieu/workflow.ts';
import { addDays, formatNgay } from '@core/shared/ngay.ts';
import { useEffect, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import {
  DANH_SACH_TRANG,
  type DanhSachPage,
  type DanhSachQuery,
  listDanhSach,
  type SauDong,
} from '../../data/danh-sach-repo.ts';
import { asOf, homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { khuVuc } from '../../data/khu-vuc.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { canBoViec } from '../../data/viec-lam-ai.ts';
import { BangCuon } from '../../ui/bang-cuon.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { CHON_RONG } from '../hang-cho/chon.ts';
import { DanhSach } from '../hang-cho/danh-sach.tsx';
import { XuatDanhSach } from '../xuat-tep/xuat-danh-sach.tsx';
import { dueRange, fieldOfCell, hrefOfBoard, type Loc, parseLoc } from './loc.ts';
import { nguonPhieu } from './nguon-phieu.ts';
import { PHAN_BO } from './phan-bo.ts';
import { tenCua } from './ten-don-vi.ts';
import '../hang-cho/hang-cho.css';

/** The cell of câu 11 whose people look for work. */
const O_THAT_NGHIEP = 'hdkt:2';

const NHAN_HAN: Readonly<Record<NonNullable<Loc['han']>, string>> = {
  qua: 'quá hạn',
  homNay: 'hạn hôm nay',
  sapDen: 'đến hạn trong 3 ngày tới',
  trong3Ngay: 'đến hạn hôm nay hoặc trong 3 ngày tới',
};

/** What the list is of, in words. */
const describeLoc = ({ trangThai, han, nop, o }: Loc): string => {
  const parts: string[] = [];
  const daThu = trangThai && DA_THU.every((state) => trangThai.includes(state)) && trangThai.length === DA_THU.length;
  if (trangThai) parts.push(daThu ? 'đã thu' : trangThai.map((t) => NHAN_TRANG_THAI[t].toLowerCase()).join(', '));
  if (han) parts.push(NHAN_HAN[han]);
  if (nop) parts.push(`nộp ngày ${formatNgay(nop)}`);
  const [oDau, code] = o?.split(':') ?? [];
  const phanBo = PHAN_BO.find((p) => p.oDau === oDau);
  const nhan = phanBo?.options.find(([c]) => c === code)?.[1];
  if (phanBo && nhan) parts.push(`${phanBo.ten.toLowerCase()}: ${nhan}`);
  return parts.join('; ') || 'tất cả';
};

type State = {
  readonly items: readonly PhieuDoc[];
  readonly sau?: SauDong;
  readonly xong: boolean;
  readonly error?: unknown;
};
const EMPTY: State = { items: [], xong: false };

/** What the page and a file of it ask for alike. */
const queryOf = (keHoach: string, ma: string, loc: Loc): DanhSachQuery => {
  const traLoi = loc.o === undefined ? undefined : fieldOfCell(loc.o);
  return {
    keHoach,
    ma,
    cap: capOfMa(ma) ?? 'xa',
    ...(loc.trangThai && { trangThai: loc.trangThai }),
    ...(traLoi && { traLoi }),
    ...(loc.han && { han: dueRange(loc.han, homNay(), addDays) }),
    ...(loc.nop && { nop: loc.nop }),
  };
};

const useDanhSach = (keHoach: string, ma: string, loc: Loc) => {
  const [state, setState] = useState<State>(EMPTY);
  const key = JSON.stringify([keHoach, ma, loc]);
  const load = (from: State) => {
    const done = (page: DanhSachPage) => {
      asOf.value = new Date();
      setState({ items: [...from.items, ...page.items], xong: true, ...(page.sau && { sau: page.sau }) });
    };
    setState({ ...from, xong: false });
    listDanhSach({ ...queryOf(keHoach, ma, loc), ...(from.sau && { sau: from.sau }) }).then(done, (error: unknown) =>
      setState({ ...from, xong: true, error }),
    );
  };
  useEffect(() => load(EMPTY), [key]);
  return { state, more: () => load(state), retry: () => load(EMPTY) };
};

const Rows = ({ keHoach, ma, loc }: { keHoach: KeHoach; ma: string; loc: Loc }) => {
  const { state, more, retry } = useDanhSach(keHoach.id, ma, loc);
  if (state.error !== undefined) return <ErrorState noiDung={describeError(state.error)} thuLai={retry} />;
  if (!state.xong && state.items.length === 0) return <Loading nhan="Đang tải danh sách…" />;
  if (state.items.length === 0) return <EmptyState tieuDe="Không có phiếu nào" />;
  return (
    <>
      <p class="mo">
        {state.sau ? `${formatSo(state.items.length)} phiếu đầu tiên` : `${formatSo(state.items.length)} phiếu`}. Danh
        sách không có nhân thân.
      </p>
      <XuatDanhSach
        ten={`phieu-${ma}`}
        trang="Phiếu"
        nguon={() => nguonPhieu(keHoach.danhMuc, queryOf(keHoach.id, ma, loc))}
        csv
      />
      <BangCuon nhan="Danh sách phiếu">
        <DanhSach
          caption={describeLoc(loc)}
          items={state.items}
          homNay={homNay()}
          chon={{ ...CHON_RONG, conTro: -1 }}
          dispatch={() => {}}
          coChon={false}
          hrefOf={(id) => `/phieu/${id}`}
          coTrangThai
        />
      </BangCuon>
      {state.sau && (
        <Button rong ban={!state.xong} onClick={more}>
          Xem thêm {DANH_SACH_TRANG} phiếu
        </Button>
      )}
    </>
  );
};

/** The phiếu behind a figure of a board, without identity: which they are, where they stand, when they are due. */
const Trang = () => {
  const { query } = useRoute();
  const area = khuVuc.value;
  const keHoach = area === null || area === 'dangTai' ? undefined : area.keHoach.find(({ id }) => id === query.keHoach);
  const ma = query.ma;
  if (!keHoach || ma === undefined || !capOfMa(ma))
    return (
      <EmptyState tieuDe="Đường dẫn danh sách chưa đúng">
        <LinkButton href="/bang">Về bảng số liệu</LinkButton>
      </EmptyState>
    );
  const loc = parseLoc(new URLSearchParams(query));
  return (
    <div class="chong">
      <div>
        <LinkButton href={hrefOfBoard({ keHoach: keHoach.id, ma })} kieu="tron" icon="hoanTac">
          {tenCua(keHoach.danhMuc, ma) ?? 'Bảng số liệu'}
        </LinkButton>
      </div>
      <h1>Phiếu {describeLoc(loc)}</h1>
      {loc.o === O_THAT_NGHIEP && canBoViec() && (
        <p class="khong-in">
          <a href="/viec-lam/tu-phieu">Lập hồ sơ tìm việc cho người thất nghiệp của xã</a>
        </p>
      )}
      <Rows key={JSON.stringify([keHoach.id, ma, loc])} keHoach={keHoach} ma={ma} loc={loc} />
    </div>
  );
};
export default Trang;
