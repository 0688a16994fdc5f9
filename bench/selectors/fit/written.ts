/** The file in which `locate` finds what was fitted. */
import { ratedTraits, type Weights } from '../../../src/target/locating/likeness.ts';
import type { SurenessWeights } from '../../../src/target/locating/sureness.ts';

const rounded = (weight: number): number => Math.round(weight * 100) / 100 || 0;

const fields = (weights: Record<string, number>, names: string[]): string =>
  names.map((name) => `${name}: ${rounded(weights[name] ?? 0)}`).join(', ');

const list = (weights: number[]): string => `[${weights.map(rounded).join(', ')}]`;

export function written({ traits, gone }: Weights, sureness: SurenessWeights): string {
  const likeness = ratedTraits.map(
    (name) => `    ${name}: { ${fields({ ...traits[name] }, ['same', 'similar', 'other', 'lost', 'rarity'])} },`,
  );
  const sure = ratedTraits.map(
    (name) => `    ${name}: { ${fields({ ...sureness.traits[name] }, ['same', 'unlike', 'other', 'lost'])} },`,
  );
  return `/** Written by \`npm run fit\`. */
import type { Weights } from './likeness.ts';
import type { SurenessWeights } from './sureness.ts';

export const weights: Weights = {
  traits: {
${likeness.join('\n')}
  },
  gone: { ${fields(gone, ['always', 'population'])} },
};

export const sureness: SurenessWeights = {
  always: ${rounded(sureness.always)},
  nameless: ${rounded(sureness.nameless)},
  lead: ${list(sureness.lead)},
  presence: ${list(sureness.presence)},
  traits: {
${sure.join('\n')}
  },
  least: ${Math.ceil(sureness.least * 10_000) / 10_000},
};
`;
}
