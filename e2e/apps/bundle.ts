/** Libraries that come as modules only are bundled when a page first asks for them. */
import { resolve } from 'node:path';
import { build } from 'esbuild';

export type Bundle = Record<'js' | 'css', string>;

const bundles = new Map<string, Promise<Bundle>>();

async function make(name: string): Promise<Bundle> {
  const { outputFiles } = await build({
    entryPoints: [resolve(import.meta.dirname, 'bundled', `${name}.js`)],
    outdir: 'out',
    bundle: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const textOf = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
  return { js: textOf('.js'), css: textOf('.css') };
}

/** What the entry of this name in `bundled/` becomes. */
export function bundle(name: string): Promise<Bundle> {
  const made = bundles.get(name) ?? make(name);
  bundles.set(name, made);
  return made;
}
