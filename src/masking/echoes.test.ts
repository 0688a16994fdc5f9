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
  ['pass!word (1)', 'https://shop.example/?p=pass%21word+%281%29'],
  ['Ärger über 1', 'https://shop.example/?q=%C3%84rger+%C3%BCber%201'],
  ['ada@example.org', '100% for ada%40example.org'],
  ['1 2', 'at 1%202'],
  ['ada@example.org', 'ada@\u200Bexample.\u200Borg'],
  ['Harbourmaster', 'Harbour\u00ADmaster'],
  ['می\u200Cخواهم', 'https://shop.example/?q=%D9%85%DB%8C%E2%80%8C%D8%AE%D9%88%D8%A7%D9%87%D9%85'],
  ['ada@example.org', 'https://shop.example/?next=%2Fhome%3Fmail%3Dada%2540example.org'],
  ['1 2', 'https://shop.example/?next=%3Fn%3D1%25202'],
])('%j is hidden though the page writes it otherwise: %j', (value, text) => {
  expect(hidingText(echoesOf({ [value]: 'secret' }))(text)).toEqual({ masked: 'secret' });
});

test.each([
  [
    'correct  horse',
    'https://shop.example/correct%20%20horse?p=correct++horse',
    'https://shop.example/[masked]?p=[masked]',
  ],
  ['correct  horse', 'https://shop.example/correct%20horse', 'https://shop.example/[masked]'],
  [
    'ada@example.org',
    'https://shop.example/?to=%2F%3Fm%3Dada%252540example.org',
    'https://shop.example/?to=%2F%3Fm%3D[masked]',
  ],
  ['Ärger!', 'https://shop.example/?q=%C3%84rger%21&r=%c3%a4rger!', 'https://shop.example/?q=[masked]&r=[masked]'],
])('%j is hidden in an address, however that writes it: %j', (value, url, hidden) => {
  expect(echoesOf({ [value]: 'password' }).hideIn({ url })).toEqual({ url: hidden });
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
  expect(hideInText('+49 12345, 100%')).toBe('+49 12345, 100%');
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

// Of runs of white space one character counts: pages show no more.
const isLong = (value: string): boolean => value.replace(/\s+/gu, ' ').trim().length >= 6;
const secret = fc.string({ minLength: 6, maxLength: 12 }).filter(isLong);
const noise = fc.string({ maxLength: 8 });

test('whatever is masked is nowhere in whatever record', () => {
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
    { examples: [['!a    b!', '', '', 'url']] },
  );
});

test('whatever is masked is nowhere in an address, whoever encodes it', () => {
  const encoders = {
    component: encodeURIComponent,
    whole: encodeURI,
    form: (value: string) => new URLSearchParams({ v: value }).toString().slice(2),
  };
  fc.assert(
    fc.property(
      fc.oneof(secret, fc.string({ unit: 'grapheme', minLength: 6, maxLength: 12 })),
      noise,
      fc.constantFrom(...(Object.keys(encoders) as (keyof typeof encoders)[])),
      fc.constantFrom('url', 'text'),
      (value, before, encoder, key) => {
        fc.pre(isLong(value) && !'[masked]'.includes(value.trim().toLowerCase()));
        const encode = encoders[encoder];
        const { hideIn } = echoesOf({ [value]: 'password' });
        const hidden = JSON.stringify(hideIn({ [key]: `https://a.example/?q=${encode(before)}${encode(value)}` }));
        expect(hidden.toLowerCase()).not.toContain(encode(value.trim()).toLowerCase());
      },
    ),
  );
});
