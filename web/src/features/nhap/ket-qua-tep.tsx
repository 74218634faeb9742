import './nhap.css';
import type { Cot } from '@core/nhap/cot.ts';
import type { Dong, LoiDong } from '@core/nhap/nhap.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { asOf } from '../../data/device.ts';
import { countLoXong, type TepDoc, watchNhap } from '../../data/nhap-repo.ts';
import { formatSo } from '../../ui/format.ts';
import { Notice, Progress } from '../../ui/states.tsx';
import { SoChinh } from '../bang-so-lieu/dau-bang.tsx';
import '../bang-so-lieu/bang-so-lieu.css';
import { DongLuuY } from './luu-y.tsx';
import { SuaDongLoi } from './sua-dong-loi.tsx';

/** A file as it is now; null until it was read, undefined where there is none. */
export const useTep = (id: string): { nhap: TepDoc | null | undefined; error: unknown } => {
  const [nhap, setNhap] = useState<TepDoc | null | undefined>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(
    () =>
      watchNhap(
        id,
        (next) => {
          setNhap(next);
          asOf.value = new Date();
        },
        setError,
      ),
    [id],
  );
  return { nhap, error };
};

const HOI_LAI_MS = 2_000;

/** Whether something of the file is still to come. */
export const isDangNhap = ({ trangThai }: TepDoc): boolean => trangThai === 'dangTai' || trangThai === 'dangXuLy';

/** How far a file is, asked for every two seconds until it is through. */
export const TienDoTep = ({ nhap, hrefTiep }: { nhap: TepDoc; hrefTiep: string }) => {
  const [done, setDone] = useState(0);
  const isOpen = isDangNhap(nhap);
  useEffect(() => {
    if (!isOpen) return;
    const ask = () => countLoXong(nhap.id).then(setDone, () => undefined);
    void ask();
    const timer = setInterval(() => void ask(), HOI_LAI_MS);
    return () => clearInterval(timer);
  }, [nhap.id, isOpen]);
  if (!isOpen) return null;
  return (
    <section class="the chong chong-sat" role="status">
      <p>
        Đang xử lý {formatSo(done)}/{formatSo(nhap.soLo)} phần
      </p>
      <Progress done={done} total={nhap.soLo} nhan="Đã xử lý" />
      {nhap.trangThai === 'dangTai' && (
        <p class="mo">
          Nếu số này đứng yên, tệp chưa tải lên đủ: mở <a href={hrefTiep}>trang nhập tệp</a> và chọn lại đúng tệp này,
          máy tải tiếp phần còn thiếu.
        </p>
      )}
    </section>
  );
};

type Props = {
  nhap: TepDoc;
  daCo: boolean;
  cot: readonly Cot[];
  /** Judges a row; undefined until what it is judged by has come. */
  xet: ((dong: Dong) => readonly LoiDong[]) | undefined;
  /** Where to go from here. */
  children: ComponentChildren;
};

/** What came of a file's rows, and the faulty ones to mend. */
export const KetQuaTep = ({ nhap, daCo, cot, xet, children }: Props) => {
  const { dem } = nhap;
  return (
    <>
      {daCo && <Notice>Tệp này đã nhập trước đây. Không có gì thay đổi; dưới đây là kết quả của lần nhập đó.</Notice>}
      {dem && (
        <SoChinh
          figures={[
            { key: 'dat', nhan: 'Đã nhận', value: dem.dat },
            { key: 'trung', nhan: 'Đã có từ trước', value: dem.trung },
            { key: 'loi', nhan: 'Có lỗi, chờ sửa', value: dem.loi, ...(dem.loi > 0 && { muc: 'loi' as const }) },
            { key: 'boQua', nhan: 'Bỏ qua, có lý do', value: dem.boQua },
          ]}
        />
      )}
      <div class="hang">{children}</div>
      {xet && <SuaDongLoi nhap={nhap} cot={cot} xet={xet} />}
      {nhap.trangThai === 'xong' && <DongLuuY key={nhap.luc.toMillis()} nhap={nhap} cot={cot} />}
    </>
  );
};
