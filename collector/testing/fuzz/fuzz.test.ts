import { expect, test } from 'vitest';
import { fuzz } from './run.ts';

/** A few each time; `npm run fuzz:collector` takes 200,000. */
test('made-up requests to all routes: none brings it down, and none is told what is not for them', async () => {
  const { requests, answers } = await fuzz(300, Math.trunc(Math.random() * 0x7fffffff));
  expect(requests).toBe(300);
  expect(answers[200]).toBeGreaterThan(0);
}, 30_000);
