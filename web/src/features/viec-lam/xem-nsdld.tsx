import { laHo } from '@core/nguon-dn/ho-kinh-doanh.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { NGUON_VIEC } from '@core/viec-lam/danh-muc-viec.ts';
import { describeError } from '../../data/errors.ts';
import type { NguoiViec } from '../../data/viec-lam-ai.ts';
import { stepNsdld } from '../../data/viec-lam-ghi.ts';
import { getNsdldRieng, listViecCua, type NsdldDoc } from '../../data/viec-lam-repo.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { type TaiLai, useLam, useTai } from '../../ui/use-tai.ts';
import { NoiKhac } from '../nguon-dn/noi-khac.tsx';
import { TrungHo } from '../nguon-dn/trung-ho.tsx';
import { baiCuaNsdld } from './bai-cua.ts';
import { buocNsdld } from './buoc-duoc-lam.ts';
import { HoiLyDo } from './danh-sach.tsx';
import { KhaiBaoCua } from './khai-bao-cua.tsx';
import { NHAN_NSDLD, NHAN_VIEC, tenKyKhaiBao } from './nhan-viec-lam.ts';
import { ThongTin, TrangThaiBadge, XemTraLoi } from './xem-tra-loi.tsx';

const ThaoTac = ({ nsdld, taiLai }: { nsdld: NsdldDoc; taiLai: TaiLai }) => {
  const { ban, loi, lam } = useLam(describeError);
  const buoc = buocNsdld(nsdld.trangThai, 'trungTam');
  const step = (...to: [Parameters<typeof stepNsdld>[1], string?]) =>
    void lam(async () => {
      await stepNsdld(nsdld, ...to);
      await taiLai();
    });
  return (
    <>
      {buoc.includes('daXacNhan') && (
        <Button kieu="chinh" ban={ban} onClick={() => step('daXacNhan')}>
          {nsdld.trangThai === 'ngung' ? 'Mở lại' : 'Xác nhận'}
        </Button>
      )}
      {buoc.includes('tuChoi') && (
        <HoiLyDo
          id="ly-do-tu-choi"
          nhan="Vì sao không xác nhận? Người đăng ký đọc được câu này."
          nut="Không xác nhận"
          ban={ban}
          onXong={(lyDo) => step('tuChoi', lyDo)}
        />
      )}
      {buoc.includes('ngung') && (
        <HoiLyDo
          id="ly-do-ngung"
          nhan="Vì sao ngừng? Ví dụ: đã giải thể."
          nut="Ghi đã ngừng"
          ban={ban}
          onXong={(lyDo) => step('ngung', lyDo)}
        />
      )}
      {loi && <Notice muc="loi">{loi}</Notice>}
    </>
  );
};

const ViecCua = ({ nsdld }: { nsdld: NsdldDoc }) => {
  const { value, error, taiLai } = useTai(() => listViecCua(nsdld.id), [nsdld.id]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!value) return <Loading />;
  if (value.items.length === 0)
    return <p>{nsdld.nhapVao ? 'Việc của hồ sơ này đã chuyển sang hồ sơ thay thế.' : 'Chưa có việc nào.'}</p>;
  return (
    <ul>
      {value.items.map((viec) => (
        <li key={viec.id}>
          <a href={`/viec-lam/viec/${viec.id}`}>{viec.tenCongViec}</a> · {viec.daTuyen}/{viec.soLuong} ·{' '}
          {NHAN_VIEC[viec.trangThai].nhan}
        </li>
      ))}
    </ul>
  );
};

/** An employer with his vacancies and declarations, for the centre and for himself. */
export const XemNsdld = (props: { nsdld: NsdldDoc; vai: NguoiViec['vai']; hrefSua: string; taiLai: TaiLai }) => {
  const { nsdld, vai } = props;
  const rieng = useTai(() => getNsdldRieng(nsdld.id), [nsdld.id, nsdld.v]);
  const laTrungTam = vai === 'trungTam';
  const mo = nsdld.trangThai === 'daXacNhan';
  return (
    <div class="chong">
      <div class="hang hang-giua">
        <h1>{nsdld.ten}</h1>
        <TrangThaiBadge {...NHAN_NSDLD[nsdld.trangThai]} />
      </div>
      {laTrungTam && nsdld.nguon === 'dkkd' && mo && (
        <Notice>
          Đơn vị này mới chỉ có trong sổ đăng ký kinh doanh. Bấm Sửa thông tin, ghi đủ hồ sơ theo lời khai của đơn vị
          thì đơn vị được đếm là người sử dụng lao động.
        </Notice>
      )}
      <section class="the chong">
        <ThongTin
          rows={[
            ['Khai báo kế tiếp', nsdld.kyKhaiBao && tenKyKhaiBao(nsdld.kyKhaiBao)],
            ['Hạn khai báo', nsdld.hanKhaiBao && formatNgay(nsdld.hanKhaiBao)],
            ['Nguồn', laTrungTam ? NGUON_VIEC.nhan(nsdld.nguon) : undefined],
            ['Lý do', nsdld.lyDo],
            [
              'Hồ sơ thay thế',
              laTrungTam && nsdld.nhapVao ? (
                <a href={`/viec-lam/nsdld/${nsdld.nhapVao}`}>Mở hồ sơ thay thế</a>
              ) : undefined,
            ],
          ]}
        />
        <div class="hang">
          {(mo || laTrungTam) && <LinkButton href={props.hrefSua}>Sửa thông tin</LinkButton>}
          {laTrungTam && <ThaoTac nsdld={nsdld} taiLai={props.taiLai} />}
        </div>
      </section>
      {laTrungTam && (
        <section class="the chong">
          <h2>Việc đang cần người</h2>
          {mo && (
            <div>
              <LinkButton href={`/viec-lam/viec/moi?nsdld=${nsdld.id}`} icon="cong">
                Ghi việc mới
              </LinkButton>
            </div>
          )}
          <ViecCua nsdld={nsdld} />
        </section>
      )}
      {laTrungTam && laHo(nsdld) && mo && <TrungHo nsdld={nsdld} onXong={props.taiLai} />}
      {laTrungTam && <NoiKhac nsdld={nsdld} />}
      {laTrungTam && <KhaiBaoCua nsdld={nsdld} vai={vai} onXong={props.taiLai} />}
      {rieng.error !== undefined && <Notice muc="loi">{describeError(rieng.error)}</Notice>}
      <XemTraLoi loai="nsdld" mau={nsdld.mau} bai={baiCuaNsdld(nsdld, rieng.value)} />
    </div>
  );
};
