import { createHash } from 'node:crypto';
import { addDays, formatNgay, ngayVN } from '@core/shared/ngay.ts';
import { dangKyId } from '@core/viec-lam/dang-ky.ts';
import { ketNoiId } from '@core/viec-lam/ket-noi.ts';
import { taiKhoanHoSo } from '@core/viec-lam/tai-khoan-ho-so.ts';
import { FieldValue } from 'firebase-admin/firestore';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createOwnAccount, waitForClaims } from '../../scripts/seed/tai-khoan.ts';
import {
  DESK,
  enter,
  openBrowser,
  openByNav,
  openPage,
  origin,
  overflowOf,
  type Person,
  PHONE,
  picture,
  signInAs,
} from './browser.ts';
import { putRow, rowsOf } from './dien-thoai.ts';
import { fillDeclaration, fillWork, isKept, pickXa } from './ghi-viec.ts';
import { chon, goto, press, reads } from './thao-tac.ts';
import { openWorld, type World } from './world.ts';

let browser: Browser;
let world: World;
let tt: Person;
let nguoiTim: Person;
let nsdldId = '';
let viecId = '';
let ntvId = '';

const CONG_TY = 'Công ty TNHH May Mường Kim';
const VIEC = 'Công nhân may công nghiệp';
const EMAIL = 'ha.lo@example.vn';

const idOf = (page: Page): string => decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
const until = async (what: () => Promise<boolean>, seconds = 90): Promise<void> => {
  for (let i = 0; i < seconds * 2; i += 1) {
    if (await what()) return;
    await new Promise((done) => setTimeout(done, 500));
  }
  throw new Error('Chờ quá lâu');
};

beforeAll(async () => {
  world = await openWorld('LC-2026');
  browser = await openBrowser();
  const { email, matKhau } = world.account('tt');
  tt = await signInAs(browser, email, matKhau, DESK);
}, 180_000);
afterAll(async () => {
  await browser?.close();
});

describe('the centre writes down an employer and his vacancy', () => {
  it('what is missing is told at each question before anything is sent', async () => {
    const { page } = tt;
    await goto(page, '/viec-lam/nsdld/moi');
    await press(page, 'Lưu thông tin');
    await reads(page, /Còn \d+ mục phải sửa/);
    await picture(page, 'viec-nsdld-loi');
    await page.getByLabel('Tên người sử dụng lao động').fill(CONG_TY);
    await page.getByLabel('Mã số đăng ký, mã số thuế').fill('620012345');
    await reads(page, /Mã số thuế chưa đúng/);
    await page.getByLabel('Mã số đăng ký, mã số thuế').fill('6200123456');
    await page.getByLabel('Loại hình').selectOption('dnNgoaiNhaNuoc');
    await pickXa(page, world.area, 'cau-nsdld-diaChi');
    await page.getByLabel('Số nhà, đường phố, xóm, thôn').fill('Bản Mường 2');
    await page.getByLabel('Điện thoại').fill('0912 345 678');
    await page.getByLabel('Ngành sản xuất, kinh doanh chính').selectOption('C');
    await page.getByLabel('Quy mô lao động').selectOption('tu51');
    await page.getByLabel('Ngày bắt đầu hoạt động').fill('01/07/2024');
    await page.getByLabel('Người đại diện').fill('Vũ Thị Hoa');
    await press(page, 'Lưu thông tin');
    await page.getByRole('heading', { name: CONG_TY }).waitFor();
    nsdldId = idOf(page);
    await until(async () => (await world.db.doc(`nsdld/${nsdldId}`).get()).get('hanKhaiBao') !== null);
    await picture(page, 'viec-nsdld');
  });

  it('the vacancy is on the list and suggestions are worked out for it', async () => {
    const { page } = tt;
    await page.getByRole('link', { name: 'Ghi việc mới' }).click();
    await fillWork(page, VIEC, '7000000', 'Không yêu cầu');
    await reads(page, '7.000.000 đồng');
    await page.getByLabel('Đến (đồng)').fill('9000000');
    await page.getByLabel('Số lượng tuyển').fill('2');
    await page.getByLabel('Thời hạn tuyển dụng').fill(formatNgay(addDays(ngayVN(new Date()), 60)));
    await picture(page, 'viec-ghi');
    const moi = page.url();
    await isKept(page, 'viec.hanTuyen');
    await page.reload();
    await reads(page, /Đây là bài đã ghi dở/);
    await openByNav(page, 'Người tìm việc');
    await page.getByRole('heading', { name: 'Người tìm việc' }).waitFor();
    await press(page, 'Đăng xuất');
    await page.getByRole('dialog', { name: 'Còn 1 bài ghi dở' }).getByRole('link', { name: 'Việc tìm người' }).click();
    await reads(page, /Đây là bài đã ghi dở/);
    expect(await page.getByLabel('Số lượng tuyển').inputValue()).toBe('2');
    await picture(page, 'viec-ghi-do');
    const [ghiDo] = await rowsOf<object>(page, 'ghiDo');
    await press(page, 'Lưu việc này');
    await page.getByRole('heading', { name: VIEC }).waitFor();
    viecId = idOf(page);
    expect(await rowsOf(page, 'ghiDo')).toEqual([]);

    // As if the answer to that save had been lost on its way.
    await putRow(page, 'ghiDo', ghiDo ?? {});
    await goto(page, moi);
    await reads(page, /Bài ghi dở trước đây máy chủ đã nhận/);
    expect(await page.getByLabel('Tên công việc').inputValue()).toBe('');
    await picture(page, 'viec-ghi-da-nhan');
    await page.getByRole('link', { name: 'mở hồ sơ đã lưu' }).click();
    await page.getByRole('heading', { name: VIEC }).waitFor();
    expect((await world.db.collection('viecTimNguoi').where('nsdld', '==', nsdldId).get()).size).toBe(1);
    await until(async () => (await world.db.doc(`goiYViec/${viecId}`).get()).exists);
    await goto(page, '/viec-lam/viec');
    await page.getByRole('link', { name: VIEC }).waitFor();
    await picture(page, 'viec-danh-sach');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: VIEC }).waitFor();
    expect(tt.errors).toEqual([]);
  });

  it('written on by somebody else meanwhile, both versions are shown, and what was not touched stays his', async () => {
    const { page } = tt;
    const viec = world.db.doc(`viecTimNguoi/${viecId}`);
    const nay = async () => (await viec.get()).data();
    await goto(page, `/viec-lam/viec/${viecId}?sua=1`);
    await page.getByLabel('Mô tả công việc').fill('May áo khoác, làm ca ngày');
    await page.getByLabel('Mô tả công việc').blur();
    await page.getByLabel('Đến (đồng)').fill('9500000');
    const khac = { moTa: 'May quần', yeuCauThem: 'Có mắt tốt', v: (await nay())?.v + 1, suaBoi: 'dong-nghiep' };
    await viec.update({ ...khac, luc: FieldValue.serverTimestamp() });
    await press(page, 'Lưu việc này');
    await reads(page, /hồ sơ vừa được người khác/);
    await page.reload();
    await page.getByRole('heading', { name: 'Bài ghi dở và bản trên máy chủ khác nhau' }).waitFor();
    await page.getByRole('row', { name: /Mô tả công việc May quần May áo khoác, làm ca ngày/ }).waitFor();
    await page.getByRole('row', { name: /9\.000\.000 đồng một tháng .*9\.500\.000 đồng một tháng/ }).waitFor();
    expect(await page.getByRole('row').count()).toBe(3);
    await picture(page, 'viec-hai-ban');
    await page.setViewportSize(PHONE);
    expect(await overflowOf(page)).toBe(0);
    await picture(page, 'viec-hai-ban-360');
    await page.setViewportSize(DESK);
    await press(page, 'Ghi tiếp bài của tôi');
    expect(await page.getByLabel('Mô tả công việc').inputValue()).toBe('May áo khoác, làm ca ngày');
    await press(page, 'Lưu việc này');
    await page.getByRole('heading', { name: VIEC }).waitFor();
    expect(await nay()).toMatchObject({
      ...{ moTa: 'May áo khoác, làm ca ngày', yeuCauThem: khac.yeuCauThem, v: khac.v + 1 },
      luong: { loai: 'thang', tu: 7_000_000, den: 9_500_000 },
    });
    expect(await rowsOf(page, 'ghiDo')).toEqual([]);
    expect(tt.errors).toEqual([]);
  });
});

describe('a seeker registers himself on a phone', () => {
  it('with consent said in whole words; refused he mends what he wrote, and the centre lets him in', async () => {
    nguoiTim = await openPage(browser, PHONE);
    const { page } = nguoiTim;
    await page.goto(origin());
    await press(page, 'Đăng ký tìm việc hoặc tuyển người');
    await page.getByLabel('Thư điện tử của bạn').fill(EMAIL);
    await page.getByLabel('Đặt mật khẩu').fill('mat-khau-rieng');
    await press(page, 'Tạo tài khoản');
    await press(page, 'Tôi tìm việc');
    await page.getByLabel('Họ và tên').fill('Lò Thị Hà');
    await page.getByLabel('Số CCCD/CMND').fill('012195000123');
    await page.getByLabel('Ngày, tháng, năm sinh').fill('08/03/1995');
    await chon(page, /^Giới tính/, 'Nữ');
    await pickXa(page, world.area, 'cau-nguoiRieng-thuongTru');
    await page.locator('#cau-nguoiRieng-thuongTru-chi-tiet').fill('Bản Mường 1');
    await page.getByRole('textbox', { name: /^Số điện thoại/ }).fill('0911222333');
    await fillWork(page, VIEC, '6500000', 'Không có');
    await pickXa(page, world.area, 'cau-nguoi-noiLam-0');
    await page.getByLabel('Sẵn sàng làm việc sau (tháng)').fill('0');
    await chon(page, /^Sẵn sàng làm ở tỉnh khác/, 'Không');
    await press(page, 'Gửi trung tâm duyệt');
    await reads(page, /Không cho lưu hồ sơ/);
    await picture(page, 'viec-dang-ky');
    expect(await overflowOf(page)).toBe(0);
    await page.getByLabel(/Tôi đồng ý cho lưu hồ sơ/).check({ force: true });
    await press(page, 'Đăng xuất');
    await page.getByRole('dialog', { name: 'Còn 1 bài ghi dở' }).waitFor();
    await picture(page, 'viec-dang-ky-hoi-dang-xuat');
    await press(page, 'Vẫn đăng xuất');
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
    await enter(page, EMAIL, 'mat-khau-rieng');
    await reads(page, /Trên máy này còn bài bạn ghi dở/);
    await picture(page, 'viec-dang-ky-chon');
    await press(page, 'Tôi tìm việc');
    await reads(page, /Đây là bài đã ghi dở/);
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Lò Thị Hà');
    expect(await page.getByLabel(/Tôi đồng ý cho lưu hồ sơ/).isChecked()).toBe(false);
    await picture(page, 'viec-dang-ky-ghi-do');
    expect(await overflowOf(page)).toBe(0);
    await page.getByLabel(/Tôi đồng ý cho lưu hồ sơ/).check({ force: true });
    await press(page, 'Gửi trung tâm duyệt');
    await reads(page, /đang xem hồ sơ/);
    await picture(page, 'viec-dang-cho');
    const { uid } = await world.auth.getUserByEmail(EMAIL);
    ntvId = await dangKyId('nguoi', uid, (text) => createHash('sha256').update(text).digest('hex'));

    await goto(tt.page, '/viec-lam/nguoi?trangThai=choDuyet');
    await tt.page.getByRole('link', { name: 'Lò Thị Hà' }).click();
    await press(tt.page, 'Không duyệt');
    await tt.page.getByLabel(/Vì sao không duyệt/).fill('Mức lương chưa rõ');
    await press(tt.page, 'Không duyệt');
    await reads(tt.page, 'Đã đóng');
    await press(page, 'Xem lại');
    await reads(page, /Trung tâm chưa nhận: Mức lương chưa rõ/);
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Lò Thị Hà');
    expect(await page.getByLabel('Từ (đồng)').inputValue()).toBe('6500000');
    await picture(page, 'viec-dang-ky-lai');
    await page.getByLabel('Từ (đồng)').fill('6600000');
    await press(page, 'Gửi trung tâm duyệt');
    await reads(page, /đang xem hồ sơ/);

    await goto(tt.page, '/viec-lam/nguoi?trangThai=choDuyet');
    await tt.page.getByRole('link', { name: 'Lò Thị Hà' }).click();
    await press(tt.page, 'Duyệt hồ sơ');
    await reads(tt.page, 'Đang tìm việc');
    await until(async () => (await world.auth.getUser(uid)).customClaims?.ntv === ntvId);
    await press(page, 'Xem lại');
    await page.getByRole('heading', { name: 'Hồ sơ tìm việc của tôi' }).waitFor();
    await until(async () => ((await world.db.doc(`goiYNguoi/${ntvId}`).get()).get('goiY') ?? []).length === 1);
    await page.reload();
    await page.getByRole('heading', { name: VIEC }).waitFor();
    await reads(page, /Đúng nghề/);
    await reads(page, /Phường Đoàn Kết, Tỉnh Lai Châu/);
    await picture(page, 'viec-ho-so-toi');
    expect(await overflowOf(page)).toBe(0);
    expect(nguoiTim.errors).toEqual([]);
  });
});

describe('from a suggestion to a placement', () => {
  it('the centre proposes, the seeker agrees on the phone; without consent nobody is referred', async () => {
    const { page } = tt;
    await goto(page, `/viec-lam/nguoi/${ntvId}`);
    await page.getByRole('button', { name: 'Đề xuất' }).waitFor();
    await picture(page, 'viec-goi-y');
    await press(page, 'Đề xuất');
    await reads(page, 'Chờ người tìm việc trả lời');

    const phone = nguoiTim.page;
    await goto(phone, '/viec-lam/ket-noi');
    await phone.getByRole('link', { name: VIEC }).click();
    await press(phone, 'Tôi đồng ý');
    await reads(phone, 'Đã đồng ý, chờ giới thiệu');
    await reads(phone, 'Ngoài trung tâm dịch vụ việc làm, chưa có ai.');
    await picture(phone, 'viec-toi-dong-y');
    expect(await overflowOf(phone)).toBe(0);

    await page.reload();
    await reads(page, /chưa đồng ý cho người tuyển biết cách liên lạc/);
    expect(await page.getByRole('button', { name: 'Giới thiệu với người tuyển' }).isDisabled()).toBe(true);
    await goto(phone, '/viec-lam/ho-so');
    await press(phone, 'Đồng ý cho giới thiệu');
    await phone.getByRole('button', { name: 'Rút đồng ý giới thiệu' }).waitFor();
    await page.reload();
    await press(page, 'Giới thiệu với người tuyển');
    await page.getByRole('link', { name: 'Phiếu giới thiệu' }).waitFor();
    await picture(page, 'viec-ket-noi');
    await page.getByRole('link', { name: 'Phiếu giới thiệu' }).click();
    await page.getByRole('heading', { name: 'Phiếu giới thiệu việc làm' }).waitFor();
    await picture(page, 'viec-phieu-gioi-thieu');
    expect(tt.errors).toEqual([]);
  });

  it('the employer sees whom to call on his phone, declares his labour, and hires', async () => {
    const { db, auth, plan } = world;
    const nsdld = (await db.doc(`nsdld/${nsdldId}`).get()).data();
    const account = taiKhoanHoSo(undefined, { loai: 'nsdld', id: nsdldId, diaBan: nsdld?.diaBan, mo: true });
    if (!account) throw new Error('Không có tài khoản cho người sử dụng lao động');
    const dn = await createOwnAccount(auth, db, plan, { dau: 'dn', ten: CONG_TY, diaBan: '', account });
    await waitForClaims(auth, [dn]);
    const { page, errors, context } = await signInAs(browser, dn.email, dn.matKhau, PHONE);
    await page.getByRole('heading', { name: 'Việc đang cần người' }).waitFor();
    await picture(page, 'viec-cua-don-vi');
    expect(await overflowOf(page)).toBe(0);
    await goto(page, '/viec-lam/ket-noi');
    await page.getByRole('link', { name: VIEC }).click();
    await reads(page, 'Lò Thị Hà');
    await reads(page, '0911222333');
    await press(page, 'Ghi đã phỏng vấn');
    await reads(page, 'Đã phỏng vấn');
    await press(page, 'Ghi nhận việc');
    await page.getByLabel('Hợp đồng mấy tháng?').fill('12');
    await page.getByLabel('Lương một tháng (đồng)').fill('7500000');
    await reads(page, '7.500.000 đồng');
    await picture(page, 'viec-nhan-viec');
    await press(page, 'Ghi nhận việc');
    await reads(page, 'Đã nhận việc');
    expect(await overflowOf(page)).toBe(0);
    expect((await db.doc(`nguoiTimViec/${ntvId}`).get()).get('trangThai')).toBe('coViec');
    expect((await db.doc(`viecTimNguoi/${viecId}`).get()).get('daTuyen')).toBe(1);

    await goto(page, '/viec-lam/khai-bao');
    await fillDeclaration(page);
    await isKept(page, 'khaiBao.giam');
    await page.reload();
    await reads(page, /Đây là bài đã ghi dở/);
    await press(page, 'Nộp khai báo');
    await reads(page, /Số lao động nữ lớn hơn tổng số/);
    await picture(page, 'viec-khai-bao');
    expect(await overflowOf(page)).toBe(0);
    await page.getByLabel('Trong đó: lao động nữ').fill('40');
    await press(page, 'Nộp khai báo');
    await reads(page, 'Đã nộp, chờ trung tâm nhận');
    expect(await rowsOf(page, 'ghiDo')).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('the centre takes the declaration, writes what became of the placement, and takes a wrong one back', async () => {
    const { page } = tt;
    await goto(page, `/viec-lam/nsdld/${nsdldId}`);
    await press(page, 'Nhận khai báo');
    await reads(page, 'Trung tâm đã nhận');
    await goto(page, `/viec-lam/ket-noi/${encodeURIComponent(ketNoiId(viecId, ntvId))}`);
    await page.getByRole('heading', { name: 'Theo dõi sau khi nhận việc' }).waitFor();
    await chon(page, /Sau 1 tháng, người này thế nào/, 'Còn làm việc');
    await press(page, 'Ghi kết quả theo dõi');
    await page.getByRole('group', { name: /Sau 2 tháng/ }).waitFor();
    await picture(page, 'viec-theo-doi');
    const { nhanViec } = (await world.db.doc(`ketNoi/${ketNoiId(viecId, ntvId)}`).get()).data() ?? {};
    expect(nhanViec.theoDoi[0]).toMatchObject({ lan: 1, tinhTrang: 'conLam' });

    await press(page, 'Hủy, đã ghi nhầm');
    await page.getByLabel(/Vì sao hủy/).fill('Ghi nhầm người');
    await press(page, 'Hủy, đã ghi nhầm');
    await reads(page, /nhận việc ngày .*: Ghi nhầm người/);
    await picture(page, 'viec-huy-nhan');
    expect((await world.db.doc(`nguoiTimViec/${ntvId}`).get()).get('trangThai')).toBe('dangTim');
    expect((await world.db.doc(`viecTimNguoi/${viecId}`).get()).get('daTuyen')).toBe(0);
    expect([...tt.errors, ...nguoiTim.errors]).toEqual([]);
  });
});
