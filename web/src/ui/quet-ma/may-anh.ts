/** A camera that is looking. `den` switches its light; undefined where it has none. */
export type MayAnh = {
  readonly stream: MediaStream;
  readonly den: ((bat: boolean) => Promise<void>) | undefined;
  readonly stop: () => void;
};

const KHONG_HO_TRO = 'Trình duyệt này không cho trang dùng máy ảnh.';
const WORDS: Readonly<Record<string, string>> = {
  NotAllowedError:
    'Trang chưa được phép dùng máy ảnh. Bấm biểu tượng bên trái địa chỉ trang, cho phép Máy ảnh rồi quét lại.',
  SecurityError: KHONG_HO_TRO,
  NotSupportedError: KHONG_HO_TRO,
  NotFoundError: 'Không tìm thấy máy ảnh trên máy này.',
  OverconstrainedError: 'Không tìm thấy máy ảnh trên máy này.',
  NotReadableError: 'Máy ảnh đang được ứng dụng khác dùng. Đóng ứng dụng đó rồi quét lại.',
  AbortError: 'Máy ảnh đang được ứng dụng khác dùng. Đóng ứng dụng đó rồi quét lại.',
};

/** Why the camera did not open, and what can be done about it. */
export const viSaoKhongMo = (error: unknown): string =>
  WORDS[(error as { name?: string } | null)?.name ?? ''] ?? 'Chưa mở được máy ảnh.';

/** The light is no part of the types of the DOM: phones with Chrome offer it. */
type CoDen = { readonly torch?: boolean };

/** Opens the camera on the back, sharp enough for the small code of a card. Rejects with the browser's own refusal. */
export const openMayAnh = async (): Promise<MayAnh> => {
  if (!navigator.mediaDevices?.getUserMedia) throw new DOMException('no camera access', 'NotSupportedError');
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
  });
  const [track] = stream.getVideoTracks();
  const { torch } = (track?.getCapabilities?.() ?? {}) as CoDen;
  return {
    stream,
    den: torch
      ? async (bat) => track?.applyConstraints({ advanced: [{ torch: bat } as MediaTrackConstraintSet & CoDen] })
      : undefined,
    stop: () => {
      for (const each of stream.getTracks()) each.stop();
    },
  };
};
