import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../session/testing/text.ts';
import { isWithin, parseInvitation, permissionFor } from './invitation.ts';

const SECRET = 'q3J9-x_7Kf2mZw8LtRb4Ygq3J9-x_7Kf2mZw8LtRb4Y';

test.each([
  [`https://collector.example/join#${SECRET}`, 'https://collector.example'],
  [`  https://collector.example:8443/join/#${SECRET}\n`, 'https://collector.example:8443'],
  [`https://example.org/showhow/join#${SECRET}`, 'https://example.org/showhow'],
  [`HTTP://localhost:8787/join#${SECRET}`, 'http://localhost:8787'],
  [`http://127.0.0.1:8787/join#${SECRET}`, 'http://127.0.0.1:8787'],
])('%s is an invitation to %s', (link, address) => {
  expect(parseInvitation(link)).toEqual({ address, secret: SECRET });
});

test.each([
  ['', 'none'],
  ['  ', 'none'],
  ['hello', 'notUnderstood'],
  ['https://collector.example/', 'notUnderstood'],
  [`https://collector.example/join?x=1#${SECRET}`, 'notUnderstood'],
  [`https://ada:pass@collector.example/join#${SECRET}`, 'notUnderstood'],
  [`file:///join#${SECRET}`, 'notUnderstood'],
  ['https://collector.example/join', 'noSecret'],
  ['https://collector.example/join#short', 'noSecret'],
  [`http://collector.example/join#${SECRET}`, 'notSafe'],
  [`http://localhost.example/join#${SECRET}`, 'notSafe'],
] as const)('%s is none: %s', (link, problem) => {
  expect(parseInvitation(link)).toEqual({ problem });
});

test('what is too long is none', () => {
  expect(parseInvitation(`https://collector.example/join#${'a'.repeat(3000)}`)).toEqual({ problem: 'notUnderstood' });
});

test('the browser is asked for its host alone', () => {
  expect(permissionFor('https://example.org:8443/showhow')).toBe('https://example.org/*');
  expect(permissionFor('http://localhost:8787')).toBe('http://localhost/*');
});

test('only what is below its address is of the collector', () => {
  const address = 'https://collector.example/showhow';
  expect(isWithin(address, `${address}/api/v1/tasks`)).toBe(true);
  for (const url of [
    'https://collector.example/other',
    'https://collector.example/showhow-other/api',
    'https://collector.example/showhow/../api',
    'https://collector.example/showhow/%2e%2e/api',
    'https://collector.example.evil.example/showhow/api',
    'https://collector.example@evil.example/showhow/api',
    'http://collector.example/showhow/api',
    '//evil.example/',
    '',
  ])
    expect({ url, isWithin: isWithin(address, url) }).toEqual({ url, isWithin: false });
});

test('whatever is pasted, what is taken is safe and nothing is thrown', () => {
  const part = fc.oneof(anyText, fc.constantFrom('', '/', 'a.example', 'localhost'));
  const anyLink = fc.oneof(
    anyText,
    fc
      .tuple(fc.constantFrom('https', 'http', 'HTTPS', 'ftp'), part, part, fc.constantFrom('', SECRET))
      .map(([scheme, host, path, secret]) => `${scheme}://${host}${path}/join#${secret}`),
  );
  fc.assert(
    fc.property(anyLink, (link) => {
      const found = parseInvitation(link);
      const address = 'address' in found ? found.address : 'https://nobody.example';
      expect(new URL(address).protocol === 'https:' || new URL(address).hostname === 'localhost').toBe(true);
      expect(isWithin(address, `${address}/api/v1/collector`)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
