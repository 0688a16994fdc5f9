import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DocumentRecord } from '../session/record.ts';
import { timesOf } from '../session/samples.ts';
import { admission, type Recording, show, startRecording } from './testing/recording.ts';

type Kind = DocumentRecord['kind'];
const ofKind = <K extends Kind>({ records }: Recording, kind: K) =>
  records.filter((record): record is Extract<DocumentRecord, { kind: K }> => record.kind === kind);

/** When the keys of the typing were pressed that left the field with this value. */
function keyTimes(recording: Recording, value: string): number[] {
  const records = ofKind(recording, 'keys');
  return records.flatMap((record) => (valueOf(recording, record.action) === value ? timesOf(record) : []));
}

function valueOf({ records }: Recording, action: string): unknown {
  const values = records.flatMap((record) => {
    if (record.kind === 'action' && record.action === action && record.is.type === 'type') return [record.is.value];
    return record.kind === 'revise' && record.action === action ? [record.changes.value] : [];
  });
  return values.findLast((value) => value !== undefined);
}

/** Stops, so that all that waits is sent. */
async function stopped(recording: Recording): Promise<Recording> {
  await recording.tell('capture.stop');
  return recording;
}

test('with neither agreed to, nothing of them is recorded', async () => {
  show('<input aria-label="Field"><button>Button</button>');
  const listening = vi.spyOn(window, 'addEventListener');
  const recording = await startRecording();
  await userEvent.click(page.getByRole('textbox'));
  await userEvent.keyboard('abc');
  await userEvent.click(page.getByRole('button'));
  await stopped(recording);
  expect(recording.records.filter(({ kind }) => ['path', 'keys', 'attention'].includes(kind))).toEqual([]);
  expect(JSON.stringify(recording.records)).not.toContain('timing');
  expect(listening.mock.calls.map(([type]) => type)).not.toContain('visibilitychange');
  listening.mockRestore();
});

test('the path of the mouse leads to what is clicked', async () => {
  show(
    '<button style="position: fixed; left: 40px; top: 60px">One</button><button style="position: fixed; left: 240px; top: 160px">Two</button>',
  );
  const recording = await startRecording(admission({ pointer: true }));
  await userEvent.click(page.getByRole('button', { name: 'One' }));
  await userEvent.click(page.getByRole('button', { name: 'Two' }));
  await stopped(recording);
  const paths = ofKind(recording, 'path');
  const points = paths.flatMap(({ x, y }) => x.map((each, index) => [each, y[index]]));
  const clicks = recording.actions().flatMap((action) => (action.type === 'click' ? [action.position] : []));
  expect(clicks).toHaveLength(2);
  // Moves come with fractions of a pixel, presses without.
  const isNear = ([x = 0, y = 0]: (number | undefined)[], to: { x: number; y: number } | null | undefined) =>
    Math.abs(x - (to?.x ?? 0)) <= 1 && Math.abs(y - (to?.y ?? 0)) <= 1;
  for (const position of clicks) expect(points.filter((point) => isNear(point, position))).not.toEqual([]);
  expect(ofKind(recording, 'keys')).toEqual([]);
  expect(ofKind(recording, 'attention')).toEqual([]);
});

test('what waits is sent about once a second, without anything else being done', async () => {
  show('<button>Button</button>');
  const recording = await startRecording(admission({ pointer: true }));
  await userEvent.hover(page.getByRole('button'));
  await vi.waitFor(() => expect(ofKind(recording, 'path')).toHaveLength(1), { timeout: 5000 });
});

test('each keystroke of a text has its time, and no more than that', async () => {
  show('<input aria-label="Field"><textarea aria-label="Area"></textarea>');
  const recording = await startRecording(admission({ timing: true }));
  await userEvent.click(page.getByRole('textbox', { name: 'Field' }));
  // Shift is no keystroke of its own; Backspace is.
  await userEvent.keyboard('{Shift>}L{/Shift}isbom{Backspace}n');
  await userEvent.keyboard('{ArrowLeft}x');
  await userEvent.click(page.getByRole('textbox', { name: 'Area' }));
  await userEvent.keyboard('a{Enter}b');
  await stopped(recording);
  expect(keyTimes(recording, 'Lisbon')).toHaveLength(8);
  // The arrow is a press of its own.
  expect(keyTimes(recording, 'Lisboxn')).toHaveLength(1);
  // Enter was a press before it entered a line.
  expect(keyTimes(recording, 'a\nb')).toHaveLength(3);
  const typing = recording.actions().find(({ type }) => type === 'type');
  const times = keyTimes(recording, 'Lisbon');
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(times[0]).toBeLessThanOrEqual((typing?.time ?? 0) + 1);
  expect(JSON.stringify(ofKind(recording, 'keys'))).not.toMatch(/Key|Shift|[Ll]is/u);
});

test('keys that enter nothing are no part of the text that follows', async () => {
  show('<input aria-label="Field">');
  const recording = await startRecording(admission({ timing: true }));
  await userEvent.click(page.getByRole('textbox'));
  await userEvent.keyboard('{Enter}{Escape}ab{Enter}');
  await stopped(recording);
  expect(keyTimes(recording, 'ab')).toHaveLength(2);
});

test('of a password there is no key, no number of keys and no time', async () => {
  show('<input aria-label="Password" type="password"><input aria-label="Name">');
  const recording = await startRecording(admission({ timing: true, pointer: true }));
  await userEvent.click(page.getByLabelText('Password'));
  await userEvent.keyboard('Zq7-violet{Backspace}x{Enter}');
  await userEvent.keyboard('{Tab}');
  await userEvent.keyboard('Ada');
  await stopped(recording);
  expect(recording.actions().map(({ type }) => type)).toEqual(['click', 'type', 'press', 'press', 'type']);
  const [click, password, enter, tab, name] = recording.actions();
  for (const action of [click, password, enter, tab]) expect(action).not.toHaveProperty('timing');
  expect(name?.timing?.dwell).toBeGreaterThanOrEqual(0);
  expect(keyTimes(recording, 'Ada')).toHaveLength(3);
  expect(ofKind(recording, 'keys').flatMap(({ t }) => t)).toHaveLength(3);
  expect(ofKind(recording, 'path').length).toBeGreaterThan(0);
});

test('how long the pointer was on an element is said, also when it moved within it', async () => {
  show(
    '<p>Elsewhere</p><button style="padding: 40px"><b>Bold</b> <i>italic</i></button><label>Box <input type="checkbox"></label>',
  );
  const recording = await startRecording(admission({ timing: true }));
  await userEvent.hover(page.getByText('Elsewhere'));
  const before = performance.now();
  await userEvent.hover(page.getByText('Bold'));
  const atLeast = performance.now();
  await userEvent.hover(page.getByText('italic'));
  await vi.waitFor(() => expect(performance.now() - atLeast).toBeGreaterThan(150));
  await userEvent.click(page.getByText('italic'));
  const after = performance.now();
  await userEvent.click(page.getByText('Box'));
  const clicks = recording.actions().filter(({ type }) => type === 'click');
  expect(clicks[0]?.timing?.dwell).toBeGreaterThan(150);
  expect(clicks[0]?.timing?.dwell).toBeLessThanOrEqual(after - before);
  // On the label of the box.
  expect(clicks[1]?.timing?.dwell).toBeLessThan(after - before);
});

test('for what keys did, the time that the field had the focus is said', async () => {
  show('<input aria-label="Field">');
  const recording = await startRecording(admission({ timing: true }));
  await userEvent.click(page.getByRole('textbox'));
  const focused = performance.now();
  await vi.waitFor(() => expect(performance.now() - focused).toBeGreaterThan(120));
  await userEvent.keyboard('a');
  await vi.waitFor(() => expect(recording.actions()).toHaveLength(2));
  expect(recording.actions()[1]?.timing?.dwell).toBeGreaterThan(120);
});

test('a document says whether it has the focus and is in front, and again after a pause', async () => {
  const recording = await startRecording(admission({ timing: true }));
  await vi.waitFor(() => expect(ofKind(recording, 'attention').length).toBeGreaterThan(0));
  const changes = () => ofKind(recording, 'attention').map(({ change }) => change);
  const first = changes();
  await recording.tell('capture.pause', { reason: null });
  await recording.tell('capture.resume');
  await vi.waitFor(() => expect(changes()).toEqual([...first, ...first]));
});

test('a page that sends the focus to and fro does not flood the session', async () => {
  const stage = show('<iframe srcdoc="<p>Frame</p>"></iframe><button>Button</button>');
  const frame = stage.querySelector('iframe') as HTMLIFrameElement;
  await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
  const recording = await startRecording(admission({ timing: true }));
  await userEvent.click(page.getByRole('button'));
  await vi.waitFor(() => expect(ofKind(recording, 'attention').length).toBeGreaterThan(0));
  const turned = vi.fn();
  window.addEventListener('blur', turned);
  onTestFinished(() => window.removeEventListener('blur', turned));
  const began = performance.now();
  while (turned.mock.calls.length < 200) {
    frame.contentWindow?.focus();
    window.focus();
    await new Promise((done) => requestAnimationFrame(done));
  }
  await stopped(recording);
  const changes = ofKind(recording, 'attention').map(({ change }) => change);
  expect(changes.length).toBeLessThan(4 + (performance.now() - began) / 50);
});

test('nothing is recorded while paused', async () => {
  show('<button>Button</button><input aria-label="Field">');
  const recording = await startRecording(admission({ timing: true, pointer: true }));
  await recording.tell('capture.pause', { reason: null });
  const count = recording.records.length;
  await userEvent.click(page.getByRole('textbox'));
  await userEvent.keyboard('secret plans');
  await userEvent.hover(page.getByRole('button'));
  await stopped(recording);
  expect(recording.records.slice(count)).toEqual([]);
});

test('a page that stops events on window before the signals are agreed to hides none of them', async () => {
  show('<button>Button</button>');
  const recording = startRecording(admission({ pointer: true, timing: true }));
  const stopping = new AbortController();
  for (const type of ['pointermove', 'pointerover', 'keydown', 'input']) {
    window.addEventListener(type, (event) => event.stopImmediatePropagation(), {
      capture: true,
      signal: stopping.signal,
    });
  }
  const started = await recording;
  await userEvent.click(page.getByRole('button'));
  stopping.abort();
  await stopped(started);
  expect(ofKind(started, 'path').length).toBeGreaterThan(0);
  expect(started.actions()[0]?.timing?.dwell).toBeGreaterThanOrEqual(0);
});
