import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskedAddress, valuesUnder } from './addresses.ts';

test.each([
  ['https://ida:hunter2@shop.example/a', 'https://shop.example/a'],
  ['//ida@shop.example/a', '//shop.example/a'],
  ['https://ida:my secret@shop.example/a', 'https://shop.example/a'],
  ['https:\\\\ida:hunter2@shop.example/a', 'https:\\\\shop.example/a'],
  ['https:ida:hunter2@shop.example/a', 'https:shop.example/a'],
  ['http:/ida:hunter2@/bob:hunter3@shop.example', 'http://shop.example'],
  ['https://shop.example/?token=abc&page=2', 'https://shop.example/?token=[masked]&page=2'],
  ['https://shop.example/?email=ida%40harbour.example', 'https://shop.example/?email=[masked]'],
  ['https://shop.example/?to=ida%40harbour.example', 'https://shop.example/?to=[masked]'],
  ['https://shop.example/cb?code=x7&state=1', 'https://shop.example/cb?code=[masked]&state=[masked]'],
  ['https://shop.example/#access_token=abc&x=1', 'https://shop.example/#access_token=[masked]&x=1'],
  ['https://shop.example/#/reset?token=abc', 'https://shop.example/#/reset?token=[masked]'],
  ['https://shop.example/s/9f86d081884c7d659a2feaa0c55ad015/view', 'https://shop.example/s/[masked]/view'],
  ['https://shop.example/s/3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'https://shop.example/s/[masked]'],
  ['https://shop.example/card/4111111111111111', 'https://shop.example/card/[masked]'],
  ['https://shop.example/?AKIAIOSFODNN7EXAMPLE', 'https://shop.example/?[masked]'],
  ['data:text/html,<p>Ida</p>', 'data:text/html'],
])('%s becomes %s', (url, masked) => {
  expect(maskedAddress(url)).toBe(masked);
});

test.each([
  'https://shop.example/',
  'https://shop.example',
  'https://shop.example/rooms/lisbon-2026-12-24?guests=2&sort=price#results',
  'https://shop.example/how-to-fix-error-500-in-2026/',
  'https://shop.example/status/1861234567890123456',
  'https://shop.example/?q=red+shoes%20size%2042&page=',
  'https://shop.example/a;b=c/d?x&y=1&&z',
  'about:blank',
  'blob:https://shop.example/3591c1f8-0b57-48de-9ea5-9c3e1dea0c1d',
  'file:///home/x/page.html',
  'http://[::1]:8080/a?b#',
  'mailto:',
  'mailto:?subject=Lamps',
  'https://social.example/@ada/1',
  'javascript:save("x");go()',
  '/a/b?c=d',
  '#',
  '?',
  '',
])('%s stays', (url) => {
  expect(maskedAddress(url)).toBe(url);
});

test('what is allowed stays', () => {
  const url = 'https://shop.example/?email=ida%40harbour.example';
  expect(maskedAddress(url, (kind) => kind === 'email')).toBe(url);
});

test('whatever the address, masking it twice changes no more, and its host stays', () => {
  const address = fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string());
  fc.assert(
    fc.property(address, (url) => {
      const masked = maskedAddress(url);
      expect(maskedAddress(masked)).toBe(masked);
      const hostOf = (one: string): string => (URL.canParse(one) && /^https?:/iu.test(one) ? new URL(one).host : '');
      expect(hostOf(masked)).toBe(hostOf(url));
    }),
  );
});

test.each([
  ['?p=hunter2', '?p=[masked]', ['hunter2']],
  ['?p=hunter2&of=may', '?p=[masked]&of=may', ['hunter2']],
  ['?a=1+2&b=%26c#d=e', '?a=[masked]&b=[masked]#d=[masked]', ['1 2', '&c', 'e']],
  ['?q=for+ida+m', '?q=for+[masked]', ['ida m']],
  ['?p=[masked]&q=tea', '?p=[masked]&q=[masked]', ['tea']],
  ['#/reset?of=ida', '#/reset?of=[masked]', ['ida']],
  // What stands in the path is often the name of a page.
  ['list?p=hunter2', '[masked]?p=[masked]', ['hunter2']],
  ['?p=', '?p=[masked]', null],
  ['?p=hunter2&of=june', '?p=[masked]&of=may', null],
  ['?p=hunter2&of=june', '?p=[masked]', null],
  ['other?p=hunter2', '?p=[masked]', null],
  ['?p=hunter2', '?p=hunter2', null],
])('in %s stands, where %s is masked, %j', (url, masked, values) => {
  expect(valuesUnder(`https://shop.example/${url}`, `https://shop.example/${masked}`)).toEqual(values);
});

test('whatever is masked of the parameters is found again where it is not', () => {
  const pairs = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/u), fc.string({ minLength: 1 }), fc.boolean()));
  fc.assert(
    fc.property(pairs, (given) => {
      const write = (hide: boolean) =>
        `https://shop.example/?${given
          .map(([name, value, hidden]) => `${name}=${hide && hidden ? '[masked]' : encodeURIComponent(value)}`)
          .join('&')}`;
      const hidden = given.flatMap(([, value, isHidden]) => (isHidden ? [value] : []));
      expect(valuesUnder(write(false), write(true))).toEqual(hidden.length > 0 ? hidden : null);
    }),
  );
});
