import fc from 'fast-check';
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { Markdown } from './markdown.tsx';
import { expectAccessible, mount, unmount } from './testing/render.tsx';
import './base.css';

afterEach(unmount);

/** The element of it alone. */
function shown(source: string): HTMLElement {
  const root = document.createElement('div');
  render(<Markdown source={source} />, root);
  return root.firstElementChild as HTMLElement;
}

test('shows what is written, under the headings of the page', async () => {
  mount(
    <main>
      <h1>Order a chair</h1>
      <Markdown
        source={'# First\n\nGo to *the* **shop**:\n\n3. Search\n4. Order `A-1`\n\n> Not more\n\n---\n\n    as code'}
      />
    </main>,
    'page',
  );
  const markdown = document.querySelector('.markdown');
  expect(markdown?.querySelectorAll('h1, h2, h3')).toHaveLength(0);
  expect(markdown?.querySelector('ol')?.start).toBe(3);
  expect([...(markdown?.querySelectorAll('em, strong, code, li, pre') ?? [])].map((each) => each.textContent)).toEqual([
    'the',
    'shop',
    'Search',
    'Order A-1',
    'A-1',
    'as code',
  ]);
  await expectAccessible();
});

test('a link says where it leads, and opens beside', () => {
  const link = shown('[our shop](https://evil.example/shop) [two][2]\n\n[2]: http://other.example').querySelectorAll(
    'a',
  );
  expect([...link].map(({ href, target, rel }) => [href, target, rel])).toEqual([
    ['https://evil.example/shop', '_blank', 'noopener noreferrer'],
    ['http://other.example/', '_blank', 'noopener noreferrer'],
  ]);
  expect(shown('[our shop](https://evil.example/shop)').textContent).toBe('our shop (evil.example)');
});

test('what could act, or ask another host, is shown as words', () => {
  const hostile = shown(
    '<img src=x onerror=alert(1)> ![a chair](https://spy.example/pixel) [a](javascript:alert(1)) [b](data:text/html,x)\n\n<script>alert(1)</script>',
  );
  expect(hostile.querySelectorAll('img, script, a')).toHaveLength(0);
  expect(hostile.textContent).toContain('<img src=x onerror=alert(1)> a chair a b');
});

test('what would take seconds is shown as it was written', () => {
  for (const source of ['>'.repeat(5000), 'a\n\n'.repeat(5000), '- '.repeat(300)]) {
    expect(shown(source).querySelector('.markdown-plain')?.textContent).toBe(source);
  }
});

const syntax = [
  '<b onclick=x>',
  '</b>',
  '![',
  '[a',
  '](',
  'javascript:x',
  'https://a.example',
  ')',
  '*',
  '_',
  '`',
  '\n',
  '> ',
  '- ',
  '1. ',
  '# ',
  '&lt;',
  '<!--',
  '-->',
  '\\',
  '[a]: ',
  '"',
  "'",
  'word ',
  '\u202e',
  '    ',
];

test('whatever is written: nothing but the allowed elements, and no other attributes', () => {
  const pieces = fc.constantFrom(...syntax);
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (written) => {
      const elements = [...shown(written.join('')).querySelectorAll('*')];
      const named = elements.map((element) => element.localName);
      const attributes = elements.flatMap((element) => element.getAttributeNames());
      const addresses = elements.flatMap((element) => element.getAttribute('href') ?? []);
      expect(named.filter((name) => !/^(?:p|ol|ul|li|em|strong|a|bdi|br|hr|code|pre|blockquote)$/u.test(name))).toEqual(
        [],
      );
      expect(attributes.filter((name) => !/^(?:class|href|target|rel|start|dir|tabindex)$/u.test(name))).toEqual([]);
      expect(addresses.filter((address) => !/^https?:/u.test(address))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
