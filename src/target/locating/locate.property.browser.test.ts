import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeTarget } from '../describe.ts';
import { build, tree } from '../testing/trees.ts';
import { locate } from './locate.ts';

/** A page for a while. */
function showing(trees: Element[], look: (stage: Element) => void): void {
  const stage = document.createElement('main');
  stage.append(...trees);
  document.body.append(stage);
  try {
    look(stage);
  } finally {
    stage.remove();
  }
}

const pages = fc.array(tree, { minLength: 1, maxLength: 3 });

test('in a page that is as it was, another element is never taken for the one that was described', () => {
  fc.assert(
    fc.property(pages, (trees) => {
      showing(trees.map(build), (stage) => {
        for (const element of stage.querySelectorAll('*')) {
          const { element: found, confidence } = locate(
            describeTarget(element, () => null),
            document,
          );
          expect([element, null]).toContain(found);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      });
    }),
    { numRuns: 25 },
  );
});

test('in a page of which nothing is known, looking fails in no way', () => {
  fc.assert(
    fc.property(pages, pages, (old, others) => {
      showing(old.map(build), (stage) => {
        const targets = [...stage.querySelectorAll('*')].map((element) => describeTarget(element, () => null));
        stage.replaceChildren(...others.map(build));
        for (const target of targets) expect(() => locate(target, document)).not.toThrow();
      });
    }),
    { numRuns: 15 },
  );
});
