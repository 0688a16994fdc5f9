/** Where each row of a long list begins, though few of them were ever laid out. */
export interface Heights {
  /** Of all rows together. */
  total: () => number;
  /** Where the row begins. */
  top: (index: number) => number;
  /** The row at a place; the first or last one where that is before or after all. */
  at: (place: number) => number;
  /** Takes the true height of a row. */
  set: (index: number, height: number) => void;
}

export function createHeights(likely: readonly number[]): Heights {
  const heights = Float64Array.from(likely);
  const tops = new Float64Array(heights.length + 1);
  /** From here on the tops have to be summed up again. */
  let old = 0;

  function sumUp(): void {
    for (let index = old; index < heights.length; index += 1) {
      tops[index + 1] = (tops[index] ?? 0) + (heights[index] ?? 0);
    }
    old = heights.length;
  }

  return {
    total() {
      sumUp();
      return tops[heights.length] ?? 0;
    },
    top(index) {
      sumUp();
      return tops[index] ?? 0;
    },
    at(place) {
      sumUp();
      let low = 0;
      let high = heights.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((tops[middle] ?? 0) <= place) low = middle;
        else high = middle - 1;
      }
      return Math.max(0, low);
    },
    set(index, height) {
      if (heights[index] === height) return;
      heights[index] = height;
      old = Math.min(old, index);
    },
  };
}

/** Rows to render, and between them the heights of those that are not. */
export type Piece = { row: number } | { space: number; before: number };

/** @param kept rows that are rendered wherever they are, in any order */
export function piecesOf(count: number, heights: Heights, from: number, to: number, kept: number[]): Piece[] {
  const near = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  const shown = [...new Set([...kept, ...near])].filter((row) => row >= 0 && row < count).toSorted((a, b) => a - b);
  const pieces: Piece[] = [];
  let next = 0;
  for (const row of shown) {
    if (row > next) pieces.push({ space: heights.top(row) - heights.top(next), before: row });
    pieces.push({ row });
    next = row + 1;
  }
  if (next < count) pieces.push({ space: heights.total() - heights.top(next), before: count });
  return pieces;
}
