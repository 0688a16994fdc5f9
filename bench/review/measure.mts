/** The review of sessions that grow: how long a person waits, how smoothly it scrolls, and what it holds in memory. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { type Browser, launch, newProfile, removeProfile } from '../../e2e/chromium/browser.ts';
import { seal } from '../../src/session/seal.ts';
import { longSession } from '../../src/session/testing/long-session.ts';
import { bundleForPage } from '../../tools/bundle-for-page.mts';
import { median, quantile } from '../statistics.mts';
import { type Figure, growthOf, SLACK, tooFast } from './growth.ts';
import type { Scrolled, Waited } from './page.ts';

const SIZES = [100, 1_000, 10_000, 100_000];
/** ms for one step, after which the page counts as hung. */
const HUNG = 900_000;
/** ms; two frames at 60 Hz: a person sees no stutter yet. */
const SMOOTH = 34;
/** ms, as it is promised for `PROMISED_SIZE` actions. */
const OPEN = 1000;
const PROMISED_SIZE = 10_000;

/** Name to value, in the order in which they are measured. */
type Measured = Map<string, { value: number; unit: Figure['unit'] }>;

class Measuring {
  readonly measured: Measured = new Map();

  ms(name: string, value: number | null): void {
    if (value !== null) this.measured.set(name, { value, unit: 'ms' });
  }

  waited(name: string, { shown, stored }: Waited): void {
    this.ms(name, shown);
    this.ms(`${name}, stored`, stored);
  }

  scrolled(name: string, { frames, longTasks }: Scrolled): void {
    this.ms(`${name}: frame, median`, median(frames));
    this.ms(`${name}: frame, p95`, quantile(frames, 0.95));
    this.ms(`${name}: frame, longest`, quantile(frames, 1));
    this.ms(
      `${name}: long tasks`,
      longTasks.reduce((sum, one) => sum + one, 0),
    );
  }

  async memory(name: string, page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await session.send('HeapProfiler.enable');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    const { nodes } = await session.send('Memory.getDOMCounters');
    await session.detach();
    this.measured.set(`memory ${name}`, { value: usedSize / 1e6, unit: 'MB' });
    this.measured.set(`DOM nodes ${name}`, { value: nodes, unit: 'nodes' });
  }
}

async function imported(browser: Browser, script: string, file: string, measuring: Measuring): Promise<string> {
  const page = await browser.openPage('src/review/index.html');
  page.setDefaultTimeout(HUNG);
  await page.evaluate(script);
  const input = await page.evaluateHandle(() => {
    const chosen = document.createElement('input');
    chosen.type = 'file';
    document.body.append(chosen);
    return chosen;
  });
  await input.setInputFiles(file);
  const { parse, clone } = await input.evaluate((chosen: HTMLInputElement) =>
    globalThis.inReview.baseline(chosen.files?.[0] as Blob),
  );
  measuring.ms('baseline: JSON.parse', parse);
  measuring.ms('baseline: structuredClone', clone);
  const began = performance.now();
  await page.getByLabel('File of a session').setInputFiles(file);
  const link = page.locator('.message-notice a, .message-alert').first();
  await link.waitFor();
  measuring.ms('import', performance.now() - began);
  const address = await link.getAttribute('href');
  if (address === null) throw new Error(await link.innerText());
  await page.close();
  return address;
}

async function reviewed(browser: Browser, script: string, address: string, measuring: Measuring): Promise<void> {
  // The first page of the browser: only a page that is in front is drawn.
  const page = await browser.openPage('manifest.json');
  page.setDefaultTimeout(HUNG);
  await page.addInitScript(script);
  await page.goto(`chrome-extension://${browser.id}/src/review/index.html${address}`, { waitUntil: 'commit' });
  measuring.ms('open', await page.evaluate(() => inReview.open()));
  await measuring.memory('after opening', page);
  measuring.scrolled('scroll in 100 steps to the end', await page.evaluate(() => inReview.scrollAll(100)));
  measuring.scrolled('scroll by 100 px', await page.evaluate(() => inReview.scrollBy(100, 100)));
  await page.evaluate(() => inReview.toTop());
  await measuring.memory('after scrolling', page);
  measuring.waited('search a text', await page.evaluate(() => inReview.search()));
  measuring.waited('take a text out everywhere', await page.evaluate(() => inReview.takeOutText()));
  measuring.waited('undo it', await page.evaluate(() => inReview.undoText()));
  measuring.waited('choose an action', await page.evaluate(() => inReview.choose()));
  measuring.waited('take an action out', await page.evaluate(() => inReview.takeOutAction()));
  // Last: once it was scanned, it is again after each change.
  measuring.waited('scan', await page.evaluate(() => inReview.scan()));
  await measuring.memory('at the end', page);
  await page.close();
}

async function measureSize(size: number, script: string, folder: string): Promise<Measured> {
  const file = join(folder, 'session.json');
  await writeFile(file, JSON.stringify(await seal(longSession(size), new Date())));
  const profile = await newProfile();
  const browser = await launch(profile);
  const measuring = new Measuring();
  try {
    await reviewed(browser, script, await imported(browser, script, file, measuring), measuring);
  } finally {
    await browser.close();
    await removeProfile(profile);
  }
  return measuring.measured;
}

const figuresOf = (measured: Measured[]): Figure[] =>
  [...(measured[0] ?? [])].map(([name, { unit }]) => ({
    name,
    unit,
    values: measured.map((one) => one.get(name)?.value ?? Number.NaN),
  }));

const written = (value: number, unit: Figure['unit']): string =>
  unit === 'nodes' ? String(value) : `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;

function printFigures(figures: Figure[], sizes: number[]): void {
  const parse = figures.find(({ name }) => name === 'baseline: JSON.parse')?.values.at(-1) ?? Number.NaN;
  const columns = [...sizes.map((size) => `${size}`.padStart(12)), '    for each action', '   beside JSON.parse'];
  console.log(`${'actions'.padEnd(46)}${columns.join('')}`);
  for (const figure of figures) {
    const { name, unit, values } = figure;
    const growth = growthOf(figure, sizes).map((one) => `×${one.toFixed(2)}`);
    const beside = unit === 'ms' ? `×${((values.at(-1) ?? 0) / parse).toFixed(1)}` : '';
    const cells = values.map((value) => written(value, unit).padStart(12)).join('');
    console.log(`${name.padEnd(46)}${cells}   ${growth.join(' ').padEnd(18)}${beside.padStart(8)}`);
  }
}

/** What no person should have to bear, one line each. */
function complaintsOf(figures: Figure[], sizes: number[]): string[] {
  const baseline = figures.find(({ name }) => name === 'baseline: JSON.parse');
  const allowed = baseline && growthOf(baseline, sizes);
  const growing = figures
    .filter(({ name }) => !name.startsWith('baseline'))
    .flatMap((figure) => tooFast(figure, sizes, figure.unit === 'ms' ? allowed : []).map((size) => ({ figure, size })))
    .map(({ figure: { name }, size }) => `${name}: more than ×${SLACK} for each action at ${size} actions`);
  const at = sizes.indexOf(PROMISED_SIZE);
  const value = (name: string): number => figures.find((figure) => figure.name === name)?.values[at] ?? 0;
  return [
    ...growing,
    ...(value('open') > OPEN ? [`${PROMISED_SIZE} actions open in more than ${OPEN} ms`] : []),
    ...(value('scroll by 100 px: frame, p95') > SMOOTH ? [`${PROMISED_SIZE} actions do not scroll smoothly`] : []),
  ];
}

export async function measureReview({ sizes = SIZES }: { sizes?: number[] }): Promise<void> {
  const script = await bundleForPage(resolve(import.meta.dirname, 'page.ts'));
  const folder = await mkdtemp(join(tmpdir(), 'showhow-bench-'));
  const measured: Measured[] = [];
  try {
    for (const size of sizes) measured.push(await measureSize(size, script, folder));
  } finally {
    await rm(folder, { recursive: true });
  }
  const figures = figuresOf(measured);
  printFigures(figures, sizes);
  console.log(
    `for each action: from one size to the next, 1 where it grows as the session does; at most ×${SLACK}, or as much as JSON.parse`,
  );
  const complaints = complaintsOf(figures, sizes);
  for (const complaint of complaints) console.log(`too slow: ${complaint}`);
  if (complaints.length > 0) process.exitCode = 1;
}
