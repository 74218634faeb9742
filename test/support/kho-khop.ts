import type { Kho, TruyVan } from '@core/viec-lam/ung-vien.ts';

type Muc = { readonly id: string; readonly tuKhoa: readonly string[]; readonly xao: number };

/** Reads of one question as Firestore bills them: what it brings, and one where it brings nothing. */
const billed = (brought: number): number => Math.max(1, brought);

/**
 * The index of matching in memory, asked as `cauHoi` asks Firestore: the words that fit, one order, so many. For registers
 * that the emulator, which scans, would take hours over; a test on the emulator holds the two to the same answers.
 */
export const createKhoTrongBoNho = <T extends Muc>(entries: readonly T[], lucOf: (entry: T) => number) => {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const byWord = new Map<string, T[]>();
  for (const entry of entries)
    for (const word of entry.tuKhoa) {
      const list = byWord.get(word);
      if (list) list.push(entry);
      else byWord.set(word, [entry]);
    }
  const shuffled = (a: T, b: T) => a.xao - b.xao || (a.id < b.id ? -1 : 1);
  const newest = (a: T, b: T) => lucOf(b) - lucOf(a) || (a.id > b.id ? -1 : 1);
  const byWordShuffled = new Map([...byWord].map(([word, list]) => [word, list.toSorted(shuffled)]));

  const ask = ({ tuKhoa, theo, nhieuNhat }: TruyVan): T[] => {
    const found = new Map<string, T>();
    for (const word of tuKhoa) {
      if (theo === 'luc') {
        for (const entry of (byWord.get(word) ?? []).toSorted(newest).slice(0, nhieuNhat)) found.set(entry.id, entry);
        continue;
      }
      const { tu = 0, truoc = Number.POSITIVE_INFINITY } = theo;
      let taken = 0;
      for (const entry of byWordShuffled.get(word) ?? []) {
        if (entry.xao < tu) continue;
        if (entry.xao >= truoc || taken >= nhieuNhat) break;
        found.set(entry.id, entry);
        taken += 1;
      }
    }
    return [...found.values()].toSorted(theo === 'luc' ? newest : shuffled).slice(0, nhieuNhat);
  };

  let reads = 0;
  const kho: Kho<T> = {
    hoi: async (truyVan) => {
      const answer = ask(truyVan);
      reads += billed(answer.length);
      return answer;
    },
    lay: async (ids) => {
      reads += ids.length;
      return ids.flatMap((id) => byId.get(id) ?? []);
    },
  };
  return { kho, ask, reads: () => reads };
};
