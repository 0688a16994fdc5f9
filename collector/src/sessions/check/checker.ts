/** Checks sessions in threads, so that other requests go on. One that runs out of memory takes no other with it. */
import { Worker } from 'node:worker_threads';
import type { CheckJob, CheckResult } from './check.ts';

export interface SessionChecker {
  check: (job: CheckJob) => Promise<CheckResult>;
  close: () => Promise<void>;
}

interface Waiting {
  job: CheckJob;
  resolve: (result: CheckResult) => void;
  reject: (error: Error) => void;
}
type Answer = { number: number } & ({ result: CheckResult } | { error: string });

/** A session of 256 MB is a gigabyte as objects. */
const MEGABYTES = 3072;

export function createChecker(threads = 1): SessionChecker {
  const queue: Waiting[] = [];
  const members = Array.from({ length: threads }, () => createMember(queue));
  return {
    check: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject });
        for (const member of members) member.next();
      }),
    close: async () => {
      await Promise.all(members.map((member) => member.close()));
    },
  };
}

function createMember(queue: Waiting[]) {
  let worker: Worker | null = null;
  let current: Waiting | null = null;
  let number = 0;
  let isClosed = false;

  function finish(use: (waiting: Waiting) => void): void {
    const done = current;
    current = null;
    if (done) use(done);
    next();
  }

  function fail(error: Error): void {
    worker = null;
    finish(({ resolve, reject }) =>
      (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? resolve({ refused: 'too-large', problems: [] })
        : reject(error),
    );
  }

  function start(): Worker {
    const made = new Worker(new URL('./thread.mjs', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
      execArgv: [],
    });
    made.unref();
    made.on('message', (answer: Answer) => {
      if (answer.number !== number) return;
      finish(({ resolve, reject }) => ('result' in answer ? resolve(answer.result) : reject(new Error(answer.error))));
    });
    made.on('error', fail);
    made.on('exit', (code) => {
      if (worker === made) fail(new Error(`The thread that checks sessions ended with ${code}.`));
    });
    return made;
  }

  function next(): void {
    if (current || isClosed) return;
    current = queue.shift() ?? null;
    if (!current) return;
    worker ??= start();
    worker.ref();
    number += 1;
    worker.postMessage({ number, job: current.job });
  }

  // The first session does not wait for it.
  worker = start();
  return {
    next,
    close: async () => {
      isClosed = true;
      const ended = worker;
      worker = null;
      await ended?.terminate();
    },
  };
}
