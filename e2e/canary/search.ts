/** Where a value is, in whatever form a recorder could have made of it. */

export interface Source {
  name: string;
  bytes: Buffer;
}

const inBase64 = (text: string): string[] =>
  // It begins at any of three bytes.
  [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), Buffer.from(text)])
      .toString('base64')
      .replace(/=+$/u, '')
      .slice(shift === 0 ? 0 : 4, -2),
  );

const reversed = (text: string): string => [...text].toReversed().join('');

/** Fewer letters stand in the files of a browser by chance. */
const FEWEST_LETTERS = 8;
/** Most of it, from its beginning: what is told before a field turns out to be masked. */
const beginningOf = (canary: string): string =>
  canary.slice(0, Math.max(FEWEST_LETTERS, Math.ceil(canary.length * 0.75)));

const formsOf = (canary: string): string[] => [
  ...new Set(
    [canary, canary.toLowerCase()].flatMap((text) => [
      beginningOf(text),
      encodeURIComponent(beginningOf(text)),
      reversed(text),
      ...inBase64(text),
    ]),
  ),
];

/** In which of the sources it is. */
export function placesOf(canary: string, sources: Source[]): string[] {
  const needles = formsOf(canary).flatMap((form) => [Buffer.from(form), Buffer.from(form, 'utf16le')]);
  return sources.filter(({ bytes }) => needles.some((needle) => bytes.includes(needle))).map(({ name }) => name);
}

/** Longer ones are words. */
const MOST_LETTERS = 3;

interface Piece {
  of: string;
  letters: string;
}

/** What a string or a number says of one key: itself, `KeyZ`, a digit, or the number of its letter. */
function lettersIn(value: unknown): string {
  if (typeof value === 'string') return /^(?:Key|Digit)(?<key>[A-Z\d])$/u.exec(value)?.groups?.['key'] ?? value;
  if (typeof value !== 'number' || !Number.isInteger(value)) return '';
  if (value >= 0 && value < 10) return String(value);
  return value > 31 && value < 127 ? String.fromCodePoint(value) : '';
}

function piecesIn(value: unknown, of: string): Piece[] {
  if (typeof value !== 'object' || value === null) return [{ of, letters: lettersIn(value) }];
  if (Array.isArray(value)) return value.flatMap((each) => piecesIn(each, of));
  return Object.entries(value).flatMap(([name, each]) => piecesIn(each, name));
}

/**
 * What was told letter by letter, put together: what stands under the same name in one record after the other, in lists,
 * and whatever the name.
 */
function spelledIn(data: unknown): string {
  const pieces = piecesIn(data, '').filter(({ letters }) => letters !== '');
  const lines: string[] = [];
  for (let most = 1; most <= MOST_LETTERS; most += 1) {
    const short = pieces.filter(({ letters }) => [...letters].length <= most);
    const names = new Set(short.map(({ of }) => of));
    const alike = [...names].map((name) => short.filter(({ of }) => of === name));
    for (const some of [short, ...alike]) lines.push(some.map(({ letters }) => letters).join(''));
  }
  return lines.join('\n').toLowerCase();
}

/** Data as it is, and letter by letter. */
export const sourcesOf = (name: string, json: string): Source[] => [
  { name, bytes: Buffer.from(json) },
  { name: `${name}, letter by letter`, bytes: Buffer.from(spelledIn(JSON.parse(json))) },
];
