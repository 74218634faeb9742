import { describe, it } from 'vitest';
import { aNsdld, aNsdldRieng, before, EMPLOYER, NSDLD, next, signed, useMarket } from '../support/cung-cau-rules.ts';
import { REMOVED } from '../support/firestore-rest.ts';
import { EARLIER, expectAllowed, expectRefused } from '../support/rules-world.ts';

const db = useMarket('nsdld');

const employerRecord = (over: object = {}, uid = 'trungTam', id = 'nsdld-0002', rieng: object = {}) => [
  { create: `nsdld/${id}`, data: { ...aNsdld(over), ...signed(uid) } },
  { create: `nsdld/${id}/rieng/lienHe`, data: aNsdldRieng(rieng) },
];

describe('an employer (HP-02)', () => {
  it('is kept by the centre of its tỉnh, and seen by itself', async () => {
    for (const path of [EMPLOYER, `${EMPLOYER}/rieng/lienHe`]) {
      for (const who of [db.asCentre(), db.asEmployer()]) expectAllowed(await who.get(path), path);
      for (const who of [
        db.asOtherCentre(),
        db.asEmployer('nsdld-0009'),
        db.asSeeker(),
        db.asOfficer(),
        db.asStranger(),
      ])
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
    expectAllowed(await db.asCentre().list({ ...all, limit: 200 }));
    expectRefused(await db.asCentre().list({ ...all, limit: 201 }));
    expectRefused(await db.asEmployer().list({ ...all, limit: 200 }));
  });

  it('is written by the centre, with how it is reached, and by nobody else', async () => {
    expectAllowed(await db.asCentre().commit(...employerRecord()));
    for (const who of [db.asOtherCentre(), db.asEmployer(), db.asStranger(), db.asOfficer()])
      expectRefused(await who.commit(...employerRecord({}, 'trungTam', 'nsdld-0003')));
    expectRefused(await db.asCentre().commit(employerRecord({}, 'trungTam', 'nsdld-0003')[0] as never));
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
    expectRefused(await db.asCentre().commit({ ...record, data } as never, contact as never));
  });

  it('of a person has his number and is allowed', async () => {
    const { maSoThue: _, ...person } = aNsdld({ chuThe: 'caNhan', loaiHinh: 'caNhan' });
    expectAllowed(
      await db
        .asCentre()
        .commit(
          { create: 'nsdld/nsdld-0003', data: { ...person, ...signed('trungTam') } },
          { create: 'nsdld/nsdld-0003/rieng/lienHe', data: aNsdldRieng({ soGiayTo: '012080000001' }) },
        ),
    );
  });

  it('that registered itself sees that it waits; the centre confirms or says why not', async () => {
    await db.owner.commit({ update: EMPLOYER, data: { trangThai: 'choXacNhan', boi: 'la' } });
    expectRefused(await db.asStranger().get(EMPLOYER));
    await db.owner.commit({ update: EMPLOYER, data: { nguon: 'tuKhai' } });
    expectAllowed(await db.asStranger().get(EMPLOYER));
    expectRefused(await db.asStranger('khac').get(EMPLOYER));
    expectRefused(await db.asStranger().get(`${EMPLOYER}/rieng/lienHe`));
    expectRefused(await db.asStranger().commit({ update: EMPLOYER, data: next('la', { trangThai: 'daXacNhan' }) }));
    expectRefused(await db.asCentre().commit({ update: EMPLOYER, data: next('trungTam', { trangThai: 'tuChoi' }) }));
    expectAllowed(
      await db.asCentre().commit({
        update: EMPLOYER,
        data: next('trungTam', { trangThai: 'tuChoi', lyDo: 'Sai mã số thuế' }),
      }),
    );
    for (const path of [EMPLOYER, `${EMPLOYER}/rieng/lienHe`]) {
      expectAllowed(await db.asStranger().get(path), path);
      expectRefused(await db.asStranger('khac').get(path), path);
    }
    expectAllowed(
      await db.asCentre().commit({ update: EMPLOYER, data: next('trungTam', { trangThai: 'daXacNhan' }, 3) }),
    );
    for (const path of [EMPLOYER, `${EMPLOYER}/rieng/lienHe`]) expectRefused(await db.asStranger().get(path), path);
  });

  it('changes what it knows best of itself, not who it is', async () => {
    expectAllowed(await db.asEmployer().commit({ update: EMPLOYER, data: next('doanh-nghiep', { quyMo: 'tu101' }) }));
    for (const over of [
      { ten: 'Tên khác' },
      { maSoThue: '0209999999' },
      { trangThai: 'ngung', lyDo: 'Thôi' },
      { hanKhaiBao: '2030-01-01' },
      { nguon: 'dkkd' },
    ])
      expectRefused(
        await db.asEmployer().commit({ update: EMPLOYER, data: next('doanh-nghiep', over, 3) }),
        JSON.stringify(over),
      );
    expectAllowed(await db.asCentre().commit({ update: EMPLOYER, data: next('trungTam', { ten: 'Tên khác' }, 3) }));
    expectRefused(
      await db.asCentre().commit({ update: EMPLOYER, data: next('trungTam', { hanKhaiBao: '2030-01-01' }, 4) }),
    );
  });

  it('that only the business register knew is taken over by its centre, whole, and by nobody else', async () => {
    const register = { nguon: 'dkkd', quyMo: REMOVED, ngayBatDau: REMOVED };
    await db.owner.commit({ update: EMPLOYER, data: register }, { delete: `${EMPLOYER}/rieng/lienHe` });
    const contact = { create: `${EMPLOYER}/rieng/lienHe`, data: aNsdldRieng() };
    const whole = { nguon: 'trungTam', quyMo: 'tu51', ngayBatDau: '2024-07-01' };
    const take = (over: object, who = db.asCentre(), uid = 'trungTam') =>
      who.commit({ update: EMPLOYER, data: next(uid, { ...whole, ...over }) }, contact);
    expectRefused(await db.asCentre().commit({ update: EMPLOYER, data: next('trungTam', whole) }));
    for (const over of [{ nguon: 'tuKhai' }, { nguon: 'phieuNld' }, { quyMo: REMOVED }, { ngayBatDau: REMOVED }])
      expectRefused(await take(over), JSON.stringify(over));
    expectRefused(await take({}, db.asOtherCentre()));
    expectRefused(await take({}, db.asEmployer(), 'doanh-nghiep'));
    expectAllowed(await take({}));
    expectRefused(await db.asCentre().commit({ update: EMPLOYER, data: next('trungTam', { nguon: 'dkkd' }, 3) }));
    expectRefused(await db.asCentre().commit({ update: EMPLOYER, data: next('trungTam', { nguon: 'tep' }, 3) }));
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
    const join = (over: object, who = db.asCentre(), uid = 'trungTam') => {
      const joined = { trangThai: 'ngung', lyDo: 'Cùng một hộ', nhapVao: OTHER, ...over };
      return who.commit({ update: EMPLOYER, data: next(uid, joined) });
    };
    for (const nhapVao of [NSDLD, ELSEWHERE, 'nsdld-0004', 'nsdld-0009'])
      expectRefused(await join({ nhapVao }), nhapVao);
    expectRefused(await join({ trangThai: 'daXacNhan' }));
    expectRefused(await join({ lyDo: REMOVED }));
    expectRefused(await join({}, db.asOtherCentre()));
    expectRefused(await join({}, db.asEmployer(), 'doanh-nghiep'));
    expectAllowed(await join({}));
    const change = (over: object, v: number) =>
      db.asCentre().commit({ update: EMPLOYER, data: next('trungTam', over, v) });
    expectRefused(await change({ trangThai: 'daXacNhan' }, 3));
    expectRefused(await change({ nhapVao: REMOVED }, 3));
    expectAllowed(await change({ diaChi: 'Số 14, tổ 3' }, 3));
    expectAllowed(await change({ trangThai: 'daXacNhan', nhapVao: REMOVED, lyDo: REMOVED }, 4));
    const { nhapVao: _, ...plain } = { ...aNsdld(), nhapVao: OTHER };
    const born = (data: object) =>
      db
        .asCentre()
        .commit(
          { create: 'nsdld/nsdld-0005', data: { ...data, ...signed('trungTam') } },
          { create: 'nsdld/nsdld-0005/rieng/lienHe', data: aNsdldRieng() },
        );
    expectRefused(await born({ ...plain, nhapVao: OTHER }));
    expectAllowed(await born(plain));
  });

  it('is changed from the version that was read, under the own name and time', async () => {
    const change = (over: object) => ({ update: EMPLOYER, data: next('trungTam', { quyMo: 'tu101', ...over }) });
    for (const over of [{ v: 1 }, { v: 3 }, { suaBoi: 'khac' }, { luc: EARLIER }])
      expectRefused(await db.asCentre().commit(change(over)), JSON.stringify(over));
    expectAllowed(await db.asCentre().commit(change({})));
  });

  it('stops at once with its account', async () => {
    await db.owner.commit({ set: 'thuHoi/doanh-nghiep', data: { the: 2, luc: EARLIER } });
    expectRefused(await db.asEmployer().get(EMPLOYER));
    expectRefused(await db.asEmployer().commit({ update: EMPLOYER, data: next('doanh-nghiep', { quyMo: 'tu101' }) }));
  });
});
