import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DANH_MUC } from '@core/dia-ban/cap.ts';
import { unitsUnder } from '@core/dia-ban/cay.ts';
import { packDonVi, tepCuaTinh, tepTinh } from '@core/dia-ban/goi-gon.ts';
import { loadDanhMuc } from './load-danh-muc.ts';

const PUBLIC = fileURLToPath(new URL('../../web/public/', import.meta.url));

/**
 * Writes the lists the web fetches for address search: one file of provinces and one for each tỉnh, per list, so that
 * a phone loads the tỉnh it needs and never the whole tree.
 */
export const writeStaticFiles = async (publicDir: string = PUBLIC): Promise<{ files: number; bytes: number }> => {
  await rm(join(publicDir, 'dia-ban'), { recursive: true, force: true });
  let files = 0;
  let bytes = 0;
  const write = async (path: string, content: unknown): Promise<void> => {
    const text = JSON.stringify(content);
    const target = join(publicDir, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
    files += 1;
    bytes += Buffer.byteLength(text);
  };
  for (const danhMuc of DANH_MUC) {
    const list = await loadDanhMuc(danhMuc);
    const provinces = list.filter((unit) => unit.cap === 'tinh');
    await write(tepTinh(danhMuc), packDonVi(provinces));
    for (const { ma } of provinces) {
      await write(tepCuaTinh(danhMuc, ma), packDonVi(unitsUnder(list, { cap: 'tinh', ma })));
    }
  }
  return { files, bytes };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, bytes } = await writeStaticFiles();
  console.log(`web/public/dia-ban: ${files} tệp, ${bytes} byte`);
}
