/** The files of a browser's profile. */
import { randomInt } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source } from './search.ts';

/** Null where the browser has removed it meanwhile. */
const read = (path: string): Promise<Buffer | null> =>
  readFile(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });

/** @param ofTheBrowser what the browser writes down of pages by itself: their addresses and titles */
export async function filesIn(folder: string, ofTheBrowser: RegExp): Promise<Source[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !ofTheBrowser.test(path.slice(folder.length)));
  const files = await Promise.all(
    paths.map(async (path) => ({ name: path.slice(folder.length), bytes: await read(path) })),
  );
  return files.filter((file): file is Source => file.bytes !== null);
}

/** Like nothing else, and without any repetition: browsers pack what they write, and this leaves it as it is. */
export const oddWord = (): string => {
  const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
  return Array.from({ length: 16 }, () => letters.splice(randomInt(letters.length), 1)[0]).join('');
};

/** The names of the files in which a text stands. */
export async function filesWith(text: string, folder: string, ofTheBrowser: RegExp): Promise<string[]> {
  const files = await filesIn(folder, ofTheBrowser);
  const needles = [Buffer.from(text), Buffer.from(text, 'utf16le')];
  return files.filter(({ bytes }) => needles.some((needle) => bytes.includes(needle))).map(({ name }) => name);
}
