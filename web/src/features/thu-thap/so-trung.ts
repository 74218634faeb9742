import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { kyThuOf } from '@core/ke-hoach/ky-thu.ts';
import type { BanNhap } from '@core/phieu/ban-nhap.ts';
import type { Loi } from '@core/phieu/phieu.ts';
import { parseCccd } from '@core/shared/giay-to.ts';
import { Ngay } from '@core/shared/ngay.ts';
import { effect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { homNay } from '../../data/device.ts';
import { type BanTrenMay, coTheDaCoPhieu, recallLocTrung } from '../../data/loc-trung-repo.ts';
import { listPhieuTrenMay } from '../../data/phieu-tren-may.ts';
import type { FormState } from './form-state.ts';

const TRONG_XA: Loi = { ma: 'TR02', truong: 'soGiayTo', muc: 'canhBao' };
const TREN_MAY: Loi = { ma: 'TR03', truong: 'soGiayTo', muc: 'canhBao' };

/** Answers of a draft are as typed: what is no day counts as today. */
const kyCua = (keHoach: KeHoach, ngay: unknown): string => kyThuOf(keHoach, Ngay.safeParse(ngay).data ?? homNay());

/** A phiếu that the server has, or that is written in place of one of this round, would only meet itself there. */
const isNewThere = ({ v, thayCho, bienDong, truoc, bai }: BanNhap, keHoach: KeHoach): boolean =>
  v === null &&
  thayCho === undefined &&
  !(bienDong && kyCua(keHoach, truoc?.ngayPhongVan) === kyCua(keHoach, bai.ngayPhongVan));

const isOnDevice = async (draft: BanNhap, keHoach: KeHoach, ky: string, so: string): Promise<boolean> =>
  (await listPhieuTrenMay(draft.boi)).some(
    ({ id, keHoach: plan, bai }) =>
      id !== draft.id && plan === keHoach.id && bai.soGiayTo === so && kyCua(keHoach, bai.ngayPhongVan) === ky,
  );

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
      const there = filter && isNewThere(draft, keHoach) && (await coTheDaCoPhieu(filter, so));
      const here = await isOnDevice(draft, keHoach, ky, so);
      return [...(here ? [TREN_MAY] : []), ...(there ? [TRONG_XA] : [])];
    };
    const stop = effect(() => {
      const { soGiayTo: so = '', ngayPhongVan } = form.bai.value;
      const ky = kyCua(keHoach, ngayPhongVan);
      const asked = `${ky}|${so}`;
      if (asked === last) return;
      if (last !== undefined) for (const { ma } of [TRONG_XA, TREN_MAY]) form.confirm(ma, false);
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
