import { Button } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { Notice, Progress } from '../../ui/states.tsx';
import { nguoiCua } from './danh-sach.tsx';
import type { ThaoTac } from './use-thao-tac.ts';

/** How a bulk action goes: a bar that can be stopped, then what was done and each phiếu that was not, with the reason. */
export const KetQua = (props: { state: ThaoTac; nhan: string; onStop: () => void; onClear: () => void }) => {
  const { state, nhan } = props;
  if (state.buoc === 'cho') return null;
  if (state.buoc === 'dang')
    return state.tong === 1 ? null : (
      <div class="the chong" role="status">
        <p>
          {nhan}: {formatSo(state.xong)}/{formatSo(state.tong)} phiếu
        </p>
        <Progress done={state.xong} total={state.tong} nhan={nhan} />
        <div>
          <Button onClick={props.onStop}>Dừng lại</Button>
        </div>
      </div>
    );
  return (
    <Notice muc={state.hong.length > 0 ? 'loi' : 'tot'}>
      <div class="hang hang-giua">
        <p>
          {nhan}: xong {formatSo(state.duoc)} phiếu
          {state.hong.length > 0 && `, ${formatSo(state.hong.length)} phiếu chưa được`}
          {state.chuaLam > 0 && `, ${formatSo(state.chuaLam)} phiếu chưa làm vì đã dừng`}.
        </p>
        <Button kieu="tron" onClick={props.onClear}>
          Đóng
        </Button>
      </div>
      {state.hong.length > 0 && (
        <ul class="hong">
          {state.hong.map(({ phieu, vi }) => (
            <li key={phieu.id}>
              <a href={`/phieu/${phieu.id}`}>{nguoiCua(phieu)}</a>: {vi}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
};

export const BangPhim = ({ phim }: { phim: readonly (readonly [string, string])[] }) => (
  <details class="bang-phim khong-in">
    <summary>Phím tắt</summary>
    <dl>
      {phim.map(([key, viec]) => (
        <div key={key}>
          <dt>
            <kbd class="phim">{key}</kbd>
          </dt>
          <dd>{viec}</dd>
        </div>
      ))}
    </dl>
  </details>
);
