import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Element, Selector, Target } from '../schema.ts';
import { anyText } from '../testing/text.ts';
import { chromeFrame, chromeSelectors } from './chrome-recorder.ts';
import { playwrightLocator, playwrightLocators } from './playwright.ts';

const element = (...selectors: Selector[]): Element => ({
  tag: 'button',
  role: 'button',
  name: 'Go',
  attributes: {},
  box: { x: 0, y: 0, width: 1, height: 1 },
  selectors,
  fingerprint: { ancestors: [], index: 0, siblings: 1, neighbours: [] },
});
const target = (path: Target['path'], ...selectors: Selector[]): Target => ({ ...element(...selectors), path });
const css = (value: string): Selector => ({ kind: 'css', value, matches: 1 });
const remove: Selector = {
  kind: 'role',
  role: 'button',
  name: "Don't",
  within: { kind: 'containing', css: 'div.card', text: 'Say "hi"' },
  matches: 1,
};

describe('playwrightLocators', () => {
  it('says what an element is in', () => {
    expect(playwrightLocators(target([], remove))).toEqual([
      `page.locator('div.card').filter({ has: page.getByText('Say "hi"', { exact: true }) }).getByRole('button', { name: 'Don\\'t', exact: true })`,
    ]);
  });

  it('says that it is the exact name only where others have it within theirs', () => {
    const named = (exact?: false): Selector => ({
      kind: 'role',
      role: 'button',
      name: 'Go',
      matches: 1,
      ...(exact === false && { exact }),
    });
    const titled: Selector = { kind: 'title', value: 'Go', exact: false, matches: 1 };
    expect(playwrightLocators(target([], named(), named(false), titled))).toEqual([
      `page.getByRole('button', { name: 'Go', exact: true })`,
      `page.getByRole('button', { name: 'Go' })`,
      `page.getByTitle('Go')`,
    ]);
  });

  it('passes through frames and open shadow roots, and into no closed one', () => {
    const frame = { hop: 'frame' as const, index: 1, target: element(css('iframe')) };
    const host = (mode: 'open' | 'closed') => ({ hop: 'shadow' as const, mode, target: element(css('x-card')) });
    expect(playwrightLocators(target([frame, host('open')], css('button')))).toEqual([
      `page.locator('css=iframe').contentFrame().locator('css=x-card').locator('css=button')`,
    ]);
    expect(playwrightLocators(target([host('closed')], css('button')))).toEqual([]);
    expect(playwrightLocators(target([{ ...frame, target: null }], css('button')))).toEqual([]);
  });

  it('finds hosts by something else than their text, in which Playwright counts what is in the shadow root', () => {
    const host = element({ kind: 'text', value: 'At six', matches: 1 }, css('x-time'));
    expect(playwrightLocators(target([{ hop: 'shadow', mode: 'open', target: host }], css('button')), 'page2')).toEqual(
      [`page2.locator('css=x-time').locator('css=button')`],
    );
  });

  it('goes by position only where nothing else is alone: what all positions lead to, among those that say the same', () => {
    const place = css('main > button:nth-of-type(2)');
    const second = css('html > body > main > button');
    const named = (matches: number): Selector => ({ kind: 'role', role: 'button', name: 'Go', matches });
    const byRole = `getByRole('button', { name: 'Go', exact: true })`;
    const byPlace = `page.locator('css=main > button:nth-of-type(2)')`;
    expect(playwrightLocator(target([], place, named(1)))).toBe(`page.${byRole}`);
    expect(playwrightLocator(target([], place, second, named(3)))).toBe(
      `${byPlace}.and(page.locator('css=html > body > main > button')).and(page.${byRole})`,
    );
    expect(playwrightLocator(target([], place, named(3)))).toBe(`${byPlace}.and(page.${byRole})`);
    expect(playwrightLocator(target([], place))).toBe(byPlace);
    expect(playwrightLocator(target([], named(2)))).toBe(`page.${byRole}`);
    expect(playwrightLocator(target([]))).toBeUndefined();
  });

  it('writes code that means exactly the text, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const [code = ''] = playwrightLocators(target([], { kind: 'title', value: name, matches: 1 }));
        const said: unknown[] = [];
        const page = { getByTitle: (text: string) => said.push(text) };
        // oxlint-disable-next-line typescript/no-implied-eval, typescript/no-unsafe-call -- it is code that is tried.
        new Function('page', code)(page);
        expect(said).toEqual([name]);
      }),
    );
  });
});

describe('chromeSelectors', () => {
  it('says what an element is in', () => {
    expect(chromeSelectors(target([], remove))).toEqual([
      [
        `::-p-xpath(".//div[contains(concat(\\" \\",normalize-space(@class),\\" \\"),\\" card \\")][.//*[normalize-space(.)='Say \\"hi\\"' and not(.//*[normalize-space(.)='Say \\"hi\\"'])]]") ::-p-aria("Don't[role=\\"button\\"]")`,
      ],
    ]);
  });

  it('has a part for each shadow root, and the index of each frame', () => {
    const path: Target['path'] = [
      { hop: 'frame', index: 2, target: null },
      { hop: 'shadow', mode: 'open', target: element(css('x-card')) },
    ];
    expect(chromeSelectors(target(path, css('button')))).toEqual([['x-card', 'button']]);
    expect(chromeFrame(target(path))).toEqual([2]);
  });

  it('goes by the value of a button made of an input', () => {
    const text: Selector = { kind: 'text', value: 'Send', matches: 1 };
    expect(chromeSelectors({ ...target([], text), tag: 'input' })).toEqual([
      ['xpath/.//input[normalize-space(@value)="Send"]'],
    ]);
  });

  it('says words without the name, where nothing else does', () => {
    const role: Selector = { kind: 'role', role: 'link', name: 'Account', matches: 1 };
    const link = { ...target([], role), tag: 'a', text: 'Account' };
    expect(chromeSelectors(link)).toEqual([
      ['aria/Account[role="link"]'],
      ['xpath/.//a[normalize-space(.)="Account"]'],
    ]);
    expect(chromeSelectors({ ...link, text: 'A' })).toEqual([['aria/Account[role="link"]']]);
  });

  it('leaves out what Puppeteer would take for something else', () => {
    const role: Selector = { kind: 'role', role: 'link', name: 'See [id="3"]', matches: 1 };
    expect(chromeSelectors(target([], role, css('a')))).toEqual([['a']]);
  });
});
