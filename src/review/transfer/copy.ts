import type { Session } from '../../session/schema.ts';

export type Copying = { copied: true } | { copied: false; reason: string };

/** Characters. Browsers hand what is copied to the system whole, and some end where it is much more. */
const LONGEST = 50_000_000;

const TOO_LONG = 'This session is too long for the clipboard. Save it as a file.';
const REFUSED = 'The browser does not let Showhow copy. Save the session as a file.';

/** Copies the JSON of a session. To be called in the turn of a click: browsers let nobody copy at another time. */
export async function copySession(
  session: Session,
  clipboard: Pick<Clipboard, 'writeText'> | undefined = navigator.clipboard,
): Promise<Copying> {
  const json = `${JSON.stringify(session, null, 2)}\n`;
  if (json.length > LONGEST) return { copied: false, reason: TOO_LONG };
  try {
    if (!clipboard) return { copied: false, reason: REFUSED };
    await clipboard.writeText(json);
    return { copied: true };
  } catch {
    return { copied: false, reason: REFUSED };
  }
}
