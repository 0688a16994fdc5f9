/**
 * Chunks as files, named by their SHA-256, in a folder for each worker: who has the same bytes as another one cannot be told
 * from what is there already. A file stands under its name only when it is whole and on the disk.
 */
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { closeSync, constants, existsSync, openSync, renameSync } from 'node:fs';
import { access, mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Pieces, without } from '../pieces.ts';

const writev = promisify(fs.writev);
const fdatasync = promisify(fs.fdatasync);
const fsync = promisify(fs.fsync);

export interface ChunkStore {
  /** Resolves when its bytes are on the disk, though not yet sure to be found there after a power cut; false where it was there already. */
  put: (worker: string, digest: string, content: Pieces) => Promise<boolean>;
  /** Resolves when all that was put can be found after a power cut too. */
  settle: (worker: string) => Promise<void>;
  has: (worker: string, digest: string) => Promise<boolean>;
  /** Bytes; null where it is not there. */
  sizeOf: (worker: string, digest: string) => Promise<number | null>;
  pathOf: (worker: string, digest: string) => string;
  remove: (worker: string, digests: string[]) => Promise<void>;
  workers: () => Promise<string[]>;
  list: (worker: string) => Promise<ChunkFile[]>;
}

interface ChunkFile {
  name: string;
  bytes: number;
  changedAt: number;
}

/** How the name of a file ends that is being written, or was when the collector ended. */
export const UNFINISHED = '.part';

/** What only changes names is done at hand: to wait for a thread takes longer. What waits for the disk is not. */
export function createChunkStore(folder: string): ChunkStore {
  const folderOf = (worker: string) => join(folder, worker);
  const pathOf = (worker: string, digest: string) => join(folderOf(worker), digest);
  const known = new Set<string>();

  const has = (worker: string, digest: string) =>
    access(pathOf(worker, digest), constants.R_OK).then(
      () => true,
      () => false,
    );

  async function folderFor(worker: string): Promise<string> {
    const path = folderOf(worker);
    if (known.has(worker)) return path;
    if ((await mkdir(path, { recursive: true, mode: 0o700 })) !== undefined) await sync(folder);
    known.add(worker);
    return path;
  }

  return {
    has,
    sizeOf: (worker, digest) =>
      stat(pathOf(worker, digest)).then(
        ({ size }) => size,
        () => null,
      ),
    pathOf,
    async put(worker, digest, { pieces }) {
      const path = await folderFor(worker);
      if (existsSync(pathOf(worker, digest))) return false;
      const temporary = join(path, `${randomUUID()}${UNFINISHED}`);
      try {
        await writeThrough(temporary, pieces);
        renameSync(temporary, pathOf(worker, digest));
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      return true;
    },
    settle: (worker) => sync(folderOf(worker)),
    async remove(worker, digests) {
      for (const digest of digests) await rm(pathOf(worker, digest), { force: true });
      if (digests.length > 0) await sync(folderOf(worker)).catch(ignoreMissing);
    },
    workers: () => readdir(folder).catch(() => []),
    async list(worker) {
      const names = await readdir(folderOf(worker)).catch(() => []);
      const found = await Promise.all(
        names.map((name) =>
          stat(join(folderOf(worker), name)).then(
            ({ size, mtimeMs }) => [{ name, bytes: size, changedAt: mtimeMs }],
            () => [],
          ),
        ),
      );
      return found.flat();
    },
  };
}

/** Whether what is written is on the disk when that is done, as `fdatasync` would bring it there: elsewhere it may stay in the disk's cache. */
const IS_SYNCED = process.platform === 'linux';
const NEW = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL;

async function writeThrough(path: string, pieces: Uint8Array[]): Promise<void> {
  const file = openSync(path, IS_SYNCED ? NEW | constants.O_DSYNC : NEW, 0o600);
  try {
    await writeAll(file, pieces);
    if (!IS_SYNCED) await fdatasync(file);
  } finally {
    // All is on the disk: it waits for nothing.
    closeSync(file);
  }
}

/** The disk may take a part alone. */
async function writeAll(file: number, pieces: Uint8Array[]): Promise<void> {
  let left = without(0, pieces);
  while (left.length > 0) left = without((await writev(file, left)).bytesWritten, left);
}

function ignoreMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

/** Brings the names in a folder to the disk. */
async function sync(path: string): Promise<void> {
  const entry = openSync(path, 'r');
  try {
    await fsync(entry);
  } finally {
    closeSync(entry);
  }
}
