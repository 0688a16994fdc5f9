/** Pages in which browsers let no extension see anything. */
import { writePattern } from './match-pattern.ts';

export type Store = 'chrome' | 'firefox' | 'edge';
export type SchemeKind = 'browser' | 'extension' | 'source' | 'file' | 'other';

/** Why a page cannot be recorded. */
export type Unrecordable =
  | { kind: 'none' }
  | { kind: 'scheme'; of: SchemeKind; scheme: string }
  | { kind: 'store'; store: Store };

const stores: { host: string; path: string; store: Store }[] = [
  { host: 'chromewebstore.google.com', path: '/', store: 'chrome' },
  { host: 'chrome.google.com', path: '/webstore', store: 'chrome' },
  { host: 'addons.mozilla.org', path: '/', store: 'firefox' },
  { host: 'microsoftedge.microsoft.com', path: '/addons', store: 'edge' },
];

/** The extension store at this place; null where there is none. */
export function storeAt(host: string, path: string): Store | null {
  const below = (folder: string): boolean =>
    folder === '/' || path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}?`);
  return stores.find((store) => store.host === host && below(store.path))?.store ?? null;
}

const ofBrowser = ['about', 'chrome', 'edge', 'brave', 'opera', 'vivaldi', 'resource', 'devtools', 'chrome-search'];
const ofExtension = ['chrome-extension', 'moz-extension', 'extension', 'safari-web-extension'];

/** What pages of this scheme are, where they cannot be recorded; null for http and https. */
export function unrecordableScheme(scheme: string): SchemeKind | null {
  if (scheme === 'http' || scheme === 'https') return null;
  if (ofBrowser.includes(scheme)) return 'browser';
  if (ofExtension.includes(scheme)) return 'extension';
  if (scheme === 'view-source') return 'source';
  return scheme === 'file' ? 'file' : 'other';
}

/** Why a page cannot be recorded; null where it can. */
export function unrecordableReason(url: string): Unrecordable | null {
  const parsed = parse(url);
  if (!parsed) return { kind: 'none' };
  const scheme = parsed.protocol.slice(0, -1);
  const of = unrecordableScheme(scheme);
  if (of) return { kind: 'scheme', of, scheme };
  const store = storeAt(parsed.hostname, parsed.pathname);
  return store && { kind: 'store', store };
}

/** The pattern for the site of a page; null where it cannot be recorded. */
export function siteOf(url: string): string | null {
  const parsed = parse(url);
  if (!parsed || unrecordableReason(url) !== null) return null;
  const { protocol, hostname, port } = parsed;
  const scheme = protocol === 'https:' ? 'https' : 'http';
  return writePattern({ scheme, host: hostname, subdomains: false, port: port || null, path: '/*' });
}

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
