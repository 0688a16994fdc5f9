/** What plain sentences are made of: our own words, what comes from the page or the person, and masks. */
import type { Masked, MaskKind } from './schema.ts';

export type Part = { text: string } | { quoted: string } | { masked: MaskKind };

const LONGEST_QUOTE = 80;

/** What stands for a masked value. */
export const maskWords: Record<MaskKind, string> = {
  password: 'password, masked',
  card: 'card number, masked',
  code: 'code, masked',
  account: 'account number, masked',
  email: 'e-mail, masked',
  phone: 'phone number, masked',
  address: 'address, masked',
  birthDate: 'date of birth, masked',
  id: 'ID number, masked',
  secret: 'secret, masked',
  field: 'value, masked',
  file: 'file name, masked',
  redacted: 'taken out',
};

export function plain(parts: Part[]): string {
  const written = parts.map((part) => {
    if ('text' in part) return part.text;
    return 'quoted' in part ? `“${part.quoted}”` : `(${maskWords[part.masked]})`;
  });
  return written.join('');
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
  const parts = shown.map(quote);
  if (shown.length < values.length) parts.push(text(`${values.length - shown.length} more`));
  return parts.flatMap((part, index) => {
    if (index === 0) return [part];
    return [text(index === parts.length - 1 ? ' and ' : ', '), part];
  });
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
