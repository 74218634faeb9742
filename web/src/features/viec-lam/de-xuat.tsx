import { ketNoiId } from '@core/viec-lam/ket-noi.ts';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { describeError } from '../../data/errors.ts';
import { proposeKetNoi } from '../../data/ket-noi-repo.ts';
import { phienDangChon } from '../../data/phien-dang-chon.ts';
import { nguoiViec } from '../../data/viec-lam-ai.ts';
import { getNguoi, getViec } from '../../data/viec-lam-repo.ts';
import { Button } from '../../ui/button.tsx';
import { hrefKetNoi } from './bang-ket-noi.tsx';
import { useLam } from './use-tai.ts';

/** Proposes one pair, or asks for it oneself; a pair that stands already is opened instead. */
export const DeXuat = ({ viec, nguoi, coRoi }: { viec: string; nguoi: string; coRoi: boolean }) => {
  const { route } = useLocation();
  const { ban, loi, lam } = useLam(describeError);
  const [het, setHet] = useState(false);
  const vai = nguoiViec()?.vai;
  const phien = vai === 'trungTam' ? phienDangChon() : undefined;
  if (coRoi) return <a href={hrefKetNoi(ketNoiId(viec, nguoi))}>Xem lượt giới thiệu</a>;
  const propose = () =>
    lam(async () => {
      const [viecDoc, nguoiDoc] = await Promise.all([getViec(viec), getNguoi(nguoi)]);
      if (!viecDoc || !nguoiDoc) return setHet(true);
      route(hrefKetNoi(await proposeKetNoi(viecDoc, nguoiDoc, phien)));
    });
  return (
    <>
      <Button ban={ban} onClick={() => void propose()}>
        {vai === 'nguoiTimViec' ? 'Tôi muốn được giới thiệu việc này' : phien ? 'Đề xuất tại phiên' : 'Đề xuất'}
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
