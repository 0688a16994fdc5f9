import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEchoes, type Echoes } from './echoes.ts';

const nobody = (): boolean => false;

function echoesOf(values: Record<string, string>) {
  const echoes = createEchoes(nobody, () => []);
  for (const [value, kind] of Object.entries(values)) echoes.remember(value, kind as 'password');
  return echoes;
}

const hidingText =
  ({ hideIn }: Pick<Echoes, 'hideIn'>) =>
  (text: string): unknown =>
    hideIn({ text }).text;

test('a record that repeats what is masked has it nowhere', () => {
  const { hideIn } = echoesOf({ 'Ada@Example.org': 'email' });
  const record = {
    kind: 'action',
    is: {
      type: 'click',
      target: {
        tag: 'button',
        name: 'Signed in as ada@example.org',
        text: 'Profile',
        attributes: { title: 'ada@example.org', class: 'btn' },
        selectors: [
          { kind: 'text', value: 'Signed in as ada@example.org' },
          { kind: 'css', value: 'button' },
        ],
        fingerprint: { neighbours: ['Hi ada@example.org', 'Home'], context: ['ADA@EXAMPLE.ORG'] },
      },
    },
    url: 'https://shop.example/?mail=Ada%40example.org&page=2',
  };
  expect(hideIn(record)).toEqual({
    kind: 'action',
    is: {
      type: 'click',
      target: {
        tag: 'button',
        name: { masked: 'email' },
        text: 'Profile',
        attributes: { title: { masked: 'email' }, class: 'btn' },
        selectors: [{ kind: 'css', value: 'button' }],
        fingerprint: { neighbours: ['Home'], context: [] },
      },
    },
    url: 'https://shop.example/?mail=[masked]&page=2',
  });
});

test.each([
  ['5551234567', 'Code sent to (555) 123-4567'],
  ['(555) 123-4567', 'tel:5551234567'],
  ['482913', '482 913 is wrong'],
  ['482913', 'https://shop.example/?c=482-913'],
  ['12 Harbour Street\nFlat 4\nPort Vale', 'To: 12 Harbour Street Flat 4 Port Vale'],
  ['12 Harbour Street\nFlat 4\nPort Vale', 'Flat 4'],
  ['12  Harbour\tStreet', '12 Harbour Street'],
  ['４８２９１３', '482913'],
])('%j is hidden though the page writes it otherwise: %j', (value, text) => {
  expect(hidingText(echoesOf({ [value]: 'secret' }))(text)).toEqual({ masked: 'secret' });
});

test('of short numbers only the whole is looked for: two others may stand side by side', () => {
  const hide = hidingText(echoesOf({ 48291: 'code' }));
  expect(hide('48 291')).toBe('48 291');
  expect(hide('Code 48291')).toEqual({ masked: 'code' });
});

test('what the format itself says stays, though somebody’s password is such a word', () => {
  const { hideIn } = echoesOf({ button: 'password', password: 'password', Control: 'password', navigate: 'password' });
  const record = {
    kind: 'action',
    is: {
      type: 'press',
      key: 'button',
      modifiers: ['Control'],
      navigation: 'navigate',
      value: { masked: 'password' },
      target: { tag: 'button', role: 'button', fingerprint: { ancestors: ['button'] } },
    },
  };
  expect(hideIn(record)).toEqual(record);
});

test('short values are whole words', () => {
  const hideInText = hidingText(echoesOf({ '1234': 'password' }));
  expect(hideInText('PIN 1234.')).toEqual({ masked: 'password' });
  expect(hideInText('Order 12345')).toBe('Order 12345');
});

test('what a masked field holds now is hidden for as long as it does', () => {
  let holding = [{ kind: 'password' as const, value: 'correct horse' }];
  const hideInText = hidingText(createEchoes(nobody, () => holding));
  expect(hideInText('Is it “correct horse”?')).toEqual({ masked: 'password' });
  holding = [];
  expect(hideInText('Is it “correct horse”?')).toBe('Is it “correct horse”?');
});

test('card numbers and tokens are hidden by their form, e-mail addresses of the page are not', () => {
  const { hideIn } = echoesOf({});
  const hideInText = hidingText({ hideIn });
  expect(hideInText('Visa 4111 1111 1111 1111')).toEqual({ masked: 'card' });
  expect(hideInText('Write to help@shop.example')).toBe('Write to help@shop.example');
  expect(hideIn({ url: 'https://a.example/?t=sk-abcdefghijklmnopqrstuvwxyz' })).toEqual({
    url: 'https://a.example/?t=[masked]',
  });
});

test('whatever is masked is nowhere in whatever record', () => {
  const secret = fc.string({ minLength: 6, maxLength: 12 }).filter((value) => value.trim().length >= 6);
  const noise = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(
      secret,
      noise,
      noise,
      fc.constantFrom('name', 'url', 'title', 'value', 'message'),
      (value, before, after, key) => {
        const { hideIn } = echoesOf({ [value]: 'password' });
        const hidden = JSON.stringify(hideIn({ [key]: `${before}${value}${after}`, list: [{ [key]: value }] }));
        const plain = JSON.stringify(value.trim().toLowerCase()).slice(1, -1);
        // What stands for it may itself be what was typed.
        fc.pre(!'[masked]{"masked":"password"}'.includes(plain));
        expect(hidden.toLowerCase()).not.toContain(plain);
      },
    ),
  );
});
