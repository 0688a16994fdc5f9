/** Where a collector is, and the invitations to it that a person pastes: `<public address>/join#<secret>`. */

/** Without a slash at its end. */
export type CollectorAddress = string;

export interface Invitation {
  address: CollectorAddress;
  secret: string;
}

export type InvitationProblem = 'none' | 'notUnderstood' | 'noSecret' | 'notSafe';

/** Where nobody else can listen: a computer's own name for itself. */
const isLocal = (host: string): boolean => host === 'localhost' || host === '127.0.0.1' || host.endsWith('.localhost');

const isSafe = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isLocal(hostname));

const LONGEST = 2000;

const urlOf = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

export function parseInvitation(written: string): Invitation | { problem: InvitationProblem } {
  const link = written.trim();
  if (link === '') return { problem: 'none' };
  const url = link.length > LONGEST ? null : urlOf(link);
  const path = url && /^(?<path>.*)\/join\/?$/u.exec(url.pathname)?.groups?.['path'];
  if (!url || path === null || path === undefined || !isPlain(url)) return { problem: 'notUnderstood' };
  if (!isSafe(url)) return { problem: 'notSafe' };
  const secret = url.hash.slice(1);
  if (!/^[\w-]{43}$/u.test(secret)) return { problem: 'noSecret' };
  return { address: `${url.origin}${path}`, secret };
}

const isPlain = ({ protocol, username, password, search }: URL): boolean =>
  /^https?:$/u.test(protocol) && username === '' && password === '' && search === '';

/** Match pattern of the browser's permission for it; patterns have no ports. */
export function permissionFor(address: CollectorAddress): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}

/** As a consent names who receives a session. */
export const recipientOf = ({ name, address }: { name: string; address: CollectorAddress }): string =>
  `${name} (${new URL(address).host})`;

/** Whether an address is one of this collector. */
export function isWithin(address: CollectorAddress, url: string): boolean {
  return urlOf(url)?.href.startsWith(`${address}/`) ?? false;
}
