import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  FieldValue,
  type WriteBatch,
} from 'firebase-admin/firestore';
import type { DoiChiem } from '../core/nguoi-lao-dong/chiem-so.ts';
import { NguoiTheoSo } from '../core/nguoi-lao-dong/dinh-danh.ts';

type Page = { readonly snapshot: DocumentSnapshot; readonly nguoi: NguoiTheoSo; readonly changed: Set<string> };

/**
 * The person keys one commit deals with: what they held when read, and what the phiếu of the group have claimed since, so
 * that two phones' phiếu of one person in one group see each other. Written on condition that each key still is the one
 * that was read.
 */
export const createSoDinhDanh = (snapshots: readonly DocumentSnapshot[]) => {
  const pages = new Map<string, Page>(
    snapshots.map((snapshot) => [
      snapshot.id,
      { snapshot, nguoi: NguoiTheoSo.safeParse(snapshot.data()).data ?? { phieu: {} }, changed: new Set() },
    ]),
  );

  const apply = ({ key, ky, neuLa, sang }: DoiChiem): void => {
    const page = pages.get(key);
    if (!page) throw new Error('dinhDanh.notRead');
    const { phieu } = page.nguoi;
    if ((neuLa !== undefined && phieu[ky] !== neuLa) || (phieu[ky] ?? null) === sang) return;
    if (sang === null) delete phieu[ky];
    else phieu[ky] = sang;
    page.changed.add(ky);
  };

  const put = (batch: WriteBatch, ref: DocumentReference, { snapshot, nguoi, changed }: Page): void => {
    const { updateTime } = snapshot;
    if (!updateTime) {
      batch.create(ref, { phieu: nguoi.phieu });
      return;
    }
    const pairs = [...changed].map(
      (ky) => [new FieldPath('phieu', ky), nguoi.phieu[ky] ?? FieldValue.delete()] as const,
    );
    const [[field, value], ...rest] = pairs as [readonly [FieldPath, unknown], ...(readonly [FieldPath, unknown])[]];
    batch.update(ref, field, value, ...rest.flat(), { lastUpdateTime: updateTime });
  };

  return {
    nguoi: (key: string | undefined): NguoiTheoSo | undefined =>
      key === undefined ? undefined : pages.get(key)?.nguoi,
    apply: (changes: readonly DoiChiem[]): void => {
      for (const change of changes) apply(change);
    },
    write: (batch: WriteBatch): void => {
      for (const page of pages.values()) if (page.changed.size > 0) put(batch, page.snapshot.ref, page);
    },
  };
};
export type SoDinhDanh = ReturnType<typeof createSoDinhDanh>;
