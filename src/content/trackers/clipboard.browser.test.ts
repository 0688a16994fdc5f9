import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectActions } from '../testing/actions.ts';
import { show, startRecording } from '../testing/recording.ts';

const at = (css: string): HTMLElement => document.querySelector(css) as HTMLElement;

test('copied and cut with keys: of the text only its length, and no press of the shortcut', async () => {
  show('<input aria-label="Field" value="blue harbour">');
  const field = at('input') as HTMLInputElement;
  field.select();
  const { actions, records } = await startRecording();
  await userEvent.keyboard('{Control>}c{/Control}');
  await userEvent.keyboard('{Control>}x{/Control}');
  await expectActions(actions, ['copy input Field', 'cut input Field']);
  await vi.waitFor(() =>
    expect(actions()).toMatchObject([{ text: { length: 12 } }, { text: { length: 12 }, value: '' }]),
  );
  expect(JSON.stringify(records)).not.toContain('blue harbour');
});

test('a shortcut that copies nothing is a press', async () => {
  show('<button>Save</button>');
  at('button').focus();
  getSelection()?.removeAllRanges();
  const { actions } = await startRecording();
  await userEvent.keyboard('{Control>}c{/Control}');
  await expectActions(actions, ['press button Save']);
});

test('what a sheet copies as it cuts its cells is told by the press', async () => {
  show('<p>Invitation</p><div tabindex="0" role="grid" aria-label="Sheet">Sheet</div>');
  const sheet = at('[role=grid]');
  sheet.addEventListener('keydown', (event) => {
    if (event.key !== 'x') return;
    getSelection()?.selectAllChildren(at('p'));
    document.execCommand('copy');
    event.preventDefault();
  });
  sheet.focus();
  const { actions } = await startRecording();
  await userEvent.keyboard('{Control>}x{/Control}');
  await expectActions(actions, ['press div Sheet']);
  expect(actions()).toMatchObject([{ key: 'x', modifiers: ['Control'] }]);
});

test.each([
  ['in a field beside the page, where a space is marked', '<textarea aria-label="Sheet"> </textarea>'],
  ['without a field', '<div tabindex="0" role="grid" aria-label="Sheet"></div>'],
])('cells that a sheet puts on the clipboard itself, %s', async (_, html) => {
  show(html);
  const sheet = at('[aria-label]');
  sheet.focus();
  if (sheet instanceof HTMLTextAreaElement) sheet.select();
  sheet.addEventListener('copy', (event) => {
    event.clipboardData?.setData('text/plain', 'Bolts\t35');
    event.preventDefault();
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('{Control>}c{/Control}');
  await expectActions(actions, [`copy ${sheet.localName} Sheet`]);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ text: { length: 8 } }]));
});

test('what a page’s button copies is a click', async () => {
  show('<p>Invitation</p><button>Copy</button>');
  at('button').addEventListener('click', () => {
    getSelection()?.selectAllChildren(at('p'));
    document.execCommand('copy');
  });
  const { actions } = await startRecording();
  await userEvent.click(page.getByRole('button'));
  await expectActions(actions, ['click button Copy']);
});

test('what a page’s button copies right after a capital letter is a click', async () => {
  show('<input aria-label="Code"><p>Invitation</p><button>Copy</button>');
  at('button').addEventListener('click', () => {
    getSelection()?.selectAllChildren(at('p'));
    document.execCommand('copy');
  });
  at('input').focus();
  const { actions } = await startRecording();
  await userEvent.keyboard('{Shift>}C{/Shift}');
  await userEvent.click(page.getByRole('button'));
  await expectActions(actions, ['type input Code', 'click button Copy']);
});

test('a word marked and at once copied from the menu', async () => {
  show('<p>Invitation</p>');
  const { actions } = await startRecording();
  await userEvent.dblClick(at('p'), { position: { x: 10, y: 8 } });
  await userEvent.click(at('p'), { position: { x: 10, y: 8 }, button: 'right' });
  // As the menu does it.
  document.execCommand('copy');
  await expectActions(actions, ['click p', 'click p', 'copy p']);
});

test('pasted where there is no field', async () => {
  show('<textarea>seven words</textarea><div tabindex="0" role="grid" aria-label="Sheet">Sheet</div>');
  (at('textarea') as HTMLTextAreaElement).select();
  await userEvent.copy();
  at('[role=grid]').focus();
  const { actions } = await startRecording();
  await userEvent.keyboard('{Control>}v{/Control}');
  await expectActions(actions, ['paste div Sheet']);
  expect(actions()).toMatchObject([{ text: { length: 11 } }]);
});

test('text marked with Shift and arrows is one action', async () => {
  show('<input aria-label="Field" value="blue harbour">');
  const field = at('input') as HTMLInputElement;
  field.focus();
  field.setSelectionRange(0, 0);
  const { actions } = await startRecording();
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}');
  await expectActions(actions, ['selectText input Field']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ text: 'blue' }]));
});
