import './quet-ma.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Icon } from '../icon.tsx';
import { type DocMa, openDocMa } from './doc-ma.ts';
import { type MayAnh, openMayAnh, viSaoKhongMo } from './may-anh.ts';

type HopQuetMaProps = {
  tieuDe: string;
  huongDan: string;
  /** Kinds of code besides QR, for browsers that read them. */
  formats?: readonly string[];
  /** Takes each new code; answers in words what came of it. */
  onMa: (ma: string) => string;
  onClose: () => void;
};

const PAUSE_MS = 120;
const KHONG_THAY = 'Không thấy mã trong ảnh. Chụp lại gần hơn, đủ sáng, mã nằm trọn trong ảnh.';
const KHONG_DOC = 'Máy này chưa đọc được mã. Gõ tay, hoặc mở lại khi có mạng.';

/** Looks through the camera until a code is seen, again and again; a photo does where there is no camera. */
export const HopQuetMa = ({ tieuDe, huongDan, formats, onMa, onClose }: HopQuetMaProps) => {
  const video = useRef<HTMLVideoElement>(null);
  const [mayAnh, setMayAnh] = useState<MayAnh | 'dangMo' | undefined>('dangMo');
  const [den, setDen] = useState(false);
  const [tin, setTin] = useState('');
  const [doc] = useState(() => openDocMa(formats));
  const take = useRef(onMa);
  take.current = onMa;

  useEffect(() => {
    let stopped = false;
    let opened: MayAnh | undefined;
    const look = async (read: DocMa) => {
      let last = '';
      while (!stopped) {
        const text = video.current && video.current.readyState >= 2 && (await read(video.current, 'khung'));
        if (text && !stopped && text !== last) {
          last = text;
          setTin(take.current(text));
        }
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    };
    const start = async () => {
      try {
        opened = await openMayAnh();
      } catch (error) {
        setMayAnh(undefined);
        setTin(viSaoKhongMo(error));
        return;
      }
      if (stopped) return opened.stop();
      setMayAnh(opened);
      if (video.current) video.current.srcObject = opened.stream;
      await look(await doc);
    };
    start().catch((error: unknown) => {
      console.error('quetMa.failed', error);
      setTin(KHONG_DOC);
    });
    return () => {
      stopped = true;
      opened?.stop();
    };
  }, []);

  const readPhoto = async (file: File) => {
    setTin('Đang đọc ảnh…');
    try {
      const bitmap = await createImageBitmap(file);
      const text = await (await doc)(bitmap, 'anh');
      bitmap.close();
      setTin(text === undefined ? KHONG_THAY : take.current(text));
    } catch (error) {
      console.error('quetMa.photo', error);
      setTin(KHONG_DOC);
    }
  };

  const coMayAnh = mayAnh !== undefined;
  return (
    <Dialog
      tieuDe={tieuDe}
      onClose={onClose}
      chan={
        <>
          {mayAnh !== undefined && mayAnh !== 'dangMo' && mayAnh.den && (
            <Button
              aria-pressed={den}
              onClick={() => {
                mayAnh.den?.(!den).then(
                  () => setDen(!den),
                  () => setTin('Không bật được đèn.'),
                );
              }}
            >
              {den ? 'Tắt đèn' : 'Bật đèn'}
            </Button>
          )}
          <label class="nut chup-anh">
            <Icon name="to" />
            Chụp ảnh mã
            <input
              type="file"
              accept="image/*"
              capture="environment"
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                event.currentTarget.value = '';
                if (file) void readPhoto(file);
              }}
            />
          </label>
          <Button onClick={onClose}>Đóng</Button>
        </>
      }
    >
      {coMayAnh && (
        <>
          <p>{huongDan}</p>
          <video ref={video} class="may-anh" autoplay playsInline muted />
        </>
      )}
      <p role="status" aria-live="assertive">
        {tin}
      </p>
    </Dialog>
  );
};
