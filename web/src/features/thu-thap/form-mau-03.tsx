import { DAU_MAU_03, MAU_03, PHAN_MAU_03 } from '@core/forms/mau-03.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { TruongBaiLam } from '@core/phieu/phieu.ts';
import { thongBaoLoi } from '@core/problems.ts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { Button } from '../../ui/button.tsx';
import { formatGio } from '../../ui/format.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice, Progress } from '../../ui/states.tsx';
import { type SaveState, startAutosave } from './autosave.ts';
import type { Opened } from './ban-nhap.ts';
import { BienDongMau, PhanKhongDoi } from './bien-dong.tsx';
import { CauHoiField, type TaiCho } from './cau-hoi-field.tsx';
import { DuyetLai } from './duyet-lai.tsx';
import { type FormState, openForm } from './form-state.ts';
import { idOf, nhanTruong } from './nhan-cau.ts';
import { nopPhieu } from './nop.ts';

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

const Saved = ({ state }: { state: SaveState }) => {
  if (state.kind === 'loi') return <span class="chua-luu">Chưa lưu được trên máy</span>;
  return (
    <span class="mo">
      {state.kind !== 'daLuu' ? 'Tự lưu khi ghi' : `Đã lưu trên máy lúc ${formatGio(state.luc, new Date())}`}
    </span>
  );
};

const DaBoNotice = ({ form }: { form: FormState }) => {
  const last = form.daBo.value;
  if (!last) return null;
  return (
    <Notice muc="canhBao" icon="hoanTac">
      <div class="hang hang-giua">
        <span>
          Đã bỏ {last.truong.length} câu trả lời không còn phải hỏi:{' '}
          {last.truong.map((truong) => MAU_03[truong].goi).join(', ')}.
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
  const asked = form.asked.value.filter((truong) => MAU_03[truong].phan === ma);
  if (asked.length === 0) return null;
  const gate = form.daBo.value?.vi;
  const pinned = pinnedOf(opened);
  return (
    <section class="the phan" aria-labelledby={`phan-${ma}`}>
      <h2 id={`phan-${ma}`}>{ten}</h2>
      <PhanKhongDoi ma={ma} form={form} />
      {asked.map((truong: TruongBaiLam) => (
        <div key={truong} class={pinned.includes(truong) ? 'cau cau-tra-lai chong' : 'cau chong'}>
          {pinned.includes(truong) && (
            <p class="o-loi">
              <Icon name="traLai" />
              <span>Bị trả lại, xem lại câu này: {lyDoTai(opened, truong)}</span>
            </p>
          )}
          <CauHoiField truong={truong} form={form} danhMuc={keHoach.danhMuc} taiCho={taiCho} />
          {gate === truong && <DaBoNotice form={form} />}
        </div>
      ))}
    </section>
  );
};

/** The whole of Mẫu 03 for one person: one column, jumps live, kept on the device with every keystroke. */
export const FormMau03 = (props: {
  opened: Opened;
  keHoach: KeHoach;
  taiCho: TaiCho;
  onNop: (id: string, hoTen: string) => void;
  /** Another tab has written a newer text of this phiếu. */
  onMat: () => void;
}) => {
  const { opened, keHoach, taiCho, onNop, onMat } = props;
  const { route } = useLocation();
  const form = useMemo(() => openForm(opened.draft, { keHoach, homNay: homNay() }), [opened.draft.id]);
  const saving = useMemo(() => startAutosave(opened, form), [form]);
  useEffect(() => saving.stop, [saving]);
  useEffect(() => saving.state.subscribe(({ kind }) => kind === 'noiKhac' && onMat()), [saving]);
  const [duyet, setDuyet] = useState(false);
  const [dangNop, setDangNop] = useState(false);
  const [loiGui, setLoiGui] = useState<string | null>(null);
  const returned = opened.phieu?.trangThai === 'traLai';

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
      route('/thu-thap');
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
  const { answered, asked } = form.tienDo.value;
  return (
    <form
      class="chong form-phieu"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        review();
      }}
    >
      <div>
        <h1>Phiếu thông tin về người lao động</h1>
        <p class="mo">
          {DAU_MAU_03.soHieu}, {DAU_MAU_03.canCu}. {taiCho.ten}.
        </p>
      </div>
      <TraLaiNotice opened={opened} />
      <BienDongMau form={form} deNghi={opened.phieu?.trangThai === 'nhap' ? opened.phieu.lyDo?.ghiChu : undefined} />
      {saving.state.value.kind === 'loi' && (
        <Notice muc="loi">
          Máy này không lưu được bản đang ghi (bộ nhớ đầy hoặc trình duyệt không cho phép). Nộp phiếu trước khi đóng
          trang.
        </Notice>
      )}
      {PHAN_MAU_03.map(([ma, ten]) => (
        <Phan key={ma} ma={ma} ten={ten} form={form} keHoach={keHoach} taiCho={taiCho} opened={opened} />
      ))}
      <div class="chan-form">
        <Progress done={answered} total={asked} nhan="Tiến độ ghi phiếu" />
        <div class="hang hang-giua">
          <span class="chan-form-chu">
            <b>
              {answered}/{asked} câu
            </b>{' '}
            <Saved state={saving.state.value} />
          </span>
          {/* Pressing must not leave the last question first: an error that appears there moves the button away from the finger. */}
          <Button type="submit" kieu="chinh" onMouseDown={(event) => event.preventDefault()}>
            Xem lại và nộp
          </Button>
        </div>
      </div>
    </form>
  );
};
