import { exportFileName, receiptFileName } from '../session/file-name.ts';
import type { Receipt } from '../session/receipt.ts';
import type { Session } from '../session/schema.ts';
import { saveFile } from './save-file.ts';

/** Downloads a session as one JSON file and answers its name. */
export const saveSession = (session: Session): string => save(exportFileName(session), session);

/** The same of the receipt of the person's consent. */
export const saveReceipt = (session: Session, receipt: Receipt): string => save(receiptFileName(session), receipt);

function save(name: string, content: unknown): string {
  return saveFile(name, new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' }));
}
