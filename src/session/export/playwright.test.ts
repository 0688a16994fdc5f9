import { transformSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testWords } from '../../wording/test-words.ts';
import type { Session } from '../schema.ts';
import { type ActionGiven, anySession, button, documentAt, field, sessionOf } from '../testing/any-session.ts';
import { element } from '../testing/build.ts';
import { toPlaywrightTest } from './playwright.ts';

const asTest = (session: Session) => toPlaywrightTest(session, testWords);

const click: ActionGiven = {
  type: 'click',
  target: button(),
  button: 'left',
  count: 1,
  modifiers: [],
  pointer: 'mouse',
  position: { x: 5, y: 5 },
  offset: { x: 3, y: 4 },
};
const save = `page.getByRole('button', { name: 'Save', exact: true })`;

/** The lines that do something, after the way to the first page. */
const linesOf = (...given: Parameters<typeof sessionOf>): string[] =>
  asTest(sessionOf(...given))
    .source.replace(/\n\}\);\n[^]*$/u, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^(?:await|const|for|if|answerDialogs)\b/u.test(line))
    .filter((line) => line !== `await page.goto('https://shop.example/');`);

describe('toPlaywrightTest', () => {
  it('is a test that begins at the address of the first page', () => {
    expect(asTest(sessionOf([click])).source).toBe(`import { test } from '@playwright/test';

test.use({ viewport: { width: 1000, height: 700 } });

test('Buy a kettle', async ({ page }) => {
  test.setTimeout(33000);

  // Clicked button “Save”
  await page.goto('https://shop.example/');
  await ${save}.click();
});
`);
  });

  it.each<[string, ActionGiven, string]>([
    ['a double click', { ...click, count: 2 }, `await ${save}.dblclick();`],
    ['a click with a key held', { ...click, modifiers: ['Shift'] }, `await ${save}.click({ modifiers: ['Shift'] });`],
    [
      'a click on what was disabled',
      { ...click, target: button('Save', { attributes: { disabled: '' } }) },
      `await ${save}.click({ force: true });`,
    ],
    [
      'a click in a picture',
      { ...click, target: button('Save', { role: 'img' }) },
      `await ${save}.click({ position: { x: 3, y: 4 } });`,
    ],
    [
      'a ticked box',
      { ...click, target: button('Save', { role: 'checkbox' }), checked: true },
      `if ((await ${save}.isChecked()) !== true) await ${save}.click();`,
    ],
    [
      'a radio button, which may have been chosen before',
      { ...click, target: button('Save', { role: 'radio' }), checked: true },
      `await ${save}.click();`,
    ],
    [
      'a box ticked on its label',
      { ...click, target: button('Save', { role: 'checkbox' }), checked: false, offset: null },
      `if ((await ${save}.isChecked()) !== false) await clickLabel(${save});`,
    ],
    [
      'a box ticked twice on its label',
      { ...click, target: button('Save', { role: 'checkbox' }), count: 2, checked: true, offset: null },
      `await clickLabel(${save}, { clickCount: 2 });`,
    ],
    [
      'a slider that was focused by its label',
      { ...click, target: button('Save', { role: 'slider', tag: 'input' }), offset: null },
      `await clickLabel(${save});`,
    ],
    [
      'a place in an editor',
      { ...click, target: button('Save', { role: 'textbox', tag: 'div' }) },
      `await ${save}.click({ position: { x: 3, y: 4 } });`,
    ],
    [
      'the backdrop of a dialog',
      { ...click, target: button('Save', { role: 'dialog', tag: 'dialog' }), offset: { x: -200, y: -100 } },
      `await page.getByRole('button', { name: 'Save', exact: true }).click({ position: { x: -200, y: -100 } });`,
    ],
    [
      'an unseen box that an assistive tool ticked',
      {
        ...click,
        target: button('Save', { role: 'checkbox', box: { x: 0, y: 0, width: 1, height: 1 } }),
        checked: false,
        pointer: 'none',
        offset: null,
      },
      `if ((await ${save}.isChecked()) !== false) await ${save}.dispatchEvent('click');`,
    ],
    [
      'text at the end of other',
      { type: 'type', target: field('Where'), value: "King's", text: "'s", by: 'keyboard' },
      `await type(page.getByLabel('Where', { exact: true }), 'King', '\\'s');`,
    ],
    [
      'text in the midst of other',
      { type: 'type', target: field('Where'), value: 'Kings', text: 'ng', by: 'keyboard' },
      `await page.getByLabel('Where', { exact: true }).fill('Kings');`,
    ],
    [
      'text that the page took for itself',
      { type: 'type', target: field('Where'), value: '', text: 'far,', by: 'keyboard' },
      `await page.getByLabel('Where', { exact: true }).pressSequentially('far,');`,
    ],
    [
      'a date',
      {
        type: 'type',
        target: field('When', { attributes: { type: 'date' } }),
        value: '2026-09-17',
        text: '17',
        by: 'keyboard',
      },
      `await page.getByLabel('When', { exact: true }).fill('2026-09-17');`,
    ],
    [
      'pasted text',
      { type: 'type', target: field('Where'), value: 'Lisbon', text: 'Lisbon', by: 'paste' },
      `await page.getByLabel('Where', { exact: true }).fill('Lisbon');`,
    ],
    [
      'an emptied field',
      { type: 'type', target: field('Where'), value: '', text: '', by: 'keyboard' },
      `await page.getByLabel('Where', { exact: true }).fill('');`,
    ],
    [
      'what is found by a container’s text by something that lasts',
      {
        ...click,
        target: button('Save', {
          selectors: [
            { kind: 'text', value: 'At six At seven At eight', matches: 1 },
            { kind: 'id', value: 'time', matches: 1 },
          ],
        }),
      },
      `await page.locator('[id="time"]').click();`,
    ],
    [
      'what is found by text in a shadow root, which may repeat what is put into it, by something else',
      {
        ...click,
        target: button('Ant', {
          path: [
            {
              hop: 'shadow',
              mode: 'open',
              target: element({ selectors: [{ kind: 'css', value: 'x-list', matches: 1 }] }),
            },
          ],
          selectors: [
            { kind: 'text', value: 'Ant', matches: 1 },
            { kind: 'css', value: '[part="label"]', matches: 1 },
          ],
        }),
      },
      `await page.locator('css=x-list').locator('css=[part="label"]').click();`,
    ],
    [
      'what is found by a container’s text by its place, if by nothing else',
      {
        ...click,
        target: button('Save', {
          selectors: [
            { kind: 'text', value: 'At six At seven At eight', matches: 1 },
            { kind: 'css', value: 'main > div', matches: 1 },
          ],
        }),
      },
      `await page.locator('css=main > div').click();`,
    ],
    [
      'a field by its label',
      { ...click, target: field('Where'), offset: null },
      `await clickLabel(page.getByLabel('Where', { exact: true }));`,
    ],
    [
      'text in an editor',
      { type: 'type', target: field('Where', { tag: 'div' }), value: 'all of it', text: 'it', by: 'keyboard' },
      `await page.getByLabel('Where', { exact: true }).pressSequentially('it');`,
    ],
    [
      'a held key',
      { type: 'press', target: button(), key: 'ArrowDown', code: 'ArrowDown', modifiers: ['Control'], repeat: 2 },
      `for (let times = 0; times < 3; times += 1) await ${save}.press('Control+ArrowDown');`,
    ],
    [
      'a key on nothing',
      { type: 'press', key: 'é', code: 'Digit2', modifiers: [] },
      `await page.keyboard.press('Digit2');`,
    ],
    [
      'options',
      {
        type: 'select',
        target: button(),
        options: [
          { value: 'a', label: 'A', index: 0 },
          { value: { masked: 'field' }, label: 'B', index: 3 },
        ],
      },
      `await ${save}.selectOption([{ value: 'a' }, { index: 3 }]);`,
    ],
    [
      'a scroll of the page',
      { type: 'scroll', from: { x: 0, y: 0 }, to: { x: 0, y: 400 }, by: 'wheel' },
      `await page.evaluate(() => window.scrollTo({ left: 0, top: 400, behavior: 'instant' }));`,
    ],
    ['a way back', { type: 'back', url: 'https://shop.example/' }, 'await page.goBack();'],
  ])('says %s', (_, action, line) => {
    expect(linesOf([action])).toEqual([line]);
  });

  it('presses keys when what they are for is open, as it was', () => {
    const press = (attributes: Record<string, string>): ActionGiven => ({
      type: 'press',
      target: button('Save', { attributes }),
      key: 'ArrowDown',
      code: 'ArrowDown',
      modifiers: [],
    });
    const open = press({ 'aria-expanded': 'true' });
    expect(linesOf([open])).toEqual([
      `await expect(${save}).toHaveAttribute('aria-expanded', 'true');`,
      `await ${save}.press('ArrowDown');`,
    ]);
    expect(asTest(sessionOf([open])).source).toContain(`import { expect, test } from '@playwright/test';`);
    expect(linesOf([press({ 'aria-expanded': 'false' })])).toEqual([`await ${save}.press('ArrowDown');`]);
  });

  it('drags along the path, from where it was pressed', () => {
    const target = button('Save', { box: { x: 100, y: 50, width: 40, height: 40 } });
    const drag: ActionGiven = {
      type: 'drag',
      target,
      drop: null,
      kind: 'pointer',
      from: { x: 110, y: 60 },
      to: { x: 160, y: 60 },
      path: [[130, 65, 40]],
    };
    const { source } = asTest(sessionOf([drag]));
    expect(source).toContain(`await drag(page, ${save}, [10, 10], [[20, 5], [50, 0]]);`);
    expect(source).toContain(`import { test, type Locator, type Page } from '@playwright/test';`);
    expect(source).toContain('async function drag(');
    expect(asTest(sessionOf([{ ...drag, button: 'right' }])).source).toContain(`[[20, 5], [50, 0]], 'right');`);
    expect(asTest(sessionOf([{ ...drag, cancelled: true }])).source).toContain(
      `[[20, 5], [50, 0]], 'left', 'Escape');`,
    );
  });

  it('drops where in the element it was dropped: that may be before or after it', () => {
    const target = button('Save', { box: { x: 100, y: 50, width: 40, height: 40 } });
    const drop = button('Print', { box: { x: 100, y: 150, width: 40, height: 40 } });
    const drag: ActionGiven = {
      type: 'drag',
      target,
      drop,
      kind: 'native',
      from: { x: 110, y: 60 },
      to: { x: 120, y: 185 },
      path: [],
    };
    const onto = `await ${save}.dragTo(page.getByRole('button', { name: 'Print', exact: true })`;
    const places = 'sourcePosition: { x: 10, y: 10 }, targetPosition: { x: 20, y: 35 }';
    expect(linesOf([drag])).toEqual([`${onto}, { ${places} });`]);
    // Of another frame.
    expect(linesOf([{ ...drag, to: { x: 120, y: 30 } }])).toEqual([`${onto});`]);
  });

  it('waits for another page, and not for another query', () => {
    const to = { type: 'navigation', kind: 'link', cause: 'a1', at: 1500, document: 'd1' } as const;
    expect(linesOf([click], [{ ...to, url: 'https://shop.example/b?x=1' }]).at(-1)).toBe(
      `await page.waitForURL((url) => url.origin + url.pathname === 'https://shop.example/b');`,
    );
    expect(linesOf([click], [{ ...to, url: 'https://shop.example/?x=1' }])).toHaveLength(1);
  });

  it('answers dialogs as the person did, before what brings them', () => {
    const asked = { type: 'dialog', kind: 'confirm', message: 'Sure?', cause: 'a1', at: 1100 } as const;
    const prompted = { ...asked, kind: 'prompt', answer: { masked: 'email' }, at: 1200 } as const;
    const { source } = asTest(sessionOf([click], [{ ...asked, answer: false }, prompted]));
    expect(source).toContain(`  answerDialogs(page, [false, EMAIL]);\n  await ${save}.click();`);
    expect(source).toContain('function answerDialogs(');
  });

  it('asks for what was not recorded, and for files', () => {
    const masked = { masked: 'password' } as const;
    const typed: ActionGiven = { type: 'type', target: field('Password'), value: masked, text: masked, by: 'keyboard' };
    const upload: ActionGiven = {
      type: 'upload',
      target: field('Picture'),
      files: [{ name: { masked: 'file' }, type: '', size: 1 }],
    };
    const { source } = asTest(sessionOf([typed, upload]));
    expect(source).toContain(
      `const PASSWORD = required('SHOWHOW_PASSWORD'); // password, masked of text field “Password”`,
    );
    expect(source).toContain(`.fill(PASSWORD);`);
    expect(source).toContain(`.setInputFiles(FILE.split(delimiter));`);
    expect(source).toContain(`import { delimiter } from 'node:path';`);
  });

  it('goes on in the tab that a page opens, and in one that the person opens', () => {
    const documents = [
      documentAt('d1', 't1', 'https://shop.example/'),
      documentAt('d2', 't2', 'https://shop.example/new'),
    ];
    const second: ActionGiven = { ...click, tab: 't2', document: 'd2' };
    const opened = { cause: 'a1', at: 1100, tab: 't2', document: null };
    const inSecond = `await ${save.replace('page', 'page2')}.click();`;
    expect(linesOf([click, second], [{ type: 'tab', change: 'opened', ...opened }], { documents })).toEqual([
      `const opening2 = context.waitForEvent('page');`,
      `await ${save}.click();`,
      `const page2 = await opening2;`,
      inSecond,
    ]);
    expect(linesOf([click, { type: 'openTab', tab: 't2' }, second], [], { documents })).toEqual([
      `await ${save}.click();`,
      `const page2 = await context.newPage();`,
      `await page2.goto('https://shop.example/new');`,
      inSecond,
    ]);
  });

  it('leaves out, and says why', () => {
    const closed = button('Save', { path: [{ hop: 'shadow', mode: 'closed', target: button('x') }] });
    const { source, leftOut } = asTest(
      sessionOf([
        { ...click, target: closed },
        { type: 'zoom', from: 1, to: 2, by: 'touch' },
      ]),
    );
    expect(leftOut).toEqual([
      { action: 'a1', why: 'Playwright cannot reach the element, or has no way to say which it is.' },
      { action: 'a2', why: 'Playwright cannot zoom a page.' },
    ]);
    expect(source).toContain('// Left out. Playwright cannot zoom a page.');
  });

  it('makes TypeScript of any session, in which no text ends what it stands in', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const { source } = asTest(session);
        expect(source).not.toMatch(/<\/script|<!--|[\u2028\u2029]|\p{Cs}/iu);
        const { code, warnings } = transformSync(source, { loader: 'ts' });
        expect(warnings).toEqual([]);
        // One test, and nothing beside it but what every test may bring along.
        expect(code.match(/^\w+/gmu)).toEqual(expect.arrayContaining(['import', 'test']));
      }),
    );
  }, 60_000);
});
