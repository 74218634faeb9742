import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { Claims } from '@core/tai-khoan/tai-khoan.ts';
import { computed, effect, signal, untracked } from '@preact/signals';
import { getDonVi, tenDayDu } from './don-vi-repo.ts';
import { UserError } from './errors.ts';
import { listKeHoach, recallKeHoach } from './ke-hoach-repo.ts';
import { session } from './session.ts';
import { still } from './still.ts';

/** Where the account works and under which plans. */
export type KhuVuc = { readonly donVi: DonVi; readonly ten: string; readonly keHoach: readonly KeHoach[] };

export const khuVuc = signal<KhuVuc | 'dangTai' | null>('dangTai');
/** Why the area could not be opened; null while all is well. */
export const khuVucError = signal<unknown>(null);

const KEY = 'sld.keHoach';
const chosen = signal(localStorage.getItem(KEY));

/** The plan the pages show: the one chosen, else the newest of the area. */
export const keHoachHienTai = computed<KeHoach | undefined>(() => {
  const area = khuVuc.value;
  if (area === null || area === 'dangTai') return undefined;
  return area.keHoach.find(({ id }) => id === chosen.value) ?? area.keHoach[0];
});

export const chooseKeHoach = (id: string): void => {
  chosen.value = id;
  localStorage.setItem(KEY, id);
};

/** After the page, since it is needed only once there is no network. */
const prepareDevice = (donVi: DonVi, keHoach: readonly KeHoach[]): void => {
  import('./mang-theo.ts')
    .then(({ takeAlong }) => takeAlong(donVi, keHoach))
    .catch((error: unknown) => console.error('takeAlong.notLoaded', error));
};

/** Opens the account's area: at once from what the device knows, then from the server. */
export const loadKhuVuc = async (claims: Claims): Promise<void> => {
  khuVucError.value = null;
  try {
    const donVi = await getDonVi(claims.danhMuc, claims.ma);
    if (!donVi)
      throw new UserError(
        'khuVuc.khongCo',
        'Chưa có tên địa bàn của tài khoản trong danh mục. Liên hệ người quản trị.',
      );
    const known = await recallKeHoach(donVi);
    if (known.length > 0) {
      khuVuc.value = { donVi, ten: await tenDayDu(donVi), keHoach: known };
      await still;
    }
    const keHoach = await listKeHoach(donVi);
    khuVuc.value = { donVi, ten: await tenDayDu(donVi), keHoach };
    if (claims.vaiTro.includes('dieuTraVien')) prepareDevice(donVi, keHoach);
  } catch (error) {
    if (khuVuc.value !== null && khuVuc.value !== 'dangTai') return;
    khuVuc.value = null;
    khuVucError.value = error;
  }
};

const claimsNow = (): Claims | undefined => {
  const current = session.value;
  return current === null || current === 'dangTai' ? undefined : current.claims;
};

/** Opens the area of whoever is signed in, and anew with another account or another area. Call once, before the first drawing. */
export const startKhuVuc = (): void => {
  const scope = computed(() => {
    const claims = claimsNow();
    return claims && `${claims.danhMuc}:${claims.ma}:${claims.the}`;
  });
  effect(() => {
    if (scope.value === undefined) return;
    const claims = untracked(claimsNow);
    if (claims) void untracked(() => loadKhuVuc(claims));
  });
};

/** When the area is there, or nobody is signed in who has one. */
export const khuVucDaBiet = (): Promise<void> =>
  new Promise((resolve) => {
    effect(function (this: { dispose(): void }) {
      if (claimsNow() !== undefined && khuVuc.value === 'dangTai') return;
      this.dispose();
      resolve();
    });
  });
