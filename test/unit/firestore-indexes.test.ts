import { readFileSync } from 'node:fs';
import { TraLoi } from '@core/phieu/phieu.ts';
import { describe, expect, it } from 'vitest';
import { type Indexes, indexesFile } from '../../scripts/rules/indexes.ts';
import { MERGED_SHAPES, QUERY_SHAPES } from '../../scripts/rules/query-shapes.ts';
import { fieldOfCell } from '../../web/src/features/bang-so-lieu/loc.ts';

const file: Indexes = JSON.parse(readFileSync('firestore.indexes.json', 'utf8'));
const override = (collectionGroup: string, fieldPath: string) =>
  file.fieldOverrides.find((each) => each.collectionGroup === collectionGroup && each.fieldPath === fieldPath);

describe('firestore.indexes.json', () => {
  it('is what `npm run generate` writes', () => expect(file).toEqual(indexesFile()));

  it.each(QUERY_SHAPES)('serves $who: $collection $equal by $order', ({ collection, holds, equal, order }) => {
    const served = file.indexes.some(({ collectionGroup, fields }) => {
      const last = fields.at(-1);
      const first = fields.slice(0, -1);
      const array = first.find((field) => 'arrayConfig' in field)?.fieldPath;
      return (
        collectionGroup === collection &&
        last?.fieldPath === order[0] &&
        'order' in last &&
        last.order === order[1] &&
        array === holds &&
        first
          .flatMap(({ fieldPath }) => (fieldPath === array ? [] : [fieldPath]))
          .sort()
          .join() === [...equal].sort().join()
      );
    });
    expect(served).toBe(true);
  });

  it('names no index twice', () => {
    const names = file.indexes.map((index) => JSON.stringify(index));
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['rollups', 'o'],
    ['rollups', 'con'],
    ['segments', 'delta'],
    ['phieu', 'traLoi'],
    ['phieu', 'moc'],
    ['phieu', 'han'],
    ['baoCao', 'soLieu'],
    ['rieng', 'hoTen'],
    ['rieng', 'soGiayTo'],
  ])('%s.%s is not indexed', (collection, field) => expect(override(collection, field)?.indexes).toEqual([]));

  it('no field that a query names is left without index', () => {
    for (const { collection, holds, equal, order } of QUERY_SHAPES) {
      for (const field of [...(holds ? [holds] : []), ...equal, order[0]])
        expect(override(collection, field)?.indexes).not.toEqual([]);
    }
  });

  it.each(MERGED_SHAPES)('serves $who: $collection $equal from single fields', ({ collection, equal }) => {
    for (const field of equal) {
      expect(override(collection, field)).toBeUndefined();
      expect(override(collection, field.split('.')[0] ?? '')).toBeUndefined();
    }
  });

  it('the list behind a figure can ask for every coded answer', () => {
    const cells = ['hdkt', 'lyDo', 'gdpt', 'cmkt', 'viThe', 'nghe', 'loaiHinh', 'bhxh', 'hdld', 'tn', 'tgtn', 'ut'];
    for (const cell of cells) {
      const asked = fieldOfCell(`${cell}:1`);
      expect(asked?.field.split('.')[1]).toBeOneOf(Object.keys(TraLoi.shape));
      const kind = asked?.many ? { arrayConfig: 'CONTAINS' } : { order: 'ASCENDING' };
      expect(override('phieu', asked?.field ?? '')?.indexes).toEqual([{ ...kind, queryScope: 'COLLECTION' }]);
    }
  });
});
