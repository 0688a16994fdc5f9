/** A file becomes a session beside the person's own. */
import { type MessageKey, message } from '../i18n/message.ts';
import { importSession, type NotImported } from '../store/imported.ts';
import type { Imported } from './dependencies.ts';
import { readSessionFile } from './transfer/read-session.ts';
import type { Progress } from './transfer/session-file.ts';

const reasons = {
  there: 'file_already_here',
  noTime: 'file_no_time',
  noRoom: 'file_no_room',
} as const satisfies Record<NotImported, MessageKey>;

export async function importFile(
  file: File,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<Imported> {
  const reading = await readSessionFile(file, { signal, onProgress });
  if ('problem' in reading) return reading;
  const { session, warnings } = reading;
  const importing = await importSession(session);
  if (!importing.imported) return { problem: message(reasons[importing.reason]) };
  return { session: session.id, task: session.task.label, warnings };
}
