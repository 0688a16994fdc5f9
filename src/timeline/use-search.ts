import { useMemo, useState } from 'preact/hooks';
import { rowLines } from './row-text.ts';
import type { Row } from './rows.ts';

export interface Search {
  query: string;
  /** Keys of the rows in which it is found, in their order. */
  hits: string[];
  /** Place among the hits; -1 where none was gone to. */
  at: number;
  /** The key of the row that was gone to. */
  current: string | null;
  /** @returns the key of the first row from there on in which it is found; null where it is in none */
  look: (query: string, from: number) => string | null;
  /** @returns the key of the next row, or of the one before; null where there is none */
  step: (by: 1 | -1) => string | null;
}

/** Upper and lower case are one, as in the search of the browser. */
export const asSearched = (text: string): string => text.toLowerCase();

const rowsWith = (query: string, rows: Row[], textOf: (row: Row) => string): number[] => {
  const wanted = asSearched(query);
  return wanted.trim() === '' ? [] : rows.flatMap((row, index) => (textOf(row).includes(wanted) ? [index] : []));
};

/** A search through all rows, also those that are not rendered: the browser finds only what is. */
export function useSearch(rows: Row[], notable: ReadonlyMap<string, string[]>): Search {
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState<string | null>(null);
  const textOf = useMemo(() => {
    const known = new Map<Row, string>();
    return (row: Row): string => {
      const found = known.get(row) ?? asSearched(rowLines(row, notable.get(row.key)).join('\n'));
      known.set(row, found);
      return found;
    };
  }, [rows, notable]);
  const hits = useMemo(
    () => rowsWith(query, rows, textOf).flatMap((index) => rows[index]?.key ?? []),
    [query, rows, textOf],
  );
  const at = current === null ? -1 : hits.indexOf(current);

  return {
    query,
    hits,
    at,
    current: at === -1 ? null : current,
    look(wanted, from) {
      const found = rowsWith(wanted, rows, textOf);
      const first = found.find((index) => index >= from) ?? found[0];
      const key = (first === undefined ? undefined : rows[first]?.key) ?? null;
      setQuery(wanted);
      setCurrent(key);
      return key;
    },
    step(by) {
      const start = at === -1 && by === -1 ? 0 : at;
      const key = hits[(start + by + hits.length) % hits.length] ?? null;
      setCurrent(key);
      return key;
    },
  };
}
