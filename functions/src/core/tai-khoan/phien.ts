import * as z from 'zod';
import { Claims, type ClaimsNld, type ClaimsNsdld, type ClaimsNtv } from './tai-khoan.ts';

/** A signed-in account as a device remembers it, so that the app opens offline. */
export const Phien = z.object({ uid: z.string().min(1), email: z.string(), ten: z.string(), claims: Claims });
export type Phien = z.infer<typeof Phien>;

/** A signed-in worker: his own labour book and nothing else. */
export type PhienNld = Omit<Phien, 'claims'> & Pick<ClaimsNld, 'nld' | 'matKhauTam'>;

/** A signed-in employer, or seeker: one record of supply and demand and what belongs to it. */
export type PhienViec = Omit<Phien, 'claims'> & (Omit<ClaimsNsdld, 'the'> | Omit<ClaimsNtv, 'the'>);

/** Signed in without any scope: may register himself and see that he waits. */
export type PhienCho = Omit<Phien, 'claims'>;
