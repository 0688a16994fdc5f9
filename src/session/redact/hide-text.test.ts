import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longSession } from '../testing/long-session.ts';
import { problemsOf } from '../validate.ts';
import { finderOf } from './finder.ts';
import { hideText } from './hide-text.ts';

const session = longSession(30);
const short = longSession(2);

test('a text is masked wherever it stands, in whatever case, and in addresses', () => {
  const { session: hidden, count, staying } = hideText(session, 'ada');
  expect(JSON.stringify(hidden)).not.toMatch(/ada/iu);
  expect(staying).toBe(0);
  expect(count).toBeGreaterThan(20);
  expect(hidden.task.label).toBe('Check the invoices of [masked]');
  expect(hidden.outcome).toEqual({ status: 'succeeded', answer: '[masked] owes 42', comment: 'Asked [masked]' });
  expect(hidden.documents[0]?.url).toBe('https://shop.example/page/1?for=[masked]%20Lovelace');
  expect(hidden.notes).toMatchObject([{ text: '[masked] said so at a25' }]);
  const [, typed] = hidden.actions;
  expect(typed).toMatchObject({ value: { masked: 'redacted' }, text: { masked: 'redacted' }, timing: { dwell: 20 } });
  // How many letters it had is not told either.
  expect(typed).not.toHaveProperty('edits');
  expect(typed).not.toHaveProperty('timing.keys');
});

test('a text with a space, as addresses write it', () => {
  const { session: hidden } = hideText(session, 'Ada Lovelace');
  expect(hidden.documents[0]?.url).toBe('https://shop.example/page/1?for=[masked]');
  expect(hidden.actions).toEqual(session.actions);
});

test.each(['?q=pass%21word+%C3%9Cber', '?q=pass!word%20%C3%BCber', '?q=pass%21word++%c3%9cber'])(
  'a text in the address %j, whoever encoded it',
  (query) => {
    const documents = short.documents.map((document) => ({ ...document, url: `https://shop.example/${query}` }));
    const { session: hidden } = hideText({ ...short, documents }, 'Pass!word über');
    expect(hidden.documents[0]?.url).toBe('https://shop.example/?q=[masked]');
  },
);

test('of what finds an element, that which needs the text is left out, and the rest stays', () => {
  const { session: hidden } = hideText(session, 'Invoice 3');
  const target = hidden.actions[3]?.type === 'click' ? hidden.actions[3].target : undefined;
  expect(target).toMatchObject({
    name: { masked: 'redacted' },
    text: { masked: 'redacted' },
    attributes: { title: { masked: 'redacted' }, 'data-row': { masked: 'redacted' } },
    selectors: [{ kind: 'css' }],
    fingerprint: { neighbours: [], context: ['Invoices'] },
  });
  // What has nothing of it is the same object: it need not be drawn anew.
  expect(hidden.actions[4]).toBe(session.actions[4]);
});

test('what can take no mask is counted', () => {
  const { session: hidden, staying } = hideText(session, 'shop.example');
  expect(hidden.capture.sites).toEqual(['*://shop.example/*']);
  expect(staying).toBe(3);
});

test('what the format itself says is no place', () => {
  for (const word of ['click', 'redacted', 'css', 'keyboard', 'showhow']) {
    expect(hideText(session, word)).toMatchObject({ count: 0, staying: 0 });
  }
});

test('whatever the text, what comes out is a session without it, and a second time changes nothing', () => {
  const text = fc.oneof(
    fc.string({ minLength: 2, maxLength: 8 }),
    fc.string({ minLength: 2, maxLength: 4, unit: 'binary' }),
    fc.constantFrom(
      'Ada',
      'line 1',
      '.*',
      '[masked]',
      'asked',
      '$&',
      '\uD800x',
      'Invoice',
      'https://',
      '%20',
      '<script>',
    ),
  );
  fc.assert(
    fc.property(text, fc.string({ maxLength: 20 }), (given, around) => {
      const [first] = short.actions;
      if (first?.type !== 'click' || !first.target) throw new Error('no click');
      const target = { ...first.target, name: `${around}${given}`, attributes: { [`data-${given}`]: given } };
      const { session: hidden, staying } = hideText({ ...short, actions: [{ ...first, target }] }, given);
      expect(problemsOf(hidden)).toEqual([]);
      // Its own sign stands where it stood.
      const isInSign = finderOf(given).isIn('[masked]');
      expect(isInSign || finderOf(given).countIn(hidden) === staying).toBe(true);
      expect(isInSign ? hidden : hideText(hidden, given).session).toEqual(hidden);
    }),
  );
});
