import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createLog } from './log.ts';

test('what goes wrong is in the log, and no id', async () => {
  const lines: string[] = [];
  const log = createLog('error', { write: (line) => void lines.push(line) });
  const worker = '0190f3c1-7b6a-4c3d-8e4f-5a6b7c8d9e10';
  const digest = 'ab12'.repeat(16);
  const error: unknown = await readFile(`/nowhere/${worker}/${digest}`).catch((reason: unknown) => reason);
  log.error({ err: error }, 'request failed');
  expect(JSON.parse(lines.join(''))).toMatchObject({
    msg: 'request failed',
    err: { code: 'ENOENT', message: "ENOENT: no such file or directory, open '/nowhere/…/…'" },
  });
  expect(lines.join('')).not.toMatch(new RegExp(`${worker}|${digest}`, 'u'));
});
