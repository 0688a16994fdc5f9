/**
 * Match patterns as browsers define them for extensions, for http and https alone:
 * `<scheme>://<host><path>`, where the scheme may be `*` (http and https), the host may start with `*.` (the host itself
 * and all below it), and `*` in the path stands for anything, the query included. Ports are Chrome's addition: Firefox
 * knows none, so they are checked here and never given to the browser.
 */
export interface MatchPattern {
  scheme: 'http' | 'https' | '*';
  /** Without `*.`, in lower case and ASCII. */
  host: string;
  subdomains: boolean;
  /** Null for any port. */
  port: string | null;
  path: string;
}

const shape =
  /^(?<scheme>\*|https?):\/\/(?<below>\*\.)?(?<host>\[[0-9a-f:.]+\]|[^*:/?#@[\]\s\\]+)(?::(?<port>\d+|\*))?(?<path>\/.*)$/iu;

export function parsePattern(pattern: string): MatchPattern | null {
  const groups = shape.exec(pattern)?.groups;
  if (!groups) return null;
  const { scheme = '', below, host = '', port, path = '' } = groups;
  const ascii = asciiHost(host);
  if (ascii === null || (port !== undefined && port !== '*' && Number(port) > 65_535)) return null;
  return {
    scheme: scheme.toLowerCase() as MatchPattern['scheme'],
    host: ascii,
    subdomains: below !== undefined,
    port: port === undefined || port === '*' ? null : String(Number(port)),
    path,
  };
}

/** As the browser would write it in an address; null where it is no host. */
export function asciiHost(host: string): string | null {
  try {
    const { hostname } = new URL(`http://${host}/`);
    return isHost(hostname) ? withoutFinalDot(hostname) : null;
  } catch {
    return null;
  }
}

const label = '[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?';
const hostName = new RegExp(`^${label}(?:\\.${label})*\\.?$`, 'u');
const isHost = (host: string): boolean => hostName.test(host) || /^\[[0-9a-f:.]+\]$/u.test(host);

/** `shop.example.` names the same host as `shop.example`. */
const withoutFinalDot = (host: string): string => host.replace(/\.$/u, '');

export const isAddress = (host: string): boolean => host.startsWith('[') || /^\d+(?:\.\d+){3}$/u.test(host);

export function writePattern({ scheme, host, subdomains, port, path }: MatchPattern): string {
  return `${scheme}://${subdomains ? '*.' : ''}${host}${port === null ? '' : `:${port}`}${path}`;
}

const usualPort: Record<string, string> = { http: '80', https: '443' };

export function matchesPattern(url: URL, pattern: MatchPattern): boolean {
  const scheme = url.protocol.slice(0, -1);
  const port = usualPort[scheme];
  if (port === undefined || (pattern.scheme !== '*' && pattern.scheme !== scheme)) return false;
  if (pattern.port !== null && pattern.port !== (url.port || port)) return false;
  return matchesHost(withoutFinalDot(url.hostname), pattern) && matchesPath(url.pathname + url.search, pattern.path);
}

function matchesHost(host: string, pattern: MatchPattern): boolean {
  return host === pattern.host || (pattern.subdomains && host.endsWith(`.${pattern.host}`));
}

/** Piece by piece instead of with a regular expression, which many stars would bring to a halt. */
function matchesPath(path: string, pattern: string): boolean {
  const pieces = pattern.split('*');
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (pieces.length === 1) return path === pattern;
  if (!path.startsWith(first)) return false;
  let from = first.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = path.indexOf(piece, from);
    if (found === -1) return false;
    from = found + piece.length;
  }
  return path.length - last.length >= from && path.endsWith(last);
}
