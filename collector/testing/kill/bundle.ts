/** The collector in two scripts, which start much faster than the sources: it is started again and again. */
import { rmSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../../..');
let made: Promise<string> | null = null;

/** The file to start. It is below the project, so that its packages are found. */
export function bundleCollector(): Promise<string> {
  made ??= bundle();
  return made;
}

async function bundle(): Promise<string> {
  const folder = join(root, '.cache', `collector-${process.pid}`);
  await mkdir(folder, { recursive: true });
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    entryPoints: {
      main: join(root, 'collector/src/main.ts'),
      // Its name is the one that the checker starts its thread by.
      thread: join(root, 'collector/src/sessions/check/thread.ts'),
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  // Read beside the script.
  await copyFile(join(root, 'collector/src/http/plain-pages.css'), join(folder, 'plain-pages.css'));
  return join(folder, 'main.mjs');
}
