/** The part of JSON Schema that core's zod schemas produce, so far as the rules check it. */
export type JsonSchema = {
  readonly type?: string;
  readonly const?: string | number | boolean;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
};

type Schema = { toJSONSchema(params: { io: 'input' | 'output'; unrepresentable: 'any' }): unknown };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a field accepts and what tidying leaves of it differ in length: the stored value must satisfy both. */
const intersect = (a: unknown, b: unknown): unknown => {
  if (!isObject(a) || !isObject(b)) return typeof a === 'number' && typeof b === 'number' ? Math.min(a, b) : (a ?? b);
  return Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key) => [key, intersect(a[key], b[key])]),
  );
};

export const jsonSchemaOf = (schema: Schema): JsonSchema => {
  const [input, output] = (['input', 'output'] as const).map((io) =>
    schema.toJSONSchema({ io, unrepresentable: 'any' }),
  );
  const { $schema: _, ...rest } = intersect(input, output) as JsonSchema & { $schema?: string };
  return rest;
};

/** Some fields of an object, with what it demands of them. */
export const pickFields = (schema: JsonSchema, keys: readonly string[]): JsonSchema => ({
  properties: Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([key]) => keys.includes(key))),
  required: (schema.required ?? []).filter((key) => keys.includes(key)),
});

/** Rules strings have the same escapes as JavaScript's. */
export const quote = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
export const quoteList = (texts: readonly string[]): string => `[${texts.map(quote).join(', ')}]`;

/** Where a schema sets no limit, the rules still do. */
const MOST_LETTERS = 500;
const MOST_ITEMS = 100;

const isLine = (field: JsonSchema): boolean =>
  field.type === 'string' || field.enum !== undefined || typeof field.const === 'string';

/** One value on a line of its own: tidied text has no line breaks and does not begin with a space. */
const linePattern = ({
  enum: codes,
  const: only,
  pattern,
  minLength,
  maxLength = MOST_LETTERS,
}: JsonSchema): string => {
  if (codes) return `(?:${codes.join('|')})`;
  if (typeof only === 'string') return only.replaceAll('.', '\\.');
  if (pattern) return `(?:${pattern.replace(/^\^/, '').replace(/\$$/, '')})`;
  return minLength ? `\\S[^\\n]{0,${maxLength - 1}}` : `[^\\n]{0,${maxLength}}`;
};

const SAMPLES = [
  '-',
  '00',
  '000',
  '00000',
  '00000-000',
  '2000-01',
  '2000-01-01',
  'xxxxxxxx',
  'x'.repeat(20),
  'XX-2000',
  '0000000000',
  '000000000000',
  'a@b.vn',
  'batDau',
];

/** A value that passes, to stand for an optional field that is absent; never empty, for `split` drops empty lines at the end. */
const sample = (field: JsonSchema): string => {
  const pattern = new RegExp(`^${linePattern(field)}$`);
  const found = [...(field.enum ?? []), ...SAMPLES].find((text) => pattern.test(text));
  if (found === undefined) throw new Error(`no sample for ${JSON.stringify(field)}`);
  return found;
};

/** How a rule says that a list holds these words only. */
type HoldsOnly = (list: string, words: readonly string[]) => string;

/** Each word is an expression of its own: dear where a record has many. */
const eachWord: HoldsOnly = (list, words) => `${list}.hasOnly(${quoteList(words)})`;
/** The same at the price of a few: one pattern, and a split to prove that no word holds a comma. */
export const oneWord: HoldsOnly = (list, words) => {
  const word = `(?:${words.join('|')})`;
  const joined = `${list}.join(',')`;
  return `(${list}.size() == 0 || (${joined}.split(',') == ${list} && ${joined}.matches(${quote(`^${word}(?:,${word})*$`)})))`;
};

const listChecks = (
  v: string,
  { items, minItems = 0, maxItems = MOST_ITEMS }: JsonSchema,
  holdsOnly: HoldsOnly,
): string[] => [
  `${v} is list`,
  `${v}.size() <= ${maxItems}`,
  ...(minItems > 0 ? [`${v}.size() >= ${minItems}`] : []),
  ...(items?.enum ? [holdsOnly(v, items.enum)] : []),
  ...(items?.maxLength ? [`${v}.join('').size() <= ${maxItems * items.maxLength}`] : []),
];

/** Schemas that have a function of their own, e.g. `isDiaChi(v)`, by name. */
export type Named = Readonly<Record<string, JsonSchema>>;

const otherChecks = (v: string, field: JsonSchema, named: Named, holdsOnly: HoldsOnly = eachWord): string[] => {
  const name = Object.keys(named).find((key) => JSON.stringify(named[key]) === JSON.stringify(field));
  if (name) return [`${v} is map`, `is${name}(${v})`];
  if (field.const !== undefined) return [`${v} == ${String(field.const)}`];
  if (field.type === 'boolean') return [`${v} is bool`];
  if (field.type === 'integer') return [`${v} is int`, `${v} >= ${field.minimum ?? 0}`];
  if (field.type === 'array') return listChecks(v, field, holdsOnly);
  if (field.type === 'object') return [`${v} is map`, `${v}.size() <= ${MOST_ITEMS}`];
  throw new Error(`firestore.rules cannot check ${JSON.stringify(field)}`);
};

/**
 * `function isX(v)`: whether a map holds what the schema says. A request may evaluate 1,000 expressions and each costs
 * time on the hot path, so all texts are judged at once: joined by line breaks, matched by one pattern, and split again
 * to prove that each was a string.
 */
export const recordPredicate = (
  name: string,
  v: string,
  { properties = {}, required = [] }: JsonSchema,
  named: Named,
  more: readonly string[] = [],
  holdsOnly: HoldsOnly = eachWord,
): string => {
  const fields = Object.entries(properties);
  const lines = fields.filter(([, field]) => isLine(field));
  const others = fields.filter(([, field]) => !isLine(field));
  const values = lines.map(
    ([key, field]) => `${v}.get(${quote(key)}, ${quote(required.includes(key) ? '' : sample(field))})`,
  );
  const pattern = `^${lines.map(([, field]) => linePattern(field)).join('\\n')}$`;
  const rest = others.map(([key, field]) => {
    const checks = otherChecks(`${v}.${key}`, field, named, holdsOnly).join(' && ');
    return required.includes(key) ? checks : `(!(${quote(key)} in ${v}) || (${checks}))`;
  });
  const checks = [
    ...(lines.length > 0 ? ["text.split('\\n') == lines", `text.matches(${quote(pattern)})`] : []),
    ...rest,
    ...more,
  ];
  const lets = lines.length > 0 ? `  let lines = [${values.join(', ')}];\n  let text = lines.join('\\n');\n` : '';
  return `function ${name}(${v}) {\n${lets}  return ${checks.join('\n    && ')};\n}`;
};

/**
 * `function isX(v)` for the many answers of the form, which a rule must bound but need not judge: known keys, and every
 * value a text of one line no longer than the longest field allows. Which code or day fits which question the machine's
 * check says; it reads each phiếu anyway, and one expression more for each field would halve what the rules can take.
 */
export const boundedPredicate = (name: string, v: string, schema: JsonSchema, named: Named): string => {
  const fields = Object.entries(schema.properties ?? {});
  const lines = fields.filter(([, field]) => isLine(field)).map(([, field]) => field);
  const others = fields.filter(([, field]) => !isLine(field));
  const longest = Math.max(...lines.map(({ maxLength = 0 }) => maxLength));
  const mayBeEmpty = lines.some((field) => field.maxLength && !field.minLength);
  const line = mayBeEmpty ? `[^\\n]{0,${longest}}` : `\\S[^\\n]{0,${longest - 1}}`;
  const set = others.map(([key]) => `${v}.get(${quote(key)}, '-')`);
  const rest = set.length > 0 ? `.removeAll([${set.join(', ')}])` : '';
  const checks = [
    hasOnlyKeys(v, schema),
    "text.split('\\n') == lines",
    `text.matches(${quote(`^${line}(?:\\n${line})*$`)})`,
    ...(schema.required ?? []).map((key) => `${quote(key)} in ${v}`),
    ...others
      .filter(([key]) => !schema.required?.includes(key))
      .map(
        ([key, field]) => `(!(${quote(key)} in ${v}) || (${otherChecks(`${v}.${key}`, field, named).join(' && ')}))`,
      ),
  ];
  return `function ${name}(${v}) {
  let lines = ['-'].concat(${v}.values()${rest});
  let text = lines.join('\\n');
  return ${checks.join('\n    && ')};
}`;
};

export const keyList = (name: string, keys: readonly string[]): string =>
  `function ${name}() { return ${quoteList(keys)}; }`;

export const hasOnlyKeys = (v: string, { properties = {} }: JsonSchema): string =>
  `${v}.keys().hasOnly(${quoteList(Object.keys(properties))})`;
export const hasAllKeys = (v: string, { required = [] }: JsonSchema): string =>
  `${v}.keys().hasAll(${quoteList(required)})`;
