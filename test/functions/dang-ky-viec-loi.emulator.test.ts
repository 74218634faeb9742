import { describe, expect, it } from 'vitest';
import { decide, employer, MAIL, seeker } from '../support/dang-ky-mau.ts';
import { createHoSoWorld, DIA_BAN, type HoSoWorld } from '../support/ho-so-world.ts';

describe('one person at two centres', () => {
  const TREN = { ...DIA_BAN, tinh: '14' };
  const stateOf = async (world: HoSoWorld, id: string) => (await world.read(`nguoiTimViec/${id}`))?.trangThai;

  it('what waits for the centre holds nobody’s place, and tells nobody who else is registered', async () => {
    const world = await createHoSoWorld('loi-trung-cho');
    await world.putNguoi('nguoi-0001', { trangThai: 'choDuyet' });
    await world.theo.nguoi('nguoi-0001');
    await world.putNguoi('nguoi-0002', { diaBan: TREN });
    await world.theo.nguoi('nguoi-0002');
    expect(await stateOf(world, 'nguoi-0002')).toBe('dangTim');
    await world.theo.nguoi('nguoi-0001');
    expect(await stateOf(world, 'nguoi-0001')).toBe('choDuyet');
    await decide(world, 'nguoiTimViec/nguoi-0001', { trangThai: 'dangTim' });
    await world.theo.nguoi('nguoi-0001');
    expect([await stateOf(world, 'nguoi-0001'), await stateOf(world, 'nguoi-0002')]).toEqual(['trung', 'dangTim']);
  });
  it('comes back once the first one’s number is put right, and not before', async () => {
    const world = await createHoSoWorld('loi-trung-sua');
    await world.putNguoi('nguoi-0001');
    await world.theo.nguoi('nguoi-0001');
    await world.putNguoi('nguoi-0002', { diaBan: TREN });
    await world.theo.nguoi('nguoi-0002');
    for (const _ of [1, 2]) {
      await decide(world, 'nguoiTimViec/nguoi-0002', { trangThai: 'dangTim' });
      await world.theo.nguoi('nguoi-0002');
      expect(await stateOf(world, 'nguoi-0002')).toBe('trung');
    }
    await world.db.doc('nguoiTimViec/nguoi-0001/rieng/dinhDanh').update({ soGiayTo: '012195000999' });
    await decide(world, 'nguoiTimViec/nguoi-0002', { trangThai: 'dangTim' });
    for (const id of ['nguoi-0002', 'nguoi-0001', 'nguoi-0002']) await world.theo.nguoi(id);
    expect([await stateOf(world, 'nguoi-0001'), await stateOf(world, 'nguoi-0002')]).toEqual(['dangTim', 'dangTim']);
  });
});

describe('who registered himself', () => {
  it('and was somebody’s second record may send it in again', async () => {
    const world = await createHoSoWorld('loi-gui-lai');
    const first = await world.dangKy.nguoi('la', MAIL, seeker());
    if (!first.ok) throw new Error(first.ma);
    const path = `nguoiTimViec/${first.id}`;
    await decide(world, path, { trangThai: 'trung', lyDo: 'Người này đã có hồ sơ tìm việc khác.' });
    await world.theo.nguoi(first.id);
    expect(await world.dangKy.nguoi('la', MAIL, seeker())).toMatchObject({ ok: true, trangThai: 'choDuyet' });
    expect(await world.read(path)).toMatchObject({ trangThai: 'choDuyet', v: 3 });
  });
  it('and was closed is told so, and nothing he types is taken and lost', async () => {
    const world = await createHoSoWorld('loi-da-ngung');
    const first = await world.dangKy.nsdld('la', MAIL, employer());
    if (!first.ok) throw new Error(first.ma);
    await decide(world, `nsdld/${first.id}`, { trangThai: 'ngung', lyDo: 'Giải thể' });
    expect(await world.dangKy.nsdld('la', MAIL, employer())).toEqual({ ok: false, ma: 'daNgung' });
  });
  it('never writes over what the centre decides meanwhile', async () => {
    let onGet: (() => void) | undefined;
    const world = await createHoSoWorld('loi-dang-ky-dua', async (method, call) => {
      if (method === 'batchGetDocuments') onGet?.();
      const answer = await call();
      if (onGet) await new Promise((resolve) => setTimeout(resolve, 150));
      return answer;
    });
    for (let at = 1; at <= 3; at += 1) {
      const uid = `la-${at}`;
      const over = { maSoThue: `020123456${at}` };
      const first = await world.dangKy.nsdld(uid, MAIL, employer(over));
      if (!first.ok) throw new Error(first.ma);
      const path = `nsdld/${first.id}`;
      const refused = await decide(world, path, { trangThai: 'tuChoi', lyDo: 'Xem lại' });
      let calls = 0;
      let decided: Promise<boolean> | undefined;
      onGet = () => {
        calls += 1;
        if (calls !== at) return;
        const still = refused.updateTime ? { lastUpdateTime: refused.updateTime } : {};
        decided = refused.ref.update({ trangThai: 'daXacNhan', v: 3 }, still).then(
          () => true,
          () => false,
        );
      };
      const again = await world.dangKy.nsdld(uid, MAIL, employer(over));
      onGet = undefined;
      const won = await decided;
      const { trangThai } = (await world.read(path)) ?? {};
      expect([at, won, again, trangThai]).toEqual([
        at,
        won,
        { ok: true, id: first.id, trangThai },
        won ? 'daXacNhan' : 'choXacNhan',
      ]);
    }
  });
});
