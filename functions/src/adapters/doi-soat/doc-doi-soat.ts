import type { DocumentSnapshot } from 'firebase-admin/firestore';
import { DoiSoat, DongDoiSoat } from '../../core/doi-soat/doi-soat.ts';
import { reader } from '../read-documents.ts';

export const readDoiSoat = reader(DoiSoat);
export const readDongDoiSoat = reader(DongDoiSoat);

/** A line with what a commit has to name: where it is and which version was read. */
export type DongDaDoc = { readonly snapshot: DocumentSnapshot; readonly dong: DongDoiSoat };
