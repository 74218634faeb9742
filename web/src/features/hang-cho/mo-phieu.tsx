import { joinBaiLam, type LyDo } from '@core/phieu/phieu.ts';
import type { Action } from '@core/phieu/workflow.ts';
import { thongBaoLoi } from '@core/problems.ts';
import type { Ngay } from '@core/shared/ngay.ts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { HanBadge } from '../../ui/han-badge.tsx';
import { ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { TrangThaiBadge } from '../../ui/trang-thai.tsx';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import { TimViecCuaPhieu } from '../tim-viec-tu-phieu/cua-phieu.tsx';
import { BangTraLoi } from './bang-tra-loi.tsx';
import { askDinhDanh, dinhDanh, mayReadDinhDanh } from './dinh-danh.ts';
import { type DongTraLoi, findingsElsewhere, viewTraLoi } from './dong-tra-loi.ts';
import { HopTraLai } from './hop-tra-lai.tsx';
import { BangPhim } from './ket-qua.tsx';
import { LichSu, LyDoTra } from './nhat-ky.tsx';
import { PHIM_CHEP, PHIM_PHIEU } from './phim.ts';
import { usePhim } from './use-phim.ts';
import { labelOf, noiNhanLai, type Viec } from './viec.ts';
import './mo-phieu.css';

type Props = {
  readonly phieu: PhieuDoc;
  readonly homNay: Ngay;
  readonly viec: Viec;
  /** Where it stands among those loaded. */
  readonly viTri: number;
  readonly soPhieu: number;
  readonly ban: boolean;
  readonly chep: boolean;
  readonly veDanhSach: string;
  readonly onMove: (action: Action, lyDo?: LyDo) => void;
  readonly onSang: (buoc: 1 | -1) => void;
  readonly onVe: () => void;
};

const useRieng = (id: string) => {
  const [error, setError] = useState<unknown>();
  const load = () => {
    setError(undefined);
    askDinhDanh(id).catch(setError);
  };
  useEffect(() => {
    if (mayReadDinhDanh()) load();
  }, [id]);
  return { rieng: dinhDanh.value[id], error, load };
};

/** One phiếu of a queue on one screen: identity and answers in the order of the form, findings, history, what to do. */
export const MoPhieu = (p: Props) => {
  const { phieu } = p;
  const { rieng, error, load } = useRieng(phieu.id);
  const [conTro, setConTro] = useState(0);
  const [danhDau, setDanhDau] = useState<ReadonlySet<string>>(new Set(phieu.lyDo?.truong));
  const [daChep, setDaChep] = useState<ReadonlySet<string>>(new Set());
  const [hopTra, setHopTra] = useState(false);
  const [loiChep, setLoiChep] = useState('');
  const known = rieng === undefined || rieng === 'khongCo' ? undefined : rieng;
  const phan = useMemo(
    () => viewTraLoi(joinBaiLam(phieu, known ?? {}), phieu.loi, known !== undefined),
    [phieu, known],
  );
  const rows = phan.flatMap(({ dong }) => dong);
  const mark = (truong: string) => {
    const next = new Set(danhDau);
    if (!next.delete(truong)) next.add(truong);
    setDanhDau(next);
  };
  const copy = (dong: DongTraLoi | undefined) => {
    if (!dong || dong.giaTri === '') return;
    navigator.clipboard.writeText(dong.giaTri).then(
      () => {
        setDaChep((old) => new Set([...old, dong.truong]));
        setLoiChep('');
      },
      () => setLoiChep('Trình duyệt chưa cho phép chép. Cấp quyền dùng bộ nhớ tạm cho trang này rồi thử lại.'),
    );
    setConTro(Math.min(rows.indexOf(dong) + 1, rows.length - 1));
  };
  const { tien, traLai } = p.viec;
  usePhim(
    (lenh) => {
      if (lenh === 'xuong') setConTro(Math.min(conTro + 1, rows.length - 1));
      else if (lenh === 'len') setConTro(Math.max(conTro - 1, 0));
      else if (lenh === 'dau') setConTro(0);
      else if (lenh === 'cuoi') setConTro(rows.length - 1);
      else if (lenh === 'chon' && traLai && rows[conTro]) mark(rows[conTro].truong);
      else if (lenh === 'chep' && p.chep) copy(rows[conTro]);
      else if (lenh === 'dongY' && tien && !p.ban) p.onMove(tien.action);
      else if (lenh === 'traLai' && traLai && !p.ban) setHopTra(true);
      else if (lenh === 'phieuSau') p.onSang(1);
      else if (lenh === 'phieuTruoc') p.onSang(-1);
      else if (lenh === 'thoat') p.onVe();
      else return false;
      return true;
    },
    (key) => {
      if (!p.chep || !/^\d$/.test(key)) return false;
      copy(rows[(Number(key) + 9) % 10]);
      return true;
    },
  );
  const ngoai = findingsElsewhere(phieu.loi);
  return (
    <article class="chong" aria-label="Phiếu đang mở">
      <div class="hang hang-giua">
        <div class="hang">
          <LinkButton href={p.veDanhSach} kieu="tron" icon="hoanTac">
            Danh sách
          </LinkButton>
          <h1>{known?.hoTen ?? 'Phiếu thông tin người lao động'}</h1>
        </div>
        <div class="hang">
          <span class="mo">
            Phiếu {p.viTri + 1}/{p.soPhieu}
          </span>
          <Button kieu="tron" disabled={p.viTri <= 0} onClick={() => p.onSang(-1)}>
            Trước <kbd class="phim chi-ban-phim">P</kbd>
          </Button>
          <Button kieu="tron" disabled={p.viTri >= p.soPhieu - 1} onClick={() => p.onSang(1)}>
            Sau <kbd class="phim chi-ban-phim">N</kbd>
          </Button>
        </div>
      </div>
      {loiChep && <Notice muc="loi">{loiChep}</Notice>}
      <div class="phieu-mo">
        <div class="chong">
          {error !== undefined && (
            <ErrorState tieuDe="Chưa đọc được nhân thân" noiDung={describeError(error)} thuLai={load} />
          )}
          {mayReadDinhDanh() && rieng === undefined && error === undefined ? (
            <Loading nhan="Đang mở phiếu…" />
          ) : (
            <BangTraLoi
              phan={phan}
              conTro={conTro}
              onConTro={setConTro}
              danhDau={danhDau}
              onDanhDau={traLai && mark}
              onChep={p.chep ? copy : undefined}
              daChep={daChep}
            />
          )}
        </div>
        <aside class="phieu-cot" aria-label="Tình trạng phiếu">
          <div class="the chong">
            <div class="hang">
              <TrangThaiBadge trangThai={phieu.trangThai} />
              <HanBadge han={phieu.hanXuLy} homNay={p.homNay} />
            </div>
            <p class="mo">{tenCua(phieu.diaBan.danhMuc, phieu.diaBan.thon) ?? `Thôn ${phieu.diaBan.thon}`}</p>
            {phieu.lyDo && <LyDoTra lyDo={phieu.lyDo} />}
            {ngoai.map((loi) => (
              <p key={loi.ma} class={loi.muc === 'loi' ? 'o-loi' : 'o-canh-bao'}>
                {thongBaoLoi(loi.ma, loi.truong).thongBao}
              </p>
            ))}
            {phieu.thayCho && <a href={`/phieu/${phieu.thayCho}`}>Xem phiếu cũ mà phiếu này thay</a>}
            <TimViecCuaPhieu phieu={phieu} />
            <LichSu phieu={phieu} />
          </div>
          <BangPhim phim={p.chep ? [...PHIM_CHEP, ...PHIM_PHIEU] : PHIM_PHIEU} />
        </aside>
      </div>
      {(tien || traLai) && (
        <div class="thanh-duoi khong-in">
          {tien && (
            <Button kieu="chinh" icon="dau" ban={p.ban} onClick={() => p.onMove(tien.action)}>
              {labelOf(tien)} <kbd class="phim chi-ban-phim">A</kbd>
            </Button>
          )}
          {traLai && (
            <Button kieu="nguy" icon="traLai" ban={p.ban} onClick={() => setHopTra(true)}>
              Trả lại{danhDau.size > 0 && ` (${danhDau.size} câu)`} <kbd class="phim chi-ban-phim">R</kbd>
            </Button>
          )}
        </div>
      )}
      {hopTra && traLai && (
        <HopTraLai
          soPhieu={1}
          truong={[...danhDau]}
          noiNhan={noiNhanLai(traLai, [phieu])}
          tuTruoc={phieu.lyDo}
          cau={rows.map(({ truong }) => truong)}
          onClose={() => setHopTra(false)}
          onTraLai={(lyDo) => {
            setHopTra(false);
            p.onMove('return', lyDo);
          }}
        />
      )}
    </article>
  );
};
