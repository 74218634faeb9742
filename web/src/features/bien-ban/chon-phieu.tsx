import { ChuoiDonVi, MAX_PHIEU, maPhieu } from '@core/bien-ban/bien-ban.ts';
import type { DonVi } from '@core/dia-ban/dia-ban.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import type { ChangBanGiao } from '@core/phieu/workflow.ts';
import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { createBienBan } from '../../data/bien-ban-repo.ts';
import { putBienBanSan } from '../../data/bien-ban-san.ts';
import type { MoiBienBan } from '../../data/bien-ban-writes.ts';
import { homNay, lucMay, online } from '../../data/device.ts';
import { signedIn } from '../../data/doc-read.ts';
import { describeError } from '../../data/errors.ts';
import type { PhieuDoc } from '../../data/phieu-repo.ts';
import { session } from '../../data/session.ts';
import { tenTaiKhoan } from '../../data/ten-tai-khoan.ts';
import { BangCuon } from '../../ui/bang-cuon.tsx';
import { Button } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { NgayField } from '../../ui/ngay-field.tsx';
import { Notice } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useNgay } from '../../ui/use-ngay.ts';
import { tenCua } from '../bang-so-lieu/ten-don-vi.ts';
import { CHON_RONG, reduceChon } from '../hang-cho/chon.ts';
import { DanhSach } from '../hang-cho/danh-sach.tsx';
import { BangPhim } from '../hang-cho/ket-qua.tsx';
import { usePhim } from '../hang-cho/use-phim.ts';
import { layChonSan } from './chon-san.ts';
import { HopLap } from './hop-lap.tsx';
import { LOC_TRONG, type Loc, LocPhieu, locPhieu } from './loc-phieu.tsx';
import { Quet } from './quet.tsx';
import { isMatMang } from './use-bien-ban-san.ts';
import { timPhieu } from './viec-ban-giao.ts';

/** Rows drawn at a time; the button works on all that match all the same. */
const HIEN = 200;

const PHIM = [
  ['J, ↓', 'phiếu dưới'],
  ['K, ↑', 'phiếu trên'],
  ['X, phím cách', 'chọn, bỏ chọn'],
  ['Shift + X', 'chọn cả dãy'],
  ['Ctrl + A', 'chọn tất cả phiếu đang hiện'],
  ['A', 'lập biên bản'],
] as const;

type Props = {
  readonly chang: ChangBanGiao;
  readonly keHoach: KeHoach;
  readonly donVi: DonVi;
  readonly items: readonly PhieuDoc[];
  readonly con: boolean;
  readonly coVanBan: boolean;
  readonly coNoiLuu: boolean;
};

const tenNguoiGhi = (uid: string): string => {
  const current = session.value;
  return current !== null && current !== 'dangTai' && current.uid === uid ? 'Tôi' : (tenTaiKhoan(uid) ?? uid);
};

/** The phiếu a record is made of: all that match the filters, those ticked, or those scanned; then the record itself. */
export const ChonPhieu = ({ chang, keHoach, donVi, items, con, coVanBan, coNoiLuu }: Props) => {
  const { route } = useLocation();
  const [id] = useState(() => crypto.randomUUID());
  const [loc, setLoc] = useState<Loc>(LOC_TRONG);
  const [hien, setHien] = useState(HIEN);
  const [chon, dispatch] = useReducer(reduceChon, CHON_RONG);
  const [soVanBan, setSoVanBan] = useState('');
  const { ngay: ngayVanBan, field: ngayField } = useNgay();
  const [noiLuu, setNoiLuu] = useState('');
  const [hoi, setHoi] = useState(false);
  const [ban, setBan] = useState(false);
  const [error, setError] = useState<unknown>();
  const [sanCo] = useState(() => layChonSan(chang));
  /** Scanned and not ticked yet: their rows are to be drawn first. */
  const [vuaQuet, setVuaQuet] = useState<readonly string[]>([]);
  const matching = useMemo(() => {
    const found = locPhieu(items, loc);
    return [...found.filter((phieu) => sanCo.has(phieu.id)), ...found.filter((phieu) => !sanCo.has(phieu.id))];
  }, [items, loc, sanCo]);
  const shown = matching.slice(0, hien);
  const ids = shown.map((phieu) => phieu.id).join();
  const idOf = (phieu: PhieuDoc) => phieu.id;
  useEffect(() => dispatch({ loai: 'thayDong', ids: shown.map(idOf), coThe: items.map(idOf) }), [ids]);
  useEffect(() => {
    for (const [viTri, phieu] of shown.entries()) if (vuaQuet.includes(phieu.id)) dispatch({ loai: 'chon', viTri });
    if (vuaQuet.length > 0) setVuaQuet([]);
  }, [ids, vuaQuet]);
  useEffect(() => {
    for (const [viTri, phieu] of shown.entries()) if (sanCo.has(phieu.id)) dispatch({ loai: 'chon', viTri });
    if (sanCo.size > 0) dispatch({ loai: 'den', viTri: 0 });
  }, []);

  const connected = online.value;
  const picked = chon.chon.size > 0 ? items.filter((phieu) => chon.chon.has(phieu.id)) : matching;
  const thieuVanBan = coVanBan && (soVanBan.trim() !== '') !== (ngayVanBan !== undefined);
  const ask = () => {
    if (picked.length > 0 && !ban && !thieuVanBan) setHoi(true);
  };
  usePhim((lenh) => {
    if (lenh === 'xuong' || lenh === 'len') dispatch({ loai: 'buoc', buoc: lenh === 'xuong' ? 1 : -1 });
    else if (lenh === 'chon' || lenh === 'chonKeo') dispatch({ loai: 'chon', keoDai: lenh === 'chonKeo' });
    else if (lenh === 'chonTatCa') dispatch({ loai: 'chonTatCa' });
    else if (lenh === 'dongY') ask();
    else if (lenh === 'thoat') dispatch({ loai: 'boChon' });
    else return false;
    return true;
  });

  const onMa = (ma: string): string => {
    const found = timPhieu(items, ma);
    if (!found) return `Không có phiếu mã ${ma.trim()} trong số phiếu bàn giao được.`;
    if (chon.chon.has(found.id) || vuaQuet.includes(found.id)) return `Phiếu ${maPhieu(found.id)} đã chọn từ trước.`;
    const viTri = matching.findIndex((phieu) => phieu.id === found.id);
    if (viTri < 0) return `Phiếu ${maPhieu(found.id)} không khớp điều kiện lọc: bỏ bớt điều kiện lọc rồi quét lại.`;
    setHien(Math.max(hien, viTri + 1));
    setVuaQuet((before) => [...before, found.id]);
    return `Đã chọn phiếu ${maPhieu(found.id)}: ${formatSo(chon.chon.size + 1)} phiếu.`;
  };

  const record = (): MoiBienBan => ({
    keHoach: keHoach.id,
    chang,
    cap: donVi.cap,
    ma: donVi.ma,
    diaBan: ChuoiDonVi.parse({ danhMuc: donVi.danhMuc, ...donVi.chuoi }),
    ngayLap: homNay(),
    ...(soVanBan.trim() !== '' && ngayVanBan && { vanBan: { so: soVanBan.trim(), ngay: ngayVanBan } }),
    ...(noiLuu.trim() !== '' && { noiLuu: noiLuu.trim() }),
    phieu: picked.slice(0, MAX_PHIEU).map((phieu) => phieu.id),
  });
  const prepare = async () => {
    const { phieu, ...rest } = record();
    await putBienBanSan({ ...rest, id, boi: signedIn().uid, phieu: [...phieu], luc: lucMay() });
    route('/bien-ban');
  };
  /** Where the answer is lost the record is kept as prepared: sending it finds out whether it has arrived. */
  const create = async () => {
    try {
      await createBienBan(id, record());
      route(`/bien-ban/${id}`);
    } catch (cause) {
      if (!isMatMang(cause)) throw cause;
      await prepare();
    }
  };
  const run = (work: () => Promise<void>) => {
    setHoi(false);
    setBan(true);
    setError(undefined);
    work().catch((cause: unknown) => {
      setError(cause);
      setBan(false);
    });
  };

  return (
    <div class="chong">
      {error !== undefined && <Notice muc="loi">{describeError(error)}</Notice>}
      {con && (
        <Notice muc="canhBao">
          Mỗi biên bản tối đa {formatSo(MAX_PHIEU)} phiếu. Lập biên bản này trước, số còn lại lập biên bản sau.
        </Notice>
      )}
      {(coVanBan || coNoiLuu) && (
        <section class="the loc-phieu" aria-label="Văn bản kèm theo">
          {coVanBan && (
            <>
              <TextField
                id="van-ban-so"
                nhan="Số văn bản đề nghị"
                value={soVanBan}
                onValue={setSoVanBan}
                onLeave={() => {}}
                input={{ maxLength: 60 }}
              />
              <NgayField id="van-ban-ngay" nhan="Ngày văn bản đề nghị" {...ngayField} />
              {thieuVanBan && <p class="o-canh-bao">Ghi cả số và ngày của văn bản đề nghị, hoặc để trống cả hai.</p>}
            </>
          )}
          {coNoiLuu && (
            <TextField
              id="noi-luu"
              nhan="Nơi lưu giấy (bên nhận có thể ghi lại)"
              value={noiLuu}
              onValue={setNoiLuu}
              onLeave={() => {}}
              input={{ maxLength: 200 }}
            />
          )}
        </section>
      )}
      <Quet nhan="Quét hoặc gõ mã phiếu để chọn" onMa={onMa} />
      <LocPhieu items={items} loc={loc} onLoc={setLoc} tenNguoi={tenNguoiGhi} />
      <div class="thanh-viec khong-in">
        <Button kieu="chinh" icon="banGiao" ban={ban} disabled={picked.length === 0 || thieuVanBan} onClick={ask}>
          {connected ? 'Lập biên bản' : 'Chuẩn bị biên bản'}:{' '}
          {chon.chon.size > 0 ? `${formatSo(picked.length)} phiếu đã chọn` : `cả ${formatSo(matching.length)} phiếu`}
        </Button>
        {chon.chon.size > 0 && (
          <Button kieu="tron" onClick={() => dispatch({ loai: 'boChon' })}>
            Bỏ chọn
          </Button>
        )}
      </div>
      <BangCuon nhan="Phiếu bàn giao được">
        <DanhSach
          caption="Phiếu bàn giao được"
          items={shown}
          homNay={homNay()}
          chon={chon}
          dispatch={dispatch}
          coChon
          hrefOf={(phieuId) => `/phieu/${phieuId}`}
        />
      </BangCuon>
      {shown.length < matching.length && (
        <Button rong onClick={() => setHien(hien + HIEN)}>
          Hiện thêm phiếu ({formatSo(shown.length)}/{formatSo(matching.length)})
        </Button>
      )}
      <BangPhim phim={PHIM} />
      {hoi && (
        <HopLap
          chang={chang}
          soPhieu={Math.min(picked.length, MAX_PHIEU)}
          noi={tenCua(donVi.danhMuc, donVi.ma) ?? donVi.ten}
          onClose={() => setHoi(false)}
          onLap={() => run(connected ? create : prepare)}
          coMang={connected}
        />
      )}
    </div>
  );
};
