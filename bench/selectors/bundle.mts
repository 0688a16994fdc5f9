/** Scripts of the bench, bundled so that they can be put into a page. */
import { resolve } from 'node:path';
import { build } from 'esbuild';

export async function bundleForPage(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, entry)],
    bundle: true,
    format: 'iife',
    target: 'chrome123',
    write: false,
    logLevel: 'error',
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`${entry} was not bundled.`);
  return file.text;
}
