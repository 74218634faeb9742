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

/** Learns when the records that phiếu already bear for the leg were confirmed. */
const learnNhanLuc = async (
  known: Map<string, number | undefined>,
  list: readonly PhieuDoc[],
  chang: ChangBanGiao,
): Promise<void> => {
  const ids = new Set(list.flatMap(({ bienBan }) => bienBan?.[chang] ?? []));
  const fresh = [...ids].filter((id) => !known.has(id));
  const records = await Promise.all(fresh.map((id) => getBienBan(id).catch(() => undefined)));
  for (const [i, id] of fresh.entries()) known.set(id, records[i]?.nhan?.luc.toMillis());
};

const inOrder = (a: PhieuDoc, b: PhieuDoc): number => {
  const key = ({ diaBan, hanXuLy, id }: PhieuDoc) => `${diaBan.thon} ${hanXuLy ?? '9999'} ${id}`;
  return key(a) < key(b) ? -1 : 1;
};

type DonViGiao = { readonly cap: Cap; readonly ma: string };

/** The phiếu of a unit that may be handed over now, thôn by thôn and soonest due first: as many as one record takes; `tatCa`: all, by what the server says. */
export const loadDeGiao = async (
  chang: ChangBanGiao,
  keHoach: KeHoach,
  donVi: DonViGiao,
  { tatCa = false }: { readonly tatCa?: boolean } = {},
): Promise<PhieuCho> => {
  const known = new Map<string, number | undefined>();
  const giu = async (page: readonly PhieuDoc[]) => {
    await learnNhanLuc(known, page, chang);
    return page.filter((phieu) => !isDaGiao(phieu, chang, known.get(phieu.bienBan?.[chang] ?? '')));
  };
  const { items, ...rest } = await listPhieuCho(
    { keHoach: keHoach.id, cap: donVi.cap, ma: donVi.ma },
    trangThaiGiao(chang, keHoach),
    {
      most: tatCa ? Number.POSITIVE_INFINITY : MAX_PHIEU,
      cuaToi: BAN_GIAO[chang].cuaMinh ?? false,
      mayChu: tatCa,
      giu,
    },
  );
  return { items: items.toSorted(inOrder), ...rest };
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
