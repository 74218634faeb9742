import {
  CHANG_OF,
  isWriters,
  NGUOI_GHI,
  TRANG_THAI,
  TRANG_THAI_DAU,
  TRANSITIONS,
  type Transition,
} from '../../functions/src/core/phieu/workflow.ts';
import { quote, quoteList } from './from-schema.ts';

const rows = TRANSITIONS.filter((row) => row.mover === 'client');

/** Several rows may lead from one state to another, for different people. */
const nested = (of: (rows: readonly Transition[]) => string, only = rows): string => {
  const states = TRANG_THAI.filter((state) => only.some((row) => row.from === state));
  const cells = (from: string) => {
    const leaving = only.filter((row) => row.from === from);
    return [...new Set(leaving.map(({ to }) => to))]
      .map((to) => `${quote(to)}: ${of(leaving.filter((row) => row.to === to))}`)
      .join(', ');
  };
  return `{\n${states.map((from) => `    ${quote(from)}: {${cells(from)}}`).join(',\n')}\n  }`;
};

/**
 * The states a row with that fact leads to. The rules ask "does a move to X need a reason", which is cheaper than
 * carrying the facts in the map; it holds only while all rows to X agree, so anything else stops the generator.
 */
const statesWith = (fact: (row: Transition) => boolean): string => {
  const states = TRANG_THAI.filter((state) => rows.some((row) => row.to === state && fact(row)));
  const torn = rows.find((row) => states.includes(row.to) && !fact(row));
  if (torn) throw new Error(`rows to ${torn.to} differ: ${torn.action} from ${torn.from}`);
  return quoteList(states);
};

const stages = (): string => {
  const states = TRANG_THAI.filter((state) => CHANG_OF[state] && rows.some((row) => row.to === state));
  return `{${states.map((state) => `${quote(state)}: ${quote(CHANG_OF[state] ?? '')}`).join(', ')}}`;
};

/** The one stage in which every phiếu begins. */
const firstStage = (): string => {
  const [first, ...others] = new Set(TRANG_THAI_DAU.map((state) => CHANG_OF[state]));
  if (!first || others.length > 0) throw new Error('phiếu begin in several stages');
  return first;
};

/** What core/phieu/workflow.ts says, as functions of the rules. An account holds several roles, so a row lists its roles. */
export const transitionFunctions = (): readonly string[] => [
  `function transitions() {\n  return ${nested((same) => quoteList(same.flatMap(({ by }) => by)))};\n}`,
  `function needsWriter(to) { return to in ${statesWith(isWriters)}; }`,
  `function writers() { return {${Object.entries(NGUOI_GHI)
    .map(([ghi, roles]) => `${quote(ghi)}: ${quoteList(roles)}`)
    .join(', ')}}; }`,
  `function needsLyDo(to) { return to in ${statesWith((row) => row.needs?.includes('lyDo') ?? false)}; }`,
  `function isReturn(to) { return to in ${statesWith((row) => row.action === 'return')}; }`,
  `function mayCarryAnswers(to) { return to in ${statesWith((row) => row.action === 'submit')}; }`,
  `function acceptanceRows() {\n  return ${nested(
    ([row]) => String(row?.nghiemThu),
    rows.filter((row) => row.nghiemThu !== undefined),
  )};\n}`,
  `function firstChang() { return ${quote(firstStage())}; }`,
  `function changOf(trangThai) { return ${stages()}.get(trangThai, ''); }`,
];
