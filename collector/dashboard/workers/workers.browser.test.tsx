import { afterEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible, unmount } from '../../../src/ui/testing/render.tsx';
import { DEVICE, leadTask, leadWorker, WORKER } from '../testing/answers.ts';
import { open } from '../testing/open-dashboard.tsx';

afterEach(unmount);

const total = {
  sessions: 17,
  accepted: 12,
  returned: 1,
  withdrawn: 1,
  minutes: 96.4,
  credit: [{ amount: '30.00', unit: 'EUR' }],
  promised: [{ amount: '7.50', unit: 'EUR' }],
};
const { id, label } = leadTask();
const statement = {
  worker: { id: WORKER, name: 'Ada' },
  from: null,
  until: null,
  madeAt: '2026-11-26T16:20:00.000Z',
  lines: [{ task: { id, label }, ...total }],
  total,
};
const openWorker = (worker = leadWorker()) =>
  open(`#/workers/${WORKER}`, {
    'GET /lead/workers': () => ({ workers: [worker] }),
    'GET /lead/workers/:id/statement': () => statement,
    'DELETE /lead/devices/:id': () => null,
    'PATCH /lead/workers/:id': () => null,
  });

describe('the workers', () => {
  test('are shown with what each has contributed', async () => {
    open('#/workers', {
      'GET /lead/workers': () => ({ workers: [leadWorker(), leadWorker({ id: DEVICE, name: 'Bob', devices: [] })] }),
    });
    await expect.element(page.getByRole('row', { name: 'Ada 17 3 12 1 h 36 min 30.00 EUR' })).toBeVisible();
    await expect.element(page.getByRole('row', { name: 'Bob No device' })).toBeVisible();
    await expectAccessible();
  });

  test('where nobody has joined, it leads to invitations', async () => {
    open('#/workers');
    await expect.element(page.getByRole('link', { name: 'Invite somebody' })).toHaveAttribute('href', '#/invitations');
    await expectAccessible();
  });
});

describe('a worker', () => {
  test('has a statement, which both can download', async () => {
    const { asked } = openWorker();
    await expect
      .element(page.getByRole('row', { name: 'Together 17 12 1 1 1 h 36 min 30.00 EUR 7.50 EUR' }))
      .toBeVisible();
    await expectAccessible();
    await page.getByLabelText('From').fill('2026-11-01');
    const from = encodeURIComponent(new Date('2026-11-01T00:00:00').toISOString());
    await expect
      .element(page.getByRole('link', { name: 'Download as CSV' }))
      .toHaveAttribute('href', `/api/v1/lead/workers/${WORKER}/statement.csv?from=${from}`);
    await expect.poll(() => asked.at(-1)?.what).toBe(`GET /lead/workers/${WORKER}/statement?from=${from}`);
  });

  test('has devices, of which one is taken out only when asked again', async () => {
    const { asked } = openWorker();
    await page.getByRole('button', { name: 'Take out…' }).click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('What was submitted stays.');
    await expectAccessible();
    await page.getByRole('button', { name: 'Keep it' }).click();
    expect(asked.filter(({ what }) => what.startsWith('DELETE'))).toEqual([]);
    await page.getByRole('button', { name: 'Take out…' }).click();
    await page.getByRole('button', { name: 'Yes, take it out' }).click();
    await expect.poll(() => asked.map(({ what }) => what)).toContain(`DELETE /lead/devices/${DEVICE}`);
  });

  test('is named', async () => {
    const { asked } = openWorker();
    const name = page.getByRole('textbox', { name: 'What this worker is called here' });
    await name.fill('Ada L.');
    await page.getByRole('button', { name: 'Save the name' }).click();
    await expect.poll(() => asked.find(({ what }) => what.startsWith('PATCH'))?.body).toEqual({ name: 'Ada L.' });
    await expect.element(page.getByText('Saved.')).toBeVisible();
  });

  test('that is not there is said not to be', async () => {
    open(`#/workers/${WORKER}`);
    await expect.element(page.getByRole('alert')).toHaveTextContent('There is nothing here.');
  });
});

describe('an invitation', () => {
  const link = 'https://collector.example/join#abc';
  const invitation = {
    id: '6f1c0f9e-5a36-4a59-9d6f-0b8f1d4f8c01',
    workerName: 'Cleo',
    state: 'open',
    createdAt: '2026-11-26T16:20:00.000Z',
    endsAt: '2026-12-03T16:20:00.000Z',
    worker: null,
  };

  test('is made, and its link shown this once', async () => {
    const { asked } = open('#/invitations', {
      'GET /lead/invitations': () => ({ invitations: [] }),
      'POST /lead/invitations': () => ({ ...invitation, link }),
    });
    await page.getByRole('textbox', { name: 'Name' }).fill('Cleo');
    await page.getByRole('combobox', { name: 'Can be used for' }).selectOptions('One day');
    await page.getByRole('button', { name: 'Make an invitation' }).click();
    await expect.element(page.getByRole('textbox', { name: 'Invitation for Cleo' })).toHaveValue(link);
    expect(asked.find(({ what }) => what.startsWith('POST'))?.body).toEqual({ workerName: 'Cleo', hours: 24 });
    await expectAccessible();
  });

  test('that was used says by whom', async () => {
    open('#/invitations', {
      'GET /lead/invitations': () => ({
        invitations: [{ ...invitation, workerName: null, state: 'used', worker: WORKER }],
      }),
      'GET /lead/workers': () => ({ workers: [leadWorker()] }),
    });
    await expect.element(page.getByRole('link', { name: 'Ada' })).toHaveAttribute('href', `#/workers/${WORKER}`);
    await expectAccessible();
  });

  test('that was not used is withdrawn', async () => {
    let state = 'open';
    open('#/invitations', {
      'GET /lead/invitations': () => ({ invitations: [{ ...invitation, state }] }),
      'DELETE /lead/invitations/:id': () => {
        state = 'withdrawn';
        return null;
      },
    });
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await expect.element(page.getByText('Withdrawn')).toBeVisible();
    expect(page.getByRole('button', { name: 'Withdraw' }).elements()).toHaveLength(0);
  });
});
