/** From a file to a session: all that is done with it in the worker. */
import type { Session } from '../../session/schema.ts';
import { verifySeal } from '../../session/seal.ts';
import { checkParts, placeOf } from './check-parts.ts';
import type { FileProblem, FileWarning } from './file-problem.ts';
import { textOf } from './file-text.ts';
import { parseJson } from './json-value.ts';

export type Reading = { session: Session; warnings: FileWarning[] } | { problem: FileProblem };

export interface Progress {
  step: 'reading' | 'parsing' | 'checking' | 'verifying' | 'receiving';
  /** From 0 to 1; null where it is not known. */
  part: number | null;
}

const VERSION = 1;

/** Never throws: whatever the file is, the answer is a session that is valid, or a problem. */
export async function readSession(file: Blob, progress: (at: Progress) => void): Promise<Reading> {
  try {
    return await read(file, progress);
  } catch (error) {
    return { problem: error instanceof RangeError ? 'tooMuch' : 'unreadable' };
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
  return { session, warnings: (await verifySeal(session)) ? [] : ['changed'] };
}

function problemOfFormat(value: unknown): FileProblem | null {
  if (typeof value !== 'object' || value === null) return 'noSession';
  const { format, version } = value as { format?: unknown; version?: unknown };
  if (format === 'showhow/archive') return 'manifest';
  if (format !== 'showhow/session') return 'noSession';
  if (typeof version === 'number' && version > VERSION) return 'newer';
  return version === VERSION ? null : 'noVersion';
}

function problemOfSchema(value: unknown, progress: (at: Progress) => void): FileProblem | null {
  const check = checkParts(value);
  let step = check.next();
  for (; !step.done; step = check.next()) progress({ step: 'checking', part: step.value });
  const [first] = step.value;
  return first === undefined ? null : { place: placeOf(first) };
}
