/** Opens the file of a session that was exported. */
import type { Session } from '../../session/schema.ts';
import { LARGEST_FILE } from './file-text.ts';
import { problemWords, warningWords } from './file-words.ts';
import type { Answer } from './read.worker.ts';
import type { Progress } from './session-file.ts';
import { createAssembly } from './session-parts.ts';

export interface ReadOptions {
  /** Ends the reading; the promise is rejected with the signal's reason. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
  /** For tests. */
  startWorker?: () => Worker;
}

/** The problem and the warnings are sentences: the worker has no words. */
export type Opened = { session: Session; warnings: string[] } | { problem: string };

const startReader = (): Worker => new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' });

/** Answers with a valid session, or with a sentence; reads in a worker, so that the page stays quick. */
export function readSessionFile(file: Blob, options: ReadOptions = {}): Promise<Opened> {
  const { signal, onProgress, startWorker = startReader } = options;
  if (signal?.aborted) return Promise.reject(signal.reason as Error);
  if (file.size > LARGEST_FILE) return Promise.resolve({ problem: problemWords('tooLarge') });
  return new Promise<Opened>((resolve, reject) => {
    const worker = startWorker();
    const over = new AbortController();
    const finish = (opened: Opened): void => {
      end();
      resolve(opened);
    };
    function end(): void {
      over.abort();
      worker.terminate();
    }
    const cancel = (): void => {
      end();
      reject(signal?.reason as Error);
    };
    signal?.addEventListener('abort', cancel, { signal: over.signal });
    listen(worker, over.signal, finish, onProgress);
    worker.postMessage(file, { transfer: [] });
  });
}

function listen(
  worker: Worker,
  signal: AbortSignal,
  finish: (opened: Opened) => void,
  onProgress: ReadOptions['onProgress'],
): void {
  const assembly = createAssembly();
  const hear = (answer: Answer): void => {
    if (answer.type === 'progress') onProgress?.(answer.progress);
    else if (answer.type === 'part') {
      assembly.add(answer.part);
      if ('part' in answer.part) onProgress?.({ step: 'receiving', part: answer.part.part });
    } else if (answer.type === 'read')
      finish({ session: assembly.session(), warnings: answer.warnings.map(warningWords) });
    else finish({ problem: problemWords(answer.problem) });
  };
  const fail = (event: Event): void => {
    event.preventDefault();
    finish({ problem: problemWords('readerEnded') });
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => hear(data), { signal });
  worker.addEventListener('error', fail, { signal });
  worker.addEventListener('messageerror', fail, { signal });
}
