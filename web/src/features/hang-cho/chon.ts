/** Where the cursor stands in a queue and which rows are ticked. Rows are known by id, so that a row that leaves takes its tick along. */
export type Chon = {
  readonly ids: readonly string[];
  readonly conTro: number;
  readonly chon: ReadonlySet<string>;
  /** Where a range of ticks starts (Shift). */
  readonly neo: number;
};

export const CHON_RONG: Chon = { ids: [], conTro: 0, chon: new Set(), neo: 0 };

const clamp = (index: number, length: number): number => Math.max(0, Math.min(index, length - 1));

const withTick = (chon: ReadonlySet<string>, id: string): Set<string> => {
  const next = new Set(chon);
  if (!next.delete(id)) next.add(id);
  return next;
};

export type ChonEvent =
  /** `coThe`: all that may be ticked, where a row stays so while a filter hides it. */
  | { readonly loai: 'thayDong'; readonly ids: readonly string[]; readonly coThe?: readonly string[] }
  | { readonly loai: 'buoc'; readonly buoc: number }
  | { readonly loai: 'den'; readonly viTri: number }
  | { readonly loai: 'chon'; readonly viTri?: number; readonly keoDai?: boolean }
  | { readonly loai: 'chonTatCa' }
  | { readonly loai: 'boChon' };

export const reduceChon = (state: Chon, event: ChonEvent): Chon => {
  switch (event.loai) {
    case 'thayDong': {
      const { ids, coThe = ids } = event;
      const kept = new Set(coThe.filter((id) => state.chon.has(id)));
      const here = state.ids[state.conTro];
      const moved = here === undefined ? -1 : ids.indexOf(here);
      const conTro = clamp(moved >= 0 ? moved : state.conTro, ids.length);
      return { ids, chon: kept, conTro, neo: conTro };
    }
    case 'buoc': {
      const conTro = clamp(state.conTro + event.buoc, state.ids.length);
      return { ...state, conTro, neo: conTro };
    }
    case 'den': {
      const conTro = clamp(event.viTri, state.ids.length);
      return { ...state, conTro, neo: conTro };
    }
    case 'chon': {
      const viTri = clamp(event.viTri ?? state.conTro, state.ids.length);
      const id = state.ids[viTri];
      if (id === undefined) return state;
      if (event.keoDai) {
        const [from, to] = viTri < state.neo ? [viTri, state.neo] : [state.neo, viTri];
        return { ...state, conTro: viTri, chon: new Set([...state.chon, ...state.ids.slice(from, to + 1)]) };
      }
      return { ...state, conTro: viTri, neo: viTri, chon: withTick(state.chon, id) };
    }
    case 'chonTatCa': {
      const isAll = state.ids.every((id) => state.chon.has(id));
      const hidden = [...state.chon].filter((id) => !state.ids.includes(id));
      return { ...state, chon: new Set([...hidden, ...(isAll ? [] : state.ids)]) };
    }
    case 'boChon':
      return { ...state, chon: new Set() };
  }
};

/** What an action works on: the ticked rows in the order of the queue, or the row under the cursor when none is ticked. */
export const targets = (state: Chon): readonly string[] => {
  if (state.chon.size > 0) return state.ids.filter((id) => state.chon.has(id));
  const here = state.ids[state.conTro];
  return here === undefined ? [] : [here];
};
