import { sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
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
