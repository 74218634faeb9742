import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'uqr';

const RONG = 640;
const CAO = 480;

/** Where the squares of a code lie on a picture of that size, held a little off the middle. */
const darkAt = (text: string, width: number, height: number) => {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const scale = Math.floor((Math.min(width, height) * 0.8) / size);
  const [left, top] = [Math.floor((width - size * scale) / 3), Math.floor((height - size * scale) / 2)];
  return (x: number, y: number): boolean =>
    data[Math.floor((y - top) / scale)]?.[Math.floor((x - left) / scale)] ?? false;
};

const frameOf = (text: string): Buffer => {
  const isDark = darkAt(text, RONG, CAO);
  const luma = Buffer.alloc(RONG * CAO);
  for (let y = 0; y < CAO; y += 1) for (let x = 0; x < RONG; x += 1) luma[y * RONG + x] = isDark(x, y) ? 30 : 225;
  return Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((RONG * CAO) / 2, 128)]);
};

/** What Chromium's false camera sees: each text as a QR code for some frames, over and over. */
export const putVideo = (texts: readonly string[], framesEach = 15): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'sld-video-')), 'may-anh.y4m');
  const frames = texts.flatMap((text) => Array.from({ length: framesEach }, () => frameOf(text)));
  writeFileSync(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${RONG} H${CAO} F5:1 Ip C420jpeg\n`), ...frames]));
  return path;
};

/** Flags of a browser whose camera is that video and needs no permission. */
export const mayAnhGia = (video: string): readonly string[] => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${video}`,
];

/** A photo of a code, as a bitmap file of 24 bits. */
export const anhChup = (text: string, side = 900): Buffer => {
  const isDark = darkAt(text, side, side);
  const stride = Math.ceil((side * 3) / 4) * 4;
  const pixels = Buffer.alloc(stride * side, 255);
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1)
      if (isDark(x, y)) pixels.fill(20, (side - 1 - y) * stride + x * 3, (side - 1 - y) * stride + x * 3 + 3);
  const head = Buffer.alloc(54);
  head.write('BM');
  head.writeUInt32LE(54 + pixels.length, 2);
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(side, 18);
  head.writeInt32LE(side, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  return Buffer.concat([head, pixels]);
};
