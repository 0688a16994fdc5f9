import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Settings } from '../../api/lead/settings.ts';
import { pack } from '../../testing/device.ts';
import { signedIn } from '../../testing/lead.ts';
import { madeSession } from '../../testing/made-session.ts';
import { closeAll, type TestCollector, testCollector } from '../../testing/test-collector.ts';
import { joined } from '../../testing/worker.ts';
import { days, hours } from '../clock.ts';
import { tidy } from '../open-collector.ts';

let one: TestCollector;
beforeEach(async () => {
  one = await testCollector();
  const ada = await joined(one);
  await ada.submit(pack(await madeSession()));
  await runFor(days(2));
});
afterEach(() => closeAll(one));

/** As it tidies while it runs. */
async function runFor(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += hours(1)) {
    await tidy(one.collector);
    one.later(hours(1));
  }
}

/** It is started when the clock says another time. */
async function startLater(milliseconds: number): Promise<void> {
  one.later(milliseconds);
  await one.restart();
  await tidy(one.collector);
}

async function states(): Promise<string[]> {
  return (await one.collector.db.selectFrom('sessions').select('state').execute()).map(({ state }) => state);
}

async function heldBack(): Promise<Settings['heldBack']> {
  const owner = await signedIn(one);
  return ((await (await owner.get('/settings')).json()) as Settings).heldBack;
}

test('a clock that is far in the future when it starts deletes nothing, and once it is right again nothing is lost', async () => {
  await startLater(days(3650));
  await runFor(hours(20));
  expect(await states()).toEqual(['submitted']);
  await startLater(-days(3650));
  await runFor(days(3));
  expect(await states()).toEqual(['submitted']);
});

test('nor does one that is changed while it runs', async () => {
  one.later(days(3650));
  await runFor(hours(20));
  one.later(-days(3650));
  await runFor(days(3));
  expect(await states()).toEqual(['submitted']);
});

test('what was over while it did not run is deleted a day after it was started, and that is said before', async () => {
  await startLater(days(400));
  const warned = vi.spyOn(one.collector.log, 'warn');
  await tidy(one.collector);
  expect(warned).toHaveBeenCalledTimes(1);
  const held = await heldBack();
  expect(held).toEqual({ sessions: 1, until: expect.any(String) as string });
  const left = Date.parse(held?.until ?? '') - one.collector.clock().getTime();
  expect(left).toBeGreaterThan(days(1) - hours(1));
  expect(left).toBeLessThanOrEqual(days(1));
  await runFor(days(1));
  expect(await states()).toEqual(['submitted']);
  await runFor(hours(2));
  expect(await states()).toEqual(['expired']);
  expect(await heldBack()).toBeNull();
});

test('starting it again, or most of a day without it, delays nothing', async () => {
  const soon = new Date(one.collector.clock().getTime() + days(2));
  await one.collector.db.updateTable('sessions').set({ expires_at: soon.toISOString() }).execute();
  await startLater(hours(23));
  await startLater(hours(23));
  expect(await states()).toEqual(['submitted']);
  await startLater(hours(3));
  expect(await states()).toEqual(['expired']);
});

test('where nothing is over, nothing is said to be held back', async () => {
  await startLater(days(100));
  const warned = vi.spyOn(one.collector.log, 'warn');
  await tidy(one.collector);
  expect(warned).not.toHaveBeenCalled();
  expect(await heldBack()).toBeNull();
});
