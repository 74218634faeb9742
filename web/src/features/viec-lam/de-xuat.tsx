import { isKetNoiXong, ketNoiId, type TrangThaiKetNoi } from '@core/viec-lam/ket-noi.ts';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { describeError } from '../../data/errors.ts';
import { proposeKetNoi } from '../../data/ket-noi-repo.ts';
import { phienDangChon } from '../../data/phien-dang-chon.ts';
import { nguoiViec } from '../../data/viec-lam-ai.ts';
import { getNguoi, getViec } from '../../data/viec-lam-repo.ts';
import { Button } from '../../ui/button.tsx';
import { useLam } from '../../ui/use-tai.ts';
import { hrefKetNoi } from './bang-ket-noi.tsx';

const nhanNut = (laNguoi: boolean, lai: boolean, taiPhien: boolean): string => {
  if (laNguoi) return lai ? 'Tôi muốn được giới thiệu lại việc này' : 'Tôi muốn được giới thiệu việc này';
  return `Đề xuất${lai ? ' lại' : ''}${taiPhien ? ' tại phiên' : ''}`;
};

type Props = {
  viec: string;
  nguoi: string;
  /** Where the last referral of the two stands; undefined where there was none. */
  truoc: TrangThaiKetNoi | undefined;
  /** Shows the new referral; opens its page where absent. */
  onXong?: () => Promise<unknown>;
};

/** Proposes one pair, or asks for it oneself, once more where that has ended; a pair that is under way is opened instead. */
export const DeXuat = ({ viec, nguoi, truoc, onXong }: Props) => {
  const { route } = useLocation();
  const { ban, loi, lam } = useLam(describeError);
  const [het, setHet] = useState(false);
  const vai = nguoiViec()?.vai;
  const phien = vai === 'trungTam' ? phienDangChon() : undefined;
  const lai = truoc !== undefined && isKetNoiXong(truoc);
  if (truoc !== undefined && !lai) return <a href={hrefKetNoi(ketNoiId(viec, nguoi))}>Xem lượt giới thiệu</a>;
  const propose = () =>
    lam(async () => {
      const [viecDoc, nguoiDoc] = await Promise.all([getViec(viec), getNguoi(nguoi)]);
      if (!viecDoc || !nguoiDoc) return setHet(true);
      const id = await proposeKetNoi(viecDoc, nguoiDoc, phien);
      if (onXong) await onXong();
      else route(hrefKetNoi(id));
    });
  return (
    <>
      <Button ban={ban} onClick={() => void propose()}>
        {nhanNut(vai === 'nguoiTimViec', lai, phien !== undefined)}
      </Button>
      {(loi || het) && (
        <p class="o-loi" role="alert">
          {loi ||
            'Việc này vừa thôi tuyển, hoặc hồ sơ kia do trung tâm của tỉnh khác giữ nên không đề xuất từ đây được.'}
        </p>
      )}
    </>
  );
};
