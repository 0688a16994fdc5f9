/** A collector that answers as it is told, and remembers what it was asked. */
import type { Problem } from '../../api/problem.ts';

export interface Asked {
  /** `GET /lead/tasks`, with the query, if any. */
  what: string;
  body: unknown;
  csrf: string | null;
}

interface Question {
  /** What stands in the place of `:id`. */
  id: string;
  query: URLSearchParams;
  body: unknown;
}

/** `GET /lead/tasks/:id` and what it is answered with; null for nothing (204). */
export type Answers = Record<string, (question: Question) => unknown>;

/** What an answer throws to refuse. */
export class Refusal extends Error {
  readonly problem: Pick<Problem, 'status' | 'code'> & Partial<Problem>;
  constructor(status: number, code: Problem['code'], more: Partial<Problem> = {}) {
    super(code);
    this.problem = { ...more, status, code };
  }
}

/** Of whoever is signed in. */
export const CSRF = 'a-token-of-this-sign-in';

const problemOf = ({ problem }: Refusal): Response =>
  Response.json(
    { type: `urn:showhow:problem:${problem.code}`, title: problem.code, ...problem },
    { status: problem.status, headers: { 'content-type': 'application/problem+json' } },
  );

function found(answers: Answers, method: string, path: string): [Answers[string], string] | null {
  for (const [route, answer] of Object.entries(answers)) {
    const [itsMethod, itsPath = ''] = route.split(' ');
    const shape = new RegExp(`^${itsPath.replace(':id', '([^/]+)')}$`, 'u');
    const match = itsMethod === method ? shape.exec(path) : null;
    if (match) return [answer, match[1] ?? ''];
  }
  return null;
}

export function fakeCollector(answers: Answers): { send: typeof fetch; asked: Asked[]; answers: Answers } {
  const asked: Asked[] = [];
  const send: typeof fetch = async (input, init) => {
    const { method, url, headers } = new Request(input, init);
    const { pathname, search, searchParams } = new URL(url);
    const path = pathname.replace('/api/v1', '');
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null;
    asked.push({ what: `${method} ${path}${search}`, body, csrf: headers.get('Showhow-Csrf') });
    const [answer, id] = found(answers, method, path) ?? [null, ''];
    if (!answer) return problemOf(new Refusal(404, 'not-found'));
    try {
      const given = await answer({ id, query: searchParams, body });
      return given === null ? new Response(null, { status: 204 }) : Response.json(given);
    } catch (error) {
      if (error instanceof Refusal) return problemOf(error);
      throw error;
    }
  };
  return { send, asked, answers };
}
