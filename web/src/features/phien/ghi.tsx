import { thongBaoLoi } from '@core/problems.ts';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { getPhien, type NoiDungPhien, type PhienDoc, PhienVuaDoi, savePhien } from '../../data/phien-repo.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import type { FieldMessage } from '../../ui/field.tsx';
import { NgayField } from '../../ui/ngay-field.tsx';
import { ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLam, useTai } from '../../ui/use-tai.ts';
import { GhiTiep, type Giu, LoiGiu } from '../ghi-do/ghi-tiep.tsx';
import { MoForm } from '../ghi-do/mo-form.tsx';
import { type HoSoNay, type MoMoi, moGhiDo, moGhiMoi } from '../ghi-do/mo-ghi-do.ts';
import { baiPhien, goPhienOf, kiemPhien, NGAY_PHIEN, O_PHIEN, type TruongPhien } from './kiem.ts';
import { hrefPhien } from './nhan.tsx';
import { VuaDoi } from './vua-doi.tsx';
import './phien.css';

const hoSoPhien = (phien: PhienDoc): HoSoNay => ({
  ...{ id: phien.id, path: `phienGiaoDich/${phien.id}`, v: phien.v, bai: baiPhien(phien) },
});

/** What was typed stays when a colleague was faster: both are shown and one is chosen. */
const To = ({ id, cu, giu }: { id: string; cu?: PhienDoc | undefined; giu: Giu }) => {
  const { route } = useLocation();
  const [nen, setNen] = useState(cu);
  const [go, setGo] = useState(() => goPhienOf(giu.dau.bai.phien, giu.dau.dangGo[NGAY_PHIEN]));
  const [hienHet, setHienHet] = useState(false);
  const [mayChu, setMayChu] = useState<PhienDoc>();
  const { ban, loi: loiLuu, lam } = useLam(describeError);
  const { loi, quaNgay, data } = kiemPhien(go, homNay(), nen);
  const set = (part: Partial<typeof go>) => setGo((old) => ({ ...old, ...part }));
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current) giu.doi({ bai: baiPhien(go), dangGo: go.dangGo ? { [NGAY_PHIEN]: go.dangGo } : {} });
    isFirst.current = false;
  }, [go]);

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
      await giu.xong();
      route(hrefPhien(id));
    });
  const submit = () => {
    setHienHet(true);
    if (data) return luu(data, nen);
    const first = (['ten', 'ngay', 'noi'] as const).find((truong) => loi[truong] !== undefined) ?? 'ngay';
    document.getElementById(`phien-${first}`)?.focus();
  };
  return (
    <form
      class="chong"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <fieldset class="the chong" aria-label="Phiên giao dịch" disabled={ban}>
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
      </fieldset>
      {loiLuu && <Notice muc="loi">{loiLuu}</Notice>}
      <LoiGiu giu={giu} />
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
  );
};

/** A fair written down, new or anew. */
export const GhiPhien = ({ cu }: { cu?: PhienDoc }) => {
  const { value, error, xong, taiLai } = useTai(async (): Promise<MoMoi> => {
    if (cu) return { mo: await moGhiDo('phien', hoSoPhien(cu), O_PHIEN) };
    return moGhiMoi('phien', O_PHIEN, async (id) => {
      const phien = await getPhien(id);
      return phien && hoSoPhien(phien);
    });
  }, [cu?.id, cu?.v]);
  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
  if (!xong || !value) return <Loading />;
  return (
    <div class="chong">
      <h1>{cu ? 'Sửa phiên giao dịch' : 'Ghi phiên giao dịch việc làm'}</h1>
      <MoForm mo={value} href={hrefPhien}>
        {(mo) => (
          <GhiTiep key={mo.lan} mo={mo} nen={baiPhien(cu ?? {})} o={O_PHIEN}>
            {(giu) => <To id={mo.id} cu={cu} giu={giu} />}
          </GhiTiep>
        )}
      </MoForm>
    </div>
  );
};
