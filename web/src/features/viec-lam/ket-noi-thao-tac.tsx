import { DUOC_LIEN_HE, LY_DO_KET_NOI, type TrangThaiKetNoi } from '@core/viec-lam/ket-noi.ts';
import { useState } from 'preact/hooks';
import { homNay } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { ghiNhanViec, type KetNoiDoc, stepKetNoi } from '../../data/ket-noi-repo.ts';
import type { NguoiViec } from '../../data/viec-lam-ai.ts';
import type { LyDoKetNoi } from '../../data/viec-lam-writes.ts';
import { Button } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { NgayField } from '../../ui/ngay-field.tsx';
import { Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useNgay } from '../../ui/use-ngay.ts';
import { type TaiLai, useLam } from '../../ui/use-tai.ts';
import { buocKetNoi, canLyDo } from './buoc-duoc-lam.ts';
import { NHAN_BUOC } from './nhan-viec-lam.ts';

const HoiLyDoKetNoi = (props: {
  nut: string;
  ban: boolean;
  onXong: (lyDo: LyDoKetNoi) => void;
  onThoi: () => void;
}) => {
  const [ma, setMa] = useState<LyDoKetNoi['ma'] | ''>('');
  const [ghiChu, setGhiChu] = useState('');
  return (
    <form
      class="chong"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (ma !== '') props.onXong({ ma, ...(ghiChu.trim() !== '' && { ghiChu: ghiChu.trim() }) });
      }}
    >
      <div class="o">
        <label for="ly-do-ket-noi">Vì sao?</label>
        <select
          id="ly-do-ket-noi"
          aria-required
          value={ma}
          onChange={(event) => setMa(LY_DO_KET_NOI.codes.find((code) => code === event.currentTarget.value) ?? '')}
        >
          <option value="">Chọn lý do</option>
          {LY_DO_KET_NOI.options.map(([code, nhan]) => (
            <option key={code} value={code}>
              {nhan}
            </option>
          ))}
        </select>
      </div>
      <TextField
        id="ghi-chu-ket-noi"
        nhan="Ghi thêm (nếu cần)"
        value={ghiChu}
        onValue={setGhiChu}
        onLeave={() => undefined}
        input={{ maxLength: 300 }}
      />
      <div class="hang">
        <Button type="submit" kieu="nguy" ban={props.ban} disabled={ma === ''}>
          {props.nut}
        </Button>
        <Button kieu="tron" onClick={props.onThoi}>
          Thôi
        </Button>
      </div>
    </form>
  );
};

type Nhan = Parameters<typeof ghiNhanViec>[1];
const HoiNhanViec = (props: { ban: boolean; onXong: (nhan: Nhan) => void; onThoi: () => void }) => {
  const { ngay, field } = useNgay(homNay());
  const [thang, setThang] = useState('');
  const [luong, setLuong] = useState('');
  const saiThang = thang !== '' && (Number(thang) < 1 || Number(thang) > 36);
  return (
    <form
      class="chong"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!ngay || saiThang) return;
        props.onXong({
          ngayVao: ngay,
          ...(thang !== '' && { soThang: Number(thang) }),
          ...(luong !== '' && { luongThang: Number(luong) }),
        });
      }}
    >
      <NgayField id="ngay-vao" nhan="Ngày bắt đầu làm" batBuoc {...field} />
      <TextField
        id="so-thang"
        nhan="Hợp đồng mấy tháng?"
        goiY="Từ 1 đến 36. Để trống nếu không xác định thời hạn."
        chuSo
        value={thang}
        onValue={setThang}
        onLeave={() => undefined}
        input={{ maxLength: 2 }}
        messages={
          saiThang
            ? [
                {
                  ma: 'soThang',
                  muc: 'loi',
                  thongBao: 'Hợp đồng xác định thời hạn dài nhất 36 tháng.',
                  cachSua: 'Ghi lại số tháng.',
                },
              ]
            : []
        }
      />
      <TextField
        id="luong-thang"
        nhan="Lương một tháng (đồng)"
        goiY={luong === '' ? 'Để trống nếu chưa biết.' : `${formatSo(Number(luong))} đồng`}
        chuSo
        value={luong}
        onValue={setLuong}
        onLeave={() => undefined}
        input={{ maxLength: 9 }}
      />
      <div class="hang">
        <Button type="submit" kieu="chinh" ban={props.ban} disabled={!ngay || saiThang}>
          Ghi nhận việc
        </Button>
        <Button kieu="tron" onClick={props.onThoi}>
          Thôi
        </Button>
      </div>
    </form>
  );
};

/** Words of a step as the one who takes it would say it. */
const nhanBuoc = (den: TrangThaiKetNoi, vai: NguoiViec['vai']): string => {
  if (vai === 'nguoiTimViec' && den === 'dongY') return 'Tôi đồng ý';
  if (vai === 'nguoiTimViec' && den === 'tuChoi') return 'Tôi không nhận việc này';
  return NHAN_BUOC[den] ?? den;
};

type Props = {
  ketNoi: KetNoiDoc;
  vai: NguoiViec['vai'];
  /** Why the person may not be referred yet. */
  chuaGioiThieu: string | undefined;
  onXong: TaiLai;
};

/** What may be done with a referral now (HP-07); the main step first. */
export const KetNoiThaoTac = ({ ketNoi, vai, chuaGioiThieu, onXong }: Props) => {
  const { ban, loi, lam } = useLam(describeError);
  const [hoi, setHoi] = useState<TrangThaiKetNoi | null>(null);
  const buoc = buocKetNoi(ketNoi.trangThai, vai);
  const run = (work: () => Promise<void>) =>
    void lam(async () => {
      await work();
      setHoi(null);
      await onXong();
    });
  const press = (den: TrangThaiKetNoi) => {
    if (den === 'nhanViec' || canLyDo(den)) setHoi(den);
    else run(() => stepKetNoi(ketNoi, den));
  };
  if (buoc.length === 0) return null;
  return (
    <section class="the chong khong-in">
      <h2>Bước tiếp theo</h2>
      {loi && <Notice muc="loi">{loi}</Notice>}
      {buoc.includes('gioiThieu') && chuaGioiThieu && <Notice muc="canhBao">{chuaGioiThieu}</Notice>}
      {hoi === null && (
        <div class="hang">
          {buoc.map((den, i) => (
            <Button
              key={den}
              kieu={canLyDo(den) ? 'nguy' : i === 0 ? 'chinh' : 'thuong'}
              ban={ban}
              disabled={den === 'gioiThieu' && chuaGioiThieu !== undefined}
              onClick={() => press(den)}
            >
              {nhanBuoc(den, vai)}
            </Button>
          ))}
        </div>
      )}
      {hoi === 'nhanViec' && (
        <HoiNhanViec ban={ban} onXong={(nhan) => run(() => ghiNhanViec(ketNoi, nhan))} onThoi={() => setHoi(null)} />
      )}
      {hoi !== null && hoi !== 'nhanViec' && (
        <HoiLyDoKetNoi
          nut={nhanBuoc(hoi, vai)}
          ban={ban}
          onXong={(lyDo) => run(() => stepKetNoi(ketNoi, hoi, lyDo))}
          onThoi={() => setHoi(null)}
        />
      )}
    </section>
  );
};

export const duocLienHe = ({ trangThai }: KetNoiDoc): boolean => DUOC_LIEN_HE.includes(trangThai);
