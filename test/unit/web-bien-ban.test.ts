import { BienBan, type BienBan as BienBanType, LO_PHIEU } from '@core/bien-ban/bien-ban.ts';
import { BienBanSan, soatLai } from '@core/bien-ban/bien-ban-san.ts';
import { HN_2024, KH_2023, LC_2024 } from '@core/ke-hoach/index.ts';
import type { VaiTro } from '@core/tai-khoan/vai-tro.ts';
import { describe, expect, it } from 'vitest';
import { confirmedBienBan, newBienBan, withdrawnBienBan } from '../../web/src/data/bien-ban-writes.ts';
import { datNgoaiLe, KHONG_NGOAI_LE } from '../../web/src/features/bien-ban/ngoai-le.ts';
import {
  benGiaoNhan,
  changToiGiao,
  isChoToi,
  nhomOf,
  soChoGiao,
  timPhieu,
} from '../../web/src/features/bien-ban/viec-ban-giao.ts';
import { DIA_BAN } from '../support/phieu-builder.ts';

const NOW = { toMillis: () => 0 };
const BY = { uid: 'thon', ten: 'Lò Văn Bình', now: NOW };
const IDS = Array.from({ length: LO_PHIEU + 1 }, (_, i) => `phieu-${String(i).padStart(6, '0')}`);
const MOI = { keHoach: 'LC-2024', chang: 'thonXa', cap: 'thon', ma: DIA_BAN.thon, diaBan: DIA_BAN } as const;

describe('what the giver and the receiver write', () => {
  it('is a whole record with its list in parts', () => {
    const { bienBan, lo } = newBienBan({ ...MOI, ngayLap: '2024-09-01', phieu: IDS }, BY);
    expect(BienBan.parse(bienBan)).toMatchObject({ trangThai: 'deNghi', soPhieu: LO_PHIEU + 1, soLo: 2, v: 1 });
    expect(lo.flatMap(({ phieu }) => phieu)).toEqual(IDS);
    expect(JSON.stringify(bienBan)).not.toContain(IDS[0]);
  });
  it('waits on the device whole, and is looked through sheet by sheet when it is sent', () => {
    const san = { ...MOI, id: IDS[0], boi: 'thon', ngayLap: '2024-09-01', phieu: IDS.slice(1, 4), luc: '2024-09-01' };
    expect(BienBanSan.parse(san)).toEqual(san);
    const [a = '', b = '', c = ''] = san.phieu;
    expect(soatLai(san.phieu, new Set([c, a, 'phieu-khac']))).toEqual({ con: [a, c], boRa: [b] });
  });
  it('follows the version on the screen', () => {
    const xacNhan = { ngoaiLe: { [IDS[0] ?? '']: 'thieuGiay' }, ghiChu: {}, noiLuu: 'Tủ số 2' } as const;
    expect(confirmedBienBan({ v: 2 }, xacNhan, BY)).toEqual({
      trangThai: 'daXacNhan',
      nhan: { uid: 'thon', ten: 'Lò Văn Bình', luc: NOW },
      ...xacNhan,
      v: 3,
      luc: NOW,
    });
    expect(withdrawnBienBan({ v: 2 }, NOW)).toMatchObject({ trangThai: 'daRut', lyDoRut: 'nguoiGiao', v: 3 });
  });
});

describe('who sees which record as what', () => {
  const ai = (vaiTro: VaiTro[], cap: 'thon' | 'xa', uid = 'toi') => ({ vaiTro, cap, uid });
  const record = (over: Partial<BienBanType>) =>
    ({ chang: 'thonXa', trangThai: 'choNhan', giao: { uid: 'thon', ten: '', luc: NOW }, ...over }) as BienBanType;

  it('gives on the legs of its roles and plan, for its unit or one below', () => {
    expect(changToiGiao(ai(['dieuTraVien', 'truongThon'], 'thon'), LC_2024)).toEqual(['thonXa']);
    expect(changToiGiao(ai(['dieuTraVien'], 'thon'), KH_2023)).toEqual(['dtvThon']);
    expect(changToiGiao(ai(['truongThon'], 'thon'), HN_2024)).toEqual([]);
    expect(changToiGiao(ai(['toCongTac'], 'xa'), HN_2024)).toEqual(['thonXa']);
    expect(changToiGiao(ai(['toCongTac'], 'xa'), KH_2023)).toEqual(['thonXa']);
    expect(changToiGiao(ai(['canBoXa'], 'xa'), KH_2023)).toEqual(['xaCongAn']);
    expect(changToiGiao(ai(['congAnXa'], 'xa'), KH_2023)).toEqual(['traGiay']);
  });
  it('receives what waits on the legs of its roles, never its own', () => {
    expect(isChoToi(record({}), ai(['canBoXa'], 'xa'))).toBe(true);
    expect(isChoToi(record({}), ai(['congAnXa'], 'xa'))).toBe(false);
    expect(isChoToi(record({ trangThai: 'daXacNhan' }), ai(['canBoXa'], 'xa'))).toBe(false);
    expect(isChoToi(record({}), ai(['canBoXa'], 'xa', 'thon'))).toBe(false);
    const groups = (['choNhan', 'daXacNhan', 'xong', 'daRut'] as const).map((trangThai) =>
      nhomOf(record({ trangThai }), ai(['canBoXa'], 'xa')),
    );
    expect(groups).toEqual(['choToi', 'dangMo', 'daXong', 'daXong']);
  });
  it('counts what stands where the leg begins', () => {
    const o = { 'tt:choTongHop': 3, 'tt:daNhapTin': 5, 'tt:lech': 1 };
    expect([
      soChoGiao('thonXa', LC_2024, o),
      soChoGiao('traGiay', LC_2024, o),
      soChoGiao('thonXa', HN_2024, o),
    ]).toEqual([3, 6, 0]);
  });
});

describe('both sides on paper', () => {
  const ten = { donVi: 'Tổ dân phố số 1', xa: 'Phường Đoàn Kết', to: 'Tổ công tác' };
  it.each([
    ['thonXa', 'thon', ['Ủy ban nhân dân phường Đoàn Kết', 'Tổ dân phố số 1', 'Tổ dân phố số 1']],
    ['thonXa', 'xa', ['Ủy ban nhân dân phường Đoàn Kết', 'Tổ công tác', 'Tổ công tác']],
    ['xaCongAn', 'xa', ['Ủy ban nhân dân', 'Phường Đoàn Kết', 'Ủy ban nhân dân phường Đoàn Kết']],
    ['traGiay', 'xa', ['Công an', 'Phường Đoàn Kết', 'Công an phường Đoàn Kết']],
    ['dtvThon', 'thon', ['Ủy ban nhân dân phường Đoàn Kết', 'Tổ dân phố số 1', 'điều tra viên tổ dân phố số 1']],
  ] as const)('%s from %s', (chang, cap, [coQuan, donVi, giao]) => {
    expect(benGiaoNhan({ chang, cap }, ten)).toMatchObject({ coQuan, donVi, giao });
  });
});

describe('finding a phiếu by its code', () => {
  const list = ['3f2a91bc-7d10-4a55-9e0b-1b2c3d4e5f60', '3f2a91bd-7d10-4a55-9e0b-1b2c3d4e5f60', 'abcdefgh'].map(
    (id) => ({ id }),
  );
  it.each([
    ['the whole id', ' 3f2a91bc-7d10-4a55-9e0b-1b2c3d4e5f60\n', 0],
    ['an id in capitals', '3F2A91BD-7D10-4A55-9E0B-1B2C3D4E5F60', 1],
    ['a link to it', 'https://solaodong.test/phieu/3f2a91bd-7d10-4a55-9e0b-1b2c3d4e5f60', 1],
    ['the short code', '3F2A91BC', 0],
    ['the short code in small letters', '3f2a91bd', 1],
    ['a beginning that fits two', '3F2A91', undefined],
    ['too few letters', 'ABC', undefined],
    ['another phiếu’s id', '00000000-7d10-4a55-9e0b-1b2c3d4e5f60', undefined],
    ['an id that is no UUID', 'abcdefgh', 2],
    ['nothing', '', undefined],
  ])('by %s', (_, quet, at) => expect(timPhieu(list, quet)).toBe(at === undefined ? undefined : list[at]));
});

describe('the receiver’s marks', () => {
  it('come and go with their note', () => {
    const marked = datNgoaiLe(KHONG_NGOAI_LE, 'a', 'thieuGiay');
    const noted = { ...marked, ghiChu: { a: 'Không thấy' } };
    expect(datNgoaiLe(noted, 'a', 'khongDocDuoc')).toEqual({ ma: { a: 'khongDocDuoc' }, ghiChu: { a: 'Không thấy' } });
    expect(datNgoaiLe(noted, 'a', undefined)).toEqual(KHONG_NGOAI_LE);
    expect(datNgoaiLe(noted, 'b', 'khongThuoc').ma).toEqual({ a: 'thieuGiay', b: 'khongThuoc' });
  });
});
