import type { Cot, NhanCot } from '@core/nhap/cot.ts';
import type { Dong } from '@core/nhap/nhap.ts';
import { Notice } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';

/** Which heading was taken for which column, with an example, for somebody to look over before anything is sent. */
export const NhanCotTep = ({
  nhanCot,
  cot,
  dong,
}: {
  nhanCot: NhanCot;
  cot: readonly Cot[];
  dong: readonly Dong[];
}) => {
  const found = cot.filter(({ key }) => Object.hasOwn(nhanCot.viTri, key));
  const absent = cot.filter(({ key }) => !Object.hasOwn(nhanCot.viTri, key));
  return (
    <>
      <Table
        caption="Cột của mẫu và tiêu đề trong tệp"
        anCaption
        rows={found}
        rowKey={({ key }) => key}
        columns={[
          { key: 'cot', nhan: 'Cột của mẫu', cell: ({ nhan }) => nhan },
          { key: 'tep', nhan: 'Tiêu đề trong tệp', cell: ({ key }) => nhanCot.cot[key] },
          { key: 'viDu', nhan: 'Ví dụ', cell: ({ key }) => dong.find(({ o }) => o[key])?.o[key] ?? '–' },
        ]}
      />
      {nhanCot.la.length > 0 && (
        <Notice muc="canhBao">
          <p>Các cột không nhận ra, sẽ không nhập: {nhanCot.la.map((nhan) => `“${nhan}”`).join(', ')}.</p>
        </Notice>
      )}
      {absent.length > 0 && <p class="mo">Tệp không có: {absent.map(({ nhan }) => nhan).join('; ')}.</p>}
    </>
  );
};
