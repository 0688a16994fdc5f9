/** Fields that hold what must never leave a page: each of the always-mask checklist, and the known leaks of other recorders. */
import type { MaskKind } from '../../src/masking/kinds.ts';
import { cardNumber, iban, word } from './canaries.ts';

export interface Recipe {
  name: string;
  html: string;
  /** What is typed, no two the same. */
  canary: (number: number) => string;
  kind: MaskKind;
  /** The leak of another product that it repeats. */
  leak?: string;
}

const email = (number: number): string => `${word(number)}@harbour.example`;
const phone = (number: number): string => `+49 30 9018 ${7000 + number}`;
const ssn = (number: number): string => `078-05-${1000 + number}`;
const labelled = (label: string, attributes = ''): string => `<label>${label} <input ${attributes}></label>`;
const named = (name: string): string => `<input name="${name}" aria-label="Field">`;

type Row = [name: string, html: string, kind: MaskKind, canary?: Recipe['canary'], extra?: Partial<Recipe>];

const rows: Row[] = [
  ['password', '<input type="password">', 'password'],
  ['password in capitals', '<input type="PASSWORD">', 'password', word, { leak: 'rrweb #1170' }],
  ['current password by autocomplete', '<input autocomplete="current-password">', 'password'],
  ['new password by autocomplete', '<input autocomplete="section-a new-password">', 'password'],
  ['password by name', named('user[password]'), 'password'],
  ['password by short name', named('pwd'), 'password'],
  ['password by id', '<input id="loginPassword" aria-label="Field">', 'password'],
  ['password by placeholder', '<input placeholder="Password">', 'password'],
  ['password by aria-label', '<input aria-label="Your password">', 'password'],
  ['password by label', labelled('Password'), 'password'],
  ['password by reference', '<span id="pw-label">Passwort</span><input aria-labelledby="pw-label">', 'password'],
  ['password in Spanish', labelled('Contraseña'), 'password'],
  ['password in French', labelled('Mot de passe'), 'password'],
  ['password in Portuguese', labelled('Senha'), 'password'],
  ['password in Polish', labelled('Hasło'), 'password'],
  ['password in Russian', labelled('Пароль'), 'password'],
  ['password in Chinese', labelled('密码'), 'password'],
  ['password in Japanese', labelled('パスワード'), 'password'],
  ['password in Korean', labelled('비밀번호'), 'password'],
  ['text drawn as dots', '<input aria-label="Field" style="-webkit-text-security: disc">', 'password'],
  [
    'pass phrase in a text area',
    '<label>Passphrase <textarea></textarea></label>',
    'password',
    word,
    { leak: 'sentry-javascript #7072' },
  ],
  [
    'password in an editable region',
    '<div contenteditable aria-label="Password" style="min-height: 1em; border: 1px solid"></div>',
    'password',
  ],
  ['PIN', labelled('PIN', 'inputmode="text"'), 'password'],
  [
    'value written to an attribute by the page',
    '<input type="password" oninput="this.setAttribute(\'value\', this.value)">',
    'password',
    word,
    { leak: 'rrweb #602' },
  ],
  ['one-time code by autocomplete', '<input autocomplete="one-time-code" aria-label="Field">', 'code'],
  ['one-time code by name', named('otp'), 'code'],
  ['verification code', labelled('Verification code'), 'code'],
  ['code of two factors', labelled('Two-factor code'), 'code'],
  ['code in German', labelled('Bestätigungscode'), 'code'],
  [
    'code in boxes',
    `<div>${'<input maxlength="1" aria-label="Digit" size="1" oninput="this.nextElementSibling?.focus()">'.repeat(8)}</div>`,
    'code',
    (number) => word(number).slice(-8).toUpperCase(),
  ],
  ['recovery code', labelled('Recovery code'), 'code'],
  ['card by autocomplete', '<input autocomplete="cc-number" aria-label="Field">', 'card', cardNumber],
  ['card by name', named('cardNumber'), 'card', cardNumber],
  ['card by label', labelled('Card number'), 'card', cardNumber],
  ['card in German', labelled('Kartennummer'), 'card', cardNumber],
  ['card in a field that says nothing', labelled('Reference'), 'card', cardNumber],
  [
    'card in groups in a field that says nothing',
    labelled('Reference'),
    'card',
    (number) => cardNumber(number).replace(/(\d{4})(?=\d)/gu, '$1 '),
  ],
  [
    'card in prose',
    '<label>Message <textarea></textarea></label>',
    'card',
    cardNumber,
    { leak: 'OpenReplay: patterns anchored to the whole text' },
  ],
  ['name on the card', labelled('Name on card'), 'card'],
  ['security code by autocomplete', '<input autocomplete="cc-csc" aria-label="Field">', 'card'],
  ['security code by name', named('cvv'), 'card'],
  ['security code by label', labelled('Security code'), 'card'],
  ['bank account', labelled('Account number'), 'account'],
  ['IBAN by label', labelled('IBAN'), 'account', iban],
  ['IBAN in a field that says nothing', labelled('Reference'), 'account', iban],
  ['routing number', labelled('Routing number'), 'account'],
  ['sort code', named('sort-code'), 'account'],
  ['API key', labelled('API key'), 'secret'],
  ['access token', named('access_token'), 'secret'],
  ['client secret', named('client_secret'), 'secret'],
  ['seed phrase', '<label>Seed phrase <textarea></textarea></label>', 'secret'],
  ['security answer', labelled('Mother’s maiden name'), 'secret'],
  [
    'token in a field that says nothing',
    labelled('Reference'),
    'secret',
    (number) => `sk-${word(number)}${word(number + 500)}${word(number + 900)}`,
  ],
  ['e-mail by type', '<input type="email" aria-label="Field">', 'email', email],
  ['e-mail by autocomplete', '<input autocomplete="shipping email" aria-label="Field">', 'email', email],
  ['e-mail by label', labelled('E-mail'), 'email', email],
  ['phone by type', '<input type="tel" aria-label="Field">', 'phone', phone],
  ['phone by autocomplete', '<input autocomplete="tel-national" aria-label="Field">', 'phone', phone],
  ['phone by label', labelled('Mobile number'), 'phone', phone],
  ['street by autocomplete', '<input autocomplete="street-address" aria-label="Field">', 'address'],
  ['postal code by label', labelled('Postcode'), 'address'],
  ['date of birth by label', labelled('Date of birth'), 'birthDate'],
  ['date of birth by autocomplete', '<input autocomplete="bday" aria-label="Field">', 'birthDate'],
  ['social security number', labelled('Social security number'), 'id', ssn],
  ['passport', labelled('Passport number'), 'id'],
  ['identity number in Polish', named('pesel'), 'id'],
  ['marked by its author', '<input data-showhow-mask aria-label="Field">', 'field'],
  ['marked for rrweb, around it', '<div class="rr-mask"><input aria-label="Field"></div>', 'field'],
  ['marked for Sentry', '<input class="sentry-mask" aria-label="Field">', 'field'],
  ['marked for Datadog', '<div data-dd-privacy="mask"><input aria-label="Field"></div>', 'field'],
  ['marked for Clarity', '<input data-clarity-mask="true" aria-label="Field">', 'field'],
];

export const recipes: Recipe[] = rows.map(([name, html, kind, canary = word, extra = {}]) => ({
  name,
  html,
  kind,
  canary,
  ...extra,
}));
