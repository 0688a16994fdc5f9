import type { Collector } from '../collector.ts';
import type { Request } from './env.ts';
import { Refusal } from './refusal.ts';

/** Browsers say which site a change comes from; only the collector's own pages make any. */
export function checkOrigin(c: Request, { config }: Pick<Collector, 'config'>): void {
  if (c.req.header('origin') !== config.address) throw new Refusal('wrong-origin');
}
