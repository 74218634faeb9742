import type { MauPhieu } from '@core/forms/phien-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { TruongBaiLam } from '@core/phieu/phieu.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/states.tsx';
import { startAutosave } from './autosave.ts';
import type { Opened } from './ban-nhap.ts';
import { BienDongMau, PhanKhongDoi } from './bien-dong.tsx';
import { CauHoiField, type TaiCho } from './cau-hoi-field.tsx';
import { ChanForm, KhongLuuDuoc } from './chan-form.tsx';
import { DuyetLai } from './duyet-lai.tsx';
import { type FormState, openForm } from './form-state.ts';
import { idOf, nhanTruong } from './nhan-cau.ts';
import { NhanDien } from './nhan-dien.tsx';
import { nopPhieu } from './nop.ts';
import { nextOnEnter } from './phim-tiep.ts';

/** Brings a question into view, with what is said above it, and puts the cursor there. */
const goTo = (truong: string) => {
  const target = document.getElementById(idOf(truong));
  const control = target?.matches('input') ? target : (target?.querySelector<HTMLElement>('input') ?? target);
  (target?.closest('.cau') ?? target)?.scrollIntoView({ block: 'start' });
  control?.focus({ preventScroll: true });
};

/** Where a returned phiếu asks to be looked at again: what the reason names, and what the machine found. */
const pinnedOf = ({ phieu }: Opened): readonly string[] =>
  phieu?.trangThai === 'traLai'
    ? [...new Set([...(phieu.lyDo?.truong ?? []), ...phieu.loi.map(({ truong }) => truong)])]
    : [];

/** Why a question was sent back: what the machine found there, else what the person who returned it wrote. */
const lyDoTai = ({ phieu }: Opened, truong: string): string => {
  const found = phieu?.loi.filter((loi) => loi.truong === truong) ?? [];
  return found.length > 0
    ? found.map(({ ma }) => thongBaoLoi(ma, truong).thongBao).join(' ')
    : (phieu?.lyDo?.ghiChu ?? '');
};

const DaBoNotice = ({ form }: { form: FormState }) => {
  const last = form.daBo.value;
  if (!last) return null;
  return (
    <Notice muc="canhBao" icon="hoanTac">
      <div class="hang hang-giua">
        <span>
          Đã bỏ {last.truong.length} câu trả lời không còn phải hỏi:{' '}
          {last.truong.map((truong) => form.mau.cauHoi[truong]?.goi).join(', ')}.
        </span>
        <Button icon="hoanTac" onClick={form.undo}>
          Hoàn tác
        </Button>
      </div>
    </Notice>
  );
};

const TraLaiNotice = ({ opened }: { opened: Opened }) => {
  const { phieu, cu } = opened;
  if (!phieu?.lyDo || phieu.trangThai !== 'traLai') return null;
  return (
    <Notice muc="loi" icon="traLai">
      <div class="chong chong-sat">
        <p>
          <b>Phiếu bị trả lại.</b> {phieu.lyDo.ghiChu}
        </p>
        <ul class="noi-sua">
          {pinnedOf(opened).map((truong) => (
            <li key={truong}>
              <Button kieu="tron" onClick={() => goTo(truong)}>
                {nhanTruong(truong)}
              </Button>{' '}
              {phieu.loi
                .filter((l) => l.truong === truong)
                .map(({ ma }) => thongBaoLoi(ma, truong).thongBao)
                .join(' ')}
            </li>
          ))}
        </ul>
        {cu && <p>Phiếu đã thay đổi trên máy chủ từ khi ghi bản này.</p>}
      </div>
    </Notice>
  );
};

type PhanProps = { ma: string; ten: string; form: FormState; keHoach: KeHoach; taiCho: TaiCho; opened: Opened };

const Phan = ({ ma, ten, form, keHoach, taiCho, opened }: PhanProps) => {
  const asked = form.asked.value.filter((truong) => form.mau.cauHoi[truong]?.phan === ma);
  if (asked.length === 0) return null;
  const gate = form.daBo.value?.vi;
  const pinned = pinnedOf(opened);
  return (
    <section class="the phan" aria-labelledby={`phan-${ma}`}>
      <h2 id={`phan-${ma}`}>{ten}</h2>
      <PhanKhongDoi ma={ma} form={form} />
      {asked.includes('soGiayTo') && <NhanDien form={form} draft={opened.draft} keHoach={keHoach} />}
      {asked.map((truong: TruongBaiLam) => (
        <div key={truong} class={pinned.includes(truong) ? 'cau cau-tra-lai chong' : 'cau chong'}>
          {pinned.includes(truong) && (
            <p class="o-loi">
              <Icon name="traLai" />
              <span>Bị trả lại, xem lại câu này: {lyDoTai(opened, truong)}</span>
            </p>
          )}
          <CauHoiField truong={truong} form={form} uid={opened.draft.boi} danhMuc={keHoach.danhMuc} taiCho={taiCho} />
          {gate === truong && <DaBoNotice form={form} />}
        </div>
      ))}
    </section>
  );
};

/** How many parts are drawn: the first, so that it can be written in, and one more after each painting, with room for a key between. */
const useDanDan = (all: number, hetNgay: boolean): number => {
  const [drawn, setDrawn] = useState(hetNgay ? all : 1);
  useEffect(() => {
    if (drawn >= all) return;
    const next = setTimeout(() => setDrawn(drawn + 1));
    return () => clearTimeout(next);
  }, [drawn, all]);
  return drawn;
};

/** The whole form for one person, in the version it was begun in: one column, jumps live, kept on the device with every keystroke. */
export const FormMau03 = (props: {
  opened: Opened;
  keHoach: KeHoach;
  mau: MauPhieu;
  taiCho: TaiCho;
  onNop: (id: string, hoTen: string) => void;
  /** Another tab has written a newer text of this phiếu. */
  onMat: () => void;
  /** Where its writer goes on once it is handed in. */
  ve: string;
}) => {
  const { opened, keHoach, mau, taiCho, onNop, onMat, ve } = props;
  const { route } = useLocation();
  const form = useMemo(() => openForm(opened.draft, { keHoach, mau, homNay: homNay() }), [opened.draft.id]);
  const saving = useMemo(() => startAutosave(opened, form), [form]);
  useEffect(() => saving.stop, [saving]);
  useEffect(() => saving.state.subscribe(({ kind }) => kind === 'noiKhac' && onMat()), [saving]);
  const [duyet, setDuyet] = useState(false);
  const [dangNop, setDangNop] = useState(false);
  const [loiGui, setLoiGui] = useState<string | null>(null);
  const returned = opened.phieu?.trangThai === 'traLai';
  const drawn = useDanDan(mau.phan.length, returned);

  useEffect(() => {
    if (!returned) return;
    form.hienHet.value = true;
    const first = form.asked.value.find((truong) => pinnedOf(opened).includes(truong));
    if (first) goTo(first);
  }, [returned]);

  const review = () => {
    form.hienHet.value = true;
    setLoiGui(null);
    setDuyet(true);
    scrollTo(0, 0);
  };
  const back = (truong?: string) => {
    setDuyet(false);
    if (truong) requestAnimationFrame(() => goTo(truong));
  };
  const submit = async () => {
    const bai = form.hopLe.value;
    if (!bai.ngayPhongVan) return;
    setDangNop(true);
    setLoiGui(null);
    try {
      await nopPhieu(saving, bai);
      onNop(opened.draft.id, bai.hoTen ?? '');
      route(ve);
    } catch (error) {
      setLoiGui(describeError(error));
    } finally {
      setDangNop(false);
    }
  };

  if (duyet)
    return (
      <DuyetLai
        hoTen={form.hopLe.value.hoTen ?? ''}
        conVuong={form.conVuong.value}
        dangNop={dangNop}
        loiGui={loiGui}
        onDen={back}
        onNop={() => void submit()}
        onQuayLai={() => back()}
      />
    );
  return (
    <form
      class="chong form-phieu"
      noValidate
      onKeyDown={nextOnEnter}
      onSubmit={(event) => {
        event.preventDefault();
        review();
      }}
    >
      <div>
        <h1>Phiếu thông tin về người lao động</h1>
        <p class="mo">
          {form.mau.dau.soHieu}, {form.mau.dau.canCu}. {taiCho.ten}.
        </p>
      </div>
      <TraLaiNotice opened={opened} />
      <BienDongMau form={form} deNghi={opened.phieu?.trangThai === 'nhap' ? opened.phieu.lyDo?.ghiChu : undefined} />
      <KhongLuuDuoc saved={saving.state} />
      {form.mau.phan.slice(0, drawn).map(([ma, ten]) => (
        <Phan key={ma} ma={ma} ten={ten} form={form} keHoach={keHoach} taiCho={taiCho} opened={opened} />
      ))}
      <ChanForm form={form} saved={saving.state} />
    </form>
  );
};
