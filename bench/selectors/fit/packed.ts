/** Agreements in short: one letter for each trait, so that many of them can be handed over and kept. */
import { type Agreement, type Agreements, traitNames } from '../../../src/target/locating/agreement.ts';

const letters = { same: 's', similar: 'i', other: 'o' } as const;
const meanings: Record<string, Agreement> = { s: 'same', i: 'similar', o: 'other' };

export const pack = (agreements: Agreements): string =>
  traitNames.map((name) => (agreements[name] === null ? '-' : letters[agreements[name]])).join('');

export const unpack = (packed: string): Agreements =>
  Object.fromEntries(traitNames.map((name, at) => [name, meanings[packed.charAt(at)] ?? null])) as Agreements;
