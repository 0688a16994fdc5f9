import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { message } from '../i18n/message.ts';
import { type Language, speak } from '../i18n/testing/catalogues.ts';
import { Refused } from '../messaging/client.ts';
import type { CurrentState } from '../messaging/messages.ts';
import { noticeFor } from '../ui/notice.ts';
import { idle, recording } from '../ui/testing/current-state.ts';
import { fakeClient } from '../ui/testing/fake-client.ts';
import { expectAccessible, mount, unmount } from '../ui/testing/render.tsx';
import { SESSION_ID } from '../ui/testing/session.ts';
import type { ActivePage, Draft, PopupDependencies } from './dependencies.ts';
import { Popup } from './popup.tsx';

const TASK = 'Find a double room for two nights';

interface Options {
  current?: CurrentState;
  activePage?: ActivePage;
  draft?: Draft;
  permission?: () => Promise<boolean>;
  unreachable?: boolean;
  notStarted?: string;
  noteWanted?: boolean;
  answers?: Parameters<typeof fakeClient>[0];
}

/** A background with one session at most, that behaves as the real one does. */
function open(options: Options = {}) {
  const background = { current: options.current ?? idle, unreachable: options.unreachable ?? false };
  const listeners = new Set<() => void>();
  const become = (next: Partial<CurrentState>): null => {
    background.current = { ...background.current, ...next };
    listeners.forEach((listener) => listener());
    return null;
  };
  const live = (): NonNullable<CurrentState['live']> => background.current.live ?? recording(Date.now());
  const { client, sent } = fakeClient({
    'session.current': () => {
      if (background.unreachable) throw new Error('The worker is starting');
      return background.current;
    },
    'session.prepare': () => {
      become({ preparing: true });
      return { prepared: true };
    },
    'session.unprepare': () => become({ preparing: false }),
    'session.start': () => {
      become({ preparing: false, live: recording(Date.now()) });
      return { started: true, session: SESSION_ID };
    },
    'session.pause': () => become({ live: { ...live(), state: 'paused', pausedSince: Date.now() } }),
    'session.resume': () => become({ live: { ...live(), state: 'recording', pausedSince: null } }),
    'session.note': () => null,
    'session.mark': () => null,
    'session.stop': () => {
      become({ live: null, lastStopped: { id: SESSION_ID, task: TASK, given: ['*://booking.example/*'] } });
      return { session: SESSION_ID };
    },
    'session.finish': ({ session }) => {
      become({ interrupted: [] });
      return { session };
    },
    ...options.answers,
  });
  const saved: (Draft | null)[] = [];
  const dependencies: PopupDependencies = {
    client,
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    activePage: () => Promise.resolve(options.activePage ?? { kind: 'page', url: 'https://booking.example/search' }),
    requestPermission: options.permission ?? (() => Promise.resolve(true)),
    drafts: {
      load: () => Promise.resolve(options.draft ?? null),
      save: (draft) => {
        saved.push(draft);
        return Promise.resolve();
      },
    },
    whyNotStarted: () => Promise.resolve(options.notStarted ?? null),
    noteWanted: () => Promise.resolve(options.noteWanted ?? false),
    reviewAddress: (session) => (session === null ? '#/' : `#/session/${session}`),
    settingsAddress: '#/settings',
    joining: { reach: () => Promise.resolve(true), collect: () => Promise.resolve(true) },
    openPage: () => Promise.resolve(),
  };
  mount(<Popup dependencies={dependencies} />, 'popup-page');
  return { background, become, sent, saved, types: () => sent.map(({ type }) => type) };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const textbox = (name: string) => page.getByRole('textbox', { name, exact: true });
const status = () => page.getByRole('status');

afterEach(() => {
  unmount();
  speak('en');
});

describe('before a session', () => {
  it('needs no more than a task when the site in front is known', async () => {
    const { sent, saved } = open();
    await expect.element(status()).toHaveTextContent(/^Not recording$/u);
    await expect.element(textbox('Sites')).toHaveValue('https://booking.example/*');
    await textbox('Task').fill(TASK);
    await button('Start recording').click();
    await expect.element(status()).toHaveTextContent(/^Recording$/u);
    await vi.waitFor(() => expect(saved.at(-1)).toBeNull());
    expect(sent.find(({ type }) => type === 'session.prepare')?.params).toMatchObject({
      task: { label: TASK },
      capture: { sites: ['https://booking.example/*'] },
    });
  });

  it('starts with the keyboard alone', async () => {
    open();
    await expect.element(textbox('Sites')).toHaveValue('https://booking.example/*');
    await expect.element(textbox('Task')).toHaveFocus();
    await userEvent.keyboard(`${TASK}{Enter}`);
    await expect.element(button('Stop')).toBeVisible();
  });

  it('says what is recorded', async () => {
    open();
    await expect
      .element(page.getByText('Never passwords, card and account numbers, codes or other secrets.'))
      .toBeVisible();
  });

  it('records nothing beside the actions unless the person says so, and then tells them what', async () => {
    const { sent, saved } = open();
    const timing = page.getByRole('checkbox', { name: 'Also record: when keys are pressed and how long you wait' });
    const path = page.getByRole('checkbox', { name: 'Also record: the path of the mouse' });
    await expect.element(timing).not.toBeChecked();
    await expect.element(path).not.toBeChecked();
    await expect.element(page.getByText(noticeFor({ timing: false, pointer: false }).text)).toBeVisible();
    await userEvent.keyboard(`${TASK}{Tab}{Tab} `);
    await expect.element(timing).toBeChecked();
    await expect.element(page.getByText(noticeFor({ timing: true, pointer: false }).text)).toBeVisible();
    await userEvent.keyboard('{Tab} ');
    await expect.element(path).toBeChecked();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift} ');
    await expect.element(timing).not.toBeChecked();
    const { text } = noticeFor({ timing: false, pointer: true });
    await expect.element(page.getByText(text)).toBeVisible();
    await expectAccessible();
    expect(saved.at(-1)).toMatchObject({ task: TASK, extras: { timing: false, pointer: true } });
    await button('Start recording').click();
    await expect.element(button('Stop')).toBeVisible();
    expect(sent.find(({ type }) => type === 'session.prepare')?.params).toMatchObject({
      capture: { timing: false, pointer: true },
      notice: { text },
    });
  });

  it('hides what is personal unless the person allows it, each by itself', async () => {
    const { sent } = open();
    const email = page.getByRole('checkbox', { name: 'e-mail addresses' });
    await page.getByText('Personal details are hidden').click();
    await expect.element(email).not.toBeChecked();
    await email.click();
    const { text } = noticeFor({ timing: false, pointer: false, unmasked: ['email'] });
    await expect.element(page.getByText(text)).toBeVisible();
    await expect.element(page.getByText('Personal details: e-mail addresses are recorded')).toBeVisible();
    await expectAccessible();
    await textbox('Task').fill(TASK);
    await button('Start recording').click();
    await expect.element(button('Stop')).toBeVisible();
    const prepared = sent.find(({ type }) => type === 'session.prepare')?.params;
    expect(prepared).toMatchObject({ capture: { unmasked: ['email'] }, notice: { text } });
  });

  it('brings back what else was to be recorded', async () => {
    open({ draft: { task: 'Book', sites: null, extras: { timing: true, pointer: false } } });
    await expect.element(page.getByRole('checkbox', { name: /keys/u })).toBeChecked();
    await expect.element(page.getByRole('checkbox', { name: /mouse/u })).not.toBeChecked();
  });

  it('asks for a task, in words, and leads to its field', async () => {
    const { types } = open();
    await button('Start recording').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(message('start_no_task'));
    await expect.element(textbox('Task')).toHaveFocus();
    await expect.element(textbox('Task')).toHaveAttribute('aria-invalid', 'true');
    expect(types()).not.toContain('session.prepare');
  });

  it('says what is wrong with the sites', async () => {
    const { types } = open();
    await textbox('Task').fill(TASK);
    await textbox('Sites').fill('https://');
    await button('Start recording').click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(textbox('Sites')).toHaveFocus();
    expect(types()).not.toContain('session.prepare');
  });

  it('says what to do when the permission is refused, and keeps what was typed', async () => {
    const { types } = open({ permission: () => Promise.resolve(false) });
    await textbox('Task').fill(TASK);
    await button('Start recording').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(message('start_refused'));
    await expect.element(status()).toHaveTextContent('Not recording');
    await expect.element(textbox('Task')).toHaveValue(TASK);
    expect(types()).toContain('session.unprepare');
    expect(types()).not.toContain('session.start');
  });

  it('passes on why the background does not start', async () => {
    open({ answers: { 'session.start': () => ({ started: false, reason: 'The storage of this browser is full.' }) } });
    await textbox('Task').fill(TASK);
    await button('Start recording').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('The storage of this browser is full.');
  });

  it('waits for the permission, and lets the person take it back', async () => {
    const { types } = open({ permission: () => new Promise(() => undefined) });
    await textbox('Task').fill(TASK);
    await button('Start recording').click();
    await expect.element(page.getByText('Waiting for the browser’s permission …')).toBeVisible();
    await button('Cancel').click();
    await expect.element(button('Start recording')).toBeVisible();
    expect(types()).toContain('session.unprepare');
  });

  it('takes back what the prompt left waiting when it closed the popup, and starts anew', async () => {
    const { background } = open({ current: { ...idle, preparing: true }, draft: { task: TASK, sites: null } });
    await expect.element(page.getByRole('alert')).toHaveTextContent(message('start_unanswered'));
    await vi.waitFor(() => expect(background.current.preparing).toBe(false));
    await button('Start recording').click();
    await expect.element(status()).toHaveTextContent(/^Recording$/u);
  });

  it('says why a session did not begin after the prompt had closed the popup', async () => {
    open({ notStarted: 'This page is a PDF.' });
    await expect.element(page.getByRole('alert')).toHaveTextContent('This page is a PDF.');
    await expect.element(button('Start recording')).toBeVisible();
  });

  it('says that the storage cannot be read, and goes on once it can', async () => {
    let broken = true;
    const failing = () => {
      if (broken) throw new Refused('VersionError');
      return idle;
    };
    open({ answers: { 'session.current': failing } });
    await expect.element(page.getByRole('alert')).toHaveTextContent(/cannot read its storage/u);
    await expectAccessible();
    broken = false;
    await expect.element(button('Start recording')).toBeVisible();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  it.each<[string, ActivePage]>([
    ['hidden from extensions', { kind: 'hidden' }],
    ['of the browser', { kind: 'page', url: 'chrome://settings/' }],
  ])('says why there is no site when the page in front is one %s', async (_, activePage) => {
    open({ activePage });
    await expect.element(textbox('Sites')).toHaveValue('');
    await expect.element(textbox('Sites')).toHaveAccessibleDescription(/Open a page of the site you want to record/u);
  });

  it('brings back what was typed before the popup closed', async () => {
    const { saved } = open({ draft: { task: 'Book', sites: 'https://other.example/*' } });
    await expect.element(textbox('Task')).toHaveValue('Book');
    await expect.element(textbox('Sites')).toHaveValue('https://other.example/*');
    await textbox('Task').fill('Book a room');
    expect(saved.at(-1)).toEqual({ task: 'Book a room', sites: 'https://other.example/*' });
  });

  it('finishes an interrupted session', async () => {
    const { sent } = open({
      current: { ...idle, interrupted: [{ id: SESSION_ID, task: 'Order paper', startedAt: Date.now() }] },
    });
    const card = page.getByRole('region', { name: '“Order paper” was interrupted' });
    await expect.element(card.getByRole('link', { name: 'Review' })).toHaveAttribute('href', `#/session/${SESSION_ID}`);
    await card.getByRole('button', { name: 'Finish' }).click();
    await expect.element(card).not.toBeInTheDocument();
    expect(sent).toContainEqual({ type: 'session.finish', params: { session: SESSION_ID } });
  });

  it('waits quietly for a background that is starting', async () => {
    const { background } = open({ unreachable: true });
    await expect.element(page.getByText('Showhow is starting …'), { timeout: 3000 }).toBeVisible();
    background.unreachable = false;
    await expect.element(status()).toHaveTextContent('Not recording');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });
});

describe('during a session', () => {
  const live = (): CurrentState => ({ ...idle, live: recording(Date.now()) });

  it('shows time, task and the last actions, newest first', async () => {
    open({ current: live() });
    await expect.element(page.getByRole('timer')).toHaveTextContent(/^2:4\d$/u);
    await expect.element(page.getByRole('heading', { name: TASK })).toBeVisible();
    await expect.element(page.getByText('booking.example · 14 actions')).toBeVisible();
    const rows = page.getByRole('list', { name: 'Last actions' }).getByRole('listitem').elements();
    expect(rows).toHaveLength(8);
    expect(rows[0]?.textContent).toContain('Enter');
    expect(rows[1]?.textContent).toContain('password');
    expect(rows[5]?.textContent).toContain('Search');
  });

  it('lets the time run', async () => {
    open({ current: live() });
    const timer = page.getByRole('timer');
    await expect.element(timer).toBeVisible();
    const before = timer.element().textContent;
    await expect.element(timer).not.toHaveTextContent(before);
  });

  it('pauses and resumes', async () => {
    open({ current: live() });
    await button('Pause').click();
    await expect.element(status()).toHaveTextContent(/^Paused$/u);
    await button('Resume').click();
    await expect.element(status()).toHaveTextContent(/^Recording$/u);
  });

  it('saves a note', async () => {
    const { sent } = open({ current: live() });
    await button('Add note').click();
    await expect.element(textbox('Note')).toHaveFocus();
    await userEvent.keyboard('the cheaper one has no lift');
    await button('Save note').click();
    await expect.element(textbox('Note')).not.toBeInTheDocument();
    expect(sent).toContainEqual({ type: 'session.note', params: { text: 'the cheaper one has no lift' } });
  });

  it('marks what was just done', async () => {
    const { sent } = open({ current: live() });
    await button('Mistake').click();
    await expect.element(page.getByText('Marked as a mistake.')).toBeVisible();
    expect(sent).toContainEqual({ type: 'session.mark', params: { mark: 'mistake' } });
    await expectAccessible();
  });

  it('begins with a note where that is what was asked for in the page', async () => {
    const { sent } = open({ current: live(), noteWanted: true });
    await expect.element(textbox('Note')).toHaveFocus();
    await userEvent.keyboard('they ask for the name twice');
    await button('Save note').click();
    expect(sent).toContainEqual({ type: 'session.note', params: { text: 'they ask for the name twice' } });
  });

  it('keeps the note when it could not be saved', async () => {
    open({
      current: live(),
      answers: {
        'session.note': () => {
          throw new Error('gone');
        },
      },
    });
    await button('Add note').click();
    await textbox('Note').fill('no lift');
    await button('Save note').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent(/The note could not be saved/u);
    await expect.element(textbox('Note')).toHaveValue('no lift');
  });

  it('says what is wrong while it is', async () => {
    const trouble = 'The storage of this browser is full, so recording is paused.';
    open({ current: { ...idle, live: { ...recording(Date.now()), trouble } } });
    await expect.element(page.getByRole('alert')).toHaveTextContent(trouble);
  });

  it('leads to the review after Stop, and to a new recording', async () => {
    open({ current: live() });
    await button('Stop').click();
    await expect.element(status()).toHaveTextContent('Not recording');
    const review = page.getByRole('link', { name: 'Review' });
    await expect.element(review).toHaveAttribute('href', `#/session/${SESSION_ID}`);
    await button('New recording').click();
    await expect.element(button('Start recording')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Review', exact: true })).toBeVisible();
  });
});

describe('after a session', () => {
  const stopped = { ...idle, live: recording(Date.now()) };

  it('gives the permission for the sites back with one press', async () => {
    const { sent } = open({ current: stopped, answers: { 'sites.forget': () => ({ forgotten: true }) } });
    await button('Stop').click();
    await expect.element(page.getByText('booking.example', { exact: false })).toBeVisible();
    await button('Forget these sites').click();
    await expect.element(page.getByText('Forgotten', { exact: false })).toBeVisible();
    expect(sent.find(({ type }) => type === 'sites.forget')?.params).toEqual({ sites: ['*://booking.example/*'] });
    await expectAccessible();
  });

  it('says so when the browser keeps it', async () => {
    open({ current: stopped, answers: { 'sites.forget': () => ({ forgotten: false }) } });
    await button('Stop').click();
    await button('Forget these sites').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('still has the permission');
    await expect.element(button('Forget these sites')).toBeVisible();
  });
});

it('lets nobody choose what the team lets nobody have recorded', async () => {
  const draft = { task: TASK, sites: null, extras: { timing: true, pointer: true, unmasked: ['email' as const] } };
  const { sent } = open({ current: { ...idle, never: ['timing', 'email'] }, draft });
  await expect.element(page.getByRole('checkbox', { name: /keys/u })).toBeDisabled();
  await expect.element(page.getByRole('checkbox', { name: /keys/u })).not.toBeChecked();
  await expect.element(page.getByRole('checkbox', { name: /mouse/u })).toBeEnabled();
  await expect.element(page.getByText('Personal details are hidden')).toBeVisible();
  await expect.element(page.getByText('your team lets nobody', { exact: false })).toBeVisible();
  await expectAccessible();
  await button('Start recording').click();
  await expect.element(button('Stop')).toBeVisible();
  expect(sent.find(({ type }) => type === 'session.prepare')?.params).toMatchObject({
    capture: { timing: false, pointer: true },
    notice: noticeFor({ timing: false, pointer: true }),
  });
});

describe('is accessible', () => {
  const states: [string, CurrentState][] = [
    ['to start', idle],
    ['left waiting', { ...idle, preparing: true }],
    ['interrupted', { ...idle, interrupted: [{ id: SESSION_ID, task: 'Order paper', startedAt: 0 }] }],
    ['recording', { ...idle, live: recording(Date.now()) }],
    ['paused', { ...idle, live: { ...recording(Date.now()), state: 'paused', pausedSince: Date.now() } }],
    ['in trouble', { ...idle, live: { ...recording(Date.now()), trouble: 'The storage is full.' } }],
  ];
  it.each(states)('when %s', async (_, current) => {
    open({ current });
    await expect.element(page.getByRole('heading', { level: 1 })).toBeInTheDocument();
    await expectAccessible();
  });

  it('with a note and after Stop', async () => {
    open({ current: { ...idle, live: recording(Date.now()) } });
    await button('Add note').click();
    await expectAccessible();
    await button('Stop').click();
    await expect.element(button('New recording')).toBeVisible();
    await expectAccessible();
  });

  it('with an error', async () => {
    open();
    await button('Start recording').click();
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expectAccessible();
  });
});

describe('in other languages', () => {
  const more = [1, 2, 3].map((each) => ({ id: `${SESSION_ID}${each}`, task: 'Papier', startedAt: 0 }));
  const links: [Language, string, string][] = [
    ['de', '2 weitere Sitzungen wurden unterbrochen: alle ansehen', 'alle ansehen'],
    ['es', '2 sesiones más se interrumpieron: ver todas', 'ver todas'],
    ['fr', '2 autres sessions ont été interrompues : tout voir', 'tout voir'],
  ];
  it.each(links)('a link stands within a sentence (%s)', async (language, sentence, link) => {
    speak(language);
    open({ current: { ...idle, interrupted: more } });
    await expect.element(page.getByText(sentence)).toBeVisible();
    await expect.element(page.getByRole('link', { name: link, exact: true })).toBeVisible();
  });

  it.each(['de', 'es', 'fr'] as const)('nothing is wider than the popup (%s)', async (language) => {
    await page.viewport(360, 600);
    speak(language);
    open({ current: { ...idle, live: recording(Date.now()) } });
    await expect.element(button(message('popup_stop'))).toBeVisible();
    for (const element of document.querySelectorAll('button, h1, p, li'))
      expect(element.scrollWidth).toBeLessThanOrEqual(element.clientWidth || Number.POSITIVE_INFINITY);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
  });
});
