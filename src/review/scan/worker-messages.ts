import type { Finding } from '../../session/scan/finding.ts';
import type { Session } from '../../session/schema.ts';

export interface ToWorker {
  session: Session;
  words: readonly string[];
}

export type FromWorker =
  | { type: 'progress'; done: number; all: number }
  | { type: 'findings'; findings: Finding[] }
  | { type: 'failed' };
