import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CollectorState, OfferedTask, TaskList } from '../../messaging/messages.ts';
import { idle } from '../../ui/testing/current-state.ts';
import { fakeClient } from '../../ui/testing/fake-client.ts';
import { expectAccessible, mount, unmount } from '../../ui/testing/render.tsx';
import { SESSION_ID } from '../../ui/testing/session.ts';
import type { Draft, PopupDependencies } from '../dependencies.ts';
import { Popup } from '../popup.tsx';

afterEach(unmount);

const collector = {
  address: 'https://collector.example',
  name: 'Lisbon Robotics',
  contact: 'ada@lisbon.example',
  purpose: 'To teach a program to book rooms.',
  receives: 'The sessions that you submit.',
  retentionDays: 365,
};
const task: OfferedTask = {
  id: 't1',
  label: 'Book a double room',
  instructions: 'Choose **the cheapest**. See [the rules](https://rules.example/book) <img src="https://spy.example/">',
  startUrl: 'https://booking.example/search',
  sites: ['https://booking.example/*'],
  testIdAttributes: ['data-qa'],
  capture: { timing: true, pointer: false, unmasked: ['email'] },
  accepted: 3,
  wanted: 10,
  wantedOfEach: 2,
  mine: { submitted: 1, returned: 0, accepted: 0 },
  dueAt: '2026-04-01T10:00:00.000Z',
  credit: { amount: '2.50', unit: 'EUR' },
  retentionDays: 400,
};

type Answers = Parameters<typeof fakeClient>[0];

function openTasks(
  list: TaskList | (() => TaskList) = { tasks: [task], declined: 0, collector },
  answers: Answers = {},
) {
  const opened: string[] = [];
  const saved: (Draft | null)[] = [];
  let declined = false;
  const { client, sent } = fakeClient({
    'session.current': () => idle,
    'session.prepare': () => ({ prepared: true }),
    'session.start': () => ({ started: true, session: SESSION_ID }),
    'collector.read': () => ({
      joined: {
        ...collector,
        worker: 'Grace',
        joinedAt: 1,
        agreement: { text: 'I send.', language: 'en' },
        noWay: null,
      },
      invitation: null,
    }),
    'tasks.list': () => {
      if (declined) return { tasks: [], declined: 1, collector };
      return typeof list === 'function' ? list() : list;
    },
    'tasks.decline': () => {
      declined = true;
      return null;
    },
    'tasks.undecline': () => {
      declined = false;
      return null;
    },
    'tasks.report': () => ({ told: true }),
    ...answers,
  });
  const dependencies: PopupDependencies = {
    client,
    onChanged: () => () => undefined,
    activePage: async () => ({ kind: 'popup' }),
    requestPermission: async () => true,
    drafts: { load: async () => null, save: async (draft) => void saved.push(draft) },
    whyNotStarted: async () => null,
    noteWanted: async () => false,
    reviewAddress: () => '#/',
    settingsAddress: '#/settings',
    joining: { reach: async () => true, collect: async () => true },
    openPage: async (url) => void opened.push(url),
  };
  mount(<Popup dependencies={dependencies} />, 'popup-page');
  const asked = (type: string) => sent.filter((one) => one.type === type).map(({ params }) => params);
  return { opened, saved, asked, types: () => sent.map(({ type }) => type) };
}

const button = (name: string | RegExp) => page.getByRole('button', { name });

test('a task says what is wanted of it, and its instructions can do nothing', async () => {
  openTasks();
  await expect.element(page.getByRole('heading', { name: 'Book a double room' })).toBeVisible();
  await expect
    .element(page.getByText(/1 of 2 from you · 3 of 10 accepted · Due .* · 2\.50 EUR for each that is accepted/u))
    .toBeVisible();
  await page.getByText('Instructions').click();
  await expect.element(page.getByRole('link', { name: /the rules/u })).toHaveAttribute('rel', 'noopener noreferrer');
  expect(document.querySelector('img')).toBeNull();
  await expectAccessible();
});

test('the tasks of the team come before the form for one of one’s own, and a count of none is not told', async () => {
  openTasks({
    tasks: [{ ...task, wantedOfEach: null, mine: { submitted: 0, returned: 0, accepted: 0 } }],
    declined: 0,
    collector,
  });
  await expect.element(page.getByText(/^3 of 10 accepted · Due/u)).toBeVisible();
  const [tasks, form] = [button('Begin').element(), page.getByRole('textbox', { name: 'Task' }).element()];
  expect(tasks.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  await expect.element(page.getByRole('heading', { name: 'A task of your own' })).toBeVisible();
  await button('Begin').click();
  await expect.element(page.getByRole('heading', { name: 'A task of your own' })).not.toBeInTheDocument();
});

test('by keyboard, one goes on where the tasks were', async () => {
  openTasks();
  await expect.element(button('Begin')).toBeVisible();
  (button('Begin').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('main')).toHaveFocus();
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('region', { name: 'Instructions' })).toHaveFocus();
});

test('one press fills everything in and opens the page, and switches nothing on', async () => {
  const { opened, saved, asked } = openTasks();
  await button('Begin').click();
  await expect.element(page.getByRole('textbox', { name: 'Task' })).toHaveValue('Book a double room');
  await expect.element(page.getByRole('textbox', { name: 'Sites' })).toHaveValue('https://booking.example/*');
  await expect.poll(() => opened).toEqual(['https://booking.example/search']);
  expect(saved.at(-1)).toMatchObject({ task: 'Book a double room', chosen: { task: { id: 't1' } } });
  await expect.element(page.getByText(/The team would also like: when keys are pressed, /u)).toBeVisible();
  await expect.element(page.getByRole('checkbox', { name: /when keys are pressed/u })).not.toBeChecked();
  await expect.element(page.getByText(/or submit it to Lisbon Robotics/u)).toBeVisible();
  await expect.element(page.getByText(/If Lisbon Robotics accepts it, you get 2\.50 EUR/u)).toBeVisible();
  await expect.element(page.getByText('How long it is kept: 400 days, or until you withdraw it')).toBeVisible();
  await expectAccessible();
  await button('Start recording').click();
  await expect
    .poll(() => asked('session.prepare'))
    .toMatchObject([
      {
        task: {
          id: 't1',
          label: 'Book a double room',
          startUrl: 'https://booking.example/search',
          testIdAttributes: ['data-qa'],
        },
        capture: { timing: false, pointer: false },
        notice: {
          recipient: 'Lisbon Robotics (collector.example)',
          purpose: 'To teach a program to book rooms.',
          retentionDays: 400,
          credit: { amount: '2.50', unit: 'EUR' },
          retention:
            'Here until the person deletes it; with Lisbon Robotics 400 days, or until the person withdraws it',
        },
      },
    ]);
});

test('a task that was begun by mistake becomes one of the person’s own', async () => {
  const { asked } = openTasks();
  await button('Begin').click();
  await button('Not for this task').click();
  await expect.element(page.getByText(/It stays in this browser until you export it, as an example/u)).toBeVisible();
  await button('Start recording').click();
  await expect.poll(() => asked('session.prepare')).toHaveLength(1);
  expect(JSON.stringify(asked('session.prepare'))).not.toContain('Lisbon');
});

test('the team hears that a task is broken, with a reason', async () => {
  const { asked } = openTasks();
  await button('This task is broken').click();
  await expect.element(button('Tell the team')).toBeDisabled();
  await page.getByRole('textbox', { name: 'What is wrong with it?' }).fill('The page is gone');
  await button('Tell the team').click();
  await expect.element(page.getByText('The team was told.')).toBeVisible();
  expect(asked('tasks.report')).toEqual([{ task: 't1', reason: 'The page is gone' }]);
});

test('a task that is not for the person is put away, and comes back when they want', async () => {
  openTasks();
  await button(/^Not for me/u).click();
  await expect.element(page.getByText(/1 task that you put away/u)).toBeVisible();
  await button('show again').click();
  await expect.element(page.getByRole('heading', { name: 'Book a double room' })).toBeVisible();
});

test('where the team does not answer, a task of one’s own can still be recorded', async () => {
  openTasks({ problem: 'unanswered', collector });
  await expect.element(page.getByRole('alert')).toHaveTextContent('There is no answer from the team’s server.');
  await expect.element(button('Start recording')).toBeEnabled();
});

test('where it answers later, it is asked again with one press', async () => {
  const list: TaskList = { problem: 'unanswered', collector };
  const answers = [list, { tasks: [task], declined: 0, collector }];
  openTasks(() => answers.shift() ?? list);
  await button('Try again').click();
  await expect.element(page.getByRole('heading', { name: 'Book a double room' })).toBeVisible();
  expect(page.getByRole('alert').elements()).toEqual([]);
});

test('a link that leads to no invitation stays to be mended; what one is invited to comes before all else', async () => {
  let invitation: CollectorState['invitation'] = null;
  openTasks(undefined, {
    'collector.read': () => ({ joined: null, invitation }),
    'collector.invite': () => ({ invited: true }),
    'collector.look': () => {
      const isKnown: boolean = invitation !== null;
      const offer = {
        ...collector,
        agreement: { text: 'I send.', language: 'en' },
        endsAt: '2026-04-01T10:00:00.000Z',
      };
      invitation = {
        address: collector.address,
        offer: isKnown ? { ...offer, workerName: null } : null,
        problem: isKnown ? null : 'invitation-unknown',
      };
      return { joined: null, invitation };
    },
  });
  await page.getByText('Join a team', { exact: true }).click();
  const link = page.getByRole('textbox', { name: 'Invitation link' });
  const given = `${collector.address}/join#${'q3J9-x_7Kf2mZw8LtRb4Yg'.repeat(2).slice(0, 43)}`;
  await link.fill(given);
  await button('See who invites').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('There is no such invitation.');
  await expect.element(link).toHaveValue(given);
  await button('See who invites').click();
  const invited = page.getByRole('heading', { name: 'Lisbon Robotics invites you' });
  await expect.element(invited).toHaveFocus();
  const isBefore = invited.element().compareDocumentPosition(button('Start recording').element());
  expect(isBefore & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
});
