import type { Hook } from '@hono/zod-openapi';
import type { ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ProblemCode } from '../../api/problem.ts';
import type { Collector } from '../collector.ts';
import { isDiskFull } from '../full-disk.ts';
import type { AppEnv } from './env.ts';
import { problemOf, Refusal } from './refusal.ts';

/** Of what does not have the fields that it should have, each is named, and no value is repeated. */
export const refuseInvalid: Hook<unknown, AppEnv, string, undefined> = (result) => {
  if (result.success) return undefined;
  throw new Refusal('invalid-request', {
    problems: result.error.issues
      .slice(0, 50)
      .map(({ path, message }) => ({ path: path.map(String).join('.'), message })),
  });
};

const codeOf: Record<number, ProblemCode> = {
  400: 'not-json',
  404: 'not-found',
  413: 'too-large',
  415: 'wrong-media-type',
};

/** What went wrong in the collector is written to its log, and nothing of it is told. */
export function answerError({ log }: Pick<Collector, 'log'>): ErrorHandler<AppEnv> {
  return (error, c) => {
    const { status, body } = problemFor(error);
    if (status >= 500) log.error({ err: error }, 'request failed');
    return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json' });
  };
}

function problemFor(error: Error) {
  if (error instanceof Refusal) return problemOf(error.code, error.more);
  if (error instanceof HTTPException) return problemOf(codeOf[error.status] ?? 'invalid-request');
  const { code } = error as NodeJS.ErrnoException;
  if (isDiskFull(error)) return problemOf('storage-full');
  if (code === 'SQLITE_BUSY') return problemOf('unavailable');
  return problemOf('internal');
}
