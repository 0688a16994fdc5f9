/**
 * What was masked, and handed on in an address: a form that is sent by GET writes its fields into that of the next document,
 * whose own script knows nothing of them. It is told where in its address they stand as it reports itself; what came too
 * late for that, and what the browser tells of downloads, is masked here.
 */
import { isMaskedInParameters, maskedNames, valuesNamed, valuesUnder } from '../masking/addresses.ts';
import { createEchoes, type Echoes } from '../masking/echoes.ts';
import { allowing } from '../masking/kinds.ts';
import type { AssembleInput } from './assemble-input.ts';
import { CLOCKS_DIFFER } from './clocks.ts';
import type { DocumentOpening, DocumentRecord } from './record.ts';
import type { Capture } from './schema.ts';

/** What of an address that a document asked for is masked. `time` is milliseconds since the Unix epoch. */
export interface HandedOn {
  time: number;
  /** Of parameters. */
  names: string[];
  /** Null where another document asked for it, in a frame or a new tab. */
  url: string | null;
}

type Opened = Pick<DocumentOpening, 'id' | 'tab' | 'frame' | 'url' | 'openedAt' | 'revisited'>;

interface Handing extends HandedOn {
  by: Pick<Opened, 'id' | 'tab' | 'frame'>;
}

export const handedOnIn = (records: DocumentRecord[]): HandedOn[] => records.flatMap(handsOn);

function handsOn(record: DocumentRecord): HandedOn[] {
  const { kind, time } = record;
  if (kind === 'handsOn') return [{ time, names: record.names, url: null }];
  if (kind !== 'departure' || !isMaskedInParameters(record.url)) return [];
  return [{ time, names: maskedNames(record.url), url: record.url }];
}

/** Masks these values wherever they stand. */
export function echoesOf(values: string[], { unmasked }: Capture): Echoes {
  const echoes = createEchoes(allowing(unmasked), () => []);
  for (const value of values) echoes.remember(value, 'field');
  return echoes;
}

export function withoutHandedOn(given: AssembleInput): AssembleInput {
  const values = handedOn(given);
  if (values.length === 0) return given;
  const { hideIn } = echoesOf(values, given.capture);
  const { openings, streams, downloads, lost } = given;
  return {
    ...given,
    openings: openings.map((opening) => hideIn(opening)),
    streams: streams.map((stream) => ({ ...stream, records: stream.records.map((record) => hideIn(record)) })),
    ...(downloads && { downloads: downloads.map((download) => hideIn(download)) }),
    ...(lost && { lost: lost.map((page) => hideIn(page)) }),
  };
}

function handedOn({ openings, streams, downloads = [], lost = [] }: AssembleInput): string[] {
  const recordsOf = (document: string): DocumentRecord[] =>
    streams.flatMap((stream) => (stream.document === document ? stream.records : []));
  const handing = openings.flatMap((by) => handedOnIn(recordsOf(by.id)).map((each) => ({ ...each, by })));
  if (handing.length === 0) return [];
  const arrivals = openings.flatMap((opening) =>
    recordsOf(opening.id).flatMap((each) => (each.kind === 'arrival' ? [{ ...opening, url: each.url }] : [])),
  );
  const fetched = downloads.flatMap(({ time, url = '', finalUrl = '' }) =>
    [url, finalUrl].map((each) => ({ time, url: each })),
  );
  const asked = streams.flatMap(({ records }) => records.filter((record) => record.kind === 'departure'));
  return [
    ...[...openings, ...arrivals].flatMap((each) => valuesHandedTo(each, openings, handing)),
    ...[...fetched, ...lost, ...asked].flatMap((each) => valuesAsked(each, handing)),
  ];
}

/** A server may be slow. ms */
const STARTS_WITHIN = 30_000;

const isSoon = (time: number, since: number): boolean => time >= since - CLOCKS_DIFFER && time - since <= STARTS_WITHIN;

/** Of an address that was asked for, wherever. `time` is milliseconds since the Unix epoch. */
export function valuesAsked({ time, url }: { time: number; url: string }, handing: HandedOn[]): string[] {
  return handing.flatMap((each) => (isSoon(time, each.time) ? (valuesBy(url, each) ?? []) : []));
}

/** Null where the address is another one. */
function valuesBy(address: string, { url, names }: HandedOn): string[] | null {
  if (url !== null) return valuesUnder(address, url);
  const values = valuesNamed(address, names);
  return values.length > 0 ? values : null;
}

/** What those that came before have masked of the address of this document. */
export function valuesHandedTo(to: Opened, openings: Opened[], handing: Handing[]): string[] {
  if (!/[?#]/u.test(to.url)) return [];
  const others = openings.filter(({ id }) => id !== to.id);
  const asked = handing.filter(({ by, time }) => by.id !== to.id && to.openedAt >= time - CLOCKS_DIFFER);
  const names = asked.filter((each) => isNext(to, each, others)).flatMap((each) => each.names);
  return [
    ...valuesNamed(to.url, names),
    ...asked.flatMap((each) => (isFirstThere(to, each, others) ? (valuesBy(to.url, each) ?? []) : [])),
    ...(to.revisited ? valuesRevisited(to.url, [...others, ...asked]) : []),
  ];
}

/** Whatever its address is: the server may have sent it on. In the same frame, or in a tab of its own. */
function isNext(to: Opened, { time, by }: Handing, others: Opened[]): boolean {
  const isOfFrame = ({ tab, frame }: Opened): boolean => tab === by.tab && frame.join() === by.frame.join();
  if (isOfFrame(to)) return !others.some((other) => isOfFrame(other) && isBetween(other, time, to));
  const isFirstInTab = !others.some(({ tab, openedAt }) => tab === to.tab && openedAt <= to.openedAt);
  return isFirstInTab && isSoon(to.openedAt, time);
}

/** Wherever it is: a link or a form may have another frame or tab for its target. */
const isFirstThere = (to: Opened, from: Handing, others: Opened[]): boolean =>
  isSoon(to.openedAt, from.time) &&
  !others.some((other) => isBetween(other, from.time, to) && valuesBy(other.url, from) !== null);

const isBetween = ({ openedAt }: Opened, since: number, to: Opened): boolean =>
  openedAt >= since && openedAt < to.openedAt;

/** One that was seen just so is no other that was masked. */
function valuesRevisited(url: string, known: { url: string | null }[]): string[] {
  if (known.some((each) => each.url === url)) return [];
  return known.flatMap((each) => (each.url === null ? [] : (valuesUnder(url, each.url) ?? [])));
}
