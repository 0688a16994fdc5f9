import { addPerson } from './people.ts';
import { type LinkParts, makeLink } from './sign-ins.ts';

/** A link for the first owner, who is made with it; later only where it is asked for. */
export async function ownersLink(parts: LinkParts, isWanted: boolean): Promise<string | null> {
  const owner = await firstOwner(parts);
  return !owner || isWanted || owner.signed_in_at === null ? linkFor(parts, owner) : null;
}

export const newOwnersLink = async (parts: LinkParts): Promise<string> => linkFor(parts, await firstOwner(parts));

type Owner = Awaited<ReturnType<typeof firstOwner>>;

const firstOwner = ({ db }: LinkParts) =>
  db
    .selectFrom('people')
    .select(['id', 'signed_in_at'])
    .where('role', '=', 'owner')
    .orderBy('added_at')
    .executeTakeFirst();

async function linkFor(parts: LinkParts, owner: Owner): Promise<string> {
  const { id } = owner ?? (await addPerson(parts, { name: 'Owner', email: null, role: 'owner', tasks: [] }));
  return (await makeLink(parts, id)).link;
}
