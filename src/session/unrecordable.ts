/** Pages in which browsers let no extension see anything, said in plain sentences. */
import { writePattern } from './match-pattern.ts';

const stores: { host: string; path: string; name: string }[] = [
  { host: 'chromewebstore.google.com', path: '/', name: 'the Chrome Web Store' },
  { host: 'chrome.google.com', path: '/webstore', name: 'the Chrome Web Store' },
  { host: 'addons.mozilla.org', path: '/', name: 'the Firefox add-ons site' },
  { host: 'microsoftedge.microsoft.com', path: '/addons', name: 'the Edge add-ons store' },
];

/** Name of the extension store at this place; null where there is none. */
export function storeAt(host: string, path: string): string | null {
  const below = (folder: string): boolean =>
    folder === '/' || path === folder || path.startsWith(`${folder}/`) || path.startsWith(`${folder}?`);
  return stores.find((store) => store.host === host && below(store.path))?.name ?? null;
}

const ofBrowser = ['about', 'chrome', 'edge', 'brave', 'opera', 'vivaldi', 'resource', 'devtools', 'chrome-search'];
const ofExtension = ['chrome-extension', 'moz-extension', 'extension', 'safari-web-extension'];

/** Why pages of this scheme cannot be recorded; null for http and https. */
export function whyNotScheme(scheme: string): string | null {
  if (scheme === 'http' || scheme === 'https') return null;
  if (ofBrowser.includes(scheme)) return 'This is a page of the browser itself, and it lets no extension see it.';
  if (ofExtension.includes(scheme)) return 'This page belongs to an extension, and no other extension may see it.';
  if (scheme === 'view-source') return 'This shows the source of a page, and the browser lets no extension see it.';
  if (scheme === 'file') return 'This is a file on this computer. Only pages from the web can be recorded.';
  return `Addresses that start with “${scheme}:” cannot be recorded. Only pages from the web (http and https) can.`;
}

/** Why a page cannot be recorded, in a plain sentence; null where it can. */
export function unrecordableReason(url: string): string | null {
  const parsed = parse(url);
  if (!parsed) return 'This tab shows no page that can be recorded.';
  const scheme = whyNotScheme(parsed.protocol.slice(0, -1));
  if (scheme) return `${scheme} Open a page of the site you want to record.`;
  const store = storeAt(parsed.hostname, parsed.pathname);
  return store && `Browsers let no extension see ${store}. Open a page of the site you want to record.`;
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
