import ipaddr from 'ipaddr.js';
import type { Request } from './env.ts';

/** Whose request it is, to bound how many they make: proxies in front say it, each for the one before. */
export function addressOf(c: Request, proxies: number): string {
  const direct = c.env?.incoming?.socket?.remoteAddress ?? 'nobody';
  if (proxies === 0) return direct;
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return forwarded.at(-proxies) || direct;
}

/** Of IPv6, whoever has one address has all that begin with the same 64 bits: they count as one. Some proxies add the port. */
export function networkOf(address: string): string {
  const bare = address.replace(/^\[(.*)\](?::\d+)?$|^([\d.]+):\d+$/u, '$1$2');
  if (!ipaddr.isValid(bare)) return bare;
  const known = ipaddr.process(bare);
  if (!('parts' in known)) return known.toString();
  return known.parts
    .slice(0, 4)
    .map((part) => part.toString(16))
    .join(':');
}
