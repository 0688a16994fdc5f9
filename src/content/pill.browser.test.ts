import { expect, onTestFinished, test, vi } from 'vitest';
import { createPill } from './pill.ts';

const hosts = (): Element[] => [...document.documentElement.children].filter(({ localName }) => localName === 'div');

function shown(): void {
  const ending = new AbortController();
  createPill(ending.signal).show('recording');
  onTestFinished(() => ending.abort());
}

test('it comes back when the page takes it out', async () => {
  shown();
  const [host] = hosts();
  for (let time = 0; time < 3; time += 1) {
    host?.remove();
    await vi.waitFor(() => expect(hosts()).toEqual([host]));
  }
});

test('it does not wrestle with a page that takes it out again and again, and is there once the page rests', async () => {
  let removals = 0;
  const observer = new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      removals += 1;
      (node as Element).remove();
    }
  });
  observer.observe(document.documentElement, { childList: true });
  onTestFinished(() => observer.disconnect());
  shown();
  await new Promise((done) => requestAnimationFrame(done));
  expect(removals).toBeGreaterThan(1);
  expect(removals).toBeLessThan(12);
  expect(hosts()).toEqual([]);
  observer.disconnect();
  await vi.waitFor(() => expect(hosts()).toHaveLength(1), { timeout: 5000 });
});

test('it follows a root element that takes the place of another, and is watched there', async () => {
  shown();
  const root = document.documentElement;
  const other = document.createElement('html');
  onTestFinished(() => other.replaceWith(root));
  root.replaceWith(other);
  await vi.waitFor(() => expect(hosts()).toHaveLength(1));
  hosts()[0]?.remove();
  await vi.waitFor(() => expect(hosts()).toHaveLength(1));
});
