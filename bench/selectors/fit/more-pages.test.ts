import { expect, it } from 'vitest';
import { morePackages, morePages } from './more-pages.mts';

it('names each package of which there is a page, and no other', () => {
  const named = morePages.map(({ path }) => path.split('/')[2]);
  expect(new Set(named)).toEqual(new Set<string | undefined>(morePackages));
});
