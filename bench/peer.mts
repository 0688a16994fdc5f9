/** @rrweb/record, the best kept recorder for pages, bundled and minified as the content script is. */
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** @returns a script that puts `rrwebRecord` into its page */
export async function bundlePeer(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: "import { record } from '@rrweb/record'; globalThis.rrwebRecord = record;",
      resolveDir: resolve(import.meta.dirname, '..'),
    },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'chrome123',
    write: false,
    logLevel: 'error',
  });
  const [file] = outputFiles;
  if (!file) throw new Error('@rrweb/record was not bundled.');
  return file.text;
}
