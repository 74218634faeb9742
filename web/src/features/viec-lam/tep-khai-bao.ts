import { NGUON_DA_GHI } from '@core/viec-lam/nsdld.ts';
import { getKemKhaiBao } from '../../data/kem-ho-so.ts';
import { docHoSo, type NsdldDoc } from '../../data/viec-lam-repo.ts';
import { hangCua, type NguonXuat } from '../xuat-tep/nguon-xuat.ts';
import { createTenDonVi } from '../xuat-tep/ten-don-vi-xuat.ts';
import { cotKhaiBao, type KyDaDen } from './cot-xuat-khai-bao.ts';

/** What every confirmed employer of the tỉnh declared for a period, and who has not. */
export const nguonKhaiBao = (ky: KyDaDen): NguonXuat<NsdldDoc> => {
  const { napXa, ten } = createTenDonVi();
  const cot = cotKhaiBao(ten, ky);
  return {
    cot,
    doc: docHoSo('nsdld', 'daXacNhan', 'luc', { nguon: NGUON_DA_GHI }),
    hang: async (items) => {
      const [khaiBao] = await Promise.all([
        getKemKhaiBao(
          items.map(({ id }) => id),
          ky.ky,
        ),
        napXa(items.map(({ diaBan }) => diaBan)),
      ]);
      return hangCua(
        cot,
        items.map((nsdld) => ({ nsdld, khaiBao: khaiBao.get(nsdld.id) })),
      );
    },
  };
};
