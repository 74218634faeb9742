import { addDays, ngayVN } from '@core/shared/ngay.ts';
import { hanXaNhat } from '@core/viec-lam/han-ho-so.ts';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  aLienHe,
  aNsdld,
  aNsdldRieng,
  asCentre,
  asEmployer,
  asOfficer,
  asOtherCentre,
  asSeeker,
  asStranger,
  aViec,
  before,
  NSDLD,
  next,
  putKetNoi,
  putMarket,
  signed,
  VIEC,
} from '../support/cung-cau-rules.ts';
import { type FirestoreRest, REMOVED } from '../support/firestore-rest.ts';
import { EARLIER, expectAllowed, expectRefused, rulesProject } from '../support/rules-world.ts';

let db: FirestoreRest;
beforeAll(async () => {
  db = await rulesProject('viec-lam');
});
beforeEach(async () => {
  await db.clear();
  await putMarket(db);
});

const EMPLOYER = `nsdld/${NSDLD}`;
const JOB = `viecTimNguoi/${VIEC}`;
const employerRecord = (over: object = {}, uid = 'trungTam', id = 'nsdld-0002', rieng: object = {}) => [
  { create: `nsdld/${id}`, data: { ...aNsdld(over), ...signed(uid) } },
  { create: `nsdld/${id}/rieng/lienHe`, data: aNsdldRieng(rieng) },
];

describe('an employer (HP-02)', () => {
  it('is kept by the centre of its tỉnh, and seen by itself', async () => {
    for (const path of [EMPLOYER, `${EMPLOYER}/rieng/lienHe`]) {
      for (const who of [asCentre(db), asEmployer(db)]) expectAllowed(await who.get(path), path);
      for (const who of [asOtherCentre(db), asEmployer(db, 'nsdld-0009'), asSeeker(db), asOfficer(db), asStranger(db)])
        expectRefused(await who.get(path), path);
      expectRefused(await db.anonymous.get(path), path);
    }
    const all = {
      in: 'nsdld',
      where: [
        ['diaBan.danhMuc', 'EQUAL', 'dvhc2024'],
        ['diaBan.tinh', 'EQUAL', '12'],
      ],
    } as const;
    expectAllowed(await asCentre(db).list({ ...all, limit: 200 }));
    expectRefused(await asCentre(db).list({ ...all, limit: 201 }));
    expectRefused(await asEmployer(db).list({ ...all, limit: 200 }));
  });

  it('is written by the centre, with how it is reached, and by nobody else', async () => {
    expectAllowed(await asCentre(db).commit(...employerRecord()));
    for (const who of [asOtherCentre(db), asEmployer(db), asStranger(db), asOfficer(db)])
      expectRefused(await who.commit(...employerRecord({}, 'trungTam', 'nsdld-0003')));
    expectRefused(await asCentre(db).commit(employerRecord({}, 'trungTam', 'nsdld-0003')[0] as never));
  });

  it.each([
    ['an organisation without a tax code', { maSoThue: undefined }, {}],
    ['a tax code of nine digits', { maSoThue: '020123456' }, {}],
    ['a person without a number', { chuThe: 'caNhan', loaiHinh: 'caNhan' }, {}],
    ['a person who is a company', { chuThe: 'caNhan' }, { soGiayTo: '012080000001' }],
    ['a unit that is not', { diaBan: { danhMuc: 'dvhc2024', tinh: '12', huyen: '105', xa: '99999' } }, {}],
    ['a state of its own', { trangThai: 'choXacNhan' }, {}],
    ['a due day it made up', { hanKhaiBao: '2030-01-01' }, {}],
    ['a source it is not', { nguon: 'tuKhai' }, {}],
    ['a key nobody knows', { them: 1 }, {}],
  ])('is not written with %s', async (_what, over, rieng) => {
    const [record, contact] = employerRecord(over, 'trungTam', 'nsdld-0003', rieng);
    const data = Object.fromEntries(Object.entries(record?.data ?? {}).filter(([, value]) => value !== undefined));
    expectRefused(await asCentre(db).commit({ ...record, data } as never, contact as never));
  });

  it('of a person has his number and is allowed', async () => {
    const { maSoThue: _, ...person } = aNsdld({ chuThe: 'caNhan', loaiHinh: 'caNhan' });
    expectAllowed(
      await asCentre(db).commit(
        { create: 'nsdld/nsdld-0003', data: { ...person, ...signed('trungTam') } },
        { create: 'nsdld/nsdld-0003/rieng/lienHe', data: aNsdldRieng({ soGiayTo: '012080000001' }) },
      ),
    );
  });

  it('that registered itself sees that it waits; the centre confirms or says why not', async () => {
    await db.owner.commit({ update: EMPLOYER, data: { trangThai: 'choXacNhan', boi: 'la' } });
    expectRefused(await asStranger(db).get(EMPLOYER));
    await db.owner.commit({ update: EMPLOYER, data: { nguon: 'tuKhai' } });
    expectAllowed(await asStranger(db).get(EMPLOYER));
    expectRefused(await asStranger(db, 'khac').get(EMPLOYER));
    expectRefused(await asStranger(db).get(`${EMPLOYER}/rieng/lienHe`));
    expectRefused(await asStranger(db).commit({ update: EMPLOYER, data: next('la', { trangThai: 'daXacNhan' }) }));
    expectRefused(await asCentre(db).commit({ update: EMPLOYER, data: next('trungTam', { trangThai: 'tuChoi' }) }));
    expectAllowed(
      await asCentre(db).commit({
        update: EMPLOYER,
        data: next('trungTam', { trangThai: 'tuChoi', lyDo: 'Sai mã số thuế' }),
      }),
    );
    for (const path of [EMPLOYER, `${EMPLOYER}/rieng/lienHe`]) {
      expectAllowed(await asStranger(db).get(path), path);
      expectRefused(await asStranger(db, 'khac').get(path), path);
    }
    expectAllowed(
      await asCentre(db).commit({ update: EMPLOYER, data: next('trungTam', { trangThai: 'daXacNhan' }, 3) }),
    );
    for (const path of [EMPLOYER, `${EMPLOYER}/rieng/lienHe`]) expectRefused(await asStranger(db).get(path), path);
  });

  it('changes what it knows best of itself, not who it is', async () => {
    expectAllowed(await asEmployer(db).commit({ update: EMPLOYER, data: next('doanh-nghiep', { quyMo: 'tu101' }) }));
    for (const over of [
      { ten: 'Tên khác' },
      { maSoThue: '0209999999' },
      { trangThai: 'ngung', lyDo: 'Thôi' },
      { hanKhaiBao: '2030-01-01' },
      { nguon: 'dkkd' },
    ])
      expectRefused(
        await asEmployer(db).commit({ update: EMPLOYER, data: next('doanh-nghiep', over, 3) }),
        JSON.stringify(over),
      );
    expectAllowed(await asCentre(db).commit({ update: EMPLOYER, data: next('trungTam', { ten: 'Tên khác' }, 3) }));
    expectRefused(
      await asCentre(db).commit({ update: EMPLOYER, data: next('trungTam', { hanKhaiBao: '2030-01-01' }, 4) }),
    );
  });

  it('that only the business register knew is taken over by its centre, whole, and by nobody else', async () => {
    const register = { nguon: 'dkkd', quyMo: REMOVED, ngayBatDau: REMOVED };
    await db.owner.commit({ update: EMPLOYER, data: register }, { delete: `${EMPLOYER}/rieng/lienHe` });
    const contact = { create: `${EMPLOYER}/rieng/lienHe`, data: aNsdldRieng() };
    const whole = { nguon: 'trungTam', quyMo: 'tu51', ngayBatDau: '2024-07-01' };
    const take = (over: object, who = asCentre(db), uid = 'trungTam') =>
      who.commit({ update: EMPLOYER, data: next(uid, { ...whole, ...over }) }, contact);
    expectRefused(await asCentre(db).commit({ update: EMPLOYER, data: next('trungTam', whole) }));
    for (const over of [{ nguon: 'tuKhai' }, { nguon: 'phieuNld' }, { quyMo: REMOVED }, { ngayBatDau: REMOVED }])
      expectRefused(await take(over), JSON.stringify(over));
    expectRefused(await take({}, asOtherCentre(db)));
    expectRefused(await take({}, asEmployer(db), 'doanh-nghiep'));
    expectAllowed(await take({}));
    expectRefused(await asCentre(db).commit({ update: EMPLOYER, data: next('trungTam', { nguon: 'dkkd' }, 3) }));
    expectRefused(await asCentre(db).commit({ update: EMPLOYER, data: next('trungTam', { nguon: 'tep' }, 3) }));
  });

  it('is joined by its centre to another that stands, with the reason, and opened again stands for itself', async () => {
    const OTHER = 'nsdld-0002';
    const seen = { ...aNsdld(), ...before('trungTam') };
    const ELSEWHERE = 'nsdld-0003';
    await db.owner.commit(
      { set: `nsdld/${OTHER}`, data: seen },
      { set: `nsdld/${ELSEWHERE}`, data: { ...seen, diaBan: { ...seen.diaBan, tinh: '14' } } },
      { set: 'nsdld/nsdld-0004', data: { ...seen, trangThai: 'ngung' } },
    );
    const join = (over: object, who = asCentre(db), uid = 'trungTam') => {
      const joined = { trangThai: 'ngung', lyDo: 'Cùng một hộ', nhapVao: OTHER, ...over };
      return who.commit({ update: EMPLOYER, data: next(uid, joined) });
    };
    for (const nhapVao of [NSDLD, ELSEWHERE, 'nsdld-0004', 'nsdld-0009'])
      expectRefused(await join({ nhapVao }), nhapVao);
    expectRefused(await join({ trangThai: 'daXacNhan' }));
    expectRefused(await join({ lyDo: REMOVED }));
    expectRefused(await join({}, asOtherCentre(db)));
    expectRefused(await join({}, asEmployer(db), 'doanh-nghiep'));
    expectAllowed(await join({}));
    const change = (over: object, v: number) =>
      asCentre(db).commit({ update: EMPLOYER, data: next('trungTam', over, v) });
    expectRefused(await change({ trangThai: 'daXacNhan' }, 3));
    expectRefused(await change({ nhapVao: REMOVED }, 3));
    expectAllowed(await change({ diaChi: 'Số 14, tổ 3' }, 3));
    expectAllowed(await change({ trangThai: 'daXacNhan', nhapVao: REMOVED, lyDo: REMOVED }, 4));
    const { nhapVao: _, ...plain } = { ...aNsdld(), nhapVao: OTHER };
    const born = (data: object) =>
      asCentre(db).commit(
        { create: 'nsdld/nsdld-0005', data: { ...data, ...signed('trungTam') } },
        { create: 'nsdld/nsdld-0005/rieng/lienHe', data: aNsdldRieng() },
      );
    expectRefused(await born({ ...plain, nhapVao: OTHER }));
    expectAllowed(await born(plain));
  });

  it('is changed from the version that was read, under the own name and time', async () => {
    const change = (over: object) => ({ update: EMPLOYER, data: next('trungTam', { quyMo: 'tu101', ...over }) });
    for (const over of [{ v: 1 }, { v: 3 }, { suaBoi: 'khac' }, { luc: EARLIER }])
      expectRefused(await asCentre(db).commit(change(over)), JSON.stringify(over));
    expectAllowed(await asCentre(db).commit(change({})));
  });

  it('stops at once with its account', async () => {
    await db.owner.commit({ set: 'thuHoi/doanh-nghiep', data: { the: 2, luc: EARLIER } });
    expectRefused(await asEmployer(db).get(EMPLOYER));
    expectRefused(await asEmployer(db).commit({ update: EMPLOYER, data: next('doanh-nghiep', { quyMo: 'tu101' }) }));
  });
});

describe('a vacancy (HP-05)', () => {
  const NEW = 'viecTimNguoi/viec-00002';
  const post = (over: object, who = asEmployer(db), uid = 'doanh-nghiep') =>
    who.commit(
      { create: NEW, data: { ...aViec({ trangThai: 'choDuyet', nguon: 'tuKhai', ...over }), ...signed(uid) } },
      { create: `${NEW}/rieng/lienHe`, data: aLienHe() },
    );

  it('of an employer waits for the centre; the centre’s own is open', async () => {
    expectRefused(await post({ trangThai: 'dangTuyen' }));
    expectRefused(await post({ nsdld: 'nsdld-0009' }));
    expectRefused(await post({}, asEmployer(db, 'nsdld-0009')));
    expectAllowed(await post({}));
    await db.owner.commit({ delete: NEW }, { delete: `${NEW}/rieng/lienHe` });
    expectRefused(await post({ trangThai: 'dangTuyen', nguon: 'trungTam' }, asOtherCentre(db), 'trungTam'));
    expectAllowed(await post({ trangThai: 'dangTuyen', nguon: 'trungTam' }, asCentre(db), 'trungTam'));
  });
  it.each([
    ['places already filled', { daTuyen: 1 }],
    ['another name of the employer', { tenNsdld: 'Công ty khác' }],
    ['a source that is not', { nguon: 'trungTam' }],
    ['a key nobody knows', { hot: true }],
  ])('is not written with %s', async (_what, over) => {
    expectRefused(await post(over));
  });
  it('is open for a year at most, whoever writes it', async () => {
    const last = hanXaNhat('hanTuyen', ngayVN(new Date()));
    const far = addDays(last, 2);
    expectRefused(await post({ hanTuyen: far }));
    expectRefused(await post({ trangThai: 'dangTuyen', nguon: 'trungTam', hanTuyen: far }, asCentre(db), 'trungTam'));
    const renew = (who: typeof db.anonymous, uid: string, hanTuyen: string) =>
      who.commit({ update: JOB, data: next(uid, { hanTuyen }) });
    expectRefused(await renew(asEmployer(db), 'doanh-nghiep', far));
    expectRefused(await renew(asCentre(db), 'trungTam', '2999-12-31'));
    expectAllowed(await post({ hanTuyen: last }));
    expectAllowed(await renew(asEmployer(db), 'doanh-nghiep', last));
    await db.owner.commit({ update: JOB, data: { hanTuyen: '2999-12-31' } });
    expectAllowed(await asEmployer(db).commit({ update: JOB, data: next('doanh-nghiep', { trangThai: 'dong' }, 3) }));
  });
  it('of an employer the centre has not confirmed is refused', async () => {
    await db.owner.commit({ update: EMPLOYER, data: { trangThai: 'ngung' } });
    expectRefused(await post({}));
  });
  it('of an employer who employs no more is not opened again, by whomever, and may be closed', async () => {
    await db.owner.commit({ update: EMPLOYER, data: { trangThai: 'ngung' } });
    for (const trangThai of ['dong', 'hetHan', 'du']) {
      await db.owner.commit({ update: JOB, data: { trangThai } });
      for (const to of ['dangTuyen', 'choDuyet'])
        for (const [who, uid] of [
          [asCentre(db), 'trungTam'],
          [asEmployer(db), 'doanh-nghiep'],
        ] as const)
          expectRefused(await who.commit({ update: JOB, data: next(uid, { trangThai: to }) }), `${trangThai}>${to}`);
    }
    expectAllowed(await asCentre(db).commit({ update: JOB, data: next('trungTam', { trangThai: 'dong' }) }));
    await db.owner.commit({ update: EMPLOYER, data: { trangThai: 'daXacNhan' } });
    expectAllowed(await asCentre(db).commit({ update: JOB, data: next('trungTam', { trangThai: 'dangTuyen' }, 3) }));
  });
  it('rewritten by its employer waits again; a later last day, and closing, do not', async () => {
    const change = (over: object, v: number) =>
      asEmployer(db).commit({ update: JOB, data: next('doanh-nghiep', over, v) });
    expectRefused(await change({ tenCongViec: 'Thợ may' }, 2));
    expectAllowed(await change({ hanTuyen: '2025-01-31', soLuong: 9 }, 2));
    for (const over of [{ daTuyen: 9 }, { nsdldGoc: 'nsdld-0009' }, { nsdld: 'nsdld-0009' }])
      expectRefused(await change(over, 3), Object.keys(over)[0]);
    expectAllowed(await change({ tenCongViec: 'Thợ may', trangThai: 'choDuyet' }, 3));
    expectRefused(await change({ trangThai: 'dangTuyen' }, 4));
    expectAllowed(await asCentre(db).commit({ update: JOB, data: next('trungTam', { trangThai: 'dangTuyen' }, 4) }));
    expectAllowed(await change({ trangThai: 'dong' }, 5));
    await db.owner.commit({ update: JOB, data: { trangThai: 'hetHan' } });
    expectAllowed(await change({ trangThai: 'dangTuyen', hanTuyen: '2025-03-31' }, 6));
    expectRefused(
      await asEmployer(db, 'nsdld-0009').commit({ update: JOB, data: next('doanh-nghiep', { trangThai: 'dong' }, 7) }),
    );
  });
  it('is seen by seekers while open; whom to call only once they are referred', async () => {
    expectAllowed(await asSeeker(db).get(JOB));
    expectAllowed(await asOfficer(db).get(JOB));
    expectRefused(await asStranger(db).get(JOB));
    const contact = `${JOB}/rieng/lienHe`;
    for (const trangThai of ['deXuat', 'dongY', 'tuChoi', 'rut', 'khongNhan']) {
      await putKetNoi(db, trangThai);
      expectRefused(await asSeeker(db).get(contact), trangThai);
    }
    for (const trangThai of ['gioiThieu', 'phongVan', 'nhanViec']) {
      await putKetNoi(db, trangThai);
      expectAllowed(await asSeeker(db).get(contact), trangThai);
      expectRefused(await asSeeker(db, 'nguoi-0009').get(contact), trangThai);
    }
    for (const who of [asCentre(db), asEmployer(db)]) expectAllowed(await who.get(contact));
    for (const who of [asOtherCentre(db), asEmployer(db, 'nsdld-0009'), asOfficer(db), asStranger(db)])
      expectRefused(await who.get(contact));
  });
  it('of a person does not show his name to those who are not referred', async () => {
    await db.owner.commit({ update: JOB, data: { loaiHinh: 'caNhan', tenNsdld: 'Vũ Thị Hoa' } });
    expectRefused(await asSeeker(db).get(JOB));
    await putKetNoi(db, 'gioiThieu');
    expectAllowed(await asSeeker(db).get(JOB));
  });
});

describe('what functions write', () => {
  it('is written by nobody; the index is read by nobody', async () => {
    const paths = [
      'goiYViec/viec-00001',
      'goiYNguoi/nguoi-0001',
      'chiMucViec/viec-00001',
      'chiMucNguoi/nguoi-0001',
      `${JOB}/nhatKy/1`,
    ];
    await db.owner.commit(...paths.map((set) => ({ set, data: { diaBan: aNsdld().diaBan, nsdld: NSDLD, v: 1 } })));
    for (const path of paths)
      for (const who of [asCentre(db), asEmployer(db), asSeeker(db), asOfficer(db)])
        expectRefused(await who.commit({ update: path, data: { v: 2 } }), path);
    for (const path of paths.slice(2, 4))
      for (const who of [asCentre(db), asEmployer(db), asSeeker(db)]) expectRefused(await who.get(path), path);
    expectAllowed(await asCentre(db).get(`${JOB}/nhatKy/1`));
    expectRefused(await asEmployer(db).get(`${JOB}/nhatKy/1`));
    expect(
      await Promise.all(
        ['goiYViec/viec-00001', 'goiYNguoi/nguoi-0001'].map(async (path) => (await asCentre(db).get(path)).ok),
      ),
    ).toEqual([true, true]);
    expectAllowed(await asEmployer(db).get('goiYViec/viec-00001'));
    expectAllowed(await asSeeker(db).get('goiYNguoi/nguoi-0001'));
    for (const who of [asEmployer(db, 'nsdld-0009'), asSeeker(db), asOtherCentre(db)])
      expectRefused(await who.get('goiYViec/viec-00001'));
    for (const who of [asEmployer(db), asSeeker(db, 'nguoi-0009'), asOtherCentre(db)])
      expectRefused(await who.get('goiYNguoi/nguoi-0001'));
  });
});
