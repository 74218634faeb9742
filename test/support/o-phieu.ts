import type { CauHoi } from '@core/forms/cau-hoi.ts';
import { MAU_03, TRUONG_MAU_03 } from '@core/forms/mau-03.ts';
import type { BaiLam } from '@core/phieu/phieu.ts';
import { formatNgay } from '@core/shared/ngay.ts';

const labelOf = ({ options = [] }: CauHoi, code: unknown): string =>
  options.find(([one]) => one === code)?.[1] ?? String(code);

/** Answers as cells of a file: labels, days as printed, addresses in words. `readDongPhieu` reads them back. */
export const oOfBai = (bai: BaiLam): Record<string, string> =>
  Object.fromEntries(
    TRUONG_MAU_03.flatMap((truong) => {
      const answer: unknown = bai[truong];
      const cauHoi: CauHoi = MAU_03[truong];
      if (answer === undefined) return [];
      if (Array.isArray(answer)) return [[truong, answer.map((code) => labelOf(cauHoi, code)).join('; ')] as const];
      if (typeof answer === 'object') return [[truong, String((answer as { chiTiet?: string }).chiTiet)] as const];
      if (cauHoi.kind === 'ngay') return [[truong, formatNgay(String(answer))] as const];
      return [[truong, cauHoi.kind === 'chon' ? labelOf(cauHoi, answer) : String(answer)] as const];
    }),
  );
