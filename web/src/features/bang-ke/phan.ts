import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useEffect, useState } from 'preact/hooks';
import { countBangKe, MUC_BANG_KE, type MucBangKe, type PhanBangKe, type SoBangKe } from '../../data/bang-ke-repo.ts';
import { keHoachHienTai, khuVuc } from '../../data/khu-vuc.ts';

export const NHAN_MUC: Readonly<Record<MucBangKe, string>> = {
  chuaThu: 'Còn thiếu',
  daThu: 'Đã thu',
  mien: 'Vắng, miễn thu',
  chuaDuTuoi: 'Chưa đủ 15 tuổi',
  trungDong: 'Trùng dòng',
};

/** The word in the address for lines whose thôn nobody knows. */
export const CHUA_RO = 'chuaRo';

export const mucOf = (text: string | undefined): MucBangKe => MUC_BANG_KE.find((muc) => muc === text) ?? 'chuaThu';

export const hrefOf = (thon: string | undefined, muc?: MucBangKe): string => {
  const query = new URLSearchParams({
    ...(thon !== undefined && { thon: thon === '' ? CHUA_RO : thon }),
    ...(muc && { muc }),
  });
  return `/bang-ke?${query}`;
};

export type KhuVucBangKe = { readonly keHoach: KeHoach; readonly xa: string; readonly thon: string | undefined };

/** The xã of the account and, for an account of a thôn, its thôn; undefined above the xã, where names are not shown. */
export const khuVucBangKe = (): KhuVucBangKe | undefined => {
  const area = khuVuc.value;
  const keHoach = keHoachHienTai.value;
  if (area === null || area === 'dangTai' || !keHoach) return undefined;
  const { cap, ma, chuoi } = area.donVi;
  if (cap === 'xa') return { keHoach, xa: ma, thon: undefined };
  return cap === 'thon' && chuoi.xa ? { keHoach, xa: chuoi.xa, thon: ma } : undefined;
};

/** Those who have to be collected: everybody old enough whom nobody has excused. */
export const phaiThu = (so: SoBangKe): number => so.chuaThu + so.daThu;

/** The figures of a part of the roster, counted when the page opens and again when `lan` changes. */
export const useSoBangKe = (phan: PhanBangKe | undefined, lan = 0): { so: SoBangKe | null; error: unknown } => {
  const [so, setSo] = useState<SoBangKe | null>(null);
  const [error, setError] = useState<unknown>(null);
  const key = phan && `${phan.keHoach.id}:${phan.xa}:${phan.thon}`;
  useEffect(() => setSo(null), [key]);
  useEffect(() => {
    setError(null);
    if (phan) countBangKe(phan).then(setSo, setError);
  }, [key, lan]);
  return { so, error };
};
