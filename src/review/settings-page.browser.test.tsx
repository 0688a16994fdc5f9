import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { firstSettings, noPolicy, type Policy, type Settings } from '../session/rules.ts';
import { fakeClient } from '../ui/testing/fake-client.ts';
import { expectAccessible, mount, unmount } from '../ui/testing/render.tsx';
import type { ReviewDependencies } from './dependencies.ts';
import { SettingsPage } from './settings-page.tsx';
import '../ui/base.css';
import './review.css';

afterEach(unmount);

function open(given: Partial<Settings> = {}, policy: Partial<Policy> = {}, answer = true) {
  let settings: Settings = { ...firstSettings, ...given };
  const { client } = fakeClient({
    'settings.read': () => ({ settings, policy: { ...noPolicy, ...policy } }),
    'settings.write': (changes) => {
      settings = { ...settings, ...changes } as Settings;
      return null;
    },
  });
  let isAllowed = false;
  const downloads: ReviewDependencies['downloads'] = {
    isAllowed: async () => isAllowed,
    async allow(is) {
      if (answer) isAllowed = is;
      return answer;
    },
  };
  const own = { words: [] as string[], isErased: false };
  const words: ReviewDependencies['words'] = {
    read: async () => own.words,
    async write(lines) {
      own.words = lines;
    },
  };
  const myData = async () => new Blob(['all']);
  const eraseAll: ReviewDependencies['eraseAll'] = async () => {
    own.isErased = true;
    return answer ? { erased: true } : { erased: false, reason: 'A session is being recorded. Stop it first.' };
  };
  const joining = { reach: async () => true, collect: async () => true };
  mount(
    <SettingsPage
      dependencies={{ client, downloads, words, myData, eraseAll, joining, onChanged: () => () => undefined }}
    />,
    'review-page',
  );
  return { settings: () => settings, own };
}

const site = () => page.getByRole('textbox', { name: 'Site' });
const items = () => page.getByRole('listitem');
const always = () => page.getByRole('checkbox', { name: /^Always give/u });
const told = () => page.getByRole('checkbox', { name: /downloaded/u });
const button = (name: string) => page.getByRole('button', { name, exact: true });

it('says that it is waiting, where the answer takes long', async () => {
  const { client } = fakeClient({ 'settings.read': () => new Promise(() => undefined) });
  const none = { words: { read: async () => [], write: async () => undefined } } as unknown as ReviewDependencies;
  mount(<SettingsPage dependencies={{ ...none, client }} />, 'review-page');
  await expect.element(page.getByRole('status')).toHaveTextContent('Loading …');
});

it('the page ends where its content does', async () => {
  open();
  await expect.element(items().last()).toBeInTheDocument();
  const card = document.querySelector('main')?.getBoundingClientRect().bottom ?? 0;
  expect(document.documentElement.scrollHeight).toBeLessThan(window.scrollY + card + 100);
});

it('adds a site, and all below it', async () => {
  const { settings } = open({ denied: [] });
  await site().fill('bank.example');
  await userEvent.keyboard('{Enter}');
  await expect.element(items().first()).toHaveTextContent('bank.example');
  expect(settings().denied).toEqual(['*://*.bank.example/*']);
  await expect.element(site()).toHaveValue('');
  await expect.element(site()).toHaveFocus();
});

it('says what is wrong with a site, and keeps what was typed', async () => {
  const { settings } = open({ denied: [] });
  await site().fill('file:///etc');
  await button('Add').click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.element(site()).toHaveValue('file:///etc');
  await expect.element(site()).toHaveAttribute('aria-invalid', 'true');
  expect(settings().denied).toEqual([]);
  await expectAccessible();
});

it('takes one off the list, and has it back with Undo', async () => {
  const { settings } = open({ denied: ['*://*.bank.example/*', '*://*.clinic.example/*'] });
  await button('Remove bank.example').click();
  expect(settings().denied).toEqual(['*://*.clinic.example/*']);
  await expect.element(page.getByRole('status').first()).toHaveTextContent('“bank.example” may be recorded now.');
  await expectAccessible();
  await button('Undo').click();
  expect(settings().denied).toEqual(['*://*.bank.example/*', '*://*.clinic.example/*']);
});

it('puts back what is suggested', async () => {
  const { settings } = open({ denied: ['*://*.bank.example/*'] });
  await page.getByRole('button', { name: /^Put \d+ suggested sites back$/u }).click();
  expect(settings().denied).toEqual([...firstSettings.denied, '*://*.bank.example/*']);
});

it('gives permissions back after each recording where the person says so', async () => {
  const { settings } = open();
  await always().click();
  expect(settings().forgetSites).toBe(true);
  await expectAccessible();
});

it('shows what the team has chosen, and does not let it be undone', async () => {
  open({ denied: [] }, { denied: ['*://*.hr.example/*'], forgetSites: true });
  await expect.element(page.getByText('Your team adds: *.hr.example.')).toBeVisible();
  await expect.element(always()).toBeChecked();
  await expect.element(always()).toBeDisabled();
});

it('asks the browser to be told of downloads, and gives that back', async () => {
  open();
  await expect.element(told()).not.toBeChecked();
  await told().click();
  await expect.element(told()).toBeChecked();
  await told().click();
  await expect.element(told()).not.toBeChecked();
});

it('says so when the person refuses it', async () => {
  open({}, {}, false);
  await told().click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('has not changed');
  await expect.element(told()).not.toBeChecked();
  await expectAccessible();
});

it('keeps the person’s own words, one for each line', async () => {
  const { own } = open();
  await page.getByRole('textbox', { name: 'One on each line' }).fill('Hildegard\n\n  Bingen \nx\nBingen');
  await userEvent.tab();
  await expect.poll(() => own.words).toEqual(['Hildegard', 'Bingen']);
});

it('erases everything only where the person says that they are sure', async () => {
  const { own } = open();
  await expect.element(button('Erase everything')).toBeDisabled();
  await page.getByRole('checkbox', { name: /^I want all of it gone/u }).click();
  await button('Erase everything').click();
  await expect.element(page.getByText('Everything is erased.')).toBeVisible();
  expect(own.isErased).toBe(true);
  await expect.element(button('Erase everything')).toBeDisabled();
  await expectAccessible();
});

it('says why nothing was erased', async () => {
  open({}, {}, false);
  await page.getByRole('checkbox', { name: /^I want all of it gone/u }).click();
  await button('Erase everything').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('A session is being recorded. Stop it first.');
});
