/** What one change did to a text: the part between the beginning and the end that both have. */
export function changeBetween(before: string, after: string): { inserted: string; removed: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { inserted: after.slice(start, after.length - end), removed: before.slice(start, before.length - end) };
}
