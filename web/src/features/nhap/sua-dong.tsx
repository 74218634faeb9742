import type { Cot } from '@core/nhap/cot.ts';
import { O_XAC_NHAN } from '@core/nhap/cot-phieu.ts';
import type { Dong, LoiDong } from '@core/nhap/nhap.ts';
import { CROSS_CHECKS } from '@core/phieu/checks.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { useState } from 'preact/hooks';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { tenDong } from './ten-dong.ts';

/** Ids that a person may confirm instead of changing the row. */
const XAC_NHAN_DUOC = new Set<string>(CROSS_CHECKS.filter(({ muc }) => muc === 'canhBao').map(({ id }) => id));

const messageOf = ({ ma, truong }: LoiDong) => ({
  muc: XAC_NHAN_DUOC.has(ma) ? ('canhBao' as const) : ('loi' as const),
  ...thongBaoLoi(ma, truong),
});

/** One faulty row: the cells with findings at once, the others on request; or left out, with the reason. */
export const SuaDong = (props: {
  cot: readonly Cot[];
  dong: Dong;
  loi: readonly LoiDong[];
  xet: (dong: Dong) => readonly LoiDong[];
  /** The row as mended once nothing is left to object to, or left out; undefined while it is not. */
  onSua: (dong: Dong | undefined) => void;
}) => {
  const { cot, dong, xet, onSua } = props;
  const [o, setO] = useState(dong.o);
  const [loi, setLoi] = useState(props.loi);
  const [tatCa, setTatCa] = useState(false);
  const [boQua, setBoQua] = useState<string | null>(null);
  const [isTouched, setTouched] = useState(false);

  const change = (next: Dong['o']): void => {
    const found = xet({ so: dong.so, o: next });
    setO(next);
    setLoi(found);
    setTouched(true);
    onSua(found.length === 0 ? { so: dong.so, o: next } : undefined);
  };
  const setCell = (key: string, value: string): void => {
    const { [key]: _, ...rest } = o;
    change(value.trim() === '' ? rest : { ...rest, [key]: value });
  };
  const confirm = (ma: string, on: boolean): void => {
    const known = (o[O_XAC_NHAN] ?? '').split(' ').filter((each) => each !== '' && each !== ma);
    setCell(O_XAC_NHAN, [...known, ...(on ? [ma] : [])].join(' '));
  };
  const leaveOut = (lyDo: string | null): void => {
    setBoQua(lyDo);
    const words = lyDo?.trim() ?? '';
    onSua(words === '' ? undefined : { ...dong, boQua: words });
  };

  const first = new Set(props.loi.map(({ truong }) => truong));
  const shown = cot.filter(({ key }) => tatCa || first.has(key) || loi.some(({ truong }) => truong === key));
  const general = loi.filter(({ truong }) => !cot.some(({ key }) => key === truong));
  return (
    <li class="the chong chong-sat">
      <div class="hang">
        <b>Dòng {dong.so}</b>
        <span>{tenDong(dong.o)}</span>
        {isTouched && loi.length === 0 && (
          <Badge icon="dau" mau="var(--tot)">
            Đã sửa, chờ gửi
          </Badge>
        )}
        {boQua !== null && boQua.trim() !== '' && <Badge icon="huy">Bỏ qua, chờ gửi</Badge>}
      </div>
      {general.map((one) => {
        const { thongBao, cachSua } = thongBaoLoi(one.ma, one.truong);
        return (
          <p key={`${one.ma}:${one.truong}`} class="o-loi">
            {thongBao} {cachSua}
          </p>
        );
      })}
      <div class="o-sua">
        {shown.map(({ key, nhan }) => (
          <TextField
            key={key}
            id={`d${dong.so}-${key}`}
            nhan={nhan}
            value={o[key] ?? ''}
            onValue={(value) => setCell(key, value)}
            onLeave={() => undefined}
            messages={loi.filter(({ truong }) => truong === key).map(messageOf)}
            onXacNhan={confirm}
          />
        ))}
      </div>
      {boQua !== null && (
        <TextField
          id={`d${dong.so}-bo-qua`}
          nhan="Lý do bỏ qua dòng này"
          value={boQua}
          onValue={leaveOut}
          onLeave={() => undefined}
          input={{ maxLength: 300 }}
        />
      )}
      <div class="hang">
        <Button kieu="tron" onClick={() => setTatCa(!tatCa)} aria-expanded={tatCa}>
          {tatCa ? 'Chỉ hiện ô có lỗi' : 'Sửa cả các ô khác'}
        </Button>
        <Button kieu="tron" onClick={() => leaveOut(boQua === null ? '' : null)}>
          {boQua === null ? 'Bỏ qua dòng này' : 'Không bỏ qua nữa'}
        </Button>
      </div>
    </li>
  );
};
