import { MAX_PHIEU } from '@core/bien-ban/bien-ban.ts';
import { BAN_GIAO, isDaGiao, trangThaiGiao } from '@core/bien-ban/chang-ban-giao.ts';
import type { Cap } from '@core/dia-ban/cap.ts';
import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { ChangBanGiao } from '@core/phieu/workflow.ts';
import { useEffect, useState } from 'preact/hooks';
import { getBienBan, listPhieuCho, type PhieuCho } from '../../data/bien-ban-repo.ts';
import { asOf } from '../../data/device.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { readLuc } from '../../data/read-luc.ts';

export type DeGiao = Omit<PhieuCho, 'items'> & { readonly items?: readonly PhieuDoc[]; readonly error?: unknown };

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

type DonViGiao = { readonly cap: Cap; readonly ma: string };

/** The phiếu of a unit that may be handed over now, thôn by thôn and soonest due first; `mayChu`: by what the server says. */
export const loadDeGiao = async (
  chang: ChangBanGiao,
  keHoach: KeHoach,
  donVi: DonViGiao,
  { mayChu = false }: { readonly mayChu?: boolean } = {},
): Promise<PhieuCho> => {
  const { items, ...rest } = await listPhieuCho(
    { keHoach: keHoach.id, cap: donVi.cap, ma: donVi.ma },
    trangThaiGiao(chang, keHoach),
    { most: MAX_PHIEU, cuaToi: BAN_GIAO[chang].cuaMinh ?? false, mayChu },
  );
  const nhanLuc = await readNhanLuc(items, chang);
  const due = items.filter((phieu) => !isDaGiao(phieu, chang, nhanLuc.get(phieu.bienBan?.[chang] ?? '')));
  return { items: due.sort(inOrder), ...rest };
};

export const useDeGiao = (
  chang: ChangBanGiao,
  keHoach: KeHoach,
  donVi: DonVi | undefined,
): DeGiao & { readonly thuLai: () => void } => {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<DeGiao>({ con: false, tuCache: false });
  useEffect(() => {
    if (!donVi) return;
    let stopped = false;
    setState({ con: false, tuCache: false });
    loadDeGiao(chang, keHoach, donVi).then(
      (found) => {
        if (stopped) return;
        asOf.value = readLuc(`deGiao/${chang}/${keHoach.id}/${donVi.ma}`, found.tuCache);
        setState(found);
      },
      (error: unknown) => {
        if (!stopped) setState({ con: false, tuCache: false, error });
      },
    );
    return () => {
      stopped = true;
    };
  }, [chang, keHoach.id, donVi?.ma, attempt]);
  return { ...state, thuLai: () => setAttempt((n) => n + 1) };
};
