import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { LyDo } from '@core/phieu/phieu.ts';
import type { Action } from '@core/phieu/workflow.ts';
import { useRef, useState } from 'preact/hooks';
import { online } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { bulkMove, type CommitMoves, type PhieuDoc } from '../../data/phieu-repo.ts';

export type Hong = { readonly phieu: PhieuDoc; readonly vi: string };
export type ThaoTac =
  | { readonly buoc: 'cho' }
  | { readonly buoc: 'dang'; readonly xong: number; readonly tong: number }
  | { readonly buoc: 'xong'; readonly duoc: number; readonly chuaLam: number; readonly hong: readonly Hong[] };

/** Moves one or many, says how far it is, can be stopped, and tells of each one that failed and why. */
export const useThaoTac = (keHoach: KeHoach, moved: (ids: readonly string[]) => void) => {
  const [state, setState] = useState<ThaoTac>({ buoc: 'cho' });
  const stop = useRef<AbortController>(undefined);
  const run = async (
    list: readonly PhieuDoc[],
    action: Action,
    lyDo?: LyDo,
    commit?: CommitMoves,
  ): Promise<readonly string[]> => {
    if (!online.value) {
      const vi = 'Không có mạng. Việc chuyển phiếu cần mạng để không ai làm trùng; thử lại khi có mạng.';
      setState({ buoc: 'xong', duoc: 0, chuaLam: 0, hong: list.map((phieu) => ({ phieu, vi })) });
      return [];
    }
    stop.current = new AbortController();
    setState({ buoc: 'dang', xong: 0, tong: list.length });
    const results = await bulkMove(list, action, {
      keHoach,
      ...(lyDo && { lyDo }),
      ...(commit && { commit }),
      signal: stop.current.signal,
      onProgress: (xong, tong) => setState({ buoc: 'dang', xong, tong }),
    });
    const done = results.filter((r) => r.error === undefined).map((r) => r.id);
    const hong = results.flatMap((r) => {
      const phieu = list.find(({ id }) => id === r.id);
      return r.error === undefined || !phieu ? [] : [{ phieu, vi: describeError(r.error) }];
    });
    setState({ buoc: 'xong', duoc: done.length, chuaLam: list.length - results.length, hong });
    moved(done);
    return done;
  };
  return { state, run, stop: () => stop.current?.abort(), clear: () => setState({ buoc: 'cho' }) };
};
