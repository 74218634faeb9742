import { expandDelta } from '@core/rollup/fold.ts';
import { KetNoi, lichTheoDoi, type TrangThaiKetNoi } from '@core/viec-lam/ket-noi.ts';
import { NguoiTimViec } from '@core/viec-lam/nguoi-tim-viec.ts';
import { Nsdld } from '@core/viec-lam/nsdld.ts';
import { demTheoKy } from '@core/viec-lam/theo-ky.ts';
import {
  contributionOfKetNoi,
  contributionOfNguoi,
  contributionOfNsdld,
  contributionOfViec,
  THI_TRUONG,
} from '@core/viec-lam/thi-truong.ts';
import { TRANG_THAI_VIEC, ViecTimNguoi } from '@core/viec-lam/viec-tim-nguoi.ts';
import { Timestamp } from 'firebase-admin/firestore';
import { describe, expect, it } from 'vitest';
import { aNsdld } from '../support/ho-so-world.ts';
import { HO_SO } from '../support/viec-lam.ts';

const TAO = Timestamp.fromDate(new Date('2026-10-31T18:00:00Z'));
const DIA_BAN = { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '03386' } as const;
const signed = { v: 1, boi: 'tt', suaBoi: 'tt', luc: TAO };
const viec = (over: object = {}) =>
  ViecTimNguoi.parse({
    mau: 'TT11-2022/M01',
    nsdld: 'nsdld-0001',
    tenNsdld: 'Công ty',
    loaiHinh: 'dnNgoaiNhaNuoc',
    diaBan: DIA_BAN,
    ...HO_SO,
    soLuong: 5,
    daTuyen: 2,
    hanTuyen: '2026-12-31',
    trangThai: 'dangTuyen',
    nguon: 'trungTam',
    ...signed,
    ...over,
  });
const nsdld = (over: object = {}) =>
  Nsdld.parse({
    ...aNsdld({ diaBan: DIA_BAN, trangThai: 'daXacNhan', nguon: 'trungTam' }),
    hanKhaiBao: null,
    ...signed,
    ...over,
  });
const nguoi = (over: object = {}) =>
  NguoiTimViec.parse({
    mau: 'TT11-2022/M02',
    diaBan: DIA_BAN,
    gioiTinh: '2',
    thangSinh: '1995-03',
    ...HO_SO,
    sanSangDiXa: false,
    sanSangSau: 0,
    hanHoSo: '2027-02-28',
    trangThai: 'dangTim',
    nguon: 'trungTam',
    dongY: { luuTru: TAO },
    ...signed,
    ...over,
  });
const ketNoi = (trangThai: TrangThaiKetNoi, over: object = {}) =>
  KetNoi.parse({
    viec: 'viec-0001',
    nguoi: 'nguoi-0001',
    nsdld: 'nsdld-0001',
    tenCongViec: 'May',
    tenNsdld: 'Công ty',
    diaBan: DIA_BAN,
    diaBanNguoi: { ...DIA_BAN, xa: '03389' },
    trangThai,
    diem: 80,
    hop: [],
    thieu: [],
    lyDo: null,
    moc: { gioiThieu: TAO },
    hanXuLy: null,
    ...signed,
    ...over,
  });

describe('what a record counts for on the board of the labour market (HP-08)', () => {
  it('of an employer is one, by kind and size; whom only the business register knows is counted apart', () => {
    expect(contributionOfNsdld(nsdld(), TAO).o).toEqual({
      'nsdld:tt:daXacNhan': 1,
      nsdld: 1,
      'nsdld:lh:dnNgoaiNhaNuoc': 1,
      'nsdld:qm:tu51': 1,
      'nsdld:moi:2026-11': 1,
    });
    const register = nsdld({ nguon: 'dkkd', quyMo: undefined, ngayBatDau: undefined });
    expect(contributionOfNsdld(register, TAO).o).toEqual({ 'nsdld:tt:daXacNhan': 1, 'nsdld:dkkd': 1 });
    expect(contributionOfNsdld({ ...register, trangThai: 'ngung' }, TAO).o).toEqual({ 'nsdld:tt:ngung': 1 });
  });
  it('of a vacancy is its open places, and in the month it came, in Viet Nam, all it asked for', () => {
    const { khoa, o } = contributionOfViec(viec(), TAO);
    expect(khoa).toBe('VL-0000|dvhc2024|12|105|03386');
    expect(o).toMatchObject({
      'viec:tt:dangTuyen': 1,
      cau: 3,
      'cau:nghe:8': 3,
      'viec:moi:2026-11': 1,
      'cau:moi:2026-11': 5,
    });
  });
  it.each(TRANG_THAI_VIEC.filter((state) => state !== 'dangTuyen'))(
    'of a vacancy that is %s is no demand',
    (trangThai) => {
      const { o } = contributionOfViec(viec({ trangThai }), TAO);
      expect(o.cau).toBeUndefined();
      expect(o[`viec:tt:${trangThai}`]).toBe(1);
      expect('viec:moi:2026-11' in o).toBe(trangThai !== 'choDuyet' && trangThai !== 'tuChoi');
    },
  );
  it('of a full vacancy is none, whatever its state says', () => {
    expect(contributionOfViec(viec({ daTuyen: 5 }), TAO).o.cau).toBeUndefined();
  });
  it('of a seeker is supply while he looks, and nothing beside his state where he is registered elsewhere', () => {
    expect(contributionOfNguoi(nguoi(), TAO).o).toMatchObject({ cung: 1, 'cung:gt:2': 1, 'nguoi:moi:2026-11': 1 });
    expect(contributionOfNguoi(nguoi({ trangThai: 'trung' }), TAO).o).toEqual({ 'nguoi:tt:trung': 1 });
    expect(contributionOfNguoi(nguoi({ trangThai: 'coViec' }), TAO).o).toEqual({
      'nguoi:tt:coViec': 1,
      'nguoi:moi:2026-11': 1,
    });
  });
  it('of a placement is its month, occupation, qualification and pay, and what follow-ups found', () => {
    const [first, ...rest] = lichTheoDoi('2026-12-01');
    const nhanViec = {
      ngayVao: '2026-12-01',
      luongThang: 12_000_000,
      nhomNghe: '8',
      cmkt: 'soCap',
      theoDoi: [{ ...first, tinhTrang: 'conLam' }, ...rest],
    };
    const hired = ketNoi('nhanViec', { nhanViec });
    const { o } = contributionOfKetNoi(hired);
    const ofReports = demTheoKy(hired);
    expect(Object.keys(ofReports).length).toBeGreaterThan(0);
    expect(o).toEqual({
      ...ofReports,
      'kn:tt:nhanViec': 1,
      gioiThieu: 1,
      'gioiThieu:2026-11': 1,
      nhan: 1,
      'nhan:2026-12': 1,
      'nhan:nghe:8': 1,
      'nhan:cmkt:soCap': 1,
      'nhan:luong:tu10': 1,
      'td:conLam': 1,
    });
  });
  it('is spread over the xã and every unit above it, with headlines below each, in lists with and without districts', () => {
    for (const diaBan of [DIA_BAN, { danhMuc: 'dvhc2025', tinh: '12', xa: '03386' } as const]) {
      const { khoa, o } = contributionOfViec(viec({ diaBan }), TAO);
      const changes = expandDelta({ [khoa]: o }, () => undefined);
      const caps = [...changes.values()].map(({ unit }) => unit?.cap);
      expect(caps).toEqual('huyen' in diaBan ? ['tinh', 'huyen', 'xa'] : ['tinh', 'xa']);
      for (const { o: own } of changes.values()) expect(own).toEqual(o);
      const top = changes.get(`${THI_TRUONG}:${diaBan.danhMuc}:12`);
      expect(top?.con).toEqual({ ['huyen' in diaBan ? '105' : '03386']: { cau: 3 } });
    }
  });
});
