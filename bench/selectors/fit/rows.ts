/** Of each of several options, what counts for it and how often: in one piece, which takes far less time to go through. */
export type Counted = [key: number, times: number];

export interface Rows {
  keys: Uint16Array;
  times: Float32Array;
  /** Where each row ends. */
  ends: Uint32Array;
}

export function rowsOf(options: Counted[][]): Rows {
  const rows = options.map((option) => option.filter(([, times]) => times !== 0));
  const all = rows.flat();
  let end = 0;
  return {
    keys: Uint16Array.from(all, ([key]) => key),
    times: Float32Array.from(all, ([, times]) => times),
    ends: Uint32Array.from(rows, ({ length }) => {
      end += length;
      return end;
    }),
  };
}

const startOf = ({ ends }: Rows, row: number): number => (row === 0 ? 0 : (ends[row - 1] ?? 0));

export function weighed(rows: Rows, row: number, weights: ArrayLike<number>): number {
  const { keys, times, ends } = rows;
  const end = ends[row] ?? 0;
  let sum = 0;
  for (let at = startOf(rows, row); at < end; at += 1) sum += (weights[keys[at] ?? 0] ?? 0) * (times[at] ?? 0);
  return sum;
}

export function addTo(gradient: Float64Array, rows: Rows, row: number, slope: number): void {
  const { keys, times, ends } = rows;
  const end = ends[row] ?? 0;
  for (let at = startOf(rows, row); at < end; at += 1) {
    const key = keys[at] ?? 0;
    gradient[key] = (gradient[key] ?? 0) + slope * (times[at] ?? 0);
  }
}
