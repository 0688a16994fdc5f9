import { expect, expectTypeOf, test } from 'vitest';
import type { Access as TheirAccess } from '../../collector/api/access-log.ts';
import type { About as TheirAbout } from '../../collector/api/collector.ts';
import type { Device as TheirDevice, Membership as TheirMembership } from '../../collector/api/devices.ts';
import type { Manifest as TheirManifest, Tombstone as TheirTombstone } from '../../collector/api/sessions.ts';
import type { Statement as TheirStatement } from '../../collector/api/statements.ts';
import type { MyTaskProblem, WorkersTask } from '../../collector/api/tasks.ts';
import type { Manifest } from '../submission/pack.ts';
import type {
  About,
  Access,
  CollectorTask,
  HeldDevice,
  Membership,
  Statement,
  TaskProblem,
  Tombstone,
} from './answers.ts';
import { ADDRESS, fakeCollector } from './testing/fake-collector.ts';
import { collectorTask } from './testing/task.ts';

test('what is read of an answer is what the contract says is in it', () => {
  expectTypeOf<TheirAbout>().toExtend<About>();
  expectTypeOf<TheirMembership>().toExtend<Membership>();
  expectTypeOf<WorkersTask>().toExtend<CollectorTask>();
  expectTypeOf<TheirTombstone>().toExtend<Tombstone>();
  expectTypeOf<MyTaskProblem>().toExtend<TaskProblem>();
  expectTypeOf<TheirDevice>().toExtend<Omit<HeldDevice, 'isThis'>>();
  expectTypeOf<TheirAccess>().toExtend<Access>();
  expectTypeOf<TheirStatement>().toExtend<Statement>();
  expectTypeOf<Manifest>().toExtend<TheirManifest>();
});

test('a chunk is sent as it is, under its digest', async () => {
  const { client, asked } = await fakeCollector(() => new Response(null, { status: 201 }));
  await client.putChunk('a'.repeat(64), new TextEncoder().encode('bytes'), new AbortController().signal);
  expect(asked).toMatchObject([{ method: 'PUT', url: `${ADDRESS}/api/v1/chunks/${'a'.repeat(64)}`, body: 'bytes' }]);
  expect(asked[0]?.headers['content-type']).toBe('application/octet-stream');
});

test('a list of several pages is read to its end', async () => {
  const entry = { at: '2026-03-14T10:00:00.000Z', what: 'read', session: 's', by: 'Grace' };
  const { client, asked } = await fakeCollector(
    () => Response.json({ entries: [entry], next: 'more' }),
    () => Response.json({ entries: [entry, entry], next: null }),
  );
  await expect(client.accessLog()).resolves.toHaveLength(3);
  expect(asked.map(({ url }) => url)).toEqual([
    `${ADDRESS}/api/v1/access-log`,
    `${ADDRESS}/api/v1/access-log?after=more`,
  ]);
});

test.each(['https://shop.example/', 'http://127.0.0.1:8080/', null])('a task may begin at %s', async (startUrl) => {
  const { client } = await fakeCollector(() => Response.json({ tasks: [collectorTask({ startUrl })] }));
  await expect(client.tasks()).resolves.toMatchObject([{ startUrl }]);
});

test.each(['file:///etc/passwd', 'about:config', 'moz-extension://0f3e/src/review/index.html'])(
  'no task begins at %s, which is no page of the web',
  async (startUrl) => {
    const { client } = await fakeCollector(() => Response.json({ tasks: [collectorTask({ startUrl })] }));
    await expect(client.tasks()).rejects.toThrow('not understood');
  },
);

test('a session is withdrawn by its id alone', async () => {
  const { client, asked } = await fakeCollector(() =>
    Response.json({ id: 's', at: '2026-03-14T10:00:00.000Z', exports: [] }),
  );
  await expect(client.withdraw('s')).resolves.toEqual({ at: '2026-03-14T10:00:00.000Z', exports: [] });
  expect(asked).toMatchObject([{ method: 'DELETE', url: `${ADDRESS}/api/v1/sessions/s`, body: '' }]);
});
