import { randomUUID } from 'node:crypto';
import { BienBan, chiaLo, MAX_PHIEU } from '@core/bien-ban/bien-ban.ts';
import type { ChangBanGiao } from '@core/phieu/workflow.ts';
import { ngayVN } from '@core/shared/ngay.ts';
import { SERVER_TIME } from '../../test/support/firestore-rest.ts';
import type { Random } from '../seed/random.ts';
import { chunksOf } from './khuc.ts';
import type { San } from './san.ts';
import type { Vai } from './vai.ts';

/** One pile of papers to change hands: who gives what to whom, and the unit that gives. */
export type Chong = {
  readonly giao: Vai;
  readonly nhan: Vai;
  readonly cap: 'thon' | 'xa';
  readonly ma: string;
  readonly diaBan: object;
  readonly ids: readonly string[];
};

const signature = ({ uid, ten }: Vai) => ({ uid, ten, luc: SERVER_TIME });

const propose = async (san: San, chang: ChangBanGiao, id: string, chong: Chong, ids: readonly string[]) => {
  const lo = chiaLo(ids);
  const record = {
    keHoach: san.plan.id,
    chang,
    cap: chong.cap,
    ma: chong.ma,
    diaBan: chong.diaBan,
    ngayLap: ngayVN(new Date()),
    ...(chang === 'xaCongAn' && { vanBan: { so: `${chong.ma}/UBND-LĐ`, ngay: ngayVN(new Date()) } }),
    trangThai: 'deNghi',
    soPhieu: ids.length,
    soLo: lo.length,
    giao: signature(chong.giao),
    loaiRa: {},
    ngoaiLe: {},
    ghiChu: {},
    khongChuyen: {},
    daChuyen: 0,
    giuKhoa: false,
    v: 1,
    luc: SERVER_TIME,
  };
  await san.commit(chong.giao, [
    { create: `bienBan/${id}`, data: record },
    ...lo.map((phieu, n) => ({ create: `bienBan/${id}/lo/${n}`, data: { phieu } })),
  ]);
};

const confirm = async (san: San, id: string, nhan: Vai, missing: readonly string[]): Promise<void> => {
  const record = BienBan.parse((await san.db.doc(`bienBan/${id}`).get()).data());
  if (record.trangThai !== 'choNhan') throw new Error(`Biên bản ${id} ở trạng thái ${record.trangThai}.`);
  const ngoaiLe = Object.fromEntries(
    missing.filter((phieu) => record.loaiRa[phieu] === undefined).map((phieu) => [phieu, 'thieuGiay']),
  );
  await san.commit(nhan, [
    {
      update: `bienBan/${id}`,
      data: {
        trangThai: 'daXacNhan',
        nhan: signature(nhan),
        ngoaiLe,
        v: record.v + 1,
        luc: SERVER_TIME,
        ...(record.chang === 'traGiay' && { noiLuu: 'Kho lưu trữ Ủy ban nhân dân xã, tủ 2' }),
      },
    },
  ]);
};

/**
 * Piles change hands against records: proposed, numbered by the machine, received but for a few papers that are missing.
 * Those come again in the next record, until all have been received.
 */
export const handOver = async (
  san: San,
  random: Random,
  chang: ChangBanGiao,
  ten: string,
  chong: readonly Chong[],
  missingShare: number,
): Promise<void> => {
  let open = chong.flatMap((each) => chunksOf(each.ids, MAX_PHIEU).map((ids) => ({ ...each, ids })));
  for (let lan = 1; open.length > 0; lan += 1) {
    const records = open.map((each) => ({ each, id: randomUUID() }));
    await san.each(`${ten}: lập biên bản lần ${lan}`, records, ({ each, id }) =>
      propose(san, chang, id, each, each.ids),
    );
    await san.settle();
    const received = records.map(({ each, id }) => ({
      each,
      id,
      missing: lan === 1 ? each.ids.filter(() => random.chance(missingShare)) : [],
    }));
    await san.each(`${ten}: nhận lần ${lan}`, received, ({ each, id, missing }) =>
      confirm(san, id, each.nhan, missing),
    );
    await san.settle();
    open = received.filter(({ missing }) => missing.length > 0).map(({ each, missing }) => ({ ...each, ids: missing }));
  }
};
