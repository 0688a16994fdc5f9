import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

test('others have the thread in between, and not before a turn was long enough', async () => {
  const rest = createTurns();
  expect(rest()).toBeNull();
  let others = 0;
  const timer = setInterval(() => {
    others += 1;
  });
  const until = performance.now() + 300;
  while (performance.now() < until) await rest();
  clearInterval(timer);
  expect(others).toBeGreaterThan(2);
});
