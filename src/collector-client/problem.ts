/** Why the collector did not do what it was asked: its own answer (`application/problem+json`), or that it gave none. */
import * as z from 'zod/mini';
import type { ProblemCode } from '../../collector/api/problem.ts';

const ProblemAnswer = z.object({
  code: z.string().check(z.maxLength(100)),
  problems: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  serverTime: z.optional(z.string()),
  missing: z.optional(z.array(z.string())),
  at: z.optional(z.string()),
});
type ProblemAnswer = z.infer<typeof ProblemAnswer>;

export type RefusalCode = ProblemCode | 'unknown';

/** It answered that it will not, now or ever. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly answer: ProblemAnswer;
  /** In ms, where it said so. */
  readonly retryAfter: number | null;

  constructor(status: number, answer: ProblemAnswer, retryAfter: number | null) {
    super(`Refused: ${status} ${answer.code}`);
    this.status = status;
    this.answer = answer;
    this.retryAfter = retryAfter;
  }

  get code(): RefusalCode {
    return this.answer.code as RefusalCode;
  }

  /** Whether the same may be taken another time. */
  get isPassing(): boolean {
    return this.status >= 500 || [408, 425, 429].includes(this.status) || passing.has(this.answer.code);
  }
}

/** Signed anew, it is another request. */
const passing = new Set<string>(['replayed', 'clock-off', 'chunks-missing'] satisfies ProblemCode[]);

/** It did not answer, or not in words that are understood. */
export class Unanswered extends Error {
  override name = 'Unanswered';
}

export async function refusalOf(response: Response): Promise<Refusal> {
  const parsed = ProblemAnswer.safeParse(await response.json().catch(() => null));
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new Refusal(
    response.status,
    parsed.success ? parsed.data : { code: 'unknown' },
    Number.isFinite(seconds) ? Math.max(0, seconds) * 1000 : null,
  );
}
