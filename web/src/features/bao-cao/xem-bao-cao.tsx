import { NHAN_TRANG_THAI_BAO_CAO, readAtCutoff } from '@core/bao-cao/bao-cao.ts';
import { describeKy } from '@core/bao-cao/ky.ts';
import { verifyBaoCao } from '@core/bao-cao/snapshot.ts';
import { bangCua } from '@core/bao-cao/viec-lam.ts';
import { capBelow } from '@core/dia-ban/cap.ts';
import type { Rollup } from '@core/rollup/rollup.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import { useEffect, useState } from 'preact/hooks';
import { type BaoCaoDoc, getBaoCao } from '../../data/bao-cao-repo.ts';
import { asOf } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { watchRollup } from '../../data/rollup-repo.ts';
import { Badge } from '../../ui/badge.tsx';
import { BangCuon } from '../../ui/bang-cuon.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { formatSigned } from '../../ui/charts/numbers.ts';
import { formatLuc, formatSo } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx';
import { BangCon } from '../bang-so-lieu/bang-con.tsx';
import { PhanBoBang } from '../bang-so-lieu/bieu-do.tsx';
import '../bang-so-lieu/bang-so-lieu.css';
import { driftOf, reportRows, shortHash } from './bao-cao-view.ts';
import { MAU_BAO_CAO } from './mau-bao-cao.ts';
import { NoiDungViecLam } from './noi-dung-viec-lam.tsx';
import './bao-cao.css';

type KiemBam = 'dangKiem' | Awaited<ReturnType<typeof verifyBaoCao>>;
const NHAN_KIEM: Readonly<Record<KiemBam, string>> = {
  dangKiem: 'Đang kiểm mã…',
  dung: 'Số liệu đúng với mã đã chốt',
  saiSoLieu: 'Số liệu không khớp mã đã chốt',
  saiChuoi: 'Không nối được với báo cáo kỳ trước',
};

/** What nobody can change after the cutoff, checked on this device: the hash of these figures, chained to the period before. */
const BangChung = ({ baoCao }: { baoCao: BaoCaoDoc }) => {
  const [kiem, setKiem] = useState<KiemBam>('dangKiem');
  useEffect(() => {
    verifyBaoCao(baoCao).then(setKiem, () => setKiem('saiSoLieu'));
  }, [baoCao]);
  return (
    <div class="bang-chung">
      <span class={kiem === 'dung' ? 'dung' : kiem === 'dangKiem' ? undefined : 'sai'}>
        <Icon name={kiem === 'dung' ? 'haiDau' : 'canhBao'} size={18} /> {NHAN_KIEM[kiem]}
      </span>
      <span title={baoCao.bam}>
        Mã số liệu: <b class="ma-bam">{shortHash(baoCao.bam)}</b>
      </span>
      <span title={baoCao.bamTruoc ?? undefined}>
        {baoCao.bamTruoc ? (
          <>
            Nối với kỳ trước: <b class="ma-bam">{shortHash(baoCao.bamTruoc)}</b>
          </>
        ) : (
          'Báo cáo đầu tiên của đơn vị'
        )}
      </span>
      <span>
        Chốt lúc {formatLuc(new Date(baoCao.chotLuc))}
        {!readAtCutoff(baoCao) && `, đọc số liệu lúc ${formatLuc(new Date(baoCao.docLuc))}`}
      </span>
    </div>
  );
};

const SoLieu = ({ baoCao, now }: { baoCao: BaoCaoDoc; now: Rollup | undefined }) => (
  <BangCuon nhan="Số liệu">
    <table class="bang">
      <caption>
        Số liệu đã chốt
        {now && (
          <span class="mo khong-in">
            {' '}
            (từ lúc chốt đến nay: {formatSigned(driftOf(baoCao.soLieu, now).daThu)} phiếu đã thu)
          </span>
        )}
      </caption>
      <thead>
        <tr>
          <th scope="col">Chỉ tiêu</th>
          <th scope="col" class="so">
            Số phiếu
          </th>
          {now && (
            <th scope="col" class="so khong-in">
              Từ lúc chốt
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {reportRows(baoCao.soLieu, now).map((row) => (
          <tr key={row.nhan}>
            <th scope="row">{row.nhan}</th>
            <td class="so">{formatSo(row.value)}</td>
            {now && (
              <td class="so khong-in">
                {row.tuLucChot === undefined ? '' : row.tuLucChot === 0 ? '–' : formatSigned(row.tuLucChot)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </BangCuon>
);

/** Heading and signatures of an administrative document, on paper only. */
const DauVanBan = ({ baoCao }: { baoCao: BaoCaoDoc }) => (
  <div class="chi-in dau-van-ban tu-dau">
    <div>
      <p>{baoCao.tenCoQuan.toLocaleUpperCase('vi')}</p>
      <p>
        <b>{baoCao.ten.toLocaleUpperCase('vi')}</b>
      </p>
    </div>
    <div>
      <p>
        <b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b>
      </p>
      <p>
        <b>Độc lập - Tự do - Hạnh phúc</b>
      </p>
    </div>
  </div>
);

const KyTen = () => (
  <div class="chi-in ky-ten">
    <div>
      <p>
        <b>NGƯỜI LẬP BIỂU</b>
      </p>
      <p>(Ký, ghi rõ họ tên)</p>
    </div>
    <div>
      <p>
        <b>THỦ TRƯỞNG ĐƠN VỊ</b>
      </p>
      <p>(Ký, ghi rõ họ tên, đóng dấu)</p>
    </div>
  </div>
);

const NoiDungPhieu = ({ baoCao, now }: { baoCao: BaoCaoDoc; now: Rollup | undefined }) => {
  const below = capBelow(baoCao.danhMuc, baoCao.cap);
  return (
    <>
      <SoLieu baoCao={baoCao} now={now} />
      {baoCao.thuyetMinh && <p class="thuyet-minh">{baoCao.thuyetMinh}</p>}
      {below && Object.keys(baoCao.soLieu.con).length > 0 && (
        <BangCon con={baoCao.soLieu.con} cap={below} keHoach={baoCao.keHoach} />
      )}
      <h2>Người đã thu thập</h2>
      <div class="bang-cot">
        <PhanBoBang o={baoCao.soLieu.o} hrefOf={() => undefined} />
      </div>
    </>
  );
};

const NoiDung = ({ baoCao }: { baoCao: BaoCaoDoc }) => {
  const [now, setNow] = useState<Rollup>();
  useEffect(
    () =>
      watchRollup(
        { ...baoCao, keHoach: bangCua(baoCao) },
        (rollup) => {
          setNow(rollup);
          if (rollup) asOf.value = new Date(rollup.asOf.toMillis());
        },
        () => setNow(undefined),
      ),
    [baoCao.id],
  );
  return (
    <article class="chong bao-cao">
      <DauVanBan baoCao={baoCao} />
      <div class="hang hang-giua khong-in">
        <LinkButton href="/bao-cao" kieu="tron" icon="hoanTac">
          Danh sách báo cáo
        </LinkButton>
        <Button icon="in" onClick={() => print()}>
          In
        </Button>
      </div>
      <header class="chong bao-cao-dau">
        <h1>Báo cáo {describeKy(baoCao.ky)}</h1>
        <p>
          {baoCao.soLieu.viecLam
            ? 'Giới thiệu việc làm và theo dõi người đã nhận việc'
            : 'Thu thập, cập nhật thông tin về người lao động'}
          , {baoCao.ten}
          <br />
          Số liệu từ ngày {formatNgay(baoCao.tu)} đến ngày {formatNgay(baoCao.den)}. Gửi: {baoCao.guiDen}.
        </p>
        <div class="hang khong-in">
          <Badge {...MAU_BAO_CAO[baoCao.trangThai]}>{NHAN_TRANG_THAI_BAO_CAO[baoCao.trangThai]}</Badge>
          <span>Hạn nộp {formatNgay(baoCao.hanNop)}</span>
          {baoCao.lan > 1 && <span>Lần thứ {baoCao.lan}</span>}
        </div>
        {baoCao.lyDo && <p class="o-canh-bao">{baoCao.lyDo}</p>}
        <BangChung baoCao={baoCao} />
      </header>
      {baoCao.soLieu.viecLam ? (
        <NoiDungViecLam baoCao={baoCao} viecLam={baoCao.soLieu.viecLam} />
      ) : (
        <NoiDungPhieu baoCao={baoCao} now={now} />
      )}
      <KyTen />
    </article>
  );
};

export const XemBaoCao = ({ id }: { id: string }) => {
  const [state, setState] = useState<{ baoCao?: BaoCaoDoc; xong?: true; error?: unknown }>({});
  const load = () => {
    setState({});
    getBaoCao(id).then(
      (baoCao) => setState({ xong: true, ...(baoCao && { baoCao }) }),
      (error: unknown) => setState({ error }),
    );
  };
  useEffect(load, [id]);
  if (state.error !== undefined) return <ErrorState noiDung={describeError(state.error)} thuLai={load} />;
  if (!state.xong) return <Loading nhan="Đang mở báo cáo…" />;
  return state.baoCao ? <NoiDung baoCao={state.baoCao} /> : <EmptyState tieuDe="Không có báo cáo này" />;
};
