import { parseLoaiHinh, parseNganh, parseTinhTrang } from '@core/nguon-dn/doc-dkkd.ts';
import { LOAI_LECH, type NhatKyLech } from '@core/nguon-dn/lech.ts';
import { recogniseCot } from '@core/nhap/cot.ts';
import { LOAI_NHAP_TINH } from '@core/nhap/nhap-tinh.ts';
import { LOAI_HINH_NSDLD, VSIC_2018 } from '@core/viec-lam/danh-muc-viec.ts';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { LOAI_TEP_TINH } from '../../web/src/features/nguon-dn/loai.ts';
import { chuNhatKyLech, NHAN_LECH, soCanh } from '../../web/src/features/nguon-dn/nhan-lech.ts';
import { toTexts } from '../../web/src/features/nhap/doc-tep.ts';
import { rowsOf } from '../../web/src/features/nhap/loai.ts';
import { sheetsOfMau } from '../../web/src/features/nhap/to-tinh.ts';
import { aDkkd, aSo, DK_XA } from '../support/nguon-dn.ts';

describe('a template of a file of the tỉnh', () => {
  it.each(LOAI_NHAP_TINH)('%s, filled in, is recognised column by column and read without a fault', async (loai) => {
    const { cot, luaChon, xet } = LOAI_TEP_TINH[loai];
    const [filled, ...rest] = sheetsOfMau(cot, luaChon);
    if (!filled) throw new Error('a first sheet');
    const o: Record<string, string> =
      loai === 'dkkd' ? aDkkd(1, { ngayBatDau: '01/10/2026' }) : aSo(1, 12, { tang: '2' });
    const text = (value: string) => ({ ...(value !== '' && { value }), type: String, format: '@' as const });
    const first = { ...filled, data: [filled.data[0], cot.map(({ key }) => text(o[key] ?? ''))] };
    const buffer = await writeXlsxFile([first, ...rest] as never).toBuffer();
    const cells = toTexts(await readSheet(buffer));
    const found = recogniseCot(cells, cot);
    expect(Object.keys(found?.viTri ?? {}).sort()).toEqual(cot.map(({ key }) => key).sort());
    const rows = rowsOf(cells, found?.viTri ?? {}, found?.tuDong ?? 0);
    expect(rows.map(({ so, o: read }) => ({ so, o: read }))).toEqual([{ so: 2, o }]);
    expect(rows.flatMap((row) => xet(row, DK_XA))).toEqual([]);
  });

  it('offers only words that are read back', () => {
    const choices = new Map(LOAI_TEP_TINH.dkkd.luaChon.map(({ nhan, luaChon }) => [nhan, luaChon]));
    const statuses = choices.get('Tình trạng hoạt động') ?? [];
    expect(statuses.map(parseTinhTrang)).toEqual(['moi', 'hoatDong', 'tamNgung', 'giaiThe']);
    expect((choices.get('Ngành, nghề kinh doanh chính') ?? []).map(parseNganh)).toEqual(VSIC_2018.codes);
    const kinds = choices.get('Loại hình') ?? [];
    expect(kinds.map((kind) => parseLoaiHinh(kind, 'A', false))).toEqual(
      LOAI_HINH_NSDLD.codes.filter((code) => code !== 'caNhan'),
    );
  });
});

it('every kind of disagreement has its words, and figures that nobody gave are told as such', () => {
  expect(Object.keys(NHAN_LECH)).toEqual([...LOAI_LECH]);
  expect(soCanh({ so: {} })).toEqual({ khaiBao: 'Chưa khai', bhxh: 'Không có số', thue: 'Không có số' });
  expect(soCanh({ so: { bhxh: { ky: '2026-10', so: 1250 } } }).bhxh).toBe('1.250 (Tháng 10/2026)');
});

it.each<[Partial<NhatKyLech>, string]>([
  [{ tu: null, den: 'mo' }, 'Thấy số lệch'],
  [{ tu: 'mo', den: 'daNhac', boi: 'tt', lyDo: 'Gọi bà Hoa' }, 'Đã nhắc: Gọi bà Hoa'],
  [{ tu: 'daNhac', den: 'daNhac', boi: 'tt', lyDo: 'Gọi lần hai' }, 'Đã nhắc: Gọi lần hai'],
  [{ tu: 'daNhac', den: 'daNhac', lyDo: 'Gọi bà Hoa' }, 'Số liệu kỳ mới không khác, giữ kết quả “Đã nhắc”'],
  [{ tu: 'daNhac', den: 'mo' }, 'Số liệu đã khác, cần xử lý lại'],
  [{ tu: 'mo', den: 'mo' }, 'Số liệu mới, vẫn lệch'],
  [{ tu: 'mo', den: 'het' }, 'Không còn lệch'],
  [{ tu: 'het', den: 'mo' }, 'Lại lệch'],
])('a line of the journal of a disagreement, %j, is told as: %s', (line, words) => {
  const [diaBan, luc] = [{ danhMuc: 'dvhc2025', tinh: '12', xa: '03386' } as const, { toMillis: () => 0 }];
  expect(chuNhatKyLech({ ...{ v: 1, tu: null, den: 'mo', lyDo: null, boi: 'he-thong', luc, diaBan }, ...line })).toBe(
    words,
  );
});
