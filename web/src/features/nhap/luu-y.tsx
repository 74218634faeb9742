import type { Cot } from '@core/nhap/cot.ts';
import type { LoiDong } from '@core/nhap/nhap.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { getLo, type TepDoc } from '../../data/nhap-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { tenDong } from './ten-dong.ts';

type Row = LoiDong & { readonly ten: string };

/** Chunks read at a time: a large file is not shipped whole for its remarks. */
const LO_MOI_LAN = 5;

/** What the machine put right or found odd in rows that it took in, chunk by chunk on request. */
export const DongLuuY = ({ nhap, cot }: { nhap: TepDoc; cot: readonly Cot[] }) => {
  const nhanCua = new Map(cot.map(({ key, nhan }) => [key, `${nhan}: `]));
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [read, setRead] = useState(0);
  const [ban, setBan] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const more = async (): Promise<void> => {
    setBan(true);
    setError(null);
    const next = Math.min(nhap.soLo, read + LO_MOI_LAN);
    const numbers = Array.from({ length: next - read }, (_, i) => read + i);
    try {
      const found = await Promise.all(numbers.map((n) => getLo(nhap.id, n)));
      const fresh = found.flatMap((lo) => {
        const names = new Map(lo?.dong.map(({ so, o }) => [so, tenDong(o)]));
        return (lo?.ketQua?.luuY ?? []).map((one) => ({ ...one, ten: names.get(one.so) ?? '' }));
      });
      setRows([...rows, ...fresh]);
      setRead(next);
    } catch (failure) {
      setError(failure);
    }
    setBan(false);
  };
  return (
    <section class="chong" aria-label="Dòng cần lưu ý">
      {read > 0 && rows.length > 0 && (
        <Table
          caption="Dòng cần lưu ý"
          rows={rows}
          rowKey={({ so, ma, truong }) => `${so}:${ma}:${truong}`}
          columns={[
            { key: 'so', nhan: 'Dòng', so: true, cell: ({ so }) => so },
            { key: 'ten', nhan: 'Tên', cell: ({ ten }) => ten },
            {
              key: 'luuY',
              nhan: 'Lưu ý',
              cell: ({ ma, truong }) => {
                const { thongBao, cachSua } = thongBaoLoi(ma, truong);
                return `${nhanCua.get(truong) ?? ''}${thongBao} ${cachSua}`;
              },
            },
          ]}
        />
      )}
      {read === nhap.soLo && rows.length === 0 && <p>Không có dòng nào cần lưu ý.</p>}
      {error !== null && <Notice muc="loi">{describeError(error)}</Notice>}
      {read < nhap.soLo && (
        <div>
          <Button ban={ban} onClick={() => void more()}>
            {read === 0 ? 'Xem dòng cần lưu ý' : 'Xem tiếp dòng cần lưu ý'}
          </Button>
        </div>
      )}
    </section>
  );
};
