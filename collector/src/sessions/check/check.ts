/** Whether what was sent is the session that it says it is, and one that this collector may take. Runs in a thread of its own. */
import { createHash } from 'node:crypto';
import en from 'zod/v4/locales/en.js';
import { Session } from '../../../../src/session/schema.ts';
import { verifySeal } from '../../../../src/session/seal.ts';
import type { Problem, ProblemCode } from '../../../api/problem.ts';
import { unpacked as unpackedFrom } from '../../chunks/unpacked.ts';
import { type Summary, summaryOf } from './summary.ts';
import { unknownFields } from './unknown-fields.ts';

export interface CheckJob {
  paths: string[];
  id: string;
  task: string | null;
  digest: string;
  bytes: number;
  gzipBytes: number;
}

type Problems = NonNullable<Problem['problems']>;
export type CheckResult = { summary: Summary } | { refused: ProblemCode; problems: Problems };

const messages = en().localeError;
const MOST_PROBLEMS = 50;
/** Of a path, or of what is said of it: a field of the session may have any name. */
const MOST_LETTERS = 200;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

export async function check(job: CheckJob): Promise<CheckResult> {
  const unpacked = await unpack(job);
  if (!(unpacked instanceof Uint8Array)) return unpacked;
  if (createHash('sha256').update(unpacked).digest('hex') !== job.digest)
    return refuse('wrong-digest', [{ path: '', message: 'The session is not the one that the digest names.' }]);
  // So that it is a line of a dataset as it is, with the same digest.
  if (unpacked.includes(LINE_FEED) || unpacked.includes(CARRIAGE_RETURN))
    return invalid([{ path: '', message: 'It has to be JSON without line breaks.' }]);
  const value = parse(unpacked);
  if (value === undefined) return invalid([{ path: '', message: 'It is not JSON in UTF-8.' }]);
  const problems = problemsIn(value);
  if (problems.length > 0) return invalid(problems);
  const session = value as Session;
  const others = await otherProblems(session, job);
  return others.length > 0 ? invalid(others) : { summary: summaryOf(session) };
}

const refuse = (refused: ProblemCode, problems: Problems): CheckResult => ({ refused, problems });
const invalid = (problems: Problems): CheckResult =>
  refuse('invalid-session', problems.slice(0, MOST_PROBLEMS).map(briefly));

const briefly = ({ path, message }: Problems[number]) => ({
  path: path.slice(0, MOST_LETTERS),
  message: message.slice(0, MOST_LETTERS),
});

/** Never more than was announced: a small file can hold a very large one. */
async function unpack({ paths, bytes }: CheckJob): Promise<Uint8Array | CheckResult> {
  const gunzip = unpackedFrom(paths);
  const whole = Buffer.allocUnsafe(bytes);
  let length = 0;
  try {
    for await (const piece of gunzip as AsyncIterable<Buffer>) {
      if (length + piece.length > bytes) {
        gunzip.destroy();
        return refuse('wrong-digest', [{ path: 'bytes', message: 'The session is longer than was announced.' }]);
      }
      piece.copy(whole, length);
      length += piece.length;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith('Z_'))
      return invalid([{ path: '', message: 'It is not compressed with gzip.' }]);
    throw error;
  }
  if (length < bytes)
    return refuse('wrong-digest', [{ path: 'bytes', message: 'The session is shorter than was announced.' }]);
  return whole;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}

function problemsIn(value: unknown): Problems {
  const parsed = Session.safeParse(value, { error: messages });
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  return unknownFields(value, parsed.data);
}

async function otherProblems(session: Session, { id, task }: CheckJob): Promise<Problems> {
  const agreed = new Set(session.consent.agreed.sites);
  const wrong: [boolean, string, string][] = [
    [session.id !== id, 'id', 'It is another session than was announced.'],
    [task !== null && session.task.id !== task, 'task.id', 'It was recorded for another task.'],
    [session.capture.sites.some((site) => !agreed.has(site)), 'capture.sites', 'Not all sites were agreed to.'],
    [!(await verifySeal(session)), 'seal', 'It was changed since it was sealed.'],
  ];
  return wrong.flatMap(([isWrong, path, message]) => (isWrong ? [{ path, message }] : []));
}
