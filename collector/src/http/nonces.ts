/**
 * The nonces of signed requests, for as long as their signature would be taken. They are in a file of their own that is not
 * brought to the disk with each request: it outlives the end of the process at any moment, and a power cut makes at most the
 * requests of its last seconds repeatable, each of which has the same answer again.
 */
import Sqlite from 'libsql';
import { CLOCK_TOLERANCE } from '../../api/security.ts';
import type { Clock } from '../clock.ts';

export interface Nonces {
  /** False where it was used before. */
  use: (keyid: string, nonce: string) => boolean;
  forget: () => void;
  close: () => void;
}

const KEPT = 2 * CLOCK_TOLERANCE * 1000;
/** After so many, so that whoever sends very many does not fill the disk with them. */
export const FORGOTTEN_EVERY = 10_000;

export function openNonces(file: string, clock: Clock): Nonces {
  const db = new Sqlite(file);
  for (const setting of ['journal_mode = WAL', 'synchronous = NORMAL', 'busy_timeout = 5000']) db.pragma(setting);
  db.exec(
    `create table if not exists nonces (keyid text not null, nonce text not null, at integer not null,
      primary key (keyid, nonce)) without rowid;
    create index if not exists nonces_by_time on nonces (at)`,
  );
  const insert = db.prepare('insert or ignore into nonces (keyid, nonce, at) values (?, ?, ?)');
  const remove = db.prepare('delete from nonces where at < ?');
  const forget = (): void => void remove.run([clock().getTime() - KEPT]);
  let count = 0;
  return {
    use: (keyid, nonce) => {
      count += 1;
      if (count % FORGOTTEN_EVERY === 0) forget();
      return insert.run([keyid, nonce, clock().getTime()]).changes > 0;
    },
    forget,
    close: () => void db.close(),
  };
}
