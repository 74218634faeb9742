import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (file: string): string => readFileSync(file, 'utf8');
const FILES = readdirSync('web/src', { recursive: true, encoding: 'utf8' }).map((file) => join('web/src', file));
const SOURCES = FILES.filter((file) => /\.tsx?$/.test(file));
const SHEETS = FILES.filter((file) => file.endsWith('.css'));

const importsOf = new Map(
  SOURCES.map((file) => {
    const names = [...read(file).matchAll(/(?:from|import) '(\.[^']+)'/g)].map(([, name]) => name ?? '');
    return [file, names.map((name) => join(dirname(file), name))];
  }),
);
/** A file and all that it imports at once, style sheets too. */
const reachOf = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of importsOf.get(file) ?? []) reachOf(next, seen);
  return seen;
};

const sheetsOf = (files: ReadonlySet<string>): readonly string[] => [...files].filter((file) => file.endsWith('.css'));
const definedBy = new Map(
  SHEETS.map((file) => {
    const rules = read(file).replace(/\/\*[\s\S]*?\*\//g, '');
    return [file, new Set([...rules.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name ?? ''))];
  }),
);
const isStyled = (name: string): boolean => [...definedBy.values()].some((names) => names.has(name));
const classesOf = (file: string): readonly string[] =>
  [...read(file).matchAll(/class="([^"]+)"/g)].flatMap(([, names]) => (names ?? '').split(/\s+/));

const pages = ['web/src/routes/field.ts', 'web/src/routes/desk.ts'].flatMap((routes) =>
  [...read(routes).matchAll(/import\('(\.[^']+)'\)/g)].map(([, name]) => join(dirname(routes), name ?? '')),
);
const START = sheetsOf(reachOf('web/src/main.tsx'));

describe('a page opened first', () => {
  it.each([...new Set(pages)])('%s brings every style it uses', (page) => {
    const reached = reachOf(page);
    const has = [...START, ...sheetsOf(reached)].map((sheet) => definedBy.get(sheet));
    const used = [...reached].filter((file) => file.endsWith('.tsx')).flatMap(classesOf);
    const missing = used.filter((name) => isStyled(name) && !has.some((names) => names?.has(name)));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('is looked for where pages are', () => expect(pages.length).toBeGreaterThan(30));
});
