import { recogniseCot } from '@core/nhap/cot.ts';
import { boO, dongDuocGiu } from '@core/nhap/giu-dong.ts';
import { LOAI_NHAP_VIEC } from '@core/nhap/nhap-viec.ts';
import { CAU_TEP, COT_NHAP_VIEC, LOAI_DIEN, luaChonCua } from '@core/nhap-viec/cot.ts';
import { guiDongNguoi, readDongNguoi, readDongViec } from '@core/nhap-viec/doc-dong.ts';
import { docLuong } from '@core/nhap-viec/luong.ts';
import { docO } from '@core/nhap-viec/o.ts';
import { describe, expect, it } from 'vitest';
import { aNguoiTep, aViecTep, NOI_TEP } from '../support/nhap-viec.ts';

const CAN_CU = { noi: NOI_TEP, homNay: '2026-11-25' };
const viec = (over: Record<string, string> = {}) => readDongViec({ so: 2, o: aViecTep(1, over) }, CAN_CU);
const nguoi = (over: Record<string, string> = {}) => readDongNguoi({ so: 2, o: aNguoiTep(1, over) }, CAN_CU);
const idsOf = (list: readonly { ma: string; truong: string }[]) => list.map(({ ma, truong }) => `${truong}:${ma}`);

describe('columns of a file of vacancies and of one of seekers', () => {
  it.each(LOAI_NHAP_VIEC)(
    '%s has a column for each question of both families of forms, under its own heading',
    (loai) => {
      const cot = COT_NHAP_VIEC[loai];
      const found = recogniseCot([cot.map(({ nhan }) => nhan)], cot);
      expect(found?.viTri).toEqual(Object.fromEntries(cot.map(({ key }, i) => [key, i])));
      expect(found?.la).toEqual([]);
      const keys = cot.map(({ key }) => key);
      expect(keys).toEqual(expect.arrayContaining(CAU_TEP[LOAI_DIEN[loai]].map(({ key }) => key)));
    },
  );
  it('are told by the headings that other registers use, under merged cells too', () => {
    const rows = [
      ['SỔ THEO DÕI NHU CẦU TUYỂN DỤNG', '', '', '', '', ''],
      ['STT', 'Tên doanh nghiệp', 'MST', 'Vị trí tuyển dụng', 'Người liên hệ', ''],
      ['', '', '', '', 'Họ và tên', 'Số điện thoại'],
      ['1', 'Công ty A', '0201234567', 'Công nhân may', 'Hoa', '0912345678'],
    ];
    expect(recogniseCot(rows, COT_NHAP_VIEC.viecTimNguoi)).toMatchObject({
      tuDong: 3,
      viTri: { ten: 1, maSoThue: 2, tenCongViec: 3, 'lienHe.hoTen': 4, 'lienHe.dienThoai': 5 },
    });
  });
  it('a file of seekers without the column of consent is not taken in', () => {
    const cot = COT_NHAP_VIEC.nguoiTimViec;
    const head = cot.flatMap(({ key, nhan }) => (key === 'dongYLuuTru' ? [] : [nhan]));
    expect(recogniseCot([head], cot)).toBeUndefined();
  });
  it.each(LOAI_NHAP_VIEC)('%s: every wording of the template is read back as the option it stands for', (loai) => {
    const lists = new Map(luaChonCua(loai).map(({ nhan, luaChon }) => [nhan, luaChon]));
    for (const cau of CAU_TEP[LOAI_DIEN[loai]]) {
      if (!cau.options || cau.kind === 'luong') continue;
      const read = lists.get(cau.nhan)?.map((nhan) => docO(cau, nhan, NOI_TEP).answer);
      expect(read, cau.key).toEqual(cau.options.map(([code]) => (cau.kind === 'nhieu' ? [code] : code)));
    }
    for (const nhan of lists.get('Mức lương') ?? []) expect(docLuong({ luong: nhan }), nhan).toBeTypeOf('object');
    for (const nhan of lists.get('Tính lương theo') ?? [])
      expect(docLuong({ luongLoai: nhan, luong: '7.000.000' }), nhan).toBeTypeOf('object');
  });
});

describe('a row of vacancies (Mẫu 01, 03a/PLI)', () => {
  it('is the vacancy the form would write', () => {
    const { noiDung, loi, luuY } = viec({
      phucLoi: 'Đóng BHXH, BHYT, BHTN; Xe đưa đón',
      ngoaiNgu: 'Tiếng Anh, B1, Khá',
    });
    expect({ loi, luuY }).toEqual({ loi: [], luuY: [] });
    expect(noiDung).toEqual({
      viec: {
        ...{ mau: 'TT11-2022/M01', tenCongViec: 'Công nhân may công nghiệp', nhomNghe: '8', chucVu: 'nhanVien' },
        ...{ gdpt: 'thcs', cmkt: 'chuaQuaDaoTao', kinhNghiem: 'khong', soLuong: 5, hanTuyen: '2026-12-31' },
        noiLam: [{ danhMuc: 'dvhc2025', tinh: '12', xa: '03386' }],
        luong: { loai: 'thang', tu: 7_000_000, den: 9_000_000 },
        phucLoi: ['baoHiem', 'xeDuaDon'],
        ngoaiNgu: [{ ten: 'Tiếng Anh', chungChi: 'B1', muc: 'kha' }],
      },
      lienHe: { hoTen: 'Phạm Thị Tuyển', dienThoai: '0987654321' },
      maNsdld: '0201234567',
      tenNsdld: 'Công ty TNHH May Phương Nam',
      nhanDang: ['soHieu', 'td 1'],
    });
  });
  it.each([
    ['an option by its code', { cmkt: '1' }, 'cmkt:NV01'],
    ['an option nobody offers', { chucVu: 'Trùm' }, 'chucVu:NV01'],
    ['no title', { tenCongViec: '' }, 'tenCongViec:VL01'],
    ['no places', { soLuong: '0' }, 'soLuong:VL07'],
    ['a number in words', { soLuong: 'vài người' }, 'soLuong:VL07'],
    ['a day that is none', { hanTuyen: '31/02/2027' }, 'hanTuyen:VL06'],
    ['a month for a day', { hanTuyen: '12/2026' }, 'hanTuyen:VL06'],
    ['a last day that has passed', { hanTuyen: '24/11/2026' }, 'hanTuyen:VL22'],
    ['pay nobody understands', { luong: 'cao' }, 'luong:NV10'],
    ['pay that falls', { luong: '9.000.000 - 7.000.000' }, 'luong:VL09'],
    ['a place nobody knows', { noiLam: 'Phường Không Có' }, 'noiLam:NV11'],
    ['a telephone too short', { 'lienHe.dienThoai': '12345' }, 'lienHe.dienThoai:VL04'],
    ['nobody to reach', { 'lienHe.hoTen': '' }, 'lienHe.hoTen:VL01'],
    ['no employer', { maSoThue: '' }, 'maSoThue:NV02'],
    ['a tax code that is none', { maSoThue: '12' }, 'maSoThue:NV02'],
    ['an old number of a person', { maSoThue: '', soGiayTo: '123456789' }, 'soGiayTo:NV02'],
    ['a day of the paper that is none', { ngayGhi: 'hôm qua' }, 'ngayGhi:VL06'],
  ])('is faulty with %s', (_, over, at) => expect(idsOf(viec(over).loi)).toEqual([at]));
  it('an old last day alone leaves what the row says, for one that was taken in before', () => {
    expect(viec({ hanTuyen: '24/11/2026' }).noiDung).toMatchObject({ viec: { hanTuyen: '2026-11-24' } });
    expect(viec({ hanTuyen: '24/11/2026', chucVu: 'Trùm' })).not.toHaveProperty('noiDung');
  });
  it('puts right what Excel spoils: days as numbers, zeros that are gone', () => {
    const spoilt = { hanTuyen: '46387', 'lienHe.dienThoai': '987654321', maSoThue: '100109106', soLuong: '5 người' };
    const { noiDung, loi, luuY } = viec(spoilt);
    expect(loi).toEqual([]);
    expect(noiDung).toMatchObject({
      viec: { hanTuyen: '2026-12-31', soLuong: 5 },
      lienHe: { dienThoai: '0987654321' },
      maNsdld: '0100109106',
    });
    expect(idsOf(luuY)).toEqual(['lienHe.dienThoai:NV13', 'maSoThue:DN11']);
  });
  it('of a person who employs is found by his number', () => {
    expect(viec({ maSoThue: '', soGiayTo: '12085001234' })).toMatchObject({
      noiDung: { maNsdld: '012085001234' },
      luuY: [{ ma: 'NT06', truong: 'soGiayTo' }],
    });
    expect(viec({ maSoThue: '012085001234' }).noiDung?.maNsdld).toBe('012085001234');
  });
  it('without a number of its own is told by its title, places and day', () => {
    const own = (over: Record<string, string>) => viec({ soHieu: '', ...over }).noiDung?.nhanDang;
    expect(own({})).toEqual(['viec', 'cong nhan may cong nghiep', '12:03386:', '']);
    expect(own({ tenCongViec: 'CÔNG NHÂN  MAY CÔNG NGHIỆP', luong: '8 triệu' })).toEqual(own({}));
    expect(own({ ngayGhi: '01/11/2026' })).not.toEqual(own({}));
    expect(own({ noiLam: 'Hà Nội' })).not.toEqual(own({}));
  });
});

describe('a row of seekers (Mẫu 02, 01 and 01a/PLI)', () => {
  it('in the words of 01a/PLI is that form', () => {
    const hopDong = 'Xác định thời hạn từ 12 đến 36 tháng';
    expect(idsOf(nguoi({ hopDong }).loi)).toEqual(['hopDong:VL25']);
    const more = { noiO: 'Tổ 3, phường Đoàn Kết, tỉnh Lai Châu', moTa: 'May', hinhThucTuyen: 'Trực tiếp' };
    const { loi, noiDung } = nguoi({ hopDong, ...more });
    expect(loi).toEqual([]);
    expect(noiDung).toMatchObject({ nguoi: { mau: 'ND23-2021/01a', hopDong: 'tu12den36' } });
  });
  it('keeps who he is apart from what he looks for, and says what is usual where the row is silent', () => {
    const { noiDung, loi, luuY } = nguoi({ noiLam: '', uuTien: 'Người thuộc hộ nghèo, cận nghèo' });
    expect(loi).toEqual([]);
    expect(idsOf(luuY)).toEqual(['noiLam:NV15']);
    expect(noiDung).toMatchObject({
      nguoi: { gioiTinh: '2', uuTien: ['hoNgheo'], diaBan: { danhMuc: 'dvhc2025', tinh: '12', xa: '03386' } },
      dinhDanh: {
        ...{ hoTen: 'Lò Thị Hà', ngaySinh: '1995-03-08', soGiayTo: '012195000001', dienThoai: '0911222333' },
        thuongTru: { danhMuc: 'dvhc2025', tinh: '12', xa: '03386', chiTiet: 'Tổ 3' },
      },
      gioiThieu: true,
      macDinh: { sanSangDiXa: false, hanHoSo: '2027-05-24', noiLam: [{ danhMuc: 'dvhc2025', tinh: '12' }] },
    });
    for (const key of ['hoTen', 'soGiayTo', 'ngaySinh', 'hanHoSo', 'noiLam'])
      expect(noiDung?.nguoi).not.toHaveProperty(key);
  });
  it.each([
    ['no consent', { dongYLuuTru: 'Không' }, 'dongYLuuTru:NV06'],
    ['silence about consent', { dongYLuuTru: '' }, 'dongYLuuTru:NV06'],
    ['a consent nobody understands', { dongYLuuTru: 'để xem' }, 'dongYLuuTru:NV06'],
    ['a second consent nobody understands', { dongYGioiThieu: 'để xem' }, 'dongYGioiThieu:NV07'],
    ['a number too short', { soGiayTo: '12345' }, 'soGiayTo:VL03'],
    ['an old number of nine digits', { soGiayTo: '123456789' }, 'soGiayTo:VL03'],
    ['a year for a birth day', { ngaySinh: '1995' }, 'ngaySinh:VL06'],
    ['no name', { hoTen: '' }, 'hoTen:VL01'],
    ['a commune of another list', { thuongTru: 'Tổ 3, xã Không Có' }, 'xa:DN04'],
    ['a home in another tỉnh', { thuongTru: 'Phường Đoàn Kết, tỉnh Bắc Ninh' }, 'xa:DN04'],
    ['work of before that cannot be read', { kinhNghiemLam: '2 năm công nhân' }, 'kinhNghiemLam:NV12'],
  ])('is faulty with %s', (_, over, at) => expect(idsOf(nguoi(over).loi)).toEqual([at]));
  it('who does not consent leaves nothing to be taken in', () =>
    expect(nguoi({ dongYLuuTru: 'Không' })).not.toHaveProperty('noiDung'));
  it('who does not consent leaves the office’s machine as a number, and no other finding', () => {
    const dong = (over: Record<string, string>) => ({ so: 7, o: aNguoiTep(1, over) });
    expect(guiDongNguoi(dong({}))).toEqual(dong({}));
    for (const dongYLuuTru of ['Không', '', 'để xem'])
      expect(guiDongNguoi(dong({ dongYLuuTru }))).toEqual({ so: 7, o: {} });
    expect(idsOf(nguoi({ dongYLuuTru: '', hoTen: '', cmkt: '1' }).loi)).toEqual(['dongYLuuTru:NV06']);
  });
  it('of rows without consent number and reason are kept, of others everything', () => {
    const rows = [{ so: 2, o: { hoTen: 'A' } }, { so: 3, o: { hoTen: 'B' }, boQua: 'Không gặp' }, 'hỏng'];
    const found = (so: number, ma: string) => ({ loiDong: [{ so, ma, truong: 'x' }] });
    expect(dongDuocGiu(rows, found(2, 'NV01'))).toBeUndefined();
    expect(dongDuocGiu(rows, found(3, 'NV06'))).toEqual([rows[0], { so: 3, o: {}, boQua: 'Không gặp' }, 'hỏng']);
    expect(rows.map(boO)).toEqual([
      { so: 2, o: {} },
      { so: 3, o: {}, boQua: 'Không gặp' },
      { so: 0, o: {} },
    ]);
  });
  it('silence is no consent to be referred', () =>
    expect(nguoi({ dongYGioiThieu: '' }).noiDung?.gioiThieu).toBeUndefined());
  it('lives where he lives now, told by its column', () => {
    const { noiDung } = nguoi({ thuongTru: 'Số 5, Hà Nội', noiO: 'Tổ 1', xa: 'Tân Phong' });
    expect(noiDung).toMatchObject({
      nguoi: { diaBan: { xa: '03408' } },
      dinhDanh: { thuongTru: { chiTiet: 'Số 5, Hà Nội' }, noiO: { xa: '03408', chiTiet: 'Tổ 1' } },
    });
    expect(noiDung?.dinhDanh.thuongTru).toEqual({ chiTiet: 'Số 5, Hà Nội' });
  });
  it('puts back zeros, and reads work of before', () => {
    const cells = {
      soGiayTo: '12195000001',
      dienThoai: '911222333',
      kinhNghiemLam: 'May 10 | Công nhân | 3/2021 | 05/2023',
    };
    const { noiDung, loi, luuY } = nguoi(cells);
    expect(loi).toEqual([]);
    expect(idsOf(luuY).sort()).toEqual(['dienThoai:NV13', 'soGiayTo:NT06']);
    expect(noiDung?.dinhDanh).toMatchObject({ soGiayTo: '012195000001', dienThoai: '0911222333' });
    expect(noiDung?.nguoi.kinhNghiemLam).toEqual([
      { donVi: 'May 10', congViec: 'Công nhân', tu: '2021-03', den: '2023-05' },
    ]);
  });
});
