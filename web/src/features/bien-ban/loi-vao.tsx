import { trangThaiGiao } from '@core/bien-ban/chang-ban-giao.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { ChangBanGiao, TrangThai } from '@core/phieu/workflow.ts';
import { useEffect, useState } from 'preact/hooks';
import { type BienBanDoc, watchChoNhan } from '../../data/bien-ban-repo.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { formatSo } from '../../ui/format.ts';
import { Notice } from '../../ui/states.tsx';
import { useNguoiXem } from './use-bien-ban.ts';
import { changToiGiao, isChoToi, type NguoiXem } from './viec-ban-giao.ts';

/** The leg this account hands phiếu over on from that state, if any. */
export const changTuBuoc = (
  chang: ChangBanGiao | undefined,
  trangThai: TrangThai,
  ai: NguoiXem,
  keHoach: KeHoach,
): ChangBanGiao | undefined =>
  chang && trangThaiGiao(chang, keHoach).includes(trangThai) && changToiGiao(ai, keHoach).includes(chang)
    ? chang
    : undefined;

/** How many records wait for this account, with the way there; nothing where none does. */
export const ChoNhan = () => {
  const ai = useNguoiXem();
  const keHoach = keHoachHienTai.value?.id;
  const [list, setList] = useState<readonly BienBanDoc[]>([]);
  useEffect(() => {
    setList([]);
    if (keHoach === undefined) return;
    return watchChoNhan(keHoach, setList, (error) => console.error('bienBan.choNhan', error));
  }, [keHoach]);
  const mine = ai ? list.filter((bienBan) => isChoToi(bienBan, ai)) : [];
  if (mine.length === 0) return null;
  return (
    <Notice icon="hopThu">
      <a href={mine.length === 1 ? `/bien-ban/${mine[0]?.id}` : '/bien-ban?nhom=choToi'}>
        {formatSo(mine.length)} biên bản bàn giao chờ bạn nhận
      </a>
    </Notice>
  );
};
