/** Finds a text as it stands, and as addresses write it. */
export interface Finder {
  isIn: (text: string) => boolean;
  /** In any of it that a page or person has filled. */
  isInAny: (value: unknown) => boolean;
  /** In how many strings. */
  countIn: (value: unknown) => number;
  replaced: (text: string, by: string) => string;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');

/** Half of a character cannot be written in an address. */
function encoded(text: string): string[] {
  try {
    const whole = encodeURIComponent(text);
    return [whole, whole.replaceAll('%20', '+'), encodeURI(text)];
  } catch {
    return [];
  }
}

/** Under these names stands what the format itself says, and nothing of a page or person. */
const ofFormat = new Set(
  'format version id type kind tab document cause opener by hop mode change button pointer code key modifiers reason status mark action algorithm canonical digest sha256 language at startedAt endedAt ended until how notice record environment'.split(
    ' ',
  ),
);

/** All strings that a page or person has filled, and the names of attributes, which pages make up. */
function contentOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ofFormat.has(key) ? [] : [value];
  if (typeof value !== 'object' || value === null || ofFormat.has(key)) return [];
  if (Array.isArray(value)) return value.flatMap((each) => contentOf(each, key));
  const names = key === 'attributes' ? Object.keys(value) : [];
  return [
    ...names,
    ...Object.entries(value).flatMap(([name, each]) => contentOf(each, key === 'attributes' ? '' : name)),
  ];
}

export function finderOf(text: string): Finder {
  const forms = [...new Set([text, ...encoded(text)])].toSorted((a, b) => b.length - a.length);
  const source = forms.map(escaped).join('|');
  const any = new RegExp(source, 'iu');
  const each = new RegExp(source, 'giu');
  const isIn = (whole: string): boolean => any.test(whole);
  const countIn = (value: unknown): number => contentOf(value).reduce((sum, one) => sum + (isIn(one) ? 1 : 0), 0);
  const isInAny = (value: unknown): boolean => contentOf(value).some(isIn);
  return { isIn, isInAny, countIn, replaced: (whole, by) => whole.replace(each, () => by) };
}
