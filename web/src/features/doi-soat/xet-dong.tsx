import type { DongDoiSoat } from '@core/doi-soat/doi-soat.ts';
import { comparedFields, differingFields, rulesOf } from '@core/doi-soat/quyet-dinh.ts';
import { NHAN_KIEU_LECH } from '@core/doi-soat/so-sanh.ts';
import {
  NHAN_NGUON_THANG,
  NHAN_QUYET_DINH,
  QUYET_DINH,
  type QuyetDinh,
  type TruongDoiSoat,
} from '@core/doi-soat/truong.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { type DongDoc, decideDong, type LocDong, type VongDoc, watchDong } from '../../data/doi-soat-repo.ts';
import { describeError } from '../../data/errors.ts';
import { BangCuon } from '../../ui/bang-cuon.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { BangPhim } from '../hang-cho/ket-qua.tsx';
import type { PhimViec } from '../hang-cho/phim.ts';
import { usePhim } from '../hang-cho/use-phim.ts';
import { nhanTruong } from '../thu-thap/nhan-cau.ts';
import { addressOf, type CacDong } from './danh-sach-dong.tsx';
import { LichSuDong } from './lich-su-dong.tsx';
import { BuocBadge, chuCua, nhanKetQua, VIEC_KET_QUA } from './mau.tsx';
import { useTheo } from './theo.ts';
import './doi-soat.css';

type Chon = DongDoiSoat['quyetDinh'];

/** Under the heading of the two sides a few letters say it. */
const NGAN: Readonly<Record<QuyetDinh, string>> = { csdl: 'Theo CSDL', phieu: 'Theo phiếu', xacMinh: 'Xác minh' };

const PHIM: PhimViec = [
  ['J, ↓', 'mục dưới'],
  ['K, ↑', 'mục trên'],
  ['1', 'giữ theo CSDL dân cư'],
  ['2', 'giữ theo phiếu'],
  ['3', 'cần xác minh'],
  ['Enter', 'lưu quyết định, sang người sau'],
  ['N', 'người sau'],
  ['P', 'người trước'],
  ['Esc', 'về danh sách'],
];

type HangProps = {
  readonly truong: TruongDoiSoat;
  readonly dong: DongDoc;
  readonly chon: QuyetDinh | undefined;
  readonly conTro: boolean;
  readonly mayDecide: boolean;
  readonly quyTac: string | undefined;
  readonly onChon: (quyet: QuyetDinh) => void;
  readonly onConTro: () => void;
};

const Hang = ({ truong, dong, chon, conTro, mayDecide, quyTac, onChon, onConTro }: HangProps) => {
  const lech = dong.lech[truong];
  const [first] = Object.values(dong.tep);
  const chung = chuCua(truong, first?.[truong]);
  return (
    <tr class={conTro ? 'con-tro' : undefined} aria-current={conTro ? 'true' : undefined} onClick={onConTro}>
      <th scope="row">
        {nhanTruong(truong)}
        {lech && <span class="mo kieu-lech">{NHAN_KIEU_LECH[lech.kieu]}</span>}
      </th>
      {lech ? (
        <>
          <td class={chon === 'csdl' ? 'ben-thang' : undefined}>{chuCua(truong, lech.csdl)}</td>
          <td class={chon === 'phieu' ? 'ben-thang' : undefined}>
            {chuCua(truong, lech.phieu) || <span class="mo">Để trống</span>}
          </td>
          <td class="quyet-dinh">
            {mayDecide ? (
              <fieldset>
                <legend class="an">Quyết định ở mục {nhanTruong(truong)}</legend>
                {QUYET_DINH.map((quyet, i) => (
                  <label key={quyet} class="chon">
                    <input type="radio" name={truong} checked={chon === quyet} onChange={() => onChon(quyet)} />
                    <kbd class="phim chi-ban-phim">{i + 1}</kbd> {NGAN[quyet]}
                  </label>
                ))}
              </fieldset>
            ) : (
              chon && NHAN_QUYET_DINH[chon]
            )}
            {quyTac && <span class="mo">Kế hoạch: {quyTac}</span>}
          </td>
        </>
      ) : (
        <>
          <td>{chung || <span class="mo">Tệp không có</span>}</td>
          <td class="mo" colSpan={2}>
            {chung ? 'Không khác' : ''}
          </td>
        </>
      )}
    </tr>
  );
};

type XetProps = {
  readonly vong: VongDoc;
  readonly keHoach: KeHoach;
  readonly dong: DongDoc;
  readonly viTri: string;
  readonly onSau: () => void;
  readonly onTruoc: () => void;
  readonly onVe: () => void;
};

/** Phiếu and database side by side, field by field; nothing is written before Enter. */
const Xet = ({ vong, keHoach, dong, viTri, onSau, onTruoc, onVe }: XetProps) => {
  const [chon, setChon] = useState<Chon>(dong.quyetDinh);
  const [conTro, setConTro] = useState(0);
  const [ban, setBan] = useState(false);
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    setChon(dong.quyetDinh);
    setConTro(0);
  }, [dong.id, dong.v]);
  const mayDecide = vong.trangThai === 'mo' && dong.buoc === 'mo';
  const khac = differingFields(dong.lech);
  const fields = [...khac, ...comparedFields(keHoach).filter((truong) => !khac.includes(truong))];
  const changed = khac.some((truong) => chon[truong] !== dong.quyetDinh[truong]);
  const set = (truong: TruongDoiSoat | undefined, quyet: QuyetDinh | undefined) => {
    if (!mayDecide || truong === undefined || quyet === undefined) return;
    setChon((old) => ({ ...old, [truong]: quyet }));
    setConTro(Math.min(khac.indexOf(truong) + 1, khac.length - 1));
  };
  const save = () => {
    if (!changed || !mayDecide) return onSau();
    if (ban) return;
    setBan(true);
    setError(undefined);
    decideDong(vong.id, dong, chon)
      .then(onSau, setError)
      .finally(() => setBan(false));
  };
  usePhim(
    (lenh) => {
      if (lenh === 'xuong') setConTro((n) => Math.min(n + 1, khac.length - 1));
      else if (lenh === 'len') setConTro((n) => Math.max(n - 1, 0));
      else if (lenh === 'mo') save();
      else if (lenh === 'phieuSau') onSau();
      else if (lenh === 'phieuTruoc') onTruoc();
      else if (lenh === 'thoat') onVe();
      else return false;
      return true;
    },
    (key) => {
      const quyet = QUYET_DINH[Number(key) - 1];
      set(khac[conTro], quyet);
      return quyet !== undefined;
    },
  );
  const conLai = khac.filter((truong) => chon[truong] === undefined).length;
  return (
    <article class="chong">
      <header class="hang hang-giua">
        <div>
          <h1>{dong.hoTen ?? 'Chưa ghi họ tên'}</h1>
          <p>
            {nhanKetQua(dong.ketQua)}. {VIEC_KET_QUA[dong.ketQua]} <BuocBadge buoc={dong.buoc} />
          </p>
        </div>
        <span class="mo khong-in">{viTri}</span>
      </header>
      {error !== undefined && <Notice muc="loi">{describeError(error)}</Notice>}
      {Object.keys(dong.tep).length > 0 && (
        <BangCuon nhan="So sánh">
          <table class="bang so-sanh">
            <caption class="an">Từng mục: CSDL dân cư và phiếu</caption>
            <thead>
              <tr>
                <th scope="col">Mục</th>
                <th scope="col">CSDL dân cư</th>
                <th scope="col">Phiếu</th>
                <th scope="col">Quyết định</th>
              </tr>
            </thead>
            <tbody>
              {fields.map((truong) => {
                const rule = rulesOf(keHoach)[truong];
                return (
                  <Hang
                    key={truong}
                    truong={truong}
                    dong={dong}
                    chon={chon[truong]}
                    conTro={mayDecide && khac[conTro] === truong}
                    mayDecide={mayDecide}
                    quyTac={rule && NHAN_NGUON_THANG[rule]}
                    onChon={(quyet) => set(truong, quyet)}
                    onConTro={() => khac.includes(truong) && setConTro(khac.indexOf(truong))}
                  />
                );
              })}
            </tbody>
          </table>
        </BangCuon>
      )}
      {dong.ketQua === 'trungTrongTep' && (
        <Notice muc="canhBao">
          Tệp có {formatSo(Object.keys(dong.tep).length)} dòng cùng số giấy tờ:{' '}
          {Object.entries(dong.tep)
            .map(([so, row]) => `dòng ${so} ${row.hoTen ?? ''} ${chuCua('ngaySinh', row.ngaySinh)}`)
            .join('; ')}
          .
        </Notice>
      )}
      <div class="thanh-viec khong-in">
        {mayDecide && (
          <Button kieu="chinh" ban={ban} onClick={save}>
            {conLai === 0 ? 'Ghi vào phiếu, sang người sau' : 'Lưu quyết định, sang người sau'}
          </Button>
        )}
        <Button onClick={onTruoc}>Người trước</Button>
        <Button onClick={onSau}>Người sau</Button>
        {dong.phieu && (
          <LinkButton href={`/phieu/${dong.phieu}`} icon="to">
            Mở phiếu
          </LinkButton>
        )}
        <Button icon="in" onClick={() => print()}>
          In
        </Button>
        <Button icon="hoanTac" onClick={onVe}>
          Về danh sách
        </Button>
      </div>
      <LichSuDong vongId={vong.id} dong={dong} />
      <BangPhim phim={PHIM} />
    </article>
  );
};

type XetDongProps = { vong: VongDoc; keHoach: KeHoach; loc: LocDong; danhSach: CacDong; id: string };

/** One person of a list, live, with the way to the next one; at the end of the list the next page is fetched. */
export const XetDong = ({ vong, keHoach, loc, danhSach, id }: XetDongProps) => {
  const { route } = useLocation();
  const theo = useTheo<DongDoc>((next, fail) => watchDong(vong.id, id, next, fail), [vong.id, id]);
  const { items } = danhSach;
  const at = items.findIndex((dong) => dong.id === id);
  useEffect(() => {
    if (at >= 0 && items.length - at < 5 && danhSach.sau && danhSach.xong) danhSach.taiThem();
  }, [at, items.length, danhSach.xong]);
  const go = (to: string | undefined) => route(addressOf(vong.id, loc, to), to !== undefined);
  if (theo.error !== undefined) return <ErrorState noiDung={describeError(theo.error)} thuLai={theo.thuLai} />;
  if (!theo.xong) return <Loading nhan="Đang mở dòng đối soát…" />;
  if (!theo.value) return <EmptyState tieuDe="Không có dòng này" />;
  return (
    <Xet
      vong={vong}
      keHoach={keHoach}
      dong={theo.value}
      viTri={at < 0 ? '' : `${formatSo(at + 1)}/${formatSo(items.length)}${danhSach.sau ? '+' : ''}`}
      onSau={() => go(at < 0 ? undefined : items[at + 1]?.id)}
      onTruoc={() => items[at - 1] && go(items[at - 1]?.id)}
      onVe={() => go(undefined)}
    />
  );
};
