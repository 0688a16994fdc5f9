/** What nobody can tell, who sees how much each element has in common with the one that was described. */
import { type Agreement, type Agreements, saidTraits, traitNames } from '../../src/target/locating/agreement.ts';

const ranks = { same: 2, similar: 1, other: 0 } as const;
const rankOf = (agreement: Agreement): number => ranks[agreement ?? 'similar'];

function isAhead(other: Agreements, own: Agreements, names: readonly (keyof Agreements)[]): boolean {
  const leads = names.map((name) => rankOf(other[name]) - rankOf(own[name]));
  return leads.every((lead) => lead >= 0) && leads.some((lead) => lead > 0);
}

/** Whether another that says the same is in all that it is and says at least as much alike, and in something more. */
export const isUsurpedBy = (other: Agreements, own: Agreements): boolean =>
  (other.wording === 'same' || other.wording === null) && isAhead(other, own, saidTraits);

/** Whether another is so, whatever it says: it is a copy, and the original has been edited since. */
export const isOvertakenBy = (other: Agreements, own: Agreements): boolean => isAhead(other, own, saidTraits);

/** Whether another is so in everything, its place too: whatever weighs what, it is the likelier one. */
export const isBeatenBy = (other: Agreements, own: Agreements): boolean => isAhead(other, own, traitNames);
