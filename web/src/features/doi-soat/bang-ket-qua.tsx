import { KET_QUA_DOI_SOAT } from '@core/doi-soat/doi-soat.ts';
import { byPlan, comparedFields, rulesOf } from '@core/doi-soat/quyet-dinh.ts';
import { NHAN_NGUON_THANG, type TruongDoiSoat } from '@core/doi-soat/truong.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useRef, useState } from 'preact/hooks';
import { decideByPlan, type VongDoc } from '../../data/doi-soat-repo.ts';
import { describeError } from '../../data/errors.ts';
import { BangCuon } from '../../ui/bang-cuon.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { formatSo } from '../../ui/format.ts';
import { Notice, Progress } from '../../ui/states.tsx';
import { nhanTruong } from '../thu-thap/nhan-cau.ts';
import { nhanKetQua, VIEC_KET_QUA } from './mau.tsx';

const addressOf = (vong: VongDoc, q: Record<string, string>): string =>
  `/doi-soat/${vong.id}?${new URLSearchParams(q)}`;

/** Lines by result; each figure opens its list. */
export const TheoKetQua = ({ vong }: { vong: VongDoc }) => (
  <BangCuon nhan="Kết quả so sánh">
    <table class="bang">
      <caption>Kết quả so sánh từng người</caption>
      <thead>
        <tr>
          <th scope="col">Kết quả</th>
          <th scope="col" class="so">
            Số người
          </th>
          <th scope="col">Việc phải làm</th>
        </tr>
      </thead>
      <tbody>
        {KET_QUA_DOI_SOAT.filter((ketQua) => ketQua !== 'cho' || vong.dem.ketQua.cho).map((ketQua) => (
          <tr key={ketQua}>
            <th scope="row">
              <a href={addressOf(vong, { muc: ketQua })}>{nhanKetQua(ketQua)}</a>
            </th>
            <td class="so">{formatSo(vong.dem.ketQua[ketQua] ?? 0)}</td>
            <td>{vong.dem.ketQua[ketQua] ? VIEC_KET_QUA[ketQua] : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </BangCuon>
);

type HangLoat =
  | { readonly buoc: 'cho' }
  | { readonly buoc: 'hoi'; readonly truong: TruongDoiSoat; readonly mo: number }
  | { readonly buoc: 'dang'; readonly truong: TruongDoiSoat; readonly mo: number; readonly xong: number }
  | { readonly buoc: 'xong'; readonly truong: TruongDoiSoat; readonly xong: number; readonly hong: number }
  | { readonly buoc: 'loi'; readonly error: unknown };

const TienTrinh = ({ state, onStop, onClear }: { state: HangLoat; onStop: () => void; onClear: () => void }) => {
  if (state.buoc === 'dang')
    return (
      <div class="the chong" role="status">
        <p>
          {nhanTruong(state.truong)}: đã quyết định {formatSo(state.xong)}/{formatSo(state.mo)} người
        </p>
        <Progress done={state.xong} total={state.mo} nhan="Đang quyết định theo kế hoạch" />
        <Button onClick={onStop}>Dừng lại</Button>
      </div>
    );
  if (state.buoc === 'loi') return <Notice muc="loi">{describeError(state.error)}</Notice>;
  if (state.buoc !== 'xong') return null;
  return (
    <Notice muc={state.hong > 0 ? 'canhBao' : 'tot'}>
      Đã quyết định {formatSo(state.xong)} người ở mục “{nhanTruong(state.truong)}”.
      {state.hong > 0 && ` ${formatSo(state.hong)} người có người khác vừa quyết định, mở từng dòng để xem.`}{' '}
      <Button kieu="tron" onClick={onClear}>
        Đóng
      </Button>
    </Notice>
  );
};

/** Fields that differ, what the plan says of each, what is open; a field with a winner can be decided for all at once. */
export const TheoTruong = ({ vong, keHoach }: { vong: VongDoc; keHoach: KeHoach }) => {
  const [state, setState] = useState<HangLoat>({ buoc: 'cho' });
  const stop = useRef<AbortController | undefined>(undefined);
  const run = (truong: TruongDoiSoat, mo: number) => {
    stop.current = new AbortController();
    setState({ buoc: 'dang', truong, mo, xong: 0 });
    decideByPlan(vong.id, truong, keHoach, {
      signal: stop.current.signal,
      onProgress: (xong) => setState({ buoc: 'dang', truong, mo, xong }),
    }).then(
      (ket) => setState({ buoc: 'xong', truong, ...ket }),
      (error: unknown) => setState({ buoc: 'loi', error }),
    );
  };
  const fields = comparedFields(keHoach).filter((truong) => vong.dem.truong[truong]);
  if (fields.length === 0) return null;
  const mayRun = (truong: TruongDoiSoat) =>
    vong.trangThai === 'mo' && byPlan(keHoach, { conMo: [truong] }, truong) !== undefined;
  return (
    <>
      <TienTrinh state={state} onStop={() => stop.current?.abort()} onClear={() => setState({ buoc: 'cho' })} />
      <BangCuon nhan="Các mục khác nhau">
        <table class="bang">
          <caption>
            Các mục khác nhau{' '}
            <span class="mo">
              (quy tắc của kế hoạch {keHoach.id}, {keHoach.doiSoat?.canCu.join(', ') ?? 'KH-07'})
            </span>
          </caption>
          <thead>
            <tr>
              <th scope="col">Mục</th>
              <th scope="col">Quy tắc</th>
              {['Còn mở', 'Theo CSDL', 'Theo phiếu', 'Xác minh'].map((nhan) => (
                <th key={nhan} scope="col" class="so">
                  {nhan}
                </th>
              ))}
              <th scope="col" class="khong-in">
                <span class="an">Việc</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {fields.map((truong) => {
              const dem = vong.dem.truong[truong] ?? { mo: 0, csdl: 0, phieu: 0, xacMinh: 0 };
              const rule = rulesOf(keHoach)[truong];
              return (
                <tr key={truong}>
                  <th scope="row">
                    <a href={addressOf(vong, { truong })}>{nhanTruong(truong)}</a>
                  </th>
                  <td>{rule && NHAN_NGUON_THANG[rule]}</td>
                  <td class="so">{formatSo(dem.mo)}</td>
                  <td class="so">{formatSo(dem.csdl)}</td>
                  <td class="so">{formatSo(dem.phieu)}</td>
                  <td class="so">{formatSo(dem.xacMinh)}</td>
                  <td class="khong-in">
                    {dem.mo > 0 && mayRun(truong) && (
                      <Button ban={state.buoc === 'dang'} onClick={() => setState({ buoc: 'hoi', truong, mo: dem.mo })}>
                        Áp dụng theo kế hoạch
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </BangCuon>
      {state.buoc === 'hoi' && (
        <Dialog
          tieuDe={`${nhanTruong(state.truong)}: quyết định ${formatSo(state.mo)} người?`}
          onClose={() => setState({ buoc: 'cho' })}
          chan={
            <>
              <Button onClick={() => setState({ buoc: 'cho' })}>Thôi</Button>
              <Button kieu="chinh" onClick={() => run(state.truong, state.mo)}>
                Áp dụng theo kế hoạch
              </Button>
            </>
          }
        >
          <p>
            Mọi người còn mở ở mục này được quyết định {NHAN_NGUON_THANG[rulesOf(keHoach)[state.truong] ?? 'xem']}. Từng
            quyết định có tên người làm và giờ làm trong lịch sử của dòng. Người đã quyết định hết các mục được ghi vào
            phiếu ngay, không rút lại được.
          </p>
        </Dialog>
      )}
    </>
  );
};
