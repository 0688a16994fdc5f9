import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, unmount } from '../ui/testing/render.tsx';
import { open } from './testing/open-review.tsx';
import { fileOf, sealedSession } from './testing/sealed-session.ts';
import { readSessionFile } from './transfer/read-session.ts';
import type { Progress } from './transfer/session-file.ts';

const input = () => page.getByLabelText('File of a session');
const cancel = () => page.getByRole('button', { name: 'Cancel' });

beforeEach(() => page.viewport(1200, 800));
afterEach(unmount);

it('the opening of a large file says how far it is, and can be cancelled', async () => {
  let say: (progress: Progress) => void = () => undefined;
  let signal: AbortSignal | undefined;
  open('#/', {
    imported: (_, given, onProgress) => {
      say = onProgress;
      signal = given;
      return new Promise((_done, fail) => {
        given.addEventListener('abort', () => fail(given.reason as Error));
      });
    },
  });
  await userEvent.upload(input(), new File(['x'.repeat(2000)], 'large.json'));
  await expect.element(page.getByRole('progressbar', { name: 'Opening the file…' })).toBeVisible();
  say({ step: 'reading', part: 0.5 });
  await expect.element(page.getByText('Reading the file: 1.0 KB of 2.0 KB')).toBeVisible();
  say({ step: 'checking', part: 0.25 });
  const bar = page.getByRole('progressbar', { name: 'Checking that it is a session: 25 %' });
  await expect.element(bar).toHaveAttribute('value', '0.25');
  await expectAccessible();
  await cancel().click();
  expect(signal?.aborted).toBe(true);
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
  // What still comes of it is not shown.
  say({ step: 'receiving', part: 1 });
  await expect.element(page.getByRole('button', { name: 'Open a file' })).toBeEnabled();
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

it('a real file is opened by the worker under the eyes of the person', async () => {
  const session = await sealedSession(2000);
  open('#/', {
    async imported(file, signal, onProgress) {
      const reading = await readSessionFile(file, { signal, onProgress });
      return 'problem' in reading ? reading : { session: session.id, task: 'From a file', warnings: reading.warnings };
    },
  });
  const seen = new Set<string>();
  const watching = new MutationObserver(() => {
    const words = document.querySelector('.list-progress')?.textContent ?? '';
    if (words !== '') seen.add(words.replace(/[\d.]+ ?\S*/gu, ''));
  });
  watching.observe(document.body, { subtree: true, childList: true, characterData: true });
  await userEvent.upload(input(), new File([fileOf(session)], 'session.json'));
  await expect.element(page.getByRole('link', { name: 'From a file' })).toBeVisible();
  watching.disconnect();
  await vi.waitFor(() => expect([...seen].some((words) => words.startsWith('Checking'))).toBe(true));
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
});
