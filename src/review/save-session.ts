import { exportFileName, receiptFileName } from '../session/file-name.ts';
import type { Receipt } from '../session/receipt.ts';
import type { Session } from '../session/schema.ts';

/** Firefox reads the blob only after the click has been handled. */
const KEEP_FOR = 60_000;

/** Downloads a session as one JSON file and answers its name. */
export const saveSession = (session: Session): string => save(exportFileName(session), session);

/** The same of the receipt of the person's consent. */
export const saveReceipt = (session: Session, receipt: Receipt): string => save(receiptFileName(session), receipt);

function save(name: string, content: unknown): string {
  const json = new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(json);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_FOR);
  return name;
}
