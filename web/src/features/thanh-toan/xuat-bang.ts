import { NHAN_VIEC } from '@core/thanh-toan/viec.ts';
import { bangChu, type NhomViec } from './thanh-toan-view.ts';

type Bang = { readonly tieuDe: string; readonly nhom: readonly NhomViec[]; readonly tongTien: number };

const head = (value: string) => ({ value, type: String, fontWeight: 'bold' as const, wrap: true });
const so = (value: number | null) => (value === null ? null : { value, type: Number, format: '#,##0' });

/** The sheet as XLSX with figures as numbers. The library is fetched only here. */
export const toXlsxBang = async ({ tieuDe, nhom, tongTien }: Bang): Promise<Blob> => {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const rows = nhom.flatMap(({ viec, dong }) =>
    dong.map(({ ten, donViTinh, so: n, gia, tien }) => ({ ten, viec, donViTinh, n, gia, tien })),
  );
  const data = [
    [head(tieuDe)],
    [],
    ['STT', 'Người, đơn vị nhận', 'Công việc', 'Đơn vị tính', 'Số lượng', 'Đơn giá (đồng)', 'Thành tiền (đồng)'].map(
      head,
    ),
    ...rows.map(({ ten, viec, donViTinh, n, gia, tien }, i) => [
      so(i + 1),
      ten,
      NHAN_VIEC[viec],
      donViTinh,
      so(n),
      so(gia),
      so(tien),
    ]),
    [null, head('Cộng'), null, null, null, null, so(tongTien)],
    [null, `Bằng chữ: ${bangChu({ tongTien })}`],
  ];
  const widths = [6, 34, 26, 12, 12, 16, 18];
  return writeXlsxFile(data, { sheet: 'Thanh toán', columns: widths.map((width) => ({ width })) }).toBlob();
};
