import { expect, test } from '../chromium/fixtures.ts';
import { playRound } from '../monkey/round.ts';

test('a monkey at work: every trusted input is accounted for', async ({ browserWithExtension, apps }) => {
  test.setTimeout(240_000);
  const round = await playRound({ browser: browserWithExtension, apps }, 7, { steps: 80, until: Infinity });
  expect(round.found).toEqual([]);
  expect(round.deeds).toBeGreaterThan(40);
  expect(round.stops).toBeGreaterThan(0);
});
