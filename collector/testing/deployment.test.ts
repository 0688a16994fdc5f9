import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { options } from '../src/config/options.ts';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const docs = read('docs/deployment.md');

test('the service starts what `npm run collector` starts', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: { collector: string } };
  expect(docs).toContain(`\nExecStart=/usr/bin/${scripts.collector}\n`);
});

test('what is to be set is known', () => {
  const known = Object.values(options).map(({ variable }) => variable);
  const named = docs.match(/SHOWHOW_[A-Z_]+/gu) ?? [];
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((variable) => !known.includes(variable))).toEqual([]);
});
