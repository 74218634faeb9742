import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { khongVuong, lapChuongTrinh } from '@core/nghiem-thu/chuong-trinh.ts';
import { LY_DO_TRA } from '@core/phieu/ly-do-tra.ts';
import type { LyDo } from '@core/phieu/phieu.ts';
import { useEffect, useState } from 'preact/hooks';
import { listPhieuCho } from '../../data/bien-ban-repo.ts';
import { describeError } from '../../data/errors.ts';
import { changeNghiemThu, type NghiemThuDoc } from '../../data/nghiem-thu-repo.ts';
import { ghiQuyetDinh, xetLanDau } from '../../data/nghiem-thu-writes.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { listCapTrung } from '../../data/trung-repo.ts';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { HopTraLai } from '../hang-cho/hop-tra-lai.tsx';
import { HopXacNhan } from '../hang-cho/hop-xac-nhan.tsx';
import { KetQua } from '../hang-cho/ket-qua.tsx';
import { useThaoTac } from '../hang-cho/use-thao-tac.ts';
import { Muc, type Quyet } from './muc.tsx';

/** Phiếu one meeting looks at; a larger unit holds its meeting thôn by thôn. */
const MOST = 2_000;

type Data = { readonly phieu: readonly PhieuDoc[]; readonly con: boolean; readonly nghiTrung: readonly string[] };

const load = async ({ keHoach, cap, ma }: NghiemThuDoc): Promise<Data> => {
  const [{ items, con }, pairs] = await Promise.all([
    listPhieuCho({ keHoach, cap, ma }, ['choNghiemThu'], { most: MOST }),
    listCapTrung(keHoach, 'cho'),
  ]);
  return { phieu: items, con, nghiTrung: pairs.flatMap(({ phieu }) => phieu) };
};

const reasonCode = (lyDo: LyDo | undefined) => LY_DO_TRA.codes.find((code) => code === lyDo?.ma) ?? 'KHAC';

/** The agenda from the data, and the decisions taken on it: a move of some phiếu and what the minutes say of it are one commit. */
export const ChuongTrinh = (props: { hop: NghiemThuDoc; keHoach: KeHoach; mayQuyet: boolean }) => {
  const { hop, keHoach } = props;
  const [data, setData] = useState<Data>();
  const [error, setError] = useState<unknown>();
  const [hoi, setHoi] = useState<{ action: 'accept' | 'return'; list: readonly PhieuDoc[] }>();
  const [nhan, setNhan] = useState('');
  const refresh = () => {
    setError(undefined);
    load(hop).then(setData, setError);
  };
  useEffect(refresh, [hop.id]);
  const thaoTac = useThaoTac(keHoach, () => {});
  const run = async (list: readonly PhieuDoc[], action: 'accept' | 'return', lyDo?: LyDo) => {
    setHoi(undefined);
    setNhan(action === 'accept' ? 'Nghiệm thu' : 'Trả lại');
    const phieu = data?.phieu ?? [];
    const xet = xetLanDau(phieu.length, lapChuongTrinh(phieu, data?.nghiTrung));
    const done = await thaoTac.run(list, action, lyDo, (put, ids) =>
      changeNghiemThu(hop.id, (now) => ghiQuyetDinh(now, xet, { action, ids, lyDo: reasonCode(lyDo) }), put),
    );
    const gone = new Set(done);
    setData((old) => old && { ...old, phieu: old.phieu.filter(({ id }) => !gone.has(id)) });
  };

  if (error !== undefined) return <ErrorState noiDung={describeError(error)} thuLai={refresh} />;
  if (!data) return <Loading nhan="Đang lập nội dung xem xét…" />;
  const muc = lapChuongTrinh(data.phieu, data.nghiTrung);
  const byId = new Map(data.phieu.map((phieu) => [phieu.id, phieu]));
  const phieuOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const clean = phieuOf(khongVuong(data.phieu, muc));
  const ban = thaoTac.state.buoc === 'dang';
  const onQuyet: Quyet | undefined = props.mayQuyet ? (list, action) => setHoi({ action, list }) : undefined;
  return (
    <section class="chong" aria-labelledby="noi-dung-xem-xet">
      <h2 id="noi-dung-xem-xet">Nội dung xem xét: {formatSo(data.phieu.length)} phiếu chờ nghiệm thu</h2>
      {data.con && (
        <Notice muc="canhBao">
          Đơn vị có trên {formatSo(MOST)} phiếu chờ nghiệm thu. Mở cuộc họp theo từng thôn, tổ dân phố để xem hết.
        </Notice>
      )}
      <KetQua state={thaoTac.state} nhan={nhan} onStop={thaoTac.stop} onClear={thaoTac.clear} />
      {data.phieu.length === 0 && <EmptyState icon="nghiemThu" tieuDe="Không còn phiếu nào chờ nghiệm thu" />}
      {muc.map((m) => (
        <Muc key={m.khoa} muc={m} phieu={phieuOf(m.phieu)} ban={ban} onQuyet={onQuyet} />
      ))}
      {clean.length > 0 && (
        <Muc muc={{ khoa: 'khongVuong', nhan: 'Không có điều gì cần xem' }} phieu={clean} ban={ban} onQuyet={onQuyet} />
      )}
      {hoi?.action === 'return' && (
        <HopTraLai
          soPhieu={hoi.list.length}
          truong={[]}
          noiNhan="điều tra viên"
          cau={[]}
          onClose={() => setHoi(undefined)}
          onTraLai={(lyDo) => void run(hoi.list, 'return', lyDo)}
        />
      )}
      {hoi?.action === 'accept' && (
        <HopXacNhan
          viec="Nghiệm thu"
          soPhieu={hoi.list.length}
          onClose={() => setHoi(undefined)}
          onXacNhan={() => void run(hoi.list, 'accept')}
        />
      )}
    </section>
  );
};
