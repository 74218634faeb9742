import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

type Detector = { detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]> };
type DetectorClass = new (options: { formats: readonly string[] }) => Detector;
const detectorClass = (): DetectorClass | undefined =>
  (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;

const EVERY_MS = 250;

/** The camera looks for a code four times a second and hands over each new one. */
const MayAnh = ({ onMa, onClose }: { onMa: (ma: string) => void; onClose: () => void }) => {
  const video = useRef<HTMLVideoElement>(null);
  const [loi, setLoi] = useState('');
  useEffect(() => {
    const Detector = detectorClass();
    if (!Detector) return;
    const detector = new Detector({ formats: ['qr_code', 'code_128', 'code_39'] });
    let stream: MediaStream | undefined;
    let stopped = false;
    let last = '';
    const timer = setInterval(() => {
      if (!video.current || video.current.readyState < 2) return;
      detector.detect(video.current).then(
        ([code]) => {
          if (stopped || !code || code.rawValue === last) return;
          last = code.rawValue;
          onMa(code.rawValue);
        },
        () => setLoi('Máy ảnh không đọc được mã. Gõ mã hoặc dùng đầu đọc.'),
      );
    }, EVERY_MS);
    navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } }).then(
      (opened) => {
        stream = opened;
        if (stopped) for (const track of opened.getTracks()) track.stop();
        else if (video.current) video.current.srcObject = opened;
      },
      () => setLoi('Chưa mở được máy ảnh. Cho phép trang dùng máy ảnh rồi thử lại.'),
    );
    return () => {
      stopped = true;
      clearInterval(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, []);
  return (
    <Dialog tieuDe="Quét mã trên phiếu" onClose={onClose} chan={<Button onClick={onClose}>Xong</Button>}>
      <video ref={video} class="may-anh" autoplay playsInline muted />
      <p role="alert">{loi}</p>
    </Dialog>
  );
};

/**
 * Takes phiếu codes: typed, from a hand scanner that types and presses Enter, or by camera where the browser reads codes.
 * `onMa` answers in words what came of a code.
 */
export const Quet = ({ nhan, onMa }: { nhan: string; onMa: (ma: string) => string }) => {
  const [ma, setMa] = useState('');
  const [tin, setTin] = useState('');
  const [mayAnh, setMayAnh] = useState(false);
  const take = (code: string) => {
    setTin(onMa(code));
    setMa('');
  };
  return (
    <form
      class="quet khong-in"
      onSubmit={(event) => {
        event.preventDefault();
        if (ma.trim() !== '') take(ma);
      }}
    >
      <div class="o">
        <label for="quet-ma">{nhan}</label>
        <input
          id="quet-ma"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          value={ma}
          onInput={(event) => setMa(event.currentTarget.value)}
        />
      </div>
      <Button type="submit">Tìm phiếu</Button>
      {detectorClass() && (
        <Button icon="kinhLup" onClick={() => setMayAnh(true)}>
          Quét bằng máy ảnh
        </Button>
      )}
      <p class="quet-tin" aria-live="polite">
        {tin}
      </p>
      {mayAnh && <MayAnh onMa={take} onClose={() => setMayAnh(false)} />}
    </form>
  );
};
