import { expect, test } from 'vitest';
import { show } from '../content/testing/recording.ts';
import { linesOf } from './lines.ts';

const lines = (html: string): string => {
  const editable = show(`<div contenteditable="true">${html}</div>`).querySelector('div[contenteditable]');
  return linesOf(editable as Element, 1000);
};

test.each([
  ['nothing', '', ''],
  ['words', 'one <b>two</b> three', 'one two three'],
  ['paragraphs', '<p>one</p>\n  <p>two</p>', 'one\ntwo'],
  ['an empty paragraph between', '<p>one</p><p><br></p><p>two</p>', 'one\n\ntwo'],
  ['an empty paragraph at the end', '<p>one</p><p><br></p>', 'one\n'],
  ['line breaks, the last of which only keeps its line open', 'one<br>two<br><br>', 'one\ntwo\n'],
  ['a first line without a block', 'one<div>two</div><div><br></div>', 'one\ntwo\n'],
  ['text after a block', '<div>one</div>two', 'one\ntwo'],
  ['lists', '<ul><li>one</li><li><p>two</p></li></ul><p>three</p>', 'one\ntwo\nthree'],
  ['spaces that do not collapse', 'one&nbsp;&nbsp;two ', 'one  two '],
  ['marks beside the caret', 'o\u200Bne\uFEFF', 'one'],
  ['comments, scripts and styles, which are none', '<!-- no -->one<style>b{}</style><script>0</script>', 'one'],
])('%s', (_, html, expected) => {
  expect(lines(html)).toBe(expected);
});

test('where spaces are kept, all of them', () => {
  expect(lines('<pre style="white-space: pre">a</pre>')).toBe('a');
  const editable = show('<div contenteditable="true" style="white-space: pre-wrap">a  b </div>').querySelector('div');
  expect(linesOf(editable as Element, 1000)).toBe('a  b ');
});

test('no more than is asked for', () => {
  const editable = show(`<div contenteditable="true">${'<p>word</p>'.repeat(1000)}</div>`).querySelector('div');
  expect(linesOf(editable as Element, 10)).toBe('word\nword\n');
});
