import { readFileSync, writeFileSync } from 'node:fs';
import { withGeneratedBlock } from './rules/generated-block.ts';
import { indexesFile } from './rules/indexes.ts';

const bring = (path: string, after: string): void => {
  const before = readFileSync(path, 'utf8');
  if (after !== before) writeFileSync(path, after);
  console.log(`${path}: ${after === before ? 'up to date' : 'written'}`);
};

bring('firestore.rules', withGeneratedBlock(readFileSync('firestore.rules', 'utf8')));
bring('firestore.indexes.json', `${JSON.stringify(indexesFile(), null, 2)}\n`);
