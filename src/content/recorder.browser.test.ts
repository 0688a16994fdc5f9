import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Admission } from '../messaging/messages.ts';
import { expectActions } from './testing/actions.ts';
import { busy, sendKey } from './testing/hurried.ts';
import { mouse, type Point } from './testing/mouse.ts';
import { admission, show, startRecording } from './testing/recording.ts';

test('a click is recorded with the element, where it was, and selectors that find it', async () => {
  show('<button>Cancel</button><button>Add to cart</button>');
  const { actions } = await startRecording();
  await userEvent.click(page.getByRole('button', { name: 'Add to cart' }));
  const [click] = await expectActions(actions, ['click button Add to cart']);
  expect(click).toMatchObject({
    button: 'left',
    count: 1,
    pointer: 'mouse',
    modifiers: [],
    target: { role: 'button' },
  });
  expect(click?.target?.selectors[0]).toMatchObject({ kind: 'role', name: 'Add to cart', matches: 1 });
  expect(click?.target?.selectors.length).toBeGreaterThan(1);
});

test('the task may name the attributes that hold test ids', async () => {
  show('<button data-testid="usual">Buy</button><button data-auto="buy-now" data-other="x">Buy</button>');
  const { actions } = await startRecording(admission({}, ['data-auto']));
  await userEvent.click(document.querySelector('[data-auto]') as HTMLElement);
  await userEvent.click(document.querySelector('[data-testid]') as HTMLElement);
  const [own, usual] = await expectActions(actions, ['click button Buy', 'click button Buy']);
  expect(own?.target?.selectors[0]).toEqual({ kind: 'testId', attribute: 'data-auto', value: 'buy-now', matches: 1 });
  expect(own?.target?.attributes).toEqual({ 'data-auto': 'buy-now' });
  expect(usual?.target?.selectors[0]).toMatchObject({ kind: 'testId', attribute: 'data-testid', value: 'usual' });
});

test('a click inside a button acts on the button', async () => {
  show('<button aria-label="Delete"><svg width="20" height="20"><circle r="9" cx="10" cy="10" /></svg></button>');
  const { actions } = await startRecording();
  await userEvent.click(document.querySelector('circle') as unknown as HTMLElement);
  await expectActions(actions, ['click button Delete']);
});

test('a click on a label that ticks its box is one click on the box', async () => {
  show('<label><span>Breakfast included</span> <input type="checkbox"></label>');
  const { actions } = await startRecording();
  await userEvent.click(page.getByText('Breakfast included'));
  await expectActions(actions, ['click input Breakfast included']);
  await vi.waitFor(() => expect(actions()[0]).toMatchObject({ checked: true, offset: null }));
});

test('a switch made by a script says its state afterwards', async () => {
  show('<div role="switch" aria-checked="false" tabindex="0">Dark</div>');
  const control = document.querySelector('[role=switch]') as HTMLElement;
  control.addEventListener('click', () => control.setAttribute('aria-checked', 'true'));
  const { actions } = await startRecording();
  await userEvent.click(control);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ type: 'click', checked: true }]));
});

test('a switch that is slow to say its state, and a next click that does not wait', async () => {
  show(
    '<div role="switch" aria-checked="false" style="height: 40px">Dark</div><button style="height: 40px">Save</button>',
  );
  const control = document.querySelector('[role=switch]') as HTMLElement;
  const pointIn = (css: string): Point => {
    const { x, y } = document.querySelector(css)?.getBoundingClientRect() ?? new DOMRect();
    return [x + 9, y + 9];
  };
  const { actions } = await startRecording();
  const pressed = new Promise<void>((resolve) => {
    control.addEventListener('click', () => void mouse('mousePressed', pointIn('button')).then(resolve));
  });
  control.addEventListener('click', () => {
    busy();
    control.setAttribute('aria-checked', 'true');
  });
  await mouse('mousePressed', pointIn('[role=switch]'));
  await mouse('mouseReleased', pointIn('[role=switch]'));
  await pressed;
  await mouse('mouseReleased', pointIn('button'));
  await expectActions(actions, ['click div Dark', 'click button Save']);
  expect(actions()[0]).toMatchObject({ checked: true });
});

test('a box made by a script, ticked by key, and a next key that does not wait', async () => {
  show('<div role="checkbox" aria-checked="false" tabindex="0">Gift</div>');
  const control = document.querySelector('[role=checkbox]') as HTMLElement;
  control.focus();
  control.addEventListener('keyup', (event) => {
    if (event.key !== ' ') return;
    busy();
    control.setAttribute('aria-checked', 'true');
  });
  const { actions } = await startRecording();
  await Promise.all([
    sendKey('rawKeyDown', ' '),
    sendKey('keyUp', ' '),
    sendKey('rawKeyDown', 'Tab'),
    sendKey('keyUp', 'Tab'),
  ]);
  await expectActions(actions, ['press div Gift', 'press div Gift']);
  expect(actions()).toMatchObject([{ key: ' ', checked: true }, { key: 'Tab' }]);
});

test('a box ticked as its key goes down, and a next key before the first is released', async () => {
  show('<div role="checkbox" aria-checked="false" tabindex="0">Gift</div>');
  const control = document.querySelector('[role=checkbox]') as HTMLElement;
  control.focus();
  control.addEventListener('keydown', (event) => {
    if (event.key === ' ') control.setAttribute('aria-checked', 'true');
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('{ >}{Tab>}{/ }{/Tab}');
  await expectActions(actions, ['press div Gift', 'press div Gift']);
  expect(actions()).toMatchObject([{ key: ' ', checked: true }, { key: 'Tab' }]);
});

test.each([
  ['double', 2],
  ['triple', 3],
])('a %s click is one click', async (_, count) => {
  show('<p style="padding: 20px">Text</p>');
  const { actions } = await startRecording();
  await (count === 2 ? userEvent.dblClick : userEvent.tripleClick)(page.getByText('Text'));
  await vi.waitFor(() => expect(actions()).toMatchObject([{ type: 'click', count }]));
});

test('two quick clicks on two elements at one place are two clicks', async () => {
  const stage = show('<button>First</button>');
  stage.querySelector('button')?.addEventListener('click', () => {
    stage.innerHTML = '<button>Second</button>';
  });
  const { actions } = await startRecording();
  await userEvent.dblClick(page.getByRole('button', { name: 'First' }));
  await expectActions(actions, ['click button First', 'click button Second']);
});

test('a double click on a cell that opens with the first is one click', async () => {
  const stage = show('<table><tr><td style="width: 200px">Part 02</td></tr></table>');
  const cell = stage.querySelector('td') as HTMLElement;
  cell.addEventListener('click', () => {
    if (!cell.querySelector('input')) cell.innerHTML = '<input value="Part 02" style="width: 100%">';
  });
  const { actions } = await startRecording();
  await userEvent.dblClick(cell);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ type: 'click', count: 2, target: { name: 'Part 02' } }]));
});

test('an element that the page removes on pointerdown is recorded', async () => {
  show('<div><button>Gone</button></div>');
  const button = document.querySelector('button') as HTMLElement;
  const { actions } = await startRecording();
  button.addEventListener('pointerdown', () => button.remove());
  await userEvent.click(button);
  await expectActions(actions, ['click button Gone']);
});

test('a page that stops events on window first of all is recorded', async () => {
  show('<button>Stopped</button>');
  const { actions } = await startRecording();
  const stopping = new AbortController();
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'click']) {
    window.addEventListener(type, (event) => event.stopImmediatePropagation(), {
      capture: true,
      signal: stopping.signal,
    });
  }
  await userEvent.click(page.getByRole('button', { name: 'Stopped' }));
  stopping.abort();
  await expectActions(actions, ['click button Stopped']);
});

test('what scripts do is no action', async () => {
  show('<button>Button</button><input aria-label="Field"><label>Box <input type="checkbox"></label>');
  const { actions, records } = await startRecording();
  const [field, box] = document.querySelectorAll('input');
  document.querySelector('button')?.click();
  document.querySelector('button')?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, isPrimary: true }));
  field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  if (field) field.value = 'set';
  field?.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
  box?.dispatchEvent(new Event('change', { bubbles: true }));
  await userEvent.click(page.getByRole('button'));
  await expectActions(actions, ['click button Button']);
  expect(records.filter((record) => record.kind === 'retract')).toEqual([]);
});

test('a word typed is one action, with the field afterwards and what was corrected', async () => {
  show('<input aria-label="Where to?">');
  const { actions } = await startRecording();
  await userEvent.click(page.getByRole('textbox'));
  await userEvent.keyboard('Lisbom{Backspace}n');
  await expectActions(actions, ['click input Where to?', 'type input Where to?']);
  await vi.waitFor(() =>
    expect(actions()[1]).toMatchObject({ value: 'Lisbon', text: 'Lisbon', by: 'keyboard', edits: { deletions: 1 } }),
  );
});

test('no selector or name of a field holds what was typed into it', async () => {
  show('<div contenteditable="true" style="min-height: 2em"></div>');
  const { actions, records } = await startRecording();
  await userEvent.click(document.querySelector('[contenteditable]') as HTMLElement);
  await userEvent.keyboard('Perpetuum');
  await vi.waitFor(() => expect(actions().at(-1)).toMatchObject({ type: 'type', value: 'Perpetuum' }));
  await userEvent.click(document.querySelector('[contenteditable]') as HTMLElement);
  await vi.waitFor(() => expect(actions().length).toBe(3));
  const targets = records.flatMap((record) => (record.kind === 'action' ? [record.is.target] : []));
  expect(JSON.stringify(targets)).not.toContain('Perpetuum');
});

test('Enter in a text area is text, Enter in a field is a key', async () => {
  show('<textarea aria-label="Notes"></textarea><input aria-label="Search">');
  const { actions } = await startRecording();
  document.querySelector('textarea')?.focus();
  await userEvent.keyboard('one{Enter}two');
  document.querySelector('input')?.focus();
  await userEvent.keyboard('three{Enter}');
  await expectActions(actions, ['type textarea Notes', 'type input Search', 'press input Search']);
  await vi.waitFor(() => expect(actions()[0]).toMatchObject({ value: 'one\ntwo' }));
  expect(actions()[2]).toMatchObject({ key: 'Enter', code: 'Enter' });
});

test('Enter that submits a form is one press, not also a click on its button', async () => {
  const stage = show('<form><input aria-label="Search"><button>Go</button></form>');
  stage.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
  const { actions } = await startRecording();
  document.querySelector('input')?.focus();
  await userEvent.keyboard('x{Enter}');
  await expectActions(actions, ['type input Search', 'press input Search']);
});

test('a button pressed by key is one press', async () => {
  show('<button>Save</button><label>Box <input type="checkbox"></label>');
  const { actions } = await startRecording();
  document.querySelector('button')?.focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{Tab}');
  await userEvent.keyboard(' ');
  await expectActions(actions, ['press button Save', 'press button Save', 'press input Box']);
  await vi.waitFor(() => expect(actions()[2]).toMatchObject({ key: ' ', checked: true }));
});

test('a shortcut is a press with its modifiers, without the modifier itself', async () => {
  show('<input aria-label="Field" value="text">');
  const { actions } = await startRecording();
  document.querySelector('input')?.focus();
  await userEvent.keyboard('{Control>}a{/Control}');
  await expectActions(actions, ['press input Field']);
  expect(actions()[0]).toMatchObject({ key: 'a', modifiers: ['Control'] });
});

test('a choice made by key in a select is one select', async () => {
  show('<select aria-label="Colour"><option value="r">Red</option><option value="b">Blue</option></select>');
  const { actions } = await startRecording();
  document.querySelector('select')?.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expectActions(actions, ['select select Colour']);
  expect(actions()[0]).toMatchObject({ options: [{ value: 'b', label: 'Blue', index: 1 }] });
});

test('options chosen on both sides of a visit to another window are two choices', async () => {
  const stage = show(
    '<select aria-label="Colour"><option>Red</option><option>Blue</option><option>Green</option></select><iframe></iframe>',
  );
  const { actions } = await startRecording();
  stage.querySelector('select')?.focus();
  await userEvent.keyboard('{ArrowDown}');
  stage.querySelector('iframe')?.contentWindow?.focus();
  stage.querySelector('select')?.focus();
  await userEvent.keyboard('{ArrowDown}');
  await expectActions(actions, ['select select Colour', 'select select Colour']);
});

test('a password leaves no value, no key, no length and no rhythm', async () => {
  show('<label>Password <input type="password"></label><input aria-label="Other">');
  const short = await recordPassword('ab');
  const long = await recordPassword('hunter2 correct horse{Backspace}{ArrowLeft}x');
  expect(short.kinds).toEqual(long.kinds);
  expect(short.json).not.toMatch(/"ab"/u);
  expect(long.json).not.toMatch(/hunter2|horse|Backspace|ArrowLeft/u);
});

async function recordPassword(keys: string): Promise<{ kinds: string[]; json: string }> {
  const { actions, records, tell } = await startRecording();
  const field = document.querySelector('input[type=password]') as HTMLInputElement;
  field.value = '';
  field.focus();
  await userEvent.keyboard(keys);
  await userEvent.keyboard('{Tab}');
  await expectActions(actions, ['type input Password', 'press input Password']);
  expect(actions()[0]).toMatchObject({ value: { masked: 'password' }, text: { masked: 'password' } });
  expect(actions()[0]).not.toHaveProperty('until');
  await tell('capture.stop');
  return { kinds: records.map((record) => record.kind), json: JSON.stringify(records) };
}

test('a password that the page shows as text stays masked', async () => {
  const stage = show('<label>Password <input type="password"></label><button>Show</button>');
  const field = stage.querySelector('input') as HTMLInputElement;
  stage.querySelector('button')?.addEventListener('click', () => {
    field.type = 'text';
  });
  const { actions, records } = await startRecording();
  await userEvent.click(page.getByRole('button', { name: 'Show' }));
  field.focus();
  await userEvent.keyboard('hunter2');
  await expectActions(actions, ['click button Show', 'type input Password']);
  expect(JSON.stringify(records)).not.toContain('hunter2');
});

test('nothing is recorded while paused, and recording goes on after', async () => {
  show('<button>One</button><button>Two</button><button>Three</button>');
  const { actions, tell } = await startRecording();
  await userEvent.click(page.getByRole('button', { name: 'One' }));
  await tell('capture.pause', { reason: null });
  await userEvent.click(page.getByRole('button', { name: 'Two' }));
  await tell('capture.resume');
  await userEvent.click(page.getByRole('button', { name: 'Three' }));
  await expectActions(actions, ['click button One', 'click button Three']);
});

test.each(['input', 'b'])(
  'what was pressed before a pause is told to its end, and what is pressed in it is not: %s',
  async (css) => {
    show('<label><input type="checkbox"> <b>Wrap it</b></label>');
    const { actions, tell } = await startRecording();
    const box = document.querySelector('input') as HTMLInputElement;
    const { x, y } = (document.querySelector(css) as Element).getBoundingClientRect();
    const point: Point = [x + 3, y + 3];
    await mouse('mousePressed', point);
    await tell('capture.pause', { reason: null });
    await mouse('mouseReleased', point);
    expect(box).toHaveProperty('checked', true);
    await mouse('mousePressed', point);
    await mouse('mouseReleased', point);
    expect(box).toHaveProperty('checked', false);
    await tell('capture.resume');
    const [click, ...others] = await expectActions(actions, ['click input Wrap it']);
    expect(click).toMatchObject({ checked: true });
    expect(others).toEqual([]);
  },
);

test('a page loaded in a pause sends nothing of it', async () => {
  show('<button>One</button>');
  const { records } = await startRecording({
    admitted: true,
    session: '01890000-0000-7000-8000-000000000000',
    capture: { actions: true, timing: false, pointer: false, page: false, screenshots: false, sites: [] },
    testIds: [],
    showsPill: false,
    paused: true,
    leavingKey: null,
    url: '',
  });
  await userEvent.click(page.getByRole('button', { name: 'One' }));
  expect(records).toEqual([]);
});

test('a page that lets the pill not be seen is not recorded until it does, and the session says so', async () => {
  show('<button>One</button><button>Two</button><button>Three</button>');
  const { actions, records } = await startRecording({ ...admission(), showsPill: true } as Admission);
  await userEvent.click(page.getByRole('button', { name: 'One' }));
  const pill = [...document.documentElement.children].find(({ localName }) => localName === 'div');
  const taken = new MutationObserver(() => pill?.remove());
  taken.observe(document.documentElement, { childList: true });
  onTestFinished(() => taken.disconnect());
  pill?.remove();
  await vi.waitFor(() =>
    expect(records).toContainEqual(expect.objectContaining({ kind: 'unrecordable', what: 'page' })),
  );
  await userEvent.click(page.getByRole('button', { name: 'Two' }));
  taken.disconnect();
  await vi.waitFor(() => expect(pill?.isConnected).toBe(true), { timeout: 3000 });
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  await userEvent.click(page.getByRole('button', { name: 'Three' }));
  await expectActions(actions, ['click button One', 'click button Three']);
});

test('Stop in the pill ends the recording at once, and insists until the background has heard', async () => {
  show('<button>One</button>');
  const { actions, asked } = await startRecording({ ...admission(), showsPill: true } as Admission);
  const box = [...document.documentElement.children]
    .find(({ localName }) => localName === 'div')
    ?.getBoundingClientRect();
  if (!box) throw new Error('no pill');
  const at: Point = [box.right - 24, box.y + box.height / 2];
  await mouse('mousePressed', at);
  await mouse('mouseReleased', at);
  await vi.waitFor(() => expect(asked.filter((type) => type === 'pill.stop')).toHaveLength(2));
  await userEvent.click(page.getByRole('button', { name: 'One' }));
  expect(actions()).toEqual([]);
});

test('what the page before has masked, and handed on in the address, is masked wherever it stands', async () => {
  show('<button>Hello tulip-72</button><button>Go</button>');
  const before = location.href;
  history.replaceState(null, '', '?p=tulip-72&who=ada');
  onTestFinished(() => history.replaceState(null, '', before));
  const { actions } = await startRecording({
    ...admission(),
    url: location.href.replace('tulip-72', '[masked]'),
  } as Admission);
  await userEvent.click(page.getByRole('button', { name: 'Go' }));
  await userEvent.click(page.getByRole('button', { name: 'Hello' }));
  await vi.waitFor(() => expect(actions()).toHaveLength(2));
  expect(JSON.stringify(actions())).not.toContain('tulip');
});

test('what a component draws anew only some frames later is told as it is then', async () => {
  show('<div role="radio" aria-checked="false" tabindex="0">Pear</div>');
  const control = document.querySelector('[role=radio]') as HTMLElement;
  const drawn = (act: () => void) => () => void requestAnimationFrame(act);
  control.addEventListener('click', drawn(drawn(drawn(() => control.setAttribute('aria-checked', 'true')))));
  const { actions } = await startRecording();
  await userEvent.click(page.getByRole('radio'));
  await vi.waitFor(() => expect(actions()).toMatchObject([{ type: 'click', checked: true }]));
});

test('a page that is not admitted is left at once', async () => {
  show('<button>One</button>');
  const { records, ended } = await startRecording({ admitted: false });
  await vi.waitFor(() => expect(ended()).toBe(true));
  await userEvent.click(page.getByRole('button', { name: 'One' }));
  expect(records).toEqual([]);
});

test('Stop answers with the last number given out, and leaves nothing behind', async () => {
  show('<button>One</button>');
  const { records, tell, ended } = await startRecording();
  await userEvent.click(page.getByRole('button', { name: 'One' }));
  const answer = await tell('capture.stop');
  expect(answer).toMatchObject({ last: records.at(-1)?.sequence });
  expect(ended()).toBe(true);
  const before = records.length;
  await userEvent.click(page.getByRole('button', { name: 'One' }));
  expect(records.length).toBe(before);
});

test('records are numbered from 1 without a gap', async () => {
  show('<input aria-label="Field"><button>Button</button>');
  const { records, tell } = await startRecording();
  await userEvent.dblClick(page.getByRole('button'));
  document.querySelector('input')?.focus();
  await userEvent.keyboard('some text');
  await tell('capture.stop');
  expect(records.map((record) => record.sequence)).toEqual(records.map((_, index) => index + 1));
});

test('a key that entered nothing is not taken back for the letter that follows at once', async () => {
  const stage = show('<input aria-label="New">');
  const field = stage.querySelector('input') as HTMLInputElement;
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') field.value = '';
  });
  const { actions } = await startRecording();
  field.focus();
  await userEvent.keyboard('milk{Enter}tea');
  await expectActions(actions, ['type input New', 'press input New', 'type input New']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ value: 'milk' }, { key: 'Enter' }, { value: 'tea' }]));
});

test('a field is described where it stands when typing begins', async () => {
  const stage = show('<div id="above"></div><input aria-label="Moved">');
  const { actions } = await startRecording();
  stage.querySelector('input')?.focus();
  (stage.querySelector('#above') as HTMLElement).style.height = '100px';
  await userEvent.keyboard('x');
  await expectActions(actions, ['type input Moved']);
  expect(actions()[0]?.target?.box.y).toBe(stage.querySelector('input')?.getBoundingClientRect().y);
});

test('a box that the page draws anew in its click handler says its state', async () => {
  const stage = show('<label>Done <input type="checkbox"></label>');
  stage.querySelector('input')?.addEventListener('click', () => {
    stage.innerHTML = '<label>Done <input type="checkbox" checked></label>';
  });
  const { actions } = await startRecording();
  await userEvent.click(page.getByRole('checkbox'));
  await vi.waitFor(() => expect(actions()).toMatchObject([{ type: 'click', checked: true }]));
});

test('a box whose click the page refuses says that it stayed as it was', async () => {
  const stage = show('<label>Done <input type="checkbox"></label>');
  stage.querySelector('input')?.addEventListener('click', (event) => event.preventDefault());
  const { actions } = await startRecording();
  await userEvent.click(page.getByRole('checkbox'));
  await vi.waitFor(() => expect(actions()).toMatchObject([{ type: 'click', checked: false }]));
});

test('a button that ticks boxes has no state of its own', async () => {
  const stage = show('<button>All</button><label>One <input type="checkbox"></label>');
  stage.querySelector('button')?.addEventListener('click', () => stage.querySelector('input')?.click());
  const { actions } = await startRecording();
  await userEvent.click(page.getByRole('button'));
  const [all] = await expectActions(actions, ['click button All']);
  expect(all).not.toHaveProperty('checked');
});

test('a PIN that a page takes from the keys without a field', async () => {
  const stage = show('<div role="textbox" tabindex="0" aria-label="PIN">Enter it</div>');
  const { actions } = await startRecording();
  stage.querySelector('div')?.focus();
  await userEvent.keyboard('4711{Enter}');
  await vi.waitFor(() => expect(actions()).toMatchObject([{ type: 'press', key: 'Enter' }]));
});
