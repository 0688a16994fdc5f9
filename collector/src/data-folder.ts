/**
 * The folder that everything is kept in, of one collector at a time: what is counted and locked is so in its memory, and another one
 * would remove chunks that this one is about to name.
 */
import { existsSync } from 'node:fs';
import { access, constants, mkdir, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import Sqlite from 'libsql';
import { ConfigError } from './config/config.ts';
import { databaseFile } from './database/open.ts';
import { isDiskFull } from './full-disk.ts';
import { usable } from './usable.ts';

export interface DataFolder {
  chunks: string;
  release: () => void;
}

/** @throws {ConfigError} */
export async function takeFolder(folder: string): Promise<DataFolder> {
  const chunks = join(folder, 'chunks');
  try {
    for (const path of [folder, chunks]) await makeFolder(path);
    for (const path of [folder, ...(await filesIn(folder))]) await access(path, READ_AND_WRITE);
  } catch (error) {
    throw isDiskFull(error) ? error : unusable(error);
  }
  const release = lock(folder);
  if (release === null) throw new ConfigError(`SHOWHOW_DATA: another collector runs over ${folder}.`);
  return { chunks, release };
}

const READ_AND_WRITE = constants.R_OK | constants.W_OK;

const filesIn = async (folder: string): Promise<string[]> => (await readdir(folder)).map((name) => join(folder, name));

/** Node's `recursive` asks for ever where the system makes none in a folder that is there, as in /proc, and hides why not. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o700 });
}

/**
 * That a collector runs over the folder, by whoever may write into it.
 * @throws {ConfigError}
 */
export async function checkRuns(folder: string): Promise<void> {
  try {
    for (const file of [databaseFile(folder), lockFile(folder)]) await access(file, READ_AND_WRITE);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw unusable(error);
    throw new ConfigError(`SHOWHOW_DATA: ${resolve(folder)} is not the folder of a collector.`);
  }
  const release = lock(folder);
  if (release === null) return;
  release();
  throw new ConfigError(`SHOWHOW_DATA: no collector runs over ${resolve(folder)}, as seen from here.`);
}

const unusable = (error: unknown): ConfigError =>
  new ConfigError(`SHOWHOW_DATA: the folder cannot be used. ${(error as Error).message}`);

const lockFile = (folder: string): string => join(folder, 'collector.lock');

/** SQLite asks the system for it, which gives it back however the process ends. Null where another one has it. */
function lock(folder: string): (() => void) | null {
  const path = lockFile(folder);
  const file = usable(path, () => new Sqlite(path));
  try {
    file.exec('begin exclusive');
  } catch (error) {
    file.close();
    if ((error as NodeJS.ErrnoException).code !== 'SQLITE_BUSY') throw error;
    return null;
  }
  return () => void file.close();
}
