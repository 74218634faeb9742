import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import { useMemo, useState } from 'preact/hooks';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { sendDeNghi } from '../../data/so-lao-dong-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { NgayField } from '../../ui/ngay-field.tsx';
import { Notice } from '../../ui/states.tsx';
import { useNgay } from '../../ui/use-ngay.ts';

/** What changed, in the worker's own words, and since when. */
export const DeNghiMoi = ({ diaBan, onDone }: { diaBan: DiaBan; onDone: () => void }) => {
  const [lan, setLan] = useState(0);
  const id = useMemo(() => crypto.randomUUID(), [lan]);
  const [noiDung, setNoiDung] = useState('');
  const { ngay, xoa, field } = useNgay();
  const [dangGui, setDangGui] = useState(false);
  const [loi, setLoi] = useState('');
  const chuaDung = ngay !== undefined && ngay > homNay();
  const send = async () => {
    if (!ngay || chuaDung || noiDung.trim() === '') return;
    setDangGui(true);
    setLoi('');
    try {
      await sendDeNghi(id, diaBan, noiDung.trim().replace(/\s+/g, ' '), ngay);
      setNoiDung('');
      xoa();
      setLan(lan + 1);
      onDone();
    } catch (error) {
      setLoi(describeError(error));
    } finally {
      setDangGui(false);
    }
  };
  return (
    <form
      class="the chong"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>Đề nghị cập nhật thông tin</h2>
      <Field id="de-nghi-noi-dung" nhan="Thông tin nào đã thay đổi, nay là gì?" batBuoc>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            maxLength={1000}
            value={noiDung}
            onInput={(event) => setNoiDung(event.currentTarget.value)}
          />
        )}
      </Field>
      <NgayField id="ngay-hieu-luc" nhan="Thay đổi từ ngày nào?" batBuoc {...field} />
      {chuaDung && <Notice muc="loi">Ngày thay đổi không được sau hôm nay.</Notice>}
      {loi && <Notice muc="loi">{loi}</Notice>}
      <Button type="submit" kieu="chinh" ban={dangGui} disabled={!ngay || chuaDung || noiDung.trim() === ''}>
        Gửi đề nghị cho xã
      </Button>
    </form>
  );
};
