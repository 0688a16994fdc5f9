/** What masks by form and by name. */
import fc from 'fast-check';
import { MASKED_PART, maskedAddress } from '../src/masking/addresses.ts';
import { kindNamed } from '../src/masking/field-words.ts';
import { maskKinds } from '../src/masking/kinds.ts';
import { heldIn, mayBecomeSecret } from '../src/masking/values.ts';
import { claim, type Property } from './property.ts';
import { secret } from './secrets.ts';

const words = fc
  .array(
    fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789 -')), maxLength: 60 }),
      fc.constantFrom('password', 'token', 'user', '@', '%', '%41', '+', '//', 'AB12', 'by Friday', 'please', 'ref'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 6 },
  )
  .map((all) => all.join(' '));

/** Nothing of a number, a name or a token goes on beyond it. */
const edge = fc.constantFrom(' ', '\n', ', ', ': ', '"', '(', ')', '; ', ' / ');

const cut = (text: string): string =>
  heldIn(text)
    .toReversed()
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}${MASKED_PART}${rest.slice(end)}`, text);

export const texts: Property<[string, string, string, string, string]> = {
  name: 'secrets in texts',
  inputs: fc.tuple(words, edge, secret, edge, words),
  check([before, opening, held, closing, after]) {
    const text = `${before}${opening}${held}${closing}${after}`;
    claim(!cut(text).includes(held), 'a card number, account number or token that stands by itself is masked');
    // As it is typed, and nothing before it.
    claim(mayBecomeSecret(held), 'what is a secret may become one');
  },
};

const scheme = fc.constantFrom(
  'https://',
  'http://',
  'HTTPS://',
  'ftp://',
  'wss://',
  'https:/',
  'https:',
  'https:\\\\',
  '\thttps://',
);
const rest = fc.oneof(
  fc.webPath(),
  fc.webQueryParameters().map((query) => `/?${query}`),
  words,
);
const access = fc.tuple(fc.webUrl({ withQueryParameters: true }), words, words).map(([url, user, password]) => {
  const { host, pathname } = new URL(url);
  return `${encodeURIComponent(user.toWellFormed())}:${password}@${host}${pathname}`;
});

const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.tuple(scheme, access, rest).map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('', '#', '?', '/', 'mailto:', 'data:', 'blob:', 'javascript:'), words)
    .map((parts) => parts.join('')),
  fc.tuple(fc.webUrl(), secret).map(([url, held]) => `${url}/?q=${encodeURIComponent(held)}`),
);

/** Names and passwords that a browser would send. */
function accessIn(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, username, password } = new URL(url);
  return /^(?:https?|ftp|wss?):$/u.test(protocol) ? `${username}${password}` : '';
}

export const addresses: Property<string> = {
  name: 'addresses',
  inputs: address,
  check(url) {
    const masked = maskedAddress(url);
    claim(maskedAddress(masked) === masked, 'masked twice is masked once');
    claim(accessIn(masked) === '', 'no name or password is left');
  },
};

export const names: Property<string> = {
  name: 'names of fields',
  inputs: fc.oneof(words, fc.string({ unit: 'binary', maxLength: 400 })),
  check(name) {
    const kind = kindNamed(name);
    claim(kind === null || maskKinds.includes(kind), 'it is a kind, or none');
    claim(kindNamed(name) === kind, 'it is the same each time');
  },
};
