/** The collector in two scripts, which start much faster than the sources: it is started again and again. */
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { days } from '../../src/clock.ts';

const root = join(import.meta.dirname, '../../..');
let made: Promise<string> | null = null;

/** The file to start. It is below the project, so that its packages are found. */
export function bundleCollector(): Promise<string> {
  made ??= bundleInto(join(root, '.cache/collector-bundles'));
  return made;
}

interface File {
  name: string;
  contents: Uint8Array;
}

/** The same sources are in the same place, whoever builds them: who is killed can remove nothing. */
export async function bundleInto(folder: string): Promise<string> {
  const files = await bundled();
  const place = join(folder, digestOf(files));
  if (!(await isThere(place))) await writeAtOnce(place, files);
  const now = new Date();
  await utimes(place, now, now);
  await removeUnused(folder);
  return join(place, 'main.mjs');
}

async function bundled(): Promise<File[]> {
  const { outputFiles } = await build({
    entryPoints: {
      main: join(root, 'collector/src/main.ts'),
      // Its name is the one that the checker starts its thread by.
      thread: join(root, 'collector/src/sessions/check/thread.ts'),
    },
    outdir: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
  });
  const style = 'plain-pages.css';
  return [
    ...outputFiles.map(({ path, contents }) => ({ name: basename(path), contents })),
    // Read beside the script.
    { name: style, contents: await readFile(join(root, 'collector/src/http', style)) },
  ];
}

function digestOf(files: File[]): string {
  const hash = createHash('sha256');
  for (const { contents } of files) hash.update(contents);
  return hash.digest('hex').slice(0, 16);
}

/** Somebody else may be doing the same. */
async function writeAtOnce(place: string, files: File[]): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  const unfinished = await mkdtemp(`${place}.`);
  for (const { name, contents } of files) await writeFile(join(unfinished, name), contents);
  await rename(unfinished, place).catch(async (error: unknown) => {
    await rm(unfinished, { recursive: true });
    if (!(await isThere(place))) throw error;
  });
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Of sources that are no more. Of one that was used today, something may still be running. */
async function removeUnused(folder: string): Promise<void> {
  const long = Date.now() - days(1);
  for (const name of await readdir(folder)) {
    const place = join(folder, name);
    const usedAt = await stat(place).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity,
    );
    if (usedAt < long) await rm(place, { recursive: true, force: true });
  }
}
