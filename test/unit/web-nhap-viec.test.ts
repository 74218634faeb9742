import { recogniseCot } from '@core/nhap/cot.ts';
import { LOAI_NHAP_VIEC } from '@core/nhap/nhap-viec.ts';
import { readSheet } from 'read-excel-file/node';
import { expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { toTexts } from '../../web/src/features/nhap/doc-tep.ts';
import { rowsOf } from '../../web/src/features/nhap/loai.ts';
import { sheetsOfMau } from '../../web/src/features/nhap/to-tinh.ts';
import { LOAI_TEP_VIEC } from '../../web/src/features/nhap-viec/loai.ts';
import { aNguoiTep, aViecTep, NOI_TEP } from '../support/nhap-viec.ts';

const CAN_CU = { noi: NOI_TEP, homNay: '2026-11-25' };
const ROW = { viecTimNguoi: aViecTep(1), nguoiTimViec: aNguoiTep(1) };

it.each(LOAI_NHAP_VIEC)('the template of %s, filled in, is read column by column without a fault', async (loai) => {
  const { cot, luaChon, xet } = LOAI_TEP_VIEC[loai];
  const [filled, ...rest] = sheetsOfMau(cot, luaChon);
  if (!filled) throw new Error('a first sheet');
  const o = ROW[loai];
  const text = (value: string) => ({ ...(value !== '' && { value }), type: String, format: '@' as const });
  const first = { ...filled, data: [filled.data[0], cot.map(({ key }) => text(o[key] ?? ''))] };
  const cells = toTexts(await readSheet(await writeXlsxFile([first, ...rest] as never).toBuffer()));
  const found = recogniseCot(cells, cot);
  expect(Object.keys(found?.viTri ?? {}).sort()).toEqual(cot.map(({ key }) => key).sort());
  const rows = rowsOf(cells, found?.viTri ?? {}, found?.tuDong ?? 0);
  expect(rows).toEqual([{ so: 2, o }]);
  expect(rows.flatMap((row) => xet(row, CAN_CU))).toEqual([]);
});

it.each(LOAI_NHAP_VIEC)('numbers and days that Excel keeps as such in %s are read like the words', async (loai) => {
  const { cot, xet } = LOAI_TEP_VIEC[loai];
  const day = (iso: string) => ({ value: new Date(`${iso}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' });
  const spoilt: Record<string, object> = {
    ...{ hanTuyen: day('2026-12-31'), soLuong: { value: 5 }, 'lienHe.dienThoai': { value: 987_654_321 } },
    ...{ soGiayTo: { value: 12_195_000_001 }, dienThoai: { value: 911_222_333 }, ngaySinh: day('1995-03-08') },
    ...{ luong: { value: 7_000_000 }, sanSangSau: { value: 0 } },
  };
  const o: Record<string, string> = ROW[loai];
  const data = [
    cot.map(({ nhan }) => ({ value: nhan })),
    cot.map(({ key }) => (o[key] && (spoilt[key] ?? { value: o[key] })) || null),
  ];
  const cells = toTexts(await readSheet(await writeXlsxFile([{ sheet: 'DS', data }] as never).toBuffer()));
  const found = recogniseCot(cells, cot);
  const rows = rowsOf(cells, found?.viTri ?? {}, found?.tuDong ?? 0);
  expect(rows).toHaveLength(1);
  expect(rows.flatMap((row) => xet(row, CAN_CU))).toEqual([]);
});
