import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createWorkerLocks } from '../worker-locks.ts';
import { createChunkStore, UNFINISHED } from './chunk-store.ts';
import { type Limit, limitedStore } from './limited-store.ts';

const WORKER = 'ada';
const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const ample: Limit = { bytes: 1e9, chunks: 1e9 };

const bytesOf = (size: number) => ({ pieces: [new Uint8Array(size)], size });

/** A worker’s folder, with sessions that name some of what is in it. */
async function opened(limit = ample) {
  const folder = await mkdtemp(join(place, 'showhow-chunks-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const named = new Set<string>();
  const inner = createChunkStore(folder);
  const open = () => {
    const locks = createWorkerLocks();
    return { locks, store: limitedStore(inner, { locks, namedBy: async () => new Set(named), limit }) };
  };
  const at = (name: string) => join(folder, WORKER, name);
  const names = () => readdir(join(folder, WORKER)).catch(() => []);
  const onDisk = async () => {
    const sizes = (await names()).map(async (name) => (named.has(name) ? 0 : (await stat(at(name))).size));
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  };
  return { inner, named, open, at, names, onDisk };
}

test('no more is taken than the limit, however many are sent at once, and what is there can be sent again', async () => {
  const { open, names } = await opened({ bytes: 100, chunks: 1000 });
  const { store } = open();
  const sent = await Promise.allSettled(
    Array.from({ length: 30 }, (_, index) => store.put(WORKER, `chunk ${index}`, bytesOf(9))),
  );
  expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(11);
  expect(sent.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'too-much-unsubmitted' } });
  for (const name of await names()) await expect(store.put(WORKER, name, bytesOf(9))).resolves.toBe(false);
});

test('very many small ones are too many, too', async () => {
  const { open } = await opened({ bytes: 100, chunks: 3 });
  const { store } = open();
  for (const name of ['a', 'b', 'c']) await store.put(WORKER, name, bytesOf(1));
  await expect(store.put(WORKER, 'd', bytesOf(1))).rejects.toThrow('too-much-unsubmitted');
});

test('what a session names does not count, and is there for whoever sends it again', async () => {
  const { named, open } = await opened({ bytes: 10, chunks: 10 });
  const { store } = open();
  await store.put(WORKER, 'a', bytesOf(10));
  named.add('a');
  store.named(WORKER, ['a']);
  await store.put(WORKER, 'b', bytesOf(10));
  await expect(store.put(WORKER, 'a', bytesOf(10))).resolves.toBe(false);
  await expect(store.put(WORKER, 'c', bytesOf(1))).rejects.toThrow('too-much-unsubmitted');
});

test('after a crash what is on the disk counts, but for what was being written, which goes', async () => {
  const { open, at, names } = await opened({ bytes: 10, chunks: 10 });
  await open().store.put(WORKER, 'a', bytesOf(6));
  await writeFile(at('crashed.part'), new Uint8Array(8));
  const { store } = open();
  await store.put(WORKER, 'b', bytesOf(4));
  await expect(store.put(WORKER, 'c', bytesOf(1))).rejects.toThrow('too-much-unsubmitted');
  expect(new Set(await names())).toEqual(new Set(['a', 'b']));
});

test('what could not be written takes no room, and what stands there all the same does', async () => {
  const { inner, open, at } = await opened({ bytes: 10, chunks: 10 });
  const { store } = open();
  vi.spyOn(inner, 'put').mockRejectedValueOnce(new Error('no space left'));
  await expect(store.put(WORKER, 'a', bytesOf(10))).rejects.toThrow('no space');
  await store.put(WORKER, 'b', bytesOf(4));
  vi.spyOn(inner, 'put').mockImplementationOnce(async () => {
    await writeFile(at('c'), new Uint8Array(4));
    throw new Error('not sure to be on the disk');
  });
  await expect(store.put(WORKER, 'c', bytesOf(4))).rejects.toThrow('not sure');
  await expect(store.unsubmitted(WORKER).then(({ bytes }) => bytes())).resolves.toBe(8);
});

test('a folder is looked at once, however much is sent, submitted and removed', async () => {
  const { inner, open } = await opened();
  const list = vi.spyOn(inner, 'list');
  const { store } = open();
  await Promise.all(Array.from({ length: 20 }, (_, index) => store.put(WORKER, `chunk ${index}`, bytesOf(9))));
  store.named(WORKER, ['chunk 1']);
  await store.remove(WORKER, ['chunk 2']);
  await store.put(WORKER, 'one more', bytesOf(9));
  expect(list).toHaveBeenCalledTimes(1);
});

const digest = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const some = fc.uniqueArray(digest, { minLength: 1, maxLength: 4 });
const act = fc.oneof(
  { arbitrary: fc.record({ what: fc.constantFrom('put' as const), digests: some }), weight: 4 },
  fc.record({ what: fc.constantFrom('submit' as const, 'withdraw' as const, 'sweep' as const), digests: some }),
  fc.record({ what: fc.constant('restart' as const), digests: fc.constant<string[]>([]) }),
);

test('whatever is sent, submitted, withdrawn and swept, at once or one after another, what counts is what is on the disk', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(act, { minLength: 1, maxLength: 5 }), { maxLength: 12 }), async (turns) => {
      const { named, open, at, names, onDisk } = await opened();
      let now = open();
      const leftOver = async () => (await names()).filter((name) => !named.has(name) && !name.endsWith(UNFINISHED));
      const acts: Record<'put' | 'submit' | 'withdraw' | 'sweep' | 'restart', (digests: string[]) => Promise<unknown>> =
        {
          put: (digests) =>
            Promise.all(
              [...digests, ...digests].map((name) => now.store.put(WORKER, name, bytesOf(name.charCodeAt(0)))),
            ),
          submit: (digests) =>
            now.locks(WORKER, async () => {
              const there = new Set(await names());
              if (!digests.every((name) => there.has(name))) return;
              for (const name of digests) named.add(name);
              now.store.named(WORKER, digests);
            }),
          withdraw: (digests) =>
            now.locks(WORKER, async () => {
              for (const name of digests) named.delete(name);
              await now.store.remove(WORKER, await leftOver());
            }),
          sweep: (digests) =>
            now.locks(WORKER, async () => {
              const old = (await leftOver()).filter((name) => digests.includes(name));
              for (const name of old) await utimes(at(name), 0, 0);
              await now.store.remove(WORKER, old);
            }),
          restart: async () => {
            now = open();
          },
        };
      for (const turn of turns) {
        await Promise.all(
          turn.filter(({ what }) => what !== 'restart').map(({ what, digests }) => acts[what](digests)),
        );
        // What came while all was being removed is removed by its request, as the collector does it.
        if (turn.some(({ what }) => what === 'withdraw')) await acts.withdraw([]);
        if (turn.some(({ what }) => what === 'restart')) await acts.restart([]);
        const { bytes } = await now.store.unsubmitted(WORKER);
        expect(bytes()).toBe(await onDisk());
      }
    }),
    { numRuns: 150 },
  );
});
