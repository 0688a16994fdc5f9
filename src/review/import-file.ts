/** A file becomes a session beside the person's own. */
import { importSession } from '../store/imported.ts';
import type { Imported } from './dependencies.ts';
import { readSessionFile } from './transfer/read-session.ts';
import type { Progress } from './transfer/session-file.ts';

export async function importFile(
  file: File,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Imported> {
  const reading = await readSessionFile(file, { signal, onProgress });
  if ('problem' in reading) return reading;
  const { session, warnings } = reading;
  const importing = await importSession(session);
  if (!importing.imported) return { problem: importing.reason };
  return { session: session.id, task: session.task.label, warnings };
}
