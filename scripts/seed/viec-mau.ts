import { NHOM_NGHE } from '@core/forms/danh-muc-m03.ts';
import { CMKT_VIEC, GDPT_VIEC, KHA_NANG, KINH_NGHIEM, VSIC_2018 } from '@core/viec-lam/danh-muc-viec.ts';
import { MaNghe } from '@core/viec-lam/ho-so-viec.ts';
import * as z from 'zod';

/**
 * Work of one labour market: how often it is met; what employers call it; what seekers call it; code of the occupation;
 * schooling; training; field; experience; pay in million đồng a month; shifts, travel, part time; line of business; what is done.
 */
const BANG = `
14 | Công nhân may công nghiệp; Công nhân may; Công nhân may hàng xuất khẩu | Công nhân may; May công nghiệp; Thợ may | 8153 | thcs | chuaQuaDaoTao | | khong duoi1 tu1 | 7-11 | | C | May các công đoạn trên chuyền
12 | Công nhân lắp ráp linh kiện điện tử; Công nhân sản xuất điện tử; Công nhân kiểm hàng điện tử | Công nhân điện tử; Công nhân lắp ráp | 8212 | thpt | chuaQuaDaoTao | | khong | 8-12 | lamCa | C | Lắp ráp theo dây chuyền, làm hai ca
8 | Lao động phổ thông; Công nhân đóng gói; Công nhân sản xuất | Lao động phổ thông; Công nhân; Việc phổ thông | 9329 | thcs | chuaQuaDaoTao | | khong | 6.5-9 | lamCa | C | Đóng gói, xếp hàng trong xưởng
5 | Vận hành máy ép nhựa; Công nhân đứng máy ép nhựa | Công nhân ép nhựa; Vận hành máy | 8142 | thcs | chuaQuaDaoTao | | khong duoi1 tu1 | 8-11 | lamCa | C | Đứng máy, kiểm sản phẩm
4 | Công nhân da giày; Công nhân may giày | Công nhân giày da | 8156 | thcs | chuaQuaDaoTao | | khong duoi1 tu1 | 7-10 | | C | Gò, may mũ giày
4 | Công nhân chế biến thủy sản; Công nhân chế biến thực phẩm | Chế biến hải sản; Chế biến thực phẩm | 7511 | thcs | chuaQuaDaoTao | | khong | 6.5-9 | lamCa | C | Sơ chế, phân loại, cấp đông
5 | Thợ hàn; Thợ hàn TIG, MIG; Công nhân hàn kết cấu thép | Thợ hàn; Hàn điện | 7212 | thcs | soCap trungCap | Hàn | tu1 tu2 | 10-16 | | C | Hàn kết cấu, bồn bể
4 | Vận hành máy tiện CNC; Thợ phay CNC; Thợ cơ khí chế tạo | Thợ tiện; Cơ khí CNC | 7223 | thpt | trungCap caoDang | Cơ khí chế tạo | tu1 tu2 | 10-16 | | C | Gia công chi tiết theo bản vẽ
4 | Nhân viên bảo trì điện; Kỹ thuật viên điện công nghiệp | Thợ điện công nghiệp; Bảo trì điện | 7412 | thpt | trungCap caoDang | Điện công nghiệp | tu1 tu2 | 9-14 | lamCa | C | Bảo trì tủ điện, dây chuyền
3 | Nhân viên QC; Nhân viên kiểm tra chất lượng | QC; Kiểm tra chất lượng sản phẩm | 7543 | thpt | trungCap caoDang | | khong duoi1 tu1 | 8-12 | | C | Kiểm hàng đầu vào, đầu ra
3 | Thợ mộc; Công nhân sản xuất đồ gỗ | Thợ mộc | 7522 | thcs | cnktKhongBang soCap | | tu1 tu2 | 8-13 | | C | Đóng đồ gỗ nội thất
5 | Thợ xây; Thợ nề hoàn thiện; Thợ ốp lát | Thợ xây; Thợ hồ | 7112 | tieuHoc | cnktKhongBang | | tu1 tu2 | 9-13 | | F | Xây, trát, ốp lát
4 | Phụ hồ; Lao động công trường | Phụ hồ; Bốc vác | 9313 | chuaTieuHoc | chuaQuaDaoTao | | khong | 6.5-9 | | F | Trộn vữa, chuyển vật liệu
2 | Kỹ sư xây dựng; Giám sát công trình | Kỹ sư xây dựng | 2142 | thpt | daiHoc | Kỹ thuật xây dựng | tu1 tu2 | 13-22 | congTac | F | Giám sát thi công, nghiệm thu
3 | Thợ điện nước; Thợ điện nước công trình | Thợ điện nước; Điện dân dụng | 7411 | thcs | soCap trungCap | Điện dân dụng | khong duoi1 tu1 | 8-13 | | F | Lắp đặt, sửa chữa điện nước
5 | Lái xe tải; Lái xe tải, bằng C; Tài xế xe tải | Lái xe tải; Lái xe bằng C; Tài xế | 8332 | thcs | soCap | | tu1 tu2 | 10-16 | congTac | H | Chở hàng trong và ngoài tỉnh
2 | Lái xe đầu kéo container; Lái xe container | Lái xe container, bằng FC | 8332 | thcs | soCap | | tu2 tren5 | 15-25 | congTac | H | Chở container cảng về kho
3 | Lái xe con; Lái xe taxi; Lái xe du lịch 16 chỗ | Lái xe bằng B2; Lái xe con; Lái taxi | 8322 | thcs | soCap | | khong duoi1 tu1 | 8-13 | | H | Chở khách, giữ xe sạch
4 | Nhân viên giao hàng; Nhân viên giao nhận | Giao hàng; Shipper | 9621 | thcs | chuaQuaDaoTao | | khong | 7-12 | | H | Giao hàng bằng xe máy
3 | Nhân viên kho; Thủ kho; Phụ kho | Nhân viên kho; Thủ kho | 4321 | thpt | trungCap soCap | | khong duoi1 tu1 | 7.5-10 | | H | Nhập xuất hàng, kiểm kê
7 | Nhân viên bán hàng; Nhân viên bán hàng siêu thị; Nhân viên cửa hàng | Bán hàng; Nhân viên bán hàng | 5223 | thpt | chuaQuaDaoTao | | khong duoi1 tu1 | 6-8.5 | lamCa | G | Tư vấn, trưng bày, bán hàng
3 | Nhân viên thu ngân; Thu ngân siêu thị | Thu ngân | 5230 | thpt | chuaQuaDaoTao | | khong duoi1 tu1 | 6-8 | lamCa | G | Thu tiền, chốt ca
5 | Nhân viên kinh doanh; Nhân viên kinh doanh thị trường; Nhân viên sale | Nhân viên kinh doanh; Sale | 3322 | thpt | trungCap caoDang | Quản trị kinh doanh | khong duoi1 tu1 | 8-18 | congTac | G | Tìm và chăm sóc khách hàng
4 | Nhân viên kế toán; Kế toán tổng hợp; Kế toán kho | Kế toán; Nhân viên kế toán | 3313 | thpt | trungCap caoDang daiHoc | Kế toán | khong duoi1 tu1 | 7-13 | | K | Ghi sổ, kê khai thuế
3 | Nhân viên văn phòng; Nhân viên hành chính; Nhân viên nhập liệu | Nhân viên văn phòng; Hành chính văn phòng | 4110 | thpt | trungCap caoDang | | khong duoi1 tu1 | 6.5-9 | | N | Văn thư, lưu trữ, hỗ trợ các phòng
2 | Chuyên viên nhân sự; Nhân viên hành chính nhân sự | Nhân sự | 2423 | thpt | daiHoc | Quản trị nhân lực | tu1 tu2 | 9-14 | | N | Tuyển dụng, tiền lương, bảo hiểm
2 | Nhân viên marketing; Nhân viên marketing online | Marketing; Viết bài, quảng cáo | 2431 | thpt | caoDang daiHoc | Marketing | khong duoi1 tu1 | 8-13 | | G | Quảng cáo trên mạng, viết bài
2 | Lập trình viên; Lập trình viên web | Lập trình web; Lập trình viên | 2514 | thpt | caoDang daiHoc | Công nghệ thông tin | khong duoi1 tu1 | 12-25 | | J | Viết và bảo trì phần mềm
2 | Nhân viên IT; Nhân viên IT hỗ trợ kỹ thuật | IT; Kỹ thuật máy tính | 3512 | thpt | trungCap caoDang | Công nghệ thông tin | khong duoi1 tu1 | 8-12 | | J | Sửa máy, quản trị mạng
5 | Nhân viên phục vụ; Phục vụ bàn nhà hàng | Phục vụ bàn; Chạy bàn | 5131 | thcs | chuaQuaDaoTao | | khong | 5.5-8 | banThoiGian | I | Đón khách, bưng món, dọn bàn
3 | Phụ bếp; Nhân viên rửa bát | Phụ bếp; Nấu ăn | 9412 | thcs | chuaQuaDaoTao | | khong | 6-8.5 | | I | Sơ chế, rửa dọn
2 | Đầu bếp; Bếp chính | Đầu bếp | 5120 | thcs | soCap trungCap | Kỹ thuật chế biến món ăn | tu1 tu2 | 9-16 | | I | Nấu món theo thực đơn
3 | Nhân viên buồng phòng; Nhân viên dọn phòng | Buồng phòng; Dọn phòng khách sạn | 9112 | thcs | chuaQuaDaoTao | | khong | 6-8 | lamCa | I | Dọn phòng, thay đồ vải
2 | Nhân viên lễ tân; Lễ tân khách sạn | Lễ tân | 4224 | thpt | trungCap caoDang | Quản trị khách sạn | khong duoi1 tu1 | 6.5-9 | lamCa | I | Đón khách, làm thủ tục phòng
3 | Nhân viên tạp vụ; Nhân viên vệ sinh | Tạp vụ; Lao công | 9112 | tieuHoc | chuaQuaDaoTao | | khong | 5-7 | | N | Quét dọn, lau chùi văn phòng
2 | Giúp việc gia đình | Giúp việc | 5152 | tieuHoc | chuaQuaDaoTao | | khong | 6-8.5 | | S | Nấu ăn, dọn dẹp, trông trẻ
4 | Nhân viên bảo vệ; Bảo vệ nhà máy | Bảo vệ | 5414 | thcs | chuaQuaDaoTao | | khong | 6-8.5 | lamCa | N | Trực cổng, tuần tra
2 | Giáo viên mầm non | Giáo viên mầm non | 2342 | thpt | caoDang daiHoc | Giáo dục mầm non | khong duoi1 tu1 | 6-9 | | P | Chăm sóc, dạy trẻ
1 | Bảo mẫu; Cô nuôi | Trông trẻ, bảo mẫu | 5311 | thcs | chungChiNghe chuaQuaDaoTao | | khong | 5-7 | | P | Cho trẻ ăn, ngủ
2 | Điều dưỡng viên; Điều dưỡng | Điều dưỡng | 3221 | thpt | caoDang trungCap | Điều dưỡng | khong duoi1 tu1 | 7-11 | lamCa | Q | Chăm sóc người bệnh
1 | Dược sĩ bán thuốc; Nhân viên nhà thuốc | Dược sĩ | 3213 | thpt | trungCap caoDang | Dược | khong duoi1 tu1 | 6.5-9 | | Q | Tư vấn, bán thuốc
2 | Thợ sửa chữa ô tô; Kỹ thuật viên ô tô | Sửa chữa ô tô | 7231 | thcs | soCap trungCap | Công nghệ ô tô | tu1 tu2 | 8-14 | | G | Sửa máy, gầm, điện ô tô
2 | Thợ làm tóc; Kỹ thuật viên spa; Thợ nail | Làm tóc, gội đầu; Làm nail | 5142 | thcs | chungChiNghe soCap | | khong duoi1 tu1 | 6-12 | | S | Chăm sóc tóc, móng, da
3 | Công nhân chăm sóc cây; Công nhân trang trại; Công nhân hái chè | Làm vườn; Chăn nuôi; Hái chè | 6113 | tieuHoc | chuaQuaDaoTao | | khong | 5.5-7.5 | | A | Trồng, chăm, thu hái
1 | Tổ trưởng chuyền may; Quản lý chuyền may | Tổ trưởng may | 3122 | thpt | cnktKhongBang trungCap | | tu2 tren5 | 11-16 | | C | Điều chuyền, chia công đoạn
`;

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');
const names = (text: string): string[] => text.split('; ');

const ViecMau = z.strictObject({
  weight: z.coerce.number(),
  ten: z.string().transform(names),
  tenNguoi: z.string().transform(names),
  maNghe: MaNghe,
  nhomNghe: z.enum(NHOM_NGHE.codes),
  gdpt: z.enum(GDPT_VIEC.codes),
  cmkt: z
    .string()
    .transform(words)
    .pipe(z.array(z.enum(CMKT_VIEC.codes)).min(1)),
  chuyenNganh: z.string(),
  kinhNghiem: z
    .string()
    .transform(words)
    .pipe(z.array(z.enum(KINH_NGHIEM.codes)).min(1)),
  luong: z
    .string()
    .transform((text) => text.split('-').map(Number))
    .pipe(z.tuple([z.number(), z.number()])),
  them: z
    .string()
    .transform(words)
    .pipe(z.array(z.enum([...KHA_NANG.codes, 'banThoiGian']))),
  nganh: z.enum(VSIC_2018.codes),
  moTa: z.string(),
});
export type ViecMau = z.infer<typeof ViecMau>;

/** What vacancies and seekers are made of. */
export const VIEC_MAU: readonly ViecMau[] = BANG.trim()
  .split('\n')
  .map((line) => {
    const [weight, ten, tenNguoi, maNghe, gdpt, cmkt, chuyenNganh, kinhNghiem, luong, them, nganh, moTa] = line
      .split('|')
      .map((cell) => cell.trim());
    const nhomNghe = maNghe?.charAt(0);
    return ViecMau.parse({
      weight,
      ten,
      tenNguoi,
      maNghe,
      nhomNghe,
      gdpt,
      cmkt,
      chuyenNganh,
      kinhNghiem,
      luong,
      them,
      nganh,
      moTa,
    });
  });
