import { afterEach, beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { message } from '../i18n/message.ts';
import { catalogues, speak } from '../i18n/testing/catalogues.ts';
import { derive } from '../session/derive.ts';
import type { Action, Session } from '../session/schema.ts';
import { AboutSession } from '../timeline/about-session.tsx';
import { Missing } from '../timeline/missing.tsx';
import { summary } from '../timeline/summary.ts';
import { mount, unmount } from '../ui/testing/render.tsx';
import { session } from '../ui/testing/session.ts';
import { wordsShown } from '../ui/testing/words-shown.ts';
import { EditableDetails } from './edit/editable-details.tsx';
import type { Editing } from './edit/use-editing.ts';
import { SessionButtons } from './session-buttons.tsx';

const { consent, completeness } = session;
const at = '2026-03-14T10:00:00.000Z';
const by = 'the person who recorded it';
const capture = { ...consent.agreed.capture, timing: true, pointer: true, page: true, unmasked: ['email' as const] };
const shown: Session = {
  ...session,
  consent: {
    ...consent,
    how: 'Pressed “Start recording” under the notice',
    agreed: { ...consent.agreed, capture: { ...capture, screenshots: true } },
  },
  redactions: [
    { what: 'An action', by, at },
    { what: '12 actions: all before it', by, at },
    { what: 'A text, wherever it stood', by, at },
  ],
  effects: [...session.effects, { id: 'e9', type: 'print', at: 40_000, tab: 't1', document: 'd2', cause: null }],
  notes: [...session.notes, { at: 12_400, mark: 'mistake', action: 'a3' }],
  completeness: {
    ...completeness,
    refused: 1,
    gaps: [
      { document: 'd2', from: 4, to: 6 },
      { document: 'gone', from: 1, to: 1 },
    ],
    unrecordable: [
      { kind: 'tab', why: 'The person went to a tab outside the agreed sites', at: 1 },
      { kind: 'site', why: 'A fault in Showhow (TypeError) while it recorded this', at: 2 },
    ],
  },
};
const nothing = () => undefined;
const editing: Editing = {
  session: shown,
  undoes: '1',
  redoes: null,
  problem: null,
  apply: nothing,
  undo: nothing,
  redo: nothing,
  stored: async () => shown,
};
const derived = derive(shown);

function Whole() {
  const details = [...shown.actions, null].map((action: Action | null, index) => (
    <EditableDetails key={index} session={shown} derived={derived} action={action} onChange={null} onClose={nothing} />
  ));
  return (
    <main>
      <SessionButtons
        editing={editing}
        isValid
        isEditable
        onSaved={nothing}
        onDelete={nothing}
        whyNotSubmit={message('session_why_no_submit')}
        onSubmit={nothing}
      />
      <p>{summary(shown)}</p>
      <Missing session={shown} />
      <AboutSession session={shown} />
      {details}
    </main>
  );
}

/** Opened wherever something opens. */
async function wordsIn(language: 'en' | 'de'): Promise<string[]> {
  speak(language);
  mount(<Whole />, 'review-page');
  await page.getByText(catalogues[language].about_title.message).click();
  await expect.element(page.getByText(catalogues[language].about_notice.message)).toBeVisible();
  const words = wordsShown(document.querySelector('main') ?? document.body);
  unmount();
  return words;
}

beforeEach(() => page.viewport(1200, 800));
afterEach(() => {
  unmount();
  speak('en');
});

/** What is the same in both languages, and what the page, the browser and the person have said. */
const same = [
  'Browser',
  'Details',
  'Element',
  'System',
  'Showhow',
  'button',
  'checkbox',
  'combobox',
  'textbox',
  'Chromium 156',
  'Linux',
  'en',
  'Europe/Lisbon',
  'https://booking.example/*',
  'booking.example/search',
  'booking.example/results',
  'https://booking.example/search',
  'login.booking.example',
  'Lisbon',
  'Price, lowest first (price)',
  'Your clicks and typing.',
];

it('a session is shown in German, with nothing left in English', async () => {
  const english = await wordsIn('en');
  const german = await wordsIn('de');
  expect(german.length).toBeGreaterThan(100);
  expect(german.filter((words) => english.includes(words) && !same.includes(words))).toEqual([]);
  expect(german).toContain(
    '4 min 12 s, davon 1 min angehalten · 10 Aktionen · 2 Tabs · 4 Einträge fehlen, 1 Eintrag nicht verstanden und 2 Sachen konnten nicht aufgezeichnet werden',
  );
  expect(german).toContain('Tab: Die Person ging zu einem Tab außerhalb der vereinbarten Websites');
});

it('names what is undone in one sentence', async () => {
  speak('de');
  mount(
    <SessionButtons
      editing={{ ...editing, undoes: 'neuer Name' }}
      isValid
      isEditable
      onSaved={nothing}
      onDelete={nothing}
      whyNotSubmit={null}
      onSubmit={nothing}
    />,
    'review-page',
  );
  await expect.element(page.getByRole('button', { name: /^Rückgängig machen ?: neuer Name$/u })).toBeEnabled();
  await expect.element(page.getByRole('button', { name: 'Wiederherstellen', exact: true })).toBeDisabled();
});
