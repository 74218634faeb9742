import type { GhiDo } from '@core/ghi-do/ghi-do.ts';
import { boGhiDo, hoiDangXuat, signOutNow } from '../data/session.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { formatLucGan } from './format.ts';

const NHAN: Readonly<Record<GhiDo['loai'], string>> = {
  viec: 'Việc tìm người',
  nguoi: 'Hồ sơ tìm việc',
  nsdld: 'Người sử dụng lao động',
  khaiBao: 'Khai báo sử dụng lao động',
  phien: 'Phiên giao dịch việc làm',
  nghiemThu: 'Biên bản họp nghiệm thu',
};
/** So many are named. */
const KE_RA = 5;

const stay = () => {
  hoiDangXuat.value = null;
};

const BaiGhiDo = ({ ghiDo }: { ghiDo: readonly GhiDo[] }) => (
  <>
    <p>
      Bài ghi dở vẫn giữ trên máy này, chỉ tài khoản này mở lại được. Máy dùng chung thì nên lưu xong hoặc bỏ trước.
    </p>
    <ul>
      {ghiDo.slice(0, KE_RA).map((each) => (
        <li key={each.key}>
          <a href={each.href} onClick={stay}>
            {NHAN[each.loai]}
          </a>
          , ghi lúc {formatLucGan(new Date(each.luuLuc), new Date())}{' '}
          <Button kieu="tron" icon="huy" onClick={() => void boGhiDo(each)}>
            Bỏ bài này
          </Button>
        </li>
      ))}
    </ul>
    {ghiDo.length > KE_RA && <p>Và {ghiDo.length - KE_RA} bài ghi trước đó.</p>}
  </>
);

/** Asks before a person leaves phiếu, or forms begun and not saved, behind on the device. */
export const HoiDangXuat = () => {
  const con = hoiDangXuat.value;
  if (con === null) return null;
  const { phieu, ghiDo } = con;
  const so = [
    ...(phieu > 0 ? [`${phieu} phiếu chưa gửi`] : []),
    ...(ghiDo.length > 0 ? [`${ghiDo.length} bài ghi dở`] : []),
  ];
  return (
    <Dialog
      tieuDe={`Còn ${so.join(' và ')}`}
      onClose={stay}
      chan={
        <>
          <Button kieu="nguy" onClick={() => void signOutNow()}>
            Vẫn đăng xuất
          </Button>
          <Button kieu="chinh" onClick={stay}>
            {phieu > 0 ? 'Ở lại để gửi' : 'Ở lại'}
          </Button>
        </>
      }
    >
      {phieu > 0 && <p>Phiếu vẫn giữ trên máy này, nhưng chỉ gửi đi khi chính tài khoản này đăng nhập lại.</p>}
      {ghiDo.length > 0 && <BaiGhiDo ghiDo={ghiDo} />}
    </Dialog>
  );
};
