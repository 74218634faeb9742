type Detector = { detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]> };
type DetectorClass = {
  new (options: { formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
};

/** Reads the code in a picture; undefined where it sees none. */
export type DocMa = (source: HTMLVideoElement | ImageBitmap, cach: 'khung' | 'anh') => Promise<string | undefined>;

const QR = 'qr_code';

/** The browser's own reader, where it has one that works: the class alone promises nothing. */
const ownReader = async (formats: readonly string[]): Promise<DocMa | undefined> => {
  const Own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  const supported = await Own?.getSupportedFormats().catch((): readonly string[] => []);
  if (!Own || !supported?.includes(QR)) return undefined;
  const detector = new Own({ formats: formats.filter((format) => supported.includes(format)) });
  return async (source) => (await detector.detect(source))[0]?.rawValue;
};

/** A frame may take so long of a slow phone; a photo is read once and may take longer. */
const LIMIT_MS = { khung: 60, anh: 1_500 } as const;
/** Longest side in px at which a picture is looked at, one after the other: a code fills little of a large photo. */
const SIDES = { khung: [1280], anh: [1600, 2600, 800] } as const;

const sizeOf = (source: HTMLVideoElement | ImageBitmap): readonly [number, number] =>
  source instanceof HTMLVideoElement ? [source.videoWidth, source.videoHeight] : [source.width, source.height];

/** Reads QR codes by a program of its own, fetched when first needed. */
const libraryReader = async (): Promise<DocMa> => {
  const { default: decodeQR } = await import('qr/decode.js');
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const readAt = (source: HTMLVideoElement | ImageBitmap, side: number, cach: 'khung' | 'anh'): string | undefined => {
    const [width, height] = sizeOf(source);
    const scale = Math.min(1, side / Math.max(width, height));
    const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
    if (!context || w === 0 || h === 0) return undefined;
    context.canvas.width = w;
    context.canvas.height = h;
    context.drawImage(source, 0, 0, w, h);
    try {
      const effort = cach === 'anh' ? Number.POSITIVE_INFINITY : 1;
      return decodeQR(context.getImageData(0, 0, w, h), { effort, timeLimit: LIMIT_MS[cach] });
    } catch {
      return undefined;
    }
  };
  return async (source, cach) => {
    for (const side of SIDES[cach]) {
      const text = readAt(source, side, cach);
      if (text !== undefined) return text;
    }
    return undefined;
  };
};

/**
 * The best reader this device has: the browser's own (it also knows bar codes), else one for QR codes that we bring.
 * A browser whose reader turns out not to work falls back to ours.
 */
export const openDocMa = async (formats: readonly string[] = [QR]): Promise<DocMa> => {
  const own = await ownReader(formats);
  if (!own) return libraryReader();
  let ours: DocMa | undefined;
  return async (source, cach) => {
    if (!ours) {
      try {
        return await own(source, cach);
      } catch {
        ours = await libraryReader();
      }
    }
    return ours(source, cach);
  };
};
