/**
 * Writes what is published of the session format, from its one source in src/session: the JSON Schema, and its
 * documentation. With `--check` it writes nothing, and fails where a file is not current.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { writtenDocument } from './format/document.mts';
import { writtenSchema } from './format/json-schema.mts';

const root = resolve(import.meta.dirname, '..');
const files = {
  'schema/session.schema.json': writtenSchema(),
  'docs/session-format.md': await writtenDocument(),
};

async function isCurrent(path: string, content: string): Promise<boolean> {
  const found = await readFile(join(root, path), 'utf8').catch(() => null);
  return found === content;
}

const outdated: string[] = [];
for (const [path, content] of Object.entries(files)) if (!(await isCurrent(path, content))) outdated.push(path);

if (process.argv.includes('--check')) {
  for (const path of outdated) console.error(`${path} is not current: run npm run generate.`);
  if (outdated.length > 0) process.exitCode = 1;
} else {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  console.log(outdated.length === 0 ? 'All files were current.' : `Wrote ${outdated.join(' and ')}.`);
}
