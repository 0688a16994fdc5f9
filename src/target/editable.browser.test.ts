import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { show } from '../content/testing/recording.ts';
import { checkedOf, editableOf, isMultiline, isTextField, valueOf } from './editable.ts';

function first(html: string, css = '*'): HTMLElement {
  return show(html).querySelector(css) as HTMLElement;
}

describe('editableOf', () => {
  test.each(['text', 'search', 'url', 'tel', 'email', 'password', 'number', 'date', 'time', 'month', 'week', 'odd'])(
    'an input of type %s is itself',
    (type) => {
      const field = first(`<input type="${type}">`);
      expect(editableOf(field)).toBe(field);
      expect(isTextField(field)).toBe(true);
    },
  );

  test.each(['checkbox', 'radio', 'range', 'color', 'file', 'submit', 'button', 'image', 'reset', 'hidden'])(
    'an input of type %s is none',
    (type) => {
      expect(editableOf(first(`<input type="${type}">`))).toBeNull();
    },
  );

  test('what is read-only or disabled receives no typing', () => {
    expect(editableOf(first('<input readonly>'))).toBeNull();
    expect(editableOf(first('<textarea disabled></textarea>'))).toBeNull();
  });

  test('is the outermost editing host', () => {
    const stage = show(
      '<div contenteditable="true"><p contenteditable="true"><b>x</b></p><i contenteditable="false"></i></div>',
    );
    expect(editableOf(stage.querySelector('b') as Element)).toBe(stage.firstElementChild);
    expect(editableOf(stage.querySelector('i') as Element)).toBeNull();
    expect(editableOf(stage)).toBeNull();
  });

  test('is the body of a document in design mode', () => {
    const frame = first('<iframe></iframe>') as HTMLIFrameElement;
    const inside = frame.contentDocument as Document;
    inside.designMode = 'on';
    expect(editableOf(inside.body.appendChild(inside.createElement('p')))).toBe(inside.body);
  });
});

describe('valueOf', () => {
  test('is the value of a field', async () => {
    const field = first('<textarea></textarea>');
    await userEvent.type(field, 'one{Enter}two');
    expect(valueOf(field)).toBe('one\ntwo');
  });

  test('is the text of an editing host, lines and blanks as they were typed', async () => {
    const host = first('<div contenteditable="true" style="min-height: 2em"></div>');
    await userEvent.click(host);
    await userEvent.keyboard('one  two ');
    expect(valueOf(host)).toBe('one  two ');
    await userEvent.keyboard('{Enter}three');
    expect(valueOf(host)).toBe('one  two \nthree');
  });

  test('is never longer than the format keeps', () => {
    const host = first('<div contenteditable="true"></div>');
    host.textContent = 'x'.repeat(100_001);
    expect(valueOf(host)).toHaveLength(100_000);
  });
});

test('isMultiline tells text areas and editing hosts from lines', () => {
  const stage = show(
    '<textarea></textarea><div contenteditable="true"></div><div contenteditable="true" aria-multiline="false"></div><input>',
  );
  expect([...stage.children].map(isMultiline)).toEqual([true, true, false, false]);
});

test('checkedOf follows what the person ticks', async () => {
  const stage = show(
    '<input type="checkbox"><div role="switch" aria-checked="false" tabindex="0">On</div><input><p></p>',
  );
  const [box, toggle] = stage.children;
  toggle?.addEventListener('click', () => toggle.setAttribute('aria-checked', 'true'));
  expect([...stage.children].map(checkedOf)).toEqual([false, false, null, null]);
  await userEvent.click(box as HTMLElement);
  await userEvent.click(toggle as HTMLElement);
  expect([...stage.children].map(checkedOf)).toEqual([true, true, null, null]);
});
