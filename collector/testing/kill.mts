/** `npm run test:collector:kill [-- --kills 200]`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killRun } from './kill/run.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' } } });
const kills = Number(values.kills);
if (!Number.isInteger(kills) || kills < 1) {
  console.error('--kills takes a whole number from 1.');
  process.exit(2);
}
const folder = await mkdtemp(join(tmpdir(), 'showhow-kill-'));
const { wrong, ...report } = await killRun(folder, kills, console.log);
console.log(report);
for (const line of wrong.slice(0, 20)) console.error(line);
await rm(folder, { recursive: true });
process.exit(wrong.length === 0 && report.sound ? 0 : 1);
