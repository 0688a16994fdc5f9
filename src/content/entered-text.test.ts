import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trackEnteredText } from './entered-text.ts';

function typed(before: string, ...values: string[]) {
  const entered = trackEnteredText(before);
  for (const value of values) entered.change(value);
  return { text: entered.text(), ...entered.edits() };
}

describe('the person', () => {
  test('enters text', () => {
    expect(typed('', 'L', 'Li', 'Lis')).toEqual({ text: 'Lis', deletions: 0, rewrites: 0 });
  });

  test('enters it amid what was there', () => {
    expect(typed('ac', 'abc', 'abcd')).toEqual({ text: 'bd', deletions: 0, rewrites: 0 });
  });

  test('takes it out again: it is counted, and not kept', () => {
    expect(typed('', 'Lisbom', 'Lisbo', 'Lisbon')).toEqual({ text: 'Lisbon', deletions: 1, rewrites: 0 });
    expect(typed('', 'secret', '', 'x')).toEqual({ text: 'x', deletions: 6, rewrites: 0 });
  });

  test('begins a line between two, and writes in it', () => {
    expect(typed('one\ntwo', 'one\n\ntwo', 'one\na\ntwo', 'one\nab\ntwo').text).toBe('\nab');
  });

  test('begins a line before another, and writes in that', () => {
    expect(typed('one\ntwo', 'one\n\ntwo', 'one\n\natwo').text).toBe('\na');
  });

  test('enters a letter beside the like of it, and takes it out again', () => {
    expect(typed('ab', 'aab', 'ab').text).toBe('');
    expect(typed('helo', 'hello', 'helxlo').text).toBe('lx');
    expect(typed('helo', 'hello', 'hellxo').text).toBe('lx');
  });

  test('writes over what was there', () => {
    expect(typed('old', 'n', 'new')).toEqual({ text: 'new', deletions: 0, rewrites: 3 });
  });

  test('writes over something with what it begins with', () => {
    const entered = trackEnteredText('123');
    entered.change('1', { marked: { start: 0, end: 3 } });
    entered.change('12', { marked: { start: 1, end: 1 } });
    expect(entered.text()).toBe('12');
  });

  test('composes with an input method, which is no correction', () => {
    const entered = trackEnteredText('');
    for (const value of ['n', 'ni', '你']) entered.change(value, { composing: true });
    expect(entered.text()).toBe('你');
    expect(entered.edits()).toEqual({ deletions: 0, rewrites: 0 });
  });
});

describe('a script', () => {
  test('puts what was entered into its own form', () => {
    const entered = trackEnteredText('');
    entered.change('1');
    entered.change('12');
    entered.rewrite('12/');
    entered.change('12/3');
    expect(entered.text()).toBe('123');
  });

  test('puts it into capitals, and what was entered stays in its order', () => {
    const entered = trackEnteredText('');
    entered.change('a');
    entered.rewrite('A');
    entered.change('Ab');
    entered.rewrite('AB-');
    entered.change('AB-1');
    entered.change('AB-12');
    entered.rewrite('AB-12 ');
    entered.change('AB-12 c');
    entered.rewrite('AB-12 C');
    expect(entered.text()).toBe('ab12c');
  });

  test('takes letters for itself, but leaves spaces in the field', () => {
    const entered = trackEnteredText('');
    for (const letter of 'ls') entered.take(letter);
    entered.change(' ');
    for (const letter of '-l') entered.take(letter);
    expect(entered.text()).toBe('ls -l');
  });

  test('divides a number anew with every digit', () => {
    const entered = trackEnteredText('');
    const raw = ['1', '12', '123', '1234', '1,2345', '12,3456', '123,4567'];
    const written = ['1', '12', '123', '1,234', '12,345', '123,456', '1,234,567'];
    raw.forEach((value, index) => {
      entered.change(value);
      entered.rewrite(written[index] ?? '');
    });
    expect(entered.text()).toBe('1234567');
    expect(entered.edits()).toEqual({ deletions: 0, rewrites: 0 });
  });

  test('takes the last digit out for the person, and divides the number anew', () => {
    const entered = trackEnteredText('');
    const steps = [
      ['1', '$1'],
      ['2', '$12'],
      ['3', '$123'],
      ['4', '$1,234'],
      ['', '$123'],
      ['5', '$1,235'],
    ] as const;
    for (const [letter, value] of steps) entered.change(value, { typed: letter });
    expect(entered.text()).toBe('1235');
    expect(entered.edits()).toEqual({ deletions: 1, rewrites: 0 });
  });

  test('shows a place to fill in instead of what was taken out', () => {
    const entered = trackEnteredText('__-__');
    const steps = [
      ['1', '1_-__'],
      ['2', '12-__'],
      ['', '1_-__'],
      ['3', '13-__'],
      ['4', '13-4_'],
    ] as const;
    for (const [letter, value] of steps) entered.change(value, { typed: letter });
    expect(entered.text()).toBe('134');
  });

  test('puts it into capitals, of which the person takes one out', () => {
    const entered = trackEnteredText('');
    for (const value of ['a', 'Ab', 'ABc']) {
      entered.change(value);
      entered.rewrite(value.toUpperCase());
    }
    entered.change('AB');
    entered.change('ABd');
    expect(entered.text()).toBe('abd');
    expect(entered.edits()).toEqual({ deletions: 1, rewrites: 0 });
  });

  test('takes a letter out with what divides it from the next', () => {
    const entered = trackEnteredText('');
    for (const value of ['a', 'ab', 'abc']) entered.change(value);
    entered.rewrite('abc-');
    entered.change('abc');
    entered.rewrite('ab', true);
    entered.change('abd');
    expect(entered.text()).toBe('abd');
  });

  test('takes what was entered out of the field, as editors do that only listen there', () => {
    const entered = trackEnteredText('');
    entered.change('a');
    entered.rewrite('');
    entered.change('b');
    expect(entered.text()).toBe('ab');
    expect(entered.edits()).toEqual({ deletions: 0, rewrites: 0 });
  });
});

test('whatever the person does alone, the text kept is part of the field, and all of it if it was empty', () => {
  const values = fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.string({ maxLength: 8 }), values, (before, after) => {
      const last = after.at(-1) ?? '';
      expect(typed('', ...after).text).toBe(last);
      const { text } = typed(before, ...after);
      let from = 0;
      for (const letter of text) {
        from = last.indexOf(letter, from) + letter.length;
        expect(from).toBeGreaterThan(0);
      }
    }),
  );
});
