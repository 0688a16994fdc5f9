/**
 * A text as a literal of JavaScript in single quotes, whatever it contains: as a part of a script in a page it would not end
 * that either.
 */
export function quoted(text: string): string {
  const inside = JSON.stringify(text)
    .slice(1, -1)
    .replace(/\\"/gu, '"')
    .replace(/'/gu, "\\'")
    .replace(/\u2028/gu, '\\u2028')
    .replace(/\u2029/gu, '\\u2029')
    .replace(/<(?=!--|\/?script)/giu, '\\x3C');
  return `'${inside}'`;
}
