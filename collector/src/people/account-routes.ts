import { type Account, account, signIn, signOut } from '../../api/lead/account.ts';
import type { Collector } from '../collector.ts';
import type { App, Person } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import { sha256 } from '../secrets.ts';
import { dropCookie, readCookie, writeCookie } from './cookie.ts';
import { tasksFor } from './scope.ts';
import { end, personOf, useLink } from './sign-ins.ts';

export function registerAccounts(app: App, collector: Collector): void {
  const { db } = collector;
  const accountOf = async ({ id, name, role, csrf }: Person): Promise<Account> => ({
    person: { id, name, role, tasks: (await tasksFor(db, { id, role })) ?? [] },
    csrf,
  });
  app.openapi(signIn, async (c) => {
    const secret = await useLink(collector, c.req.valid('json').token);
    const person = await personOf(collector, secret);
    if (!person || person.role === 'nobody') throw new Refusal('link-invalid');
    const before = readCookie(c, collector);
    if (before !== undefined) await end(db, sha256(before));
    writeCookie(c, collector, secret);
    return c.json(await accountOf(person), 200);
  });
  app.openapi(signOut, async (c) => {
    await end(db, c.var.person.signIn);
    dropCookie(c, collector);
    return c.body(null, 204);
  });
  app.openapi(account, async (c) => c.json(await accountOf(c.var.person), 200));
}
