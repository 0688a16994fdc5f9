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
  return {
    use: (keyid, nonce) => insert.run([keyid, nonce, clock().getTime()]).changes > 0,
    forget: () => void remove.run([clock().getTime() - KEPT]),
    close: () => void db.close(),
  };
}
