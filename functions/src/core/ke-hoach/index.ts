import { HN_2024 } from './hn-2024.ts';
import { HP_2024 } from './hp-2024.ts';
import type { KeHoach } from './ke-hoach.ts';
import { KH_2023 } from './kh-2023.ts';
import { LC_2024 } from './lc-2024.ts';
import { LC_2026 } from './lc-2026.ts';
import { SM_2024 } from './sm-2024.ts';

const PLANS = {
  'LC-2024': LC_2024,
  'KH-2023': KH_2023,
  'SM-2024': SM_2024,
  'HP-2024': HP_2024,
  'HN-2024': HN_2024,
  'LC-2026': LC_2026,
};

/** Every plan the system carries, by id; another id gives undefined. */
export const KE_HOACH: typeof PLANS & Readonly<Record<string, KeHoach>> = PLANS;

export { HN_2024, HP_2024, KH_2023, LC_2024, LC_2026, SM_2024 };
