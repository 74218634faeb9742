import type { Ben } from '@core/hang-gui/xung-dot.ts';
import type { BaiLam, TruongBaiLam } from '@core/phieu/phieu.ts';
import { CauTraLoi } from '../phieu/xem-bai-lam.tsx';
import { nhanCau } from '../thu-thap/nhan-cau.ts';

export const NHAN_BEN: Readonly<Record<Ben, string>> = { toi: 'Bản của tôi', mayChu: 'Bản trên máy chủ' };
const BEN = ['toi', 'mayChu'] as const;

export type HaiBan = Readonly<Record<Ben, BaiLam>>;
type CauProps = { truong: TruongBaiLam; hai: HaiBan };

const MotBen = ({ truong, hai, ben }: CauProps & { ben: Ben }) => (
  <span>
    <small>{NHAN_BEN[ben]}</small>
    <CauTraLoi bai={hai[ben]} truong={truong} />
  </span>
);

/** One question two versions answer differently, to read. */
export const HaiBen = ({ truong, hai }: CauProps) => (
  <section class="the chong chong-sat" aria-label={nhanCau(truong)}>
    <b>{nhanCau(truong)}</b>
    <div class="hai-ben">
      {BEN.map((ben) => (
        <MotBen key={ben} truong={truong} hai={hai} ben={ben} />
      ))}
    </div>
  </section>
);

/** One question two versions answer differently, to take one of them. */
export const ChonBen = (props: CauProps & { chon: Ben | undefined; onChon: (ben: Ben) => void }) => {
  const { truong, hai, chon, onChon } = props;
  return (
    <fieldset class="the chong chong-sat">
      <legend class="an">{nhanCau(truong)}</legend>
      <b aria-hidden="true">{nhanCau(truong)}</b>
      <div class="hai-ben">
        {BEN.map((ben) => (
          <label key={ben} class="chon">
            <input type="radio" name={`chon-${truong}`} checked={chon === ben} onChange={() => onChon(ben)} />
            <MotBen truong={truong} hai={hai} ben={ben} />
          </label>
        ))}
      </div>
    </fieldset>
  );
};
