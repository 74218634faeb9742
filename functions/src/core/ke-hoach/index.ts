import { HN_2024 } from './hn-2024.ts';
import { HP_2024 } from './hp-2024.ts';
import type { KeHoach } from './ke-hoach.ts';
import { KH_2023 } from './kh-2023.ts';
import { LC_2024 } from './lc-2024.ts';
import { LC_2026 } from './lc-2026.ts';
import { SM_2024 } from './sm-2024.ts';

/** Every plan the system carries, by id. */
export const KE_HOACH: Readonly<Record<string, KeHoach>> = Object.fromEntries(
  [LC_2024, KH_2023, SM_2024, HP_2024, HN_2024, LC_2026].map((plan) => [plan.id, plan]),
);

export { HN_2024, HP_2024, KH_2023, LC_2024, LC_2026, SM_2024 };
