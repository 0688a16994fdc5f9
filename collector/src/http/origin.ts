import type { Collector } from '../collector.ts';
import type { Request } from './env.ts';
import { Refusal } from './refusal.ts';

/**
 * What is read may be written into the access log, and no other site has anybody read: not even one that shares the domain, to
 * which the cookie goes too. Whoever types the address is none. Browsers say it in a header that no page can set.
 */
export function checkSite(c: Request): void {
  const site = c.req.header('sec-fetch-site') ?? 'none';
  if (site !== 'same-origin' && site !== 'none') throw new Refusal('wrong-origin');
}

/** Browsers say which site a change comes from; only the collector's own pages make any. */
export function checkOrigin(c: Request, { config }: Pick<Collector, 'config'>): void {
  if (c.req.header('origin') !== config.address) throw new Refusal('wrong-origin');
}
