import { expect, test } from 'vitest';
import { version } from '../../../package.json' with { type: 'json' };
import type { Session } from '../../session/schema.ts';
import { session as known } from '../../ui/testing/session.ts';
import { sealedSession } from '../testing/sealed-session.ts';
import { unzip } from '../testing/unzip.ts';
import { type ArchiveManifest, archiveFileName, archiveOf } from './archive.ts';

const idOf = (number: number): string => `019a1b2c-3d4e-7f60-8a1b-${String(number).padStart(12, '0')}`;

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

async function unpacked(archive: Blob): Promise<{ files: Map<string, Uint8Array>; manifest: ArchiveManifest }> {
  const files = await unzip(archive);
  const manifest = JSON.parse(textOf(files.get('manifest.json'))) as ArchiveManifest;
  files.delete('manifest.json');
  return { files, manifest };
}

test('each session is in it as it is saved alone, and the manifest says how to check it', async () => {
  const sessions = [
    await sealedSession(3, { id: idOf(1) }),
    await sealedSession(700, { id: idOf(2), task: { label: 'Søk – 予約 <script>' } }),
    await sealedSession(0, { id: idOf(3), task: { label: '\uD800/../..' } }),
  ];
  const done: number[] = [];
  const { files, manifest } = await unpacked(await archiveOf(sessions, (count) => done.push(count)));
  expect(done).toEqual([1, 2, 3]);
  expect(manifest).toMatchObject({
    format: 'showhow/archive',
    version: 1,
    generator: { name: 'Showhow', version },
  });
  expect(Math.abs(Date.parse(manifest.created) - Date.now())).toBeLessThan(60_000);
  expect(manifest.sessions.map(({ file }) => file)).toEqual([...files.keys()]);
  expect([...files.keys()]).toEqual([
    'showhow-check-the-invoices-of-ada-2026-11-26.json',
    'showhow-søk-予約-script-2026-11-26.json',
    'showhow-task-2026-11-26.json',
  ]);
  for (const [index, entry] of manifest.sessions.entries()) {
    const bytes = files.get(entry.file) ?? new Uint8Array();
    const session = sessions[index];
    expect(textOf(bytes)).toBe(`${JSON.stringify(session, null, 2)}\n`);
    expect(entry).toEqual({
      file: entry.file,
      id: session?.id,
      task: session?.task.label,
      sha256: await sha256(bytes),
      bytes: bytes.length,
      actions: session?.actions.length,
    });
  }
});

test('sessions of one task and day have names of their own', async () => {
  const labels = ['Buy', 'buy', 'Buy 2', 'BUY!', 'buy'];
  const sessions = await Promise.all(
    labels.map((label, index) => sealedSession(1, { id: idOf(index), task: { label } })),
  );
  const { files } = await unpacked(await archiveOf(sessions));
  expect([...files.keys()]).toEqual([
    'showhow-buy-2026-11-26.json',
    'showhow-buy-2026-11-26-2.json',
    'showhow-buy-2-2026-11-26.json',
    'showhow-buy-2026-11-26-3.json',
    'showhow-buy-2026-11-26-4.json',
  ]);
});

test('sessions are taken one by one, as the archive is ready for them', async () => {
  const events: string[] = [];
  async function* reading(): AsyncGenerator<Session> {
    for (const number of [1, 2, 3]) {
      events.push(`read ${number}`);
      yield await sealedSession(5, { id: idOf(number) });
    }
  }
  await archiveOf(reading(), (done) => events.push(`done ${done}`));
  expect(events).toEqual(['read 1', 'done 1', 'read 2', 'done 2', 'read 3', 'done 3']);
});

test('an archive of nothing is one', async () => {
  const { files, manifest } = await unpacked(await archiveOf([]));
  expect(files.size).toBe(0);
  expect(manifest.sessions).toEqual([]);
});

test('one that is not valid is refused by its id, and there is no archive', async () => {
  const broken = { ...known, id: idOf(7), ended: 'somehow' } as unknown as Session;
  let taken = 0;
  function* given(): Generator<Session> {
    for (const one of [known, broken, known]) {
      taken += 1;
      yield one;
    }
  }
  await expect(archiveOf(given())).rejects.toThrow(`The session ${idOf(7)} is not as the format asks for`);
  expect(taken).toBe(2);
});

test.each([[null], [{}], [{ ...known, id: '<script>' }]])('what has no id is not repeated: %#', async (broken) => {
  await expect(archiveOf([broken as unknown as Session])).rejects.toThrow(/^A session without a valid id is not/u);
});

test('more than a ZIP can hold is refused', async () => {
  const limits = { bytes: 1e9, files: 2 };
  await expect(archiveOf([known, known, known], undefined, limits)).rejects.toThrow('Choose fewer sessions');
});

test('the name of an archive says of which day it is', () => {
  expect(archiveFileName(new Date('2026-11-26T23:59:00.000Z'))).toBe('showhow-sessions-2026-11-26.zip');
});
