/** Whether what was measured grows faster than the session. */

export interface Figure {
  name: string;
  unit: 'ms' | 'MB' | 'nodes';
  /** One for each size of the session. */
  values: number[];
}

/** Below it what is measured is the browser, not the session. */
const least = { ms: 150, MB: 10, nodes: 20_000 } as const;

/** Twice as much for each action is more than a machine that is busy with something else. */
export const SLACK = 2;

/** How much more there is for each action, from one size to the next; 1 where it grows as the session does. */
export function growthOf({ unit, values }: Figure, sizes: number[]): number[] {
  return values.slice(1).map((value, index) => {
    const [size = 0, before = 0] = [sizes[index + 1], sizes[index]];
    return Math.max(value, least[unit]) / Math.max(values[index] ?? 0, least[unit]) / (size / before);
  });
}

/** @param allowed how a baseline grew in the same run: memory that no longer fits the processor slows everything */
export function tooFast(figure: Figure, sizes: number[], allowed: number[] = []): number[] {
  return growthOf(figure, sizes).flatMap((growth, index) =>
    growth > SLACK * Math.max(1, allowed[index] ?? 1) ? [sizes[index + 1] ?? 0] : [],
  );
}
