import { DonVi } from '@core/dia-ban/dia-ban.ts';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importOfficialFile } from '../../scripts/dia-ban/official-file.ts';
import { putDanhMuc, unitsOfPlan } from '../../scripts/dia-ban/put-danh-muc.ts';

const app = initializeApp({ projectId: `${process.env.GCLOUD_PROJECT}-dia-ban` }, 'dia-ban');
let db: Firestore;
const all = async (): Promise<DonVi[]> =>
  (await db.collection('diaBan').get()).docs.map((doc) => DonVi.parse(doc.data()));
const nameOf = async (id: string): Promise<unknown> => (await db.doc(`diaBan/${id}`).get()).get('ten');

beforeAll(async () => {
  if (!process.env.FIRESTORE_EMULATOR_HOST) throw new Error('needs the Firestore emulator');
  db = getFirestore(app);
  await db.recursiveDelete(db.collection('diaBan'));
});
afterAll(() => deleteApp(app));

describe('the area of a plan in Firestore', () => {
  it('holds the units above the root, those below it and their thôn, and the same after a second time', async () => {
    const units = await unitsOfPlan({ danhMuc: 'dvhc2024', goc: { cap: 'huyen', ma: '105' } });
    await putDanhMuc(db, units);
    await putDanhMuc(db, units);
    const byMa = (a: DonVi, b: DonVi) => (a.ma < b.ma ? -1 : 1);
    expect((await all()).sort(byMa)).toEqual([...units].sort(byMa));
    expect(await nameOf('dvhc2024:12')).toBe('Tỉnh Lai Châu');
    expect(await nameOf('dvhc2024:03389-001')).toBe('Tổ dân phố số 1');
  });

  it('is refused for a root the list does not have', async () =>
    expect(unitsOfPlan({ danhMuc: 'dvhc2025', goc: { cap: 'huyen', ma: '105' } })).rejects.toThrow('khongCoGoc'));
});

describe('an official list file', () => {
  const option = { danhMuc: 'dvhc2025', hieuLuc: '2027-01-01', phamVi: '12' } as const;
  const rows = (...lines: string[]) => ['Mã,Tên,Mã cấp trên', '12,Tỉnh Lai Châu,', ...lines].join('\n');
  const good = rows('03388,Phường Đoàn Kết,12', '03390,Phường Bình Lư,12', '03641,Xã Mới,12');

  beforeAll(async () => {
    const units = await unitsOfPlan({ danhMuc: 'dvhc2025', goc: { cap: 'tinh', ma: '12' } });
    await putDanhMuc(db, units);
  });

  it('with one faulty row writes nothing at all', async () => {
    const before = await all();
    const result = await importOfficialFile(db, rows('03390,Phường Bình Lư,12', '3641,Xã Mới,12'), {
      ...option,
      ghi: true,
    });
    expect(result).toMatchObject({ daGhi: 0, loi: [{ hang: 4, ma: '3641', loi: 'saiMa' }] });
    expect(await all()).toEqual(before);
  });

  it.each(['[{"Mã": 12, "Tên": "Tỉnh Lai Châu"}]', '[{"Mã": '])('%j is refused as unreadable', async (text) =>
    expect((await importOfficialFile(db, text, { ...option, ghi: true })).loi).toEqual([
      { hang: 0, ma: '', loi: 'saiTep' },
    ]),
  );

  it('as a dry run tells what would change and writes nothing', async () => {
    const before = await all();
    const { thayDoi, daGhi } = await importOfficialFile(db, good, { ...option, ghi: false });
    expect(daGhi).toBe(0);
    expect(thayDoi?.them.map((unit) => unit.ma)).toEqual(['03641']);
    expect(thayDoi?.doiTen.map((unit) => unit.ma)).toEqual(['03390']);
    expect(thayDoi?.bo).toHaveLength(36);
    expect(await all()).toEqual(before);
  });

  it('written, keeps the earlier name, ends what is gone, and has nothing to do the second time', async () => {
    expect((await importOfficialFile(db, good, { ...option, ghi: true })).daGhi).toBe(38);
    expect((await db.doc('diaBan/dvhc2025:03390').get()).data()).toMatchObject({
      ten: 'Phường Bình Lư',
      tenTruoc: [{ ten: 'Xã Bình Lư', den: '2026-12-31' }],
    });
    expect((await db.doc('diaBan/dvhc2025:03394').get()).get('den')).toBe('2026-12-31');
    expect(await nameOf('dvhc2025:03641')).toBe('Xã Mới');
    expect(await nameOf('dvhc2024:105')).toBe('Thành phố Lai Châu');
    expect((await importOfficialFile(db, good, { ...option, ghi: true })).daGhi).toBe(0);
  });
});
