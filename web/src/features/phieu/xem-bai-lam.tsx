import './phieu.css';
import type { CauHoi } from '@core/forms/cau-hoi.ts';
import { askedFields, MAU_03, PHAN_MAU_03, TRUONG_MAU_03 } from '@core/forms/mau-03.ts';
import type { BaiLam, Loi, TruongBaiLam } from '@core/phieu/phieu.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { Icon } from '../../ui/icon.tsx';
import { nhanCau } from '../thu-thap/nhan-cau.ts';
import { useTenDiaChi } from './ten-dia-chi.ts';

const DiaChiText = ({ value }: { value: NonNullable<BaiLam['thuongTru']> }) => <>{useTenDiaChi(value)}</>;

/** The answer in the words of the form. */
export const CauTraLoi = ({ bai, truong }: { bai: BaiLam; truong: TruongBaiLam }) => {
  const cauHoi: CauHoi = MAU_03[truong];
  const value = bai[truong];
  const nhan = (code: string) => cauHoi.options?.find(([c]) => c === code)?.[1] ?? code;
  if (value === undefined) return <span class="mo">–</span>;
  if (Array.isArray(value)) return <>{value.map(nhan).join('; ')}</>;
  if (typeof value === 'object') return <DiaChiText value={value} />;
  if (cauHoi.kind === 'ngay') return <>{formatNgay(value)}</>;
  return <>{cauHoi.options ? nhan(value) : value}</>;
};

/**
 * A phiếu to read: every question that is asked or answered, in the order and wording of the form. Findings and returned
 * fields are marked at the question. Without identity (`coDinhDanh` false) câu 1–7 are left out.
 */
export const XemBaiLam = (props: {
  bai: BaiLam;
  coDinhDanh: boolean;
  loi?: readonly Loi[];
  truongTraLai?: readonly string[];
}) => {
  const { bai, coDinhDanh, loi = [], truongTraLai = [] } = props;
  const asked = new Set<TruongBaiLam>(askedFields(bai));
  const hidden = (truong: TruongBaiLam) => !coDinhDanh && IDENTITY.has(truong);
  const shown = TRUONG_MAU_03.filter((t) => (asked.has(t) || bai[t] !== undefined) && !hidden(t));
  return (
    <>
      {PHAN_MAU_03.map(([ma, ten]) => {
        const rows = shown.filter((truong) => MAU_03[truong].phan === ma);
        return rows.length === 0 ? null : (
          <section key={ma} class="the giu">
            <h2>{ten}</h2>
            <dl class="tra-loi">
              {rows.map((truong) => {
                const found = loi.filter((l) => l.truong === truong);
                return (
                  <div key={truong} class={truongTraLai.includes(truong) || found.length > 0 ? 'co-loi' : undefined}>
                    <dt>{nhanCau(truong)}</dt>
                    <dd>
                      <CauTraLoi bai={bai} truong={truong} />
                      {found.map(({ ma: id, muc }) => (
                        <p key={id} class={muc === 'loi' ? 'o-loi' : 'o-canh-bao'}>
                          <Icon name={muc === 'loi' ? 'loi' : 'canhBao'} />
                          {thongBaoLoi(id, truong).thongBao}
                        </p>
                      ))}
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
        );
      })}
    </>
  );
};

const IDENTITY: ReadonlySet<TruongBaiLam> = new Set([
  'hoTen',
  'ngaySinh',
  'soGiayTo',
  'soBhxh',
  'thuongTru',
  'noiO',
  'danToc',
  'nguoiCungCap',
]);
