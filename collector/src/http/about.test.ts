import { expect, onTestFinished, test } from 'vitest';
import { closeAll, testCollector } from '../../testing/test-collector.ts';
import { agreement } from '../../testing/worker.ts';

test.each(['To book rooms', 'To book rooms.'])('what is agreed to is in sentences: %s', async (purpose) => {
  const one = await testCollector({ SHOWHOW_PURPOSE: purpose });
  onTestFinished(() => closeAll(one));
  const { text } = await agreement(one);
  expect(text).toContain(
    '\nIt is for: To book rooms.\nSessions, and what you report of broken tasks, are kept for 365 days at most: a longer time that is set later holds for what you agree to after that.',
  );
});
