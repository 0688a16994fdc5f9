/** What gives access in addresses: names and passwords, parameters that say so, random parts. */
import { givesAccess, isRandom, MASKED_PART } from '../../masking/addresses.ts';
import { kindNamed } from '../../masking/field-words.ts';
import type { MaskKind } from '../../masking/kinds.ts';
import type { Found } from './finding.ts';
import { asset, isToken } from './tokens.ts';

const secretKinds = new Set<MaskKind | null>(['password', 'secret', 'code', 'card', 'account']);

/** They mean something within their page alone, are content, or a program of the page. */
const noAddress = /^\s*(?:blob|data|javascript):/iu;
const beginning = /^\s*(?:[a-z][a-z\d+.-]{0,20}:)?(?:\/\/[^/?#]*)?/iu;
const credentials = /^[^@]*\/\/(?<user>[^/?#@]*:[^/?#]*)@/u;
const part = /(?<name>[^/;?&#=]+)(?:=(?<value>[^&;#]*))?/gu;
/** Longer words stand in no parameter by chance. */
const LONGEST_STATE = 12;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

const looksRandom = (text: string): boolean => isRandom(text) || text.split(/[^A-Za-z\d]+/u).some(isToken);

/** `state=open` is no secret. */
const isTelling = (value: string): boolean => /\d/u.test(value) || value.length >= LONGEST_STATE;

const isHidden = (name: string, value: string): boolean =>
  looksRandom(value) || (givesAccess(name) && isTelling(value)) || secretKinds.has(kindNamed(name));

function accessInOrigin(origin: string): Found[] {
  const user = credentials.exec(origin)?.groups?.['user'];
  const start = origin.indexOf('//') + 2;
  return user ? [{ kind: 'secret', start, end: start + user.length }] : [];
}

function isHiddenPart(name: string, value: string | undefined): boolean {
  const text = value ?? name;
  if (text === '' || text.includes(MASKED_PART)) return false;
  if (value !== undefined) return isHidden(decoded(name), decoded(value));
  return !asset.test(name) && looksRandom(decoded(name));
}

/** @param address the whole text: it may be relative */
export function accessIn(address: string): Found[] {
  if (noAddress.test(address)) return [];
  const origin = beginning.exec(address)?.[0] ?? '';
  const found = accessInOrigin(origin);
  for (const { groups, index, 0: whole } of address.slice(origin.length).matchAll(part)) {
    const { name = '', value } = groups ?? {};
    const end = origin.length + index + whole.length;
    if (isHiddenPart(name, value)) found.push({ kind: 'token', start: end - (value ?? name).length, end });
  }
  return found;
}

const inText = /(?<![\p{L}\p{N}])(?:https?|wss?|ftp):\/\/[^\s"'<>`]+/giu;

/** Of the addresses that a text holds. */
export function addressesIn(text: string): Found[] {
  if (!text.includes('://')) return [];
  return Array.from(text.matchAll(inText), ({ 0: address, index }) =>
    accessIn(address).map(({ kind, start, end }) => ({ kind, start: start + index, end: end + index })),
  ).flat();
}
