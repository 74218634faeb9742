import { QUY_MO } from './danh-muc-viec.ts';
import type { CauViec } from './mau-viec.ts';
import { MAU_VIEC } from './mau-viec.ts';
import type { MauViecId } from './mau-viec-id.ts';

/** What is written down: a vacancy, a seeker, an employer. */
export type LoaiDien = 'viec' | 'nguoi' | 'nsdld';

/** The forms each comes on, the one in force first. */
export const MAU_CUA: Readonly<Record<LoaiDien, readonly [MauViecId, ...MauViecId[]]>> = {
  viec: ['TT11-2022/M01', 'ND23-2021/03a'],
  nguoi: ['TT11-2022/M02', 'ND23-2021/01a'],
  nsdld: ['TT11-2022/M01', 'ND23-2021/03'],
};

const TAI_LIEU: Readonly<Record<LoaiDien, readonly CauViec['taiLieu'][]>> = {
  viec: ['viec', 'lienHe'],
  nguoi: ['nguoi', 'nguoiRieng'],
  nsdld: ['nsdld', 'nsdldRieng'],
};

/** What a record has to say and no form prints, or only one of them. */
const THEM: Readonly<Record<LoaiDien, readonly CauViec[]>> = {
  viec: [],
  nguoi: [
    { muc: '4', nhan: 'Sẵn sàng làm ở tỉnh khác', taiLieu: 'nguoi', truong: 'sanSangDiXa', kind: 'dungSai' },
    { muc: '4', nhan: 'Hồ sơ có hiệu lực đến ngày', taiLieu: 'nguoi', truong: 'hanHoSo', kind: 'ngay' },
  ],
  nsdld: [
    {
      muc: '1',
      nhan: 'Chủ thể',
      taiLieu: 'nsdld',
      truong: 'chuThe',
      kind: 'chon',
      options: [
        ['toChuc', 'Doanh nghiệp, tổ chức'],
        ['caNhan', 'Cá nhân'],
      ],
    },
    { muc: '1', nhan: 'Quy mô lao động', taiLieu: 'nsdld', truong: 'quyMo', kind: 'chon', options: QUY_MO.options },
    { muc: '1', nhan: 'Ngày bắt đầu hoạt động', taiLieu: 'nsdld', truong: 'ngayBatDau', kind: 'ngay' },
    { muc: '1', nhan: 'Người đại diện', taiLieu: 'nsdldRieng', truong: 'nguoiDaiDien', kind: 'text' },
  ],
};

/** 01a/PLI is the second sheet of 01/PLI: who he is stands on the first. */
const TO_TRUOC: Readonly<Partial<Record<MauViecId, MauViecId>>> = { 'ND23-2021/01a': 'ND23-2021/01' };

/** The questions asked for that on that form, each field once, in the order of the form. */
export const cauCua = (loai: LoaiDien, mau: MauViecId): readonly CauViec[] => {
  const truoc = TO_TRUOC[mau];
  const all = [...(truoc ? MAU_VIEC[truoc].cau : []), ...MAU_VIEC[mau].cau, ...THEM[loai]];
  const seen = new Set<string>();
  return all.filter(({ taiLieu, truong }) => {
    const key = `${taiLieu}.${truong}`;
    if (!TAI_LIEU[loai].includes(taiLieu) || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
