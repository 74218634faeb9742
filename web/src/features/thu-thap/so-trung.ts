import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import {
  CO_THE_TRUNG,
  canHoiBoLoc,
  kyCuaBan,
  TRUNG_TREN_MAY,
  trungTrenMay,
} from '@core/nguoi-lao-dong/so-trung-may.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import type { Loi } from '@core/phieu/phieu.ts';
import { parseCccd } from '@core/shared/giay-to.ts';
import { effect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { homNay } from '../../data/device.ts';
import { type BanTrenMay, coTheDaCoPhieu, locTrungDen, recallLocTrung } from '../../data/loc-trung-repo.ts';
import { listPhieuTrenMay } from '../../data/phieu-tren-may.ts';
import type { FormState } from './form-state.ts';

/**
 * Asks, as soon as câu 4 is whole, whether the person may have a phiếu of this round: exactly among those on this device,
 * and in the filter of the commune. Both work without a network; the server's own check stays the judge. Returns the
 * filter that was asked: `dangTai` until known, undefined where this device has none.
 */
export const useSoTrung = (form: FormState, draft: BanNhap, keHoach: KeHoach): BanTrenMay | undefined | 'dangTai' => {
  const [loc, setLoc] = useState<BanTrenMay | undefined | 'dangTai'>('dangTai');
  useEffect(() => {
    let stopped = false;
    let last: string | undefined;
    const ask = async (so: string, ky: string): Promise<Loi[]> => {
      const filter = await recallLocTrung({ ky, diaBan: draft.diaBan });
      if (!stopped) setLoc(filter);
      if (!parseCccd(so)) return [];
      const khac = await listPhieuTrenMay(draft.boi);
      const here = trungTrenMay(draft, so, ky, { khac, keHoach, homNay: homNay() });
      const isAsked = filter !== undefined && canHoiBoLoc({ ...draft, bai: form.bai.peek() }, keHoach, homNay());
      const there = isAsked && (await coTheDaCoPhieu(filter, so));
      return [...(here ? [TRUNG_TREN_MAY] : []), ...(there ? [CO_THE_TRUNG] : [])];
    };
    const stop = effect(() => {
      const so = form.bai.value.soGiayTo ?? '';
      const ky = kyCuaBan(keHoach, form.bai.value, homNay());
      const person = `${ky}|${so}`;
      const asked = `${person}|${locTrungDen.value}`;
      if (asked === last) return;
      // A number confirmed once says nothing of the next one.
      if (last !== undefined && !last.startsWith(`${person}|`))
        for (const { ma } of [CO_THE_TRUNG, TRUNG_TREN_MAY]) form.confirm(ma, false);
      last = asked;
      ask(so, ky).then(
        (found) => {
          if (stopped || asked !== last) return;
          form.loiTrung.value = found;
          if (found.length > 0) form.leave('soGiayTo');
        },
        (error: unknown) => console.error('soTrung.failed', error),
      );
    });
    return () => {
      stopped = true;
      stop();
    };
  }, [form]);
  return loc;
};
