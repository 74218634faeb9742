import { useLocation } from 'preact-iso';
import { online } from '../data/device.ts';
import { updateNow, updateReady } from '../data/update.ts';
import { isWriting } from '../routes/field.ts';
import { TEXT } from '../text.ts';
import { Button } from './button.tsx';
import { ChuaGui } from './chua-gui.tsx';
import { Notice } from './states.tsx';

const Offline = () =>
  online.value ? null : (
    <Notice muc="canhBao" icon="matMang">
      {TEXT.matMang}
    </Notice>
  );

/** Offered between two phiếu, never during one. */
const Update = () => {
  const { path } = useLocation();
  if (!updateReady.value || isWriting(path)) return null;
  return (
    <Notice icon="thay">
      <div class="hang hang-giua">
        <span>{TEXT.coBanMoi}</span>
        <span class="hang">
          <Button onClick={() => void updateNow()}>{TEXT.capNhat}</Button>
          <Button
            kieu="tron"
            onClick={() => {
              updateReady.value = false;
            }}
          >
            {TEXT.deSau}
          </Button>
        </span>
      </div>
    </Notice>
  );
};

/** What the frame says above every page, the most urgent first; each part shows nothing while there is nothing to say. */
export const FrameNotices = () => (
  <>
    <Offline />
    <ChuaGui />
    <Update />
  </>
);
