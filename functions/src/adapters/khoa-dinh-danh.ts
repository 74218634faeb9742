import { createCipheriv, createHmac } from 'node:crypto';
import { defineSecret } from 'firebase-functions/params';
import { parseCccd } from '../core/shared/giay-to.ts';

/** The secret a function needs whose code makes person keys; named in its options, so that no deploy goes without it. */
export const KHOA_DINH_DANH = defineSecret('KHOA_DINH_DANH');

/** Names the key the values were made with: after a change of the secret old and new values can be told apart. */
const PHIEN_BAN = 'k1_';
const LEAST_LETTERS = 32;

/**
 * Keys of persons and of groups of persons: HMAC-SHA-256 under a secret, since a bare hash of a personal number falls to
 * trying every number. Throws at once where the secret is missing or short, so that no function runs without it.
 */
export const createKhoa = (secret: string) => {
  if (secret.length < LEAST_LETTERS) throw new Error('KHOA_DINH_DANH is missing or shorter than 32 letters');
  const hex = (text: string): string => createHmac('sha256', secret).update(text).digest('hex');
  const hmac = (text: string): string => PHIEN_BAN + hex(text);
  return {
    /** The key of the holder of a 12-digit personal number; undefined for anything else, an old CMND included. */
    keyOf: (soGiayTo: string | undefined): string | undefined =>
      soGiayTo !== undefined && parseCccd(soGiayTo) ? hmac(soGiayTo) : undefined,
    /** The key of a block of likely duplicates; what it is made of cannot be read from it. */
    khoiOf: (parts: readonly string[]): string => hmac(JSON.stringify(parts)),
    /** Hexadecimal digits a one-time password is made of: the same for a request that comes twice, and for nobody to guess. */
    matKhauOf: (parts: readonly string[]): string => hex(JSON.stringify(['matKhau', ...parts])),
    /** The first so many of a stream of bytes that nobody can tell from chance without the key. */
    dongByteOf: (parts: readonly string[], soByte: number): Uint8Array => {
      const key = createHmac('sha256', secret).update(JSON.stringify(parts)).digest();
      return createCipheriv('aes-256-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(soByte));
    },
  };
};
export type Khoa = ReturnType<typeof createKhoa>;
