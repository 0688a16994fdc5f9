import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible, unmount } from '../../../src/ui/testing/render.tsx';
import { leadTask, leadWorker, REVIEWER, TASK, taskProblem, WORKER, writtenTask } from '../testing/answers.ts';
import { Refusal } from '../testing/fake-collector.ts';
import { open, reviewer } from '../testing/open-dashboard.tsx';

afterEach(unmount);

const OTHER = '6f1c0f9e-5a36-4a59-9d6f-0b8f1d4f8a99';
const rita = {
  id: REVIEWER,
  name: 'Rita',
  email: null,
  role: 'reviewer',
  tasks: [OTHER],
  addedAt: '2026-11-01T09:00:00.000Z',
  signedInAt: null,
};

describe('the tasks', () => {
  test('are shown with how far they are, the open ones first', async () => {
    open('#/', {
      'GET /lead/tasks': () => ({
        tasks: [
          leadTask({ id: OTHER, label: 'Order paper', state: 'closed', wanted: null }),
          leadTask({ openProblems: 2 }),
        ],
      }),
      'GET /lead/sessions': ({ query }) => ({ sessions: [], next: null, total: query.has('sign') ? 2 : 3 }),
    });
    await expect.element(page.getByText('12 of 40 accepted · 3 to decide about · 1 returned')).toBeVisible();
    const names = [...document.querySelectorAll('.cards h2')].map((heading) => heading.textContent);
    expect(names).toEqual(['Find a double room for two nights', 'Order paper']);
    await expect.element(page.getByRole('link', { name: '2 reports that it is broken' })).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: '3 sessions wait for your decision' }))
      .toHaveAttribute('href', '#/sessions?state=submitted&order=oldest');
    await expect
      .element(page.getByRole('link', { name: '2 of them are the same as a hundred others or more' }))
      .toHaveAttribute('href', '#/sessions?state=submitted&sign=manySame');
    await expectAccessible();
  });

  test('where there are none, it is said what they are', async () => {
    open('#/', { 'GET /lead/tasks': () => ({ tasks: [] }) });
    await expect.element(page.getByRole('heading', { name: 'No tasks yet' })).toBeVisible();
    await expectAccessible();
  });

  test('a reviewer writes none, and sees no place of owners', async () => {
    open('#/', { 'GET /lead/me': () => reviewer });
    await expect.element(page.getByRole('link', { name: 'Find a double room' })).toBeVisible();
    expect(page.getByRole('link', { name: 'New task' }).elements()).toHaveLength(0);
    const places = [...document.querySelectorAll('nav a')].map((link) => link.textContent);
    expect(places).toEqual(['Tasks', 'Sessions', 'Datasets', 'Access log']);
  });

  test('that cannot be loaded are asked for again', async () => {
    const { answers } = open('#/', {
      'GET /lead/tasks': () => {
        throw new Refusal(503, 'unavailable');
      },
    });
    await expect.element(page.getByRole('alert')).toHaveTextContent('cannot answer now');
    answers['GET /lead/tasks'] = () => ({ tasks: [leadTask()] });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByRole('link', { name: 'Find a double room' })).toBeVisible();
  });
});

describe('a new task', () => {
  test('says what is wrong until it is put right', async () => {
    open('#/tasks/new');
    await page.getByRole('button', { name: 'Publish' }).click();
    const name = page.getByRole('textbox', { name: 'Task', exact: true });
    await expect.element(name).toHaveFocus();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Say what is to be done, in a few words.');
    await name.fill('Order a chair');
    await expect.element(name).toHaveAccessibleDescription(/^What is to be done/u);
    await expect.element(page.getByRole('alert')).not.toHaveTextContent('Say what is to be done');
    await page.getByRole('textbox', { name: 'Sites' }).fill('shop.example');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  });

  test('is published as it was written, for those who were chosen', async () => {
    const { asked } = open('#/tasks/new', {
      'GET /lead/workers': () => ({ workers: [leadWorker()] }),
      'GET /lead/people': () => ({ people: [rita] }),
      'POST /lead/tasks': ({ body }) => leadTask(body as object),
      [`PATCH /lead/people/${REVIEWER}`]: () => rita,
      'GET /lead/tasks/:id': () => leadTask({ label: 'Order a chair' }),
    });
    await page.getByRole('textbox', { name: 'Task', exact: true }).fill('Order a chair');
    await page.getByRole('textbox', { name: 'Instructions (Markdown)' }).fill('Take a **red** one');
    await page.getByRole('textbox', { name: 'Start address' }).fill('https://shop.example/');
    await page.getByRole('textbox', { name: 'Sites' }).fill('https://shop.example/*');
    await page.getByRole('checkbox', { name: 'When keys are pressed' }).click();
    await page.getByRole('textbox', { name: 'Wanted in all' }).fill('20');
    await page.getByRole('textbox', { name: 'Amount' }).fill('2.50');
    await page.getByRole('textbox', { name: 'Of what' }).fill('EUR');
    await page.getByRole('checkbox', { name: 'All workers' }).click();
    await page.getByRole('checkbox', { name: 'Ada' }).click();
    await page.getByRole('checkbox', { name: 'Rita' }).click();
    expect(document.querySelector('.task-preview strong')?.textContent).toBe('red');
    await expectAccessible();
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect.element(page.getByRole('heading', { name: 'Order a chair' })).toBeVisible();
    expect(asked.find(({ what }) => what === 'POST /lead/tasks')?.body).toEqual({
      label: 'Order a chair',
      instructions: 'Take a **red** one',
      startUrl: 'https://shop.example/',
      sites: ['https://shop.example/*'],
      testIdAttributes: [],
      capture: { timing: true, pointer: false, page: false, screenshots: false, unmasked: [] },
      wanted: 20,
      wantedOfEach: null,
      dueAt: null,
      credit: { amount: '2.50', unit: 'EUR' },
      retentionDays: null,
      workers: [WORKER],
      state: 'open',
    });
    expect(asked.find(({ what }) => what.startsWith('PATCH'))?.body).toEqual({ tasks: [OTHER, TASK] });
  });

  test('that cannot be sent says what to mend, and stays as it is', async () => {
    const { asked } = open('#/tasks/new');
    await page.getByRole('textbox', { name: 'Sites' }).fill('<all_urls>');
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Say what is to be done');
    await expect.element(page.getByRole('textbox', { name: 'Sites' })).toHaveAttribute('aria-invalid', 'true');
    await expect.element(page.getByRole('textbox', { name: 'Sites' })).toHaveValue('<all_urls>');
    expect(asked.filter(({ what }) => what.startsWith('POST'))).toEqual([]);
    await expectAccessible();
  });

  test('stays as it was written when another view is opened, until it is saved or begun anew', async () => {
    open('#/tasks/new');
    const task = page.getByRole('textbox', { name: 'Task', exact: true });
    await task.fill('Order a chair');
    await page.getByRole('link', { name: 'Sessions', exact: true }).click();
    await expect.element(page.getByRole('heading', { name: 'Sessions', level: 1 })).toBeVisible();
    location.hash = '#/tasks/new';
    await expect.element(task).toHaveValue('Order a chair');
    await expectAccessible();
    await page.getByRole('button', { name: 'Begin anew' }).click();
    await expect.element(task).toHaveValue('');
    expect(page.getByRole('button', { name: 'Begin anew' }).elements()).toEqual([]);
    await task.fill('Order paper');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.element(page.getByRole('heading', { name: 'Tasks', level: 1 })).toBeVisible();
    location.hash = '#/tasks/new';
    await expect.element(task).toHaveValue('');
  });

  test('that the collector does not take says why', async () => {
    open('#/tasks/new', {
      'POST /lead/tasks': () => {
        const problems = [{ path: 'label', message: 'Too long' }];
        throw new Refusal(400, 'invalid-request', { problems });
      },
    });
    await page.getByRole('textbox', { name: 'Task', exact: true }).fill('Order a chair');
    await page.getByRole('textbox', { name: 'Sites' }).fill('shop.example');
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('label Too long');
  });
});

test('a task is changed from what it is', async () => {
  const { asked } = open(`#/tasks/${TASK}/edit`, {
    'GET /lead/tasks/:id': () => leadTask(),
    'PATCH /lead/tasks/:id': ({ body }) => leadTask(body as object),
  });
  await page.getByRole('textbox', { name: 'Wanted in all' }).fill('50');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByRole('link', { name: 'Edit' })).toBeVisible();
  expect(asked.find(({ what }) => what.startsWith('PATCH'))?.body).toEqual({
    ...writtenTask,
    wanted: 50,
    state: 'open',
  });
});

describe('one task', () => {
  test('says what it asks for, and shows its instructions', async () => {
    open(`#/tasks/${TASK}`, { 'GET /lead/tasks/:id': () => leadTask() });
    await expect.element(page.getByRole('heading', { name: 'Find a double room', level: 1 })).toBeVisible();
    await expect.element(page.getByText('what is done, its rhythm – if the worker agrees')).toBeVisible();
    expect(document.querySelector('.markdown strong')?.textContent).toBe('Lisbon');
    await expectAccessible();
  });

  test('that is broken says why, until that is settled', async () => {
    let settledAt: string | null = null;
    const { asked } = open(`#/tasks/${TASK}`, {
      'GET /lead/tasks/:id': () => leadTask({ openProblems: 1 }),
      'GET /lead/task-problems': () => ({ problems: [taskProblem({ settledAt })] }),
      'POST /lead/task-problems/:id/settle': () => {
        settledAt = '2026-11-21T09:00:00.000Z';
        return null;
      },
    });
    await expect.element(page.getByText('The page asks for a code that I do not have.')).toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Mark as settled' }).click();
    await expect.element(page.getByText('All reports are settled.')).toBeVisible();
    expect(asked.map(({ what }) => what)).toContain(`GET /lead/task-problems?task=${TASK}`);
  });

  test('is closed with one press', async () => {
    const { asked } = open(`#/tasks/${TASK}`, {
      'GET /lead/tasks/:id': () => leadTask(),
      'PATCH /lead/tasks/:id': () => leadTask({ state: 'closed' }),
    });
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.element(page.getByRole('button', { name: 'Open again' })).toBeVisible();
    await expect.element(page.getByRole('status').getByText('Workers do not see it any more.')).toBeVisible();
    expect(asked.find(({ what }) => what.startsWith('PATCH'))?.body).toEqual({ state: 'closed' });
  });
});

test('the focus goes to the title of what was opened', async () => {
  open('#/');
  await page.getByRole('link', { name: 'Sessions', exact: true }).click();
  await expect.element(page.getByRole('heading', { name: 'Sessions', level: 1 })).toHaveFocus();
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  await expect.element(page.getByRole('button', { name: 'Sign out' })).toHaveFocus();
});

test('an address that names nothing leads on', async () => {
  open('#/nowhere');
  await expect.element(page.getByRole('link', { name: 'To the tasks' })).toBeVisible();
});
