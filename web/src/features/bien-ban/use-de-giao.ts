import { MAX_PHIEU } from '@core/bien-ban/bien-ban.ts';
import { BAN_GIAO, isDaGiao, trangThaiGiao } from '@core/bien-ban/chang-ban-giao.ts';
import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { ChangBanGiao } from '@core/phieu/workflow.ts';
import { useEffect, useState } from 'preact/hooks';
import { getBienBan, listPhieuCho } from '../../data/bien-ban-repo.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';

export type DeGiao = {
  readonly items?: readonly PhieuDoc[];
  /** More than one record may hold. */
  readonly con: boolean;
  readonly error?: unknown;
};

/** When the records that phiếu already bear for the leg were confirmed. */
const readNhanLuc = async (list: readonly PhieuDoc[], chang: ChangBanGiao): Promise<Map<string, number>> => {
  const ids = [...new Set(list.flatMap(({ bienBan }) => bienBan?.[chang] ?? []))];
  const records = await Promise.all(ids.map((id) => getBienBan(id).catch(() => undefined)));
  return new Map(records.flatMap((r) => (r?.nhan ? [[r.id, r.nhan.luc.toMillis()]] : [])));
};

const inOrder = (a: PhieuDoc, b: PhieuDoc): number => {
  const key = ({ diaBan, hanXuLy, id }: PhieuDoc) => `${diaBan.thon} ${hanXuLy ?? '9999'} ${id}`;
  return key(a) < key(b) ? -1 : 1;
};

/** The phiếu of a unit that may be handed over now, thôn by thôn and soonest due first. */
export const useDeGiao = (
  chang: ChangBanGiao,
  keHoach: KeHoach,
  donVi: DonVi | undefined,
): DeGiao & { readonly thuLai: () => void } => {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<DeGiao>({ con: false });
  useEffect(() => {
    if (!donVi) return;
    let stopped = false;
    setState({ con: false });
    const load = async () => {
      const { items, con } = await listPhieuCho(
        { keHoach: keHoach.id, cap: donVi.cap, ma: donVi.ma },
        trangThaiGiao(chang, keHoach),
        { most: MAX_PHIEU, cuaToi: BAN_GIAO[chang].cuaMinh ?? false },
      );
      const nhanLuc = await readNhanLuc(items, chang);
      const due = items.filter((phieu) => !isDaGiao(phieu, chang, nhanLuc.get(phieu.bienBan?.[chang] ?? '')));
      if (!stopped) setState({ items: due.sort(inOrder), con });
    };
    load().catch((error: unknown) => {
      if (!stopped) setState({ con: false, error });
    });
    return () => {
      stopped = true;
    };
  }, [chang, keHoach.id, donVi?.ma, attempt]);
  return { ...state, thuLai: () => setAttempt((n) => n + 1) };
};
