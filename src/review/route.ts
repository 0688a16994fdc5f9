import { useHash } from '../ui/use-hash.ts';

export type Route =
  | { view: 'list' }
  | { view: 'settings' }
  | { view: 'held' }
  | { view: 'session'; id: string }
  | { view: 'unknown' };

/** `#/`, `#/settings`, `#/held` and `#/session/<id>`. */
export function parseRoute(hash: string): Route {
  if (hash === '' || hash === '#' || hash === '#/') return { view: 'list' };
  if (/^#\/settings\/?$/iu.test(hash)) return { view: 'settings' };
  if (/^#\/held\/?$/iu.test(hash)) return { view: 'held' };
  const id = /^#\/session\/(?<id>[0-9a-f-]+)\/?$/iu.exec(hash)?.groups?.['id'];
  return id ? { view: 'session', id: id.toLowerCase() } : { view: 'unknown' };
}

export const listRoute = '#/';
export const settingsRoute = '#/settings';
export const heldRoute = '#/held';
export const sessionRoute = (id: string): string => `#/session/${id}`;

export const useRoute = (): Route => parseRoute(useHash());
