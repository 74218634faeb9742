import type { DiaBan } from '@core/dia-ban/dia-ban.ts';
import { LC_2024 } from '@core/ke-hoach/index.ts';
import type { KeHoach } from '@core/ke-hoach/ke-hoach.ts';
import { stampHan } from '@core/phieu/clock.ts';
import { type BaiLam, splitBaiLam } from '@core/phieu/phieu.ts';
import type { TrangThai } from '@core/phieu/workflow.ts';
import { rollupId } from '@core/rollup/rollup.ts';
import { ngayVN } from '@core/shared/ngay.ts';
import { initializeApp } from 'firebase-admin/app';
import { type DocumentSnapshot, FieldValue, type Firestore, initializeFirestore } from 'firebase-admin/firestore';
import { createEngine, type EngineOptions } from '../../functions/src/adapters/engine.ts';
import { createKhoa } from '../../functions/src/adapters/khoa-dinh-danh.ts';
import { aBaiLam } from './bai-lam.ts';
import { countOps, type Hook } from './op-counter.ts';

/** The first thôn of the made-up area below; phiếu of the tests live there unless they say otherwise. */
export const THON: DiaBan = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '90001', thon: '90001-001' };

const digits = (n: number, width: number): string => String(n).padStart(width, '0');
export const thonAt = (xa: number, thon: number, base: DiaBan = THON): DiaBan => {
  const maXa = `9${digits(xa, 4)}`;
  return { ...base, xa: maXa, thon: `${maXa}-${digits(thon, 3)}` };
};

const unit = (danhMuc: DiaBan['danhMuc'], cap: string, ma: string, cha: string | undefined, chuoi: object) => ({
  danhMuc,
  ma,
  cap,
  ten: `${cap} ${ma}`,
  tenGap: `${cap} ${ma}`,
  ...(cha && { cha }),
  chuoi,
});

/** Units of a made-up area under the plan's root, written in batches. */
export const putUnits = async (db: Firestore, soXa: number, soThon: number, base: DiaBan = THON): Promise<void> => {
  const { danhMuc, tinh, huyen } = base;
  const top = huyen ? { tinh, huyen } : { tinh };
  const units = [unit(danhMuc, 'tinh', tinh, undefined, { tinh })];
  if (huyen) units.push(unit(danhMuc, 'huyen', huyen, tinh, top));
  for (let x = 1; x <= soXa; x += 1) {
    const { xa } = thonAt(x, 1, base);
    units.push(unit(danhMuc, 'xa', xa, huyen ?? tinh, { ...top, xa }));
    for (let t = 1; t <= soThon; t += 1) {
      const { thon } = thonAt(x, t, base);
      units.push(unit(danhMuc, 'thon', thon, xa, { ...top, xa, thon }));
    }
  }
  for (let i = 0; i < units.length; i += 400) {
    const batch = db.batch();
    for (const each of units.slice(i, i + 400)) batch.set(db.doc(`diaBan/${danhMuc}:${each.ma}`), each);
    await batch.commit();
  }
};

const HO = ['Lò', 'Giàng', 'Nguyễn', 'Tẩn', 'Lù', 'Hoàng', 'Trần', 'Phàn', 'Quàng', 'Vàng'];
const AM_DAU = 'B C D Đ G H K L M N Ph Qu S T V X Th Tr Nh Kh'.split(' ');
const VAN =
  'an anh ang inh ong ung ươn iên oa ai ôn ơn ao êu uy âm ăng ich ôc ut im ep on ương uân iêt oan ươc ây ac'.split(' ');
let people = 0;

/** The next of many people, of whom no two have a number, or a name and a birth date, in common. */
export const anotherPerson = (): BaiLam => {
  people += 1;
  const ten = (people * 7 + Math.floor(people / 336)) % (AM_DAU.length * VAN.length);
  const at = (list: readonly string[], i: number): string => list[i % list.length] ?? '';
  return aBaiLam({
    hoTen: `${at(HO, people)} Văn ${at(AM_DAU, Math.floor(ten / VAN.length))}${at(VAN, ten)}`,
    ngaySinh: `1990-${digits(1 + (people % 12), 2)}-${digits(1 + (Math.floor(people / 12) % 28), 2)}`,
    soGiayTo: `012090${digits(people, 6)}`,
  });
};

/** A phiếu and its identity, as a collector's phone writes them; `now` stands for the server's time. */
export const phieuAsWritten = (
  trangThai: 'nhap' | 'daNop',
  over: { diaBan?: DiaBan; bai?: BaiLam; keHoach?: KeHoach } = {},
  now: FieldValue | symbol = FieldValue.serverTimestamp(),
) => {
  const keHoach = over.keHoach ?? LC_2024;
  const diaBan = over.diaBan ?? THON;
  const { phieu, dinhDanh } = splitBaiLam(over.bai ?? anotherPerson());
  const clock = stampHan(keHoach, { trangThai, moc: {}, han: {} }, ngayVN(new Date()));
  return {
    phieu: {
      keHoach: keHoach.id,
      mau: 'TT11-2022/M03',
      diaBan,
      trangThai,
      tuTrangThai: null,
      v: 1,
      boi: 'dtv',
      suaBoi: 'dtv',
      nguon: 'phongVan',
      ngayPhongVan: '2024-08-15',
      ...phieu,
      xacNhan: [],
      loi: [],
      lyDo: null,
      moc: { [trangThai]: now },
      ...clock,
      luc: now,
      lucMay: '2024-08-15T08:00:00+07:00',
    },
    rieng: { ...dinhDanh, diaBan, boi: 'dtv' },
  };
};

/** The person key of the tests; nothing outside them is made with it. */
export const KHOA = createKhoa('key-of-the-tests-0123456789-abcdef');

let worlds = 0;

/** A database of its own, with a plan and its units, and the engine on it as one function instance would run it. */
export const createWorld = async (
  name: string,
  options: {
    soXa?: number;
    soThon?: number;
    keHoach?: KeHoach;
    base?: DiaBan;
    hook?: Hook;
  } & Partial<EngineOptions> = {},
) => {
  if (!process.env.FIRESTORE_EMULATOR_HOST) throw new Error('needs the Firestore emulator');
  worlds += 1;
  const keHoach = options.keHoach ?? LC_2024;
  const projectId = `${process.env.GCLOUD_PROJECT ?? 'demo-engine'}-${name}-${worlds}`;
  const app = initializeApp({ projectId }, projectId);
  const db = initializeFirestore(app);
  const documents = `emulator/v1/projects/${projectId}/databases/(default)/documents`;
  const clear = () => fetch(`http://${process.env.FIRESTORE_EMULATOR_HOST}/${documents}`, { method: 'DELETE' });
  await clear();
  await putUnits(db, options.soXa ?? 2, options.soThon ?? 2, options.base);
  await db.doc(`keHoach/${keHoach.id}`).set(keHoach);
  const ops = countOps(db, options.hook);
  const newEngine = (over: Partial<EngineOptions> = {}) =>
    createEngine({
      db,
      now: () => new Date(),
      sleep: async () => {},
      publishFold: async () => {},
      khoa: KHOA,
      ...options,
      ...over,
    });

  const latest = (id: string): Promise<DocumentSnapshot> => db.doc(`phieu/${id}`).get();
  const put = async (id: string, trangThai: 'nhap' | 'daNop', over?: Parameters<typeof phieuAsWritten>[1]) => {
    const { phieu, rieng } = phieuAsWritten(trangThai, { keHoach, ...over });
    const batch = db.batch();
    batch.set(db.doc(`phieu/${id}`), phieu);
    batch.set(db.doc(`phieu/${id}/rieng/dinhDanh`), rieng);
    await batch.commit();
    return latest(id);
  };
  /** The fields of the next version, as the person whose turn it is writes them. */
  const nextVersion = (before: DocumentSnapshot, to: TrangThai) => ({
    trangThai: to,
    tuTrangThai: before.get('trangThai'),
    v: before.get('v') + 1,
    suaBoi: 'nguoi-khac',
    [`moc.${to}`]: FieldValue.serverTimestamp(),
    luc: FieldValue.serverTimestamp(),
    ...stampHan(keHoach, { trangThai: to, moc: {}, han: before.get('han') }, ngayVN(new Date())),
  });
  const move = async (id: string, to: TrangThai, over: object = {}): Promise<DocumentSnapshot> => {
    const before = await latest(id);
    await before.ref.update({ ...nextVersion(before, to), ...over });
    return latest(id);
  };
  const cells = async (ma: string): Promise<Record<string, number>> => {
    const o = (await db.doc(`rollups/${rollupId(keHoach.id, keHoach.danhMuc, ma)}`).get()).get('o') ?? {};
    return Object.fromEntries(Object.entries(o as Record<string, number>).filter(([, n]) => n !== 0));
  };
  return { db, ops, keHoach, newEngine, put, move, nextVersion, latest, cells, clear };
};
export type World = Awaited<ReturnType<typeof createWorld>>;
