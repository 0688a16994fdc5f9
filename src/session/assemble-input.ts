import type { DocumentOpening, DocumentRecord, DownloadEvent, TabEvent } from './record.ts';
import type { Capture, Consent, Environment, Mark, Task } from './schema.ts';

export interface RecordStream {
  document: string;
  /** In any order, with repetitions. */
  records: DocumentRecord[];
  /** How many records did not parse. */
  refused: number;
  /** Their numbers, as far as they had one: they are no gaps. */
  refusedSequences?: number[];
  /** Last number that the document is known to have given out. */
  lastKnown: number | null;
  /** It was asked at Stop, and did not answer. */
  unanswered?: true;
}

/** What was buffered of a session. Times are milliseconds since the Unix epoch. */
export interface AssembleInput {
  id: string;
  task: Task;
  consent: Consent;
  capture: Capture;
  environment: Environment;
  startedAt: number;
  endedAt: number;
  ended: 'stopped' | 'interrupted';
  pauses: { from: number; until: number; reason: 'user' | 'interrupted' }[];
  notes: ({ time: number; text: string } | { time: number; mark: Mark })[];
  openings: DocumentOpening[];
  streams: RecordStream[];
  tabEvents: TabEvent[];
  /** Downloads that the browser told of. */
  downloads?: DownloadEvent[];
  /** Pages that went before they could report themselves. */
  lost?: { url: string; time: number }[];
  /** Whether a part of the sites is never recorded. */
  hasDenied?: boolean;
  /** The browser's number of the tab in front at Start. */
  activeTabAtStart: number | null;
}
