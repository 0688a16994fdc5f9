import type { Request } from './env.ts';

/** Whose request it is, to bound how many they make: proxies in front say it, each for the one before. */
export function addressOf(c: Request, proxies: number): string {
  const direct = c.env?.incoming?.socket?.remoteAddress ?? 'nobody';
  if (proxies === 0) return direct;
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim());
  return forwarded.at(-proxies) || direct;
}
