import { afterEach, expect, test, vi } from 'vitest';
import { language, locale, message, messageParts, sayLanguage, setSource } from './message.ts';
import { speak } from './testing/catalogues.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  speak('en');
});

test('counts as the language does', () => {
  expect(message('actions_count', { count: 1 })).toBe('1 action');
  expect(message('actions_count', { count: 2400 })).toBe('2,400 actions');
  speak('de');
  expect(message('actions_count', { count: 2400 })).toBe('2.400 Aktionen');
});

test('leaves what is no text in its place', () => {
  const words = messageParts<{ around: unknown[] }>('popup_more_interrupted', {
    count: 2,
    link: (around) => ({ around }),
  });
  expect(words).toEqual(['2 more sessions were interrupted: ', { around: ['see all'] }]);
});

test('what is filled in is never read as a message', () => {
  expect(message('popup_interrupted', { task: '{count} <b>$1</b>' })).toBe('“{count} <b>$1</b>” was interrupted');
});

test.each([
  ['is missing', ''],
  ['is broken', 'Said {to'],
  ['wants what nobody gives', 'Said {to}'],
])('a message that %s is its key', (_, written) => {
  setSource((key) => (key === 'language' ? 'en' : written));
  expect(message('popup_start')).toBe('popup_start');
});

test('a source that fails takes nothing down', () => {
  setSource(() => {
    throw new Error('The extension is gone');
  });
  expect(message('popup_start')).toBe('popup_start');
  expect(language()).toBe('en');
});

test('formats are those of the language shown, in the region of the person', () => {
  vi.stubGlobal('navigator', { languages: ['pl', 'de-AT', 'en-GB'] });
  speak('de');
  expect([language(), locale()]).toEqual(['de', 'de-AT']);
  speak('fr');
  expect([language(), locale()]).toEqual(['fr', 'fr']);
  vi.stubGlobal('navigator', undefined);
  speak('de');
  expect(locale()).toBe('de');
});

test('a page says in which language it is', () => {
  const documentElement = { lang: 'en', dir: '' };
  setSource((key) => (key === '@@bidi_dir' ? 'rtl' : 'ar'));
  sayLanguage({ documentElement } as Document);
  expect(documentElement).toEqual({ lang: 'ar', dir: 'rtl' });
});

test('outside of tests the browser has the messages', async () => {
  vi.resetModules();
  vi.stubGlobal('chrome', { i18n: { getMessage: (key: string) => (key === 'language' ? 'es' : `said: ${key}`) } });
  const fresh = await import('./message.ts');
  expect(fresh.message('popup_start')).toBe('said: popup_start');
  expect(fresh.language()).toBe('es');
});
