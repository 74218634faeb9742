import { NHAN_VAI_TRO, type VaiTro } from '@core/tai-khoan/vai-tro.ts';
import type { ComponentChildren } from 'preact';
import { asOf } from '../data/device.ts';
import { chooseKeHoach, keHoachHienTai, khuVuc } from '../data/khu-vuc.ts';
import { phienViec, session, signOut } from '../data/session.ts';
import { TEXT } from '../text.ts';
import { Button } from './button.tsx';
import { DieuHuong } from './dieu-huong.tsx';
import { formatLuc } from './format.ts';
import { FrameNotices } from './frame-notices.tsx';
import { HopThuMoi } from './hop-thu-moi.tsx';

/** Whoever works in a thôn knows his tỉnh: a phone shows the unit and the one above, and has room for the work. */
const TenDiaBan = ({ ten }: { ten: string }) => {
  const [unit, above, ...rest] = ten.split(', ');
  return (
    <b>
      {above === undefined ? unit : `${unit}, ${above}`}
      {rest.length > 0 && <span class="an-hep">, {rest.join(', ')}</span>}
    </b>
  );
};

/** Whose area, which plan, how fresh: said on every page. */
const Context = () => {
  const area = khuVuc.value;
  if (area === null || area === 'dangTai') return null;
  const plan = keHoachHienTai.value;
  return (
    <div class="dau-noi">
      <span>
        {TEXT.diaBan}: <TenDiaBan ten={area.ten} />
      </span>
      {area.keHoach.length > 1 ? (
        <label>
          {TEXT.keHoach}:{' '}
          <select value={plan?.id} onChange={(event) => chooseKeHoach(event.currentTarget.value)}>
            {area.keHoach.map(({ id, tenNgan }) => (
              <option key={id} value={id}>
                {tenNgan}
              </option>
            ))}
          </select>
        </label>
      ) : (
        plan && (
          <span>
            {TEXT.keHoach}: <b>{plan.tenNgan}</b>
          </span>
        )
      )}
      {asOf.value && (
        <span>
          {TEXT.soLieuLuc} {formatLuc(asOf.value)}
        </span>
      )}
    </div>
  );
};

type NguoiDung = { readonly uid: string; readonly ten: string; readonly vaiTro: readonly VaiTro[] };

/** Whoever has pages here: an account of an office, an employer, a seeker. */
const nguoiDung = (): NguoiDung | undefined => {
  const own = phienViec.value;
  if (own) return { uid: own.uid, ten: own.ten, vaiTro: own.vaiTro };
  const current = session.value;
  if (current === null || current === 'dangTai') return undefined;
  return { uid: current.uid, ten: current.ten, vaiTro: current.claims.vaiTro };
};

const Account = ({ current }: { current: NguoiDung }) => (
  <span class="hang">
    <HopThuMoi uid={current.uid} />
    <span class="tai-khoan" title={current.vaiTro.map((v) => NHAN_VAI_TRO[v]).join(', ')}>
      {current.ten}
    </span>
    <Button kieu="tron" onClick={() => void signOut()}>
      {TEXT.dangXuat}
    </Button>
  </span>
);

/** The frame of every page: who, where, which plan, how fresh; pages by role; network and update notices. */
export const AppFrame = ({ children }: { children: ComponentChildren }) => {
  const current = nguoiDung();
  return (
    <div class="khung">
      <a class="bo-qua" href="#noi-dung">
        {TEXT.boQua}
      </a>
      <header class="dau">
        <div class="dau-trong">
          <div class="dau-tren">
            <a class="ten-app" href="/">
              {/* Not the SVG: drawing one as a picture opens a document of its own, a tenth of a second on a slow phone. */}
              <img src="/icon-192.png" width="28" height="28" alt="" />
              {TEXT.app}
            </a>
            {current && <Account current={current} />}
          </div>
          {current && !phienViec.value && <Context />}
          {current && <DieuHuong vaiTro={current.vaiTro} />}
        </div>
      </header>
      <FrameNotices />
      <main class="chinh" id="noi-dung" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
};
