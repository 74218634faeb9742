import { soBienBan } from '@core/bien-ban/bien-ban.ts';
import type { NhatKy } from '@core/phieu/phieu.ts';
import { useEffect, useState } from 'preact/hooks';
import { type BienBanDoc, getBienBan } from '../../data/bien-ban-repo.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { formatLuc } from '../../ui/format.ts';
import { nhanChang } from '../bien-ban/viec-ban-giao.ts';

/** Every record a phiếu was in, in the order it came to them. */
const recordsOf = (phieu: PhieuDoc, lines: readonly NhatKy[]): readonly string[] => [
  ...new Set([...lines, phieu].flatMap(({ bienBan }) => Object.values(bienBan ?? {}))),
];

const luc = (at: { toMillis(): number }): string => formatLuc(new Date(at.toMillis()));

const Dong = ({ id, bienBan }: { id: string; bienBan: BienBanDoc | undefined }) => {
  if (!bienBan) return <li>Một biên bản mà tài khoản này không được xem.</li>;
  const { giao, nhan, noiLuu } = bienBan;
  return (
    <li>
      <div class="hang">
        <b>{nhanChang(bienBan)}</b>
        <a href={`/bien-ban/${id}`}>Biên bản {soBienBan(bienBan)}</a>
      </div>
      <p class="mo">
        {giao.ten} giao lúc {luc(giao.luc)}
        {nhan && `; ${nhan.ten} nhận lúc ${luc(nhan.luc)}`}
        {noiLuu && `; lưu tại ${noiLuu}`}
      </p>
    </li>
  );
};

/** Who held the paper when, until it is archived (SM-04): the collector first, then each record it changed hands with. */
export const HoSoGiay = ({ phieu, lines }: { phieu: PhieuDoc; lines: readonly NhatKy[] }) => {
  const ids = recordsOf(phieu, lines);
  const [found, setFound] = useState<ReadonlyMap<string, BienBanDoc | undefined>>();
  useEffect(() => {
    const read = async (id: string) => [id, await getBienBan(id).catch(() => undefined)] as const;
    Promise.all(ids.map(read)).then(
      (records) => setFound(new Map(records)),
      () => setFound(new Map()),
    );
  }, [ids.join()]);
  if (ids.length === 0 || !found) return null;
  const time = (id: string): number => found.get(id)?.giao.luc.toMillis() ?? 0;
  return (
    <section class="the" aria-labelledby="ho-so-giay">
      <h2 id="ho-so-giay">Tờ phiếu giấy qua tay ai</h2>
      <ol class="nhat-ky">
        {[...ids]
          .sort((a, b) => time(a) - time(b))
          .map((id) => (
            <Dong key={id} id={id} bienBan={found.get(id)} />
          ))}
      </ol>
    </section>
  );
};
