import { KET_QUA_DOI_SOAT } from '@core/doi-soat/doi-soat.ts';
import { comparedFields, rulesOf } from '@core/doi-soat/quyet-dinh.ts';
import { NHAN_NGUON_THANG, type TruongDoiSoat } from '@core/doi-soat/truong.ts';
import { goiCauHoi } from '@core/forms/mau-03.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { formatNgay, ngayVN } from '@core/shared/ngay.ts';
import { useEffect, useState } from 'preact/hooks';
import { type DongDoc, listDong, type VongDoc } from '../../data/doi-soat-repo.ts';
import { describeError } from '../../data/errors.ts';
import { khuVuc } from '../../data/khu-vuc.ts';
import { BangCuon } from '../../ui/bang-cuon.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { Loading, Notice } from '../../ui/states.tsx';
import { ChuKyGiay, ngayVanBan, QuocHieu } from '../../ui/van-ban.tsx';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import { nhanKetQua } from './mau.tsx';

/** A field as a short heading: "Ngày sinh". */
const goi = (truong: TruongDoiSoat): string => {
  const ten = goiCauHoi(truong);
  return ten.charAt(0).toLocaleUpperCase('vi') + ten.slice(1);
};

type ConMo = { readonly list: readonly DongDoc[]; readonly xong: boolean; readonly error?: unknown };

/** Everybody with a field still open, page by page, each once. */
const readOpen = async (vong: VongDoc): Promise<DongDoc[]> => {
  const found = new Map<string, DongDoc>();
  for (let sau: string | undefined, more = true; more; ) {
    const page = await listDong(vong.id, { ketQua: 'lech' }, sau);
    for (const dong of page.items) if (dong.conMo.length > 0) found.set(dong.id, dong);
    sau = page.sau;
    more = sau !== undefined;
  }
  return [...found.values()];
};

const useOpen = (vong: VongDoc): ConMo => {
  const [state, setState] = useState<ConMo>({ list: [], xong: false });
  useEffect(() => {
    let gone = false;
    const done = (next: ConMo) => !gone && setState(next);
    readOpen(vong).then(
      (list) => done({ list, xong: true }),
      (error: unknown) => done({ list: [], xong: true, error }),
    );
    return () => {
      gone = true;
    };
  }, [vong.id, vong.v]);
  return state;
};

const Bang = ({ dau, hang, ten }: { ten: string; dau: readonly string[]; hang: readonly (readonly string[])[] }) => (
  <BangCuon nhan={ten}>
    <table class="bang">
      <caption>{ten}</caption>
      <thead>
        <tr>
          {dau.map((nhan, i) => (
            <th key={nhan} scope="col" class={i > 0 ? 'so' : undefined}>
              {nhan}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hang.map(([first, ...cells]) => (
          <tr key={first}>
            <th scope="row">{first}</th>
            {cells.map((cell, i) => (
              <td key={i} class="so">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </BangCuon>
);

/** The closing record of a round as it goes on paper (KH-07, LC-08): figures by result, by field, what stays open, signatures. */
export const GiayBienBan = ({ vong, keHoach }: { vong: VongDoc; keHoach: KeHoach }) => {
  const open = useOpen(vong);
  const area = khuVuc.value;
  const { bienBan, dem } = vong;
  if (!bienBan) return <Notice muc="canhBao">Vòng đối soát chưa khóa sổ nên chưa có biên bản.</Notice>;
  if (vong.demCu || !open.xong) return <Loading nhan="Đang chốt số liệu của biên bản…" />;
  const tenXa = area === null || area === 'dangTai' ? '' : area.donVi.ten;
  const tong = Object.values(dem.ketQua).reduce((sum, n) => sum + n, 0);
  return (
    <div class="chong">
      <div class="hang hang-giua khong-in">
        <LinkButton href={`/doi-soat/${vong.id}`} kieu="tron" icon="hoanTac">
          Về vòng đối soát
        </LinkButton>
        <Button kieu="chinh" icon="in" onClick={() => print()}>
          In biên bản
        </Button>
      </div>
      {open.error !== undefined && <Notice muc="loi">{describeError(open.error)}</Notice>}
      <article class="to-giay tu-dau">
        <QuocHieu
          coQuan={keHoach.coQuan.congAnXa ?? 'Công an xã'}
          donVi={tenXa}
          so={bienBan.so}
          noiNgay={`${tenXa}, ${ngayVanBan(bienBan.ngay)}`}
        />
        <h1>Biên bản đối soát dữ liệu người lao động với Cơ sở dữ liệu quốc gia về dân cư</h1>
        <p>
          Kế hoạch: {keHoach.ten} ({keHoach.id}). Tệp trích xuất: {vong.tenTep}, nhận ngày{' '}
          {formatNgay(ngayVN(vong.luc))}. Số người đã so sánh: {formatSo(tong)}.
        </p>
        <Bang
          ten="1. Kết quả so sánh"
          dau={['Kết quả', 'Số người']}
          hang={KET_QUA_DOI_SOAT.filter((each) => dem.ketQua[each]).map((each) => [
            nhanKetQua(each),
            formatSo(dem.ketQua[each] ?? 0),
          ])}
        />
        <Bang
          ten="2. Các mục khác nhau và quyết định"
          dau={['Mục (quy tắc của kế hoạch)', 'Theo CSDL', 'Theo phiếu', 'Xác minh', 'Còn mở']}
          hang={comparedFields(keHoach)
            .filter((truong) => dem.truong[truong])
            .map((truong) => {
              const { csdl = 0, phieu = 0, xacMinh = 0, mo = 0 } = dem.truong[truong] ?? {};
              const rule = rulesOf(keHoach)[truong];
              const ten = rule ? `${goi(truong)} (${NHAN_NGUON_THANG[rule]})` : goi(truong);
              return [ten, ...[csdl, phieu, xacMinh, mo].map(formatSo)];
            })}
        />
        <h2>3. Những người còn mở ({formatSo(open.list.length)})</h2>
        {open.list.length === 0 ? (
          <p>Không còn ai.</p>
        ) : (
          <ol>
            {open.list.map((dong) => (
              <li key={dong.id}>
                {dong.hoTen ?? 'Chưa ghi họ tên'}
                {dong.thon && `, ${tenCua(vong.diaBan.danhMuc, dong.thon) ?? dong.thon}`}:{' '}
                {dong.conMo.map(goiCauHoi).join('; ')}
              </li>
            ))}
          </ol>
        )}
        {bienBan.ghiChu && <p>Ghi chú: {bienBan.ghiChu}</p>}
        <div class="hang-chu-ky">
          <ChuKyGiay ben="Người lập" ten={bienBan.nguoiLap} />
          <ChuKyGiay ben="Người ký" ten={bienBan.nguoiKy} />
        </div>
      </article>
    </div>
  );
};
