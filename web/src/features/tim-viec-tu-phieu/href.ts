/** One address for a phiếu: the form while there is no record, the record afterwards. */
export const hrefTuPhieu = (phieu: string): string => `/viec-lam/tu-phieu/${phieu}`;
