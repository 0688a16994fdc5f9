import fc from 'fast-check';
import { expect, test } from 'vitest';
import { show } from '../content/testing/recording.ts';
import { queryAll, type Root, rankAmong } from './dom.ts';

const tags = ['div', 'span', 'h1', 'x-row'];
const markup = fc.array(fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`])));

const ranksIn = (root: Root, tag: string): unknown[] => queryAll(root, tag).map((each) => rankAmong(tag, each));

test('the rank of an element is its position among all of its tag, in a document as in a shadow root', () => {
  fc.assert(
    fc.property(markup, (pieces) => {
      const html = pieces.join('');
      show(html);
      const shadow = document.createElement('div').attachShadow({ mode: 'open' });
      shadow.innerHTML = html;
      for (const root of [document, shadow]) {
        for (const tag of tags) {
          const { length } = queryAll(root, tag);
          expect(ranksIn(root, tag)).toEqual(Array.from({ length }, (_, index) => ({ index, count: length })));
        }
      }
    }),
  );
});
