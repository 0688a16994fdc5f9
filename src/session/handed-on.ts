/**
 * What was masked, and handed on in an address: a form that is sent by GET writes its fields into that of the next document,
 * whose own script knows nothing of them. It is told the names under which the page before has masked something as it
 * reports itself; what came too late for that, and what the browser tells of downloads, is masked here.
 */
import { maskedNames, valuesNamed } from '../masking/addresses.ts';
import { createEchoes, type Echoes } from '../masking/echoes.ts';
import { allowing } from '../masking/kinds.ts';
import type { AssembleInput } from './assemble-input.ts';
import type { DocumentOpening, DocumentRecord } from './record.ts';
import type { Capture } from './schema.ts';

/** Masked parameters of an address that a document asked for. `time` is milliseconds since the Unix epoch. */
export interface HandedOn {
  time: number;
  names: string[];
}

type Handing = Pick<DocumentOpening, 'id' | 'tab' | 'frame' | 'openedAt'>;

export const handedOnIn = (records: DocumentRecord[]): HandedOn[] =>
  records.flatMap((record) => {
    const names = record.kind === 'departure' ? maskedNames(record.url) : [];
    return names.length > 0 ? [{ time: record.time, names }] : [];
  });

/** Masks what stands under these names in these addresses, wherever else it is. */
export function hidingNamed(addresses: { url: string; names: string[] }[], { unmasked }: Capture): Echoes['hideIn'] {
  const echoes = createEchoes(allowing(unmasked), () => []);
  for (const { url, names } of addresses) for (const value of valuesNamed(url, names)) echoes.remember(value, 'field');
  return echoes.hideIn;
}

export function withoutHandedOn(given: AssembleInput): AssembleInput {
  const named = handedOn(given);
  if (named.length === 0) return given;
  const hideIn = hidingNamed(named, given.capture);
  const { openings, streams, downloads, lost } = given;
  return {
    ...given,
    openings: openings.map((opening) => hideIn(opening)),
    streams: streams.map((stream) => ({ ...stream, records: stream.records.map((record) => hideIn(record)) })),
    ...(downloads && { downloads: downloads.map((download) => hideIn(download)) }),
    ...(lost && { lost: lost.map((page) => hideIn(page)) }),
  };
}

function handedOn({ openings, streams, downloads = [] }: AssembleInput): { url: string; names: string[] }[] {
  const handing = streams.flatMap(({ document, records }) => {
    const from = openings.find(({ id }) => id === document);
    return from ? [{ ...from, handsOn: handedOnIn(records) }] : [];
  });
  const all = handing.flatMap(({ handsOn }) => handsOn);
  const named = [
    ...openings.flatMap(({ id, url }) => {
      const names = namesHandedTo(id, openings, handing);
      const { records = [] } = streams.find(({ document }) => document === id) ?? {};
      return [url, ...records.flatMap((each) => (each.kind === 'arrival' ? [each.url] : []))].map((each) => ({
        url: each,
        names,
      }));
    }),
    ...downloads.flatMap(({ time, url = '', finalUrl = '' }) => {
      const names = all.filter((each) => isSoon(each.time, time)).flatMap((each) => each.names);
      return [url, finalUrl].map((each) => ({ url: each, names }));
    }),
  ];
  return named.filter(({ url, names }) => valuesNamed(url, names).length > 0);
}

/** A server may be slow. ms */
const STARTS_WITHIN = 30_000;

const isSoon = (time: number, download: number): boolean => time <= download && download - time <= STARTS_WITHIN;

/** The names under which those that came before have masked what the address of this document may hold. */
export function namesHandedTo(document: string, openings: Handing[], handing: (Handing & { handsOn: HandedOn[] })[]) {
  const inTurn = openings.toSorted((a, b) => a.openedAt - b.openedAt);
  return handing.flatMap((from) =>
    from.handsOn.flatMap(({ time, names }) => (nextOf(from, inTurn, time)?.id === document ? names : [])),
  );
}

/** In the same frame, or in a tab of its own. */
function nextOf(from: Handing, inTurn: Handing[], since: number): Handing | undefined {
  const isOfFrame = ({ tab, frame }: Handing): boolean => tab === from.tab && frame.join() === from.frame.join();
  const isFirstInTab = (opening: Handing): boolean => inTurn.find(({ tab }) => tab === opening.tab) === opening;
  return inTurn.find((opening) => opening.openedAt >= since && (isOfFrame(opening) || isFirstInTab(opening)));
}
