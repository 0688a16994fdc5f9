import { playRound } from '../monkey/round.ts';
import { expect, test } from './fixtures.ts';

test('a monkey for half a minute: every trusted input is accounted for', async ({ browserWithExtension, apps }) => {
  test.setTimeout(150_000);
  const round = await playRound({ browser: browserWithExtension, apps }, 7, {
    steps: 60,
    until: Date.now() + 40_000,
  });
  expect(round.found).toEqual([]);
  expect(round.deeds).toBeGreaterThan(20);
});
