import { keHoachHienTai, khuVuc } from '../../data/khu-vuc.ts';

export const tenTinh = (): string => {
  const area = khuVuc.value;
  return area === null || area === 'dangTai' ? '' : area.donVi.ten;
};

/** The centre and the office above it, as the plan of its tỉnh names them. */
export const donViCua = (tinh: string) => {
  const { soLaoDong, ttdvvl } = keHoachHienTai.value?.coQuan ?? {};
  return {
    coQuan: soLaoDong ? `${soLaoDong} ${tinh}` : `Ủy ban nhân dân ${tinh}`,
    donVi: ttdvvl ?? 'Trung tâm dịch vụ việc làm',
  };
};

/** The place before the day on a paper: "Lai Châu". */
export const noiGiay = (tinh: string): string => tinh.replace(/^(Tỉnh|Thành phố) /, '');
