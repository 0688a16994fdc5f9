import { CSRF_HEADER } from '../../api/security.ts';
import type { Collector } from '../collector.ts';
import type { Person, Request } from '../http/env.ts';
import { checkOrigin, checkSite } from '../http/origin.ts';
import { Refusal } from '../http/refusal.ts';
import { isSame } from '../secrets.ts';
import { readCookie } from './cookie.ts';
import { personOf } from './sign-ins.ts';

/** A change has to come from a page of the collector, which alone knows the token. */
export async function verifyPerson(c: Request, collector: Collector, changes: boolean): Promise<Person> {
  const secret = readCookie(c, collector);
  const person = secret === undefined ? null : await personOf(collector, secret);
  if (!person) {
    await collector.limits.unknown(c.var.address);
    throw new Refusal('signed-out');
  }
  checkSite(c);
  if (!changes) return person;
  checkOrigin(c, collector);
  if (!isSame(c.req.header(CSRF_HEADER) ?? '', person.csrf)) throw new Refusal('csrf-token');
  return person;
}
