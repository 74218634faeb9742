import { ChiMucNguoi, ChiMucViec } from '@core/viec-lam/chi-muc.ts';
import { phanTan } from '@core/viec-lam/phan-tan.ts';
import { DOC_NHIEU_NHAT } from '@core/viec-lam/ung-vien.ts';
import { FieldValue } from 'firebase-admin/firestore';
import { beforeAll, describe, expect, it } from 'vitest';
import { createSweepViec } from '../../functions/src/adapters/viec-cho/sweep-viec.ts';
import { hangCho } from '../../functions/src/adapters/viec-cho/viec-cho.ts';
import { createFault } from '../support/fault.ts';
import { createKhopWorld, type KhopWorld } from '../support/khop-world.ts';
import { costOf } from '../support/op-counter.ts';

/** What the lists and the index of both sides hold, without the times they were written at. */
const stateOf = async ({ db }: KhopWorld) => {
  const state: Record<string, object> = {};
  for (const name of ['goiYViec', 'goiYNguoi', 'chiMucViec', 'chiMucNguoi', 'cachLy']) {
    for (const doc of (await db.collection(name).get()).docs) {
      const { tinhLuc: _, luc: __, lanDau: ___, lanCuoi: ____, soLan: _____, ...rest } = doc.data();
      state[doc.ref.path] = rest;
    }
  }
  return state;
};

/** The first queries of an emulator take as long as a whole test. */
beforeAll(async () => {
  const world = createKhopWorld('khop-khoi-dong');
  await world.newKhop().viec.handle(await world.putViec('viec-0001'));
});

describe('a vacancy and a seeker (HP-07)', () => {
  it('are proposed to each other, with reasons and the little a list shows', async () => {
    const world = createKhopWorld('khop-moi');
    const khop = world.newKhop();
    expect(await khop.viec.handle(await world.putViec('viec-0001'))).toBe('applied');
    expect(await world.idsViec('viec-0001')).toEqual([]);
    expect(await khop.nguoi.handle(await world.putNguoi('nguoi-0001'))).toBe('applied');
    const goiY = await world.goiYNguoi('nguoi-0001');
    expect(goiY).toMatchObject({ conTim: true, v: 1, ngay: '2026-11-25', kia: ['viec-0001'], ganDat: [] });
    expect(goiY?.goiY[0]).toMatchObject({
      id: 'viec-0001',
      thieu: [],
      tenCongViec: 'Công nhân may công nghiệp',
      tenNsdld: 'Công ty TNHH May Phương Nam',
      han: '2026-12-31',
    });
    await world.putViec('viec-0001', { moTa: 'May quần âu' });
    await khop.viec.run('viec-0001');
    expect(await world.goiYViec('viec-0001')).toMatchObject({ v: 2, nsdld: 'nsdld-0001', kia: ['nguoi-0001'] });
  });

  it('show each other neither identity nor contact, nor what no score may look at', async () => {
    const world = createKhopWorld('khop-kin');
    const khop = world.newKhop();
    await world.db.doc('viecTimNguoi/viec-0001/rieng/lienHe').set({ hoTen: 'Vũ Thị Hoa', dienThoai: '0912345678' });
    await khop.nguoi.handle(await world.putNguoi('nguoi-0001', { uuTien: ['khuyetTat'] }));
    await khop.viec.handle(await world.putViec('viec-0001', { loaiHinh: 'caNhan', tenNsdld: 'Vũ Thị Hoa' }));
    await khop.nguoi.run('nguoi-0001', { lamLai: true });
    expect(await world.idsNguoi('nguoi-0001')).toEqual(['viec-0001']);
    const all = JSON.stringify(await stateOf(world));
    for (const hidden of ['Vũ Thị Hoa', '0912345678', 'khuyetTat', 'gioiTinh', 'thangSinh', '1995-03', 'trung-tam'])
      expect(all).not.toContain(hidden);
    ChiMucViec.parse((await world.db.doc('chiMucViec/viec-0001').get()).data());
    ChiMucNguoi.parse((await world.db.doc('chiMucNguoi/nguoi-0001').get()).data());
  });

  it('are told of what only one thing is missing for', async () => {
    const world = createKhopWorld('khop-gan-dat');
    const khop = world.newKhop();
    await khop.viec.handle(await world.putViec('viec-0001', { cmkt: 'soCap' }));
    await khop.viec.handle(await world.putViec('viec-0002', { cmkt: 'soCap', gdpt: 'thpt' }));
    await khop.nguoi.handle(await world.putNguoi('nguoi-0001'));
    const { goiY, ganDat } = (await world.goiYNguoi('nguoi-0001')) ?? {};
    expect(goiY).toEqual([]);
    expect(ganDat?.map(({ id, thieu }) => [id, thieu])).toEqual([['viec-0001', ['cmkt']]]);
  });

  it('count how often they are proposed, where they are worked out themselves', async () => {
    const world = createKhopWorld('khop-dem-goi-y');
    const khop = world.newKhop();
    await khop.viec.handle(await world.putViec('viec-0001'));
    for (const id of ['nguoi-0001', 'nguoi-0002', 'nguoi-0003']) await khop.nguoi.handle(await world.putNguoi(id));
    const soGoiY = async () => (await world.db.doc('chiMucViec/viec-0001').get()).get('soGoiY');
    expect(await soGoiY()).toBe(0);
    await khop.viec.run('viec-0001', { lamLai: true });
    expect(await soGoiY()).toBe(3);
    expect(world.ops.writesTo('chiMucViec/viec-0001')).toBe(2);
  });
});

describe('an event of a record', () => {
  it('that comes twice ends in one read', async () => {
    const world = createKhopWorld('khop-hai-lan');
    const khop = world.newKhop();
    const viec = await world.putViec('viec-0001');
    await khop.viec.handle(viec);
    const before = await stateOf(world);
    const cost = await costOf(world.ops, async () => expect(await world.newKhop().viec.handle(viec)).toBe('stale'));
    expect(cost).toEqual({ reads: 1, writes: 0, deletes: 0 });
    expect(await stateOf(world)).toEqual(before);
  });

  it('of a record that never looked costs one read and leaves nothing', async () => {
    const world = createKhopWorld('khop-cho-duyet');
    const nguoi = await world.putNguoi('nguoi-0001', { trangThai: 'choDuyet' });
    const cost = await costOf(world.ops, () => world.newKhop().nguoi.handle(nguoi));
    expect(cost).toEqual({ reads: 1, writes: 0, deletes: 0 });
    expect(await stateOf(world)).toEqual({});
  });

  it('that comes late changes nothing, in whatever order they come', async () => {
    const world = createKhopWorld('khop-tre');
    const khop = world.newKhop();
    await khop.nguoi.handle(await world.putNguoi('nguoi-0001'));
    const versions = [
      await world.putViec('viec-0001', { trangThai: 'choDuyet' }),
      await world.putViec('viec-0001'),
      await world.putViec('viec-0001', { tenCongViec: 'Thợ may' }),
      await world.putViec('viec-0001', { trangThai: 'dong' }),
    ];
    for (const event of versions.toReversed()) await khop.viec.handle(event);
    expect(await stateOf(world)).not.toHaveProperty('chiMucViec/viec-0001');
    expect((await world.goiYViec('viec-0001'))?.conTim ?? false).toBe(false);
    const open = await world.putViec('viec-0001', { tenCongViec: 'Thợ may' });
    for (const event of [open, ...versions, open]) await khop.viec.handle(event);
    expect(await world.goiYViec('viec-0001')).toMatchObject({ conTim: true, v: 5, kia: ['nguoi-0001'] });
    expect((await world.db.doc('chiMucViec/viec-0001').get()).get('tenCongViec')).toBe('Thợ may');
  });

  it('handled by two instances at once is handled once, and as the record stands', async () => {
    const world = createKhopWorld('khop-song-song');
    await world.newKhop().nguoi.handle(await world.putNguoi('nguoi-0001'));
    const first = await world.putViec('viec-0001');
    const second = await world.putViec('viec-0001', { tenCongViec: 'Thợ may' });
    const outcomes = await Promise.all(
      [first, second, first, second].map((event) => world.newKhop().viec.handle(event)),
    );
    expect(outcomes.filter((outcome) => outcome === 'applied')).toHaveLength(1);
    expect(await world.goiYViec('viec-0001')).toMatchObject({ v: 2, kia: ['nguoi-0001'] });
  });

  it('of a record that closes takes it out of the index and empties its lists', async () => {
    const world = createKhopWorld('khop-dong');
    const khop = world.newKhop();
    await khop.nguoi.handle(await world.putNguoi('nguoi-0001'));
    await khop.viec.handle(await world.putViec('viec-0001'));
    for (const over of [{ trangThai: 'du' }, { daTuyen: 5 }, { hanTuyen: '2026-11-24' }] as const) {
      expect(await khop.viec.handle(await world.putViec('viec-0001', over))).toBe('closed');
      expect(await world.goiYViec('viec-0001')).toMatchObject({ conTim: false, goiY: [], kia: [] });
      expect(await world.exists('chiMucViec/viec-0001')).toBe(false);
      expect(await khop.viec.handle(await world.putViec('viec-0001'))).toBe('applied');
      expect(await world.idsViec('viec-0001')).toEqual(['nguoi-0001']);
    }
    await world.db.doc('viecTimNguoi/viec-0001').delete();
    const gone = await world.db.doc('viecTimNguoi/viec-0001').get();
    expect(await khop.viec.handle(gone)).toBe('removed');
    expect(await khop.viec.handle(gone)).toBe('stale');
    expect(Object.keys(await stateOf(world)).filter((path) => path.includes('viec-0001'))).toEqual([]);
  });

  it('writes its own record’s documents and nobody else’s', async () => {
    const world = createKhopWorld('khop-cua-minh');
    const khop = world.newKhop();
    for (let i = 0; i < 30; i += 1) await khop.nguoi.handle(await world.putNguoi(`nguoi-00${10 + i}`));
    const viec = await world.putViec('viec-0001');
    const cost = await costOf(world.ops, () => khop.viec.handle(viec));
    expect(cost.writes).toBe(2);
    expect(await world.idsViec('viec-0001')).toHaveLength(20);
  });

  it.each(['before', 'after'] as const)(
    'cut off %s any call to Firestore is finished by the next delivery',
    async (when) => {
      const { plan, hook } = createFault();
      const world = createKhopWorld(`khop-cat-${when}`, hook);
      await world.newKhop().nguoi.handle(await world.putNguoi('nguoi-0001'));
      const event = await world.putViec('viec-0001');
      const whole = async () => {
        await world.newKhop().viec.handle(event);
        return stateOf(world);
      };
      const expected = await whole();
      const clean = async () => {
        for (const path of ['goiYViec/viec-0001', 'chiMucViec/viec-0001']) await world.db.doc(path).delete();
      };
      let cuts = 0;
      for (let at = 1; ; at += 1) {
        await clean();
        Object.assign(plan, { at, when, calls: 0 });
        const cut = await world
          .newKhop()
          .viec.handle(event)
          .then(
            () => false,
            () => true,
          );
        plan.at = Number.POSITIVE_INFINITY;
        expect(await whole()).toEqual(expected);
        if (!cut) break;
        cuts += 1;
      }
      expect(cuts).toBeGreaterThan(5);
    },
  );
});

describe('a record that cannot be read', () => {
  it('is put aside by its id, without what it says, and comes back once it is mended', async () => {
    const world = createKhopWorld('khop-hong');
    const khop = world.newKhop();
    await khop.nguoi.handle(await world.putNguoi('nguoi-0001'));
    await khop.viec.handle(await world.putViec('viec-0001'));
    const hong = await world.putViec('viec-0001', { cmkt: 'Trần Văn Bí Mật' as never });
    expect(await khop.viec.handle(hong)).toBe('malformed');
    expect(await khop.viec.handle(hong)).toBe('stale');
    expect(await world.goiYViec('viec-0001')).toMatchObject({ conTim: false, cachLy: true, kia: [] });
    expect(await world.exists('chiMucViec/viec-0001')).toBe(false);
    const cachLy = (await world.db.doc('cachLy/viecTimNguoi:viec-0001').get()).data();
    expect(cachLy).toMatchObject({ duongDan: 'viecTimNguoi/viec-0001', viSao: ['cmkt:invalid_value'], soLan: 1 });
    expect(JSON.stringify(cachLy)).not.toContain('Bí Mật');
    expect(await khop.viec.handle(await world.putViec('viec-0001'))).toBe('applied');
    expect(await world.exists('cachLy/viecTimNguoi:viec-0001')).toBe(false);
    expect(await world.idsViec('viec-0001')).toEqual(['nguoi-0001']);
  });

  it('does not stand in the way of the others, nor does an entry of the index that cannot', async () => {
    const world = createKhopWorld('khop-hong-muc');
    const khop = world.newKhop();
    await khop.viec.handle(await world.putViec('viec-0001'));
    await khop.viec.handle(await world.putViec('viec-0002'));
    await world.db.doc('chiMucViec/viec-0002').update({ luong: 'nhiều' });
    await khop.nguoi.handle(await world.putNguoi('nguoi-0001'));
    expect(await world.idsNguoi('nguoi-0001')).toEqual(['viec-0001']);
  });
});

describe('an event that is lost', () => {
  it('is found by the sweep, which reads twice where nothing was', async () => {
    const world = createKhopWorld('khop-mat');
    const khop = world.newKhop();
    await khop.nguoi.handle(await world.putNguoi('nguoi-0001'));
    await khop.viec.handle(await world.putViec('viec-0001'));
    await world.putViec('viec-0001', { trangThai: 'dong' });
    await world.putViec('viec-0002');
    const { khopViec, khopNguoi } = hangCho(world.db);
    const sweep = () => {
      const khop = world.newKhop();
      const viecCho = [
        { ten: 'khopViec' as const, ...khopViec, run: khop.viec.run },
        { ten: 'khopNguoi' as const, ...khopNguoi, run: khop.nguoi.run },
      ];
      return createSweepViec(viecCho, () => new Date()).run(0);
    };
    expect(await sweep()).toEqual({ khopViec: 2 });
    expect(await world.exists('chiMucViec/viec-0001')).toBe(false);
    const again = await costOf(world.ops, async () => expect(await sweep()).toEqual({}));
    expect(again).toEqual({ reads: 3 + 2 * 3, writes: 0, deletes: 0 });
    expect(await world.idsViec('viec-0002')).toEqual(['nguoi-0001']);
  });
});

describe('what one record costs', () => {
  const crowd = async (world: KhopWorld, name: 'chiMucViec' | 'chiMucNguoi', like: string, n: number) => {
    const entry = (await world.db.doc(`${name}/${like}`).get()).data() ?? {};
    const batch = world.db.batch();
    for (let i = 0; i < n; i += 1) {
      const ref = world.db.doc(`${name}/dong-${String(i).padStart(6, '0')}`);
      batch.set(ref, { ...entry, xao: phanTan(ref.id), luc: FieldValue.serverTimestamp() });
    }
    await batch.commit();
  };

  it('stays within 300 reads in a crowd, from either side, and where a list is worked out again', async () => {
    const world = createKhopWorld('khop-dong-duc');
    const khop = world.newKhop();
    const noiLam = [{ danhMuc: 'dvhc2025', tinh: '12', xa: '03386' }] as const;
    const nghe = { tenCongViec: 'Tổ trưởng chuyền may, may công nghiệp', noiLam: [...noiLam], maNghe: '8153' };
    await khop.viec.handle(await world.putViec('viec-0001', nghe));
    await khop.nguoi.handle(await world.putNguoi('nguoi-0001', { ...nghe, sanSangDiXa: true }));
    await crowd(world, 'chiMucViec', 'viec-0001', 160);
    await crowd(world, 'chiMucNguoi', 'nguoi-0001', 160);
    for (const run of [khop.viec.run, khop.nguoi.run]) {
      const id = run === khop.viec.run ? 'viec-0001' : 'nguoi-0001';
      for (let times = 0; times < 2; times += 1) {
        const cost = await costOf(world.ops, () => run(id, { lamLai: true }));
        expect(cost.reads).toBeGreaterThan(150);
        expect(cost.reads).toBeLessThanOrEqual(DOC_NHIEU_NHAT);
      }
    }
    expect(await world.idsViec('viec-0001')).toHaveLength(20);
    expect(await world.idsNguoi('nguoi-0001')).toHaveLength(20);
  });
});
