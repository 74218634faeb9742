/** What catalogues of several jobs say in the same words. */
export const chepGiayDangKy = (viDu: string): string => `Chép lại theo giấy đăng ký, ví dụ ${viDu}.`;
export const GHI_DU_NGAY = 'Ghi đủ ngày/tháng/năm, ví dụ 05/03/2026';
export const CHI_SO_NGUYEN = 'Chỉ ghi số nguyên không âm';
