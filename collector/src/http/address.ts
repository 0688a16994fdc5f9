import { isIPv6 } from 'node:net';
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
  const bare = address
    .replace(/^\[(.*)\](?::\d+)?$|^([\d.]+):\d+$/u, '$1$2')
    .replace(/%.*$|^::ffff:(?=[\d.]+$)/giu, '');
  if (!isIPv6(bare)) return bare;
  const { hostname } = new URL(`http://[${bare}]`);
  const [before = '', after = ''] = hostname.slice(1, -1).split('::');
  const [first, last] = [before, after].map((part) => part.split(':').filter((group) => group !== ''));
  const all = [...(first ?? []), ...Array<string>(8).fill('0')];
  // Where nothing is left out, all eight are in the first part.
  all.splice(8 - (last?.length ?? 0), Infinity, ...(last ?? []));
  return all.slice(0, 4).join(':');
}
