import { expect, test, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { expectActions } from '../testing/actions.ts';
import { focused, focusedCell } from '../testing/focused.ts';
import { startRecording } from '../testing/recording.ts';

/** Where the caret is, in a text. */
function putCaret(node: Node, offset: number): void {
  getSelection()?.collapse(node, offset);
}

/** Held down so long that it repeats. */
async function hold(key: string, times: number): Promise<void> {
  const event = { key, code: key, windowsVirtualKeyCode: key === 'Backspace' ? 8 : 46 };
  for (let time = 0; time < times; time += 1)
    await cdp().send('Input.dispatchKeyEvent', { type: 'rawKeyDown', autoRepeat: time > 0, ...event });
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}

test('Backspace that is held on when the field is empty is a press, too: it may take out what is beside the field', async () => {
  focused('<span id="chip">Lisbon</span> <input aria-label="To" value="ab">', 'input');
  (document.activeElement as HTMLInputElement).setSelectionRange(2, 2);
  const { actions } = await startRecording();
  await hold('Backspace', 5);
  await expectActions(actions, ['type input To', 'press input To']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ value: '' }, { key: 'Backspace', repeat: 2 }]));
});

test('a letter held down on a cell that it opens: what it enters there are no repetitions of its press', async () => {
  focusedCell('2', '<input aria-label="Cell">');
  const { actions } = await startRecording();
  const h = { key: 'h', code: 'KeyH', text: 'h' };
  for (const autoRepeat of [false, true, true])
    await cdp().send('Input.dispatchKeyEvent', { type: 'keyDown', autoRepeat, ...h });
  await cdp().send('Input.dispatchKeyEvent', { type: 'keyUp', ...h });
  await expectActions(actions, ['press td 2', 'type input Cell']);
  await vi.waitFor(() => expect(actions()[1]).toMatchObject({ value: 'hhh', text: 'hh' }));
  expect(actions()[0]).not.toHaveProperty('repeat');
});

test('Enter in a list of which several rows show sends its form, and chooses nothing', async () => {
  const list = focused(
    '<form><select size="3" aria-label="Class"><option>First</option><option>Second</option></select><button>Go</button></form>',
    'select',
  );
  list.closest('form')?.addEventListener('submit', (event) => event.preventDefault());
  const { actions } = await startRecording();
  await userEvent.keyboard('{Enter}');
  await expectActions(actions, ['press select Class']);
});

test('Backspace at the start of a list entry, of which an editor makes a paragraph: the text stays', async () => {
  const editor = focused('<div contenteditable aria-label="Letter"><ul><li>Milk</li></ul></div>', 'div');
  editor.addEventListener('keydown', (event) => {
    event.preventDefault();
    editor.innerHTML = '<p>Milk</p>';
  });
  putCaret(editor.querySelector('li')?.firstChild as Text, 0);
  const { actions } = await startRecording();
  await userEvent.keyboard('{Backspace}');
  await expectActions(actions, ['press div Letter']);
});

test('Backspace that takes out a picture is a press, and one that takes out letters is not', async () => {
  const editor = focused('<div contenteditable aria-label="Letter">Dear<img alt="A cup" src="data:,"></div>', 'div');
  putCaret(editor, 2);
  const { actions } = await startRecording();
  await userEvent.keyboard('{Backspace}');
  await expectActions(actions, ['press div Letter']);
  expect(editor.querySelector('img')).toBeNull();
  await userEvent.keyboard('{Backspace}');
  await expectActions(actions, ['press div Letter', 'type div Letter']);
  expect(actions()).toMatchObject([{ key: 'Backspace' }, { value: 'Dea' }]);
});

test('Backspace that an editor takes for itself, and that takes out letters later, is typing', async () => {
  const editor = focused('<div contenteditable aria-label="Letter">Dear</div>', 'div');
  editor.addEventListener('keydown', (event) => {
    event.preventDefault();
    if (event.key === 'Backspace') queueMicrotask(() => (editor.textContent = 'Dea'));
  });
  putCaret(editor.firstChild as Text, 4);
  const { actions } = await startRecording();
  await userEvent.keyboard('{Backspace}');
  await expectActions(actions, ['type div Letter']);
});

test.each([
  [
    'an arrow from one radio button to the next',
    '<input type="radio" name="r" checked aria-label="One"><input type="radio" name="r">',
    '{ArrowDown}',
  ],
  [
    'an arrow in radio buttons of which none is chosen',
    '<input type="radio" name="r" aria-label="One"><input type="radio" name="r">',
    '{ArrowDown}',
  ],
  [
    'an arrow from a ticked entry of a menu to the next',
    '<p role="menuitemcheckbox" aria-checked="true" aria-label="One" tabindex="0"></p>',
    '{ArrowDown}',
  ],
  ['Escape on a switch', '<p role="switch" aria-checked="false" aria-label="One" tabindex="0"></p>', '{Escape}'],
])('%s toggles nothing that it is pressed on', async (_, html, key) => {
  focused(html, '[aria-label]');
  const { actions, tell } = await startRecording();
  await userEvent.keyboard(key);
  await tell('capture.stop');
  expect(actions()).toMatchObject([{ type: 'press', target: { name: 'One' } }]);
  expect(actions()[0]).not.toHaveProperty('checked');
});

test('a radio button made by a script goes off as an arrow chooses the next: that is not what was pressed for', async () => {
  const one = focused(
    '<p role="radio" aria-checked="true" aria-label="One" tabindex="0"></p><p role="radio" aria-checked="false"></p>',
    '[aria-label]',
  );
  one.addEventListener('keydown', () => {
    one.ariaChecked = 'false';
    (one.nextElementSibling as Element).ariaChecked = 'true';
  });
  const { actions, tell } = await startRecording();
  await userEvent.keyboard('{ArrowDown}');
  await tell('capture.stop');
  expect(actions()).toMatchObject([{ type: 'press', target: { name: 'One' } }]);
  expect(actions()[0]).not.toHaveProperty('checked');
});
