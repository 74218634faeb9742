import { NGUON } from '@core/forms/danh-muc-m03.ts';
import { LOAI_NHAP, type LoaiNhap, VAI_TRO_NHAP } from '@core/nhap/nhap.ts';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import { listCon } from '../../data/don-vi-repo.ts';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai, khuVuc } from '../../data/khu-vuc.ts';
import { listNhap } from '../../data/nhap-repo.ts';
import { session } from '../../data/session.ts';
import { Field } from '../../ui/field.tsx';
import { EmptyState, Notice } from '../../ui/states.tsx';
import { useTai } from '../../ui/use-tai.ts';
import { TraLai } from '../thu-thap/tra-lai.tsx';
import { TinVuaNop } from '../thu-thap/vua-nop.tsx';
import { ChonLoaiTep } from './chon-loai.tsx';
import { ChonTep } from './chon-tep.tsx';
import { DaNhap } from './da-nhap.tsx';
import { LOAI_TEP } from './loai.ts';

const mayBring = (): LoaiNhap[] => {
  const current = session.value;
  if (current === null || current === 'dangTai' || current.claims.cap !== 'xa') return [];
  return LOAI_NHAP.filter((loai) => VAI_TRO_NHAP[loai].some((role) => current.claims.vaiTro.includes(role)));
};

/** Brings a file in: kind, file, columns as recognised, then chunk by chunk (HN-04, HN-09, KH-07). */
const Trang = () => {
  const { query } = useRoute();
  const kinds = mayBring();
  const [loai, setLoai] = useState<LoaiNhap | undefined>(kinds.find((kind) => kind === query.loai) ?? kinds[0]);
  const [thon, setThon] = useState('');
  const [nguon, setNguon] = useState<(typeof NGUON.codes)[number]>('soHoa');
  const plan = keHoachHienTai.value;
  const area = khuVuc.value;
  const unit = area !== null && area !== 'dangTai' ? area.donVi : undefined;

  const cacThon = useTai(async () => (unit ? listCon(unit.danhMuc, unit.ma) : []), [unit?.ma]);
  const daNhap = useTai(async () => (plan && loai ? listNhap(plan.id, loai) : []), [plan?.id, loai]);
  const error = cacThon.error ?? daNhap.error;

  if (!loai || !plan || !unit || unit.cap !== 'xa')
    return (
      <EmptyState tieuDe="Tệp do xã nhập">
        <p>Công chức, tổ công tác và công an cấp xã nhập tệp cho xã của mình, khi xã đã có kế hoạch thu thập.</p>
      </EmptyState>
    );
  const kind = LOAI_TEP[loai];
  const { danhMuc, chuoi } = unit;
  const veTep = {
    loai,
    keHoach: plan.id,
    diaBan: {
      danhMuc,
      tinh: chuoi.tinh ?? '',
      ...(chuoi.huyen && { huyen: chuoi.huyen }),
      xa: unit.ma,
      ...(thon && { thon }),
    },
    ...(loai === 'phieu' && { nguon }),
  };

  return (
    <div class="chong">
      <h1>Nhập tệp</h1>
      <TinVuaNop />
      {kinds.includes('phieu') && (
        <TraLai tieuDe="Phiếu nhập từ tệp bị trả lại" query={{ keHoach: plan.id, thuTu: 'tuTep' }} />
      )}
      <ChonTep kind={kind} veTep={veTep} href={(id) => `/nhap/${id}`} hrefKhac={`/nhap?loai=${loai}`}>
        {(ban) => (
          <>
            <ChonLoaiTep loai={loai} cac={kinds} kinds={LOAI_TEP} ban={ban} onLoai={setLoai} />
            {loai !== 'doiSoat' && (
              <Field id="thon" nhan="Tệp của" goiY="Chọn một thôn khi tệp không có cột thôn, tổ dân phố.">
                {(control) => (
                  <select
                    {...control}
                    value={thon}
                    disabled={ban}
                    onChange={(event) => setThon(event.currentTarget.value)}
                  >
                    <option value="">Cả xã</option>
                    {cacThon.value?.map(({ ma, ten }) => (
                      <option key={ma} value={ma}>
                        {ten}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            )}
            {loai === 'phieu' && (
              <Field id="nguon" nhan="Nguồn thông tin">
                {(control) => (
                  <select
                    {...control}
                    value={nguon}
                    disabled={ban}
                    onChange={(event) => setNguon(event.currentTarget.value as typeof nguon)}
                  >
                    {NGUON.options.map(([code, nhan]) => (
                      <option key={code} value={code}>
                        {nhan}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            )}
          </>
        )}
      </ChonTep>
      {error !== undefined && <Notice muc="loi">{describeError(error)}</Notice>}
      {daNhap.value && daNhap.value.length > 0 && <DaNhap list={daNhap.value} href={(id) => `/nhap/${id}`} />}
    </div>
  );
};
export default Trang;
