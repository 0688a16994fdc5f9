/** `npm run bench -- collector [--minutes 10] [--lists]`: uploads beside a bare server, memory under load, lists with 100,000 sessions. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProcess, joinOver, placeIn } from '../../collector/testing/kill/join-over.ts';
import { type Running, running, startCollector } from '../../collector/testing/kill/process.ts';
import { median } from '../statistics.mts';
import { measureLists } from './lists.mts';
import { p99, type Round, sendAll, uploadsFor } from './uploads.mts';

const MEBIBYTE = 1024 * 1024;
const AT_ONCE = 8;
const ROUNDS = 7;
const EACH = 60;
const SESSIONS = 100_000;
/** What it has to reach: of the rate of the bare server, and milliseconds for a list. */
const LEAST_RATE = 0.6;
const LONGEST_LIST = 100;
/** By how much memory may be more in the last third of a run than in the first. */
const GROWTH = 1.15;

interface CollectorOptions {
  minutes?: number;
  /** The lists alone. */
  lists?: boolean;
}

export async function measureCollector({ minutes = 0.5, lists = false }: CollectorOptions): Promise<void> {
  if (!lists) await measureLoad(minutes);
  await showLists();
}

async function measureLoad(minutes: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'showhow-bench-'));
  try {
    await measureUploads(folder, minutes);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measureUploads(folder: string, minutes: number): Promise<void> {
  const place = await placeIn(join(folder, 'data'));
  const { device } = await inProcess(place, joinOver);
  const collector = await startCollector(place.folder, place.port, [
    '--device-requests',
    '1000000',
    '--unsubmitted-sessions',
    '1000',
  ]);
  const peer = await startPeer(folder);
  try {
    const rounds: Record<'collector' | 'bare', Round[]> = { collector: [], bare: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.bare.push(await sendAll(await uploadsFor(null, peer.address, EACH, MEBIBYTE), AT_ONCE));
      rounds.collector.push(await sendAll(await uploadsFor(device, collector.address, EACH, MEBIBYTE), AT_ONCE));
    }
    const rate = (of: Round[]) => median(of.map((round) => round.rate));
    const show = (name: string, of: Round[]) =>
      console.log(
        `${name.padEnd(12)}${rate(of).toFixed(0).padStart(8)} a second${p99(of).toFixed(0).padStart(8)} ms p99`,
      );
    console.log(`Uploads of 1 MiB, ${AT_ONCE} at once, on the disk when they are answered:`);
    show('bare server', rounds.bare);
    show('collector', rounds.collector);
    const share = rate(rounds.collector) / rate(rounds.bare);
    judge(share >= LEAST_RATE, `${share.toFixed(2)} of the bare server (at least ${LEAST_RATE})`);
    await measureMemory(collector, minutes, async () => {
      await sendAll(await uploadsFor(device, collector.address, EACH, MEBIBYTE / 8), AT_ONCE);
      await removeFiles(join(place.folder, 'chunks'));
    });
  } finally {
    await collector.end('SIGTERM');
    await peer.end('SIGTERM');
  }
}

/** What is sent in ten minutes would fill many a disk. */
async function removeFiles(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile()) await rm(join(entry.parentPath, entry.name));
}

async function startPeer(folder: string): Promise<Running> {
  const script = join(import.meta.dirname, 'peer-server.mts');
  return running(['--import', 'tsx', script, folder]);
}

async function measureMemory({ pid }: Running, minutes: number, load: () => Promise<void>): Promise<void> {
  const sizes: number[] = [];
  const end = performance.now() + minutes * 60_000;
  while (performance.now() < end) {
    await load();
    sizes.push(await residentMegabytes(pid));
  }
  const third = Math.floor(sizes.length / 3);
  const [first, last] = [median(sizes.slice(0, third)), median(sizes.slice(-third))];
  console.log(`Memory in ${minutes} min of load: ${first.toFixed(0)} MB at first, ${last.toFixed(0)} MB at last`);
  judge(last <= first * GROWTH, `memory is flat (at most ${GROWTH} of the beginning)`);
}

async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(?<kilobytes>\d+)/mu.exec(status)?.groups?.['kilobytes']) / 1024;
}

async function showLists(): Promise<void> {
  console.log(`Lists with ${SESSIONS} sessions, ms:`);
  const times = await measureLists(SESSIONS);
  for (const { list, median: middle, slowest } of times)
    console.log(`${shortened(list).padEnd(52)}${middle.toFixed(1).padStart(8)}${slowest.toFixed(1).padStart(8)}`);
  judge(
    times.every(({ median: middle }) => middle <= LONGEST_LIST),
    `each within ${LONGEST_LIST} ms`,
  );
}

/** Without what is another one each time. */
const shortened = (list: string): string =>
  list.replaceAll(/[\da-f-]{36}/gu, '…').replaceAll(/(?<=(?:from|after)=)[^&]+/gu, '…');

function judge(isSo: boolean, what: string): void {
  console.log(`${isSo ? '✓' : '✗'} ${what}`);
  if (!isSo) process.exitCode = 1;
}
