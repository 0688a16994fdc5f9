import type { Collector } from '../collector.ts';
import { addPerson } from './people.ts';
import { makeLink } from './sign-ins.ts';

/** A link for the first owner, who is made with it; later only where it is asked for. */
export async function ownersLink(
  collector: Pick<Collector, 'db' | 'clock' | 'config'>,
  isWanted: boolean,
): Promise<string | null> {
  const { db } = collector;
  const owner = await db
    .selectFrom('people')
    .select(['id', 'signed_in_at'])
    .where('role', '=', 'owner')
    .orderBy('added_at')
    .executeTakeFirst();
  if (owner && !isWanted && owner.signed_in_at !== null) return null;
  const { id } = owner ?? (await addPerson(collector, { name: 'Owner', email: null, role: 'owner', tasks: [] }));
  return (await makeLink(collector, id)).link;
}
