import type { Database } from '../database/open.ts';

/**
 * The first time by an e-mail address that the provider has verified, from then on by the provider's own name for the account:
 * an address can become somebody else's.
 */
export async function personFor(
  db: Database,
  subject: string,
  claims: Record<string, unknown>,
): Promise<string | null> {
  const known = await db.selectFrom('people').select(['id', 'role']).where('subject', '=', subject).executeTakeFirst();
  if (known) return known.role === 'nobody' ? null : known.id;
  const email = claims['email'];
  if (typeof email !== 'string' || claims['email_verified'] !== true) return null;
  const added = await db
    .updateTable('people')
    .set({ subject })
    .where('email', '=', email.toLowerCase())
    .where('subject', 'is', null)
    .where('role', '!=', 'nobody')
    .returning('id')
    .executeTakeFirst();
  return added?.id ?? null;
}
