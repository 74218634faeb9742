import * as z from 'zod';
import { Claims, type ClaimsNld } from './tai-khoan.ts';

/** A signed-in account as a device remembers it, so that the app opens offline. */
export const Phien = z.object({ uid: z.string().min(1), email: z.string(), ten: z.string(), claims: Claims });
export type Phien = z.infer<typeof Phien>;

/** A signed-in worker: his own labour book and nothing else. */
export type PhienNld = Omit<Phien, 'claims'> & Pick<ClaimsNld, 'nld' | 'matKhauTam'>;
