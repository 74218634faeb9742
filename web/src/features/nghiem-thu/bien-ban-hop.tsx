import { MAX_THANH_PHAN, type TrangThaiNghiemThu } from '@core/nghiem-thu/nghiem-thu.ts';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { describeError, UserError } from '../../data/errors.ts';
import { changeNghiemThu, getNghiemThu, type NghiemThuDoc } from '../../data/nghiem-thu-repo.ts';
import { Button } from '../../ui/button.tsx';
import { NgayField } from '../../ui/ngay-field.tsx';
import { ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLam, useTai } from '../../ui/use-tai.ts';
import { GhiTiep, type Giu, LoiGiu } from '../ghi-do/ghi-tiep.tsx';
import { moGhiDo } from '../ghi-do/mo-ghi-do.ts';
import {
  baiHop,
  doiHop,
  dongCua,
  type GoHop,
  goHopOf,
  goHopTu,
  hopVuaDoi,
  isHaiBanHop,
  isQuaDong,
  NGAY_HOP,
  O_HOP,
} from './go-hop.ts';
import '../viec-lam/viec-lam.css';

type Luu = (nen: GoHop, go: GoHop, trangThai?: TrangThaiNghiemThu) => Promise<void>;

type ToProps = { nen: GoHop; giu: Giu; dangHop: boolean; onLuu: Luu };

const To = ({ nen, giu, dangHop, onLuu }: ToProps) => {
  const [go, setGo] = useState(() => goHopTu(giu.dau.bai));
  const [dangGo, setDangGo] = useState(giu.dau.dangGo[NGAY_HOP]);
  const { ban, loi, lam } = useLam(describeError);
  const set = (part: Partial<GoHop>) => setGo((old) => ({ ...old, ...part }));
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!isFirst.current) giu.doi({ bai: baiHop(go), dangGo: dangGo ? { [NGAY_HOP]: dangGo } : {} });
    isFirst.current = false;
  }, [go, dangGo]);
  const quaDong = isQuaDong(dongCua(go.thanhPhan));
  const nut = { ban, disabled: go.ngay === undefined || quaDong };
  const save = (trangThai?: TrangThaiNghiemThu) =>
    void lam(async () => {
      await onLuu(nen, go, trangThai);
    });
  const text = (truong: 'noiHop' | 'chuTri' | 'thuKy', nhan: string, maxLength: number) => (
    <TextField
      id={`hop-${truong}`}
      nhan={nhan}
      value={go[truong]}
      onValue={(value) => set({ [truong]: value })}
      onLeave={() => {}}
      input={{ maxLength }}
    />
  );
  return (
    <>
      <fieldset class="chong" disabled={ban}>
        <div class="luoi-hop">
          <NgayField
            id="hop-ngay"
            nhan="Ngày họp"
            value={go.ngay}
            dangGo={dangGo}
            onValue={(ngay, typed) => {
              set({ ngay });
              setDangGo(typed);
            }}
          />
          {text('noiHop', 'Nơi họp', 200)}
          {text('chuTri', 'Chủ trì', 120)}
          {text('thuKy', 'Thư ký', 120)}
        </div>
        <div class="o">
          <label for="hop-thanh-phan">Thành phần dự họp</label>
          <div class="o-goi-y" id="hop-thanh-phan-goi-y">
            Mỗi người một dòng: họ tên, chức vụ.
          </div>
          <textarea
            id="hop-thanh-phan"
            rows={4}
            aria-describedby="hop-thanh-phan-goi-y"
            value={go.thanhPhan}
            onInput={(event) => set({ thanhPhan: event.currentTarget.value })}
          />
          {quaDong && (
            <p class="o-loi">Tối đa {MAX_THANH_PHAN} người, mỗi dòng không quá 200 chữ. Viết gọn lại rồi lưu.</p>
          )}
        </div>
        <div class="o">
          <label for="hop-ket-luan">Kết luận</label>
          <textarea
            id="hop-ket-luan"
            rows={5}
            maxLength={5000}
            value={go.ketLuan}
            onInput={(event) => set({ ketLuan: event.currentTarget.value })}
          />
        </div>
      </fieldset>
      {loi && <Notice muc="loi">{loi}</Notice>}
      <LoiGiu giu={giu} />
      <div class="hang khong-in">
        <Button kieu="chinh" {...nut} onClick={() => save()}>
          Lưu biên bản
        </Button>
        {dangHop && (
          <Button {...nut} onClick={() => save('daKetThuc')}>
            Lưu và kết thúc cuộc họp
          </Button>
        )}
      </div>
    </>
  );
};

/** The minutes as they are written down: day, place, who took part, what was concluded. Each save is a version. */
export const BienBanHop = ({ hop: { id, trangThai: nay } }: { hop: NghiemThuDoc }) => {
  const [tin, setTin] = useState('');
  const { value, error, xong, taiLai } = useTai(async () => {
    const hop = await getNghiemThu(id);
    if (!hop) throw new UserError('not-found', 'Không tìm thấy cuộc họp này.');
    const nen = goHopOf(hop);
    const bai = baiHop(nen);
    const mo = await moGhiDo('nghiemThu', { id, path: `nghiemThu/${id}`, v: hop.v, bai }, O_HOP);
    return { nen, mo: { ...mo, haiBan: mo.haiBan && mo.ban !== undefined && isHaiBanHop(bai, mo.ban) } };
  }, [id]);
  const luu: Luu = async (nen, go, trangThai) => {
    setTin('');
    const doi = doiHop(nen, go);
    await changeNghiemThu(id, (now) => {
      const khac = hopVuaDoi(nen, doi, now);
      if (khac.length > 0)
        throw new UserError(
          'nghiemThu.vuaDoi',
          `Người khác vừa ghi khác ở mục: ${khac.join(', ')}. Tải lại trang để xem hai bản cạnh nhau rồi chọn.`,
        );
      return { ...doi, ...(trangThai && { trangThai }) };
    });
    setTin(trangThai === 'daKetThuc' ? 'Đã lưu và kết thúc cuộc họp.' : 'Đã lưu biên bản.');
  };
  const body = () => {
    if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={taiLai} />;
    if (!xong || !value) return <Loading />;
    return (
      <GhiTiep key={value.mo.lan} mo={value.mo} nen={baiHop(value.nen)} o={O_HOP}>
        {(giu) => (
          <To
            nen={value.nen}
            giu={giu}
            dangHop={nay === 'dangHop'}
            onLuu={async (...luot) => {
              await luu(...luot);
              await giu.xong();
              await taiLai();
            }}
          />
        )}
      </GhiTiep>
    );
  };
  return (
    <section class="the chong" aria-labelledby="bien-ban-hop">
      <h2 id="bien-ban-hop">Biên bản cuộc họp</h2>
      {body()}
      <p class="mo" aria-live="polite">
        {tin}
      </p>
    </section>
  );
};
