/** How many at the beginning of a list are so, where none is after the first one that is not. */
export function countUntil<T>(list: readonly T[], isSo: (one: T) => boolean): number {
  let from = 0;
  let until = list.length;
  while (from < until) {
    const middle = (from + until) >>> 1;
    if (isSo(list[middle] as T)) from = middle + 1;
    else until = middle;
  }
  return from;
}
