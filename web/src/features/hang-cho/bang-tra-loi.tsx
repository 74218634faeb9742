import { thongBaoLoi } from '@core/problems.ts';
import { useEffect, useRef } from 'preact/hooks';
import { BangCuon } from '../../ui/bang-cuon.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { DongTraLoi, PhanTraLoi } from './dong-tra-loi.ts';
import './mo-phieu.css';

type Props = {
  readonly phan: readonly PhanTraLoi[];
  readonly conTro: number;
  readonly onConTro: (viTri: number) => void;
  readonly danhDau: ReadonlySet<string>;
  /** Marks a question as wrong; absent where nothing can be returned. */
  readonly onDanhDau?: ((truong: string) => void) | undefined;
  /** Copies an answer; absent where nothing is entered elsewhere. */
  readonly onChep?: ((dong: DongTraLoi) => void) | undefined;
  readonly daChep: ReadonlySet<string>;
};

const Loi = ({ dong }: { dong: DongTraLoi }) => (
  <>
    {dong.loi.map((loi) => {
      const { thongBao } = thongBaoLoi(loi.ma, loi.truong);
      return (
        <p key={loi.ma} class={loi.muc === 'loi' ? 'o-loi' : 'o-canh-bao'}>
          <Icon name={loi.muc === 'loi' ? 'loi' : 'canhBao'} size={18} />
          <span>
            {loi.muc === 'canhBao' && 'Điều tra viên đã xác nhận: '}
            {thongBao}
          </span>
        </p>
      );
    })}
  </>
);

/** Key that copies one of the first ten answers. */
const phimChep = (viTri: number): string | undefined => (viTri < 10 ? String((viTri + 1) % 10) : undefined);

const Dong = ({ dong, viTri, p }: { dong: DongTraLoi; viTri: number; p: Props }) => {
  const sai = p.danhDau.has(dong.truong);
  const chon = viTri === p.conTro;
  return (
    <tr
      class={[chon && 'con-tro', sai && 'bi-danh-dau'].filter(Boolean).join(' ') || undefined}
      aria-current={chon ? 'true' : undefined}
      data-truong={dong.truong}
      onClick={() => p.onConTro(viTri)}
    >
      <th scope="row">{dong.nhan}</th>
      <td>
        {dong.giaTri ? <span class="gia-tri">{dong.giaTri}</span> : <span class="mo">Để trống</span>}
        <Loi dong={dong} />
      </td>
      {(p.onDanhDau || p.onChep) && (
        <td class="nut-cau khong-in">
          <div class="nut-cau-hang">
            {p.onChep && dong.giaTri !== '' && (
              <button type="button" class="nut nut-tron" onClick={() => p.onChep?.(dong)}>
                {p.daChep.has(dong.truong) ? <Icon name="dau" size={18} /> : null}
                {p.daChep.has(dong.truong) ? 'Đã chép' : 'Chép'}
                {phimChep(viTri) !== undefined && <kbd class="phim chi-ban-phim">{phimChep(viTri)}</kbd>}
                <span class="an">{dong.nhan}</span>
              </button>
            )}
            {p.onDanhDau && (
              <label class="o-sai-cau">
                <input type="checkbox" checked={sai} onChange={() => p.onDanhDau?.(dong.truong)} />
                Sai
                <span class="an">: {dong.nhan}</span>
              </label>
            )}
          </div>
        </td>
      )}
    </tr>
  );
};

/** The answers in the order of the form. One row is under the keys; findings stand at their question. */
export const BangTraLoi = (p: Props) => {
  const body = useRef<HTMLTableElement>(null);
  useEffect(() => {
    body.current?.querySelector('.con-tro')?.scrollIntoView({ block: 'nearest' });
  }, [p.conTro]);
  let viTri = -1;
  return (
    <BangCuon nhan="Nội dung phiếu">
      <table ref={body} class="bang phieu-dong">
        <caption class="an">Nội dung phiếu, theo thứ tự của mẫu</caption>
        {p.phan.map((phan) => (
          <tbody key={phan.id}>
            <tr class="phan">
              <th colSpan={3} scope="colgroup">
                {phan.ten}
              </th>
            </tr>
            {phan.dong.map((dong) => {
              viTri += 1;
              return <Dong key={dong.truong} dong={dong} viTri={viTri} p={p} />;
            })}
          </tbody>
        ))}
      </table>
    </BangCuon>
  );
};
