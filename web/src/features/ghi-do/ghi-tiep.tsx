import type { BaiGhi } from '@core/ghi-do/bai-ghi.ts';
import { apDoi, doiCua, type GhiDo, type LoaiGhiDo } from '@core/ghi-do/ghi-do.ts';
import { type ComponentChildren, Fragment } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { dropGhiDo, giuGhiDo, type TinhTrangGiu } from '../../data/ghi-do.ts';
import { Button } from '../../ui/button.tsx';
import { formatLucGan } from '../../ui/format.ts';
import { Notice } from '../../ui/states.tsx';
import { tenNoi } from '../../ui/ten-noi.ts';
import { HaiBan } from './hai-ban.tsx';
import type { MoGhi } from './mo-ghi-do.ts';
import { dongKhac, type OHien } from './o-hien.ts';

type NoiDung = Pick<GhiDo, 'dangGo' | 'chon'> & { readonly bai: BaiGhi };

/** What a form that is kept while it is written has to do with. */
export type Giu = {
  readonly loai: LoaiGhiDo;
  /** What it begins with. */
  readonly dau: NoiDung;
  readonly tinhTrang: TinhTrangGiu;
  /** Each time something was typed or chosen. */
  readonly doi: (moi: Partial<NoiDung>) => void;
  /** Once it is saved. */
  readonly xong: () => Promise<void>;
};

/** Whether what was typed is safe, said before the button. */
export const LoiGiu = ({ giu: { tinhTrang, loai } }: { giu: Giu }) => {
  if (tinhTrang === 'theKhac')
    return (
      <Notice muc="canhBao">
        Bài này đang được ghi ở một thẻ khác của máy này. Những gì ghi ở đây không được giữ trên máy: lưu xong ở một
        thẻ, rồi đóng thẻ kia.
      </Notice>
    );
  if (tinhTrang === 'khongGiuDuoc')
    return <Notice muc="canhBao">Máy này không giữ được những gì đang ghi. Lưu xong rồi hãy đóng trang.</Notice>;
  return (
    <p class="mo">Chưa lưu xong thì những gì đã ghi còn giữ trên máy này{loai === 'nguoi' && ', trừ phần đồng ý'}.</p>
  );
};

const luc = ({ luuLuc }: GhiDo): string => formatLucGan(new Date(luuLuc), new Date());

type ChonProps = { khac: ReturnType<typeof dongKhac>; ban: GhiDo; onToi: () => void; onMayChu: () => void };

/** What was left unfinished and what was saved since, beside each other, and with which of them to go on. */
const ChonBan = ({ khac, ban, onToi, onMayChu }: ChonProps) => (
  <section class="the chong" aria-labelledby="hai-ban">
    <h2 id="hai-ban">Bài ghi dở và bản trên máy chủ khác nhau</h2>
    <Notice muc="canhBao">
      Trên máy này còn bài bạn ghi dở lúc {luc(ban)}; từ đó máy chủ đã có bản mới hơn. Chưa bản nào mất. Ghi tiếp bài
      của bạn thì các mục dưới đây theo bài của bạn, mục khác theo bản trên máy chủ, và còn sửa được trước khi lưu.
    </Notice>
    <HaiBan khac={khac} />
    <div class="hang">
      <Button kieu="chinh" onClick={onToi}>
        Ghi tiếp bài của tôi
      </Button>
      <Button onClick={onMayChu}>Bỏ bài của tôi, lấy bản trên máy chủ</Button>
    </div>
  </section>
);

type ConLaiProps = { mo: MoGhi; nen: BaiGhi; o: readonly OHien[] };

/** What this device holds unfinished where there is no form to go on with: a record that waits, or none that may be made. */
export const ConGhiDo = ({ mo, nen, o }: ConLaiProps) => {
  const [ban, setBan] = useState(mo.ban);
  const khac = ban ? dongKhac(o, nen, ban, tenNoi) : [];
  if (!ban || khac.length === 0) return null;
  return (
    <section class="the chong" aria-labelledby="con-ghi-do">
      <h2 id="con-ghi-do">Trên máy này còn bài ghi dở</h2>
      <p>
        Ghi lúc {luc(ban)}
        {mo.v === 0 ? ', chưa lưu' : '; ở các mục này hồ sơ trên máy chủ khác hoặc không cho xem lại'}. Không cần nữa
        thì bỏ.
      </p>
      <HaiBan khac={khac} chiToi={mo.v === 0} />
      <div>
        <Button onClick={() => void dropGhiDo(ban).then(() => setBan(undefined))}>Bỏ bài ghi dở</Button>
      </div>
    </section>
  );
};

type Props = {
  mo: MoGhi;
  /** The record, or what a new one begins with. */
  nen: BaiGhi;
  o: readonly OHien[];
  /** Said on the button that drops what was left unfinished. */
  boNhan?: string;
  children: (giu: Giu) => ComponentChildren;
};

/** A form that goes on where it was left on this device, and is kept there until it is saved. One for each `mo.lan`. */
export const GhiTiep = ({ mo, nen, o, boNhan = 'Bỏ bài ghi dở', children }: Props) => {
  const [ban, setBan] = useState(mo.ban);
  const [haiBan, setHaiBan] = useState(mo.haiBan);
  const [tinhTrang, setTinhTrang] = useState<TinhTrangGiu>('daGiu');
  const may = useMemo(() => giuGhiDo(mo.noi, mo.ban, setTinhTrang), []);
  const form = useMemo(() => {
    const dau: NoiDung = { bai: apDoi(nen, ban?.doi ?? {}), dangGo: ban?.dangGo ?? {}, chon: ban?.chon ?? {} };
    let nay = dau;
    const doi = (moi: Partial<NoiDung>) => {
      nay = { ...nay, ...moi, chon: { ...nay.chon, ...moi.chon } };
      const { bai, dangGo, chon } = nay;
      const changed = doiCua(o, nen, bai);
      const href = location.pathname + location.search;
      if (Object.keys({ ...changed, ...dangGo }).length === 0) void may.bo();
      else may.giu({ id: mo.id, v: mo.v, doi: changed, dangGo, chon, href });
    };
    return { dau, doi, xong: may.xong, key: crypto.randomUUID() };
  }, [ban]);
  useEffect(() => may.roi, []);

  const drop = () =>
    void may.bo().then(() => {
      setBan(undefined);
      setHaiBan(false);
    });
  if (ban && haiBan)
    return (
      <ChonBan
        khac={dongKhac(o, nen, ban, tenNoi)}
        ban={ban}
        onToi={() => {
          form.doi({});
          setHaiBan(false);
        }}
        onMayChu={drop}
      />
    );
  return (
    <>
      {ban && (
        <Notice>
          <p>
            Đây là bài đã ghi dở trên máy này lúc {luc(ban)}.
            {mo.noi.loai === 'nguoi' && ' Phần đồng ý không giữ lại: hỏi lại rồi đánh dấu.'}
          </p>
          <Button kieu="tron" onClick={drop}>
            {boNhan}
          </Button>
        </Notice>
      )}
      <Fragment key={form.key}>{children({ ...form, loai: mo.noi.loai, tinhTrang })}</Fragment>
    </>
  );
};
