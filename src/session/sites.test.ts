import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { siteProblemWords, unrecordableWords } from '../wording/site-words.ts';
import { matchesSites, parseSites, permissionPatterns, siteOf, unrecordableReason } from './sites.ts';
import { anyText } from './testing/text.ts';

describe('parseSites', () => {
  test.each([
    ['booking.example', ['*://booking.example/*']],
    ['localhost:3000', ['*://localhost:3000/*']],
    ['localhost:3000/app', ['*://localhost:3000/*']],
    ['*.booking.example', ['*://*.booking.example/*']],
    ['*://*.localhost/*', ['*://*.localhost/*']],
    ['https://shop.example/cart?x=1#top', ['https://shop.example/*']],
    ['https://shop.example:8443/cart', ['https://shop.example:8443/*']],
    ['https://me:secret@shop.example/', ['https://shop.example/*']],
    ['https://shop.example/shop/*', ['https://shop.example/shop/*']],
    ['shop.example/shop/*', ['*://shop.example/shop/*']],
    ['*://shop.example/cart', ['*://shop.example/cart']],
    ['http://localhost:*/*', ['http://localhost/*']],
    ['HTTPS://Shop.Example', ['https://shop.example/*']],
    ['bücher.example', ['*://xn--bcher-kva.example/*']],
    ['127.0.0.1:8080', ['*://127.0.0.1:8080/*']],
    ['[::1]:3000', ['*://[::1]:3000/*']],
    ['a.example, b.example  a.example,', ['*://a.example/*', '*://b.example/*']],
    ['a.example\n*://a.example/*', ['*://a.example/*']],
    ['chrome.google.com', ['*://chrome.google.com/*']],
  ])('%s', (input, sites) => {
    expect(parseSites(input)).toEqual({ sites });
  });

  test.each([
    ['', /No site is given/u],
    [' , ', /No site is given/u],
    ['<all_urls>', /far more than one site/u],
    ['*', /far more than one site/u],
    ['*://*/*', /far more than one site/u],
    ['https://*/*', /far more than one site/u],
    ['*://*:8080/*', /far more than one site/u],
    ['*://*.com/*', /far more than one site/u],
    ['*.co.uk', /far more than one site/u],
    ['file:///home/me/x.html', /file on this computer/u],
    ['chrome://settings', /page of the browser itself/u],
    ['about:blank', /page of the browser itself/u],
    ['moz-extension://abc/page.html', /belongs to an extension/u],
    ['chrome-extension://abc/page.html', /belongs to an extension/u],
    ['ftp://files.example/', /start with “ftp:”/u],
    ['javascript:alert(1)', /start with “javascript:”/u],
    ['view-source:https://shop.example', /source of a page/u],
    ['chromewebstore.google.com', /Chrome Web Store/u],
    ['https://chrome.google.com/webstore/detail/x', /Chrome Web Store/u],
    ['https://addons.mozilla.org/*', /Firefox add-ons site/u],
    ['https://microsoftedge.microsoft.com/addons/Home', /Edge add-ons store/u],
    ['localhost:99999', /no valid port/u],
    ['localhost:30o0', /“localhost:30o0” has no valid port/u],
    ['https://shop.example:port/', /no valid port/u],
    ['shop.*.example', /only stand at the start of the host/u],
    ['*.127.0.0.1', /number address/u],
    ['https://', /is not a site/u],
    ['!!!', /is not a site/u],
    ['shop..example', /is not a site/u],
    ['a\\b', /is not a site/u],
    ['shop.example !!!', /“!!!” is not a site/u],
  ])('refuses %j in a sentence', (input, problem) => {
    const parsed = parseSites(input);
    expect(parsed).toHaveProperty('problem');
    const said = 'problem' in parsed ? siteProblemWords(parsed.problem) : '';
    expect(said).toMatch(problem);
    expect(said).toMatch(/\.$/u);
  });

  test('says something sensible of any text, and takes its own output', () => {
    const text = fc.oneof(
      anyText,
      fc
        .array(fc.constantFrom('*', '://', 'http', ':', '/', '.', 'shop', 'com', '3000', '@', '?', '#', '[', ' '))
        .map((words) => words.join('')),
    );
    fc.assert(
      fc.property(text, (input) => {
        const parsed = parseSites(input);
        if ('problem' in parsed) return siteProblemWords(parsed.problem).length > 20;
        expect(parseSites(parsed.sites.join(' '))).toEqual(parsed);
        for (const site of parsed.sites) {
          expect(permissionPatterns([site])[0]).toMatch(
            /^(?:\*|https?):\/\/(?:\*\.)?(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])\/\*$/u,
          );
        }
        return parsed.sites.length > 0;
      }),
      { numRuns: 300 },
    );
  });
});

describe('matchesSites', () => {
  test.each([
    ['https://shop.example/', '*://shop.example/*', true],
    ['http://shop.example:8080/a?b', '*://shop.example/*', true],
    ['https://shop.example/', 'http://shop.example/*', false],
    ['https://www.shop.example/', '*://shop.example/*', false],
    ['https://www.shop.example/', '*://*.shop.example/*', true],
    ['https://shop.example/', '*://*.shop.example/*', true],
    ['https://myshop.example/', '*://*.shop.example/*', false],
    ['https://shop.example.evil.example/', '*://*.shop.example/*', false],
    ['http://localhost:3000/', '*://localhost:3000/*', true],
    ['http://localhost:3001/', '*://localhost:3000/*', false],
    ['http://localhost/', '*://localhost:80/*', true],
    ['https://localhost/', '*://localhost:80/*', false],
    ['https://shop.example/shop/1', '*://shop.example/shop/*', true],
    ['https://shop.example/shop', '*://shop.example/shop/*', false],
    ['https://shop.example/cart', '*://shop.example/cart', true],
    ['https://shop.example/cart?x', '*://shop.example/cart', false],
    ['https://shop.example/cart#x', '*://shop.example/cart', true],
    ['https://shop.example/a?q=b.html', '*://shop.example/*.html', true],
    ['https://shop.example/ab', '*://shop.example/ab*b', false],
    ['https://shop.example/a/x/b/y/c', '*://shop.example/a/*/b/*/c', true],
    ['https://shop.example./', '*://shop.example/*', true],
    ['ftp://shop.example/', '*://shop.example/*', false],
    ['about:blank', '*://shop.example/*', false],
    ['not an address', '*://shop.example/*', false],
    ['https://me@shop.example/', '*://shop.example/*', true],
  ])('%s in %s: %s', (url, site, expected) => {
    expect(matchesSites(url, [site])).toBe(expected);
  });

  test('finds any of several, and nothing in none', () => {
    expect(matchesSites('https://b.example/', ['*://a.example/*', '*://b.example/*'])).toBe(true);
    expect(matchesSites('https://b.example/', [])).toBe(false);
  });

  test('a path with stars matches what a regular expression would', () => {
    const path = fc.array(fc.constantFrom('a', 'b', '*', '/')).map((letters) => `/${letters.join('')}`);
    fc.assert(
      fc.property(path, path, (pattern, tested) => {
        const literal = tested.replaceAll('*', 'b');
        const regex = new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'u');
        expect(matchesSites(`https://x.example${literal}`, [`*://x.example${pattern}`])).toBe(regex.test(literal));
      }),
    );
  });

  test('is quick for a pattern of many stars', () => {
    const pattern = `*://x.example/${'a*'.repeat(900)}b`;
    expect(matchesSites(`https://x.example/${'a'.repeat(1800)}`, [pattern])).toBe(false);
  });
});

test('browsers are asked without port and path', () => {
  expect(permissionPatterns(['*://localhost:3000/app/*'])).toEqual(['*://localhost/*']);
});

describe('pages', () => {
  test.each([
    ['https://shop.example/cart?x', 'https://shop.example/*'],
    ['http://localhost:3000/app', 'http://localhost:3000/*'],
    ['https://me:secret@shop.example/', 'https://shop.example/*'],
    ['https://shop.example./', 'https://shop.example./*'],
  ])('%s can be recorded', (url, site) => {
    expect(unrecordableReason(url)).toBeNull();
    expect(siteOf(url)).toBe(site);
    expect(matchesSites(url, [site])).toBe(true);
    expect(parseSites(site)).toHaveProperty('sites');
  });

  test.each([
    'chrome://newtab/',
    'about:debugging',
    'edge://settings',
    'chrome-extension://abc/popup.html',
    'moz-extension://abc/popup.html',
    'view-source:https://shop.example/',
    'file:///home/me/page.html',
    'devtools://devtools/inspector.html',
    'data:text/html,x',
    'https://chromewebstore.google.com/detail/x',
    'https://addons.mozilla.org/en-US/firefox/',
    'https://chrome.google.com/webstore',
    '',
    'nonsense',
  ])('%j cannot be recorded, and a sentence says why', (url) => {
    const reason = unrecordableReason(url);
    expect(reason && unrecordableWords(reason)).toMatch(/^(?:This|Browsers|Addresses) .*\.$/u);
    expect(siteOf(url)).toBeNull();
  });
});
