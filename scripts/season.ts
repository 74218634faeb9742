/**
 * npm run season -- --plan KH-2023 --nguoi 3000 [--xa 20] [--thon 6] [--xa-sau 4] [--tai-cho] [--bo-luat] [--hat 11]
 *
 * Plays one district's year with generated people: roster, collection, acceptance meeting where the plan has one, checks,
 * entry, reconciliation, settlement, next year's round where the plan has one; then closes its books: what was listed,
 * handed on, entered, decided and paid must agree to the last phiếu. Everybody's writes pass the real rules, but with
 * --bo-luat. The functions' part is done by the emulator's triggers, or with --tai-cho by the same handlers called here.
 * --xa-sau says how many xã go on to reconciliation and to the next year.
 */
import { parseArgs } from 'node:util';
import { KE_HOACH } from '@core/ke-hoach/index.ts';
import { keepOpen } from './season/ke-hoach.ts';
import { openSan } from './season/mo-san.ts';
import { playSeason } from './season/mua.ts';

const { values } = parseArgs({
  options: {
    plan: { type: 'string', default: 'KH-2023' },
    nguoi: { type: 'string', default: '3000' },
    xa: { type: 'string', default: '20' },
    thon: { type: 'string', default: '6' },
    'xa-sau': { type: 'string', default: '4' },
    hat: { type: 'string', default: '11' },
    'tai-cho': { type: 'boolean', default: false },
    'bo-luat': { type: 'boolean', default: false },
  },
});

const plan = Object.values(KE_HOACH).find(({ id }) => id === values.plan);
if (!plan) throw new Error(`Không có kế hoạch "${values.plan}". Các kế hoạch: ${Object.keys(KE_HOACH).join(', ')}.`);

const size = {
  soXa: Number(values.xa),
  soThon: Number(values.thon),
  soNguoi: Number(values.nguoi),
  soXaSau: Number(values['xa-sau']),
  hat: Number(values.hat),
};
const san = await openSan(keepOpen(plan), { taiCho: values['tai-cho'], boLuat: values['bo-luat'] });
const soSach = await playSeason(san, size);
for (const { ten, trai, phai } of soSach)
  process.stdout.write(`${trai === phai ? 'khớp' : 'LỆCH'}  ${ten}: ${trai} = ${phai}\n`);
process.exit(soSach.every(({ trai, phai }) => trai === phai) ? 0 : 1);
