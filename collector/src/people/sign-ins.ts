/** Links that sign in once, and the sign-ins that come of them. Their secrets are kept as hashes. */

import { after, days, hours } from '../clock.ts';
import type { Collector } from '../collector.ts';
import type { Database } from '../database/open.ts';
import type { Person } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';
import { newSecret, sha256 } from '../secrets.ts';

type Parts = Pick<Collector, 'db' | 'clock'>;

const LINK_LASTS = hours(24);
/** Unused for so long, a sign-in ends; at the latest after the other. */
const RESTS = hours(12);
const LASTS = days(7);

export interface LinkParts extends Parts {
  config: Pick<Collector['config'], 'address'>;
}

export async function makeLink({ db, clock, config }: LinkParts, person: string) {
  const token = newSecret();
  const endsAt = after(clock(), LINK_LASTS);
  await db
    .insertInto('sign_in_links')
    .values({ token: sha256(token), person, ends_at: endsAt })
    .execute();
  return { link: `${config.address}/sign-in#${token}`, endsAt };
}

/** Uses the link up, and begins a sign-in with a new secret: one that somebody else put into the browser is never taken. */
export async function useLink(parts: Parts, token: string): Promise<string> {
  const { db, clock } = parts;
  return db.transaction().execute(async (transaction) => {
    const link = await transaction
      .deleteFrom('sign_in_links')
      .where('token', '=', sha256(token))
      .returning(['person', 'ends_at'])
      .executeTakeFirst();
    if (!link || link.ends_at <= clock().toISOString()) throw new Refusal('link-invalid');
    return begin({ db: transaction, clock }, link.person);
  });
}

/** Returns the secret of the cookie. */
export async function begin({ db, clock }: Parts, person: string): Promise<string> {
  const secret = newSecret();
  const now = clock();
  const at = now.toISOString();
  await db
    .insertInto('sign_ins')
    .values({ token: sha256(secret), person, csrf: newSecret(), seen_at: at, ends_at: after(now, LASTS) })
    .execute();
  await db.updateTable('people').set({ signed_in_at: at }).where('id', '=', person).execute();
  return secret;
}

export async function personOf({ db, clock }: Parts, secret: string): Promise<Person | null> {
  const token = sha256(secret);
  const row = await db
    .selectFrom('sign_ins')
    .innerJoin('people', 'people.id', 'sign_ins.person')
    .select(['people.id', 'people.name', 'people.role', 'sign_ins.csrf', 'seen_at', 'ends_at'])
    .where('token', '=', token)
    .executeTakeFirst();
  if (!row) return null;
  const now = clock();
  const { seen_at, ends_at, ...person } = row;
  if (ends_at <= now.toISOString() || Date.parse(seen_at) + RESTS <= now.getTime()) {
    await end(db, token);
    return null;
  }
  if (Date.parse(seen_at) + RESTS / 24 < now.getTime())
    await db.updateTable('sign_ins').set({ seen_at: now.toISOString() }).where('token', '=', token).execute();
  return { ...person, signIn: token };
}

export async function end(db: Database, token: string): Promise<void> {
  await db.deleteFrom('sign_ins').where('token', '=', token).execute();
}

export async function endAll(db: Database, person: string): Promise<void> {
  await db.deleteFrom('sign_ins').where('person', '=', person).execute();
  await db.deleteFrom('sign_in_links').where('person', '=', person).execute();
}

export async function forgetEnded({ db, clock }: Parts): Promise<void> {
  const now = clock().toISOString();
  await db.deleteFrom('sign_in_links').where('ends_at', '<=', now).execute();
  await db.deleteFrom('sign_ins').where('ends_at', '<=', now).execute();
}
