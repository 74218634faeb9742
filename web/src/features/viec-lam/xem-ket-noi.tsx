import { formatNgay } from '@core/shared/ngay.ts';
import { isKetNoiXong, type KetNoi, ketNoiId, LY_DO_KET_NOI, type TrangThaiKetNoi } from '@core/viec-lam/ket-noi.ts';
import { DIEU_KIEN } from '@core/viec-lam/khop.ts';
import { NHAN_HOP, noiThieu } from '@core/viec-lam/khop-noi-dung.ts';
import { describeError } from '../../data/errors.ts';
import { getKetNoi, getLienHeNguoi, type KetNoiDoc } from '../../data/ket-noi-repo.ts';
import type { NguoiViec } from '../../data/viec-lam-ai.ts';
import { getDinhDanh, getLienHe, getNguoi, getViec, type NguoiDoc, type ViecDoc } from '../../data/viec-lam-repo.ts';
import { LinkButton } from '../../ui/button.tsx';
import { formatLuc } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { type TaiLai, useTai } from '../../ui/use-tai.ts';
import { TenPhien } from '../phien/ten-phien.tsx';
import { hrefKetNoi } from './bang-ket-noi.tsx';
import { DeXuat } from './de-xuat.tsx';
import { duocLienHe, KetNoiThaoTac } from './ket-noi-thao-tac.tsx';
import { NHAN_KET_NOI, NHAN_MOC } from './nhan-viec-lam.ts';
import { NhanViecCua } from './theo-doi.tsx';
import { ThongTin, TrangThaiBadge } from './xem-tra-loi.tsx';

type LienLac = {
  readonly hoTen: string;
  readonly dienThoai: string;
  readonly email?: string | undefined;
  readonly chucVu?: string | undefined;
};

type Ben = {
  readonly viec?: ViecDoc | undefined;
  readonly nguoi?: NguoiDoc | undefined;
  readonly dinhDanh?: LienLac | undefined;
  readonly lienHe?: LienLac | undefined;
};

/** What this account may know of the two sides of a referral. */
const benCua = async (ketNoi: KetNoiDoc, vai: NguoiViec['vai']): Promise<Ben> => {
  const shown = duocLienHe(ketNoi);
  if (vai === 'trungTam') {
    const [viec, nguoi, dinhDanh, lienHe] = await Promise.all([
      getViec(ketNoi.viec),
      getNguoi(ketNoi.nguoi),
      getDinhDanh(ketNoi.nguoi),
      getLienHe(ketNoi.viec),
    ]);
    return { viec, nguoi, dinhDanh, lienHe };
  }
  if (vai === 'doanhNghiep') return { dinhDanh: shown ? await getLienHeNguoi(ketNoi.id) : undefined };
  return { lienHe: shown ? await getLienHe(ketNoi.viec) : undefined };
};
const chuaGioiThieu = ({ viec, nguoi }: Ben): string | undefined => {
  if (!nguoi) return 'Hồ sơ người này do trung tâm của tỉnh khác giữ. Trung tâm đó giới thiệu, ở đây theo dõi tiếp.';
  if (viec && viec.trangThai !== 'dangTuyen') return 'Việc này không còn tuyển nên chưa giới thiệu được.';
  if (nguoi.trangThai !== 'dangTim') return 'Người này không còn tìm việc nên chưa giới thiệu được.';
  if (nguoi.dongY.gioiThieu === undefined)
    return 'Người tìm việc chưa đồng ý cho người tuyển biết cách liên lạc. Hỏi lại và ghi ở hồ sơ trước khi giới thiệu.';
  return undefined;
};

const Moc = ({ moc }: { moc: KetNoi['moc'] }) => {
  const steps = Object.entries(moc).sort(([, a], [, b]) => a.toMillis() - b.toMillis());
  return (
    <ol>
      {steps.map(([trangThai, luc]) => (
        <li key={trangThai}>
          {NHAN_MOC[trangThai as TrangThaiKetNoi]}: {formatLuc(new Date(luc.toMillis()))}
        </li>
      ))}
    </ol>
  );
};

const CHUA_CHO_XEM =
  'Chỉ hiện sau khi trung tâm giới thiệu, và khi người tìm việc còn đồng ý cho người tuyển biết cách liên lạc.';

/** `ai`: null until it has been read, undefined where this account may not know. */
const CachLienLac = ({ tieuDe, ai }: { tieuDe: string; ai: LienLac | null | undefined }) => (
  <section class="the">
    <h2>{tieuDe}</h2>
    {ai === null ? (
      <Loading />
    ) : ai ? (
      <ThongTin
        rows={[
          ['Họ và tên', ai.hoTen],
          ['Chức vụ', ai.chucVu],
          ['Điện thoại', <a href={`tel:${ai.dienThoai}`}>{ai.dienThoai}</a>],
          ['Thư điện tử', ai.email],
        ]}
      />
    ) : (
      <p>{CHUA_CHO_XEM}</p>
    )}
  </section>
);

/** What may follow a referral that has ended: another of the same two, while both still look. */
const LamLai = (props: Ben & { ketNoi: KetNoiDoc; vai: NguoiViec['vai']; onXong: TaiLai }) => {
  const { ketNoi, vai, viec, nguoi, onXong } = props;
  if (!isKetNoiXong(ketNoi.trangThai) || vai === 'doanhNghiep') return null;
  const moi = ketNoiId(ketNoi.viec, ketNoi.nguoi);
  if (ketNoi.id !== moi)
    return (
      <div class="khong-in">
        <LinkButton href={hrefKetNoi(moi)}>Mở lượt giới thiệu sau của hai bên này</LinkButton>
      </div>
    );
  if (vai === 'trungTam' && (viec?.trangThai !== 'dangTuyen' || nguoi?.trangThai !== 'dangTim')) return null;
  return (
    <div class="khong-in">
      <DeXuat viec={ketNoi.viec} nguoi={ketNoi.nguoi} truoc={ketNoi.trangThai} onXong={onXong} />
    </div>
  );
};

const DaMo = ({ ketNoi, ai, taiLai }: { ketNoi: KetNoiDoc; ai: NguoiViec; taiLai: TaiLai }) => {
  const { vai } = ai;
  const { value, error, xong, taiLai: docLai } = useTai(() => benCua(ketNoi, vai), [ketNoi.id, ketNoi.v, vai]);
  const { viec, nguoi, dinhDanh, lienHe }: Ben = value ?? {};
  const laTrungTam = vai === 'trungTam';
  const thieu = DIEU_KIEN.filter((each) => ketNoi.thieu.includes(each));
  const hop = ketNoi.hop.flatMap((each) => (each in NHAN_HOP ? [NHAN_HOP[each as keyof typeof NHAN_HOP]] : []));
  return (
    <div class="chong">
      <div class="hang hang-giua">
        <h1>{ketNoi.tenCongViec}</h1>
        <TrangThaiBadge {...NHAN_KET_NOI[ketNoi.trangThai]} />
      </div>
      <section class="the chong">
        <ThongTin
          rows={[
            ['Người tuyển', ketNoi.tenNsdld],
            ['Tại phiên giao dịch', ketNoi.phien && <TenPhien id={ketNoi.phien} mo={laTrungTam} />],
            ['Điểm phù hợp', ketNoi.diem > 0 ? String(ketNoi.diem) : undefined],
            ['Phù hợp vì', hop.join(', ')],
            ['Còn thiếu', viec && nguoi && thieu.map((each) => noiThieu(each, viec, nguoi)).join('; ')],
            [
              'Lý do',
              ketNoi.lyDo && [LY_DO_KET_NOI.nhan(ketNoi.lyDo.ma), ketNoi.lyDo.ghiChu].filter(Boolean).join(' – '),
            ],
            [
              'Đã hủy một lần ghi nhận việc',
              ketNoi.huyNhan && `nhận việc ngày ${formatNgay(ketNoi.huyNhan.ngayVao)}: ${ketNoi.huyNhan.lyDo}`,
            ],
          ]}
        />
        <div class="hang khong-in">
          <LinkButton href={`/viec-lam/viec/${ketNoi.viec}`}>Mở việc</LinkButton>
          {laTrungTam && <LinkButton href={`/viec-lam/nguoi/${ketNoi.nguoi}`}>Mở hồ sơ người tìm việc</LinkButton>}
          {laTrungTam && duocLienHe(ketNoi) && (
            <LinkButton href={`${hrefKetNoi(ketNoi.id)}/in`} icon="in">
              Phiếu giới thiệu
            </LinkButton>
          )}
        </div>
      </section>
      <KetNoiThaoTac
        key={ketNoi.v}
        ketNoi={ketNoi}
        vai={vai}
        chuaGioiThieu={laTrungTam && value ? chuaGioiThieu(value) : undefined}
        onXong={taiLai}
      />
      <LamLai ketNoi={ketNoi} vai={vai} viec={viec} nguoi={nguoi} onXong={taiLai} />
      <NhanViecCua ketNoi={ketNoi} ghi={laTrungTam} onXong={taiLai} />
      {error !== undefined ? (
        <ErrorState noiDung={describeError(error)} thuLai={docLai} />
      ) : (
        <>
          {vai !== 'nguoiTimViec' && <CachLienLac tieuDe="Người tìm việc" ai={xong ? dinhDanh : null} />}
          {vai !== 'doanhNghiep' && <CachLienLac tieuDe="Người liên hệ tuyển dụng" ai={xong ? lienHe : null} />}
        </>
      )}
      {vai === 'nguoiTimViec' && (
        <section class="the">
          <h2>Ai được biết cách liên lạc của bạn</h2>
          <p>
            {ketNoi.moc.gioiThieu
              ? `${ketNoi.tenNsdld}, từ khi trung tâm giới thiệu lúc ${formatLuc(new Date(ketNoi.moc.gioiThieu.toMillis()))}. Rút đồng ý giới thiệu ở hồ sơ thì người tuyển không xem được nữa.`
              : 'Ngoài trung tâm dịch vụ việc làm, chưa có ai.'}
          </p>
        </section>
      )}
      <section class="the">
        <h2>Các bước đã qua</h2>
        <Moc moc={ketNoi.moc} />
      </section>
    </div>
  );
};

/** One referral, as the centre, the employer or the seeker may see it. */
export const XemKetNoi = ({ id, ai }: { id: string; ai: NguoiViec }) => {
  const { value, error, xong, taiLai } = useTai(() => getKetNoi(id), [id]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong) return <Loading />;
  if (!value) return <EmptyState tieuDe="Không thấy lượt giới thiệu này" />;
  return <DaMo ketNoi={value} ai={ai} taiLai={taiLai} />;
};
