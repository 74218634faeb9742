import { randomUUID } from 'node:crypto';
import { lapChuongTrinh } from '@core/nghiem-thu/chuong-trinh.ts';
import { NghiemThu } from '@core/nghiem-thu/nghiem-thu.ts';
import type { LyDo } from '@core/phieu/phieu.ts';
import { ngayVN } from '@core/shared/ngay.ts';
import type { Query } from 'firebase-admin/firestore';
import { SERVER_TIME } from '../../test/support/firestore-rest.ts';
import type { PhieuNay, San } from './san.ts';
import type { DongSo } from './so-sach.ts';
import { move } from './thu-thap.ts';
import type { XaVai } from './vai.ts';

export const LY_DO_HOP_TRA = {
  ma: 'THIEU' as const,
  ghiChu: 'Cuộc họp thấy phiếu còn thiếu.',
  truong: [],
} satisfies LyDo;

type BienBanHop = Omit<NghiemThu, 'luc'>;

/** One version of the minutes, and the copy that is kept of it. */
const write = async (san: San, { toCongTac }: XaVai, id: string, minutes: BienBanHop): Promise<BienBanHop> => {
  const data = { ...minutes, luc: SERVER_TIME };
  await san.commit(toCongTac, [
    { set: `nghiemThu/${id}`, data },
    { create: `nghiemThu/${id}/ban/${minutes.v}`, data },
  ]);
  return minutes;
};

/** One xã meets over the phiếu laid before it: opens the minutes, decides by the agenda, concludes. */
const meet = async (san: San, xa: XaVai, phieu: readonly PhieuNay[], traLai: readonly PhieuNay[]): Promise<void> => {
  const { uid } = xa.toCongTac;
  const id = randomUUID();
  const opened = await write(san, xa, id, {
    keHoach: san.plan.id,
    cap: 'xa',
    ma: xa.ma,
    diaBan: xa.diaBan,
    ngay: ngayVN(new Date()),
    noiHop: '',
    chuTri: '',
    thuKy: '',
    thanhPhan: [],
    chuongTrinh: {},
    soPhieu: 0,
    dat: 0,
    traLai: {},
    ketLuan: '',
    trangThai: 'dangHop',
    boi: uid,
    suaBoi: uid,
    v: 1,
  });
  const decided = await write(san, xa, id, {
    ...opened,
    chuongTrinh: Object.fromEntries(lapChuongTrinh(phieu).map((muc) => [muc.khoa, muc.phieu.length])),
    soPhieu: phieu.length,
    dat: phieu.length - traLai.length,
    traLai: Object.fromEntries(traLai.map((each) => [each.id, LY_DO_HOP_TRA.ma])),
    v: 2,
  });
  await write(san, xa, id, {
    ...decided,
    noiHop: 'Hội trường Ủy ban nhân dân xã',
    chuTri: xa.toCongTac.ten,
    thuKy: xa.canBoXa.ten,
    thanhPhan: [`${xa.congAnXa.ten}, Công an xã`, ...xa.thon.map(({ truongThon, ten }) => `${truongThon.ten}, ${ten}`)],
    ketLuan: 'Thống nhất nghiệm thu các phiếu đạt; phiếu trả lại được bổ sung trước kỳ họp sau.',
    trangThai: 'daKetThuc',
    v: 3,
  });
};

/** Every xã holds its acceptance meeting (HN-03): a few phiếu go back, the others are accepted. */
export const acceptAtMeetings = async (
  san: San,
  cho: readonly PhieuNay[],
  xaOf: (phieu: PhieuNay) => XaVai,
  isTraLai: (phieu: PhieuNay) => boolean,
): Promise<void> => {
  const xa = [...new Set(cho.map(xaOf))];
  await san.each('họp nghiệm thu', xa, async (each) => {
    const phieu = cho.filter((one) => xaOf(one) === each);
    await meet(san, each, phieu, phieu.filter(isTraLai));
  });
  const traLai = cho.filter(isTraLai);
  const team = (phieu: PhieuNay) => xaOf(phieu).toCongTac;
  await move(san, 'cuộc họp trả lại', traLai, 'traLai', team, LY_DO_HOP_TRA);
  await move(
    san,
    'nghiệm thu',
    cho.filter((phieu) => !isTraLai(phieu)),
    'choXacNhan',
    team,
  );
  await san.settle();
};

/** The minutes against the journals of the phiếu. */
export const booksOfMeetings = async ({ db, plan }: San): Promise<readonly DongSo[]> => {
  if (!plan.nghiemThu) return [];
  const { docs } = await db.collection('nghiemThu').get();
  const minutes = docs.map((doc) => NghiemThu.parse(doc.data()));
  const sum = (of: (one: NghiemThu) => number) => minutes.reduce((total, one) => total + of(one), 0);
  const nhatKy = db.collectionGroup('nhatKy');
  const raHop = nhatKy.where('den', '==', 'choNghiemThu');
  const sauHop = nhatKy.where('tu', '==', 'choNghiemThu');
  const count = async (lines: Query): Promise<number> => (await lines.count().get()).data().count;
  return [
    {
      ten: 'phiếu xem xét theo biên bản họp = đưa ra nghiệm thu theo nhật ký phiếu',
      trai: sum(({ soPhieu }) => soPhieu),
      phai: await count(raHop),
    },
    {
      ten: 'nghiệm thu theo biên bản = theo nhật ký phiếu',
      trai: sum(({ dat }) => dat),
      phai: await count(sauHop.where('den', '==', 'choXacNhan')),
    },
    {
      ten: 'cuộc họp trả lại theo biên bản = theo nhật ký phiếu',
      trai: sum(({ traLai }) => Object.keys(traLai).length),
      phai: await count(sauHop.where('den', '==', 'traLai')),
    },
  ];
};
