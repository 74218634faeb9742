import { needsLyDo } from '@core/chi-tieu/chi-tieu.ts';
import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useEffect, useState } from 'preact/hooks';
import { type ChiTieuDoc, listLichSu, putChiTieu } from '../../data/chi-tieu-repo.ts';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { formatLuc, formatSo } from '../../ui/format.ts';
import { Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';

const LichSu = ({ id }: { id: string }) => {
  const [items, setItems] = useState<readonly ChiTieuDoc[] | null>(null);
  useEffect(() => {
    listLichSu(id).then(setItems, (error: unknown) => console.error('lichSu.unreadable', error));
  }, [id]);
  if (!items || items.length === 0) return null;
  return (
    <div>
      <h3>Các lần ghi</h3>
      <ul>
        {items.map(({ v, so, luc, lyDo }) => (
          <li key={v}>
            {formatSo(so)} phiếu, ghi lúc {formatLuc(new Date(luc.toMillis()))}
            {lyDo !== undefined && `: ${lyDo}`}
          </li>
        ))}
      </ul>
    </div>
  );
};

const HopLyDo = (props: {
  ten: string;
  so: number;
  truoc: ChiTieuDoc | undefined;
  ban: boolean;
  error: unknown;
  onClose: () => void;
  onGhi: (lyDo: string) => void;
}) => {
  const [lyDo, setLyDo] = useState('');
  return (
    <Dialog
      tieuDe={`Đổi số đăng ký của ${props.ten} thành ${formatSo(props.so)} phiếu`}
      onClose={props.onClose}
      chan={
        <>
          <Button onClick={props.onClose}>Giữ số cũ</Button>
          <Button kieu="chinh" ban={props.ban} disabled={lyDo.trim() === ''} onClick={() => props.onGhi(lyDo)}>
            Ghi số mới
          </Button>
        </>
      }
    >
      <TextField
        id="ly-do-chi-tieu"
        nhan="Lý do"
        goiY="Đã hết ngày đăng ký nên mỗi thay đổi đều ghi lý do và giữ lại số cũ."
        batBuoc
        value={lyDo}
        onValue={setLyDo}
        onLeave={() => undefined}
        input={{ maxLength: 300 }}
      />
      {props.error !== null && <Notice muc="loi">{describeError(props.error)}</Notice>}
      {props.truoc && <LichSu id={props.truoc.id} />}
    </Dialog>
  );
};

/** The registered number of one thôn, changed in its place in the table. */
export const OChiTieu = (props: {
  plan: KeHoach;
  diaBan: DiaBan;
  ten: string;
  truoc: ChiTieuDoc | undefined;
  onXong: () => void;
}) => {
  const { plan, diaBan, truoc } = props;
  const [text, setText] = useState(truoc ? String(truoc.so) : '');
  const [asking, setAsking] = useState(false);
  const [ban, setBan] = useState(false);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => setText(truoc ? String(truoc.so) : ''), [truoc?.v]);
  const so = /^\d{1,6}$/.test(text) ? Number(text) : undefined;
  const changed = so !== undefined && so !== truoc?.so && so <= 100_000;
  const save = (lyDo?: string) => {
    if (so === undefined) return;
    setBan(true);
    setError(null);
    putChiTieu({ keHoach: plan.id, diaBan, so, ...(lyDo !== undefined && { lyDo: lyDo.trim() }) }, truoc)
      .then(() => {
        setAsking(false);
        props.onXong();
      }, setError)
      .finally(() => setBan(false));
  };
  const ask = () => (needsLyDo(plan, homNay(), (truoc?.v ?? 0) + 1) ? setAsking(true) : save());
  return (
    <form
      class="hang o-chi-tieu"
      onSubmit={(event) => {
        event.preventDefault();
        if (changed) ask();
      }}
    >
      <input
        inputMode="numeric"
        autocomplete="off"
        maxLength={6}
        aria-label={`Số phiếu đăng ký của ${props.ten}`}
        value={text}
        onInput={(event) => setText(event.currentTarget.value.replace(/[\s.]/g, ''))}
      />
      {changed && (
        <Button type="submit" ban={ban}>
          Ghi
        </Button>
      )}
      {error !== null && !asking && <Notice muc="loi">{describeError(error)}</Notice>}
      {asking && so !== undefined && (
        <HopLyDo
          ten={props.ten}
          so={so}
          truoc={truoc}
          ban={ban}
          error={error}
          onClose={() => setAsking(false)}
          onGhi={save}
        />
      )}
    </form>
  );
};
