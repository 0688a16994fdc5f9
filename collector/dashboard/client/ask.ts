/** What a question is answered with, or why it was refused. */
import type { ClientResponse } from 'hono/client';
import type { Problem, ProblemCode } from '../../api/problem.ts';

/** `unreachable`: nobody answered; `unclear`: what answered was no collector. */
export type RefusalCode = ProblemCode | 'unreachable' | 'unclear';

export class Refused extends Error {
  readonly code: RefusalCode;
  /** What is wrong, one by one. */
  readonly problems: NonNullable<Problem['problems']>;

  constructor(code: RefusalCode, problems: Problem['problems'] = []) {
    super(code);
    this.code = code;
    this.problems = problems;
  }
}

type Answer = ClientResponse<unknown>;
type Fine<R> = R extends { status: 204 } ? null : R extends { ok: true; json: () => Promise<infer T> } ? T : never;

/** @throws Refused, and nothing else */
export async function ask<R>(asked: Promise<R>): Promise<Fine<R>> {
  let answer: Answer;
  try {
    answer = (await asked) as Answer;
  } catch {
    throw new Refused('unreachable');
  }
  if (!answer.ok) throw await refusalIn(answer);
  if (answer.status === 204) return null as Fine<R>;
  try {
    return (await answer.json()) as Fine<R>;
  } catch {
    throw new Refused('unclear');
  }
}

async function refusalIn(answer: Answer): Promise<Refused> {
  try {
    const { code, problems } = (await answer.json()) as Partial<Problem>;
    return code === undefined ? new Refused('unclear') : new Refused(code, problems);
  } catch {
    return new Refused('unclear');
  }
}

export const refusalOf = (error: unknown): Refused => (error instanceof Refused ? error : new Refused('unclear'));
