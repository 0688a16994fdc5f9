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
  return streams.flatMap(({ document, records }) =>
    records.flatMap((record) => {
      const names = record.kind === 'departure' ? maskedIn(record.url) : [];
      const from = inTurn.find(({ id }) => id === document);
      const next = names.length > 0 && from ? nextOf(from, inTurn, record.time) : undefined;
      return next ? valuesIn(next.url, names) : [];
    }),
  );
}

/** In the same frame, or in a tab of its own. */
function nextOf(from: DocumentOpening, inTurn: DocumentOpening[], since: number): DocumentOpening | undefined {
  const isOfFrame = ({ tab, frame }: DocumentOpening): boolean =>
    tab === from.tab && frame.join() === from.frame.join();
  const isFirstInTab = (opening: DocumentOpening): boolean => inTurn.find(({ tab }) => tab === opening.tab) === opening;
  return inTurn.find((opening) => opening.openedAt >= since && (isOfFrame(opening) || isFirstInTab(opening)));
}

const parameters = /(?<=[?&;#])([^=&;#?]+)=([^&;#]*)/gu;

/** The names of the parameters that were masked. */
const maskedIn = (url: string): string[] =>
  [...url.matchAll(parameters)].flatMap(([, name = '', value]) => (value === MASKED_PART ? [name] : []));

const valuesIn = (url: string, names: string[]): string[] =>
  [...url.matchAll(parameters)].flatMap(([, name = '', value = '']) =>
    names.includes(name) && value !== MASKED_PART ? [decoded(value)] : [],
  );
