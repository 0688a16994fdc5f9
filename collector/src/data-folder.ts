/**
 * The folder that everything is kept in, of one collector at a time: what is counted and locked is so in its memory, and another one
 * would remove chunks that this one is about to name.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'libsql';
import { ConfigError } from './config/config.ts';
import { isDiskFull } from './full-disk.ts';

export interface DataFolder {
  chunks: string;
  release: () => void;
}

/** @throws {ConfigError} */
export async function takeFolder(folder: string): Promise<DataFolder> {
  const chunks = join(folder, 'chunks');
  try {
    for (const path of [folder, chunks]) await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    if (isDiskFull(error)) throw error;
    throw new ConfigError(`SHOWHOW_DATA: the folder cannot be used. ${(error as Error).message}`);
  }
  return { chunks, release: lock(folder) };
}

/** SQLite asks the system for it, which gives it back however the process ends. */
function lock(folder: string): () => void {
  const file = new Sqlite(join(folder, 'collector.lock'));
  try {
    file.exec('begin exclusive');
  } catch (error) {
    file.close();
    if ((error as NodeJS.ErrnoException).code !== 'SQLITE_BUSY') throw error;
    throw new ConfigError(`SHOWHOW_DATA: another collector runs over ${folder}.`);
  }
  return () => void file.close();
}
