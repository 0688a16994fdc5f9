import { expect, it } from 'vitest';
import { packages } from './packages.mts';
import { pairs } from './pairs.mts';

it('fetches each package of which there is a page', () => {
  const named = pairs
    .flatMap((pair) => [pair.old, pair.new])
    .filter((path) => path.startsWith('/npm/'))
    .map((path) => /^\/npm\/((?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1]);
  expect(packages).toEqual(expect.arrayContaining(named));
});
