import { chonUngVien, khoiOf, type MucKhoi, mucKhoiOf } from '@core/nguoi-lao-dong/khoi.ts';
import { type HoSoNguoi, soKhop } from '@core/nguoi-lao-dong/so-khop.ts';
import { addDays } from '@core/shared/ngay.ts';
import { makeHoTen, pickDanToc } from '../../scripts/seed/ho-ten.ts';
import { createRandom, type Random } from '../../scripts/seed/random.ts';

/** A phiếu of the generated set; phiếu with the same `nguoi` are of one person. */
export type PhieuCuaNguoi = { readonly id: string; readonly nguoi: number; readonly hoSo: HoSoNguoi };

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const SO_XA = 20;
const SO_THON = 6;

const noiO = (random: Random) => {
  const xa = `9${pad(random.int(1, SO_XA), 4)}`;
  return { tinh: '12', xa, thon: `${xa}-${pad(random.int(1, SO_THON), 3)}` };
};

const soCua = (random: Random, gioiTinh: string, ngaySinh: string): string => {
  const theKy = (Number(ngaySinh.slice(0, 2)) - 19) * 2 + (gioiTinh === '2' ? 1 : 0);
  return `012${theKy}${ngaySinh.slice(2, 4)}${random.digits(6)}`;
};

const makeNguoi = (random: Random): HoSoNguoi & { readonly soGiayTo: string; readonly ngaySinh: string } => {
  const gioiTinh = random.pick(['1', '2'] as const);
  const nam = random.int(1945, 2008);
  const ngaySinh = random.chance(0.04) ? `${nam}-01-01` : addDays(`${nam}-01-01`, random.int(0, 364));
  const hoTen = makeHoTen(random, gioiTinh, pickDanToc(random, random.chance(0.7) ? '12' : '56'));
  return { hoTen, ngaySinh, gioiTinh, soGiayTo: soCua(random, gioiTinh, ngaySinh), ...noiO(random) };
};
type Nguoi = ReturnType<typeof makeNguoi>;

const TIENG = ['̀', '́', '̉', '̃', '̣'];

/** Another tone mark on one word, or none. */
const saiDau = (random: Random, hoTen: string): string => {
  const words = hoTen.split(' ');
  const i = random.int(0, words.length - 1);
  const bare = (words[i] ?? '').normalize('NFD').replace(/[̣̀́̉̃]/g, '');
  const at = bare.search(/[aeiouyAEIOUY][̛̂̆]*/u);
  const end = at + (/[aeiouyAEIOUY][̛̂̆]*/u.exec(bare)?.[0].length ?? 0);
  words[i] = (bare.slice(0, end) + random.pick(['', ...TIENG]) + bare.slice(end)).normalize('NFC');
  return words.join(' ');
};
const motChuSo = (random: Random, so: string): string => {
  const i = random.int(6, so.length - 1);
  return so.slice(0, i) + String((Number(so[i]) + random.int(1, 9)) % 10) + so.slice(i + 1);
};
const daoNgay = (ngaySinh: string): string => {
  const [nam = '', thang = '', ngay = ''] = ngaySinh.split('-');
  return Number(ngay) <= 12 ? `${nam}-${ngay}-${thang}` : ngaySinh;
};

type Slip = (random: Random, nguoi: Nguoi) => HoSoNguoi;
/** Slips of the second phiếu of the same person, one or two of them together as they happen. */
const SLIPS: Readonly<Record<string, Slip>> = {
  dauThanh: (random, n) => ({ ...n, hoTen: saiDau(random, n.hoTen), soGiayTo: undefined }),
  khongDau: (_random, n) => ({
    ...n,
    hoTen: n.hoTen.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
    soGiayTo: undefined,
  }),
  dD: (_random, n) => ({ ...n, hoTen: n.hoTen.replace(/Đ/g, 'D').replace(/đ/g, 'd'), soGiayTo: undefined }),
  iY: (_random, n) => ({ ...n, hoTen: n.hoTen.replace(/y\b/g, 'i').replace(/ý\b/g, 'í'), soGiayTo: undefined }),
  daoNgay: (_random, n) => ({ ...n, ngaySinh: daoNgay(n.ngaySinh), soGiayTo: undefined }),
  saiSo: (random, n) => ({ ...n, soGiayTo: motChuSo(random, n.soGiayTo) }),
  saiSoVaDau: (random, n) => ({ ...n, hoTen: saiDau(random, n.hoTen), soGiayTo: motChuSo(random, n.soGiayTo) }),
  thieuSo: (_random, n) => ({ ...n, soGiayTo: undefined }),
  cmnd: (random, n) => ({ ...n, soGiayTo: random.digits(9) }),
  boDem: (_random, n) => {
    const words = n.hoTen.split(' ');
    return { ...n, hoTen: [words[0], ...words.slice(2)].join(' '), soGiayTo: undefined };
  },
  chuyenXa: (random, n) => ({ ...n, ...noiO(random) }),
  chuyenXaThieuSo: (random, n) => ({ ...n, ...noiO(random), soGiayTo: undefined }),
  chuyenXaCmnd: (random, n) => ({ ...n, ...noiO(random), soGiayTo: random.digits(9) }),
  gioiTinhTrong: (_random, n) => ({ ...n, gioiTinh: undefined, soGiayTo: undefined }),
  dauVaDaoNgay: (random, n) => ({
    ...n,
    hoTen: saiDau(random, n.hoTen),
    ngaySinh: daoNgay(n.ngaySinh),
    soGiayTo: undefined,
  }),
  boDemVaChuyenXa: (random, n) => {
    const words = n.hoTen.split(' ');
    return { ...n, ...noiO(random), hoTen: [words[0], ...words.slice(2)].join(' '), soGiayTo: random.digits(9) };
  },
  dauVaSaiNgay: (random, n) => ({
    ...n,
    hoTen: saiDau(random, n.hoTen),
    ngaySinh: `${n.ngaySinh.slice(0, 9)}${(Number(n.ngaySinh[9]) + 1) % 10}`.replace(/-00$/, '-10'),
    soGiayTo: undefined,
  }),
  saiNgayDungSo: (_random, n) => ({ ...n, ngaySinh: daoNgay(n.ngaySinh) }),
};

type Khac = (random: Random, nguoi: Nguoi) => Nguoi;
const withTen = (hoTen: string, ten: string): string => [...hoTen.split(' ').slice(0, -1), ten].join(' ');
/** Other people who look alike. */
const NGUOI_KHAC: Readonly<Record<string, Khac>> = {
  lanLoan: (random, n) => {
    const ngaySinh = addDays(n.ngaySinh, random.int(400, 2000));
    return { ...n, hoTen: withTen(n.hoTen, 'Loan'), ngaySinh, soGiayTo: soCua(random, n.gioiTinh ?? '1', ngaySinh) };
  },
  sinhDoi: (random, n) => ({
    ...n,
    hoTen: withTen(n.hoTen, random.pick(['Anh', 'Sơn', 'Hưng', 'Loan'])),
    soGiayTo: soCua(random, n.gioiTinh ?? '1', n.ngaySinh),
  }),
  sinhDoiSoLienNhau: (_random, n) => ({
    ...n,
    hoTen: withTen(n.hoTen, 'Nhung'),
    soGiayTo: n.soGiayTo.slice(0, 11) + String((Number(n.soGiayTo[11]) + 1) % 10),
  }),
  chaCon: (random, n) => {
    const ngaySinh = `${Number(n.ngaySinh.slice(0, 4)) - random.int(20, 35)}${n.ngaySinh.slice(4)}`;
    return { ...n, ngaySinh, soGiayTo: soCua(random, n.gioiTinh ?? '1', ngaySinh) };
  },
  anhEm: (random, n) => {
    const ngaySinh = addDays(n.ngaySinh, random.int(300, 1500));
    return { ...n, hoTen: withTen(n.hoTen, 'Bình'), ngaySinh, soGiayTo: soCua(random, n.gioiTinh ?? '1', ngaySinh) };
  },
  trungTenTrungNgay: (random, n) => ({ ...n, ...noiO(random), soGiayTo: soCua(random, n.gioiTinh ?? '1', n.ngaySinh) }),
  ghiNhamSoVoChong: (random, n) => ({
    ...makeNguoi(random),
    tinh: n.tinh,
    xa: n.xa,
    thon: n.thon,
    gioiTinh: n.gioiTinh === '1' ? '2' : '1',
    soGiayTo: n.soGiayTo,
  }),
};

/** So many people; a third have a second phiếu with slips, another third a look-alike. */
export const makeNguoiTrung = (soNguoi: number, seed: number): PhieuCuaNguoi[] => {
  const random = createRandom(seed);
  const slips = Object.entries(SLIPS);
  const others = Object.entries(NGUOI_KHAC);
  const all: PhieuCuaNguoi[] = [];
  for (let nguoi = 0; nguoi < soNguoi; nguoi += 1) {
    const goc = makeNguoi(random);
    all.push({ id: `goc-${pad(nguoi, 6)}`, nguoi, hoSo: goc });
    const [slip, makeSlip] = slips[Math.floor(nguoi / 3) % slips.length] ?? ['', (_r: Random, n: Nguoi) => n];
    const [other, makeOther] = others[Math.floor(nguoi / 3) % others.length] ?? ['', (_r: Random, n: Nguoi) => n];
    if (nguoi % 3 === 0) all.push({ id: `${slip}-${pad(nguoi, 6)}`, nguoi, hoSo: makeSlip(random, goc) });
    if (nguoi % 3 === 1)
      all.push({ id: `${other}-${pad(nguoi, 6)}`, nguoi: soNguoi + nguoi, hoSo: makeOther(random, goc) });
  }
  return all;
};

export type KetQuaTrung = {
  readonly capThat: number;
  readonly boSot: readonly string[];
  readonly tuDong: number;
  readonly tuDongSai: readonly string[];
  readonly xem: number;
  readonly xemSai: number;
  readonly nhieuUngVienNhat: number;
};

/** Finds the duplicates of a set as the functions do, phiếu by phiếu, on maps instead of documents. */
export const timTrung = (set: readonly PhieuCuaNguoi[]): KetQuaTrung => {
  const blocks = new Map<string, Map<string, MucKhoi>>();
  const bySo = new Map<string, string>();
  const byId = new Map(set.map((phieu) => [phieu.id, phieu]));
  const found = new Map<string, 'cungNguoi' | 'canXem'>();
  let nhieuUngVienNhat = 0;
  for (const { id, hoSo } of set) {
    const so = hoSo.soGiayTo?.length === 12 ? hoSo.soGiayTo : undefined;
    const holder = so === undefined ? undefined : bySo.get(so);
    const mine = khoiOf('LC-2024', hoSo).map((parts) => {
      const block = blocks.get(JSON.stringify(parts)) ?? new Map<string, MucKhoi>();
      blocks.set(JSON.stringify(parts), block);
      return block;
    });
    const candidates = chonUngVien(
      hoSo,
      id,
      mine.map((block) => [...block]),
    );
    nhieuUngVienNhat = Math.max(nhieuUngVienNhat, new Set(mine.flatMap((block) => [...block.keys()])).size);
    for (const other of new Set([...(holder ? [holder] : []), ...candidates])) {
      const { nhom } = soKhop(hoSo, byId.get(other)?.hoSo ?? hoSo);
      if (nhom !== 'haiNguoi') found.set(`${other} ${id}`, nhom);
    }
    for (const block of mine) block.set(id, mucKhoiOf(hoSo));
    if (so !== undefined && holder === undefined) bySo.set(so, id);
  }
  const isTrue = (pair: string): boolean => {
    const [a, b] = pair.split(' ').map((id) => byId.get(id)?.nguoi);
    return a === b;
  };
  const byPerson = new Map<number, PhieuCuaNguoi[]>();
  for (const phieu of set) byPerson.set(phieu.nguoi, [...(byPerson.get(phieu.nguoi) ?? []), phieu]);
  const capThat = [...byPerson.values()].flatMap(([a, b]) => (a && b ? [`${a.id} ${b.id}`] : []));
  const auto = [...found].filter(([, nhom]) => nhom === 'cungNguoi').map(([pair]) => pair);
  const review = [...found].filter(([, nhom]) => nhom === 'canXem').map(([pair]) => pair);
  return {
    capThat: capThat.length,
    boSot: capThat.filter((pair) => !found.has(pair)),
    tuDong: auto.length,
    tuDongSai: auto.filter((pair) => !isTrue(pair)),
    xem: review.length,
    xemSai: review.filter((pair) => !isTrue(pair)).length,
    nhieuUngVienNhat,
  };
};
