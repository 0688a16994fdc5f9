/** Agreements for tests. */
import fc from 'fast-check';
import { type Agreement, type Agreements, traitNames } from '../agreement.ts';

/** What is not given says nothing. */
export const agreeing = (given: Partial<Agreements>): Agreements => ({
  ...(Object.fromEntries(traitNames.map((name) => [name, null])) as Agreements),
  ...given,
});

const agreement = fc.constantFrom<Agreement>('same', 'similar', 'other', null);

export const anyAgreements = fc
  .tuple(...traitNames.map(() => agreement))
  .map((levels) => Object.fromEntries(traitNames.map((name, at) => [name, levels[at]])) as Agreements);
