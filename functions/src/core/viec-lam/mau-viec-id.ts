/**
 * Forms of supply and demand by version: TT 11/2022/TT-BLĐTBXH, and Phụ lục I of NĐ 23/2021/NĐ-CP, which NĐ 352/2025/NĐ-CP
 * replaced on 01/01/2026. Versions are kept, so that an old paper still reads as what it was.
 */
export const MAU_VIEC_ID = [
  'TT11-2022/M01',
  'TT11-2022/M02',
  'ND23-2021/01',
  'ND23-2021/01a',
  'ND23-2021/03',
  'ND23-2021/03a',
] as const;
export type MauViecId = (typeof MAU_VIEC_ID)[number];
