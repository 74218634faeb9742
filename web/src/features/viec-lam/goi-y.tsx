import { formatNgay } from '@core/shared/ngay.ts';
import { CMKT_VIEC } from '@core/viec-lam/danh-muc-viec.ts';
import type { ComponentChildren } from 'preact';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { getGoiY, type NguoiDoc, tinhLaiGoiY, type ViecDoc } from '../../data/viec-lam-repo.ts';
import { Button } from '../../ui/button.tsx';
import { formatLuc } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { tenNoi } from '../../ui/ten-noi.ts';
import { useLam, useTai } from '../../ui/use-tai.ts';
import { type DongGoiY, dongGoiY } from './goi-y-view.ts';
import { textOfKinhNghiem, textOfLuong, textOfNoiLam } from './tra-loi.ts';
import './viec-lam.css';

type Props = {
  cua: 'viec' | 'nguoi';
  minh: ViecDoc | NguoiDoc;
  /** What may be done with one of them; nothing for who only looks. */
  lam?: (id: string) => ComponentChildren;
  /** Stands above the list: what holds for whatever is done with its rows. */
  chon?: ComponentChildren;
  /** Where one of them opens; undefined where this account may not open it. */
  href?: (id: string) => string;
};

const The = ({ dong, cua, lam, href }: { dong: DongGoiY } & Pick<Props, 'cua' | 'lam' | 'href'>) => {
  const { cap, hop, thieu } = dong;
  return (
    <li class="the">
      <div class="hang hang-giua">
        <h3>{href ? <a href={href(cap.id)}>{cap.tenCongViec}</a> : cap.tenCongViec}</h3>
        <span>
          <span class="diem">{cap.diem}</span> điểm
        </span>
      </div>
      {cap.tenNsdld && <p>{cap.tenNsdld}</p>}
      <p>
        {textOfNoiLam(cap.noiLam, tenNoi)} · {textOfLuong(cap.luong)} · {CMKT_VIEC.nhan(cap.cmkt)} ·{' '}
        {textOfKinhNghiem(cap.kinhNghiem, cua === 'viec' ? 'nguoi' : 'viec')} · còn đến {formatNgay(cap.han)}
      </p>
      {hop.length > 0 && (
        <p>
          <Icon name="dau" size={16} /> {hop.join(' · ')}
        </p>
      )}
      {thieu && (
        <p class="o-canh-bao">
          <Icon name="canhBao" size={16} /> <span>{thieu}.</span>
        </p>
      )}
      {lam && <div class="hang">{lam(cap.id)}</div>}
    </li>
  );
};

/** Whom to propose, with the reasons of each; below, those that only one thing is missing for (HP-07). */
export const GoiYCua = ({ cua, minh, lam, chon, href }: Props) => {
  const { value, error, xong, taiLai } = useTai(() => getGoiY(cua, minh.id), [cua, minh.id, minh.v]);
  const { ban, loi, lam: chay } = useLam(describeError);
  const tinhLai = () =>
    void chay(async () => {
      await tinhLaiGoiY(cua, minh.id);
      await taiLai();
    });
  const tieuDe = cua === 'viec' ? 'Người phù hợp' : 'Việc làm phù hợp';
  const body = () => {
    if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
    if (!xong) return <Loading />;
    if (!value || value.cachLy || value.v < minh.v)
      return (
        <div class="hang">
          <p>Hệ thống đang tính gợi ý cho bản mới nhất.</p>
          <Button icon="thay" onClick={taiLai}>
            Xem lại
          </Button>
        </div>
      );
    if (!value.conTim) return <p>Hồ sơ không còn tìm nên không có gợi ý.</p>;
    const { hop, ganDat } = dongGoiY(value, cua, minh, homNay());
    const list = (rows: readonly DongGoiY[]) => (
      <ul class="the-goi-y">
        {rows.map((dong) => (
          <The key={dong.cap.id} dong={dong} cua={cua} {...(lam && { lam })} {...(href && { href })} />
        ))}
      </ul>
    );
    return (
      <>
        <div class="hang">
          <p class="mo">
            Tính lúc {formatLuc(new Date(value.tinhLuc.toMillis()))}; hệ thống tự tính lại mỗi đêm. Không xét giới tính,
            dân tộc, khuyết tật.
          </p>
          <Button icon="thay" ban={ban} onClick={tinhLai}>
            Tính lại bây giờ
          </Button>
        </div>
        {loi && <Notice muc="loi">{loi}</Notice>}
        {chon}
        {hop.length > 0 ? (
          list(hop)
        ) : (
          <p>{cua === 'viec' ? 'Chưa có người nào' : 'Chưa có việc nào'} đạt mọi điều kiện.</p>
        )}
        {ganDat.length > 0 && (
          <>
            <h3>Chỉ thiếu một điều kiện</h3>
            {list(ganDat)}
          </>
        )}
      </>
    );
  };
  return (
    <section class="chong khong-in">
      <h2>{tieuDe}</h2>
      {body()}
    </section>
  );
};
