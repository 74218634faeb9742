import { newPhieuGui } from '@core/hang-gui/buoc-gui.ts';
import { soanCuuHo, TepCuuHo, VONG_PBKDF2 } from '@core/hang-gui/tep-cuu-ho.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { openCuuHo, sealCuuHo } from '../../web/src/data/niem-phong.ts';
import { aBanNhap, lucThu } from '../support/hang-gui-mau.ts';

const MAT_KHAU = 'Hoà bình 2026';
const NOI_DUNG = soanCuuHo('dtv-1', lucThu(9), {
  banNhap: [aBanNhap({ dangGo: { ngaySinh: '12/0' } })],
  hangGui: [newPhieuGui(aBanNhap({ id: 'phieu-0002' }), 'Lò Thị Hoa', lucThu(1))],
  banSao: [],
});

let tep = '';
beforeAll(async () => {
  tep = await sealCuuHo(NOI_DUNG, MAT_KHAU);
});
const changed = (over: object): string => JSON.stringify({ ...JSON.parse(tep), ...over });

describe('a rescue file', () => {
  it('opens with its passphrase, however the keyboard composes the letters', async () => {
    expect(await openCuuHo(tep, MAT_KHAU)).toEqual(NOI_DUNG);
    expect(await openCuuHo(tep, MAT_KHAU.normalize('NFD'))).toEqual(NOI_DUNG);
  });

  it('says in the clear only how it is opened', () => {
    const { banMa, ...dau } = TepCuuHo.parse(JSON.parse(tep));
    expect(Object.keys(dau).sort()).toEqual(['bam', 'iv', 'loai', 'muoi', 'phienBan', 'soVong']);
    expect(dau.soVong).toBe(VONG_PBKDF2);
    expect(VONG_PBKDF2).toBeGreaterThanOrEqual(600_000);
    for (const text of [JSON.stringify(dau), atob(banMa)]) expect(text).not.toMatch(/Hoa|dtv-1|phieu-0001/);
  });

  it('is never sealed twice alike', async () => {
    const [one, other] = [JSON.parse(tep), JSON.parse(await sealCuuHo(NOI_DUNG, MAT_KHAU))];
    for (const part of ['muoi', 'iv', 'banMa']) expect(one[part]).not.toBe(other[part]);
  });

  it('does not open with another passphrase', async () => {
    await expect(openCuuHo(tep, 'Hoà bình 2025')).rejects.toMatchObject({ code: 'CH03' });
  });

  it.each([
    ['torn off', () => tep.slice(0, -40), 'CH02'],
    ['one letter changed', () => changed({ banMa: `A${JSON.parse(tep).banMa.slice(1)}` }), 'CH02'],
    ['another salt', () => changed({ muoi: btoa('0123456789abcdef') }), 'CH02'],
    ['a salt that is no salt', () => changed({ muoi: 'không phải base64 nhé!!!!' }), 'CH02'],
    ['a part missing', () => changed({ iv: undefined }), 'CH02'],
    ['easier to guess', () => changed({ soVong: 1000 }), 'CH02'],
    ['of a newer app', () => changed({ phienBan: 2, moi: true }), 'CH05'],
    ['another file', () => '{"loai":"khac"}', 'CH01'],
    ['a picture', () => '\u0089PNG', 'CH01'],
  ])('is refused in plain words where it is damaged or none: %s', async (_what, text, code) => {
    await expect(openCuuHo(text(), MAT_KHAU)).rejects.toMatchObject({ code });
  });
});
