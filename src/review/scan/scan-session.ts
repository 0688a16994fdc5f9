/** Has a session scanned by a worker. */
import type { Finding } from '../../session/scan/finding.ts';
import type { Session } from '../../session/schema.ts';
import { createTurns } from '../../session/turns.ts';
import { partsOf } from '../transfer/session-parts.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

export type StartWorker = () => Worker;

const startWorker: StartWorker = () => new Worker(new URL('./scan.worker.ts', import.meta.url), { type: 'module' });

/** For whoever reads the console: the page has words of its own. */
const failed = (): Error => new Error('The scan ended before everything was looked at');

/**
 * Fails where the scan did not come to its end: it never says that nothing was found unless everything was looked at.
 * @param onProgress counts actions, documents, notes and the rest; at the end both are the same
 * @param signal ends the scan at once; the promise is then rejected with the signal's reason
 */
export function scanSession(
  session: Session,
  words: readonly string[],
  onProgress: (done: number, all: number) => void,
  signal: AbortSignal,
  start: StartWorker = startWorker,
): Promise<Finding[]> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const worker = start();
    let isOver = false;
    const end = (settle: () => void): void => {
      isOver = true;
      worker.terminate();
      signal.removeEventListener('abort', onAbort);
      settle();
    };
    const fail = (event: Event): void => {
      event.preventDefault();
      end(() => reject(failed()));
    };
    function onAbort(): void {
      end(() => reject(signal.reason as Error));
    }
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'progress') onProgress(data.done, data.all);
      else if (data.type === 'findings') end(() => resolve(data.findings));
      else end(() => reject(failed()));
    });
    // Where its script cannot be loaded or run, and where the answer cannot be read.
    worker.addEventListener('error', fail);
    worker.addEventListener('messageerror', fail);
    signal.addEventListener('abort', onAbort);
    handOver(worker, session, words, () => isOver).catch(() => end(() => reject(failed())));
  });
}

/** In parts, in turns: while a long session is copied at once, the page would stand still. */
async function handOver(
  worker: Worker,
  session: Session,
  words: readonly string[],
  isOver: () => boolean,
): Promise<void> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- only windows take one.
  const say = (message: ToWorker): void => worker.postMessage(message);
  const rest = createTurns();
  for (const part of partsOf(session)) {
    say({ type: 'part', part });
    const resting = rest();
    if (resting) await resting;
    if (isOver()) return;
  }
  say({ type: 'scan', words });
}
