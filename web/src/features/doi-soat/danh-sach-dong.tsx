import { KetQuaDoiSoat } from '@core/doi-soat/doi-soat.ts';
import { TruongDoiSoat } from '@core/doi-soat/truong.ts';
import { useEffect, useState } from 'preact/hooks';
import { type DongDoc, type LocDong, listDong, type TrangDong, type VongDoc } from '../../data/doi-soat-repo.ts';
import { describeError } from '../../data/errors.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import { nhanTruong } from '../thu-thap/nhan-cau.ts';
import { BuocBadge, chuCua, nhanKetQua } from './mau.tsx';

/** The list an address asks for. */
export const locOf = (q: Readonly<Record<string, string | undefined>>): LocDong | undefined => {
  const ketQua = KetQuaDoiSoat.safeParse(q.muc).data;
  const truong = TruongDoiSoat.safeParse(q.truong).data;
  return truong ? { truong } : ketQua && { ketQua };
};
const queryOf = (loc: LocDong): Record<string, string> =>
  'truong' in loc ? { truong: loc.truong } : { muc: loc.ketQua };
export const addressOf = (vong: string, loc?: LocDong, dong?: string): string =>
  `/doi-soat/${vong}?${new URLSearchParams({ ...(loc && queryOf(loc)), ...(dong && { dong }) })}`;
const tenDanhSach = (loc: LocDong): string =>
  'truong' in loc ? `Còn mở ở mục “${nhanTruong(loc.truong)}”` : nhanKetQua(loc.ketQua);

type State = TrangDong & { readonly xong: boolean; readonly error?: unknown };
const EMPTY: State = { items: [], xong: false };

/** The lines behind a figure, a page at a time. */
export const useDong = (vongId: string, loc: LocDong) => {
  const [state, setState] = useState<State>(EMPTY);
  const key = JSON.stringify(loc);
  const load = (from: State) => {
    setState({ ...from, xong: false });
    listDong(vongId, loc, from.sau).then(
      (page) => setState({ ...page, items: [...from.items, ...page.items], xong: true }),
      (error: unknown) => setState({ ...from, xong: true, error }),
    );
  };
  useEffect(() => load(EMPTY), [vongId, key]);
  return { ...state, thuLai: () => load(EMPTY), taiThem: () => load(state) };
};

const soTrongTep = (dong: DongDoc): string => Object.keys(dong.tep).join(', ') || '–';

const cotOf = (vong: VongDoc, loc: LocDong) => [
  {
    key: 'hoTen',
    nhan: 'Họ và tên',
    cell: (dong: DongDoc) => (
      <>
        <a href={addressOf(vong.id, loc, dong.id)}>{dong.hoTen ?? 'Chưa ghi họ tên'}</a> <BuocBadge buoc={dong.buoc} />
      </>
    ),
  },
  {
    key: 'khac',
    nhan: 'Khác nhau ở',
    cell: (dong: DongDoc) =>
      Object.keys(dong.lech)
        .map((truong) => nhanTruong(truong))
        .join('; '),
  },
  {
    key: 'sinh',
    nhan: 'Ngày sinh trong tệp',
    so: true,
    cell: (dong: DongDoc) => chuCua('ngaySinh', Object.values(dong.tep)[0]?.ngaySinh),
  },
  {
    key: 'thon',
    nhan: 'Thôn, tổ dân phố',
    cell: (dong: DongDoc) => (dong.thon ? (tenCua(vong.diaBan.danhMuc, dong.thon) ?? dong.thon) : ''),
  },
  { key: 'tep', nhan: 'Dòng của tệp', so: true, cell: soTrongTep },
];

export type CacDong = ReturnType<typeof useDong>;

export const DanhSachDong = ({ vong, loc, dong }: { vong: VongDoc; loc: LocDong; dong: CacDong }) => {
  if (dong.error !== undefined) return <ErrorState noiDung={describeError(dong.error)} thuLai={dong.thuLai} />;
  return (
    <div class="chong">
      <div class="hang hang-giua khong-in">
        <LinkButton href={addressOf(vong.id)} kieu="tron" icon="hoanTac">
          Về vòng đối soát
        </LinkButton>
        <Button icon="in" onClick={() => print()}>
          In danh sách
        </Button>
      </div>
      <h1>{tenDanhSach(loc)}</h1>
      {dong.items.length > 0 ? (
        <Table
          caption={tenDanhSach(loc)}
          anCaption
          columns={cotOf(vong, loc)}
          rows={dong.items}
          rowKey={({ id }) => id}
        />
      ) : dong.xong ? (
        <EmptyState icon="dau" tieuDe="Không có ai trong danh sách này" />
      ) : (
        <Loading nhan="Đang tải danh sách…" />
      )}
      {dong.sau && (
        <Button rong ban={!dong.xong} onClick={dong.taiThem}>
          Xem thêm người
        </Button>
      )}
    </div>
  );
};
