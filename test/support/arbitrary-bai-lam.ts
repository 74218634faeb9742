import { MAU_03 } from '@core/forms/mau-03.ts';
import { BaiLam, type TruongBaiLam } from '@core/phieu/phieu.ts';
import fc from 'fast-check';

/** Days likely to sit on a border: leap days, year ends, both centuries. */
const ngay = fc.oneof(
  fc.constantFrom('1899-12-31', '1900-01-01', '2008-02-29', '2009-08-15', '2024-08-15', '2024-12-31', '2100-01-01'),
  fc
    .date({ min: new Date('1890-01-01'), max: new Date('2110-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10)),
);
const chu = fc.oneof(
  fc.constantFrom('Lò Văn Minh', 'Y', 'Nguyễn Thị 7', 'Thái', 'Kinh', '@'),
  fc.string({ minLength: 1, maxLength: 40 }),
);
const diaChi = fc.record(
  {
    danhMuc: fc.constantFrom('dvhc2024' as const, 'dvhc2025' as const),
    tinh: fc.constantFrom('12', '31'),
    xa: fc.constantFrom('03386', '00004'),
    chiTiet: chu,
  },
  { requiredKeys: ['chiTiet'] },
);

const answerOf = (truong: TruongBaiLam): fc.Arbitrary<unknown> => {
  const { kind, options = [] } = MAU_03[truong];
  const code = fc.constantFrom(...options.map(([ma]) => ma), ...(options.length === 0 ? [''] : []));
  switch (kind) {
    case 'chon':
      return code;
    case 'nhieu':
      return fc.array(code, { maxLength: 6 });
    case 'ngay':
      return ngay;
    case 'diaChi':
      return diaChi;
    case 'soGiayTo':
    case 'soBhxh':
      return fc.oneof(fc.stringMatching(/^0\d{11}$/), fc.stringMatching(/^\d{9,10}$/), fc.string({ maxLength: 20 }));
    case 'danhMucNghe':
      return fc.stringMatching(/^\d{3}$/);
    default:
      return chu;
  }
};

const FIELDS = Object.fromEntries(
  (Object.keys(BaiLam.shape) as TruongBaiLam[]).map((truong) => [truong, answerOf(truong)]),
);

/** Any answers the shape allows, sensible together or not, any of them missing. */
export const anyBaiLam: fc.Arbitrary<BaiLam> = fc.record(FIELDS, { requiredKeys: [] }) as fc.Arbitrary<BaiLam>;
