/** Scripts bundled so that they can be put into a page. */
import { build } from 'esbuild';

export async function bundleForPage(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
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
