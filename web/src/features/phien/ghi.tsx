import { thongBaoLoi } from '@core/problems.ts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { type NoiDungPhien, type PhienDoc, PhienVuaDoi, savePhien } from '../../data/phien-repo.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import type { FieldMessage } from '../../ui/field.tsx';
import { NgayField } from '../../ui/ngay-field.tsx';
import { Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLam } from '../viec-lam/use-tai.ts';
import { goPhienOf, kiemPhien, type TruongPhien } from './kiem.ts';
import { hrefPhien } from './nhan.tsx';
import { VuaDoi } from './vua-doi.tsx';
import './phien.css';

/** A fair written down, new or anew. What was typed stays when a colleague was faster: both are shown and one is chosen. */
export const GhiPhien = ({ cu }: { cu?: PhienDoc }) => {
  const { route } = useLocation();
  const id = useMemo(() => cu?.id ?? crypto.randomUUID(), [cu?.id]);
  const [nen, setNen] = useState(cu);
  const [go, setGo] = useState(() => goPhienOf(cu));
  const [hienHet, setHienHet] = useState(false);
  const [mayChu, setMayChu] = useState<PhienDoc>();
  const { ban, loi: loiLuu, lam } = useLam(describeError);
  const { loi, quaNgay, data } = kiemPhien(go, homNay(), nen);
  const set = (part: Partial<typeof go>) => setGo((old) => ({ ...old, ...part }));
  const dirty = go.ten !== (nen?.ten ?? '') || go.noi !== (nen?.noi ?? '') || go.ngay !== nen?.ngay || !!go.dangGo;
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [dirty]);

  const at = (truong: TruongPhien): readonly FieldMessage[] => {
    const ma = loi[truong];
    return ma && (hienHet || ma === 'VL32') ? [{ ...thongBaoLoi(ma), muc: 'loi' }] : [];
  };
  const daQua: readonly FieldMessage[] = quaNgay
    ? [{ ...thongBaoLoi('VL31'), muc: 'canhBao', daXacNhan: go.daQua }]
    : [];
  const luu = (noiDung: NoiDungPhien, tren: PhienDoc | undefined) =>
    void lam(async () => {
      try {
        await savePhien(id, noiDung, tren);
      } catch (error) {
        if (!(error instanceof PhienVuaDoi)) throw error;
        return setMayChu(error.mayChu);
      }
      route(hrefPhien(id));
    });
  const submit = () => {
    setHienHet(true);
    if (data) return luu(data, nen);
    const first = (['ten', 'ngay', 'noi'] as const).find((truong) => loi[truong] !== undefined) ?? 'ngay';
    document.getElementById(`phien-${first}`)?.focus();
  };
  return (
    <div class="chong">
      <h1>{cu ? 'Sửa phiên giao dịch' : 'Ghi phiên giao dịch việc làm'}</h1>
      <form
        class="chong"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <section class="the chong" aria-label="Phiên giao dịch">
          <p class="mo">Phải ghi đủ cả ba ô. Người tuyển và người tìm việc trong tỉnh đọc được.</p>
          <div class="luoi-phien">
            <TextField
              id="phien-ten"
              nhan="Tên phiên"
              goiY="Ví dụ: Phiên giao dịch việc làm tháng 9"
              batBuoc
              messages={at('ten')}
              value={go.ten}
              onValue={(ten) => set({ ten })}
              onLeave={() => undefined}
              input={{ maxLength: 200 }}
            />
            <NgayField
              id="phien-ngay"
              nhan="Ngày tổ chức"
              goiY="Từ hôm nay trở đi"
              batBuoc
              messages={[...at('ngay'), ...daQua]}
              onXacNhan={(_ma, on) => set({ daQua: on })}
              value={go.ngay}
              dangGo={go.dangGo}
              onValue={(ngay, dangGo) => set({ ngay, dangGo, daQua: false })}
            />
          </div>
          <TextField
            id="phien-noi"
            nhan="Nơi tổ chức"
            goiY="Nhà, đường, xã hoặc phường"
            batBuoc
            messages={at('noi')}
            value={go.noi}
            onValue={(noi) => set({ noi })}
            onLeave={() => undefined}
            input={{ maxLength: 300 }}
          />
        </section>
        {loiLuu && <Notice muc="loi">{loiLuu}</Notice>}
        {mayChu && data ? (
          <VuaDoi
            mayChu={mayChu}
            toi={data}
            ban={ban}
            onToi={() => luu(data, mayChu)}
            onMayChu={() => {
              setNen(mayChu);
              setGo(goPhienOf(mayChu));
              setMayChu(undefined);
            }}
          />
        ) : (
          <div class="hang">
            <Button type="submit" kieu="chinh" ban={ban}>
              Lưu phiên này
            </Button>
            <LinkButton href={cu ? hrefPhien(cu.id) : '/viec-lam/phien'} kieu="tron">
              Thôi
            </LinkButton>
          </div>
        )}
      </form>
    </div>
  );
};
