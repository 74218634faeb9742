import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { Claims } from '@core/tai-khoan/tai-khoan.ts';
import { NHAN_TRANG_THAI_THANH_TOAN, type TrangThaiThanhToan } from '@core/thanh-toan/thanh-toan.ts';
import { NHAN_VIEC } from '@core/thanh-toan/viec.ts';
import { useEffect, useState } from 'preact/hooks';
import { download } from '../../data/bang-tinh.ts';
import { asOf, homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { khuVuc } from '../../data/khu-vuc.ts';
import { listTaiKhoan } from '../../data/tai-khoan-repo.ts';
import { approveThanhToan, askAgain, type ThanhToanDoc, watchThanhToan } from '../../data/thanh-toan-repo.ts';
import { Badge } from '../../ui/badge.tsx';
import { BangCuon } from '../../ui/bang-cuon.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { formatLuc, formatSo } from '../../ui/format.ts';
import type { IconName } from '../../ui/icon.tsx';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { ChuKyGiay, ngayVanBan, QuocHieu } from '../../ui/van-ban.tsx';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import { HopChiTra } from './hop-chi-tra.tsx';
import { bangChu, type DongBang, type NhomViec, nhomTheoViec, soTru, tenKy } from './thanh-toan-view.ts';
import './thanh-toan.css';

export const HINH: Readonly<Record<TrangThaiThanhToan, { mau: string; icon: IconName }>> = {
  deNghi: { mau: 'var(--canh-bao)', icon: 'dongHo' },
  xong: { mau: 'var(--nhan)', icon: 'to' },
  daDuyet: { mau: 'var(--tot)', icon: 'dau' },
};

/** The office that settles at each level. */
const CO_QUAN = { xa: 'ubndXa', huyen: 'ubndHuyen', tinh: 'soLaoDong' } as const;

const tien = (dong: number | null): string => (dong === null ? 'chưa có giá' : formatSo(dong));

const Bang = (props: { nhom: readonly NhomViec[]; sheet: ThanhToanDoc; onMo: (dong: DongBang) => void }) => {
  let stt = 0;
  return (
    <BangCuon nhan="Bảng thanh toán">
      <table class="bang">
        <caption class="an">Bảng thanh toán</caption>
        <thead>
          <tr>
            <th scope="col" class="so">
              STT
            </th>
            <th scope="col">Người, đơn vị nhận</th>
            <th scope="col">Đơn vị tính</th>
            <th scope="col" class="so">
              Số lượng
            </th>
            <th scope="col" class="so">
              Đơn giá (đồng)
            </th>
            <th scope="col" class="so">
              Thành tiền (đồng)
            </th>
            <th scope="col" class="chi-in">
              Ký nhận
            </th>
          </tr>
        </thead>
        {props.nhom.map(({ viec, nhan, dong, so, tien: sum }) => (
          <tbody key={viec}>
            <tr class="nhom-viec">
              <th scope="rowgroup" colSpan={3}>
                {nhan}
              </th>
              <td class="so">{formatSo(so)}</td>
              <td />
              <td class="so">{tien(sum)}</td>
              <td class="chi-in" />
            </tr>
            {dong.map((row) => {
              stt += 1;
              return (
                <tr key={`${row.nhan} ${row.tru ? row.gia : ''}`}>
                  <td class="so">{stt}</td>
                  <td>{row.ten}</td>
                  <td>{row.donViTinh}</td>
                  <td class="so">
                    <button type="button" class="so-mo" onClick={() => props.onMo(row)}>
                      {formatSo(row.so)}
                    </button>
                    <span class="chi-in">{formatSo(row.so)}</span>
                  </td>
                  <td class="so">{tien(row.gia)}</td>
                  <td class="so">{tien(row.tien)}</td>
                  <td class="chi-in" />
                </tr>
              );
            })}
          </tbody>
        ))}
        <tfoot>
          <tr>
            <td />
            <th scope="row" colSpan={4}>
              Tổng cộng
            </th>
            <td class="so">
              <b>{formatSo(props.sheet.tongTien ?? 0)}</b>
            </td>
            <td class="chi-in" />
          </tr>
        </tfoot>
      </table>
    </BangCuon>
  );
};

const useTen = (sheet: ThanhToanDoc) => {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    listTaiKhoan({ cap: sheet.cap, ma: sheet.ma }).then(
      (accounts) => setNames(new Map(accounts.map(({ id, ten }) => [id, ten]))),
      (error: unknown) => console.error('taiKhoan.unreadable', error),
    );
  }, [sheet.ma]);
  return ({ nhan, kieu }: Pick<DongBang, 'nhan' | 'kieu'>): string =>
    kieu === 'nguoi' ? (names.get(nhan) ?? `Tài khoản ${nhan}`) : (tenCua(sheet.danhMuc, nhan) ?? nhan);
};

const Giay = ({ sheet, plan, claims }: { sheet: ThanhToanDoc; plan: KeHoach | undefined; claims: Claims }) => {
  const [mo, setMo] = useState<DongBang | null>(null);
  const [ban, setBan] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const nhom = nhomTheoViec(sheet, useTen(sheet));
  const ten = tenCua(sheet.danhMuc, sheet.ma) ?? sheet.ma;
  const tieuDe = `Bảng thanh toán công thu thập, nhập tin thông tin về người lao động, ${ten}, ${tenKy(sheet)}`;
  const act = (run: () => Promise<void>) => {
    setBan(true);
    setError(null);
    run()
      .catch(setError)
      .finally(() => setBan(false));
  };
  const own = claims.ma === sheet.ma && claims.vaiTro.some((role) => ['canBoXa', 'capHuyen', 'capTinh'].includes(role));
  const above = claims.cap !== sheet.cap && claims.vaiTro.some((role) => role === 'capHuyen' || role === 'capTinh');
  const thieu = sheet.thieuGia ?? [];
  return (
    <>
      <div class="hang hang-giua khong-in">
        <LinkButton href="/thanh-toan" kieu="tron" icon="hoanTac">
          Các bảng thanh toán
        </LinkButton>
        <span class="hang">
          {own && sheet.trangThai === 'xong' && (
            <Button icon="thay" ban={ban} onClick={() => act(() => askAgain(sheet))}>
              Tính lại
            </Button>
          )}
          {above && sheet.trangThai === 'xong' && thieu.length === 0 && sheet.hong === undefined && (
            <Button kieu="chinh" icon="dau" ban={ban} onClick={() => act(() => approveThanhToan(sheet))}>
              Duyệt bảng thanh toán
            </Button>
          )}
          <Button
            icon="to"
            onClick={() =>
              act(async () => {
                const { toXlsxBang } = await import('./xuat-bang.ts');
                const blob = await toXlsxBang({ tieuDe, nhom, tongTien: sheet.tongTien ?? 0 });
                download(blob, `thanh-toan-${sheet.ma}-${sheet.tu}-${sheet.den}.xlsx`);
              })
            }
          >
            Tải XLSX
          </Button>
          <Button icon="in" onClick={() => print()}>
            In
          </Button>
        </span>
      </div>
      {error !== null && <Notice muc="loi">{describeError(error)}</Notice>}
      <article class="to-giay tu-dau thanh-toan">
        <QuocHieu
          coQuan={plan?.coQuan[CO_QUAN[sheet.cap]] ?? 'Ủy ban nhân dân'}
          donVi={ten}
          noiNgay={`${ten}, ${ngayVanBan(homNay())}`}
        />
        <h1>Bảng thanh toán</h1>
        <p class="giua">
          Công thu thập, nhập tin thông tin về người lao động {tenKy(sheet)}
          <br />
          {plan?.ten}
        </p>
        <div class="hang khong-in">
          <Badge {...HINH[sheet.trangThai]}>{NHAN_TRANG_THAI_THANH_TOAN[sheet.trangThai]}</Badge>
          {sheet.tinhLuc && <span class="mo">Tính lúc {formatLuc(new Date(sheet.tinhLuc.toMillis()))}</span>}
          {(sheet.daTra ?? 0) > 0 && (
            <span class="mo">{formatSo(sheet.daTra ?? 0)} việc trong kỳ đã trả ở bảng khác</span>
          )}
        </div>
        {thieu.length > 0 && (
          <Notice muc="canhBao">
            Tỉnh chưa đặt đơn giá cho: {thieu.map((viec) => NHAN_VIEC[viec].toLocaleLowerCase('vi')).join(', ')}. Bảng
            đếm số lượng; khi có giá, chọn “Tính lại” để có thành tiền.
          </Notice>
        )}
        {sheet.hong !== undefined && (
          <Notice muc="loi">
            {formatSo(sheet.hong)} việc của bảng này chưa tính được do dữ liệu bị hỏng. Báo người quản trị sửa, rồi chọn
            “Tính lại”; chưa sửa thì chưa duyệt được bảng.
          </Notice>
        )}
        {soTru(sheet) > 0 && (
          <p>
            Bảng này trừ lại {formatSo(soTru(sheet))} việc đã trả công trước đây, vì phiếu sau đó bị trả lại, được thay
            hoặc gộp với phiếu khác. Khi phiếu được duyệt lại, bảng sau trả công lại.
          </p>
        )}
        {nhom.length > 0 ? (
          <>
            <Bang nhom={nhom} sheet={sheet} onMo={setMo} />
            {thieu.length === 0 && (
              <p class="giu-voi-sau">
                Số tiền bằng chữ: <i>{bangChu(sheet)}</i>.
              </p>
            )}
          </>
        ) : (
          <p>Không có việc nào được chấp nhận trong những ngày này mà chưa trả ở bảng khác.</p>
        )}
        <div class="hang-chu-ky chi-in">
          <ChuKyGiay ben="Người lập bảng" />
          <ChuKyGiay ben="Kế toán" />
          <ChuKyGiay ben="Thủ trưởng đơn vị" />
        </div>
      </article>
      {mo && <HopChiTra id={sheet.id} dong={mo} onClose={() => setMo(null)} />}
    </>
  );
};

/** One settlement sheet: on screen with the list behind each figure, on paper with its signatures. */
export const XemBang = ({ id, claims }: { id: string; claims: Claims }) => {
  const [state, setState] = useState<{ sheet?: ThanhToanDoc | undefined; xong?: true; error?: unknown }>({});
  useEffect(() => {
    setState({});
    return watchThanhToan(
      id,
      (sheet) => {
        asOf.value = new Date();
        setState({ sheet, xong: true });
      },
      (error) => setState({ error }),
    );
  }, [id]);
  const area = khuVuc.value;
  if (state.error !== undefined) return <ErrorState noiDung={describeError(state.error)} />;
  if (!state.xong) return <Loading nhan="Đang mở bảng thanh toán…" />;
  const { sheet } = state;
  if (!sheet) return <EmptyState tieuDe="Không có bảng thanh toán này" />;
  if (sheet.trangThai === 'deNghi') return <Loading nhan="Đang tính bảng thanh toán từ các phiếu đã duyệt…" />;
  const plan = area === null || area === 'dangTai' ? undefined : area.keHoach.find((each) => each.id === sheet.keHoach);
  return <Giay sheet={sheet} plan={plan} claims={claims} />;
};
