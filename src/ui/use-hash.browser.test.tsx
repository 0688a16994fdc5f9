import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mount, unmount } from './testing/render.tsx';
import { useHash } from './use-hash.ts';

function Shown() {
  return <output>at {useHash()}</output>;
}

afterEach(unmount);

test('the fragment is followed', async () => {
  location.hash = '#/one';
  mount(<Shown />, '');
  await expect.element(page.getByRole('status')).toHaveTextContent('at #/one');
  location.hash = '#/two';
  await expect.element(page.getByRole('status')).toHaveTextContent('at #/two');
});

test('a fragment that changes before anybody listens is seen', async () => {
  location.hash = '#/one';
  mount(<Shown />, '');
  // Tells nobody.
  history.replaceState(null, '', '#/two');
  await expect.element(page.getByRole('status')).toHaveTextContent('at #/two');
});
