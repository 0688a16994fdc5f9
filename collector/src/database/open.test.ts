import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import Sqlite from 'libsql';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from './open.ts';

test('what ended a transaction is told, also where SQLite has rolled it back by itself', async () => {
  const db = await openDatabase(':memory:');
  onTestFinished(() => db.destroy());
  const twice = db.transaction().execute(async (transaction) => {
    await transaction.insertInto('settings').values({ name: 'one', value: '1' }).execute();
    // As it does of its own where the disk is full.
    await sql`insert or rollback into settings values ('one', '2')`.execute(transaction);
  });
  await expect(twice).rejects.toThrow('UNIQUE constraint failed');
  expect(await db.selectFrom('settings').selectAll().execute()).toEqual([]);
});

test('a database whose making broke off at any moment is made at the next start', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'showhow-database-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const exec = Sqlite.prototype.prepare;
  onTestFinished(() => void vi.restoreAllMocks());
  for (let statements = 0; ; statements += 7) {
    const file = join(folder, `${statements}.sqlite`);
    let left = statements;
    const prepare = vi.spyOn(Sqlite.prototype, 'prepare').mockImplementation(function (this: Sqlite.Database, text) {
      left -= 1;
      // What ends the process ends its transaction.
      if (left < 0 && text !== 'rollback') throw new Error('the power went');
      return exec.call(this, text);
    });
    const isMade = await openDatabase(file).then(
      (db) => db.destroy().then(() => true),
      () => false,
    );
    prepare.mockRestore();
    const db = await openDatabase(file);
    expect(await db.selectFrom('settings').selectAll().execute()).toEqual([]);
    await db.destroy();
    if (isMade) break;
  }
});
