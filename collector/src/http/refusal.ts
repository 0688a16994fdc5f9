import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Problem, type ProblemCode, problems } from '../../api/problem.ts';

type More = Partial<Pick<Problem, 'detail' | 'problems' | 'serverTime' | 'missing' | 'at'>>;

/** Thrown where a request is refused; answered as a problem. */
export class Refusal extends Error {
  readonly code: ProblemCode;
  readonly more: More;

  constructor(code: ProblemCode, more: More = {}) {
    super(code);
    this.code = code;
    this.more = more;
  }
}

export function problemOf(code: ProblemCode, more: More = {}): { body: Problem; status: ContentfulStatusCode } {
  const [status, title] = problems[code];
  return { status, body: { type: `urn:showhow:problem:${code}`, title, status, code, ...more } };
}
