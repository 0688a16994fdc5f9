/** Puts the parts together over a data folder, and takes them down again. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createChunkStore } from './chunks/chunk-store.ts';
import { limitedStore } from './chunks/limited-store.ts';
import { namedBy } from './chunks/named-by.ts';
import { sweep } from './chunks/sweep.ts';
import type { Clock } from './clock.ts';
import { type Collector, unsubmittedLimit } from './collector.ts';
import type { Config } from './config/config.ts';
import { takeFolder } from './data-folder.ts';
import { databaseFile, openDatabase } from './database/open.ts';
import { openKnownDevices } from './devices/known-devices.ts';
import { createMetrics } from './http/metrics.ts';
import { openNonces } from './http/nonces.ts';
import { createLimits, type Rates, ratesFor } from './http/rate-limits.ts';
import { createLog } from './log.ts';
import { forgetEnded } from './people/sign-ins.ts';
import { noteAddress } from './people/while-it-runs.ts';
import { loadReceiptKey } from './receipts/key.ts';
import { expire } from './retention/expire.ts';
import { createRoom } from './room.ts';
import { createChecker, type SessionChecker } from './sessions/check/checker.ts';
import { tidyEach } from './tidy-each.ts';
import { createWithdrawals } from './withdrawals/withdrawals.ts';
import { createWorkerLocks } from './worker-locks.ts';

/** Sessions of one worker that may wait to be looked through: each keeps its manifest in memory. */
const MOST_CHECKS = 4;

interface Parts {
  clock?: Clock;
  rates?: Rates;
  checker?: SessionChecker;
  log?: Logger;
}

export interface Opened {
  collector: Collector;
  close: () => Promise<void>;
}

/** `address` is known when it listens at the latest. */
export async function openCollector(config: Config & { address: string }, parts: Parts = {}): Promise<Opened> {
  const {
    clock = () => new Date(),
    rates = ratesFor(config),
    checker = createChecker(),
    log = createLog(config.log),
  } = parts;
  const folder = await takeFolder(config.data);
  const db = await openDatabase(databaseFile(config.data));
  const knownDevices = openKnownDevices(databaseFile(config.data));
  const nonces = openNonces(join(config.data, 'nonces.sqlite'), clock);
  const locks = createWorkerLocks();
  const collector: Collector = {
    config,
    db,
    knownDevices,
    nonces,
    checker,
    clock,
    log,
    chunks: limitedStore(createChunkStore(folder.chunks), {
      locks,
      namedBy: (worker) => namedBy(db, worker),
      limit: unsubmittedLimit({ config }),
    }),
    receiptKey: await loadReceiptKey(config.data),
    limits: createLimits(rates),
    metrics: createMetrics(),
    locks,
    checks: createWorkerLocks(MOST_CHECKS),
    withdrawals: createWithdrawals(),
    room: createRoom(config.data),
  };
  await noteAddress(collector);
  return {
    collector,
    close: async () => {
      await checker.close();
      await db.destroy();
      knownDevices.close();
      nonces.close();
      folder.release();
    },
  };
}

/** At the start and then hourly. */
export async function tidy(collector: Collector): Promise<void> {
  const forgetNonces = async () => collector.nonces.forget();
  await tidyEach(collector, [expire, sweep, forgetEnded, forgetNonces], (step) => step(collector));
}
