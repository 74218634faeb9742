import { useRoute } from 'preact-iso';
import * as z from 'zod';
import { describeError } from '../../data/errors.ts';
import { getPhien, LUOT_NHIEU_NHAT, listCaPhien, type PhienDoc } from '../../data/phien-repo.ts';
import { readMany } from '../../data/read-many.ts';
import { nguoiViec } from '../../data/viec-lam-ai.ts';
import { BangCuon } from '../../ui/bang-cuon.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { ngayCoThu } from '../../ui/ngay.ts';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { useLam, useTai } from '../../ui/use-tai.ts';
import { ChuKyGiay, ngayVanBan, QuocHieu } from '../../ui/van-ban.tsx';
import { donViCua, noiGiay, tenTinh } from '../viec-lam/don-vi-giay.ts';
import { NHAN_KET_NOI } from '../viec-lam/nhan-viec-lam.ts';
import { hrefPhien } from './nhan.tsx';
import { type BanTuyen, banTuyen } from './nhom-luot.ts';
import './phien.css';

/** Names of the own seekers alone: who a person is beyond that stays in his record. */
const Ten = z.object({ hoTen: z.string() });
const nguoiPath = (nguoi: string): string => `nguoiTimViec/${nguoi}/rieng/dinhDanh`;

const readDanhSach = async (id: string) => {
  const phien = await getPhien(id);
  if (!phien) return undefined;
  const { items, con } = await listCaPhien(id);
  const nguoi = [...new Set(items.map((each) => each.nguoi))];
  const found = await readMany(nguoi.map(nguoiPath), Ten, () => undefined);
  const ten = new Map(nguoi.map((each) => [each, found.get(nguoiPath(each))?.hoTen ?? '']));
  return { phien, ban: banTuyen(items, ten), so: items.length, con };
};

const TIEU_DE = ['TT', 'Người tuyển', 'Việc làm', 'Người tìm việc', 'Tình trạng'];

const XuatTep = ({ phien, ban }: { phien: PhienDoc; ban: readonly BanTuyen[] }) => {
  const { ban: dangLam, loi, lam } = useLam(describeError);
  const save = () =>
    void lam(async () => {
      const { download, toXlsx } = await import('../../data/bang-tinh.ts');
      const rows = ban.flatMap(({ luot }) => luot);
      const hang = rows.map(({ tt, tenNsdld, tenCongViec, hoTen, trangThai }) => [
        ...[tt, tenNsdld, tenCongViec, hoTen],
        NHAN_KET_NOI[trangThai].nhan,
      ]);
      const trang = { ten: 'Phiên giao dịch', tieuDe: TIEU_DE, hang, rong: [6, 36, 36, 28, 28] };
      download(await toXlsx([trang]), `phien-giao-dich-${phien.ngay}.xlsx`);
    });
  return (
    <>
      <Button icon="to" ban={dangLam} onClick={save}>
        Tải danh sách (.xlsx)
      </Button>
      {loi && <Notice muc="loi">{loi}</Notice>}
    </>
  );
};

const To = ({ phien, ban, so }: { phien: PhienDoc; ban: readonly BanTuyen[]; so: number }) => {
  const tinh = tenTinh();
  const { coQuan, donVi } = donViCua(tinh);
  return (
    <article class="to-giay tu-dau">
      <QuocHieu {...{ coQuan, donVi }} noiNgay={`${noiGiay(tinh)}, ${ngayVanBan(phien.ngay)}`} />
      <h1>Danh sách giới thiệu tại phiên giao dịch</h1>
      <p>
        <b>{phien.ten}</b>, {ngayCoThu(phien.ngay)}, tại {phien.noi}. {formatSo(ban.length)} người tuyển, {formatSo(so)}{' '}
        lượt giới thiệu.
      </p>
      {phien.huy && (
        <p>
          <b>Phiên này đã bị hủy.</b>
        </p>
      )}
      <BangCuon nhan="Danh sách giới thiệu">
        <table class="bang ban-tuyen">
          <caption class="an">Danh sách giới thiệu</caption>
          <thead>
            <tr>
              <th scope="col" class="so">
                TT
              </th>
              <th scope="col">Việc làm</th>
              <th scope="col">Người tìm việc</th>
              <th scope="col">Tình trạng</th>
              <th scope="col">Ký tên</th>
            </tr>
          </thead>
          {ban.map(({ tenNsdld, luot }) => (
            <tbody key={tenNsdld}>
              <tr class="giu-voi-sau">
                <th scope="rowgroup" colSpan={5}>
                  {tenNsdld}
                </th>
              </tr>
              {luot.map((each) => (
                <tr key={each.id}>
                  <td class="so">{each.tt}</td>
                  <td>{each.tenCongViec}</td>
                  <td>{each.hoTen}</td>
                  <td>{NHAN_KET_NOI[each.trangThai].nhan}</td>
                  <td class="cho-ten" />
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </BangCuon>
      <p class="giu-voi-sau">
        Trung tâm giữ danh sách này. Người tuyển chỉ được biết họ tên của người đã được giới thiệu.
      </p>
      <div class="hang-chu-ky">
        <ChuKyGiay ben="Người lập" />
        <ChuKyGiay ben={donVi} />
      </div>
    </article>
  );
};

/** The list that lies on the centre's table at a fair; people sign beside their names. */
const Trang = () => {
  const id = decodeURIComponent(useRoute().params.id ?? '');
  const ai = nguoiViec();
  const laTrungTam = ai?.vai === 'trungTam';
  const { value, error, xong, taiLai } = useTai(
    () => (laTrungTam ? readDanhSach(id) : Promise.resolve(undefined)),
    [id, laTrungTam],
  );
  if (!laTrungTam) return <EmptyState tieuDe="Chỉ trung tâm dịch vụ việc làm in được danh sách của phiên" />;
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong) return <Loading />;
  if (!value) return <EmptyState icon="lich" tieuDe="Không thấy phiên giao dịch này" />;
  const { phien, ban, so, con } = value;
  return (
    <div class="chong">
      <div class="hang hang-giua khong-in">
        <LinkButton href={hrefPhien(id)} kieu="tron" icon="hoanTac">
          Phiên giao dịch
        </LinkButton>
        {so > 0 && <XuatTep phien={phien} ban={ban} />}
        {so > 0 && (
          <Button kieu="chinh" icon="in" onClick={() => print()}>
            In danh sách
          </Button>
        )}
      </div>
      {con && (
        <Notice muc="canhBao">Danh sách chỉ có {formatSo(LUOT_NHIEU_NHAT)} lượt ghi sau cùng của phiên này.</Notice>
      )}
      {so > 0 ? (
        <To phien={phien} ban={ban} so={so} />
      ) : (
        <EmptyState icon="lich" tieuDe="Chưa có lượt giới thiệu nào tại phiên này">
          <a href={hrefPhien(id)}>Mở phiên giao dịch</a>
        </EmptyState>
      )}
    </div>
  );
};
export default Trang;
