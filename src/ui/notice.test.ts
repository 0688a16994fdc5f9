import { afterEach, expect, test } from 'vitest';
import { speak } from '../i18n/testing/catalogues.ts';
import { optionalKinds } from '../masking/kinds.ts';
import { noticeFor } from './notice.ts';

const actions = 'Your clicks, typing, scrolling and page changes on the sites above.';
const hidden =
  'E-mail addresses, phone numbers, postal addresses, birth dates, ID numbers, and file names that you type are hidden.';
const never = 'Never passwords, card and account numbers, codes or other secrets.';
const stays = [
  'It stays in this browser until you export it, as an example for programs that learn to use the web.',
  'Pause and stop with the label in the page. Starting agrees to this; deleting takes it back.',
].join(' ');
const timed =
  'Also when you press keys in text fields, how long you rest on something before you act, and when you leave a page and come back.';
const neverTimed =
  'Never passwords, card and account numbers, codes or other secrets, nor when their keys are pressed.';

afterEach(() => speak('en'));

test('the notice names exactly what is recorded', () => {
  const texts = [false, true].flatMap((timing) => [false, true].map((pointer) => noticeFor({ timing, pointer }).text));
  const pathed = 'Also the path of your mouse.';
  expect(texts).toEqual([
    [actions, hidden, never, stays].join(' '),
    [actions, pathed, hidden, never, stays].join(' '),
    [actions, timed, hidden, neverTimed, stays].join(' '),
    [actions, timed, pathed, hidden, neverTimed, stays].join(' '),
  ]);
});

test('what is personal and allowed is named, and no longer hidden', () => {
  expect(noticeFor({ timing: false, pointer: false, unmasked: ['email'] }).text).toBe(
    [
      actions,
      'Also e-mail addresses that you type or choose.',
      'Phone numbers, postal addresses, birth dates, ID numbers, and file names that you type are hidden.',
      never,
      stays,
    ].join(' '),
  );
  expect(noticeFor({ timing: false, pointer: false, unmasked: [...optionalKinds] }).text).not.toContain('hidden');
});

test.each(['de', 'es', 'fr'] as const)('the notice is in %s where that is shown, and says so', (language) => {
  const english = noticeFor({ timing: true, pointer: true, unmasked: ['email', 'file'] });
  speak(language);
  const notice = noticeFor({ timing: true, pointer: true, unmasked: ['email', 'file'] });
  expect(notice.language).toBe(language);
  expect(Object.values(notice).filter((words) => Object.values(english).includes(words))).toEqual([]);
  expect(notice.text.split('. ')).toHaveLength(english.text.split('. ').length);
});

test('the notice, as it is read in German', () => {
  speak('de');
  expect(noticeFor({ timing: false, pointer: false, unmasked: ['email', 'phone'] }).text).toBe(
    [
      'Ihre Klicks und Eingaben, Ihr Scrollen und Ihre Seitenwechsel auf den Websites oben.',
      'Auch E-Mail-Adressen und Telefonnummern, die Sie eingeben oder auswählen.',
      'Postanschriften, Geburtsdaten, Ausweisnummern und Dateinamen, die Sie eingeben, werden verdeckt.',
      'Niemals Passwörter, Karten- und Kontonummern, Codes oder andere Geheimnisse.',
      'Alles bleibt in diesem Browser, bis Sie es exportieren: als Beispiel für Programme, die den Umgang mit dem Web lernen.',
      'Anhalten und beenden können Sie mit der Anzeige auf der Seite. Mit dem Start stimmen Sie dem zu; mit dem Löschen nehmen Sie es zurück.',
    ].join(' '),
  );
});

test('what a team promises for it is said, and kept as it is said', () => {
  const credit = { amount: '2.50', unit: 'EUR' };
  const recipient = { name: 'Lisbon', purpose: 'To book rooms', retentionDays: 1 };
  const promised = noticeFor({ timing: false, pointer: false }, { ...recipient, credit });
  expect(promised.text).toContain(
    'If Lisbon accepts it, you get 2.50 EUR, or more if Lisbon offers more by then. Pause',
  );
  expect(promised.credit).toEqual(credit);
  expect(noticeFor({ timing: false, pointer: false }, { ...recipient, credit: null })).not.toHaveProperty('credit');
});

test('a team’s purpose is a sentence of its own, with a full stop or without', () => {
  const saying = (purpose: string) =>
    noticeFor({ timing: false, pointer: false }, { name: 'Lisbon', purpose, retentionDays: 1, credit: null }).text;
  for (const purpose of ['To book rooms', 'To book rooms.'])
    expect(saying(purpose)).toContain(': To book rooms. Pause');
  expect(saying('Why “that”? To “book.”')).toContain('To “book.” Pause');
});
