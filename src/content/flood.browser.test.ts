/** A page may send events in any number: those that no person made have to cost nearly nothing. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show, startRecording } from './testing/recording.ts';

/** Counts calls, and the elements that were looked at. */
function counted<O extends object>(prototype: O, name: keyof O & string): () => number {
  const spy = vi.spyOn(prototype as Record<string, () => unknown>, name);
  onTestFinished(() => spy.mockRestore());
  return () => spy.mock.calls.length;
}

test('events made by scripts are not looked at', async () => {
  show('<input type="text" aria-label="Name">');
  await startRecording();
  const paths = counted(Event.prototype, 'composedPath');
  const field = document.querySelector('main input') as HTMLInputElement;
  const types = ['pointerdown', 'pointerup', 'mousedown', 'click', 'keydown', 'keyup', 'focusin', 'input', 'change'];
  for (const type of [...types, 'beforeinput', 'wheel', 'scroll', 'scrollend', 'pointerover', 'submit'])
    field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  expect(paths()).toBe(0);
});

test('a script that moves the focus about makes nothing be described', async () => {
  show('<input aria-label="One"><input aria-label="Two">');
  const { actions } = await startRecording();
  const [one, two] = document.querySelectorAll<HTMLInputElement>('main input');
  const looks = counted(window, 'getComputedStyle');
  const searches = counted(Document.prototype, 'querySelectorAll');
  for (let turn = 0; turn < 100; turn += 1) {
    one?.focus();
    two?.focus();
  }
  await Promise.resolve();
  expect(looks()).toBe(0);
  expect(searches()).toBeLessThan(3);
  await userEvent.keyboard('Ida');
  await vi.waitFor(() => expect(actions()).toMatchObject([{ type: 'type', value: 'Ida', target: { name: 'Two' } }]));
});

test('a page without encryption is recorded', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  onTestFinished(() => void vi.unstubAllGlobals());
  show('<button>Plain</button>');
  const { actions } = await startRecording();
  await userEvent.click(page.getByRole('button', { name: 'Plain' }));
  await vi.waitFor(() => expect(actions()).toHaveLength(1));
});
