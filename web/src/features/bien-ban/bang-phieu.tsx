import { LOAI_RA, type MaNgoaiLe, maPhieu, NGOAI_LE } from '@core/bien-ban/bien-ban.ts';
import { useEffect, useRef } from 'preact/hooks';
import type { BienBanDoc } from '../../data/bien-ban-repo.ts';
import { BangCuon } from '../../ui/bang-cuon.tsx';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import { nguoiCua } from '../hang-cho/danh-sach.tsx';
import type { NgoaiLe } from './ngoai-le.ts';
import type { Dong } from './use-dong.ts';

type Nhan = {
  readonly ngoaiLe: NgoaiLe;
  readonly daQuet: ReadonlySet<string>;
  readonly conTro: number;
  readonly onNgoaiLe: (id: string, ma: MaNgoaiLe | undefined) => void;
  readonly onGhiChu: (id: string, ghiChu: string) => void;
};

const KetQua = ({ bienBan, id }: { bienBan: BienBanDoc; id: string }) => {
  const ngoaiLe = bienBan.ngoaiLe[id];
  const khong = bienBan.khongChuyen[id];
  if (ngoaiLe)
    return (
      <>
        Không nhận: {NGOAI_LE.nhan(ngoaiLe)}
        {bienBan.ghiChu[id] && ` (${bienBan.ghiChu[id]})`}
      </>
    );
  if (khong) return <>Không chuyển: {LOAI_RA.nhan(khong)}</>;
  return bienBan.nhan ? <>Đã nhận</> : null;
};

const OKhongNhan = ({ id, ngoaiLe, onNgoaiLe, onGhiChu }: { id: string } & Nhan) => {
  const ma = ngoaiLe.ma[id];
  return (
    <div class="chong chong-sat">
      <select
        aria-label={`Phiếu ${maPhieu(id)}: nhận hay không nhận`}
        value={ma ?? ''}
        onChange={(event) =>
          onNgoaiLe(
            id,
            NGOAI_LE.codes.find((code) => code === event.currentTarget.value),
          )
        }
      >
        <option value="">Nhận</option>
        {NGOAI_LE.options.map(([code, nhan]) => (
          <option key={code} value={code}>
            Không nhận: {nhan}
          </option>
        ))}
      </select>
      {ma && (
        <input
          type="text"
          aria-label={`Phiếu ${maPhieu(id)}: ghi chú`}
          placeholder="Ghi chú"
          maxLength={200}
          value={ngoaiLe.ghiChu[id] ?? ''}
          onInput={(event) => onGhiChu(id, event.currentTarget.value)}
        />
      )}
    </div>
  );
};

/** The list of a record. With `nhan` its receiver marks what he does not take. */
export const BangPhieu = (props: { bienBan: BienBanDoc; dong: readonly Dong[]; nhan?: Nhan | undefined }) => {
  const { bienBan, dong, nhan } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (nhan) body.current?.rows[nhan.conTro]?.scrollIntoView({ block: 'nearest' });
  }, [nhan?.conTro]);
  return (
    <BangCuon nhan="Phiếu trong biên bản">
      <table class="bang bang-nhan">
        <caption class="an">Phiếu trong biên bản</caption>
        <thead>
          <tr>
            <th scope="col" class="so">
              TT
            </th>
            <th scope="col">Mã phiếu</th>
            <th scope="col">Người được ghi phiếu</th>
            <th scope="col">Thôn, tổ dân phố</th>
            <th scope="col">{nhan ? 'Nhận phiếu' : 'Kết quả'}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {dong.map(({ id, phieu }, i) => (
            <tr
              key={id}
              class={
                [nhan?.ngoaiLe.ma[id] && 'dong-ngoai-le', nhan?.conTro === i && 'con-tro'].filter(Boolean).join(' ') ||
                undefined
              }
              aria-current={nhan?.conTro === i ? 'true' : undefined}
            >
              <td class="so">{i + 1}</td>
              <td>
                <a href={`/phieu/${id}`}>{maPhieu(id)}</a>
                {nhan?.daQuet.has(id) && <span class="mo"> đã quét</span>}
              </td>
              <td>{phieu ? nguoiCua({ id, ...phieu }) : <span class="mo">Ngoài phạm vi xem hoặc không còn</span>}</td>
              <td>{phieu && (tenCua(phieu.diaBan.danhMuc, phieu.diaBan.thon) ?? phieu.diaBan.thon)}</td>
              <td>{nhan ? <OKhongNhan id={id} {...nhan} /> : <KetQua bienBan={bienBan} id={id} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </BangCuon>
  );
};
