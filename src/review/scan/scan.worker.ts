/** The scan in a thread of its own: the page goes on while it runs. It ends with the page, or when it is terminated. */
import { scan } from '../../session/scan/scan.ts';
import { createAssembly } from '../transfer/session-parts.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

const assembly = createAssembly();

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- only windows take one.
const say = (message: FromWorker): void => self.postMessage(message);

async function answer(words: readonly string[]): Promise<void> {
  try {
    const findings = await scan(assembly.session(), { words }, (done, all) => say({ type: 'progress', done, all }));
    say({ type: 'findings', findings });
  } catch {
    // What was thrown may quote the session.
    say({ type: 'failed' });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'part') assembly.add(data.part);
  else void answer(data.words);
});
