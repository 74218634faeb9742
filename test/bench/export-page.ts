import { download } from '../../web/src/data/bang-tinh.ts';
import type { DocTrang } from '../../web/src/data/doc-trang.ts';
import { createLuotXuat } from '../../web/src/data/luot-xuat.ts';
import type { PhieuDoc } from '../../web/src/data/phieu-docs.ts';
import { createCsv } from '../../web/src/data/tep-bang.ts';
import { createTepXlsx } from '../../web/src/data/tep-xlsx.ts';
import { cotPhieu, traLoiCua } from '../../web/src/features/bang-so-lieu/cot-phieu.ts';
import { hangCua } from '../../web/src/features/xuat-tep/nguon-xuat.ts';
import { aPhieu, DIA_BAN } from '../support/phieu-builder.ts';

/** Runs in the page: the pieces of the app that write a list of phiếu, fed with pages as the server gives them. */

const TRANG = 200;
const at = { toMillis: () => Date.parse('2024-08-20T02:00:00Z') };

export type ExportRun = { readonly ms: number; readonly heapMb: number };
type Memory = { readonly memory: { readonly usedJSHeapSize: number } };

const phieuAt = (i: number): PhieuDoc => {
  const thon = `03386-${String(1 + (i % 12)).padStart(3, '0')}`;
  const over = { trangThai: 'choKiemTra', diaBan: { ...DIA_BAN, thon }, hanXuLy: '2024-08-31', tra: [] };
  return { ...aPhieu(at, over), id: `phieu-${10_000_000 + i}` } as unknown as PhieuDoc;
};

const exportRows = async (rows: number, kieu: 'xlsx' | 'csv'): Promise<ExportRun> => {
  const cot = cotPhieu('dvhc2024', (_danhMuc, ma) => `Tổ dân phố ${ma}`);
  let next = 0;
  let reading = 0;
  let heap = 0;
  const doc: DocTrang<PhieuDoc> = async () => {
    if (next >= rows) return undefined;
    const start = performance.now();
    const items = Array.from({ length: Math.min(TRANG, rows - next) }, (_, i) => phieuAt(next + i));
    next += items.length;
    reading += performance.now() - start;
    return { items, hong: 0 };
  };
  const start = performance.now();
  const done = await createLuotXuat({
    doc,
    hang: async (items) => hangCua(cot, items.map(traLoiCua)),
    tep: kieu === 'xlsx' ? await createTepXlsx('Phiếu', cot) : createCsv(cot),
  }).chay(new AbortController().signal, () => {
    heap = Math.max(heap, (performance as unknown as Memory).memory.usedJSHeapSize);
  });
  const ms = performance.now() - start - reading;
  if (!done) throw new Error('The export stopped.');
  download(done.blob, `phieu.${kieu}`);
  return { ms, heapMb: heap / 1e6 };
};

Object.assign(globalThis, { exportRows });
