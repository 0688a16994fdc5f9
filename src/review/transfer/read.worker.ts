/** Reads and checks the file of a session beside the page, which stays quick meanwhile. */
import type { Session } from '../../session/schema.ts';
import type { FileProblem, FileWarning } from './file-problem.ts';
import { type Progress, type Reading, readSession } from './session-file.ts';
import { type Part, partsOf } from './session-parts.ts';

export type Answer =
  | { type: 'progress'; progress: Progress }
  | { type: 'part'; part: Part }
  | { type: 'read'; warnings: FileWarning[] }
  | { type: 'problem'; problem: FileProblem };

const answer = (one: Answer): void => self.postMessage(one, { transfer: [] });

async function read(file: Blob): Promise<void> {
  const reading = await readSession(file, (progress) => answer({ type: 'progress', progress }));
  if ('problem' in reading) answer({ type: 'problem', problem: reading.problem });
  else handOver(reading);
}

function handOver({ session, warnings }: Extract<Reading, { session: Session }>): void {
  try {
    for (const part of partsOf(session)) answer({ type: 'part', part });
    answer({ type: 'read', warnings });
  } catch {
    // The browser has no room to copy it.
    answer({ type: 'problem', problem: 'tooMuch' });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Blob>) => void read(data));
