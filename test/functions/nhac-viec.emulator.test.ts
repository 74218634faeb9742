import { Thu } from '@core/nhac-viec/thu.ts';
import { ngayVN } from '@core/shared/ngay.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createNhacViec } from '../../functions/src/adapters/nhac-viec.ts';
import { TUNABLES } from '../../functions/src/adapters/tunables.ts';
import { createWorld, phieuAsWritten, type World } from '../support/engine-world.ts';
import { refuse } from '../support/fault.ts';
import { costOf } from '../support/op-counter.ts';

/** 07:00 in Viet Nam on 10/9/2024, as the schedule says it. */
const SANG_10_9 = '2024-09-10T00:00:00Z';
const NGAY = '2024-09-10';
const small = { ...TUNABLES, nhacViecPage: 2 };
const DIA_CHI: Readonly<Record<string, string>> = { 'can-bo': 'can-bo@xa.test', dtv: 'dtv@xa.test' };
const addressesOf = async (uids: readonly string[]) =>
  new Map(uids.flatMap((uid) => (DIA_CHI[uid] ? [[uid, DIA_CHI[uid]] as const] : [])));

const putAccount = ({ db }: World, uid: string, cap: string, ma: string, vaiTro: string, over: object = {}) =>
  db
    .doc(`taiKhoan/${uid}`)
    .set({ vaiTro: [vaiTro], cap, danhMuc: 'dvhc2024', ma, the: 1, ten: uid, khoa: false, ...over });
const putPhieu = async ({ db }: World, id: string, trangThai: string, hanXuLy: string | null, boi = 'dtv') => {
  const { phieu } = phieuAsWritten('nhap', {}, Timestamp.now() as never);
  await db.doc(`phieu/${id}`).set({ ...phieu, trangThai, boi, hanXuLy });
};
const rollup = ({ db }: World, ma: string, o: object) => db.doc(`rollups/LC-2024:dvhc2024:${ma}`).set({ o });

const aWorld = async (name: string, options: Parameters<typeof createWorld>[1] = {}) => {
  const world = await createWorld(name, options);
  await putAccount(world, 'can-bo', 'xa', '90001', 'canBoXa', { thuDienTu: true });
  await putAccount(world, 'cong-an', 'xa', '90001', 'congAnXa');
  await putAccount(world, 'dtv', 'thon', '90001-001', 'dieuTraVien');
  await putAccount(world, 'dtv-hai', 'thon', '90001-001', 'dieuTraVien');
  await putAccount(world, 'huyen', 'huyen', '105', 'capHuyen');
  await putAccount(world, 'da-nghi', 'xa', '90001', 'canBoXa', { khoa: true });
  await putAccount(world, 'xa-khac', 'xa', '90002', 'canBoXa');
  await putPhieu(world, 'phieu-0001', 'choKiemTra', '2024-09-09');
  await putPhieu(world, 'phieu-0002', 'choBanGiao', '2024-09-10');
  await putPhieu(world, 'phieu-0003', 'choNhapTin', '2024-09-13');
  await putPhieu(world, 'phieu-0004', 'choNhapTin', '2024-09-14');
  await putPhieu(world, 'phieu-0005', 'traLai', '2024-08-31');
  await putPhieu(world, 'phieu-0006', 'traLai', '2024-08-31', 'dtv-hai');
  await putPhieu(world, 'phieu-0007', 'daNhapTin', null);
  const han = { 'han:2024-08-31': 2, 'han:2024-09-09': 1, 'han:2024-09-10': 1, 'han:2024-09-13': 1, 'tt:traLai': 2 };
  for (const ma of ['90001-001', '90001', '105']) await rollup(world, ma, { ...han, chiTieu: 100, daThu: 5, tong: 7 });
  await world.db.doc('bienBan/bb1').set({
    keHoach: 'LC-2024',
    trangThai: 'choNhan',
    chang: 'xaCongAn',
    diaBan: { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '90001' },
  });
  return world;
};
const nhac = (world: World, scheduleTime = SANG_10_9) =>
  createNhacViec({ db: world.db, addressesOf, tunables: small }).run(ngayVN(new Date(scheduleTime)));
const lettersOf = async ({ db }: World, uid: string) => {
  const { docs } = await db.collection(`hopThu/${uid}/thu`).get();
  return Object.fromEntries(
    docs.map((doc) => [doc.id, Thu.parse(doc.data()).dong.map(({ so, noiDung }) => `${so}: ${noiDung}`)]),
  );
};

describe('reminders at 07:00', () => {
  it('each person gets what waits for that person, by day and kind', async () => {
    const world = await aWorld('nhac');
    await nhac(world);
    expect(await lettersOf(world, 'can-bo')).toEqual({
      '2024-09-10-quaHan': ['1: 1 phiếu quá hạn (kiểm tra ở xã, bàn giao công an)'],
      '2024-09-10-hanHomNay': ['1: 1 phiếu hết hạn hôm nay (kiểm tra ở xã, bàn giao công an)'],
      '2024-09-10-baoCao': ['1: Báo cáo tháng 08/2024, nộp ngày 28/08/2024 (quá hạn 13 ngày)'],
      '2024-09-10-tienDo': [expect.stringContaining('Thu thập đạt 5%')],
    });
    expect(await lettersOf(world, 'cong-an')).toEqual({
      '2024-09-10-bienBan': ['1: 1 biên bản bàn giao chờ xác nhận đã nhận'],
      '2024-09-10-sapDenHan': ['1: 1 phiếu đến hạn trong 3 ngày tới (nhập tin)'],
    });
    const mine = {
      '2024-09-10-quaHan': ['1: 1 phiếu quá hạn (điều tra, ghi phiếu)'],
      '2024-09-10-traLai': ['1: 1 phiếu bị trả lại, cần sửa và nộp lại'],
    };
    expect(await lettersOf(world, 'dtv')).toEqual(mine);
    expect(await lettersOf(world, 'dtv-hai')).toEqual(mine);
    expect((await lettersOf(world, 'huyen'))['2024-09-10-quaHan']).toEqual(['3: 3 phiếu trong địa bàn quá hạn']);
    expect(await lettersOf(world, 'da-nghi')).toEqual({});
    expect(Object.keys(await lettersOf(world, 'xa-khac'))).toEqual(['2024-09-10-baoCao']);
  });

  it('what came back from a file is told to the offices of its xã that bring files in; a worker is told nothing', async () => {
    const world = await aWorld('nhac-tep');
    await putAccount(world, 'to', 'xa', '90001', 'toCongTac');
    await putAccount(world, 'nld-aB3dE6gH9jK2mN5pQ8sT', 'xa', '90001', 'nguoiLaoDong', { nld: 'aB3dE6gH9jK2mN5pQ8sT' });
    await putPhieu(world, 'phieu-0009', 'traLai', '2024-10-31', 'nguoi-nhap');
    await world.db.doc('phieu/phieu-0009').update({ tuTep: '0123456789abcdef0123456789abcdef' });
    const { taiKhoan } = await nhac(world);
    expect(taiKhoan).toBe(7);
    const told = ['1: 1 phiếu nhập từ tệp bị trả lại, cần sửa và nộp lại'];
    for (const uid of ['can-bo', 'to']) expect((await lettersOf(world, uid))['2024-09-10-traLai']).toEqual(told);
    for (const uid of ['cong-an', 'xa-khac'])
      expect(await lettersOf(world, uid)).not.toHaveProperty('2024-09-10-traLai');
    expect(await lettersOf(world, 'nld-aB3dE6gH9jK2mN5pQ8sT')).toEqual({});
  });

  it('mail goes only where it was switched on, and says no name', async () => {
    const world = await aWorld('nhac-mail');
    expect(await nhac(world)).toMatchObject({ mail: 1 });
    const { docs } = await world.db.collection('mail').get();
    expect(docs.map((doc) => [doc.id, doc.data()])).toEqual([
      [
        '2024-09-10-can-bo',
        { to: ['can-bo@xa.test'], message: { subject: expect.any(String), text: expect.any(String) } },
      ],
    ]);
  });

  it('the second run of a day writes nothing and reads next to nothing, whatever changed meanwhile', async () => {
    const world = await aWorld('nhac-hai-lan');
    await nhac(world);
    const before = await lettersOf(world, 'can-bo');
    await putPhieu(world, 'phieu-0008', 'choKiemTra', '2024-09-01');
    const cost = await costOf(world.ops, async () => {
      expect(await nhac(world)).toEqual({ taiKhoan: 0, thu: 0, mail: 0 });
      expect(await nhac(world, '2024-09-09T00:00:00Z')).toEqual({ taiKhoan: 0, thu: 0, mail: 0 });
    });
    expect(cost).toEqual({ reads: 2, writes: 0, deletes: 0 });
    expect(await lettersOf(world, 'can-bo')).toEqual(before);
    await nhac(world, '2024-09-11T00:00:00Z');
    expect((await lettersOf(world, 'can-bo'))['2024-09-11-quaHan']).toEqual([expect.stringMatching(/^3: /)]);
  });

  it('cut off anywhere it goes on, and nobody is told twice', async () => {
    const world = await aWorld('nhac-du');
    await nhac(world);
    const whole = Object.fromEntries(
      await Promise.all(
        ['can-bo', 'cong-an', 'dtv', 'huyen'].map(async (u) => [u, await lettersOf(world, u)] as const),
      ),
    );
    for (const cut of [1, 4, 7, 10]) {
      let left = Number.POSITIVE_INFINITY;
      const again = await aWorld(`nhac-cat-${cut}`, {
        hook: async (method, call) => {
          if (method === 'commit') left -= 1;
          if (left === 0) throw new Error('cut off');
          return call();
        },
      });
      left = cut;
      await expect(nhac(again)).rejects.toThrow('cut off');
      left = Number.POSITIVE_INFINITY;
      await nhac(again);
      for (const [uid, letters] of Object.entries(whole)) expect(await lettersOf(again, uid)).toEqual(letters);
      expect((await again.db.collection('mail').get()).size).toBe(1);
    }
  });

  it('an account that always fails holds up no other, and the run says so at its end', async () => {
    const world = await aWorld('nhac-hong');
    const callOff = refuse(world.db, 'hopThu/can-bo/');
    for (let run = 0; run < 2; run += 1) await expect(nhac(world)).rejects.toThrow('refused');
    expect(await lettersOf(world, 'can-bo')).toEqual({});
    for (const uid of ['cong-an', 'dtv', 'huyen', 'xa-khac'])
      expect(Object.keys(await lettersOf(world, uid)).length).toBeGreaterThan(0);
    const before = await world.db.collectionGroup('thu').get();
    callOff();
    expect((await nhac(world)).mail).toBe(1);
    expect(Object.keys(await lettersOf(world, 'can-bo'))).toHaveLength(4);
    expect((await world.db.collectionGroup('thu').get()).size).toBe(before.size + 4);
    expect(await nhac(world)).toEqual({ taiKhoan: 0, thu: 0, mail: 0 });
  });

  it('what many accounts share and could not be read is read again for the next of them', async () => {
    const world = await aWorld('nhac-doc-lai');
    await putAccount(world, 'can-bo-hai', 'xa', '90001', 'canBoXa');
    await putAccount(world, 'xa-nha', 'xa', '90001', 'canBoXa');
    refuse(world.db, 'rollups/LC-2024:dvhc2024:90001', 1);
    await expect(nhac(world)).rejects.toThrow('refused');
    expect(Object.keys(await lettersOf(world, 'xa-nha'))).toHaveLength(4);
  });

  it('letters are written also while the addresses cannot be found; the mail follows', async () => {
    const world = await aWorld('nhac-dia-chi');
    const run = (find: typeof addressesOf) =>
      createNhacViec({ db: world.db, addressesOf: find, tunables: small }).run(NGAY);
    await expect(run(() => Promise.reject(new Error('no sign-in service')))).rejects.toThrow('no sign-in service');
    expect(Object.keys(await lettersOf(world, 'can-bo'))).toHaveLength(4);
    expect(Object.keys(await lettersOf(world, 'xa-khac'))).toHaveLength(1);
    expect(await run(addressesOf)).toMatchObject({ thu: 0, mail: 1 });
  });

  it('side by side is once', async () => {
    const world = await aWorld('nhac-song-song');
    const results = await Promise.all([nhac(world), nhac(world)]);
    const written = results.reduce((sum, { thu }) => sum + thu, 0);
    const all = await world.db.collectionGroup('thu').get();
    expect(written).toBe(all.size);
  });
});

describe('the day is Viet Nam’s', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  it.each(['Pacific/Kiritimati', 'America/Phoenix', 'Asia/Ho_Chi_Minh'])('on a machine in %s', async (zone) => {
    vi.stubEnv('TZ', zone);
    const world = await aWorld(`nhac-${zone.replace(/[\W_]/g, '-').toLowerCase()}`);
    await nhac(world);
    const ids = Object.keys(await lettersOf(world, 'cong-an'));
    expect(ids).toEqual([`${NGAY}-bienBan`, `${NGAY}-sapDenHan`]);
  });
});

describe('what waits in the registers of supply and demand', () => {
  const HERE = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '90001' };
  const own = (uid: string, role: string, key: object) => ({ uid, role, key });
  it('is told to the centre, to employers and to seekers, each of their own', async () => {
    const world = await createWorld('nhac-viec-lam');
    await putAccount(world, 'trung-tam', 'tinh', '12', 'trungTam');
    for (const { uid, role, key } of [
      own('dn', 'doanhNghiep', { nsdld: 'nsdld-0001' }),
      own('tim', 'nguoiTimViec', { ntv: 'nguoi-0001' }),
    ])
      await putAccount(world, uid, 'tinh', '12', role, key);
    const put = (path: string, data: object) => world.db.doc(path).set({ diaBan: HERE, ...data });
    await put('nsdld/nsdld-0001', { trangThai: 'daXacNhan', hanKhaiBao: '2024-09-08' });
    await put('nsdld/nsdld-0002', { trangThai: 'choXacNhan', hanKhaiBao: null });
    await put('nsdld/nsdld-0003', {
      trangThai: 'daXacNhan',
      hanKhaiBao: '2024-09-10',
      diaBan: { ...HERE, tinh: '14' },
    });
    await put('viecTimNguoi/viec-0001', { trangThai: 'choDuyet' });
    await put('nguoiTimViec/nguoi-0001', { trangThai: 'dangTim', hanHoSo: '2024-09-12' });
    const referral = (id: string, trangThai: string, hanXuLy: string, nguoi = 'nguoi-0002') =>
      put(`ketNoi/${id}`, { trangThai, hanXuLy, nsdld: 'nsdld-0001', nguoi });
    await referral('a', 'deXuat', '2024-09-20', 'nguoi-0001');
    await referral('b', 'gioiThieu', '2024-09-10');
    await referral('c', 'nhanViec', '2024-09-01');
    await referral('d', 'nhanViec', '2024-10-01');
    await nhac(world);
    expect(await lettersOf(world, 'trung-tam')).toEqual({
      '2024-09-10-viecLam': [
        '1: 1 người đã nhận việc đến hạn theo dõi',
        '1: 1 lượt giới thiệu đến hạn xử lý',
        '1: 1 người sử dụng lao động chờ xác nhận',
        '1: 1 việc tìm người chờ duyệt',
        '1: 1 người sử dụng lao động quá hạn khai báo',
      ],
    });
    expect(await lettersOf(world, 'dn')).toEqual({
      '2024-09-10-viecLam': [
        '1: 1 người được giới thiệu chờ kết quả',
        '1: Khai báo sử dụng lao động, nộp ngày 08/09/2024 (quá hạn 2 ngày)',
      ],
    });
    expect(await lettersOf(world, 'tim')).toEqual({
      '2024-09-10-viecLam': [
        '1: 1 việc làm được đề xuất, cần trả lời',
        '1: Hồ sơ tìm việc hết hiệu lực ngày 12/09/2024 (còn 2 ngày)',
      ],
    });
    const again = await costOf(world.ops, () => nhac(world));
    expect(again.writes).toBe(0);
  });
});
