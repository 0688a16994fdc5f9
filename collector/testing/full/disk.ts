/** A disk that is soon full: one in memory, of a few megabytes. Only root may mount it, and not everywhere. */
import { execFile } from 'node:child_process';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export const MEGABYTE = 1024 * 1024;

export interface Disk {
  folder: string;
  remove: () => Promise<void>;
}

/** @throws where the system refuses it */
export async function mountDisk(megabytes: number): Promise<Disk> {
  const folder = await mkdtemp(join(tmpdir(), 'showhow-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'showhow', folder]);
  } catch (error) {
    await rm(folder, { recursive: true });
    throw new Error('No small disk could be mounted, for which root is needed.', { cause: error });
  }
  return {
    folder,
    remove: async () => {
      // SQLite holds its files until the process ends.
      await run('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true });
    },
  };
}

/** A file that takes all that is left. */
export async function fillUp(path: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    // Smaller and smaller, because the last piece does not fit.
    for (let size = MEGABYTE; size >= 1; size = Math.floor(size / 2)) await writeUntilFull(file, size);
  } finally {
    await file.close();
  }
}

async function writeUntilFull(file: FileHandle, size: number): Promise<void> {
  const piece = Buffer.alloc(size, 1);
  try {
    for (;;) await file.write(piece);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
