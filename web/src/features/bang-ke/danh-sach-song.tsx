import { useEffect, useState } from 'preact/hooks';
import {
  DONG_TRANG,
  type DongDoc,
  MUC_BANG_KE,
  type MucBangKe,
  type PhanBangKe,
  type TrangDong,
  watchDong,
} from '../../data/bang-ke-repo.ts';
import { asOf } from '../../data/device.ts';
import { describeError } from '../../data/errors.ts';
import { readLuc } from '../../data/read-luc.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { formatSo } from '../../ui/format.ts';
import { EmptyState, ErrorState, Loading, Notice } from '../../ui/states.tsx';
import { InBangKe } from './in-bang-ke.tsx';
import { Nguoi } from './nguoi.tsx';
import { hrefOf, khuVucBangKe, NHAN_MUC, phaiThu, useSoBangKe } from './phan.ts';

/** People of one household, as the roster has them one after the other. */
export type Ho = { readonly key: string; readonly nhan: string; readonly nguoi: readonly DongDoc[] };

const groupHo = (dong: readonly DongDoc[]): Ho[] => {
  const groups: { key: string; nhan: string; nguoi: DongDoc[] }[] = [];
  for (const line of dong) {
    const key = line.hoSo ?? line.chuHo ?? line.id;
    const last = groups.at(-1);
    if (last?.key === key) last.nguoi.push(line);
    else {
      const words = [line.hoSo && `Hộ ${line.hoSo}`, line.chuHo && `chủ hộ ${line.chuHo}`].filter(Boolean);
      groups.push({ key, nhan: words.join(', ') || 'Không ghi số hộ', nguoi: [line] });
    }
  }
  return groups;
};

const TRONG: Readonly<Record<MucBangKe, string>> = {
  chuaThu: 'Không còn ai phải thu',
  daThu: 'Chưa thu được ai trong bảng kê',
  mien: 'Chưa có ai vắng, miễn thu',
  chuaDuTuoi: 'Không có ai sắp đủ 15 tuổi',
  trungDong: 'Không có dòng trùng',
};

/** The living list of a thôn (HN-04): roster less collected less excused, household by household, for the phone and for paper. */
export const DanhSachSong = ({ phan, muc, ten }: { phan: PhanBangKe; muc: MucBangKe; ten: string }) => {
  const [soDong, setSoDong] = useState(DONG_TRANG);
  const [trang, setTrang] = useState<TrangDong | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [lan, setLan] = useState(0);
  const [refused, setRefused] = useState<unknown>(null);
  const { so } = useSoBangKe(phan, lan);
  const follow = (saved: Promise<void>) => {
    setRefused(null);
    saved.then(() => setLan((n) => n + 1), setRefused);
  };
  const key = `${phan.keHoach.id}:${phan.xa}:${phan.thon}:${muc}`;
  useEffect(() => setTrang(null), [key]);
  useEffect(() => {
    setError(null);
    return watchDong(
      phan,
      muc,
      soDong,
      (next) => {
        setTrang(next);
        asOf.value = readLuc(`bangKe/${key}`, next.tuCache);
      },
      setError,
    );
  }, [key, soDong]);
  const isXa = khuVucBangKe()?.thon === undefined;
  return (
    <div class="chong">
      <div class="hang hang-giua khong-in">
        <h1>Bảng kê: {ten}</h1>
        {isXa && <LinkButton href="/bang-ke">Toàn xã</LinkButton>}
      </div>
      {so && (
        <p class="khong-in">
          Phải thu {formatSo(phaiThu(so))} người, đã thu {formatSo(so.daThu)}.
        </p>
      )}
      <nav class="hang khong-in muc-bang-ke" aria-label="Phần của bảng kê">
        {MUC_BANG_KE.map((each) => (
          <a key={each} href={hrefOf(phan.thon, each)} aria-current={each === muc ? 'page' : undefined}>
            {NHAN_MUC[each]} {so && `(${formatSo(so[each])})`}
          </a>
        ))}
      </nav>
      {refused !== null && <Notice muc="loi">Chưa ghi được. {describeError(refused)}</Notice>}
      {error !== null && <ErrorState noiDung={describeError(error)} />}
      {error === null && !trang && <Loading nhan="Đang mở bảng kê…" />}
      {trang?.dong.length === 0 && <EmptyState tieuDe={TRONG[muc]} icon="dau" />}
      {trang && trang.dong.length > 0 && (
        <>
          {muc === 'chuaThu' && (
            <div class="khong-in">
              <Button icon="in" onClick={() => print()}>
                In danh sách còn thiếu
              </Button>
            </div>
          )}
          <div class="chong khong-in">
            {groupHo(trang.dong).map((ho) => (
              <section key={ho.nguoi[0]?.id} class="the chong chong-sat" aria-label={ho.nhan}>
                <h2 class="ho">{ho.nhan}</h2>
                <ul class="danh-sach">
                  {ho.nguoi.map((line) => (
                    <Nguoi key={line.id} phan={phan} dong={line} onGui={follow} />
                  ))}
                </ul>
              </section>
            ))}
            {trang.con && (
              <Button rong onClick={() => setSoDong(soDong + DONG_TRANG)}>
                Xem thêm {formatSo(DONG_TRANG)} người
              </Button>
            )}
          </div>
          <InBangKe ten={ten} keHoach={phan.keHoach} ho={groupHo(trang.dong)} con={trang.con} />
        </>
      )}
    </div>
  );
};
