import { useState } from 'preact/hooks';
import { homNay } from '../../data/device.ts';
import { XuatDanhSach } from '../xuat-tep/xuat-danh-sach.tsx';
import { kyKhaiBaoGan } from './cot-xuat-khai-bao.ts';
import { ChonTrangThai } from './danh-sach.tsx';
import { tenKyKhaiBao } from './nhan-viec-lam.ts';
import { nguonKhaiBao } from './tep-khai-bao.ts';

/** The declarations of all employers for one period, for the centre to total and to see who is missing (HP-04). */
export const XuatKhaiBao = () => {
  const cacKy = kyKhaiBaoGan(homNay());
  const [ky, setKy] = useState(cacKy.find(({ hanNop }) => hanNop <= homNay())?.ky ?? '');
  const chon = cacKy.find((each) => each.ky === ky);
  return (
    <section class="the chong khong-in" aria-label="Khai báo của một kỳ">
      <h2>Khai báo của một kỳ</h2>
      <p class="mo">Mỗi người sử dụng lao động đã xác nhận một dòng: đã khai bao nhiêu, ai chưa nộp.</p>
      <ChonTrangThai
        id="ky-khai-bao"
        nhan="Kỳ khai báo"
        options={cacKy.map((each) => [each.ky, tenKyKhaiBao(each.ky)] as const)}
        value={ky}
        onValue={setKy}
      />
      {chon && (
        <XuatDanhSach key={ky} ten={`khai-bao-${ky}`} trang={`Khai báo ${ky}`} nguon={() => nguonKhaiBao(chon)} />
      )}
    </section>
  );
};
