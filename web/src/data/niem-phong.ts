import {
  DauTepCuuHo,
  LOAI_TEP_CUU_HO,
  NoiDungCuuHo,
  PHIEN_BAN_CUU_HO,
  TepCuuHo,
  VONG_PBKDF2,
} from '@core/hang-gui/tep-cuu-ho.ts';
import { thongBaoLoi } from '@core/problems.ts';
import type { PROBLEMS_CUU_HO } from '@core/problems-cuu-ho.ts';
import { UserError } from './errors.ts';

const CHUNK = 0x8000;

const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
};
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

/** Keyboards send Vietnamese letters composed or not: one passphrase, one key. */
const keyOf = async (matKhau: string, muoi: BufferSource, soVong: number): Promise<CryptoKey> => {
  const raw = new TextEncoder().encode(matKhau.normalize('NFC'));
  const typed = await crypto.subtle.importKey('raw', raw, 'PBKDF2', false, ['deriveKey']);
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', salt: muoi, iterations: soVong };
  return crypto.subtle.deriveKey(kdf, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
};

/** What is said in the clear is sealed with the rest: a changed head opens nothing. */
const dauOf = ({ loai, phienBan, soVong }: Pick<TepCuuHo, 'loai' | 'phienBan' | 'soVong'>): BufferSource =>
  new TextEncoder().encode(JSON.stringify([loai, phienBan, soVong]));

/** Of everything else in the file: tells a damaged file from a wrong passphrase. */
const bamOf = async ({ loai, phienBan, soVong, muoi, iv, banMa }: Omit<TepCuuHo, 'bam'>): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify([loai, phienBan, soVong, muoi, iv, banMa]));
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
};

export const cuuHoError = (ma: keyof typeof PROBLEMS_CUU_HO): UserError => {
  const { thongBao, cachSua } = thongBaoLoi(ma);
  return new UserError(ma, `${thongBao} ${cachSua}`);
};

/** The text of a rescue file: AES-GCM under a key from the passphrase, with a salt and an IV of its own. */
export const sealCuuHo = async (noiDung: NoiDungCuuHo, matKhau: string): Promise<string> => {
  const muoi = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const dau = { loai: LOAI_TEP_CUU_HO, phienBan: PHIEN_BAN_CUU_HO, soVong: VONG_PBKDF2 } as const;
  const key = await keyOf(matKhau, muoi, dau.soVong);
  const plain = new TextEncoder().encode(JSON.stringify(noiDung));
  const sealed = new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: dauOf(dau) }, key, plain),
  );
  const tep = { ...dau, muoi: toBase64(muoi), iv: toBase64(iv), banMa: toBase64(sealed) };
  return JSON.stringify({ ...tep, bam: await bamOf(tep) } satisfies TepCuuHo);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Whether the text is the torn-off beginning of a rescue file. */
const isTorn = (text: string): boolean => text.trimStart().startsWith(`{"loai":"${LOAI_TEP_CUU_HO}"`);

const readTep = (text: string): TepCuuHo => {
  const raw = parseJson(text);
  const dau = DauTepCuuHo.safeParse(raw).data;
  if (!dau) throw cuuHoError(isTorn(text) ? 'CH02' : 'CH01');
  if (dau.phienBan > PHIEN_BAN_CUU_HO) throw cuuHoError('CH05');
  const tep = TepCuuHo.safeParse(raw).data;
  if (!tep) throw cuuHoError('CH02');
  return tep;
};

/** Opens a rescue file, or throws an error in plain words: no such file, damaged, of a newer app, wrong passphrase. */
export const openCuuHo = async (text: string, matKhau: string): Promise<NoiDungCuuHo> => {
  const tep = readTep(text);
  if ((await bamOf(tep)) !== tep.bam) throw cuuHoError('CH02');
  const key = await keyOf(matKhau, fromBase64(tep.muoi), tep.soVong);
  const how = { name: 'AES-GCM', iv: fromBase64(tep.iv), additionalData: dauOf(tep) };
  const plain = await crypto.subtle.decrypt(how, key, fromBase64(tep.banMa)).catch(() => {
    throw cuuHoError('CH03');
  });
  const noiDung = NoiDungCuuHo.safeParse(parseJson(new TextDecoder().decode(plain)));
  if (!noiDung.success) throw cuuHoError('CH02');
  return noiDung.data;
};
