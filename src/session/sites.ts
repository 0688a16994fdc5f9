/** The sites of a task: what a person writes in the Sites field, and what is done with it. */
import {
  asciiHost,
  isAddress,
  type MatchPattern,
  matchesPattern,
  parsePattern,
  writePattern,
} from './match-pattern.ts';
import { type SchemeKind, type Store, storeAt, unrecordableScheme } from './unrecordable.ts';

export { siteOf, type Unrecordable, unrecordableReason } from './unrecordable.ts';

/** Why something is no site that can be recorded; `site` is what was written. */
export type SiteProblem =
  | { kind: 'none' | 'tooLong' }
  | { kind: 'tooWide' | 'numberAddress' | 'star' | 'port' | 'notUnderstood'; site: string }
  | { kind: 'scheme'; site: string; of: SchemeKind; scheme: string }
  | { kind: 'store'; site: string; store: Store };

type Parsed = { pattern: MatchPattern } | { problem: SiteProblem };

const LONGEST_SITE = 2000;

/** Match patterns, hosts or addresses, separated by spaces or commas. */
export function parseSites(input: string): { sites: string[] } | { problem: SiteProblem } {
  const sites = new Set<string>();
  for (const site of input.split(/[\s,]+/u).filter((word) => word !== '')) {
    const parsed = parseSite(site);
    if ('problem' in parsed) return parsed;
    sites.add(writePattern(parsed.pattern));
  }
  if (sites.size === 0) return { problem: { kind: 'none' } };
  return { sites: [...sites] };
}

function parseSite(site: string): Parsed {
  if (site.length > LONGEST_SITE) return { problem: { kind: 'tooLong' } };
  if (site === '<all_urls>') return tooWide(site);
  const scheme = schemeOf(site);
  if (scheme !== null && scheme !== '*') {
    const of = unrecordableScheme(scheme);
    if (of) return { problem: { kind: 'scheme', site, of, scheme } };
  }
  const written = splitSite(site);
  const parsed = parsePattern(patternOf(written));
  return parsed ? problemOf(parsed, site, written) : notUnderstood(site, written);
}

/** Schemes that are written without slashes. All others need them: `localhost:3000` is a host with a port. */
const plainSchemes = /^(?<scheme>about|blob|chrome|data|edge|file|javascript|mailto|view-source):/iu;

function schemeOf(site: string): string | null {
  const { scheme } = (/^(?<scheme>\*|[a-z][a-z0-9+.-]*):\/\//iu.exec(site) ?? plainSchemes.exec(site))?.groups ?? {};
  return scheme?.toLowerCase() ?? null;
}

interface Written {
  /** With its slashes; empty where none was written. */
  scheme: string;
  host: string;
  path: string;
}

/** Credentials and fragment are no part of a site. */
function splitSite(site: string): Written {
  const {
    scheme = '',
    host = '',
    path = '',
  } = /^(?<scheme>[^:/]*:\/\/)?(?:[^/?#]*@)?(?<host>[^/?#]*)(?<path>[^#]*)/u.exec(site)?.groups ?? {};
  return { scheme, host, path };
}

/** An address stands for its whole site; a pattern, which has a star somewhere, for what it says. */
function patternOf({ scheme, host, path }: Written): string {
  const isPattern = `${scheme}${host}${path}`.includes('*');
  return `${scheme || '*://'}${host}${isPattern && path ? path : '/*'}`;
}

function problemOf(pattern: MatchPattern, site: string, { path }: Written): Parsed {
  const { host, subdomains } = pattern;
  const store = storeAt(host, path);
  if (store) return { problem: { kind: 'store', site, store } };
  if (!subdomains) return { pattern };
  if (isAddress(host)) return { problem: { kind: 'numberAddress', site } };
  return isTopLevel(host) ? tooWide(site) : { pattern };
}

/** Under which anyone can have a site: `com`, `co.uk`. `localhost` is this computer alone. */
function isTopLevel(host: string): boolean {
  if (host === 'localhost') return false;
  return !host.includes('.') || /^(?:ac|co|com|edu|gob|gouv|gov|go|ne|net|or|org)\.[a-z]{2}$/u.test(host);
}

const tooWide = (site: string): Parsed => ({ problem: { kind: 'tooWide', site } });

function notUnderstood(site: string, { host }: Written): Parsed {
  if (/^\*(?::|$)/u.test(host)) return tooWide(site);
  const base = host.replace(/^\*\./u, '');
  if (base.includes('*')) return { problem: { kind: 'star', site } };
  const colon = base.lastIndexOf(':');
  const isPort = colon > 0 && asciiHost(base.slice(0, colon)) !== null;
  return { problem: { kind: isPort ? 'port' : 'notUnderstood', site } };
}

/** Exactly as the patterns say: scheme, host, port, and path with query. */
export const matchesSites = (url: string, sites: string[]): boolean => siteMatcher(sites)(url);

/** The same for many addresses: the patterns are read once. */
export function siteMatcher(sites: string[]): (url: string) => boolean {
  const patterns = sites.map(parsePattern).filter((pattern) => pattern !== null);
  return (url) => {
    const parsed = parseUrl(url);
    return parsed !== null && patterns.some((pattern) => matchesPattern(parsed, pattern));
  };
}

function parseUrl(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/** The origins to ask the browser's permission for: it gives no less than a host, and Firefox knows no ports. */
export const permissionPatterns = (sites: string[]): string[] => [...new Set(sites.map(permissionPattern))];

function permissionPattern(site: string): string {
  const pattern = parsePattern(site);
  if (!pattern) throw new Error('Not a site: it has not gone through parseSites.');
  return writePattern({ ...pattern, port: null, path: '/*' });
}
