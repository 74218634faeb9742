import { createKho } from './tep-bang.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** CRC-32 four bytes at a time: table k tells what a byte does k places further on. */
const CRC: readonly Uint32Array[] = [0, 1, 2, 3].map((k) =>
  Uint32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let bit = 0; bit < 8 * (k + 1); bit += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c;
  }),
);
const crcOf = (bytes: Bytes, before: number): number => {
  const [one, two, three, four] = CRC as readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let crc = ~before;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    crc ^= view.getUint32(at, true);
    crc =
      (four[crc & 0xff] as number) ^
      (three[(crc >>> 8) & 0xff] as number) ^
      (two[(crc >>> 16) & 0xff] as number) ^
      (one[crc >>> 24] as number);
  }
  for (; at < bytes.length; at += 1) crc = (one[(crc ^ view.getUint8(at)) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
};

/** Numbers of two and four bytes, low byte first. */
const pack = (...fields: readonly (readonly [size: 2 | 4, value: number])[]): Bytes => {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [size]) => sum + size, 0)));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
};

/** Undefined in a browser that cannot: what is written then is only larger. */
const newDeflate = (): CompressionStream | undefined => {
  try {
    return new CompressionStream('deflate-raw');
  } catch {
    return undefined;
  }
};

/** Sizes follow the data, names are UTF-8. */
const FLAGS = 0x0808;
const VERSION = 20;
/** 01/01/1980, the first day this format knows: a file tells no hour. */
const DAY_ONE = 0x21;

/**
 * A ZIP of one entry after another, each packed by the browser as it comes, outside the page's own thread, so that neither
 * the entry nor the file is ever held whole. Entries and file stay below 4 GB.
 */
export const createZip = (type: string) => {
  const kho = createKho(type);
  const encoder = new TextEncoder();
  const central: Bytes[] = [];
  let size = 0;
  const put = (...all: readonly Bytes[]): void => {
    for (const bytes of all) {
      size += bytes.length;
      kho.put(bytes);
    }
  };

  const open = (ten: string) => {
    const start = size;
    const name = encoder.encode(ten);
    const deflate = newDeflate();
    const method = deflate ? 8 : 0;
    const common = [
      [2, VERSION],
      [2, FLAGS],
      [2, method],
      [2, 0],
      [2, DAY_ONE],
    ] as const;
    put(pack([4, 0x04034b50], ...common, [4, 0], [4, 0], [4, 0], [2, name.length], [2, 0]), name);
    const from = size;
    const writer = deflate?.writable.getWriter();
    const drain = async () => {
      const reader = deflate?.readable.getReader();
      for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) put(next.value);
    };
    const drained = drain();
    let crc = 0;
    let raw = 0;
    return {
      write: async (text: string): Promise<void> => {
        const bytes = encoder.encode(text);
        crc = crcOf(bytes, crc);
        raw += bytes.length;
        if (writer) await writer.write(bytes);
        else put(bytes);
      },
      close: async (): Promise<void> => {
        await writer?.close();
        await drained;
        const sizes = [
          [4, crc],
          [4, size - from],
          [4, raw],
        ] as const;
        put(pack([4, 0x08074b50], ...sizes));
        const rest = [
          [2, 0],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, 0],
          [4, start],
        ] as const;
        central.push(pack([4, 0x02014b50], [2, VERSION], ...common, ...sizes, [2, name.length], ...rest), name);
      },
    };
  };

  return {
    open,
    add: async (ten: string, text: string): Promise<void> => {
      const entry = open(ten);
      await entry.write(text);
      await entry.close();
    },
    xong: (): Blob => {
      const start = size;
      const count = central.length / 2;
      put(...central);
      put(pack([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, size - start], [4, start], [2, 0]));
      return kho.blob();
    },
  };
};
