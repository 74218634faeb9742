/** Wording of what goes wrong in a reconciliation with the national population database (DS). */
export const PROBLEMS_DOI_SOAT = {
  DS01: {
    thongBao: 'Số giấy tờ của dòng này không phải số định danh 12 chữ số nên không ghép được với phiếu.',
    cachSua: 'Xem lại số trong cơ sở dữ liệu dân cư rồi sửa dòng này.',
  },
  DS02: {
    thongBao: 'Không đọc được {truong} của dòng này nên không so sánh {truong}.',
    cachSua: 'Sửa trong tệp rồi nhập lại, hoặc so sánh {truong} bằng mắt.',
  },
  DS03: {
    thongBao: 'Vòng đối soát này đã khóa sổ nên không nhận thêm dòng.',
    cachSua: 'Trích xuất tệp mới và mở vòng đối soát mới.',
  },
} as const;
