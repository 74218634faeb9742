const CHU_SO = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;
const HANG = ['', 'nghìn', 'triệu'] as const;

const chu = (n: number): string => CHU_SO[n] ?? '';

/** Tens and units, in words: mười, mốt, lăm; "linh" where only a unit follows a hundred. */
const docChuc = (n: number, afterHundreds: boolean): string => {
  const chuc = Math.floor(n / 10);
  const donVi = n % 10;
  if (chuc === 0) return donVi === 0 ? '' : `${afterHundreds ? 'linh ' : ''}${chu(donVi)}`;
  const dau = chuc === 1 ? 'mười' : `${chu(chuc)} mươi`;
  if (donVi === 0) return dau;
  if (donVi === 5) return `${dau} lăm`;
  return `${dau} ${donVi === 1 && chuc > 1 ? 'mốt' : chu(donVi)}`;
};

/** Three digits in words; `full` where something stands before them, so that a missing hundred is said. */
const docBa = (n: number, full: boolean): string => {
  const tram = Math.floor(n / 100);
  const hasTram = full || tram > 0;
  return [hasTram && `${chu(tram)} trăm`, docChuc(n % 100, hasTram)].filter(Boolean).join(' ');
};

/** Below one tỷ: triệu, nghìn, units. */
const docDuoiTy = (n: number, full: boolean): string => {
  const parts: string[] = [];
  let before = full;
  for (let hang = 2; hang >= 0; hang -= 1) {
    const ba = Math.floor(n / 1000 ** hang) % 1000;
    if (ba > 0) parts.push([docBa(ba, before), HANG[hang]].filter(Boolean).join(' '));
    if (ba > 0) before = true;
  }
  return parts.join(' ');
};

/** A number in words as vouchers spell it: 1.005.021 → "một triệu không trăm linh năm nghìn không trăm hai mươi mốt". */
export const docSo = (n: number): string => {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError('docSo takes whole numbers from 0');
  if (n === 0) return 'không';
  const ty = Math.floor(n / 1e9);
  const rest = n % 1e9;
  return [ty > 0 && `${docSo(ty)} tỷ`, docDuoiTy(rest, ty > 0)].filter(Boolean).join(' ');
};

/** Số tiền bằng chữ: "Một triệu hai trăm nghìn đồng". */
export const soTienBangChu = (dong: number): string => {
  const words = docSo(dong);
  return `${words.charAt(0).toLocaleUpperCase('vi')}${words.slice(1)} đồng`;
};
