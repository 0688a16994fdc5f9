import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { problemsOf } from '../../../src/session/validate.ts';
import type { Export, ExportManifest } from '../../api/lead/exports.ts';
import { pack } from '../../testing/device.ts';
import { signedIn, type TestLead } from '../../testing/lead.ts';
import { madeSession } from '../../testing/made-session.ts';
import { closeAll, type TestCollector, testCollector } from '../../testing/test-collector.ts';
import { unzip } from '../../testing/unzip.ts';
import { joined, refusal, type TestWorker } from '../../testing/worker.ts';
import { Refusal } from '../http/refusal.ts';
import { sha256 } from '../secrets.ts';

let one: TestCollector;
let owner: TestLead;
let ada: TestWorker;
beforeAll(async () => {
  one = await testCollector();
  owner = await signedIn(one);
  ada = await joined(one);
});
afterAll(() => closeAll(one));

async function accepted(task: string): Promise<string> {
  const packed = pack(await madeSession({ task: { label: 'Order a chair', id: task } }));
  await ada.submit(packed);
  await owner.send('POST', `/sessions/${packed.manifest.id}/accept`);
  return packed.manifest.id;
}

async function made(lead: TestLead, wanted: object = {}): Promise<Export> {
  return (await (await lead.send('POST', '/exports', wanted)).json()) as Export;
}

test('a dataset has the accepted sessions, byte for byte, without the withdrawn', async () => {
  const { id: task } = await owner.task();
  const ids = [await accepted(task), await accepted(task), await accepted(task)];
  await ada.submit(pack(await madeSession({ task: { label: 'Order a chair', id: task } })));
  const { id, sessions } = await made(owner, { tasks: [task] });
  const withdrawn = (await (await ada.ask('DELETE', `/sessions/${ids[1]}`)).json()) as { exports: { id: string }[] };
  expect(sessions).toBe(3);
  expect(withdrawn.exports.map((each) => each.id)).toEqual([id]);

  const manifest = (await (await owner.get(`/exports/${id}/manifest`)).json()) as ExportManifest;
  const lines = (await (await owner.get(`/exports/${id}/download?as=jsonl`)).text()).split('\n');
  const zip = await unzip(await owner.get(`/exports/${id}/download?as=zip`));
  expect(manifest).toMatchObject({
    leftOut: 1,
    sessions: [
      { id: ids[0], line: 1 },
      { id: ids[2], line: 2 },
    ],
  });
  expect(lines.map((line) => (line === '' ? '' : sha256(line)))).toEqual([
    ...manifest.sessions.map(({ digest }) => digest),
    '',
  ]);
  expect(manifest.sessions.map(({ file }) => sha256(zip[file] ?? ''))).toEqual(
    manifest.sessions.map(({ digest }) => digest),
  );
  expect(JSON.parse(zip['manifest.json'] ?? '')).toEqual({
    ...manifest,
    downloadedAt: expect.any(String) as string,
  });
  expect(lines.slice(0, 2).map((line) => problemsOf(JSON.parse(line)))).toEqual([[], []]);
});

test('the worker sees that it was exported and downloaded', async () => {
  const { id: task } = await owner.task();
  const session = await accepted(task);
  const { id } = await made(owner, { tasks: [task] });
  await (await owner.get(`/exports/${id}/download?as=jsonl`)).text();
  const { entries } = (await (await ada.ask('GET', '/access-log')).json()) as { entries: { session: string }[] };
  expect(entries.filter((entry) => entry.session === session)).toMatchObject([
    { what: 'download', export: id, by: owner.person.name },
    { what: 'export', export: id },
  ]);
  const { sessions } = (await (await ada.ask('GET', '/sessions')).json()) as { sessions: object[] };
  expect(sessions[0]).toMatchObject({ id: session, exports: [{ id }] });
});

test('a reviewer exports of their tasks alone', async () => {
  const [mine, other] = [(await owner.task()).id, (await owner.task()).id];
  await accepted(mine);
  await accepted(other);
  const reviewer = await signedIn(one, 'reviewer', [mine]);
  const all = await made(reviewer);
  expect(all).toMatchObject({ sessions: 1, tasks: [mine] });
  expect(await refusal(await reviewer.send('POST', '/exports', { tasks: [mine, other] }))).toBe('404 not-found');
  const whole = await made(owner);
  expect(await refusal(await reviewer.get(`/exports/${whole.id}/download?as=zip`))).toBe('404 not-found');
});

test('a reviewer finds theirs, however many others there are', async () => {
  const mine = (await owner.task()).id;
  const reviewer = await signedIn(one, 'reviewer', [mine]);
  const { id } = await made(reviewer);
  const others = Array.from({ length: 500 }, (_, index) => ({
    id: randomUUID(),
    created_at: new Date(Date.now() + index).toISOString(),
    created_by: owner.person.id,
    tasks: index % 2 === 0 ? null : JSON.stringify([mine, randomUUID()]),
    from_at: null,
    until_at: null,
    sessions: 0,
  }));
  await one.collector.db.insertInto('exports').values(others).execute();
  const { exports } = (await (await reviewer.get('/exports')).json()) as { exports: Export[] };
  expect(exports.map((each) => each.id)).toEqual([id]);
});

test('a dataset of nothing is one', async () => {
  const { id: task } = await owner.task();
  const { id } = await made(owner, { tasks: [task] });
  const zip = await unzip(await owner.get(`/exports/${id}/download?as=zip`));
  expect(Object.keys(zip)).toEqual(['manifest.json']);
  expect(await (await owner.get(`/exports/${id}/download?as=jsonl`)).text()).toBe('');
});

test('no dataset is made where there is hardly room left: that is for withdrawals', async () => {
  const room = vi.spyOn(one.collector.room, 'check').mockRejectedValue(new Refusal('storage-full'));
  const refused = await owner.send('POST', '/exports', {});
  room.mockRestore();
  expect(await refusal(refused)).toBe('507 storage-full');
});
