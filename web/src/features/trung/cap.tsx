import { type LoaiQuyetDinh, NHAN_KET_QUA_TRUNG, NHAN_QUYET_DINH } from '@core/nguoi-lao-dong/nghi-trung.ts';
import { NHAN_KHOP } from '@core/nguoi-lao-dong/so-khop.ts';
import { useEffect, useState } from 'preact/hooks';
import { describeError, errorCode } from '../../data/errors.ts';
import { getDinhDanh, getPhieu } from '../../data/phieu-repo.ts';
import { session } from '../../data/session.ts';
import { type CapTrung, type DongLichSu, listLichSuTrung } from '../../data/trung-repo.ts';
import { BangCuon } from '../../ui/bang-cuon.tsx';
import { Button } from '../../ui/button.tsx';
import { formatLuc } from '../../ui/format.ts';
import { ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { TrangThaiBadge } from '../../ui/trang-thai.tsx';
import { HopQuyetDinh, QUYET_DINH_MO } from './quyet-dinh.tsx';
import { type BenTrung, maNgan, soSanhHaiPhieu } from './so-sanh.ts';

/** A side outside the account's area stays unread: the rules refuse it, and the page says whom to ask. */
const readBen = async (id: string): Promise<BenTrung> => {
  const mine = async <T,>(read: Promise<T>): Promise<T | undefined> => {
    try {
      return await read;
    } catch (error) {
      if (errorCode(error) === 'permission-denied') return undefined;
      throw error;
    }
  };
  const [phieu, rieng] = await Promise.all([mine(getPhieu(id)), mine(getDinhDanh(id))]);
  return { id, phieu, rieng };
};

const tenBen = ({ id, phieu, rieng }: BenTrung, i: number): string => {
  const ten = rieng?.hoTen ?? (phieu ? 'Không có họ tên' : 'Phiếu của địa bàn khác');
  return `Phiếu ${i + 1}: ${ten} (${maNgan(id)})`;
};

const PHAN = { ten: 'Họ và tên', ngaySinh: 'Ngày sinh', gioiTinh: 'Giới tính', soGiayTo: 'Số giấy tờ', noi: 'Nơi ở' };

const Khop = ({ cap }: { cap: CapTrung }) => (
  <dl class="phan-khop">
    {(Object.keys(PHAN) as (keyof typeof PHAN)[]).map((key) => (
      <div key={key}>
        <dt>{PHAN[key]}:</dt>
        <dd>{(NHAN_KHOP[key] as Readonly<Record<string, string>>)[cap.phan[key]]}</dd>
      </div>
    ))}
  </dl>
);

const HaiPhieu = ({ ben }: { ben: readonly [BenTrung, BenTrung] }) => (
  <BangCuon nhan="Hai phiếu đặt cạnh nhau">
    <table class="bang hai-phieu">
      <caption class="an">Hai phiếu đặt cạnh nhau</caption>
      <thead>
        <tr>
          <th scope="col">Câu hỏi</th>
          {ben.map((each, i) => (
            <th key={each.id} scope="col">
              {tenBen(each, i)} {each.phieu && <TrangThaiBadge trangThai={each.phieu.trangThai} />}
            </th>
          ))}
          <th scope="col">So sánh</th>
        </tr>
      </thead>
      <tbody>
        {soSanhHaiPhieu(ben[0], ben[1]).map(({ truong, nhan, a, b, khac }) => (
          <tr key={truong} class={khac ? 'khac' : undefined}>
            <th scope="row">{nhan}</th>
            <td>{a || <span class="mo">Để trống</span>}</td>
            <td>{b || <span class="mo">Để trống</span>}</td>
            <td>{khac ? 'Khác' : 'Giống'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </BangCuon>
);

const LichSu = ({ lines }: { lines: readonly DongLichSu[] }) =>
  lines.length === 0 ? null : (
    <section>
      <h3>Các lần kết luận</h3>
      <ol>
        {lines.map(({ id, loai, lyDo, luc, ketQua }) => (
          <li key={id}>
            <b>{NHAN_QUYET_DINH[loai]}</b>, {formatLuc(new Date(luc.toMillis()))}. Căn cứ: {lyDo}.{' '}
            {ketQua && NHAN_KET_QUA_TRUNG[ketQua]}.
          </li>
        ))}
      </ol>
    </section>
  );

/** The commune decides; a village head where both people live in his thôn, as the rules say. */
const mayDecide = (cap: CapTrung): boolean => {
  const current = session.value;
  if (current === null || current === 'dangTai') return false;
  const { vaiTro, cap: level, ma } = current.claims;
  if (level === 'xa') return vaiTro.includes('canBoXa') || vaiTro.includes('toCongTac');
  return level === 'thon' && cap.thon.length === 1 && cap.thon[0] === ma;
};

/** One pair: what is alike, both phiếu side by side with the differences marked, and the decision. */
export const XetCap = ({ cap, onDone }: { cap: CapTrung; onDone: () => void }) => {
  const [ben, setBen] = useState<readonly [BenTrung, BenTrung] | null>(null);
  const [lines, setLines] = useState<readonly DongLichSu[]>([]);
  const [loi, setLoi] = useState('');
  const [hoi, setHoi] = useState<LoaiQuyetDinh | null>(null);
  const load = async () => {
    setLoi('');
    try {
      const [a, b, journal] = await Promise.all([readBen(cap.phieu[0]), readBen(cap.phieu[1]), listLichSuTrung(cap)]);
      setBen([a, b]);
      setLines(journal);
    } catch (error) {
      setLoi(describeError(error));
    }
  };
  useEffect(() => {
    setBen(null);
    void load();
  }, [cap.id, cap.v]);
  if (loi) return <ErrorState noiDung={loi} thuLai={() => void load()} />;
  if (!ben) return <Loading />;
  const outside = ben.some(({ phieu }) => !phieu);
  const actions = cap.trangThai === 'cho' ? QUYET_DINH_MO : (['boGop'] as const);
  return (
    <div class="chong">
      <Khop cap={cap} />
      {cap.ketQua && cap.ketQua !== 'daApDung' && <Notice muc="canhBao">{NHAN_KET_QUA_TRUNG[cap.ketQua]}.</Notice>}
      {outside && (
        <Notice>
          Một phiếu thuộc địa bàn khác nên không xem được ở đây. Hỏi công chức xã nơi ghi phiếu đó rồi kết luận.
        </Notice>
      )}
      <HaiPhieu ben={ben} />
      <LichSu lines={lines} />
      {mayDecide(cap) && (cap.trangThai === 'cho' || cap.quyetDinh?.loai === 'gop') && (
        <div class="hang">
          {actions.map((loai) => (
            <Button key={loai} onClick={() => setHoi(loai)}>
              {NHAN_QUYET_DINH[loai]}
            </Button>
          ))}
        </div>
      )}
      {hoi && (
        <HopQuyetDinh
          cap={cap}
          loai={hoi}
          ten={[tenBen(ben[0], 0), tenBen(ben[1], 1)]}
          onClose={() => setHoi(null)}
          onDone={() => {
            setHoi(null);
            onDone();
          }}
        />
      )}
    </div>
  );
};
