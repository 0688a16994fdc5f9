/**
 * Which pairs are learned from, and which are then tried: of other pages, and with changes of a family that was never seen
 * before.
 */
import type { Pair } from './pair.ts';

const PARTS = 3;

export interface Fold<T extends Pair> {
  learned: T[];
  tried: T[];
}

/** Each pair that something was done to is tried once. */
export function foldsOf<T extends Pair>(pairs: T[]): Fold<T>[] {
  const changed = pairs.filter(({ done }) => done.length > 0);
  const pages = [...new Set(changed.map(({ page }) => page))];
  const kinds = [...new Set(changed.map(({ unseen }) => unseen))];
  const partOf = ({ page }: T): number => pages.indexOf(page) % PARTS;
  const folds = Array.from({ length: PARTS }, (_, part) =>
    kinds.map((kind) => ({
      learned: pairs.filter((pair) => partOf(pair) !== part && !pair.done.includes(kind)),
      tried: changed.filter((pair) => partOf(pair) === part && pair.unseen === kind),
    })),
  );
  return folds.flat().filter(({ tried }) => tried.length > 0);
}
