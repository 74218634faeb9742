import { beforeEach, describe, it } from 'vitest';
import { SERVER_TIME } from '../support/firestore-rest.ts';
import { claimsOf, EARLIER, expectAllowed, expectRefused, TINH, useRulesProject, XA } from '../support/rules-world.ts';

const PATH = 'hopThu/can-bo/thu/2024-09-10-quaHan';
const THU = {
  ngay: '2024-09-10',
  loai: 'quaHan',
  dong: [{ keHoach: 'LC-2024', so: 3, noiDung: '3 phiếu quá hạn', href: '/kiem-tra' }],
  luc: EARLIER,
  docLuc: null,
};
const firestore = useRulesProject('hop-thu');
beforeEach(async () => {
  await firestore.clear();
  await firestore.owner.commit({ set: PATH, data: THU }, { set: 'mail/2024-09-10-can-bo', data: { to: ['a@b.c'] } });
});
const own = () => firestore.as('can-bo', claimsOf(['canBoXa'], XA));

describe('the inbox', () => {
  it('is read, listed and counted by its owner', async () => {
    expectAllowed(await own().get(PATH));
    expectAllowed(await own().list({ in: 'hopThu/can-bo/thu', limit: 100 }));
    expectRefused(await own().list({ in: 'hopThu/can-bo/thu', limit: 101 }));
    expectRefused(await own().list({ in: 'hopThu/can-bo/thu' }));
  });
  it('by nobody else, not by an administrator', async () => {
    const others = [
      firestore.anonymous,
      firestore.as('x', claimsOf(['canBoXa'], XA)),
      firestore.as('quanTri', claimsOf(['quanTri'], TINH)),
    ];
    for (const client of others) {
      expectRefused(await client.get(PATH));
      expectRefused(await client.list({ in: 'hopThu/can-bo/thu', limit: 10 }));
      expectRefused(await client.commit({ update: PATH, data: { docLuc: SERVER_TIME } }));
    }
  });
  it('its owner marks a letter as read, at the server’s time, and does nothing else', async () => {
    expectAllowed(await own().commit({ update: PATH, data: { docLuc: SERVER_TIME } }));
    expectRefused(await own().commit({ update: PATH, data: { docLuc: EARLIER } }));
    expectRefused(await own().commit({ update: PATH, data: { docLuc: SERVER_TIME, loai: 'tienDo' } }));
    expectRefused(await own().commit({ update: PATH, data: { dong: [] } }));
    expectRefused(await own().commit({ delete: PATH }));
    expectRefused(await own().commit({ create: 'hopThu/can-bo/thu/2024-09-11-quaHan', data: THU }));
  });
  it('not once the account is closed', async () => {
    await firestore.owner.commit({ set: 'thuHoi/can-bo', data: { the: 2 } });
    expectRefused(await own().commit({ update: PATH, data: { docLuc: SERVER_TIME } }));
  });
  it('mail is for the machine only', async () => {
    for (const client of [own(), firestore.as('quanTri', claimsOf(['quanTri'], TINH)), firestore.anonymous]) {
      expectRefused(await client.get('mail/2024-09-10-can-bo'));
      expectRefused(await client.list({ in: 'mail', limit: 10 }));
      expectRefused(await client.commit({ create: 'mail/x', data: { to: ['a@b.c'] } }));
    }
  });
});
