import { expect, test, vi } from 'vitest';
import { cdp, userEvent } from 'vitest/browser';
import { expectActions } from '../testing/actions.ts';
import { focused, focusedCell } from '../testing/focused.ts';
import { busy, sendKey } from '../testing/hurried.ts';
import { onScreen } from '../testing/mouse.ts';
import { show, startRecording } from '../testing/recording.ts';

const at = (css: string): HTMLElement => document.querySelector(css) as HTMLElement;

interface EditContextText extends EventTarget {
  text: string;
  updateText: (start: number, end: number, text: string) => void;
}

/** Numbers are told when the person leaves them: until then they may become that of a card. */
const leave = (): void => (document.activeElement as HTMLElement).blur();

test('an editor that writes for itself: each key is cancelled before it enters anything', async () => {
  const editor = focused(
    '<div contenteditable="true" aria-label="Letter" style="min-height: 1em"></div>',
    'div[contenteditable]',
  );
  editor.addEventListener('beforeinput', (event) => {
    event.preventDefault();
    editor.textContent += event.data ?? '';
    getSelection()?.selectAllChildren(editor);
    getSelection()?.collapseToEnd();
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('Dear');
  await expectActions(actions, ['type div Letter']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ value: 'Dear', text: 'Dear', by: 'keyboard' }]));
});

test('a masked input that cancels the keys, however fast they come', async () => {
  const field = focused('<input aria-label="Date">', 'input') as HTMLInputElement;
  field.addEventListener('keydown', (event) => {
    if (!/^\d$/u.test(event.key)) return;
    event.preventDefault();
    field.value += (field.value.length === 2 ? '/' : '') + event.key;
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('{1>}{2>}{3>}{/1}{/2}{/3}');
  leave();
  await expectActions(actions, ['type input Date']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ value: '12/3' }]));
});

test('a terminal, whose field stays empty', async () => {
  const field = focused('<textarea aria-label="Terminal" style="opacity: 0; width: 9px"></textarea>', 'textarea');
  field.addEventListener('keydown', (event) => event.preventDefault());
  const { actions } = await startRecording();
  await userEvent.keyboard('ls -l{Enter}');
  await expectActions(actions, ['type textarea Terminal', 'press textarea Terminal']);
  await vi.waitFor(() =>
    expect(actions()).toMatchObject([{ value: '', text: 'ls -l', by: 'keyboard' }, { key: 'Enter' }]),
  );
});

test.each([
  ['without a size', 'width: 0'],
  ['beside the page', 'position: fixed; left: -9999px; width: 100px; height: 100px'],
])('a grid that listens in a field %s, and empties it as it goes on elsewhere', async (_, style) => {
  const field = focused(`<div contenteditable="true" aria-label="Cells" style="${style}"></div>`, 'div');
  field.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    field.textContent = '';
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('x ');
  await expectActions(actions, ['type div Cells']);
  await vi.waitFor(() =>
    expect(actions()).toMatchObject([{ value: '', text: 'x ', edits: { deletions: 0, rewrites: 0 } }]),
  );
});

test('a letter that opens a cell of a sheet is told once, by its press', async () => {
  focusedCell('2', '<input aria-label="Cell">');
  const { actions } = await startRecording();
  await userEvent.keyboard('hej{Enter}');
  await expectActions(actions, ['press td 2', 'type input Cell', 'press input Cell']);
  await vi.waitFor(() =>
    expect(actions()).toMatchObject([{ key: 'h' }, { value: 'hej', text: 'ej' }, { key: 'Enter' }]),
  );
});

test('a minus that opens a cell for numbers is told once, by its press', async () => {
  focusedCell('2', '<input type="number" aria-label="Cell">');
  const { actions } = await startRecording();
  await userEvent.keyboard('-35');
  leave();
  await expectActions(actions, ['press td 2', 'type input Cell']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ key: '-' }, { value: '-35', text: '35' }]));
});

/** A sheet that listens in a field beside the page, in which a space stands to be copied. */
function sheetListening(): HTMLTextAreaElement {
  const field = focused(
    '<textarea aria-label="Cells" style="position: fixed; left: -9999px"> </textarea>',
    'textarea',
  ) as HTMLTextAreaElement;
  field.select();
  field.addEventListener('keydown', (event) => {
    if (!/^(?:Arrow|Backspace|Delete)/u.test(event.key)) return;
    event.preventDefault();
    field.value = '';
  });
  field.addEventListener('paste', (event) => event.preventDefault());
  return field;
}

test.each(['Delete', 'Backspace'])('%s that empties the cells of a sheet is a press', async (key) => {
  const field = sheetListening();
  const { actions } = await startRecording();
  await userEvent.keyboard(`{${key}}{ArrowDown}x`);
  await expectActions(actions, ['press textarea Cells', 'press textarea Cells', 'type textarea Cells']);
  await vi.waitFor(() =>
    expect(actions()).toMatchObject([
      { key },
      { key: 'ArrowDown' },
      { value: 'x', text: 'x', edits: { deletions: 0 } },
    ]),
  );
  expect(field.value).toBe('x');
});

test('what is pasted into the cells of a sheet, and the arrow to the next one', async () => {
  const field = sheetListening();
  await userEvent.copy();
  field.select();
  const { actions } = await startRecording();
  await userEvent.keyboard('{Control>}v{/Control}{ArrowDown}');
  await userEvent.keyboard('{Control>}v{/Control}{ArrowUp}');
  const pressed = Array(4).fill('press textarea Cells');
  await expectActions(actions, pressed);
  expect(actions()).toMatchObject([{ key: 'v' }, { key: 'ArrowDown' }, { key: 'v' }, { key: 'ArrowUp' }]);
});

test('a letter taken out of a number that its page divides anew', async () => {
  const field = focused('<input aria-label="Amount">', 'input') as HTMLInputElement;
  let digits = '';
  field.addEventListener('keydown', (event) => {
    event.preventDefault();
    digits = event.key === 'Backspace' ? digits.slice(0, -1) : digits + event.key;
    field.value = `$${Number(digits).toLocaleString('en')}`;
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('1234{Backspace}5');
  leave();
  await expectActions(actions, ['type input Amount']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ value: '$1,235', text: '1235' }]));
});

test('a letter that a field refuses is not entered', async () => {
  const field = focused('<input aria-label="Amount">', 'input');
  field.addEventListener('keydown', (event) => {
    if (!/\d/u.test(event.key)) event.preventDefault();
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('1x2');
  leave();
  await expectActions(actions, ['type input Amount']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ value: '12', text: '12' }]));
});

test.each([
  ['at once', (put: () => void) => put()],
  ['once it has looked it over', (put: () => void) => void setTimeout(put, 200)],
])('an editor that takes a paste for itself, %s', async (_, when) => {
  const editor = focused(
    '<div contenteditable="true" aria-label="Letter" style="min-height: 1em"></div>',
    'div[contenteditable]',
  );
  editor.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    when(() => {
      editor.textContent = text;
    });
  });
  const source = at('main').appendChild(document.createElement('textarea'));
  source.value = 'quarter past seven';
  source.select();
  await userEvent.copy();
  editor.focus();
  const { actions } = await startRecording();
  await userEvent.keyboard('{Control>}v{/Control}');
  await expectActions(actions, ['type div Letter']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ value: 'quarter past seven', by: 'paste' }]));
});

test('a message that is pasted and sent, upon which the page empties its field', async () => {
  const field = focused('<textarea aria-label="Message"></textarea>', 'textarea') as HTMLTextAreaElement;
  field.value = 'on my way';
  field.select();
  await userEvent.copy();
  field.value = '';
  field.addEventListener('paste', (event) => {
    event.preventDefault();
    field.value = event.clipboardData?.getData('text/plain') ?? '';
  });
  const emptied = new Promise<void>((resolve) => {
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      setTimeout(() => {
        field.value = '';
        // After the last time that what was pasted is looked for.
        setTimeout(resolve, 1100);
      }, 100);
    });
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('{Control>}v{/Control}{Enter}');
  await emptied;
  await expectActions(actions, ['type textarea Message', 'press textarea Message']);
  expect(actions()).toMatchObject([{ value: 'on my way', by: 'paste' }, { key: 'Enter' }]);
});

test('an input method: what it composes, once', async () => {
  focused('<input aria-label="City">', 'input');
  const { actions } = await startRecording();
  const compose = (text: string) =>
    cdp().send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  for (const text of ['b', 'be', 'bei', '北']) await compose(text);
  await cdp().send('Input.insertText', { text: '北京' });
  await expectActions(actions, ['type input City']);
  await vi.waitFor(() =>
    expect(actions()).toMatchObject([
      { value: '北京', text: '北京', by: 'composition', edits: { deletions: 0, rewrites: 0 } },
    ]),
  );
});

test('Backspace where there is nothing to take out is a press: it may take out what is beside the field', async () => {
  focused('<input aria-label="Tags">', 'input');
  const { actions } = await startRecording();
  await userEvent.keyboard('a{Backspace}');
  await expectActions(actions, ['type input Tags']);
  await userEvent.keyboard('{Backspace}');
  await expectActions(actions, ['type input Tags', 'press input Tags']);
  expect(actions()).toMatchObject([{ value: '', text: '', edits: { deletions: 1 } }, { key: 'Backspace' }]);
});

test('a page that completes what was typed, after the key', async () => {
  const field = focused('<input aria-label="City">', 'input') as HTMLInputElement;
  field.addEventListener('keyup', () => {
    if (field.value === 'Li') field.value = 'Lisbon';
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('Li');
  await expectActions(actions, ['type input City']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ value: 'Lisbon', text: 'Li' }]));
});

test('a page that completes what was typed, and a next key that does not wait', async () => {
  const field = focused('<input aria-label="City">', 'input') as HTMLInputElement;
  field.addEventListener('keyup', () => {
    if (field.value !== 'Li') return;
    field.value = 'Lisbon';
    busy();
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('L');
  await Promise.all([
    sendKey('keyDown', 'i', 'i'),
    sendKey('keyUp', 'i'),
    sendKey('rawKeyDown', 'Tab'),
    sendKey('keyUp', 'Tab'),
  ]);
  await expectActions(actions, ['type input City', 'press input City']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ value: 'Lisbon', text: 'Li' }, { key: 'Tab' }]));
});

test('a page that completes what was typed and marks the rest, which is typed on', async () => {
  const field = focused('<input aria-label="Colour">', 'input') as HTMLInputElement;
  field.addEventListener('input', () => {
    const { length } = field.value;
    if (!'Red'.startsWith(field.value)) return;
    field.value = 'Red';
    field.setSelectionRange(length, 3);
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('Red');
  await expectActions(actions, ['type input Colour']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ value: 'Red', text: 'Red' }]));
});

/** An editor that does as the page pleases with keys, and cancels them. */
function editorWith(keys: Record<string, (line: HTMLElement) => void>): void {
  const editor = focused('<div contenteditable="true" aria-label="Code"><p>one</p></div>', 'div[contenteditable]');
  getSelection()?.selectAllChildren(at('p'));
  getSelection()?.collapseToEnd();
  editor.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act(at('p:last-child'));
  });
}

test('what a shortcut does to an editor is told by the shortcut, also when it is released after its modifier', async () => {
  editorWith({
    k: (line) => {
      line.textContent = line.textContent.startsWith('// ') ? line.textContent.slice(3) : `// ${line.textContent}`;
    },
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('{Control>}{k>}{/k}{/Control}');
  await userEvent.keyboard('{Control>}{k>}{/Control}{/k}');
  await expectActions(actions, ['press div Code', 'press div Code']);
  expect(actions()).toMatchObject([{ key: 'k', modifiers: ['Control'] }, { key: 'k' }]);
});

test('Enter with which an editor begins a line of its own making is part of the text', async () => {
  editorWith({
    Enter: (line) => {
      const next = document.createElement('p');
      next.innerHTML = '<br>';
      line.after(next);
      getSelection()?.collapse(next, 0);
    },
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('x{Enter}y');
  await expectActions(actions, ['type div Code']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ value: 'onex\n\ny', text: 'x\ny' }]));
});

test('Enter with which an editor puts in what it proposed is a press', async () => {
  editorWith({
    Enter: (line) => {
      line.textContent = 'console.log';
    },
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('{Enter}');
  await expectActions(actions, ['press div Code']);
});

test('an editor that listens without input events, and takes in what is around the caret as it is typed', async () => {
  const editor = focused(
    '<div tabindex="0" role="textbox" aria-label="Sketch" style="height: 1em"></div>',
    'div[role]',
  );
  const Context = Reflect.get(window, 'EditContext') as (new () => EditContextText) | undefined;
  if (!Context) return;
  const context = new Context();
  Reflect.set(editor, 'editContext', context);
  context.addEventListener('textupdate', () => {
    if (!context.text.includes('first')) context.updateText(context.text.length, context.text.length, 'first line');
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('Yes');
  await expectActions(actions, ['type div Sketch']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ value: 'Yesfirst line', text: 'Yes' }]));
});

test('what was pressed in another field before is no part of it', async () => {
  const find = focused(
    '<input aria-label="Find"><div tabindex="0" role="textbox" aria-label="Sketch">.</div>',
    'input',
  );
  const editor = at('div[role]');
  const Context = Reflect.get(window, 'EditContext') as (new () => EditContextText) | undefined;
  if (!Context) return;
  const context = new Context();
  Reflect.set(editor, 'editContext', context);
  context.updateText(0, 0, 'first line');
  context.addEventListener('textupdate', () => {
    context.updateText(context.text.length, context.text.length, '.');
  });
  const { actions } = await startRecording();
  find.focus();
  await userEvent.keyboard('{Enter}');
  editor.focus();
  await userEvent.keyboard('Y');
  await vi.waitFor(() => expect(actions().at(-1)).toMatchObject({ type: 'type', text: 'Y' }));
});

test('a field for several words, which takes a comma for itself and the word out of the field', async () => {
  const field = focused('<input aria-label="Words">', 'input') as HTMLInputElement;
  field.addEventListener('keypress', (event) => {
    if (event.key !== ',') return;
    event.preventDefault();
    field.value = '';
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('far,near');
  await expectActions(actions, ['type input Words']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ value: 'near', text: 'far,near' }]));
});

test.each([
  ['-5', '-5'],
  ['1.5', '1.5'],
  ['1e5', '1e5'],
])('the number %s, which is none after each of its keys', async (keys, value) => {
  focused('<input type="number" step="any" aria-label="Amount">', 'input');
  const { actions } = await startRecording();
  await userEvent.keyboard(keys);
  leave();
  await expectActions(actions, ['type input Amount']);
  await vi.waitFor(() =>
    expect(actions()).toMatchObject([{ value, text: value, edits: { deletions: 0, rewrites: 0 } }]),
  );
});

/** In a text area with some text, to which a script of the page adds in a way that can be undone. */
function inserting(text: string, type: 'keydown' | 'mousedown', isMeant: (event: Event) => boolean): void {
  const area = focused('<textarea aria-label="Note">so</textarea><button>Add</button>', 'textarea');
  (area as HTMLTextAreaElement).setSelectionRange(2, 2);
  at('main').addEventListener(type, (event) => {
    if (!isMeant(event)) return;
    document.execCommand('insertText', false, text);
    event.preventDefault();
  });
}

test.each([
  ['{Control>}b{/Control}', 'b'],
  ['{Tab}', 'Tab'],
  ['{Enter}', 'Enter'],
])('what a page enters for %s is told by the key', async (keys, key) => {
  inserting('me****', 'keydown', (event) => event instanceof KeyboardEvent && event.key === key);
  const { actions } = await startRecording();
  await userEvent.keyboard(`${keys}x`);
  await expectActions(actions, ['press textarea Note', 'type textarea Note']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ key }, { value: 'some****x', text: 'x' }]));
});

test('what a page enters as its button goes down is told by the click', async () => {
  inserting(' ⛵', 'mousedown', ({ target }) => target === at('button'));
  const { actions } = await startRecording();
  await userEvent.click(at('button'));
  await userEvent.keyboard('!');
  await expectActions(actions, ['click button Add', 'type textarea Note']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{}, { value: 'so ⛵!', text: '!' }]));
});

test.each(['<input aria-label="Note">', '<div contenteditable aria-label="Note"></div>'])(
  'what Ctrl+Z on a button undoes in %s is told by its press',
  async (html) => {
    const field = focused(`${html}<button>Next</button>`, '[aria-label]');
    const { actions } = await startRecording();
    await userEvent.keyboard('abc');
    await userEvent.click(at('button'));
    await userEvent.keyboard('{Control>}z{/Control}');
    await expectActions(actions, [`type ${field.localName} Note`, 'click button Next', 'press button Next']);
    expect(field instanceof HTMLInputElement ? field.value : field.textContent).toBe('');
    field.focus();
    await userEvent.keyboard('d');
    await vi.waitFor(() => expect(actions()[3]).toMatchObject({ type: 'type', value: 'd', text: 'd' }));
    expect(actions()).toMatchObject([{ value: 'abc', text: 'abc' }, {}, { key: 'z' }, {}]);
  },
);

test('an editor that enters what is pasted as plain text', async () => {
  const editor = focused(
    '<textarea>seven</textarea><div contenteditable="true" aria-label="Letter"></div>',
    'textarea',
  );
  (editor as HTMLTextAreaElement).select();
  await userEvent.copy();
  at('div[contenteditable]').focus();
  at('main').addEventListener('paste', (event) => {
    document.execCommand('insertText', false, event.clipboardData?.getData('text/plain'));
    event.preventDefault();
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('{Control>}v{/Control}');
  await expectActions(actions, ['type div Letter']);
  expect(actions()).toMatchObject([{ value: 'seven', by: 'paste' }]);
});

/** Takes the letters for itself, and writes them once it is told to. */
function writingLater(): () => void {
  const field = focused('<input aria-label="Slow"><button>Next</button>', 'input') as HTMLInputElement;
  let taken = '';
  field.addEventListener('keydown', (event) => {
    if (event.key.length > 1) return;
    event.preventDefault();
    taken += event.key;
  });
  return () => {
    field.value += taken;
    taken = '';
  };
}

test('a field that a page writes only a while after the keys', async () => {
  const write = writingLater();
  const { actions } = await startRecording();
  for (const letter of 'abc') {
    await userEvent.keyboard(letter);
    write();
  }
  await userEvent.click(at('button'));
  await expectActions(actions, ['type input Slow', 'click button Next']);
  expect(actions()).toMatchObject([{ value: 'abc', text: 'abc' }, {}]);
});

test('a field that a page writes only after several keys, at the end of the recording', async () => {
  const write = writingLater();
  const { actions, tell } = await startRecording();
  await userEvent.keyboard('abc');
  write();
  await tell('capture.stop');
  expect(actions()).toMatchObject([{ type: 'type', value: 'abc', text: 'abc' }]);
});

test('text on both sides of a visit to another window is entered twice', async () => {
  const stage = show('<input aria-label="Name"><iframe></iframe>');
  const field = stage.querySelector('input') as HTMLInputElement;
  field.focus();
  const { actions } = await startRecording();
  await userEvent.keyboard('one');
  stage.querySelector('iframe')?.contentWindow?.focus();
  await vi.waitFor(() => expect(document.activeElement).not.toBe(field));
  field.focus();
  await userEvent.keyboard('two');
  await expectActions(actions, ['type input Name', 'type input Name']);
  await vi.waitFor(() =>
    expect(actions()).toMatchObject([
      { text: 'one', value: 'one' },
      { text: 'two', value: 'onetwo' },
    ]),
  );
});

test.each([
  ['an editor', '<div contenteditable aria-label="Note">alpha beta</div>', 'all'],
  ['a number', '<input type="number" value="1200" aria-label="Note">', '135'],
])('%s that is marked and typed over with what it begins with', async (_, html, text) => {
  const field = focused(html, '[aria-label]');
  const { actions } = await startRecording();
  await userEvent.keyboard(`{Control>}a{/Control}${text}`);
  leave();
  await expectActions(actions, [`press ${field.localName} Note`, `type ${field.localName} Note`]);
  await vi.waitFor(() => expect(actions()[1]).toMatchObject({ text, value: text }));
});

test('a number that is stepped with the wheel, once it has been clicked', async () => {
  const field = focused('<input type="number" aria-label="Guests" value="5">', 'input') as HTMLInputElement;
  const { actions } = await startRecording();
  await userEvent.click(field, { position: { x: 9, y: 9 } });
  const { x, y } = field.getBoundingClientRect();
  const turn = { type: 'mouseWheel', ...onScreen([x + 9, y + 9]), deltaX: 0, deltaY: -100 } as const;
  for (const value of ['6', '7']) {
    await cdp().send('Input.dispatchMouseEvent', turn);
    await vi.waitFor(() => expect(field.value).toBe(value));
  }
  leave();
  await expectActions(actions, ['click input Guests', 'type input Guests']);
  await vi.waitFor(() => expect(actions()[1]).toMatchObject({ value: '7' }));
  expect(actions()[0]).not.toHaveProperty('value');
});

test.each(['date', 'datetime-local', 'time'])('a field of type %s that is left half filled', async (kind) => {
  const field = focused(`<input type="${kind}" aria-label="When"><button>Next</button>`, 'input') as HTMLInputElement;
  const { actions } = await startRecording();
  await userEvent.keyboard('12');
  await userEvent.click(at('button'));
  await expectActions(actions, ['type input When', 'click button Next']);
  await vi.waitFor(() => expect(actions()[0]).toMatchObject({ value: '', text: '12', by: 'keyboard' }));
  expect(field.value).toBe('');
});

test('a date that is filled in part by part, once it is whole', async () => {
  focused('<input type="date" aria-label="When">', 'input');
  const { actions } = await startRecording();
  await userEvent.keyboard('12252026');
  leave();
  await expectActions(actions, ['type input When']);
  await vi.waitFor(() => expect(actions()[0]).toMatchObject({ value: '2026-12-25', text: '2026-12-25' }));
  expect(actions()[0]).not.toHaveProperty('edits');
});

test('half a date of birth', async () => {
  focused('<input type="date" autocomplete="bday" aria-label="Born">', 'input');
  const { actions, records } = await startRecording();
  await userEvent.keyboard('1225');
  leave();
  await expectActions(actions, ['type input Born']);
  await vi.waitFor(() =>
    expect(actions()[0]).toMatchObject({ value: { masked: 'birthDate' }, text: { masked: 'birthDate' } }),
  );
  expect(JSON.stringify(records)).not.toContain('1225');
});

test('what a page writes of the letters before only when it hears of an arrow: both are told', async () => {
  const write = writingLater();
  at('input').addEventListener('keydown', (event) => {
    if (event.key === 'ArrowLeft') write();
  });
  const { actions } = await startRecording();
  await userEvent.keyboard('abc{ArrowLeft}');
  await vi.waitFor(() =>
    expect(
      actions()
        .map(({ type }) => type)
        .toSorted(),
    ).toEqual(['press', 'type']),
  );
  await vi.waitFor(() => expect(actions()).toContainEqual(expect.objectContaining({ value: 'abc', text: 'abc' })));
});
