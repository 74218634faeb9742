import { Table } from '../../ui/table.tsx';

export type DongHaiBan = { readonly nhan: string; readonly mayChu: string; readonly toi: string };

/** Where the version on the server and the one written here differ, in words. */
export const HaiBan = ({ khac }: { khac: readonly DongHaiBan[] }) => (
  <Table
    caption="Hai bản khác nhau ở"
    columns={[
      { key: 'nhan', nhan: 'Mục', cell: ({ nhan }) => nhan },
      { key: 'mayChu', nhan: 'Trên máy chủ', cell: ({ mayChu }) => mayChu },
      { key: 'toi', nhan: 'Bạn ghi', cell: ({ toi }) => toi },
    ]}
    rows={khac}
    rowKey={({ nhan }) => nhan}
  />
);
