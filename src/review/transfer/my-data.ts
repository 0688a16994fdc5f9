/** All that Showhow holds, for the person, as one ZIP file. */
import { everything, type Rows } from '../../store/everything.ts';
import { anyJson } from './any-json.ts';
import { readMe } from './my-data-words.ts';
import { createZip, type ZipFile } from './zip-file.ts';

/** What is kept beside the database. */
export interface Beside {
  /** All of `storage.local`. */
  local: unknown;
  /** All of `storage.session`. */
  session: unknown;
  /** `localStorage` of the extension's own pages. */
  page: unknown;
}

/** `showhow-my-data-<date>.zip` */
export const myDataFileName = (at: Date): string => `showhow-my-data-${at.toISOString().slice(0, 10)}.zip`;

export async function myData(beside: Beside, rows: AsyncIterable<Rows> = everything()): Promise<Blob> {
  const writtenAt = new Date();
  const zip = createZip(writtenAt);
  const files = await addTables(zip, rows[Symbol.asyncIterator]());
  for (const [name, value] of Object.entries(beside)) {
    await zip.add(`storage-${name}.json`, encoded([`${anyJson(value)}\n`]));
    files.push(`storage-${name}.json`);
  }
  await zip.add('README.txt', encoded([readMe(files, writtenAt)]));
  return zip.end();
}

/** @returns the names of the files */
async function addTables(zip: ZipFile, rows: AsyncIterator<Rows>): Promise<string[]> {
  const files: string[] = [];
  let next = await rows.next();
  /** The rows of one table come one after the other. */
  async function* linesOf(table: string): AsyncGenerator<string> {
    let before = '[\n';
    for (; !next.done && next.value.table === table; next = await rows.next()) {
      for (const row of next.value.rows) {
        yield before + anyJson(row);
        before = ',\n';
      }
    }
    yield before === '[\n' ? '[]\n' : '\n]\n';
  }
  while (!next.done) {
    const { table } = next.value;
    await zip.add(`${table}.json`, encoded(linesOf(table)));
    files.push(`${table}.json`);
  }
  return files;
}

async function* encoded(texts: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const text of texts) yield encoder.encode(text);
}
