/** What plain sentences are made of: our own words, what comes from the page or the person, and masks. */
import { type MessageKey, message, messageParts } from '../i18n/message.ts';
import type { Masked, MaskKind } from '../session/schema.ts';

export type Part = { text: string } | { quoted: string } | { masked: MaskKind };

const LONGEST_QUOTE = 80;

/** What stands for a masked value. */
export const maskWords = (kind: MaskKind): string => message(`mask_${kind}`);

export function plain(parts: Part[]): string {
  const written = parts.map((part) => {
    if ('text' in part) return part.text;
    return 'quoted' in part ? message('quote', { text: part.quoted }) : `(${maskWords(part.masked)})`;
  });
  return written.join('');
}

/** A message in which parts stand in their places. */
export function say(key: MessageKey, values: Record<string, string | number | Part[]> = {}): Part[] {
  const parts = messageParts<Part[]>(key, values).flatMap((part) => (typeof part === 'string' ? [text(part)] : part));
  return parts.filter((part) => !('text' in part) || part.text !== '').reduce(joined, []);
}

/** Our own words are one part, wherever they come from. */
function joined(parts: Part[], part: Part): Part[] {
  const last = parts.at(-1);
  if (!last || !('text' in last) || !('text' in part)) return [...parts, part];
  return [...parts.slice(0, -1), text(last.text + part.text)];
}

export const text = (words: string): Part => ({ text: words });

/** On one line, and not too long. */
export function quote(value: string | Masked): Part {
  return typeof value === 'string' ? { quoted: shortened(value) } : { masked: value.masked };
}

export function shortened(value: string): string {
  const line = value.replaceAll(/\s+/gu, ' ').trim();
  if (line.length <= LONGEST_QUOTE) return line;
  // An emoji or a rare letter is two units long and must not be cut in half.
  const cut = line.slice(0, LONGEST_QUOTE - 1).replace(/[\uD800-\uDBFF]$/u, '');
  return `${cut.trimEnd()}…`;
}

/** `“A”, “B” and 3 more` */
export function listed(values: (string | Masked)[], most = 3): Part[] {
  const shown = values.length > most + 1 ? values.slice(0, most) : values;
  const parts = shown.map((value) => [quote(value)]);
  if (shown.length < values.length) parts.push(say('and_more', { count: values.length - shown.length }));
  const [last = []] = parts.splice(-1);
  if (parts.length === 0) return last;
  const list = parts.flatMap((part, index) => (index === 0 ? part : [text(', '), ...part]));
  return say('and_list', { list, last });
}

/** `shop.example/cart`: without scheme and query. */
export function address(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url);
    if (protocol !== 'http:' && protocol !== 'https:') return shortened(url);
    return shortened(host + (pathname === '/' ? '' : pathname));
  } catch {
    return shortened(url);
  }
}
