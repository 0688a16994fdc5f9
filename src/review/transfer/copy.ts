import { message } from '../../i18n/message.ts';
import type { Session } from '../../session/schema.ts';

/** The reason is a sentence. */
export type Copying = { copied: true } | { copied: false; reason: string };

/** Characters. Browsers hand what is copied to the system whole, and some end where it is much more. */
const LONGEST = 50_000_000;

/** Copies the JSON of a session. To be called in the turn of a click: browsers let nobody copy at another time. */
export async function copySession(
  session: Session,
  clipboard: Pick<Clipboard, 'writeText'> | undefined = navigator.clipboard,
): Promise<Copying> {
  const json = `${JSON.stringify(session, null, 2)}\n`;
  if (json.length > LONGEST) return { copied: false, reason: message('file_copy_too_long') };
  try {
    if (!clipboard) return refused();
    await clipboard.writeText(json);
    return { copied: true };
  } catch {
    return refused();
  }
}

const refused = (): Copying => ({ copied: false, reason: message('file_copy_refused') });
