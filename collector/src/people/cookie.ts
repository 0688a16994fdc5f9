import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Collector } from '../collector.ts';
import type { Request } from '../http/env.ts';

/** With `__Host-` no other host, nor a page without https, can have put it there. */
const nameFor = (address: string): string => (address.startsWith('https:') ? '__Host-showhow' : 'showhow');

const optionsFor = (address: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'Strict', secure: address.startsWith('https:') }) as const;

type Config = Pick<Collector, 'config'>;

export const readCookie = (c: Request, { config }: Config): string | undefined => getCookie(c, nameFor(config.address));

export function writeCookie(c: Request, { config }: Config, secret: string): void {
  setCookie(c, nameFor(config.address), secret, optionsFor(config.address));
}

export function dropCookie(c: Request, { config }: Config): void {
  deleteCookie(c, nameFor(config.address), optionsFor(config.address));
}
