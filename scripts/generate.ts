import { readFileSync, writeFileSync } from 'node:fs';
import { withGeneratedBlock } from './rules/generated-block.ts';

const path = 'firestore.rules';
const before = readFileSync(path, 'utf8');
const after = withGeneratedBlock(before);
if (after !== before) writeFileSync(path, after);
console.log(`${path}: ${after === before ? 'up to date' : 'written'}`);
