/** Addresses without what gives access: names and passwords, tokens, and values that say something of the person. */
import { kindNamed } from './field-words.ts';
import { type Allows, isMasked } from './kinds.ts';
import { heldIn } from './values.ts';

export const MASKED_PART = '[masked]';

/** As browsers read them: for the web, each number of slashes will do, and each way that they lean. */
const credentials = /^(?<scheme>[\s\p{Cc}]*(?:(?:https?|wss?|ftp):[/\\]*|(?:[a-z][a-z\d+.-]*:)?[/\\]{2}))[^/\\?#]*@/iu;

/** Names and passwords (`https://user:password@host/`) are kept nowhere. */
export function withoutCredentials(url: string): string {
  const plain = url.replace(credentials, '$<scheme>');
  return plain === url ? url : withoutCredentials(plain);
}

/** Parameters that hold what gives access, under names that say nothing of it in a form. */
const giving = wordsOf(
  'access auth authorization code nonce sig sign signature key sid session sessionid phpsessid jsessionid ticket hash hmac ' +
    'state samlresponse samlrequest relaystate assertion invite invitation otp magic',
);

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu;
const RANDOM = 16;

function wordsOf(list: string): Set<string> {
  return new Set(list.split(' '));
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** Letters and digits mixed as nobody writes them, long enough that nobody guesses them. */
const isRandomPart = (part: string): boolean =>
  part.length >= RANDOM && /\d/u.test(part) && /[a-z]/iu.test(part) && !/[a-z]{9}|^\d+[a-z]{1,4}$/iu.test(part);

/** What nobody writes by hand: a UUID, or a word of it. */
export const isRandom = (text: string): boolean => uuid.test(text) || text.split(/[^\p{L}\p{N}]+/u).some(isRandomPart);

const isMaskedValue = (value: string, allows: Allows): boolean =>
  isRandom(value) || heldIn(value, (kind) => isMasked(kind, allows)).length > 0;

/** Whether a parameter of this name holds what gives access. */
export const givesAccess = (name: string): boolean => giving.has(name.toLowerCase().replace(/[^a-z]/gu, ''));

function isMaskedName(name: string, allows: Allows): boolean {
  if (givesAccess(name)) return true;
  const kind = kindNamed(name);
  return kind !== null && isMasked(kind, allows);
}

const maskedPath = (path: string, allows: Allows): string =>
  path.replace(/[^/;]+/gu, (part) => (isMaskedValue(decoded(part), allows) ? MASKED_PART : part));

const maskedQuery = (query: string, allows: Allows): string =>
  query.replace(/([^&;=]+)(?:=([^&;]*))?/gu, (pair: string, name: string, value: string | undefined) => {
    if (value === undefined) return isMaskedValue(decoded(name), allows) ? MASKED_PART : pair;
    const isHidden = value !== '' && (isMaskedName(decoded(name), allows) || isMaskedValue(decoded(value), allows));
    return isHidden ? `${name}=${MASKED_PART}` : pair;
  });

/** Routes of applications, and what providers of a sign-in hand back. */
const maskedFragment = (fragment: string, allows: Allows): string => {
  if (!fragment.includes('=')) return maskedPath(fragment, allows);
  const [route = '', ...query] = fragment.split('?');
  return query.length === 0
    ? maskedQuery(fragment, allows)
    : `${maskedPath(route, allows)}?${maskedQuery(query.join('?'), allows)}`;
};

const content = /^(?<kind>\s*data:[^,;]{0,60})[\s\S]*$/iu;

/** Of the query and of what stands like one in the fragment. */
const parametersOf = (url: string): [string, string][] => [...new URLSearchParams(url.replace(/[?#;]/gu, '&'))];

/** The names of the parameters that were masked. */
export const maskedNames = (url: string): string[] =>
  parametersOf(url).flatMap(([name, value]) => (value === MASKED_PART ? [name] : []));

/** What stands under these names, but for what is masked. */
export const valuesNamed = (url: string, names: string[]): string[] =>
  parametersOf(url).flatMap(([name, value]) => (names.includes(name) && value !== MASKED_PART ? [value] : []));

export const isMaskedInParameters = (url: string): boolean => url.replace(/^[^?#]*/u, '').includes(MASKED_PART);

/**
 * What stands in the parameters of an address where another one is masked that is the same but for that.
 * @returns null where they are not the same
 */
export function valuesUnder(url: string, masked: string): string[] | null {
  const [first = '', ...rest] = masked.split(MASKED_PART);
  if (rest.length === 0 || !url.startsWith(first)) return null;
  const values: string[] = [];
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const end = index < rest.length - 1 ? url.indexOf(part, at + 1) : url.length - part.length;
    const value = url.slice(at, end);
    if (end <= at || !url.startsWith(part, end) || /[/?#&;]/u.test(value)) return null;
    if (/[?#]/u.test(url.slice(0, at)) && value !== MASKED_PART) values.push(decoded(value));
    at = end + part.length;
  }
  return values;
}

/** @param allows what is personal and recorded all the same */
export function maskedAddress(url: string, allows: Allows = () => false): string {
  if (content.test(url)) return url.replace(content, '$<kind>');
  // A name that means something within its page alone, and a program of the page.
  if (/^\s*(?:blob|javascript):/iu.test(url)) return url;
  const [, address = '', query, fragment] = /^([^?#]*)(?:\?([^#]*))?(?:#([\s\S]*))?$/u.exec(url) ?? [];
  const plain = withoutCredentials(address);
  const [, origin = '', path = ''] = /^((?:[a-z][a-z\d+.-]*:)?(?:\/\/[^/]*)?)([\s\S]*)$/iu.exec(plain) ?? [];
  return [
    origin,
    maskedPath(path, allows),
    query === undefined ? '' : `?${maskedQuery(query, allows)}`,
    fragment === undefined ? '' : `#${maskedFragment(fragment, allows)}`,
  ].join('');
}
