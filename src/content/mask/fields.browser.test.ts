import { expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { describeTarget } from '../../target/describe.ts';
import { createListening } from '../listening.ts';
import { show } from '../testing/recording.ts';
import { createFieldMask, type FieldMask } from './fields.ts';

const listeningUntil = (signal: AbortSignal) =>
  createListening({
    signal,
    paused: () => false,
    onResume: () => undefined,
    own: () => false,
    fault(what, error) {
      throw new Error(what, { cause: error });
    },
  });

function startedHearing() {
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const listening = listeningUntil(ending.signal);
  const masks = createFieldMask();
  masks.start(document, listening);
  return { masks, listening };
}
const started = (): FieldMask => startedHearing().masks;

const first = (html: string): HTMLInputElement => show(html).querySelector('input') as HTMLInputElement;

test.each([
  ['<input type="password">', 'password'],
  ['<input type="PASSWORD">', 'password'],
  ['<input autocomplete="section-a current-password">', 'password'],
  ['<input autocomplete="new-password">', 'password'],
  ['<input autocomplete="new-password" role="combobox">', null],
  ['<input autocomplete="new-password" autofill="no">', null],
  ['<input autocomplete="new-password" autofill="no" name="password">', 'password'],
  ['<input autocomplete="new-password" role="combobox" type="password">', 'password'],
  ['<input autocomplete="one-time-code">', 'code'],
  ['<input autocomplete="billing cc-number">', 'card'],
  ['<input style="-webkit-text-security: disc">', 'password'],
  ['<label>Your password <input></label>', 'password'],
  ['<span id="l">Passwort</span><input aria-labelledby="l">', 'password'],
  ['<input placeholder="Contraseña">', 'password'],
  ['<input name="user[password]">', 'password'],
  ['<label>Passport number <input name="passenger"></label>', 'id'],
  ['<label>Show password <input type="checkbox"></label>', null],
  ['<input name="mail" autocomplete="shipping email">', 'email'],
  ['<input type="email">', 'email'],
  ['<input type="tel">', 'phone'],
  ['<input type="hidden" name="csrf">', 'secret'],
  ['<input type="hidden" name="page">', 'field'],
  ['<input title="Card security code">', 'card'],
  ['<input formcontrolname="otp">', 'code'],
  ['<label>CVV <input inputmode="numeric"></label>', 'card'],
  ['<label>IBAN <input></label>', 'account'],
  ['<input autocomplete="bday-year">', 'birthDate'],
  ['<input autocomplete="postal-code">', 'address'],
  ['<input data-showhow-mask>', 'field'],
  ['<div class="sentry-mask"><input></div>', 'field'],
  ['<fieldset data-private><input></fieldset>', 'field'],
  ['<input data-clarity-mask="false">', null],
  [`<div>${'<input maxlength="1">'.repeat(6)}</div>`, 'code'],
  [`<div>${'<input aria-label="Digit" size="1">'.repeat(6)}</div>`, 'code'],
  ['<label>Initial <input maxlength="1"></label>', null],
  ['<label>Password <input name="email"></label>', 'password'],
  ['<label>Where to? <input name="destination"></label>', null],
  ['<input type="search" name="q" placeholder="Search">', null],
])('%s holds %s', (html, kind) => {
  expect(started().kindOf(first(html))).toBe(kind);
});

test('what is personal is told where the person allows it, and secrets never', () => {
  const masks = createFieldMask((kind) => kind === 'email' || kind === 'card');
  expect(masks.kindOf(first('<input type="email">'))).toBeNull();
  expect(masks.kindOf(first('<input type="tel">'))).toBe('phone');
  expect(masks.kindOf(first('<input autocomplete="cc-number">'))).toBe('card');
});

test('of lists only what is itself a secret is masked', () => {
  const stage = show(
    '<label>Phone type <select><option>Home</option></select></label><label>Birth month <select><option>May</option></select></label>',
  );
  const masks = started();
  expect([...stage.querySelectorAll('select')].map(masks.kindOf)).toEqual([null, 'birthDate']);
});

test('a field that is personal and marked by its page is masked all the same', () => {
  const masks = createFieldMask(() => true);
  expect(masks.kindOf(first('<input type="email" data-showhow-mask>'))).toBe('field');
});

test('what a page marks is masked, field or not, with all that is in it', () => {
  const stage = show('<section class="rr-mask"><p>Ida</p></section><p>Public</p>');
  const masks = started();
  expect([...stage.querySelectorAll('section, p')].map(masks.kindOf)).toEqual(['field', 'field', null]);
});

test('expiry dates of cards in a list are recognised', () => {
  const stage = show('<select autocomplete="cc-exp-month"></select><select></select><p>password</p>');
  const masks = started();
  expect([...stage.children].map((child) => masks.kindOf(child))).toEqual(['card', null, null]);
});

const toggled = `<input type="password" name="w"><button type="button">Show</button>`;

test('a password that the page shows stays one', async () => {
  const masks = started();
  const field = first(toggled);
  document.querySelector('main button')?.addEventListener('click', () => {
    field.type = 'text';
  });
  await userEvent.type(field, 'Xyzzy7');
  await userEvent.click(document.querySelector('main button') as HTMLElement);
  expect(field.type).toBe('text');
  expect(masks.kindOf(field)).toBe('password');
});

test('a password shown before anybody touched it is one, within the same task too', () => {
  const masks = started();
  const field = first('<input type="password">');
  field.setAttribute('type', 'text');
  expect(masks.kindOf(field)).toBe('password');
});

test('a field put in the place of a password that is shown is one', async () => {
  const masks = started();
  const field = first(toggled);
  await userEvent.type(field, 'Xyzzy7');
  const shown = document.createElement('input');
  shown.name = field.name;
  field.replaceWith(shown);
  expect(masks.kindOf(shown)).toBe('password');
});

test('a field of another component that calls its fields the same is none', () => {
  const stage = show('<div></div><div></div>');
  const [password, name] = [...stage.children].map((host, index) => {
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `<input id="input" type="${index === 0 ? 'password' : 'text'}">`;
    return root.querySelector('input') as HTMLInputElement;
  });
  const masks = started();
  expect([password, name].map((field) => field && masks.kindOf(field))).toEqual(['password', null]);
});

test('a password shown in a shadow root stays one', async () => {
  const masks = started();
  const host = show('<div></div>').firstElementChild as HTMLElement;
  host.attachShadow({ mode: 'open' }).innerHTML = '<input type="password"><input>';
  const [field, other] = host.shadowRoot?.querySelectorAll('input') ?? [];
  await userEvent.click(other as HTMLElement);
  (field as HTMLInputElement).type = 'text';
  expect(masks.kindOf(field as HTMLInputElement)).toBe('password');
  expect(masks.kindOf(other as HTMLInputElement)).toBeNull();
});

test('nothing of a password is in its description, its label is', async () => {
  const masks = started();
  const field = first(`<label>Password <input type="password" placeholder="At least eight"></label>`);
  await userEvent.type(field, 'Xyzzy7');
  field.setAttribute('value', 'Xyzzy7');
  field.type = 'text';
  const described = describeTarget(field, masks.kindOf);
  expect(JSON.stringify(described)).not.toContain('Xyzzy7');
  expect(described).toMatchObject({
    name: 'Password',
    selectors: [
      { kind: 'role', role: 'textbox' },
      { kind: 'label' },
      { kind: 'placeholder' },
      { kind: 'css' },
      { kind: 'xpath' },
    ],
  });
});

test('after its end it watches nothing any more', () => {
  const masks = createFieldMask();
  const ending = new AbortController();
  masks.start(document, listeningUntil(ending.signal));
  ending.abort();
  const field = first('<input type="password">');
  field.type = 'text';
  expect(masks.kindOf(field)).toBeNull();
});

test('what was asked in one event is asked anew in the next one, whatever has changed in between', () => {
  const { masks, listening } = startedHearing();
  const stage = show('<label>Notes <input id="one"></label><input id="two">');
  const [field, other] = [...stage.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
  const asked: (string | null)[][] = [];
  // Trusted events, which a script of the page brings about in the midst of its own doing.
  listening.on('focusin', () => asked.push([masks.kindOf(field), masks.kindOf(field)]));
  const changes: (() => void)[] = [
    () => undefined,
    () => field.setAttribute('name', 'cvv'),
    () => field.removeAttribute('name'),
    () => field.parentElement?.prepend('Password '),
    () => field.parentElement?.firstChild?.remove(),
    () =>
      stage.append(
        Object.assign(document.createElement('style'), { textContent: '#one { -webkit-text-security: disc }' }),
      ),
    () => stage.lastElementChild?.remove(),
    () => stage.classList.add('rr-mask'),
  ];
  for (const change of changes) {
    change();
    field.focus();
    other.focus();
  }
  const kinds = [null, 'card', null, 'password', null, 'password', null, 'field'];
  expect(asked).toEqual(
    kinds.flatMap((kind) => [
      [kind, kind],
      [kind, kind],
    ]),
  );
});

test('a password found in the midst of an event masks what is called the same, also where that was asked before', () => {
  const { masks, listening } = startedHearing();
  const stage = show('<input name="key">');
  const field = stage.querySelector('input') as HTMLInputElement;
  const asked: (string | null)[] = [];
  listening.on('focusin', () => {
    const password = document.createElement('input');
    password.type = 'password';
    password.name = 'key';
    asked.push(masks.kindOf(field));
    stage.append(password);
    asked.push(masks.kindOf(password), masks.kindOf(field));
  });
  field.focus();
  expect(asked).toEqual([null, 'password', 'password']);
});
