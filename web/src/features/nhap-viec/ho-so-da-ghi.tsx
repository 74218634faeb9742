import { useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { getLo, type NhapViecDoc } from '../../data/nhap-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { tenDong } from '../nhap/ten-dong.ts';
import { LOAI_TEP_VIEC } from './loai.ts';

type Row = { readonly so: number; readonly id: string; readonly ten: string };

/** The record that each row of a file stands in, one chunk at a time on request. */
export const HoSoDaGhi = ({ nhap }: { nhap: NhapViecDoc }) => {
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [read, setRead] = useState(0);
  const [ban, setBan] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { so } = LOAI_TEP_VIEC[nhap.loai];
  const more = async (): Promise<void> => {
    setBan(true);
    setError(null);
    try {
      const lo = await getLo(nhap.id, read);
      const names = new Map(lo?.dong.map((dong) => [dong.so, tenDong(dong.o)]));
      const fresh = (lo?.ketQua?.hoSo ?? []).map((each) => ({ ...each, ten: names.get(each.so) || 'Mở hồ sơ' }));
      setRows([...rows, ...fresh]);
      setRead(read + 1);
    } catch (failure) {
      setError(failure);
    }
    setBan(false);
  };
  return (
    <section class="chong" aria-label="Hồ sơ của tệp">
      {rows.length > 0 && (
        <Table
          caption="Hồ sơ của tệp"
          rows={rows}
          rowKey={({ so: dong }) => String(dong)}
          columns={[
            { key: 'so', nhan: 'Dòng', so: true, cell: ({ so: dong }) => dong },
            { key: 'ten', nhan: 'Hồ sơ', cell: ({ id, ten }) => <a href={`${so.href}/${id}`}>{ten}</a> },
          ]}
        />
      )}
      {error !== null && <Notice muc="loi">{describeError(error)}</Notice>}
      {read < nhap.soLo && (
        <div>
          <Button ban={ban} onClick={() => void more()}>
            {read === 0 ? 'Xem hồ sơ đã ghi' : 'Xem tiếp hồ sơ đã ghi'}
          </Button>
        </div>
      )}
    </section>
  );
};
