import { randomUUID } from 'node:crypto';
import type { Person } from '../../api/lead/people.ts';
import type { Collector } from '../collector.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';
import { endAll } from './sign-ins.ts';

export type Written = Pick<Person, 'name' | 'email' | 'role' | 'tasks'>;
type Changes = { [K in keyof Written]?: Written[K] | undefined };

export async function listPeople(db: Database): Promise<Person[]> {
  const rows = await db.selectFrom('people').selectAll().orderBy('name').execute();
  const given = await db.selectFrom('reviewer_tasks').selectAll().execute();
  return rows.map(({ id, name, email, role, added_at, signed_in_at }) => ({
    id,
    name,
    email,
    role,
    tasks: given.filter(({ person }) => person === id).map(({ task }) => task),
    addedAt: added_at,
    signedInAt: signed_in_at,
  }));
}

export async function personById(db: Database, id: string): Promise<Person> {
  const person = (await listPeople(db)).find((one) => one.id === id);
  if (!person) throw new Refusal('not-found');
  return person;
}

export async function addPerson({ db, clock }: Pick<Collector, 'db' | 'clock'>, written: Written): Promise<Person> {
  const id = randomUUID();
  await db.transaction().execute(async (transaction) => {
    await checkFree(transaction, written, id);
    const { name, email, role, tasks } = written;
    const added_at = clock().toISOString();
    await transaction
      .insertInto('people')
      .values({ id, name, email: plain(email), subject: null, role, added_at, signed_in_at: null })
      .execute();
    await giveTasks(transaction, id, tasks);
  });
  return personById(db, id);
}

/** Whoever loses a role is signed out: what a page of theirs still shows leads nowhere. */
export async function changePerson(db: Database, id: string, changes: Changes): Promise<Person> {
  await db.transaction().execute(async (transaction) => {
    const before = await personById(transaction, id);
    await checkFree(transaction, changes, id);
    const { name = before.name, email = before.email, role = before.role, tasks } = changes;
    await transaction
      .updateTable('people')
      .set({ name, email: plain(email), role, ...(plain(email) !== before.email && { subject: null }) })
      .where('id', '=', id)
      .execute();
    if (tasks) await giveTasks(transaction, id, tasks);
    if (role !== before.role) await endAll(transaction, id);
    const owner = await transaction.selectFrom('people').select('id').where('role', '=', 'owner').executeTakeFirst();
    if (!owner) throw new Refusal('last-owner');
  });
  return personById(db, id);
}

const plain = (email: string | null): string | null => email?.toLowerCase() ?? null;

async function checkFree(db: Database, { name, email }: Changes, id: string): Promise<void> {
  const taken = await db
    .selectFrom('people')
    .select('id')
    .where('id', '!=', id)
    .where((where) => where.or([where('name', '=', name ?? ''), where('email', '=', plain(email ?? null))]))
    .executeTakeFirst();
  if (taken) throw new Refusal('name-taken');
}

async function giveTasks(db: Database, person: string, tasks: string[]): Promise<void> {
  await db.deleteFrom('reviewer_tasks').where('person', '=', person).execute();
  const wanted = [...new Set(tasks)];
  if (wanted.length === 0) return;
  const known = await db.selectFrom('tasks').select('id').where('id', 'in', wanted).execute();
  if (known.length !== wanted.length) throw new Refusal('not-found', { detail: 'There is no such task.' });
  await db
    .insertInto('reviewer_tasks')
    .values(wanted.map((task) => ({ person, task })))
    .execute();
}
