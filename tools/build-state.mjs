/** Whether the build for automation is newer than all it is made of. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

export const testBuild = join(root, 'dist/chrome-test');

const changedAt = (path) => statSync(path).mtimeMs;

function filesIn(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function sources() {
  const alone = ['manifest.config.ts', 'vite.config.ts', 'package-lock.json'].map((name) => join(root, name));
  return [...alone, ...filesIn('src'), ...filesIn('public')];
}

export function buildIsCurrent() {
  const manifest = join(testBuild, 'manifest.json');
  if (!existsSync(manifest)) return false;
  const built = changedAt(manifest);
  return sources().every((path) => changedAt(path) <= built);
}
