/**
 * Values that are masked, wherever else a page writes them down: a greeting by e-mail address, a list of attachments, a
 * message that says what was wrong.
 */
import { MASKED_PART, maskedAddress } from './addresses.ts';
import { type Allows, isOptional, type Masked, type MaskKind } from './kinds.ts';
import { anySpelling } from './spelling.ts';
import { heldIn, plain } from './values.ts';

/** Shorter ones are in half of all words. */
const SHORTEST = 3;
/** Shorter ones are looked for as whole words. */
const SHORTEST_PART = 6;

/** Where the format has room for a mask. */
const maskable = new Set(['name', 'text', 'title', 'value', 'label', 'message', 'answer', 'file']);

/** Where it has none, and says so within the address. */
const addresses = new Set(['url', 'finalUrl', 'referrer']);

/** What a masked field holds now. */
export interface Holding {
  kind: MaskKind;
  value: string;
}

export interface Echoes {
  /** For as long as the document is open. */
  remember: (value: string, kind: MaskKind) => void;
  /** The record without all that repeats what is masked, `also` for this record alone. */
  hideIn: <T extends object>(record: T, also?: Holding[]) => T;
}

const isWordPart = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

function holds(text: string, value: string): boolean {
  if (value.length >= SHORTEST_PART) return text.includes(value);
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    if (!isWordPart(text[at - 1]) && !isWordPart(text[at + value.length])) return true;
  }
  return false;
}

/** An address within an address is encoded again with it. */
const spellingIn = (text: string, value: string): string =>
  anySpelling(value).replaceAll('%', text.includes('%25') ? '%(?:25)*' : '%');

function isEncodedIn(text: string, value: string): boolean {
  if (!/[%+]/u.test(text)) return false;
  const expression = spellingIn(text, value);
  const asWord = `(?<=^|[^\\p{L}\\p{N}]|%[\\da-f]{2})${expression}(?![\\p{L}\\p{N}])`;
  return new RegExp(value.length >= SHORTEST_PART ? expression : asWord, 'iu').test(text);
}

const isLongNumber = (value: string): boolean => value.length >= SHORTEST_PART && /^\d+$/u.test(value);

/** White space as pages show it, and nothing of what only says where a line may end or which way it runs. */
const collapsed = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** What was entered as 5551234567 a page shows as (555) 123-4567. */
const undivided = (text: string): string => text.replace(/(?<=\d)[^\p{L}\d]{1,3}(?=\d)/gu, '');

/**
 * @param allows what may be recorded all the same
 * @param holdings what masked fields hold at the moment: asked before each record
 */
export function createEchoes(allows: Allows, holdings: () => Holding[]): Echoes {
  const remembered = new Map<string, MaskKind>();
  let values = remembered;

  function lookAgain(also: Holding[]): void {
    const now = [...holdings(), ...also];
    values = now.length === 0 ? remembered : new Map(remembered);
    for (const { value, kind } of now) add(values, value, kind);
  }

  const isMaskedByForm = (kind: MaskKind): boolean => !isOptional(kind);

  function kindIn(text: string): MaskKind | null {
    const [held] = heldIn(text, isMaskedByForm);
    if (held) return held.kind;
    const shown = collapsed(plain(text)).toLowerCase();
    const numbers = undivided(shown);
    const repeated = (value: string): boolean =>
      holds(shown, value.toLowerCase()) || (isLongNumber(value) && numbers.includes(value)) || isEncodedIn(text, value);
    for (const [value, kind] of values) if (repeated(value)) return kind;
    return null;
  }

  const repeats = (value: unknown): boolean =>
    typeof value === 'string'
      ? kindIn(value) !== null
      : typeof value === 'object' && value !== null && Object.values(value).some(repeats);

  /** In an address there is no room for more. */
  function without(text: string): string {
    let rest = text;
    for (const { start, end } of heldIn(text, isMaskedByForm).toReversed()) {
      rest = `${rest.slice(0, start)}${MASKED_PART}${rest.slice(end)}`;
    }
    for (const value of values.keys()) rest = rest.replace(new RegExp(spellingIn(text, value), 'giu'), MASKED_PART);
    return rest;
  }

  function hideText(text: string): string | Masked {
    const kind = kindIn(text);
    return kind ? { masked: kind } : text;
  }

  /** All else is what the format itself says: nothing of a page stands there. */
  function hideString(value: string, key: string): string | Masked {
    if (maskable.has(key)) return hideText(value);
    if (key === 'href') return hideText(maskedAddress(value, allows));
    return addresses.has(key) ? without(maskedAddress(value, allows)) : value;
  }

  function hide(value: unknown, key: string): unknown {
    if (typeof value === 'string') return hideString(value, key);
    if (Array.isArray(value)) {
      return isList(key)
        ? value.filter((each) => !repeats(each) && !leads(each))
        : value.map((each) => hide(each, key));
    }
    if (typeof value !== 'object' || value === null) return value;
    if (key !== 'attributes') return mapped(value, hide);
    return mapped(value, (each, name) => hide(each, name === 'href' ? 'href' : 'text'));
  }

  /** Whether a selector goes by an address that may not be told whole. */
  function leads(selector: unknown): boolean {
    const css = typeof selector === 'object' && selector !== null && 'value' in selector ? String(selector.value) : '';
    return [...css.matchAll(/\[href="((?:[^"\\]|\\.)*)"\]/gu)].some(
      ([, address = '']) => maskedAddress(address, allows) !== address,
    );
  }

  return {
    remember: (value, kind) => add(remembered, value, kind),
    hideIn(record, also = []) {
      lookAgain(also);
      return hide(record, '') as typeof record;
    },
  };
}

function add(values: Map<string, MaskKind>, value: string, kind: MaskKind): void {
  const whole = collapsed(plain(value));
  if (whole.length < SHORTEST) return;
  // Each line of an address may stand alone.
  const lines = value.split('\n').map((line) => collapsed(plain(line)));
  const parts = lines.length > 1 ? lines.filter((line) => line.length >= SHORTEST_PART) : [];
  // A number may stand without what divides it, and any in the letters that it was typed with.
  const number = /^[+(]*\d[^\p{L}]*$/u.test(whole) ? whole.replace(/\D/gu, '') : '';
  for (const part of [whole, value.trim(), ...parts, ...(isLongNumber(number) ? [number] : [])]) values.set(part, kind);
}

/** Of selectors and texts beside an element there are others. */
const isList = (key: string): boolean => key === 'selectors' || key === 'neighbours' || key === 'context';

const mapped = (object: object, change: (value: unknown, key: string) => unknown): object =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
