import { expect, test, vi } from 'vitest';
import { session } from '../../ui/testing/session.ts';
import { copySession } from './copy.ts';

test('the text of the session is copied, in the turn of the click', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  const copying = copySession(session, { writeText });
  expect(writeText).toHaveBeenCalledOnce();
  expect(JSON.parse(writeText.mock.calls[0]?.[0] ?? '')).toEqual(session);
  await expect(copying).resolves.toEqual({ copied: true });
});

test('halves of characters are copied as what they are', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  await copySession({ ...session, task: { label: '\uD800 half' } }, { writeText });
  expect(writeText.mock.calls[0]?.[0].isWellFormed()).toBe(true);
  expect(JSON.parse(writeText.mock.calls[0]?.[0] ?? '')).toHaveProperty('task.label', '\uD800 half');
});

test('where the browser refuses, or has no clipboard, a sentence says so', async () => {
  const refusing = { writeText: () => Promise.reject(new DOMException('secret', 'NotAllowedError')) };
  const refused = { copied: false, reason: 'The browser does not let Showhow copy. Save the session as a file.' };
  await expect(copySession(session, refusing)).resolves.toEqual(refused);
  vi.stubGlobal('navigator', {});
  await expect(copySession(session)).resolves.toEqual(refused);
  vi.unstubAllGlobals();
});

test('what is too long for a clipboard is not even tried', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
  const notes = Array.from({ length: 501 }, () => ({ at: 1, text: 'x'.repeat(100_000) }));
  const answer = await copySession({ ...session, notes }, { writeText });
  expect(answer).toEqual({ copied: false, reason: expect.stringContaining('too long for the clipboard') });
  expect(writeText).not.toHaveBeenCalled();
});
