import { expect, test } from 'vitest';
import { fileOf, sealedSession } from '../testing/sealed-session.ts';
import { readSessionFile } from './read-session.ts';
import type { Progress } from './session-file.ts';

test('a session is read in a worker of the browser, whole and with progress', async () => {
  const session = await sealedSession(2500);
  const seen: Progress[] = [];
  const reading = await readSessionFile(fileOf(session), { onProgress: (progress) => seen.push(progress) });
  expect(JSON.stringify(reading)).toBe(JSON.stringify({ session, warnings: [] }));
  expect(new Set(seen.map(({ step }) => step))).toEqual(
    new Set(['reading', 'parsing', 'checking', 'verifying', 'receiving']),
  );
});

test('what is no session, and one that was changed, are told apart', async () => {
  const session = await sealedSession(3);
  await expect(readSessionFile(new Blob(['{"format":']))).resolves.toEqual({
    problem: expect.stringContaining('cut short'),
  });
  const changed = { ...session, task: { label: '<img src=x onerror=alert(1)>' } };
  await expect(readSessionFile(fileOf(changed))).resolves.toEqual({
    session: changed,
    warnings: [expect.stringContaining('changed after it was sealed')],
  });
});

test('a gigabyte is refused before anything is started', async () => {
  // A real one takes seconds to make: `npm run test:large` opens it.
  const file = Object.defineProperty(new Blob(['{}']), 'size', { value: 1_000_000_000 });
  const startWorker = (): Worker => {
    throw new Error('started');
  };
  await expect(readSessionFile(file, { startWorker })).resolves.toEqual({
    problem: expect.stringContaining('larger than 500 MB'),
  });
});

test('reading can be cancelled, before and in the middle', async () => {
  const file = fileOf(await sealedSession(2500));
  const cancelled = new AbortController();
  cancelled.abort();
  await expect(readSessionFile(file, { signal: cancelled.signal })).rejects.toHaveProperty('name', 'AbortError');
  const cancel = new AbortController();
  const steps: string[] = [];
  const reading = readSessionFile(file, {
    signal: cancel.signal,
    onProgress: ({ step }) => {
      steps.push(step);
      if (step === 'checking') cancel.abort();
    },
  });
  await expect(reading).rejects.toHaveProperty('name', 'AbortError');
  expect(steps).not.toContain('receiving');
});

test('where the worker cannot run, a sentence says so', async () => {
  const startWorker = (): Worker => new Worker('data:text/javascript,throw new Error("secret")');
  await expect(readSessionFile(new Blob(['{}']), { startWorker })).resolves.toEqual({
    problem: expect.stringContaining('could not be opened'),
  });
});
