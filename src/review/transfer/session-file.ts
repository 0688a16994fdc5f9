/** From a file to a session: all that is done with it in the worker. */
import type { Session } from '../../session/schema.ts';
import { verifySeal } from '../../session/seal.ts';
import { checkParts, placeOf } from './check-parts.ts';
import { textOf } from './file-text.ts';
import { parseJson } from './json-value.ts';

/** Problem and warnings are plain sentences. */
export type Reading = { session: Session; warnings: string[] } | { problem: string };

export interface Progress {
  step: 'reading' | 'parsing' | 'checking' | 'verifying' | 'receiving';
  /** From 0 to 1; null where it is not known. */
  part: number | null;
}

const NO_SESSION = 'This file is not a session of Showhow. Choose a JSON file that Showhow has exported.';
const ARCHIVE = 'This file only lists the sessions of an archive. Choose the sessions beside it one by one.';
const NEWER = 'This session was made by a newer version of Showhow. Update Showhow, and open it again.';
const NO_VERSION = 'This session does not say in which version of the format it is, or in one that never was.';
const CHANGED =
  'This session was changed after it was sealed. What it shows may not be what was recorded: trust it as far as you trust whoever gave it to you.';
export const TOO_MUCH = 'There is more in this file than this browser can open at once.';
const UNREADABLE = 'This file could not be read. If it was moved or changed, choose it again.';

const VERSION = 1;

/** Never throws: whatever the file is, the answer is a session that is valid, or a sentence. */
export async function readSession(file: Blob, progress: (at: Progress) => void): Promise<Reading> {
  try {
    return await read(file, progress);
  } catch (error) {
    return { problem: error instanceof RangeError ? TOO_MUCH : UNREADABLE };
  }
}

async function read(file: Blob, progress: (at: Progress) => void): Promise<Reading> {
  const found = await textOf(file, (part) => progress({ step: 'reading', part }));
  if ('problem' in found) return found;
  progress({ step: 'parsing', part: null });
  const parsed = parseJson(found);
  if ('problem' in parsed) return parsed;
  const problem = problemOfFormat(parsed.value) ?? problemOfSchema(parsed.value, progress);
  if (problem !== null) return { problem };
  progress({ step: 'verifying', part: null });
  const session = parsed.value as Session;
  return { session, warnings: (await verifySeal(session)) ? [] : [CHANGED] };
}

function problemOfFormat(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return NO_SESSION;
  const { format, version } = value as { format?: unknown; version?: unknown };
  if (format === 'showhow/archive') return ARCHIVE;
  if (format !== 'showhow/session') return NO_SESSION;
  if (typeof version === 'number' && version > VERSION) return NEWER;
  return version === VERSION ? null : NO_VERSION;
}

function problemOfSchema(value: unknown, progress: (at: Progress) => void): string | null {
  const check = checkParts(value);
  let step = check.next();
  for (; !step.done; step = check.next()) progress({ step: 'checking', part: step.value });
  const [first] = step.value;
  if (first === undefined) return null;
  return `This file is not a valid session: ${placeOf(first)} is not as the format asks for.`;
}
