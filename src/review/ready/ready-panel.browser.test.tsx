import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Session } from '../../session/schema.ts';
import { expectAccessible, unmount } from '../../ui/testing/render.tsx';
import { SESSION_ID, session } from '../../ui/testing/session.ts';
import { open } from '../testing/open-review.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const findings = () => page.getByRole('region', { name: 'Check before it is ready' }).getByRole('listitem');
const phone = '+351 912 345 678';

const talkative: Session = {
  ...session,
  notes: [{ at: 31_000, text: `call me on ${phone} or at ada@example.org` }],
  actions: session.actions.map((action) =>
    action.type === 'type' && action.id === 'a2' ? { ...action, value: 'Rua Ada', text: `Rua Ada ${phone}` } : action,
  ),
};

async function check(given: Session, options: Parameters<typeof open>[1] = {}) {
  const opened = open(`#/session/${SESSION_ID}`, { session: given, ...options });
  await button('Check before it is ready').click();
  return opened;
}

beforeEach(async () => {
  sessionStorage.clear();
  await page.viewport(1200, 800);
});
afterEach(unmount);

it('a session in which nothing is found may be called ready, and a change has it reviewed again', async () => {
  const { stored } = await check(session);
  await expect.element(page.getByText('Nothing was found that looks private.', { exact: false })).toBeVisible();
  await button('Mark ready').click();
  await expect.element(page.getByText('Ready', { exact: true })).toBeVisible();
  await expect.element(button('Mark ready')).not.toBeInTheDocument();
  expect(stored.sessions.find(({ id }) => id === SESSION_ID)?.state).toBe('ready');
});

it('each finding is shown in its place, and is taken out or kept', async () => {
  const { stored } = await check(talkative, { words: ['rua'] });
  await expect.element(page.getByText(/^\d things found that may be private/u)).toBeVisible();
  await expect.element(button('Mark ready')).not.toBeInTheDocument();
  const call = findings().filter({ hasText: 'call me on' }).filter({ hasText: 'phone number' });
  await expect
    .element(call)
    .toHaveTextContent(/Looks like a phone number.*In a note.*call me on \+351 912 345 678 or/u);
  await expectAccessible();

  // Taken out here, it is gone from all other places.
  await call.getByRole('button', { name: 'Take out' }).click();
  await vi.waitFor(() => expect(JSON.stringify(stored.session)).not.toContain('912'));
  await expect.element(findings().filter({ hasText: 'phone number' })).not.toBeInTheDocument();
  for (let left = findings().elements().length; left > 0; left -= 1) {
    await findings().first().getByRole('button', { name: 'Keep' }).click();
    await vi.waitFor(() => expect(findings().elements()).toHaveLength(left - 1));
  }
  await expect.element(page.getByText(/^You keep \d things? that/u)).toBeVisible();
  await button('Mark ready').click();
  await expect.element(page.getByText('Ready', { exact: true })).toBeVisible();
});

it('what was kept is kept when the person comes back, and in other windows', async () => {
  const { stored } = await check(talkative);
  await expect.poll(() => findings().elements().length).toBeGreaterThan(1);
  const all = findings().elements().length;
  await findings().first().getByRole('button', { name: 'Keep' }).click();
  await vi.waitFor(() => expect(stored.kept).toHaveLength(1));
  expect(JSON.stringify(stored.kept)).not.toMatch(/912|ada/u);
  unmount();
  const again = await check(talkative, { kept: stored.kept });
  await expect.poll(() => findings().elements().length).toBe(all - 1);
  const [undecided] = findings().elements();
  const others = await again.dependencies.scanSession(talkative, () => undefined, new AbortController().signal);
  await again.dependencies.saveKept(
    talkative,
    others.map(({ id }) => id),
  );
  await vi.waitFor(() => expect(undecided?.isConnected).toBe(false));
  await expect.element(button('Mark ready')).toBeVisible();
});

it('what was kept is asked for again once the text is another', async () => {
  const { stored } = await check(talkative);
  const inNote = () => findings().filter({ hasText: 'phone number' }).filter({ hasText: 'In a note' });
  await inNote().getByRole('button', { name: 'Keep' }).click();
  await vi.waitFor(() => expect(stored.kept).toHaveLength(1));
  await expect.element(inNote()).not.toBeInTheDocument();
  unmount();
  const changed = { ...talkative, notes: [{ at: 31_000, text: 'call me on +351 912 345 679 or at ada@example.org' }] };
  await check(changed, { kept: stored.kept });
  await expect.element(inNote()).toBeVisible();
});

it('says where a decision could not be stored', async () => {
  const { broken } = await check(talkative);
  await expect.element(findings().first()).toBeVisible();
  broken.broken = true;
  await findings().first().getByRole('button', { name: 'Keep' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('This could not be stored.');
});

it('shows the action that a finding is in', async () => {
  await check(talkative, { words: ['rua'] });
  await findings().filter({ hasText: 'Typed' }).first().getByRole('button', { name: 'Show' }).click();
  await vi.waitFor(() =>
    expect(document.querySelector('[data-action][aria-current]')?.getAttribute('data-action')).toBe('a2'),
  );
});

it('a scan that fails says so, and nothing is ready', async () => {
  const { dependencies } = open(`#/session/${SESSION_ID}`);
  dependencies.scanSession = () => Promise.reject(new Error('ended'));
  unmount();
  const { mount } = await import('../../ui/testing/render.tsx');
  const { Review } = await import('../review.tsx');
  mount(<Review dependencies={dependencies} />, 'review-page');
  await button('Check before it is ready').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/could not be scanned to the end.+Scan it again/u);
  await expect.element(button('Mark ready')).not.toBeInTheDocument();
});
