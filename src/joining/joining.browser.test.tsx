import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { CollectorState, Offer } from '../messaging/messages.ts';
import { fakeClient } from '../ui/testing/fake-client.ts';
import { expectAccessible, mount, unmount } from '../ui/testing/render.tsx';
import { Joining } from './joining.tsx';
import { useCollector } from './use-collector.ts';
import '../ui/base.css';

afterEach(unmount);

const LINK = 'https://collector.example/join#q3J9-x_7Kf2mZw8LtRb4Ygq3J9-x_7Kf2mZw8LtRb4Y';

const offer: Offer = {
  address: 'https://collector.example',
  name: 'Lisbon Robotics',
  contact: 'ada@lisbon.example',
  purpose: 'To teach a program to book rooms.',
  receives: 'The sessions that you submit, whole.',
  retentionDays: 365,
  agreement: { text: 'I send what I submit, and can withdraw it.', language: 'en' },
  endsAt: '2026-04-01T10:00:00.000Z',
  workerName: 'Grace',
};

interface Answers {
  reach?: boolean;
  collect?: boolean;
  join?: { joined: true } | { joined: false; problem: string };
}

function open(answers: Answers = {}) {
  let state: CollectorState = { joined: null, invitation: null };
  const asked: string[] = [];
  const { client, sent } = fakeClient({
    'collector.read': () => state,
    'collector.invite': () => {
      state = { joined: null, invitation: { address: offer.address, offer: null, problem: null } };
      return { invited: true };
    },
    'collector.look': () => {
      state = { joined: null, invitation: { address: offer.address, offer, problem: null } };
      return state;
    },
    'collector.prepare': () => null,
    'collector.unprepare': () => null,
    'collector.join': () => answers.join ?? { joined: true },
    'collector.decline': () => {
      state = { joined: null, invitation: null };
      return null;
    },
  });
  const permissions = {
    reach: async (address: string) => {
      asked.push(address);
      return answers.reach ?? true;
    },
    collect: async () => {
      asked.push('collect');
      return answers.collect ?? true;
    },
  };
  const needs = { client, onChanged: () => () => undefined };
  function View() {
    const { state: read, refresh } = useCollector(needs);
    return (
      <main>
        <h1>Team</h1>
        <Joining client={client} permissions={permissions} invitation={read?.invitation ?? null} refresh={refresh} />
      </main>
    );
  }
  mount(<View />, 'review-page');
  return { sent: () => sent.map(({ type }) => type).filter((type) => type !== 'collector.read'), all: sent, asked };
}

async function paste(link: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Invitation link' }).fill(link);
  await page.getByRole('button', { name: 'See who invites' }).click();
}

test('a link shows who invites, and only then is anything agreed to', async () => {
  const { sent, all, asked } = open();
  await paste(LINK);
  await expect.element(page.getByRole('heading', { name: 'Lisbon Robotics invites you' })).toHaveFocus();
  for (const words of [offer.purpose, offer.receives, offer.contact, offer.address, offer.agreement.text])
    await expect.element(page.getByText(words, { exact: true })).toBeVisible();
  await expect.element(page.getByText('365 days, or until you withdraw it')).toBeVisible();
  expect(sent()).toEqual(['collector.invite', 'collector.look']);
  expect(asked).toEqual(['https://collector.example']);
  await expectAccessible();
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect.poll(sent).toContain('collector.join');
  expect(asked).toEqual(['https://collector.example', 'collect']);
  expect(all.find(({ type }) => type === 'collector.join')?.params).toEqual({ workerName: 'Grace' });
});

test('who does not want to join says so, and the invitation is forgotten', async () => {
  const { sent } = open();
  await paste(LINK);
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Invitation link' })).toBeVisible();
  expect(sent()).toEqual(['collector.invite', 'collector.look', 'collector.decline']);
});

test.each([
  ['', 'Paste the link of your invitation.'],
  ['hello', 'This is not an invitation link.'],
  ['http://collector.example/join#q3J9-x_7Kf2mZw8LtRb4Ygq3J9-x_7Kf2mZw8LtRb4Y', 'begins with https'],
])('what is no link (%s) is asked for again, and nobody is told', async (link, words) => {
  const { sent, asked } = open();
  await paste(link);
  await expect.element(page.getByRole('alert')).toHaveTextContent(words);
  await expect.element(page.getByRole('textbox', { name: 'Invitation link' })).toHaveFocus();
  expect(sent()).toEqual([]);
  expect(asked).toEqual([]);
});

test('without the browser’s permission the invitation is forgotten, and it says why', async () => {
  const { sent } = open({ reach: false });
  await paste(LINK);
  await expect.element(page.getByRole('alert')).toHaveTextContent('does not let Showhow reach this address');
  expect(sent()).toEqual(['collector.invite', 'collector.decline']);
});

test('who does not let data be sent does not join', async () => {
  const { sent } = open({ collect: false });
  await paste(LINK);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('does not let Showhow send anything');
  expect(sent()).not.toContain('collector.join');
  expect(sent().slice(-2)).toEqual(['collector.prepare', 'collector.unprepare']);
});

test('an invitation that was used meanwhile says so', async () => {
  open({ join: { joined: false, problem: 'invitation-used' } });
  await paste(LINK);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('The invitation was used already.');
});
