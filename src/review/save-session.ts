import { exportFileName } from '../session/file-name.ts';
import type { Session } from '../session/schema.ts';

/** Firefox reads the blob only after the click has been handled. */
const KEEP_FOR = 60_000;

/** Downloads a session as one JSON file and answers its name. */
export function saveSession(session: Session): string {
  const name = exportFileName(session);
  const json = new Blob([`${JSON.stringify(session, null, 2)}\n`], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(json);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_FOR);
  return name;
}
