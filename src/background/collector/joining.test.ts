import '../../store/testing/fake-browser.ts';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Looked, Membership } from '../../collector-client/answers.ts';
import type { Joining as Asked, CollectorClient } from '../../collector-client/client.ts';
import { Unanswered } from '../../collector-client/problem.ts';
import { readJoined } from '../../store/joined.ts';
import type { Store } from '../../store/store.ts';
import { deleteStore, newStore } from '../../store/testing/new-store.ts';
import type { DeviceKey } from '../../submission/device-key.ts';
import { sha256Hex } from '../../submission/sha256.ts';
import type { NoWay } from '../submitting/submitter.ts';
import { refusal } from '../testing/model-collector.ts';
import { createJoining, type PendingInvitation } from './joining.ts';

let store: Store;
beforeEach(() => {
  store = newStore();
});
afterEach(() => deleteStore(store));

const ADDRESS = 'https://collector.example';
const SECRET = 'q3J9-x_7Kf2mZw8LtRb4Ygq3J9-x_7Kf2mZw8LtRb4Y';
const LINK = `${ADDRESS}/join#${SECRET}`;
const membership: Membership = { worker: { id: 'w1', name: 'Grace' }, device: { id: 'd1' } };

async function looked(changes: Partial<Looked> = {}): Promise<Looked> {
  const text = 'I send what I submit.';
  return {
    name: 'Lisbon Robotics',
    contact: 'ada@lisbon.example',
    purpose: 'To teach a program.',
    receives: 'What you submit.',
    retentionDays: 365,
    address: ADDRESS,
    limits: { chunkBytes: 1_048_576, sessionBytes: 1e8 },
    receiptKey: { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' },
    agreement: { text, textDigest: await sha256Hex(new TextEncoder().encode(text)), language: 'en' },
    endsAt: '2026-04-01T10:00:00.000Z',
    workerName: 'Grace',
    ...changes,
  };
}

interface Playing {
  look?: () => Promise<Looked>;
  join?: (asked: Asked, key: DeviceKey | null) => Promise<Membership>;
  leave?: () => Promise<void>;
}

function background(playing: Playing = {}) {
  const browser = { mayReach: true, noWay: null as NoWay | null, givenBack: [] as string[] };
  const kept = { pending: null as PendingInvitation | null };
  const asked: { what: string; address: string; key: string | null }[] = [];
  const clientTo = (address: string, key: DeviceKey | null): CollectorClient => {
    const note = (what: string): void => void asked.push({ what, address, key: key?.id ?? null });
    return {
      look: () => {
        note('look');
        return playing.look ? playing.look() : looked();
      },
      join: (joining: Asked) => {
        note('join');
        return playing.join ? playing.join(joining, key) : Promise.resolve(membership);
      },
      leave: () => {
        note('leave');
        return playing.leave ? playing.leave() : Promise.resolve();
      },
    } as unknown as CollectorClient;
  };
  const joining = createJoining({
    store,
    connections: {
      to: clientTo,
      current: async () => {
        const joined = await readJoined(store);
        return joined && { joined, client: clientTo(joined.address, joined.key) };
      },
    },
    pending: {
      read: async () => kept.pending,
      write: async (pending) => {
        kept.pending = pending;
      },
    },
    mayReach: async () => browser.mayReach,
    whyNoWay: async () => browser.noWay,
    giveBack: async (address) => void browser.givenBack.push(address),
    changed: () => undefined,
  });
  return { joining, browser, kept, asked };
}

test('what was pasted is shown, and joined with the words that were shown', async () => {
  const join = vi.fn<NonNullable<Playing['join']>>(async () => membership);
  const { joining, kept } = background({ join });
  await expect(joining.invite(LINK)).resolves.toEqual({ invited: true });
  const { invitation } = await joining.read();
  expect(invitation).toMatchObject({
    address: ADDRESS,
    offer: { name: 'Lisbon Robotics', workerName: 'Grace', agreement: { text: 'I send what I submit.' } },
    problem: null,
  });
  expect(JSON.stringify(invitation)).not.toContain(SECRET);
  await expect(readJoined(store)).resolves.toBeNull();

  await expect(joining.join('Grace')).resolves.toEqual({ joined: true });
  expect(join.mock.calls[0]?.[0]).toMatchObject({
    secret: SECRET,
    workerName: 'Grace',
    agreed: { text: 'I send what I submit.', language: 'en' },
  });
  const joined = await readJoined(store);
  expect(joined).toMatchObject({ address: ADDRESS, worker: { name: 'Grace' }, retentionDays: 365 });
  expect(joined?.key.publicKey).toEqual(join.mock.calls[0]?.[0].publicKey);
  expect(kept.pending).toBeNull();
  await expect(joining.invite(LINK)).resolves.toEqual({ invited: false, problem: 'joined-already' });
});

test('nobody is asked anything before the browser allows it', async () => {
  const { joining, browser, asked } = background();
  browser.mayReach = false;
  await joining.invite(LINK);
  expect(asked).toEqual([]);
  expect((await joining.read()).invitation).toEqual({ address: ADDRESS, offer: null, problem: null });
  browser.mayReach = true;
  await joining.permitted();
  expect(asked).toEqual([{ what: 'look', address: ADDRESS, key: null }]);
  expect((await joining.read()).invitation?.offer?.name).toBe('Lisbon Robotics');
  await joining.permitted();
  expect(asked).toHaveLength(1);
});

test('a collector that says it is another, or whose words are not those it names, is none', async () => {
  const others: Partial<Looked>[] = [
    { address: 'https://evil.example' },
    { agreement: { text: 'I send everything.', textDigest: 'a'.repeat(64), language: 'en' } },
  ];
  for (const changes of others) {
    const { joining } = background({ look: () => looked(changes) });
    await joining.invite(LINK);
    expect((await joining.read()).invitation).toMatchObject({ offer: null, problem: 'wrong-collector' });
    await expect(joining.join('')).resolves.toEqual({ joined: false, problem: 'none' });
  }
});

test.each([
  [refusal(410, 'invitation-used'), 'invitation-used'],
  [new Unanswered('nothing'), 'unanswered'],
])('why an invitation cannot be looked at is told (%#)', async (error, problem) => {
  const { joining } = background({ look: () => Promise.reject(error) });
  await joining.invite(LINK);
  expect((await joining.read()).invitation).toEqual({ address: ADDRESS, offer: null, problem });
});

test('an answer that was lost is asked for again with the same key', async () => {
  const keys: (string | undefined)[] = [];
  const { joining } = background({
    join: (_, key) => {
      keys.push(key?.id);
      return keys.length === 1 ? Promise.reject(new Unanswered('lost')) : Promise.resolve(membership);
    },
  });
  await joining.invite(LINK);
  await expect(joining.join('')).resolves.toEqual({ joined: false, problem: 'unanswered' });
  await expect(joining.join('')).resolves.toEqual({ joined: true });
  expect(keys[0]).toBe(keys[1]);
});

test('without the consent that the browser asks for nobody joins', async () => {
  const { joining, browser, asked } = background();
  await joining.invite(LINK);
  browser.noWay = 'no-consent';
  await expect(joining.join('')).resolves.toEqual({ joined: false, problem: 'no-consent' });
  expect(asked.map(({ what }) => what)).toEqual(['look']);
});

test('who has agreed joins when the browser has let them, though the popup is gone', async () => {
  const join = vi.fn<NonNullable<Playing['join']>>(async () => membership);
  const { joining, browser } = background({ join });
  await joining.invite(LINK);
  browser.noWay = 'no-consent';
  await joining.prepare('Grace');
  await joining.permitted();
  expect(join).not.toHaveBeenCalled();
  browser.noWay = null;
  await joining.permitted();
  expect(join.mock.calls[0]?.[0]).toMatchObject({ workerName: 'Grace' });
  await expect(readJoined(store)).resolves.toMatchObject({ address: ADDRESS });
  // A popup that stayed open asks for it, too.
  await expect(joining.join('Grace')).resolves.toEqual({ joined: true });
  expect(join).toHaveBeenCalledOnce();
});

test('who has told the browser otherwise, or long ago, does not join by what it allows later', async () => {
  const { joining, asked } = background();
  await joining.invite(LINK);
  await joining.prepare('Grace');
  await joining.unprepare();
  await joining.permitted();
  await joining.prepare('Grace');
  vi.useFakeTimers({ now: Date.now() + 11 * 60_000, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  await joining.permitted();
  expect(asked.map(({ what }) => what)).toEqual(['look']);
  await expect(readJoined(store)).resolves.toBeNull();
});

test('an invitation that is declined is forgotten, with the permission for its address', async () => {
  const { joining, browser, kept } = background();
  await joining.invite(LINK);
  await joining.decline();
  expect(kept.pending).toBeNull();
  expect(browser.givenBack).toEqual([ADDRESS]);
  await expect(store.db.collector.count()).resolves.toBe(0);
});

test('who leaves has left, also when the collector does not hear of it', async () => {
  const { joining, browser, asked } = background({ leave: () => Promise.reject(new Unanswered('nothing')) });
  await joining.invite(LINK);
  await joining.join('');
  await joining.leave();
  expect(asked.map(({ what }) => what)).toEqual(['look', 'join', 'leave']);
  expect(browser.givenBack).toEqual([ADDRESS]);
  await expect(joining.read()).resolves.toEqual({ joined: null, invitation: null });
  await expect(joining.leave()).rejects.toThrow('You have not joined a team.');
});
