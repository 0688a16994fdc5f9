import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../testing/text.ts';
import { createDetect, type Reading } from './detect.ts';

const detect = createDetect({ words: ['Harbour Ltd', 'Ana', 'C++'], languages: ['de-DE', 'en-US'] });
const foundIn = (text: string, reading: Reading = 'text'): string[] =>
  detect(text, reading).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

/** Not whole in the source, or those who look for keys in repositories find them. */
const joined = (...parts: string[]): string => parts.join('');
const github = joined('ghp', '_a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8');
const slack = joined('xoxb', '-1234567890', '-abcdefghijklm');
const shopify = joined('shpat', '_r8TRc9ZXAvcVvcrmtr7qoVw69WeeY1ex');
const linear = joined('lin_api', '_AbCd1234'.repeat(5));
const openai = joined('sk-', 'a1B2c3D4e5F6g7H8i9J0', 'T3BlbkFJ', 'a1B2c3D4e5F6g7H8i9J0');
const anthropic = joined('sk-ant', '-api03-', 'aB3_'.repeat(23), 'aAA');
const npm = joined('npm', '_', 'aB3d'.repeat(9));
const aws = joined('AKIA', 'QWERTYUIOP123456');
const pem = joined('-----BEGIN ', 'PRIVATE KEY-----\nMI', 'aB3d'.repeat(40), '\n-----END ', 'PRIVATE KEY-----');
const card = '4000007342100002';
const iban = 'DE89 3704 0044 0532 0130 00';

describe('keys and passwords', () => {
  test.each([github, slack, shopify, linear, openai, anthropic, npm, aws, pem])('%j', (key) => {
    expect(foundIn(`See ${key}, please`)).toEqual([`secret: ${key}`]);
  });

  test('of databases and addresses', () => {
    expect(foundIn('postgres://app:s3cr3tpw@db.harbour.io/x')).toEqual([
      'secret: postgres://app:s3cr3tpw@db.harbour.io/x',
    ]);
    expect(foundIn('at https://ana:hunter22@harbour.io/')).toEqual(['secret: https://ana:hunter22@harbour.io']);
  });

  test('a page cannot switch the rules off', () => {
    expect(foundIn(`// secretlint-disable\n${shopify}`)).toEqual([`secret: ${shopify}`]);
  });

  test.each([
    ['password: hunter2', 'hunter2'],
    ['Das Passwort ist „k4ffee-und-kuchen“'.replaceAll(/[„“]/gu, '"'), 'k4ffee-und-kuchen'],
    ['Authorization: Bearer 12ab34cd56', '12ab34cd56'],
    ['{"apiKey":"507f1f77bcf86cd799439011"}', '507f1f77bcf86cd799439011'],
    ['k8J2mQ9xR4tL7wP1zN5vB3cD', 'k8J2mQ9xR4tL7wP1zN5vB3cD'],
    ['key d41d8cd98f00b204e9800998ecf8427e', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLE9', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLE9'],
  ])('said or random: %j', (text, token) => {
    expect(foundIn(text)).toEqual([`token: ${token}`]);
  });
});

describe('numbers and addresses of people', () => {
  test.each([
    [`Card ${card}.`, `card: ${card}`],
    [`to ${iban}`, `account: ${iban}`],
    ['SSN 078-05-1120', 'id: 078-05-1120'],
    ['Write to zoe.o’neil+a@mail.harbour.example now', 'email: neil+a@mail.harbour.example'],
    ['+49 30 90187000', 'phone: +49 30 90187000'],
    ['ruf 030 90187000 an', 'phone: 030 90187000'],
    ['(415) 555-2671', 'phone: (415) 555-2671'],
    ['Tel: 4155552671', 'phone: 4155552671'],
  ])('%j', (text, finding) => {
    expect(foundIn(text)).toEqual([finding]);
  });

  test('by the countries of the person’s languages', () => {
    const of = (languages: string[]) => createDetect({ words: [], languages })('llama al 612 34 56 78', 'text').length;
    expect(of(['es-ES'])).toBe(1);
    expect(of(['es'])).toBe(1);
    expect(of(['en-US'])).toBe(0);
    expect(of(['no language', ''])).toBe(0);
  });
});

describe('addresses', () => {
  test.each([
    ['https://shop.example/reset?token=abc123&state=open', ['token: abc123']],
    ['/d/019a3f52-6c1e-7b40-9d2a-5f8e1c7b3a90/edit', ['token: 019a3f52-6c1e-7b40-9d2a-5f8e1c7b3a90']],
    ['https://ana@harbour.example/', ['email: ana@harbour.example']],
    ['//ana:pw@harbour.example/', ['secret: ana:pw@harbour.example']],
    ['https://shop.example/a#access_token=x1&q=kettle', ['token: x1']],
    ['https://shop.example/?password=open', ['token: open']],
    ['https://shop.example/?sid=[masked]&q=%E0%A4%A', []],
    ['https://shop.example/[masked]/orders/2026-000123', []],
    ['/static/bada2673af7edc043a573c3e20ac2d8ce9d10037.css', []],
    ['blob:https://shop.example/019a3f52-6c1e-7b40-9d2a-5f8e1c7b3a90', []],
    ['https://shop.example/?to=zoe@harbour.example', ['email: zoe@harbour.example']],
  ])('%j', (address, findings) => {
    expect(foundIn(address, 'address')).toEqual(findings);
  });

  test('in a text', () => {
    expect(foundIn('Open (https://shop.example/r?token=abc123) now')).toEqual(['token: abc123)']);
  });
});

describe('the person’s own words', () => {
  test.each([
    ['ANA, Anabel and Diana', ['word: ANA']],
    ['We write c++ at HARBOUR  Ltd.', ['word: c++', 'word: HARBOUR  Ltd']],
    ['Ana@harbour.example', ['email: Ana@harbour.example']],
    ['Aña', []],
  ])('%j', (text, findings) => {
    expect(foundIn(text)).toEqual(findings);
  });

  test('in either spelling of an accent, and none where the list is blank', () => {
    const zoe = createDetect({ words: ['Zoë', '', '  '], languages: [] });
    expect(zoe('Zoe\u0308 and Zo\u00EB', 'text')).toHaveLength(2);
    expect(zoe('Zoe', 'text')).toEqual([]);
  });

  test('are found whatever they are', () => {
    fc.assert(
      fc.property(anyText, anyText, (word, around) => {
        fc.pre(word.trim() !== '' && word === word.trim());
        const text = `${around} ${word} ${around}`;
        const found = createDetect({ words: [word], languages: [] })(text, 'text');
        const start = around.length + 1;
        expect(found.some((one) => one.start <= start && start + word.length <= one.end)).toBe(true);
      }),
    );
  });
});

test.each([
  '1780000000000',
  '2026-03-02T09:00:00.000Z',
  '2026-03-02 09:00',
  '01.02.2026 - 03.04.2026',
  '09.00-10.30',
  'Order 1234567890',
  'ORD-2026-000123',
  '0.1234567890',
  '0 0 1280 720',
  'M10.5 20.25 100.125 200.0625 300 400',
  '1 299.00 2 499.00',
  '52.5200, 13.4050',
  'IP 192.168.100.200',
  'ISBN 978-3-16-148410-0',
  'GTIN 04006381333931',
  '/static/main.3f2a9c1b5d7e8f901234.js',
  'logo.5d5d9eefa31e5e13a6610d9fa7a283bb.svg',
  'logo@2x.png',
  '#app > div:nth-child(3) > .Button_root__3xK9d.css-1q2w3e4r5t',
  '/html/body/div[2]/main/section[1]/ul/li[14]/a',
  '019a3f52-6c1e-7b40-9d2a-5f8e1c7b3a90',
  '507f1f77bcf86cd799439011',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'Order 1234 5678 9012',
  'iPhone15ProMax256GBSilverEdition2026',
  'chapter12section34paragraph56',
  'Password must be 8 characters long',
  'Your token: expired',
  'password: [masked]2',
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4',
  '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  'Donaudampfschifffahrtsgesellschaftskapitän2026',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
])('no false alarm: %j', (text) => {
  expect(foundIn(text)).toEqual([]);
});

const anyReading = fc.constantFrom<Reading>('address', 'text');

test('what is found lies in the text, in order, none in another', () => {
  const pieces = fc.oneof(
    anyText,
    fc.constantFrom(github, slack, card, iban, 'ana@a.example', '030 90187000', 'Ana', '://'),
  );
  fc.assert(
    fc.property(fc.array(pieces), anyReading, (parts, reading) => {
      const text = parts.join(' ');
      let last = 0;
      for (const { start, end } of detect(text, reading)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

test('a text longer than any of the format is looked through to its end', () => {
  expect(foundIn(`${'word '.repeat(60_000)}${github} ${'word '.repeat(10_000)}Ana`)).toEqual([
    `secret: ${github}`,
    'word: Ana',
  ]);
});

/** In ms, on a slow machine with other work: what grows with the square of the text takes minutes. */
const LONGEST = 10_000;

/** Each is the beginning of what a detector looks for, as often as a text may be long. */
test.each([
  'a',
  '1',
  '1 ',
  '10 20 ',
  '030 90187000 ',
  '0 ',
  '+1 ',
  '-',
  ' ',
  'a@',
  'a.',
  '@a.',
  'a1',
  'aB1',
  'aA',
  '/',
  '/a1',
  'eyJ',
  'eyJa.',
  'sk-',
  'xoxb-',
  'xoxb-1-',
  'SG.a.',
  'http://',
  'https://a:',
  'https://a:b',
  'https://a:b@',
  'mongodb://',
  'mongodb://a:b',
  'postgres://a',
  'mysql://a:b@c/',
  '-----BEGIN ',
  '-----BEGIN PRIVATE KEY-----',
  '-----BEGIN PRIVATE KEY-----\n',
  'SECRET_ACCESS_KEY',
  'SECRET_ACCESS_KEY = ',
  'ACCOUNT_ID=',
  'password ',
  'password: ',
  'token=',
  'DE89',
  'DE89 3704 ',
  'ops_ey',
  'lin_api_',
  'data:',
  'data:a,',
  '1-2',
  '(',
  '(0',
  '2026-01-01',
  '٣',
  '=a&',
  ';',
  '%',
  '1.1.',
  'ghp_',
  'T3BlbkFJ',
  'https://hooks.slack.com/services/T',
  'ana ',
  'Harbour  ',
  '\n',
  '\u{1F600}',
  '\uD800',
])('is quick with a hostile text of %j', { timeout: 6 * LONGEST }, (piece) => {
  const text = piece.repeat(Math.ceil(100_000 / piece.length)).slice(0, 100_000);
  for (const reading of ['text', 'address'] as const) {
    const before = performance.now();
    detect(`${text}!`, reading);
    expect(performance.now() - before).toBeLessThan(LONGEST);
  }
});
