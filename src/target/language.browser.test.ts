import { expect, onTestFinished, test } from 'vitest';
import { languageOf } from './language.ts';

const inner = (html: string): Element => {
  document.body.innerHTML = html;
  return document.querySelector('#it') as Element;
};

test.each([
  ['<p lang="de-AT"><b id="it"></b></p>', 'de'],
  ['<p lang="de"><b id="it" lang="FR"></b></p>', 'fr'],
  ['<p lang="de"><b lang="" id="it"></b></p>', null],
  ['<p lang="zh-Hant-TW" id="it"></p>', 'zh'],
  ['<p lang="what ever" id="it"></p>', null],
  ['<p id="it"></p>', 'sv'],
])('%s is in %s', (html, language) => {
  onTestFinished(() => document.documentElement.removeAttribute('lang'));
  document.documentElement.lang = 'sv';
  expect(languageOf(inner(html))).toBe(language);
});

test('what is in a shadow tree is in the language of the page', () => {
  onTestFinished(() => document.documentElement.removeAttribute('lang'));
  document.documentElement.lang = 'pt-BR';
  const root = inner('<div id="it"></div>').attachShadow({ mode: 'closed' });
  root.innerHTML = '<button>Sim</button>';
  expect(languageOf(root.firstElementChild as Element)).toBe('pt');
  document.documentElement.removeAttribute('lang');
  expect(languageOf(root.firstElementChild as Element)).toBeNull();
});
