import type { Finding } from '../../session/scan/finding.ts';
import type { Part } from '../transfer/session-parts.ts';

export type ToWorker =
  | { type: 'part'; part: Part }
  /** Of what came in parts. */
  | { type: 'scan'; words: readonly string[] };

export type FromWorker =
  | { type: 'progress'; done: number; all: number }
  | { type: 'findings'; findings: Finding[] }
  | { type: 'failed' };
