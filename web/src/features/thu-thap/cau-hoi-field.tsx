import type { DanhMuc } from '@core/dia-ban/cap.ts';
import type { CauHoi } from '@core/forms/cau-hoi.ts';
import type { MauPhieu } from '@core/forms/phien-ban.ts';
import type { BaiLam, TruongBaiLam } from '@core/phieu/phieu.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { foldVietnamese } from '@core/shared/van-ban.ts';
import { Choice, MultiChoice } from '../../ui/choice.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { DiaChiField } from '../../ui/dia-chi-field.tsx';
import type { FieldProps } from '../../ui/field.tsx';
import { NgayField } from '../../ui/ngay-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { FormState } from './form-state.ts';
import { idOf, nhanCau } from './nhan-cau.ts';
import { ViecField } from './viec-field.tsx';

export type TaiCho = { readonly tinh: string; readonly xa: string; readonly ten: string };

const Hint = ({ cauHoi, mau }: { cauHoi: CauHoi; mau: MauPhieu }) => (
  <>
    {cauHoi.phuNhan && <p>{cauHoi.phuNhan}</p>}
    <p>
      {cauHoi.huongDan}
      {cauHoi.nhayCam && ' Thông tin nhạy cảm: hỏi riêng, chỉ ghi khi người được hỏi đồng ý.'}
    </p>
    {cauHoi.ghiChu && cauHoi.kind !== 'chon' && (
      <details>
        <summary>Ghi chú trên mẫu</summary>
        {cauHoi.ghiChu.map((n) => (
          <p key={n}>{mau.ghiChu[n]}</p>
        ))}
      </details>
    )}
  </>
);

const textOf = (value: BaiLam[TruongBaiLam]): string => (typeof value === 'string' ? value : '');

const suggest = (all: readonly string[], query: string): readonly string[] => {
  const folded = foldVietnamese(query);
  return all.filter((text) => foldVietnamese(text).includes(folded)).slice(0, 30);
};

type CauHoiFieldProps = { truong: TruongBaiLam; form: FormState; uid: string; danhMuc: DanhMuc; taiCho?: TaiCho };

/** One question of the form, drawn by its kind. */
export const CauHoiField = (props: CauHoiFieldProps) => {
  const { truong, form, uid, danhMuc, taiCho } = props;
  const cauHoi = form.mau.cauHoi[truong];
  if (!cauHoi) return null;
  const { value, dangGo, batBuoc, loi } = form.cau(truong).value;
  const field: FieldProps = {
    id: idOf(truong),
    nhan: batBuoc ? (
      nhanCau(truong, cauHoi)
    ) : (
      <>
        {nhanCau(truong, cauHoi)} <span class="mo tuy-y">không bắt buộc</span>
      </>
    ),
    goiY: <Hint cauHoi={cauHoi} mau={form.mau} />,
    batBuoc,
    conTiep: true,
    messages: loi.map(({ ma, muc, daXacNhan }) => ({ ...thongBaoLoi(ma, truong), muc, daXacNhan })),
    onXacNhan: form.confirm,
  };
  const leave = () => form.leave(truong);
  const set = (next: unknown) => form.set(truong, next as BaiLam[typeof truong]);
  const now = (next: unknown) => {
    set(next);
    leave();
  };

  switch (cauHoi.kind) {
    case 'chon':
      return (
        <Choice {...field} options={cauHoi.options ?? []} ghiThem={cauHoi.nhay} value={textOf(value)} onValue={now} />
      );
    case 'nhieu':
      return (
        <MultiChoice
          {...field}
          options={cauHoi.options ?? []}
          values={Array.isArray(value) ? value : []}
          onValues={now}
        />
      );
    case 'ngay':
      return (
        <NgayField
          {...field}
          value={value === undefined ? undefined : textOf(value)}
          dangGo={dangGo}
          onValue={(day, typed) => {
            set(day);
            form.setDangGo(truong, day === undefined ? typed : undefined);
          }}
          onLeave={leave}
        />
      );
    case 'diaChi':
      return (
        <DiaChiField
          {...field}
          danhMuc={danhMuc}
          value={typeof value === 'object' && !Array.isArray(value) ? value : undefined}
          onValue={set}
          onLeave={leave}
          taiCho={taiCho}
          {...(truong === 'noiO' && { chiKhi: 'Đang ở nơi khác nơi đăng ký thường trú' })}
        />
      );
    case 'goiY':
      return (
        <Combobox
          {...field}
          value={textOf(value)}
          search={(query) => suggest(cauHoi.goiY ?? [], query)}
          keyOf={(text) => text}
          nhanOf={(text) => text}
          onPick={now}
          onText={set}
          onLeave={leave}
          maxLength={cauHoi.input?.maxLength}
        />
      );
    case 'viec':
      return <ViecField {...field} form={form} uid={uid} maxLength={cauHoi.input?.maxLength} />;
    case 'text':
    case 'soGiayTo':
    case 'soBhxh':
    case 'danhMucNghe':
      return (
        <TextField
          {...field}
          value={textOf(value)}
          onValue={set}
          onLeave={leave}
          chuSo={cauHoi.kind !== 'text'}
          input={{ ...cauHoi.input, name: truong }}
        />
      );
  }
};
