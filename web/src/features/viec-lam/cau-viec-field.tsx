import type { DanhMuc } from '@core/dia-ban/cap.ts';
import { khoaCau } from '@core/ghi-do/bai-ghi.ts';
import type { DiaChi } from '@core/phieu/phieu.ts';
import { thongBaoLoi } from '@core/problems.ts';
import type { MaViecLam } from '@core/problems-viec-lam.ts';
import type { Luong, NoiLam } from '@core/viec-lam/ho-so-viec.ts';
import type { CauViec } from '@core/viec-lam/mau-viec.ts';
import { Choice, MultiChoice } from '../../ui/choice.tsx';
import { DiaChiField } from '../../ui/dia-chi-field.tsx';
import { Field, type FieldProps } from '../../ui/field.tsx';
import { NgayField } from '../../ui/ngay-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BangField } from './o-bang.tsx';
import { LuongField } from './o-luong.tsx';
import { NoiLamField } from './o-noi-lam.tsx';

/** More than this and a list is opened to choose from, instead of all standing in sight. */
const TRONG_TAM_MAT = 6;

/** Digits only, so many at most. */
const CHU_SO: Readonly<Record<string, number>> = { soGiayTo: 12, dienThoai: 11, soBhxh: 12, maNghe: 4 };
const PHIM: Readonly<Record<string, 'email' | 'tel'>> = { email: 'email', dienThoai: 'tel' };
const DAI_NHAT: Readonly<Record<string, number>> = {
  ...{ moTa: 1000, yeuCauThem: 500, tenCongViec: 200, maSoThue: 14 },
  ...{ ten: 200, sanPham: 200, khac: 200 },
};

export const idCau = (cau: Pick<CauViec, 'taiLieu' | 'truong'>): string => `cau-${khoaCau(cau).replaceAll('.', '-')}`;

const Hint = ({ cau, goiY }: { cau: CauViec; goiY?: string | undefined }) => (
  <>
    {goiY && <p>{goiY}</p>}
    {cau.trungTamGhi && <p>Do trung tâm ghi.</p>}
    {cau.nhayCam && <p>Thông tin nhạy cảm: hỏi riêng, chỉ ghi khi người được hỏi đồng ý.</p>}
  </>
);

const Danh = ({
  options,
  value,
  onValue,
  ...field
}: FieldProps & {
  options: NonNullable<CauViec['options']>;
  value: string;
  onValue: (code: string | undefined) => void;
}) => (
  <Field {...field}>
    {(control) => (
      <select
        {...control}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      >
        <option value="">{field.batBuoc ? 'Chọn' : 'Không ghi'}</option>
        {options.map(([code, nhan]) => (
          <option key={code} value={code}>
            {nhan}
          </option>
        ))}
      </select>
    )}
  </Field>
);

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
const listOf = <T,>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : []);

export type CauViecFieldProps = {
  cau: CauViec;
  value: unknown;
  /** A day that is not finished, as typed. */
  dangGo: string | undefined;
  batBuoc: boolean;
  loi: MaViecLam | undefined;
  goiY?: string | undefined;
  danhMuc: DanhMuc;
  onValue: (value: unknown, dangGo?: string) => void;
  onLeave: () => void;
};

/** One question of any of the forms, drawn by its kind. */
export const CauViecField = (props: CauViecFieldProps) => {
  const { cau, value, dangGo, batBuoc, loi, goiY, danhMuc, onValue, onLeave } = props;
  const field: FieldProps = {
    id: idCau(cau),
    nhan: batBuoc ? (
      <>
        {cau.nhan} <span class="sao">*</span>
      </>
    ) : (
      cau.nhan
    ),
    goiY: <Hint cau={cau} goiY={goiY} />,
    batBuoc,
    conTiep: true,
    messages: loi ? [{ ...thongBaoLoi(loi), muc: 'loi' }] : [],
  };
  const now = (next: unknown) => {
    onValue(next);
    onLeave();
  };
  const options = cau.options ?? [];
  switch (cau.kind) {
    case 'chon':
      return options.length > TRONG_TAM_MAT ? (
        <Danh {...field} options={options} value={textOf(value)} onValue={now} />
      ) : (
        <Choice {...field} options={options} value={textOf(value)} onValue={now} />
      );
    case 'nhieu':
      return <MultiChoice {...field} options={options} values={listOf<string>(value)} onValues={now} />;
    case 'dungSai':
      return (
        <Choice
          {...field}
          options={[
            ['co', 'Có'],
            ['khong', 'Không'],
          ]}
          value={value === true ? 'co' : value === false ? 'khong' : undefined}
          onValue={(code) => now(code === undefined ? undefined : code === 'co')}
        />
      );
    case 'ngay':
      return (
        <NgayField
          {...field}
          value={typeof value === 'string' ? value : undefined}
          dangGo={dangGo}
          onValue={(day, typed) => onValue(day, typed)}
          onLeave={onLeave}
        />
      );
    case 'diaChi':
      return (
        <DiaChiField
          {...field}
          danhMuc={danhMuc}
          value={value as DiaChi | undefined}
          onValue={onValue}
          onLeave={onLeave}
          {...(cau.truong === 'noiO' && { chiKhi: 'Đang ở nơi khác nơi đăng ký thường trú' })}
        />
      );
    case 'noiLam':
      return <NoiLamField {...field} danhMuc={danhMuc} value={listOf<Partial<NoiLam>>(value)} onValue={onValue} />;
    case 'luong':
      return <LuongField {...field} value={value as Partial<Luong> | undefined} onValue={onValue} />;
    case 'bang':
      return <BangField {...field} truong={cau.truong} value={listOf(value)} onValue={onValue} />;
    case 'so':
      return (
        <TextField
          {...field}
          value={textOf(value)}
          onValue={(text) => onValue(/^\d+$/.test(text) ? Number(text) : undefined)}
          onLeave={onLeave}
          chuSo
          input={{ maxLength: 7 }}
        />
      );
    case 'thang':
    case 'text':
      return (
        <TextField
          {...field}
          value={textOf(value)}
          onValue={onValue}
          onLeave={onLeave}
          chuSo={CHU_SO[cau.truong] !== undefined}
          input={{
            maxLength: CHU_SO[cau.truong] ?? DAI_NHAT[cau.truong] ?? 150,
            ...(PHIM[cau.truong] && { inputMode: PHIM[cau.truong], autocapitalize: 'off' }),
          }}
        />
      );
  }
};
