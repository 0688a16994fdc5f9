import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { classesOfSheet, pageOf, withoutRule, withoutUser } from './classes.mts';

const root = resolve(import.meta.dirname, '..');
const entries = ['src/popup/main.tsx', 'src/review/main.tsx', 'collector/dashboard/main.tsx'];
const pages = entries.map((entry) => pageOf(resolve(root, entry)));

describe('the pages', () => {
  test.each(entries.map((entry, index) => [entry, index] as const))('%s has a rule for each class', (_, index) => {
    const page = pages[index];
    expect(page?.sheets.length).toBeGreaterThan(10);
    expect(page && withoutRule(page)).toEqual([]);
  });

  test('have each class that a rule is for', () => {
    expect(withoutUser(pages)).toEqual([]);
  });
});

describe('what is found', () => {
  const page = (source: string, css: string) => ({ sources: [source], sheets: [css] });

  test('a class without a rule, wherever it stands', () => {
    const source = `<p class="a b"><i class={is === 'open' ? 'c' : \`c \${x} d-\${y}\`}>{'e'}</i></p>`;
    expect(withoutRule(page(source, '.a {} .c:hover > p {}'))).toEqual(['b', 'd-']);
    expect(withoutRule(page(source, '.a, .b {} @media (width: 1px) { .c {} .d-1 {} }'))).toEqual([]);
  });

  test('a rule that nothing uses', () => {
    const source = `const look = 'a'; <p class={\`pill-\${state}\`} />`;
    expect(withoutUser([page(source, '.a .gone {} .pill-open {}')])).toEqual(['gone']);
  });

  test('nothing in comments, values and what is not a selector', () => {
    expect([
      ...classesOfSheet('/* .x {} */ @import "./y.css"; .a { inset: 0.5em; } @supports (x: y) { .b {} }'),
    ]).toEqual(['a', 'b']);
  });
});
