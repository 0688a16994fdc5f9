/** Whether an exported file is a session: by the published JSON Schema, as a stranger would check it, and by our own rules. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Session } from '../src/session/schema.ts';
import { problemsOf } from '../src/session/validate.ts';

const schemaFile = resolve(import.meta.dirname, '../schema/session.schema.json');

function schemaProblems(session: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object);
  validate(session);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** The session in an exported text. Throws with all that is wrong with it. */
export function parseSession(json: string): Session {
  const session = JSON.parse(json) as unknown;
  const problems = [...schemaProblems(session), ...problemsOf(session)];
  if (problems.length > 0) throw new Error(`Not a session:\n${problems.join('\n')}`);
  return session as Session;
}
