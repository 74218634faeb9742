import { formatNgay } from '@core/shared/ngay.ts';
import { useEffect } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { chonPhien, phienDangChon } from '../../data/phien-dang-chon.ts';
import { listPhienMo, type PhienDoc } from '../../data/phien-repo.ts';
import { useTai } from '../../ui/use-tai.ts';
import { ChonTrangThai } from '../viec-lam/danh-sach.tsx';

const tenNgan = ({ ten, ngay }: PhienDoc): string => `${formatNgay(ngay)} – ${ten}`;

/** Fairs as a list chooses among them; `khong`: what it says for none. */
export const luaChonPhien = (phien: readonly PhienDoc[], khong: string): readonly (readonly [string, string])[] => [
  ['', khong],
  ...phien.map((each) => [each.id, tenNgan(each)] as const),
];

/** At which fair people are proposed now; it holds for the rest of the day, so that fifty in a row are not fifty choices. */
export const ChonPhien = () => {
  const { value, error } = useTai(listPhienMo, []);
  const dang = phienDangChon();
  const con = value?.some(({ id }) => id === dang) === true;
  useEffect(() => {
    if (value && dang !== undefined && !con) chonPhien(undefined);
  }, [value, dang, con]);
  if (error !== undefined) return <p class="o-loi">Chưa đọc được các phiên giao dịch. {describeError(error)}</p>;
  if (!value || value.length === 0) return null;
  return (
    <div class="chong chong-sat">
      <ChonTrangThai
        id="de-xuat-tai-phien"
        nhan="Đề xuất tại phiên giao dịch"
        options={luaChonPhien(value, 'Không tại phiên nào')}
        value={con && dang !== undefined ? dang : ''}
        onValue={(id) => chonPhien(id === '' ? undefined : id)}
      />
      {con && <p class="mo">Các lượt đề xuất hôm nay của bạn đều ghi tại phiên này, đến khi bạn chọn lại.</p>}
    </div>
  );
};
