import { join } from 'node:path';
import { type Dialect, Kysely, Migrator, SqliteAdapter, SqliteDialect } from 'kysely';
import Sqlite from 'libsql';
import { usable } from '../usable.ts';
import { first } from './migrations/0001-first.ts';
import { alike } from './migrations/0002-alike.ts';
import { keptProblems } from './migrations/0003-kept-problems.ts';
import { agreedDays } from './migrations/0004-agreed-days.ts';
import { promisedCredit } from './migrations/0005-promised-credit.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** In this order, for ever: what was run once is not run again. */
const migrations = {
  '0001-first': first,
  '0002-alike': alike,
  '0003-kept-problems': keptProblems,
  '0004-agreed-days': agreedDays,
  '0005-promised-credit': promisedCredit,
};

export const databaseFile = (folder: string): string => join(folder, 'collector.sqlite');

/** Brought up to date. */
export async function openDatabase(file: string): Promise<Database> {
  const db = connect(file);
  await migrate(db);
  return db;
}

/** Every transaction is on the disk when it is committed. */
export function connect(file: string): Database {
  const sqlite = usable(file, () => open(file));
  return new Kysely<Tables>({ dialect: dialectOf(sqlite) });
}

function open(file: string): Sqlite.Database {
  const sqlite = new Sqlite(file);
  for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'busy_timeout = 5000'])
    sqlite.pragma(setting);
  return sqlite;
}

/** So that migrations run in a transaction: Kysely has it off for SQLite, where not every change of a setting takes part in one. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Where the disk is full, SQLite ends a transaction by itself: to end it again would fail, and hide why. */
function dialectOf(sqlite: Sqlite.Database): Dialect {
  const dialect = new SqliteDialect({ database: sqlite });
  dialect.createAdapter = () => new TransactionalAdapter();
  const createDriver = dialect.createDriver.bind(dialect);
  dialect.createDriver = () => {
    const driver = createDriver();
    const rollback = driver.rollbackTransaction.bind(driver);
    driver.rollbackTransaction = async (connection) => {
      if (sqlite.inTransaction) await rollback(connection);
    };
    return driver;
  };
  return dialect;
}

async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) {
    await db.destroy();
    throw new Error('The database could not be brought up to date.', { cause: error });
  }
}
