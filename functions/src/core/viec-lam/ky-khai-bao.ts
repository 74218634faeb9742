import * as z from 'zod';

/** `batDau`: the declaration within 30 days of starting (HP-03); `2026-H1`, `2026`: changes, half-yearly and yearly (HP-04). */
export const KyKhaiBao = z.string().regex(/^(batDau|20\d{2}(-H1)?)$/);
