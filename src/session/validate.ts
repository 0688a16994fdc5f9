import en from 'zod/v4/locales/en.js';
import { Session } from './schema.ts';

interface Issue {
  path: PropertyKey[];
  message: string;
}

const messages = en().localeError;

/** What is wrong with a session, one line for each problem; [] where it is valid. */
export function problemsOf(value: unknown): string[] {
  const parsed = Session.safeParse(value, { error: messages });
  return parsed.success ? [] : parsed.error.issues.map(problemOf);
}

export function problemOf({ path, message }: Issue): string {
  return path.length === 0 ? message : `${path.map(String).join('.')}: ${message}`;
}
