/** Who signs: looked up at each request, over a connection of its own that waits for no transaction, by a statement that is made once. */
import Sqlite from 'libsql';
import type { Device } from '../http/env.ts';

export interface KnownDevice extends Device {
  /** Its public key, base64url. */
  key_x: string;
  ended: 'left' | 'revoked' | null;
  /** ISO time. */
  seen_at: string | null;
}

export interface KnownDevices {
  /** As it was last committed. @param thumbprint of its key (RFC 7638) */
  find: (thumbprint: string) => KnownDevice | undefined;
  close: () => void;
}

/** @param file of the database, which is there */
export function openKnownDevices(file: string): KnownDevices {
  const sqlite = new Sqlite(file);
  for (const setting of ['query_only = ON', 'busy_timeout = 5000']) sqlite.pragma(setting);
  const select = sqlite.prepare('select id, worker, key_x, ended, seen_at from devices where thumbprint = ?');
  return {
    find: (thumbprint) => select.get([thumbprint]) as KnownDevice | undefined,
    close: () => void sqlite.close(),
  };
}
