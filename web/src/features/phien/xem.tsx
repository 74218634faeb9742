import { useState } from 'preact/hooks';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { datHuyPhien, demLuot, LUOT_NHIEU_NHAT, type PhienDoc } from '../../data/phien-repo.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { formatSo } from '../../ui/format.ts';
import { ngayCoThu } from '../../ui/ngay.ts';
import { Loading, Notice } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { type TaiLai, useLam, useTai } from '../../ui/use-tai.ts';
import { ThongTin } from '../viec-lam/xem-tra-loi.tsx';
import { DanhSachLuot } from './luot.tsx';
import { hrefLuot, hrefPhien, TinhTrangPhien } from './nhan.tsx';
import { NHOM_LUOT } from './nhom-luot.ts';
import './phien.css';

const dem = (phien: string) =>
  Promise.all(NHOM_LUOT.map(async (nhom) => ({ ...nhom, so: await demLuot(phien, nhom.trangThai) })));

const textOfSo = (so: number): string => (so < LUOT_NHIEU_NHAT ? formatSo(so) : `từ ${formatSo(so)}`);

/** Where the referrals of a fair stand now; each figure opens the list it counts. */
const KetQua = ({ id }: { id: string }) => {
  const { value, error, xong } = useTai(() => dem(id), [id]);
  if (error !== undefined) return <Notice muc="loi">Chưa đếm được các lượt giới thiệu. {describeError(error)}</Notice>;
  if (!xong || !value) return <Loading />;
  const tong = value.reduce((sum, { so }) => sum + so, 0);
  return (
    <Table
      caption="Kết quả đến lúc này"
      columns={[
        { key: 'nhan', nhan: 'Tình trạng', cell: ({ nhan }) => nhan },
        {
          key: 'so',
          nhan: 'Số lượt',
          so: true,
          cell: ({ ma, nhan, so }) =>
            so === 0 ? (
              '0'
            ) : (
              <a href={hrefLuot(id, ma)} aria-label={`${nhan}: ${textOfSo(so)} lượt`}>
                {textOfSo(so)}
              </a>
            ),
        },
      ]}
      rows={value}
      rowKey={({ ma }) => ma}
      chan={
        <tr>
          <th scope="row">Tất cả</th>
          <td class="so">{formatSo(tong)}</td>
        </tr>
      }
    />
  );
};

/** Cancels after asking once, or says that it is held after all. */
const Huy = ({ phien, taiLai }: { phien: PhienDoc; taiLai: TaiLai }) => {
  const [hoi, setHoi] = useState(false);
  const { ban, loi, lam } = useLam(describeError);
  const dat = (huy: boolean) => {
    setHoi(false);
    void lam(async () => {
      try {
        await datHuyPhien(phien, huy);
      } finally {
        await taiLai();
      }
    });
  };
  return (
    <>
      {phien.huy ? (
        <Button ban={ban} onClick={() => dat(false)}>
          Vẫn tổ chức phiên này
        </Button>
      ) : (
        <Button kieu="nguy" ban={ban} onClick={() => setHoi(true)}>
          Hủy phiên
        </Button>
      )}
      {loi && <Notice muc="loi">{loi} Trang đã hiện bản mới nhất; xem lại rồi làm tiếp.</Notice>}
      {hoi && (
        <Dialog
          tieuDe="Hủy phiên giao dịch này?"
          onClose={() => setHoi(false)}
          chan={
            <>
              <Button onClick={() => setHoi(false)}>Thôi</Button>
              <Button kieu="nguy" onClick={() => dat(true)}>
                Hủy phiên này
              </Button>
            </>
          }
        >
          <p>
            {phien.ten}, {ngayCoThu(phien.ngay)}.
          </p>
          <p>
            Người tuyển và người tìm việc thấy phiên đã hủy. Không đề xuất được ai tại phiên này nữa; các lượt đã đề
            xuất vẫn giữ nguyên và đi tiếp.
          </p>
        </Dialog>
      )}
    </>
  );
};

/** A fair with what became of the referrals made at it. */
export const XemPhien = ({ phien, taiLai }: { phien: PhienDoc; taiLai: TaiLai }) => (
  <div class="chong">
    <div>
      <LinkButton href="/viec-lam/phien" kieu="tron" icon="hoanTac">
        Các phiên giao dịch
      </LinkButton>
    </div>
    <div class="hang hang-giua">
      <h1>{phien.ten}</h1>
      <TinhTrangPhien phien={phien} homNay={homNay()} />
    </div>
    <section class="the chong">
      <ThongTin
        rows={[
          ['Ngày tổ chức', ngayCoThu(phien.ngay)],
          ['Nơi tổ chức', phien.noi],
        ]}
      />
      <div class="hang">
        <LinkButton href={`${hrefPhien(phien.id)}/in`} icon="in">
          Danh sách để in
        </LinkButton>
        <LinkButton href={`${hrefPhien(phien.id)}?sua=1`} icon="but">
          Sửa
        </LinkButton>
        <Huy phien={phien} taiLai={taiLai} />
      </div>
    </section>
    <section class="chong">
      <h2>Các lượt giới thiệu tại phiên</h2>
      <div class="ket-qua-phien">
        <KetQua id={phien.id} />
      </div>
      <DanhSachLuot phien={phien.id} />
    </section>
  </div>
);
