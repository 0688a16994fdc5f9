import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { DocumentRecord } from '../../session/record.ts';
import { admission, show, startRecording } from '../testing/recording.ts';

const field = (): HTMLInputElement => document.querySelector('main input, main textarea') as HTMLInputElement;

/** Also letter by letter, over several records. */
function expectNothingOf(secret: string, records: object[]): void {
  const all = JSON.stringify(records);
  for (const form of [secret, encodeURIComponent(secret), btoa(secret), [...secret].reverse().join('')]) {
    expect(all).not.toContain(form);
  }
  const letters = records.map((record) => /"(?:value|text)":"(.)"/u.exec(JSON.stringify(record))?.[1] ?? '').join('');
  expect(letters).not.toContain(secret);
}

test('a card number typed where nothing says so is nowhere in what is sent', async () => {
  show('<label>Reference <input></label><button>Pay</button>');
  const { records, actions } = await startRecording();
  await userEvent.click(field());
  await userEvent.keyboard('4111 1111 1111 1111');
  await userEvent.click(page.getByRole('button', { name: 'Pay' }));
  await vi.waitFor(() => expect(actions().map(({ type }) => type)).toEqual(['click', 'type', 'click']));
  expect(actions()[1]).toMatchObject({ value: { masked: 'card' }, text: { masked: 'card' } });
  expectNothingOf('4111 1111 1111 1111', records);
  expect(JSON.stringify(records)).not.toContain('4111');
});

/** As a search does that begins with the first letter. */
function writeIntoAddress(): void {
  const before = location.href;
  onTestFinished(() => history.replaceState(null, '', before));
  field().addEventListener('input', () => {
    history.replaceState(null, '', `#said=${encodeURIComponent(field().value)}`);
  });
}

const addressesIn = (records: DocumentRecord[]): string[] =>
  records.filter((record) => record.kind === 'departure').map(({ url }) => new URL(url).hash);

test('not even the beginning of a card number is told where the page writes it into its address as it is typed', async () => {
  show('<label>Reference <input></label><button>Pay</button>');
  writeIntoAddress();
  const { records, actions } = await startRecording();
  await userEvent.click(field());
  await userEvent.keyboard('4111 1111 1111 1111');
  await userEvent.click(page.getByRole('button', { name: 'Pay' }));
  await vi.waitFor(() => expect(actions().map(({ type }) => type)).toEqual(['click', 'type', 'click']));
  expect(addressesIn(records)).toHaveLength(19);
  expect(addressesIn(records).at(-1)).toBe('#said=[masked]');
  expect(addressesIn(records).join('\n')).not.toContain('411');
});

test('a number that is none is told in the addresses too, in their order, when the person leaves it', async () => {
  show('<label>Reference <input></label><button>Pay</button>');
  writeIntoAddress();
  const { records, actions } = await startRecording();
  await userEvent.click(field());
  await userEvent.keyboard('20261');
  await vi.waitFor(() => expect(actions()[1]).toMatchObject({ type: 'type', value: { masked: 'field' } }));
  history.replaceState(null, '', '#none');
  await userEvent.click(page.getByRole('button', { name: 'Pay' }));
  await vi.waitFor(() => expect(actions()).toHaveLength(3));
  const typed = ['2', '20', '202', '2026', '20261'].map((value) => `#said=${value}`);
  expect(addressesIn(records)).toEqual([...typed, '#none']);
});

test('a number that is none is told when the person leaves it', async () => {
  show('<label>Reference <input></label><button>Pay</button>');
  const { actions } = await startRecording();
  await userEvent.click(field());
  await userEvent.keyboard('20261126');
  await vi.waitFor(() => expect(actions()[1]).toMatchObject({ type: 'type', value: { masked: 'field' } }));
  await userEvent.click(page.getByRole('button', { name: 'Pay' }));
  await vi.waitFor(() => expect(actions()[1]).toMatchObject({ value: '20261126', text: '20261126' }));
});

test('what was typed into a masked field is hidden where the page repeats it', async () => {
  const stage = show('<label>Password <input type="password"></label><p id="echo"></p><button>Sign in</button>');
  field().addEventListener('input', () => {
    const echo = stage.querySelector('#echo') as HTMLElement;
    echo.textContent = `You typed ${field().value}`;
    echo.title = field().value;
  });
  const { records, actions } = await startRecording();
  await userEvent.click(field());
  await userEvent.keyboard('correct-horse-9');
  await userEvent.click(document.querySelector('#echo') as HTMLElement);
  await userEvent.click(page.getByRole('button', { name: 'Sign in' }));
  await vi.waitFor(() => expect(actions().map(({ type }) => type)).toEqual(['click', 'type', 'click', 'click']));
  expect(actions()[2]?.target).toMatchObject({
    text: { masked: 'password' },
    attributes: { title: { masked: 'password' } },
  });
  expectNothingOf('correct-horse-9', records);
});

test('a code of one box for each digit is hidden where the page repeats it whole', async () => {
  const stage = show(
    `<form>${'<input maxlength="1" aria-label="Digit">'.repeat(6)}<button type="button">Next</button></form>`,
  );
  const boxes = [...stage.querySelectorAll('input')];
  const button = stage.querySelector('button') as HTMLElement;
  stage.addEventListener('input', () => {
    const code = boxes.map(({ value }) => value).join('');
    button.textContent = `Send ${code}`;
    boxes[code.length]?.focus();
  });
  const { records, actions } = await startRecording();
  await userEvent.click(boxes[0] as HTMLElement);
  await userEvent.keyboard('804317');
  await userEvent.click(button);
  await vi.waitFor(() =>
    expect(actions().at(-1)).toMatchObject({ type: 'click', target: { name: { masked: 'code' } } }),
  );
  expectNothingOf('804317', records);
});

test('an e-mail address is hidden, and told where the person allows it', async () => {
  show('<label>E-mail <input type="email"></label>');
  const hidden = await startRecording();
  await userEvent.click(field());
  await userEvent.keyboard('ida@harbour.example');
  await vi.waitFor(() => expect(hidden.actions()[1]).toMatchObject({ type: 'type', value: { masked: 'email' } }));
  expectNothingOf('ida@harbour.example', hidden.records);
  await hidden.tell('capture.stop');

  field().value = '';
  const told = await startRecording(admission({ unmasked: ['email'] }));
  await userEvent.keyboard('ida@harbour.example');
  await userEvent.click(document.body);
  await vi.waitFor(() => expect(told.actions()[0]).toMatchObject({ type: 'type', value: 'ida@harbour.example' }));
});

test('what is in a part of the page that its author marked is not told', async () => {
  show('<section data-showhow-mask><p>Ida Harbour</p><button title="Ida">Call Ida Harbour</button></section>');
  const { records, actions } = await startRecording();
  await userEvent.click(document.querySelector('main button') as HTMLElement);
  await userEvent.click(document.querySelector('main p') as HTMLElement);
  await vi.waitFor(() => expect(actions()).toHaveLength(2));
  expect(actions()[0]?.target).toMatchObject({ tag: 'button', name: { masked: 'field' } });
  expect(JSON.stringify(records)).not.toMatch(/Ida/u);
});

test('an address of the page is told without what gives access', async () => {
  show('<a href="/reset?token=abc123&page=2#top" onclick="return false">Reset</a>');
  const { actions } = await startRecording();
  await userEvent.click(page.getByRole('link', { name: 'Reset' }));
  await vi.waitFor(() => expect(actions()[0]?.target?.attributes['href']).toBe('/reset?token=[masked]&page=2#top'));
});

test('the half of a card number is not told where the person presses in the field, or on its scroll bar, in the middle of it', async () => {
  show('<label>Reference <input></label><div style="height: 3000px"></div><button>Pay</button>');
  const { records, actions } = await startRecording();
  await userEvent.click(field());
  await userEvent.keyboard('4111 1111');
  await userEvent.click(field());
  await userEvent.wheel(document.body, { delta: { y: 100 } });
  await vi.waitFor(() => expect(actions().map(({ type }) => type)).toEqual(['click', 'type', 'click', 'scroll']));
  await userEvent.keyboard(' 1111 1111');
  field().blur();
  await vi.waitFor(() =>
    expect(actions().flatMap((action) => (action.type === 'type' ? [action.value] : []))).toEqual([
      { masked: 'card' },
      { masked: 'card' },
    ]),
  );
  expect(JSON.stringify(records)).not.toMatch(/\d{4} \d{4}|41111/u);
});

test('the half of a card number is not told where it is stepped by the arrows beside it, either', async () => {
  show(
    '<label>Reference <input type="number" style="width: 200px; height: 30px"></label><div style="height: 3000px"></div>',
  );
  const { records, actions } = await startRecording();
  await userEvent.click(field(), { position: { x: 20, y: 15 } });
  await userEvent.keyboard('41111110');
  const { width } = field().getBoundingClientRect();
  await userEvent.click(field(), { position: { x: width - 8, y: 8 } });
  await vi.waitFor(() => expect(field().value).toBe('41111111'));
  await userEvent.wheel(document.body, { delta: { y: 100 } });
  // What waited has been sent with it.
  await vi.waitFor(() => expect(actions().map(({ type }) => type)).toEqual(['click', 'type', 'click', 'scroll']));
  expect(JSON.stringify(records)).not.toMatch(/41111/u);
});
