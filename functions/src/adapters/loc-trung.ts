import { createHash } from 'node:crypto';
import { type DocumentSnapshot, FieldValue, type Firestore, Timestamp } from 'firebase-admin/firestore';
import { logger } from 'firebase-functions';
import * as z from 'zod';
import { DiaBan } from '../core/dia-ban/dia-ban.ts';
import { kyThuOf } from '../core/ke-hoach/ky-thu.ts';
import { CON_SONG, isConSong } from '../core/nguoi-lao-dong/dinh-danh.ts';
import {
  type BoLoc,
  chuoiBam,
  dungBoLoc,
  isDay,
  LocTrung,
  locTrungId,
  themVao,
} from '../core/nguoi-lao-dong/loc-trung.ts';
import { Ngay } from '../core/shared/ngay.ts';
import type { Catalogue } from './catalogue.ts';
import { codeOf, isMovedOn } from './grpc-errors.ts';
import type { Khoa } from './khoa-dinh-danh.ts';
import { paths } from './paths.ts';
import { TUNABLES, type Tunables } from './tunables.ts';

export type LocTrungOptions = {
  readonly db: Firestore;
  readonly khoa: Pick<Khoa, 'khoiOf' | 'dongByteOf'>;
  readonly catalogue: Pick<Catalogue, 'keHoach'>;
  readonly now: () => Date;
  readonly tunables?: Tunables;
};

/** As much of a phiếu as is read. */
const NoiCuaPhieu = z.object({ keHoach: z.string(), diaBan: DiaBan, trangThai: z.string(), ngayPhongVan: Ngay });
const FIELDS = ['keHoach', 'diaBan', 'trangThai', 'ngayPhongVan', 'luc'];

/** A commune in a round, and phiếu of it by id. */
type Nhom = {
  readonly ky: string;
  readonly keHoach: string;
  readonly diaBan: LocTrung['diaBan'];
  readonly phieu: string[];
};

const ATTEMPTS = 5;
const PAGE = 300;

/**
 * Keeps the filters up to date. Every step may run twice or be lost: adding is idempotent, what a run has not finished
 * the next one reads again, and a filter that is missing, too full or made with another key is made anew from all phiếu.
 */
export const createLocTrung = ({ db, khoa, catalogue, now, tunables = TUNABLES }: LocTrungOptions) => {
  const at = paths(db);
  const state = at.foldState('locTrung');

  const bamCua = async (muoi: string, ids: readonly string[]): Promise<Uint8Array[]> => {
    const found: Uint8Array[] = [];
    for (let i = 0; i < ids.length; i += PAGE) {
      const refs = ids.slice(i, i + PAGE).map((id) => at.rieng(id));
      for (const rieng of await db.getAll(...refs, { fieldMask: ['soGiayTo'] })) {
        const text = chuoiBam(muoi, rieng.get('soGiayTo') as string | undefined);
        if (text !== undefined) found.push(createHash('sha256').update(text).digest());
      }
    }
    return found;
  };

  const dungLai = async ({ ky, keHoach, diaBan }: Nhom, muoi: string): Promise<BoLoc> => {
    const plan = await catalogue.keHoach(keHoach);
    const { docs } = await at.allPhieu
      .where('keHoach', '==', keHoach)
      .where('diaBan.danhMuc', '==', diaBan.danhMuc)
      .where('diaBan.xa', '==', diaBan.xa)
      .where('trangThai', 'in', [...CON_SONG])
      .select('ngayPhongVan')
      .get();
    const inRound = docs.filter((doc) => {
      const ngay = Ngay.safeParse(doc.get('ngayPhongVan')).data;
      return plan && ngay !== undefined && kyThuOf(plan, ngay) === ky;
    });
    const nguoi = await bamCua(
      muoi,
      inRound.map(({ id }) => id),
    );
    return dungBoLoc(nguoi, (soByte) => khoa.dongByteOf(['locTrung.gia', ky, diaBan.danhMuc, diaBan.xa], soByte));
  };

  /** The filter with these people in it; undefined where it holds them all already. */
  const sau = async (nhom: Nhom, muoi: string, snapshot: DocumentSnapshot): Promise<BoLoc | undefined> => {
    const old = LocTrung.safeParse(snapshot.data()).data;
    if (old?.muoi !== muoi) return dungLai(nhom, muoi);
    const boLoc: BoLoc = { soBit: old.soBit, bit: new Uint8Array(Buffer.from(old.bit, 'base64')) };
    let changed = false;
    for (const bam of await bamCua(muoi, nhom.phieu)) changed = themVao(boLoc, bam) || changed;
    if (!changed) return undefined;
    return isDay(boLoc) ? dungLai(nhom, muoi) : boLoc;
  };

  /** Written on condition that nobody wrote it meanwhile. */
  const capNhat = async (id: string, nhom: Nhom): Promise<boolean> => {
    const { ky, diaBan } = nhom;
    const muoi = khoa.khoiOf(['locTrung', ky, diaBan.danhMuc, diaBan.xa]);
    for (let attempt = 1; ; attempt += 1) {
      const snapshot = await at.locTrung(id).get();
      const boLoc = await sau(nhom, muoi, snapshot);
      if (!boLoc) return false;
      const bit = Buffer.from(boLoc.bit).toString('base64');
      const next = { ky, diaBan, muoi, soBit: boLoc.soBit, bit, luc: FieldValue.serverTimestamp() };
      try {
        if (snapshot.updateTime) await snapshot.ref.update(next, { lastUpdateTime: snapshot.updateTime });
        else await snapshot.ref.create(next);
        return true;
      } catch (error) {
        if (!isMovedOn(error) || attempt === ATTEMPTS) throw error;
      }
    }
  };

  /** Puts phiếu to the commune and round they count in. */
  const sort = async (docs: readonly DocumentSnapshot[], groups: Map<string, Nhom>): Promise<void> => {
    for (const doc of docs) {
      const phieu = NoiCuaPhieu.safeParse(doc.data()).data;
      const plan = phieu && isConSong(phieu.trangThai) ? await catalogue.keHoach(phieu.keHoach) : undefined;
      if (!phieu || !plan) continue;
      const { thon: _thon, ...diaBan } = phieu.diaBan;
      const ky = kyThuOf(plan, phieu.ngayPhongVan);
      const id = locTrungId({ ky, ...diaBan });
      const nhom = groups.get(id) ?? { ky, keHoach: phieu.keHoach, diaBan, phieu: [] };
      nhom.phieu.push(doc.id);
      groups.set(id, nhom);
    }
  };

  /** What was written since: ids only, so that a whole season fits, and each filter is written once. */
  const changedSince = async (from: Timestamp): Promise<Map<string, Nhom>> => {
    const groups = new Map<string, Nhom>();
    let page = at.allPhieu
      .where('luc', '>=', from)
      .orderBy('luc')
      .select(...FIELDS)
      .limit(tunables.sweepPage);
    for (;;) {
      const { docs } = await page.get();
      await sort(docs, groups);
      const last = docs.at(-1);
      if (!last || docs.length < tunables.sweepPage) return groups;
      page = page.startAfter(last);
    }
  };

  /** Takes in what was written since the last run. Returns how many filters changed; throws, after all others, where one failed. */
  const run = async (): Promise<number> => {
    const start = now().getTime();
    const from = ((await state.get()).get('den') as Timestamp | undefined) ?? Timestamp.fromMillis(0);
    let changed = 0;
    let failed = 0;
    for (const [id, nhom] of await changedSince(from)) {
      try {
        if (await capNhat(id, nhom)) changed += 1;
      } catch (error) {
        failed += 1;
        logger.error('locTrung.failed', { id, code: codeOf(error) });
      }
    }
    if (failed > 0) throw new Error(`locTrung: ${failed} filters failed`);
    await state.set({ den: Timestamp.fromMillis(start - tunables.sweepOverlapMs), luc: FieldValue.serverTimestamp() });
    return changed;
  };

  return { run };
};
