/**
 * What was masked, and handed on in an address: a form that is sent by GET writes its fields into that of the next document,
 * whose own script knows nothing of them. What stands where the page before has masked it is masked wherever else it is.
 */
import { decoded, MASKED_PART } from '../masking/addresses.ts';
import { createEchoes } from '../masking/echoes.ts';
import { allowing } from '../masking/kinds.ts';
import type { AssembleInput } from './assemble-input.ts';
import type { DocumentOpening } from './record.ts';

export function withoutHandedOn(given: AssembleInput): AssembleInput {
  const values = handedOn(given);
  if (values.length === 0) return given;
  const echoes = createEchoes(allowing(given.capture.unmasked), () => []);
  for (const value of values) echoes.remember(value, 'field');
  const { openings, streams, downloads, lost } = given;
  return {
    ...given,
    openings: openings.map((opening) => echoes.hideIn(opening)),
    streams: streams.map((stream) => ({ ...stream, records: stream.records.map((record) => echoes.hideIn(record)) })),
    ...(downloads && { downloads: downloads.map((download) => echoes.hideIn(download)) }),
    ...(lost && { lost: lost.map((page) => echoes.hideIn(page)) }),
  };
}

function handedOn({ openings, streams }: AssembleInput): string[] {
  const inTurn = openings.toSorted((a, b) => a.openedAt - b.openedAt);
  return streams.flatMap(({ records }) =>
    records.flatMap((record) => {
      const names = record.kind === 'departure' ? maskedIn(record.url) : [];
      return names.length === 0 ? [] : valuesIn(inTurn, names, record.time);
    }),
  );
}

const parameters = /(?<=[?&;#])([^=&;#?]+)=([^&;#]*)/gu;

/** The names of the parameters that were masked. */
const maskedIn = (url: string): string[] =>
  [...url.matchAll(parameters)].flatMap(([, name = '', value]) => (value === MASKED_PART ? [name] : []));

/** What the next document has under these names. */
function valuesIn(inTurn: DocumentOpening[], names: string[], since: number): string[] {
  for (const { openedAt, url } of inTurn) {
    const found = openedAt < since ? [] : [...url.matchAll(parameters)].filter(([, name = '']) => names.includes(name));
    if (found.length > 0)
      return found.map(([, , value = '']) => decoded(value)).filter((value) => value !== MASKED_PART);
  }
  return [];
}
