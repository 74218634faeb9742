import { FieldPath, FieldValue, type Firestore, GrpcStatus } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import { soanMail, soanThu } from '../core/nhac-viec/soan-thu.ts';
import { soanViecLam } from '../core/nhac-viec/soan-viec-lam.ts';
import { thuId } from '../core/nhac-viec/thu.ts';
import { inTurns } from '../core/shared/in-turns.ts';
import { Ngay } from '../core/shared/ngay.ts';
import { HO_SO_RIENG, TaiKhoan } from '../core/tai-khoan/tai-khoan.ts';
import { codeOf } from './grpc-errors.ts';
import { createDemViec } from './nhac-viec-dem.ts';
import { paths } from './paths.ts';
import { issuesOf } from './read-documents.ts';
import { TUNABLES, type Tunables } from './tunables.ts';
import { createDemViecLam } from './viec-lam/dem-viec-lam.ts';

type Addresses = ReadonlyMap<string, string>;

export type NhacViecOptions = {
  readonly db: Firestore;
  /** E-mail addresses of accounts, where they have one. */
  readonly addressesOf: (uids: readonly string[]) => Promise<Addresses>;
  readonly tunables?: Tunables;
};

export type KetQuaNhac = { readonly taiKhoan: number; readonly thu: number; readonly mail: number };

/**
 * Writes the reminders of one day. Each has an id of day and kind and is only ever created, so a second run writes nothing
 * and one that was cut off goes on after the last page of accounts it finished. An account that fails holds up no other:
 * the run fails once all have been tried, and the next one begins at the page of the first that failed. A day older than
 * the last one is not taken up again.
 */
export const createNhacViec = ({ db, addressesOf, tunables = TUNABLES }: NhacViecOptions) => {
  const at = paths(db);
  const state = at.foldState('nhacViec');

  /** True where it was new. */
  const createOnce = async (ref: FirebaseFirestore.DocumentReference, data: object): Promise<boolean> => {
    try {
      await ref.create(data);
      return true;
    } catch (error) {
      if (codeOf(error) === GrpcStatus.ALREADY_EXISTS) return false;
      throw error;
    }
  };

  const run = async (ngay: Ngay): Promise<KetQuaNhac> => {
    const before = await state.get();
    const last = Ngay.safeParse(before.get('ngay')).data ?? '';
    const done = { taiKhoan: 0, thu: 0, mail: 0 };
    if (last > ngay || (last === ngay && before.get('xong') === true)) return done;
    const dem = createDemViec(db, ngay);
    const demViecLam = createDemViecLam(db, ngay);
    const ten = await dem.tenKeHoach();

    const remind = async (uid: string, account: TaiKhoan, addresses: Promise<Addresses>): Promise<void> => {
      const isOfOffice = HO_SO_RIENG.every(([, khoa]) => account[khoa] === undefined);
      const [viec, viecLam] = await Promise.all([isOfOffice ? dem.viecCua(uid, account) : [], demViecLam(account)]);
      const letters = soanThu(ngay, viec, viecLam ? soanViecLam(ngay, viecLam) : []);
      const luc = FieldValue.serverTimestamp();
      const written = await Promise.all(
        letters.map(({ loai, dong }) =>
          createOnce(at.thu(uid, thuId(ngay, loai)), { ngay, loai, dong, luc, docLuc: null }),
        ),
      );
      done.thu += written.filter(Boolean).length;
      if (letters.length === 0 || !account.thuDienTu) return;
      const address = (await addresses).get(uid);
      if (!address) return;
      const message = soanMail(ngay, letters, (id) => ten.get(id) ?? id);
      if (await createOnce(at.mail(`${ngay}-${uid}`), { to: [address], message })) done.mail += 1;
    };

    let after: unknown = last === ngay ? before.get('sau') : undefined;
    let sau = after;
    let failed: PromiseRejectedResult | undefined;
    for (;;) {
      const open = at.allTaiKhoan
        .where('khoa', '==', false)
        .orderBy(FieldPath.documentId())
        .limit(tunables.nhacViecPage);
      const { docs } = await (typeof after === 'string' ? open.startAfter(after) : open).get();
      const accounts = docs.flatMap((doc) => {
        const account = TaiKhoan.safeParse(doc.data());
        if (!account.success) logger.error('taiKhoan.malformed', { uid: doc.id, issues: issuesOf(account.error) });
        // A worker reads his own book and has no work here.
        return account.success && account.data.nld === undefined ? [{ uid: doc.id, account: account.data }] : [];
      });
      const byMail = accounts.filter(({ account }) => account.thuDienTu).map(({ uid }) => uid);
      const addresses: Promise<Addresses> = byMail.length > 0 ? addressesOf(byMail) : Promise.resolve(new Map());
      addresses.catch(() => {}); // Known to each account that waits for it.
      const outcomes = await inTurns(accounts, tunables.retryWidth, ({ uid, account }) =>
        remind(uid, account, addresses),
      );
      for (const [i, outcome] of outcomes.entries()) {
        if (outcome.status === 'fulfilled') continue;
        logger.error('nhacViec.accountFailed', { uid: accounts[i]?.uid, ma: codeOf(outcome.reason) });
        failed ??= outcome;
      }
      done.taiKhoan += outcomes.filter(({ status }) => status === 'fulfilled').length;
      after = docs.at(-1)?.id ?? after;
      if (!failed) sau = after;
      const isLast = docs.length < tunables.nhacViecPage;
      const luc = FieldValue.serverTimestamp();
      await state.set({ ngay, xong: isLast && !failed, luc, ...(sau !== undefined && { sau }) });
      if (isLast) break;
    }
    if (failed) throw failed.reason;
    logger.info('nhacViec.done', { ngay, ...done });
    return done;
  };

  return { run };
};
