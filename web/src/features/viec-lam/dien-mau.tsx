import type { DanhMuc } from '@core/dia-ban/cap.ts';
import type { DiaBanXa } from '@core/dia-ban/dia-ban.ts';
import { docCau, ghiCau, khoaCau } from '@core/ghi-do/bai-ghi.ts';
import { formatNgay } from '@core/shared/ngay.ts';
import type { BaiViec } from '@core/viec-lam/bai-viec.ts';
import { cauCua, type LoaiDien, MAU_CUA } from '@core/viec-lam/cau-cua-mau.ts';
import { type BaiHopLe, isBatBuoc, kiemMau } from '@core/viec-lam/kiem-mau.ts';
import { type CauViec, MAU_VIEC } from '@core/viec-lam/mau-viec.ts';
import type { MauViecId } from '@core/viec-lam/mau-viec-id.ts';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/states.tsx';
import { type Giu, LoiGiu } from '../ghi-do/ghi-tiep.tsx';
import { CauViecField, idCau } from './cau-viec-field.tsx';
import { phanCua } from './phan-mau.ts';
import './viec-lam.css';

type Props<L extends LoaiDien> = {
  loai: L;
  danhMuc: DanhMuc;
  /** Of the centre that will keep it. */
  tinh?: string;
  noiCu?: DiaBanXa;
  mau?: MauViecId;
  /** What it begins with, and where it is kept while it is written. */
  giu: Giu;
  /** Questions that this account may not answer: shown nowhere. */
  bo?: (cau: CauViec) => boolean;
  goiY?: Readonly<Record<string, string>>;
  /** Paper of either version may be in hand: the form is chosen. */
  chonMau?: boolean;
  /** Nobody copies a paper: what may be left out is folded at the end of each part, so that a phone is not scrolled for ever. */
  gon?: boolean;
  /** Stands before the button: consent, source. */
  cuoi?: ComponentChildren;
  /** Why it may not be saved yet, beside the questions. */
  canTro?: string | undefined;
  /** Where that is put right and told, where it is not beside the button. */
  oCanTro?: { readonly id: string; readonly bao: () => void };
  nhanLuu: string;
  onLuu: (bai: BaiHopLe[L]) => Promise<void>;
  /** Once it is saved, and kept on the device no more. */
  sauLuu: () => void | Promise<void>;
};

/** The questions of a part; folded, those that may be left out and were not answered before come last. */
const Phan = (props: {
  cau: readonly CauViec[];
  gon: boolean;
  phai: (cau: CauViec) => boolean;
  bai: BaiViec;
  field: (cau: CauViec) => ComponentChildren;
}) => {
  const { cau, phai, field } = props;
  const tuyY = props.gon ? cau.filter((each) => !phai(each) && docCau(props.bai, each) === undefined) : [];
  return (
    <>
      {cau.filter((each) => !tuyY.includes(each)).map(field)}
      {tuyY.length > 0 && (
        <details>
          <summary>Ghi thêm {tuyY.length} mục không bắt buộc</summary>
          <div class="chong">{tuyY.map(field)}</div>
        </details>
      )}
    </>
  );
};

const tenMau = (id: MauViecId): string => {
  const { soHieu, canCu, den } = MAU_VIEC[id];
  return `${soHieu} – ${canCu}${den ? ` (phiếu giấy cũ, dùng đến ${formatNgay(den)})` : ''}`;
};

const focusAt = (id: string) => {
  const target = document.getElementById(id);
  target?.closest('details')?.setAttribute('open', '');
  (target?.matches('fieldset')
    ? (target.querySelector<HTMLElement>('input, select, button') ?? target)
    : target
  )?.focus();
  target?.scrollIntoView({ block: 'center' });
};

/** A form of supply and demand, filled in: parts, what is wrong at each question once it was left, and one button. */
export const DienMau = <L extends LoaiDien>(props: Props<L>) => {
  const { loai, danhMuc, tinh, noiCu, bo, goiY = {}, canTro, giu } = props;
  const [baiDau] = useState<BaiViec>(giu.dau.bai);
  const [mau, setMau] = useState<MauViecId>(
    () => MAU_CUA[loai].find((id) => id === giu.dau.chon.mau) ?? props.mau ?? MAU_CUA[loai][0],
  );
  const [bai, setBai] = useState(baiDau);
  const [dangGo, setDangGo] = useState(giu.dau.dangGo);
  const [daQua, setDaQua] = useState<ReadonlySet<string>>(new Set());
  const [hienHet, setHienHet] = useState(false);
  const [ban, setBan] = useState(false);
  const [loiLuu, setLoiLuu] = useState('');
  const cau = useMemo(() => cauCua(loai, mau).filter((each) => !bo?.(each)), [loai, mau]);
  const noi = { loai, mau, danhMuc, homNay: homNay(), ...(tinh && { tinh }), ...(noiCu && { noiCu }) };
  const { loi, data } = kiemMau(bai, dangGo, noi);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current) giu.doi({ bai, dangGo, chon: { mau } });
    isFirst.current = false;
  }, [bai, dangGo, mau]);

  const sai = cau.filter((each) => loi[khoaCau(each)] !== undefined);
  const save = async () => {
    setHienHet(true);
    setLoiLuu('');
    if (!data || canTro) {
      if (canTro) props.oCanTro?.bao();
      const first = sai[0] ? idCau(sai[0]) : props.oCanTro?.id;
      if (first) requestAnimationFrame(() => focusAt(first));
      return;
    }
    setBan(true);
    try {
      await props.onLuu(data);
      await giu.xong();
      await props.sauLuu();
    } catch (error) {
      setLoiLuu(describeError(error));
    } finally {
      setBan(false);
    }
  };
  const field = (each: CauViec) => {
    const key = khoaCau(each);
    return (
      <CauViecField
        key={key}
        cau={each}
        value={docCau(bai, each)}
        dangGo={dangGo[key]}
        batBuoc={isBatBuoc(each, bai)}
        loi={hienHet || daQua.has(key) ? loi[key] : undefined}
        goiY={goiY[key]}
        danhMuc={danhMuc}
        onValue={(value, typed) => {
          setBai((old) => ghiCau(old, each, value));
          const { [key]: _old, ...rest } = dangGo;
          setDangGo(value === undefined && typed !== undefined ? { ...rest, [key]: typed } : rest);
        }}
        onLeave={() => setDaQua((old) => new Set(old).add(key))}
      />
    );
  };
  return (
    <form
      class="chong dien-mau"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset class="chong" disabled={ban}>
        {props.chonMau && (
          <div class="o">
            <label for="mau-phieu">Ghi theo mẫu</label>
            <select
              id="mau-phieu"
              value={mau}
              onChange={(event) => setMau(MAU_CUA[loai].find((id) => id === event.currentTarget.value) ?? mau)}
            >
              {MAU_CUA[loai].map((id) => (
                <option key={id} value={id}>
                  {tenMau(id)}
                </option>
              ))}
            </select>
          </div>
        )}
        <p class="mo">Ô có dấu * phải ghi.</p>
        {phanCua(cau, (each) => isBatBuoc(each, bai)).map(({ tieuDe, cau: of, gap }) =>
          gap ? (
            <details key={tieuDe} class="the">
              <summary>
                <h2>{tieuDe}</h2> <span class="mo">không bắt buộc</span>
              </summary>
              <div class="chong">{of.map(field)}</div>
            </details>
          ) : (
            <section key={tieuDe} class="the chong">
              <h2>{tieuDe}</h2>
              <Phan
                cau={of}
                gon={props.gon === true}
                phai={(each) => isBatBuoc(each, bai)}
                bai={baiDau}
                field={field}
              />
            </section>
          ),
        )}
        {props.cuoi}
      </fieldset>
      {hienHet && sai.length > 0 && (
        <Notice muc="loi">
          <p>Còn {sai.length} mục phải sửa:</p>
          <ul>
            {sai.map((each) => (
              <li key={khoaCau(each)}>
                <a
                  href={`#${idCau(each)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    focusAt(idCau(each));
                  }}
                >
                  {each.nhan}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {hienHet && canTro && !props.oCanTro && <Notice muc="loi">{canTro}</Notice>}
      {loiLuu && <Notice muc="loi">{loiLuu}</Notice>}
      <LoiGiu giu={giu} />
      <div class="hang">
        <Button type="submit" kieu="chinh" ban={ban}>
          {props.nhanLuu}
        </Button>
      </div>
    </form>
  );
};
