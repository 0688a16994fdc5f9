import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTabHistory, type Place } from './tab-history.ts';

type Step = { go: 'push' | 'replace'; url: string } | { go: 'traverse'; by: number };

const url = fc.integer({ min: 0, max: 1000 }).map((page) => `https://shop.example/${page}`);
const step: fc.Arbitrary<Step> = fc.oneof(
  url.map((to) => ({ go: 'push', url: to }) as const),
  url.map((to) => ({ go: 'replace', url: to }) as const),
  fc.constantFrom(-3, -2, -1, 1, 2, 3).map((by) => ({ go: 'traverse', by }) as const),
);

test('tells the direction of every way through a history that it has seen whole', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const history = createTabHistory();
      let entries: Place[] = [{ url: 'https://shop.example/', document: 'd', index: 0 }];
      let at = 0;
      const told: { said: string; was: string }[] = [];
      history.push(entries[0] as Place);
      for (const [index, move] of steps.entries()) {
        if (move.go === 'traverse') {
          const to = entries[at + move.by];
          if (!to) continue;
          at += move.by;
          told.push({ said: history.traverse(to, 0), was: move.by < 0 ? 'back' : 'forward' });
        } else {
          // Each entry is a document of its own, so that no two can be mixed up.
          const place = { url: move.url, document: `d${index}`, index: null };
          history[move.go](place);
          if (move.go === 'push') at += 1;
          entries = [...entries.slice(0, at), place, ...(move.go === 'push' ? [] : entries.slice(at + 1))];
        }
        expect(history.current()).toEqual(entries[at]);
      }
      expect(told.filter(({ said, was }) => said !== was)).toEqual([]);
    }),
  );
});

test('two entries of one address: the index decides, else it was back', () => {
  const place = (path: string, index: number | null): Place => ({
    url: `https://shop.example/${path}`,
    document: path,
    index,
  });
  const between = () => {
    const history = createTabHistory();
    history.push(place('a', 0));
    history.push(place('b', 1));
    history.push(place('a', 2));
    history.traverse(place('b', 1), 0);
    return history;
  };
  expect(between().traverse(place('a', 2), 0)).toBe('forward');
  expect(between().traverse(place('a', 0), 0)).toBe('back');
  expect(between().traverse(place('a', null), 0)).toBe('back');
});
