import { useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { Button } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { Notice } from '../../ui/states.tsx';
import type { NguonXuat } from './nguon-xuat.ts';
import { type TrangThaiXuat, useXuat } from './use-xuat.ts';

type Props<T> = {
  /** Begins the file's name; nothing personal. */
  readonly ten: string;
  /** Names the sheet. */
  readonly trang: string;
  /** The list as it is filtered on the page; `kem`: with the column that was asked for. */
  readonly nguon: (kem: boolean) => NguonXuat<T>;
  /** Something about people that stands in the file only where somebody asks for it. */
  readonly kem?: string;
  readonly csv?: boolean;
};

const KetQua = ({ state }: { state: TrangThaiXuat }) => {
  if (state.buoc === 'daDung') return <Notice>Đã dừng, chưa có tệp nào được tải về.</Notice>;
  if (state.buoc !== 'xong') return null;
  return (
    <Notice muc={state.hong > 0 ? 'canhBao' : 'tot'}>
      Đã tải về {formatSo(state.soDong)} dòng.
      {state.hong > 0 && ` ${formatSo(state.hong)} dòng hỏng không ghi được vào tệp: báo người quản trị.`}
    </Notice>
  );
};

/** Takes the list on the page, all of it and as it is filtered, away as a file. */
export const XuatDanhSach = <T,>({ ten, trang, nguon, kem, csv }: Props<T>) => {
  const [coKem, setCoKem] = useState(false);
  const { state, start, tiep, dung } = useXuat({ ten, trang });
  if (state.buoc === 'dang')
    return (
      <div class="hang khong-in" role="status">
        <span class="quay" />
        <span>{state.soDong === 0 ? 'Đang đọc danh sách…' : `Đã đọc ${formatSo(state.soDong)} dòng…`}</span>
        <Button onClick={dung}>Dừng lại</Button>
      </div>
    );
  if (state.buoc === 'loi')
    return (
      <div class="chong khong-in">
        <Notice muc="loi">
          {describeError(state.error)}
          {state.soDong > 0 && ` ${formatSo(state.soDong)} dòng đã đọc vẫn còn.`}
        </Notice>
        <div class="hang">
          <Button onClick={tiep}>Đọc tiếp</Button>
          <Button kieu="tron" onClick={dung}>
            Thôi
          </Button>
        </div>
      </div>
    );
  return (
    <div class="chong chong-sat khong-in">
      <div class="hang">
        {kem && (
          <label class="chon">
            <input type="checkbox" checked={coKem} onChange={(event) => setCoKem(event.currentTarget.checked)} />
            <span>
              {kem}
              {coKem && (
                <span class="mo">
                  <br />
                  Đọc thêm từng người nên lâu hơn. Tệp có dữ liệu cá nhân: dùng xong thì xóa.
                </span>
              )}
            </span>
          </label>
        )}
        <Button icon="to" onClick={() => void start('xlsx', nguon(coKem))}>
          Tải danh sách (.xlsx)
        </Button>
        {csv && (
          <Button kieu="tron" onClick={() => void start('csv', nguon(coKem))}>
            Tải CSV
          </Button>
        )}
      </div>
      <KetQua state={state} />
    </div>
  );
};
