/** Packs packages, without what they depend on, and unpacks them in a folder. */
import { execFile } from 'node:child_process';
import { access, mkdir, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

async function fetchPackage(name: string, folder: string): Promise<void> {
  const target = resolve(folder, name);
  if (await isThere(target)) return;
  // What is left of a run that was stopped is not taken for a package.
  const partial = `${target}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const { stdout } = await run('npm', ['pack', name, '--silent', '--pack-destination', partial]);
  const file = resolve(partial, stdout.trim());
  await run('tar', ['-xzf', file, '-C', partial, '--strip-components', '1']);
  await rm(file);
  await rename(partial, target);
  console.log(name);
}

/** @param packages with their versions: `jstree@3.3.17` */
export async function fetchPackages(packages: readonly string[], folder: string): Promise<void> {
  for (const name of packages) await fetchPackage(name, folder);
}
