/** What the product takes the fields of a form for, beside what they are for. */
import { isOptional, type MaskKind } from '../../src/masking/kinds.ts';
import type { Form, Holds } from './forms.ts';
import type { SeenField } from './page.ts';

export interface Score {
  fields: number;
  /** Of kinds that nobody promised to mask. */
  ordinary: number;
  /** Of these, those for names and places. */
  names: number;
  maskedWithoutNeed: string[];
  promised: number;
  recognised: number;
  missed: string[];
}

/** As another kind it is recognised only if no person can allow that kind, and the field’s own with it. */
const isRecognised = (holds: MaskKind, kind: MaskKind | null): boolean =>
  kind !== null && (kind === holds || !isOptional(kind));

const said = ({ name, kind }: SeenField): string => (kind ? `${name} (taken for ${kind})` : name);

/** @throws when the fields of the form are not those that something is known of */
export function scoreOf({ name, fields }: Form, seen: SeenField[]): Score {
  const known = new Map(
    Object.entries(fields).flatMap(([holds, names]) => names.map((each) => [each, holds as Holds])),
  );
  const unknown = seen.filter((field) => !known.has(field.name)).map((field) => field.name);
  const absent = [...known.keys()].filter((each) => !seen.some((field) => field.name === each));
  if (unknown.length > 0 || absent.length > 0) {
    throw new Error(
      `${name}: of ${unknown.join(', ') || 'no field'} nothing is known; not there: ${absent.join(', ')}`,
    );
  }
  const score: Score = {
    fields: seen.length,
    ordinary: 0,
    names: 0,
    maskedWithoutNeed: [],
    promised: 0,
    recognised: 0,
    missed: [],
  };
  for (const field of seen) count(score, known.get(field.name) ?? 'ordinary', field);
  return score;
}

function count(score: Score, holds: Holds, field: SeenField): void {
  if (holds === 'ordinary' || holds === 'name') {
    score.ordinary += 1;
    if (holds === 'name') score.names += 1;
    if (field.kind) score.maskedWithoutNeed.push(said(field));
    return;
  }
  score.promised += 1;
  if (isRecognised(holds, field.kind)) score.recognised += 1;
  else score.missed.push(said(field));
}

export const sumOf = (scores: Score[]): Score =>
  scores.reduce((sum, score) => ({
    fields: sum.fields + score.fields,
    ordinary: sum.ordinary + score.ordinary,
    names: sum.names + score.names,
    maskedWithoutNeed: [...sum.maskedWithoutNeed, ...score.maskedWithoutNeed],
    promised: sum.promised + score.promised,
    recognised: sum.recognised + score.recognised,
    missed: [...sum.missed, ...score.missed],
  }));
