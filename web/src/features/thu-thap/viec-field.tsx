import type { ViecDaGhi } from '@core/forms/viec-da-ghi.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { listViecDaGhi, rememberViec } from '../../data/viec-da-ghi.ts';
import { Combobox } from '../../ui/combobox.tsx';
import type { FieldProps } from '../../ui/field.tsx';
import type { FormState } from './form-state.ts';

type TimViec = typeof import('@core/forms/tim-viec.ts');

type ViecFieldProps = FieldProps & {
  form: FormState;
  /** The collector, whose own words come first. */
  uid: string;
  maxLength: number | undefined;
};

/** The list of jobs comes after the form, and is kept by the service worker: without it people type as before. */
const useTimViec = (uid: string) => {
  const [tim, setTim] = useState<TimViec | null>(null);
  const [daGhi, setDaGhi] = useState<readonly ViecDaGhi[]>([]);
  useEffect(() => {
    import('@core/forms/tim-viec.ts').then(setTim, (error: unknown) => console.error('timViec.notLoaded', error));
    listViecDaGhi(uid).then(setDaGhi, (error: unknown) => console.error('viecDaGhi.unreadable', error));
  }, [uid]);
  return { tim, daGhi };
};

/**
 * Câu 12.2: free words, searched without marks among everyday jobs and what this collector wrote before. A known job
 * proposes its major group, and never changes one that a person has chosen.
 */
export const ViecField = ({ form, uid, maxLength, ...field }: ViecFieldProps) => {
  const { tim, daGhi } = useTimViec(uid);
  const { value } = form.cau('congViec').value;
  const congViec = typeof value === 'string' ? value : '';
  const propose = (ten: string, deXuat = tim?.nhomNgheCua(ten, daGhi)) => {
    const { nhomNghe } = form.bai.peek();
    const before = tim?.nhomNgheCua(congViec, daGhi);
    if (deXuat && (nhomNghe === undefined || nhomNghe === before)) form.set('nhomNghe', deXuat);
  };
  const atStart = useRef(congViec);
  useEffect(
    () => () => {
      const { congViec: ten = '', nhomNghe: nhom } = form.bai.peek();
      if (ten === atStart.current) return;
      rememberViec(uid, { ten, nhomNghe: nhom }).catch((error: unknown) => console.error('viecDaGhi.notKept', error));
    },
    [form, uid],
  );
  return (
    <Combobox
      {...field}
      value={congViec}
      search={(query) => tim?.timViec(query, daGhi) ?? []}
      keyOf={({ ten }) => ten}
      nhanOf={({ ten }) => ten}
      onPick={({ ten, nhomNghe: deXuat }) => {
        propose(ten, deXuat);
        form.set('congViec', ten);
        form.leave('congViec');
      }}
      onText={(ten) => form.set('congViec', ten)}
      onLeave={() => {
        if (form.bai.peek().nhomNghe === undefined) propose(congViec);
        form.leave('congViec');
      }}
      maxLength={maxLength}
    />
  );
};
