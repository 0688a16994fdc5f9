/** Nothing is in a page while nobody records: the built manifests must not ask for, run or show anything up front. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { problemsOfManifest } from './manifest-rules.mjs';
import { root } from './run.mjs';

function problemsOf(browser) {
  const path = resolve(root, 'dist', browser, 'manifest.json');
  if (!existsSync(path)) return ['is not built: run npm run build'];
  return problemsOfManifest(JSON.parse(readFileSync(path, 'utf8')));
}

for (const browser of ['chrome', 'firefox']) {
  const problems = problemsOf(browser);
  for (const problem of problems) console.error(`dist/${browser}/manifest.json ${problem}`);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(`dist/${browser}/manifest.json: no sites, no content scripts, nothing that pages can see`);
}
