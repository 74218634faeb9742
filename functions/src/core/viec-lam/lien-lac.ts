import * as z from 'zod';

/** How somebody is reached, as the forms of supply and demand ask it; landlines too. */
export const DienThoai = z.string().regex(/^0\d{9,10}$/);
/** Looser than the standard, so that the rules can hold it to the same pattern. */
export const ThuDienTu = z.string().regex(/^[^\s@]{1,64}@[^\s@.]{1,40}(\.[^\s@.]{1,20}){1,4}$/);
