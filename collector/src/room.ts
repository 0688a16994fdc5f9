/**
 * Whether there is room for another session. Some is left when none is taken any more: withdrawals, decisions and the access
 * log have to be written even then, and what is withdrawn makes room.
 */
import { statfs } from 'node:fs/promises';
import { Refusal } from './http/refusal.ts';

export const LEFT_BYTES = 16 * 1024 * 1024;

/** Where there is so much more, it is not looked again for a while: whatever else fills the disk does not fill this. */
const AMPLE_BYTES = 1024 * 1024 * 1024;
const LOOKED_MS = 1000;

export interface Room {
  /**
   * @param bytes that are to be written
   * @throws {Refusal} `storage-full`
   */
  check: (bytes?: number) => Promise<void>;
}

/** Bytes. */
export async function roomIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

export function createRoom(folder: string, look = roomIn): Room {
  let known = { at: -Infinity, bytes: 0 };
  return {
    async check(bytes = 0) {
      const now = performance.now();
      if (now - known.at > LOOKED_MS || known.bytes < AMPLE_BYTES) known = { at: now, bytes: await look(folder) };
      if (known.bytes < LEFT_BYTES) throw new Refusal('storage-full');
      known.bytes -= bytes;
    },
  };
}
