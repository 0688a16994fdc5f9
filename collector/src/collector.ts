/** What the parts of the collector are given: nothing of it is imported where it can be handed over. */
import type { Logger } from 'pino';
import { MOST_CHUNKS } from '../api/parts.ts';
import type { Limit, LimitedStore } from './chunks/limited-store.ts';
import type { Clock } from './clock.ts';
import type { Config } from './config/config.ts';
import type { Database } from './database/open.ts';
import type { KnownDevices } from './devices/known-devices.ts';
import type { Metrics } from './http/metrics.ts';
import type { Nonces } from './http/nonces.ts';
import type { Limits } from './http/rate-limits.ts';
import type { ReceiptKey } from './receipts/key.ts';
import type { Room } from './room.ts';
import type { SessionChecker } from './sessions/check/checker.ts';
import type { Withdrawals } from './withdrawals/withdrawals.ts';
import type { WorkerLocks } from './worker-locks.ts';

export interface Collector {
  config: Config & { address: string };
  db: Database;
  chunks: LimitedStore;
  knownDevices: KnownDevices;
  nonces: Nonces;
  checker: SessionChecker;
  locks: WorkerLocks;
  /** Whose session is looked through. */
  checks: WorkerLocks;
  withdrawals: Withdrawals;
  room: Room;
  receiptKey: ReceiptKey;
  limits: Limits;
  metrics: Metrics;
  clock: Clock;
  log: Logger;
}

export const VERSION = '0.1.0';
export const CHUNK_BYTES = 1024 * 1024;
export const sessionBytes = ({ config }: Pick<Collector, 'config'>): number => config.sessionMegabytes * 1024 * 1024;

/** What cannot be compressed becomes a little larger; more than that would keep the thread that checks sessions busy for nothing. */
export const mostGzipped = (bytes: number): number => bytes + Math.ceil(bytes / 100) + 64 * 1024;

/** So much of one worker may lie there without a session that names it: in any case one of the largest sessions, whole. */
export const unsubmittedLimit = ({ config }: Pick<Collector, 'config'>): Limit => ({
  bytes: config.unsubmittedSessions * mostGzipped(sessionBytes({ config })),
  chunks: config.unsubmittedSessions * MOST_CHUNKS,
});
