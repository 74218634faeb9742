import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { useState } from 'preact/hooks';
import { type PhanCongDoc, putPhanCong } from '../../data/chi-tieu-repo.ts';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import type { TaiKhoanDoc } from '../../data/tai-khoan-repo.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { NgayField } from '../../ui/ngay-field.tsx';
import { Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useNgay } from '../../ui/use-ngay.ts';

const CHU_TICH = 'Chủ tịch Ủy ban nhân dân xã, phường';

const CHUA_CO_AI = 'Chưa có tài khoản điều tra viên nào ở thôn này. Báo người quản trị cấp tài khoản.';
const KHONG_CON_O_DAY = 'Người này không còn thu thập ở thôn này: rút phân công, rồi giao cho người khác.';

/** Gives a collector a quantity in a thôn by a day (KH-06), or changes what was given. */
export const HopPhanCong = (props: {
  plan: KeHoach;
  thon: readonly { readonly diaBan: DiaBan; readonly ten: string }[];
  nguoi: readonly TaiKhoanDoc[];
  daCo: readonly PhanCongDoc[];
  sua?: PhanCongDoc | undefined;
  onClose: () => void;
  onXong: () => void;
}) => {
  const { plan, sua } = props;
  const [thon, setThon] = useState(sua?.diaBan.thon ?? props.thon[0]?.diaBan.thon ?? '');
  const may = props.nguoi.filter(({ ma, khoa, vaiTro }) => {
    const inPlace = ma === thon || ma === thon.slice(0, 5);
    return !khoa && inPlace && vaiTro.includes('dieuTraVien');
  });
  const [picked, setPicked] = useState(sua?.nguoi ?? '');
  const nguoi = may.find(({ id }) => id === picked) ?? (sua ? undefined : may[0]);
  const [text, setText] = useState(sua ? String(sua.so) : '');
  const { ngay: han, field: hanField } = useNgay(sua?.han ?? plan.cuaSo.den);
  const [nhanDanh, setNhanDanh] = useState(sua?.nhanDanh ?? CHU_TICH);
  const [ban, setBan] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const so = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
  const place = props.thon.find(({ diaBan }) => diaBan.thon === thon);
  const isReady = so !== undefined && han !== undefined && han >= homNay() && nhanDanh.trim() !== '' && nguoi && place;
  const save = () => {
    if (!isReady) return;
    setBan(true);
    const truoc = props.daCo.find((each) => each.nguoi === nguoi.id && each.diaBan.thon === thon);
    const moi = { keHoach: plan.id, diaBan: place.diaBan, nguoi: nguoi.id, ten: nguoi.ten, so, han, rut: false };
    putPhanCong({ ...moi, nhanDanh: nhanDanh.trim() }, truoc)
      .then(props.onXong, setError)
      .finally(() => setBan(false));
  };
  return (
    <Dialog
      tieuDe={sua ? `Sửa phân công của ${sua.ten}` : 'Phân công thu thập'}
      onClose={props.onClose}
      chan={
        <>
          <Button onClick={props.onClose}>Bỏ qua</Button>
          <Button kieu="chinh" ban={ban} disabled={!isReady} onClick={save}>
            {sua ? 'Ghi phân công mới' : 'Giao việc'}
          </Button>
        </>
      }
    >
      <Field id="pc-thon" nhan="Thôn, tổ dân phố" batBuoc>
        {(control) => (
          <select
            {...control}
            value={thon}
            disabled={sua !== undefined}
            onChange={(event) => setThon(event.currentTarget.value)}
          >
            {props.thon.map(({ diaBan, ten }) => (
              <option key={diaBan.thon} value={diaBan.thon}>
                {ten}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="pc-nguoi" nhan="Người thu thập" goiY={nguoi ? '' : sua ? KHONG_CON_O_DAY : CHUA_CO_AI} batBuoc>
        {(control) => (
          <select
            {...control}
            value={nguoi?.id ?? ''}
            disabled={sua !== undefined}
            onChange={(event) => setPicked(event.currentTarget.value)}
          >
            {sua && !nguoi && <option value="">{sua.ten}</option>}
            {may.map(({ id, ten }) => (
              <option key={id} value={id}>
                {ten}
              </option>
            ))}
          </select>
        )}
      </Field>
      <TextField
        id="pc-so"
        nhan="Số phiếu được giao"
        batBuoc
        chuSo
        value={text}
        onValue={setText}
        onLeave={() => undefined}
        input={{ maxLength: 5 }}
      />
      <NgayField id="pc-han" nhan="Xong trước hết ngày" batBuoc {...hanField} />
      <TextField
        id="pc-giao"
        nhan="Người giao"
        goiY="Người ký phân công, như Chủ tịch Ủy ban nhân dân phường"
        batBuoc
        value={nhanDanh}
        onValue={setNhanDanh}
        onLeave={() => undefined}
        input={{ maxLength: 120 }}
      />
      {error !== null && <Notice muc="loi">{describeError(error)}</Notice>}
    </Dialog>
  );
};
