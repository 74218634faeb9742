import { useEffect, useState } from 'preact/hooks';
import { describeError } from '../../data/errors.ts';
import { keHoachHienTai } from '../../data/khu-vuc.ts';
import { type CapTrung, listCapTrung } from '../../data/trung-repo.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { XetCap } from './cap.tsx';
import { maNgan } from './so-sanh.ts';
import './trung.css';

const BO_LOC = [
  ['cho', 'Chờ xét'],
  ['daQuyet', 'Đang thực hiện'],
  ['xong', 'Đã kết luận'],
] as const;
type Loc = (typeof BO_LOC)[number][0];

const nhanCap = ({ phan, phieu }: CapTrung): string =>
  phan.soGiayTo === 'bang'
    ? `Cùng số giấy tờ · ${phieu.map(maNgan).join(' và ')}`
    : `Nhiều điểm giống nhau · ${phieu.map(maNgan).join(' và ')}`;

/** Xét trùng người (LC-05): pairs that may be one person, the likeliest first, and what was decided of them. */
const Trang = () => {
  const plan = keHoachHienTai.value;
  const [loc, setLoc] = useState<Loc>('cho');
  const [caps, setCaps] = useState<readonly CapTrung[] | null>(null);
  const [mo, setMo] = useState<string | null>(null);
  const [loi, setLoi] = useState('');
  const [daGhi, setDaGhi] = useState(false);
  const load = async () => {
    setLoi('');
    setCaps(null);
    try {
      setCaps(plan ? await listCapTrung(plan.id, loc) : []);
    } catch (error) {
      setLoi(describeError(error));
    }
  };
  useEffect(() => {
    void load();
  }, [plan?.id, loc]);
  return (
    <div class="chong">
      <h1>Phiếu nghi trùng người</h1>
      <section class="hang" aria-label="Chọn danh sách">
        {BO_LOC.map(([ma, nhan]) => (
          <Button key={ma} aria-pressed={loc === ma} kieu={loc === ma ? 'chinh' : 'thuong'} onClick={() => setLoc(ma)}>
            {nhan}
          </Button>
        ))}
      </section>
      {daGhi && <Notice muc="tot">Đã ghi kết luận. Máy đang thực hiện, kết quả có ở danh sách “Đã kết luận”.</Notice>}
      {loi ? (
        <ErrorState noiDung={loi} thuLai={() => void load()} />
      ) : caps === null ? (
        <Loading />
      ) : caps.length === 0 ? (
        <EmptyState icon="nguoi" tieuDe={loc === 'cho' ? 'Không còn cặp phiếu nào chờ xét' : 'Chưa có cặp phiếu nào'} />
      ) : (
        <ul class="chong">
          {caps.map((cap) => (
            <li key={cap.id} class="the chong">
              <h2>{nhanCap(cap)}</h2>
              {mo === cap.id ? (
                <XetCap
                  cap={cap}
                  onDone={() => {
                    setDaGhi(true);
                    setMo(null);
                    void load();
                  }}
                />
              ) : (
                <Button icon="kinhLup" onClick={() => setMo(cap.id)}>
                  Đặt hai phiếu cạnh nhau
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
export default Trang;
