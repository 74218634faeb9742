import { Table } from '../../ui/table.tsx';

export type DongHaiBan = { readonly nhan: string; readonly mayChu: string; readonly toi: string };

/** Where the version on the server and the one written here differ, in words; `chiToi`: there is none on the server. */
export const HaiBan = ({ khac, chiToi = false }: { khac: readonly DongHaiBan[]; chiToi?: boolean }) => (
  <Table
    caption={chiToi ? 'Những gì đã ghi' : 'Hai bản khác nhau ở'}
    columns={[
      { key: 'nhan', nhan: 'Mục', cell: ({ nhan }) => nhan },
      ...(chiToi ? [] : [{ key: 'mayChu', nhan: 'Trên máy chủ', cell: ({ mayChu }: DongHaiBan) => mayChu }]),
      { key: 'toi', nhan: 'Bạn ghi', cell: ({ toi }) => toi },
    ]}
    rows={khac}
    rowKey={({ nhan }) => nhan}
  />
);
