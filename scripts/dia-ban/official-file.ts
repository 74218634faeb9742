import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DanhMuc } from '@core/dia-ban/cap.ts';
import { DonVi, donViId } from '@core/dia-ban/dia-ban.ts';
import { type BangTho, type LoiHangTep, type LoiTep, readTepDanhMuc } from '@core/dia-ban/doc-tep.ts';
import { compareDanhMuc, type ThayDoiDanhMuc } from '@core/dia-ban/so-sanh.ts';
import { parseCsv } from '@core/shared/csv.ts';
import { Ngay } from '@core/shared/ngay.ts';
import { applicationDefault, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import * as z from 'zod';

const LOI_TEP: Readonly<Record<LoiTep, string>> = {
  saiTep: 'Không đọc được tệp: JSON phải là danh sách các hàng, mã và tên đều để dạng chuỗi.',
  thieuCot:
    'Không nhận ra các cột. Cần "Mã", "Tên", "Mã cấp trên"; hoặc "Mã TP", "Tỉnh Thành Phố", (với danh mục ba cấp) "Mã QH", "Quận Huyện", "Mã PX", "Phường Xã".',
  saiMa:
    'Mã không đúng số chữ số (tỉnh 2, huyện 3, xã 5). Có thể bảng tính đã bỏ số 0 ở đầu: hãy để cột mã ở dạng Văn bản rồi lưu lại.',
  saiCap: 'Danh mục này không có cấp đơn vị ứng với mã.',
  trungMa: 'Mã đã có ở một hàng khác.',
  thieuTen: 'Chưa có tên đơn vị.',
  thieuCha: 'Không tìm thấy đơn vị cấp trên trong tệp.',
  saiCha: 'Đơn vị cấp trên không đúng cấp.',
  haiNghia: 'Cùng một mã nhưng khác tên hoặc khác đơn vị cấp trên so với hàng trước.',
};

const describeLoi = ({ hang, ma, loi }: LoiHangTep): string =>
  `${hang > 0 ? `Hàng ${hang}: ` : ''}${ma === '' ? '' : `mã "${ma}": `}${LOI_TEP[loi]}`;

const TepJson = z.array(z.record(z.string(), z.union([z.string(), z.null()]))).min(1);

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A CSV with a header row, or a JSON array of objects whose keys are the labels: codes as strings, for numbers lose zeros. */
const readBang = (text: string): BangTho | undefined => {
  if (!/^\uFEFF?\s*\[/.test(text)) {
    const [nhan = [], ...hang] = parseCsv(text);
    return { nhan, hang };
  }
  const parsed = TepJson.safeParse(parseJson(text.replace(/^\uFEFF/, '')));
  if (!parsed.success) return undefined;
  const objects = parsed.data;
  const nhan = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  return { nhan, hang: objects.map((object) => nhan.map((label) => (object[label] ?? '').trim())) };
};

const readDangDung = async (db: Firestore, danhMuc: DanhMuc): Promise<DonVi[]> => {
  const snapshot = await db.collection('diaBan').where('danhMuc', '==', danhMuc).get();
  return snapshot.docs.map((doc) => DonVi.parse(doc.data()));
};

export interface NhapDanhMuc {
  readonly danhMuc: DanhMuc;
  readonly hieuLuc: Ngay;
  /** Code of the one tỉnh the file covers; without it the file is the whole list, and what it lacks is ended. */
  readonly phamVi?: string | undefined;
  /** Without it nothing is written. */
  readonly ghi: boolean;
}

/**
 * Brings `diaBan` to a newer official list. Every row is judged before anything is written, and what changes is written
 * in one commit: the list is never half of one edition and half of another.
 */
export const importOfficialFile = async (
  db: Firestore,
  text: string,
  { danhMuc, hieuLuc, phamVi, ghi }: NhapDanhMuc,
): Promise<{ loi: LoiHangTep[]; thayDoi: ThayDoiDanhMuc | undefined; daGhi: number }> => {
  const { donVi, loi } = readTepDanhMuc(danhMuc, readBang(text));
  if (loi.length > 0) return { loi, thayDoi: undefined, daGhi: 0 };
  const thayDoi = compareDanhMuc(await readDangDung(db, danhMuc), donVi, hieuLuc, phamVi);
  const changed = [...thayDoi.them, ...thayDoi.doiTen, ...thayDoi.doiCha, ...thayDoi.bo];
  if (!ghi || changed.length === 0) return { loi, thayDoi, daGhi: 0 };
  const batch = db.batch();
  for (const unit of changed) batch.set(db.doc(`diaBan/${donViId(unit.danhMuc, unit.ma)}`), unit);
  await batch.commit();
  return { loi, thayDoi, daGhi: changed.length };
};

const listed = (nhan: string, units: readonly DonVi[]): string =>
  [`${nhan}: ${units.length}`, ...units.slice(0, 40).map((unit) => `  ${unit.ma}  ${unit.ten}`)].join('\n');

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'danh-muc': { type: 'string' },
      'hieu-luc': { type: 'string' },
      'pham-vi': { type: 'string' },
      ghi: { type: 'boolean', default: false },
    },
  });
  const [path] = positionals;
  const danhMuc = DanhMuc.safeParse(values['danh-muc']);
  const hieuLuc = Ngay.safeParse(values['hieu-luc']);
  if (path === undefined || !danhMuc.success || !hieuLuc.success) {
    console.error(
      'Cách dùng: tsx scripts/dia-ban/official-file.ts <tệp.csv|tệp.json> --danh-muc dvhc2025 --hieu-luc 2026-04-30 [--pham-vi 12] [--ghi]',
    );
    process.exitCode = 2;
    return;
  }
  const inEmulator = process.env.FIRESTORE_EMULATOR_HOST !== undefined;
  const app = initializeApp(inEmulator ? {} : { credential: applicationDefault() });
  const { loi, thayDoi, daGhi } = await importOfficialFile(getFirestore(app), await readFile(path, 'utf8'), {
    danhMuc: danhMuc.data,
    hieuLuc: hieuLuc.data,
    phamVi: values['pham-vi'],
    ghi: values.ghi,
  });
  for (const fault of loi) console.error(describeLoi(fault));
  if (!thayDoi) {
    console.error(`Tệp có ${loi.length} lỗi; chưa ghi gì.`);
    process.exitCode = 1;
    return;
  }
  console.log(listed('Thêm', thayDoi.them));
  console.log(listed('Đổi tên', thayDoi.doiTen));
  console.log(listed('Đổi đơn vị cấp trên', thayDoi.doiCha));
  console.log(listed('Thôi hiệu lực', thayDoi.bo));
  console.log(values.ghi ? `Đã ghi ${daGhi} đơn vị.` : 'Chạy thử, chưa ghi gì. Thêm --ghi để ghi.');
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
