/**
 * Whether there is room for another session. Some is left when none is taken any more: withdrawals, decisions and the access
 * log have to be written even then, and what is withdrawn makes room.
 */
import { statfs } from 'node:fs/promises';
import { Refusal } from './http/refusal.ts';

export const LEFT_BYTES = 16 * 1024 * 1024;

export interface Room {
  /** @throws {Refusal} `storage-full` */
  check: () => Promise<void>;
}

/** Bytes. */
export async function roomIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

export const createRoom = (folder: string): Room => ({
  async check() {
    if ((await roomIn(folder)) < LEFT_BYTES) throw new Refusal('storage-full');
  },
});
