import * as z from 'zod';

/** Landlines too. */
const DienThoai = z.string().regex(/^0\d{9,10}$/);
/** Looser than the standard, so that the rules can hold it to the same pattern. */
const ThuDienTu = z.string().regex(/^[^\s@]{1,64}@[^\s@.]{1,40}(\.[^\s@.]{1,20}){1,4}$/);

/** How somebody is reached, as the forms of supply and demand ask it. */
export const LIEN_LAC = { dienThoai: DienThoai, email: ThuDienTu.optional() };
