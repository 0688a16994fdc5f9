/**
 * How well selectors that were made on an old version of a page find the same element on a new one: Showhow's beside those
 * of other tools, in one run.
 */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { serveApps } from '../../e2e/apps/serve.ts';
import { bundleForPage } from '../../tools/bundle-for-page.mts';
import { openChromium, openPage } from './browser.mts';
import { type Failure, failuresIn, printFailures } from './failures.mts';
import { type Level, levels, mutationSets, type SetName } from './mutations/versions.ts';
import type { Evaluation } from './page.ts';
import { type CorpusPage, corpus } from './pages.mts';
import { type Generated, generateAll, judgeAll, PLAYWRIGHT } from './playwright.mts';
import { confidenceTable, toolTable } from './tables.mts';
import { countLocated, countVerdict, emptyTally, type SetTally, toolIn } from './tally.mts';

const ELEMENTS = 25;
const SEEDS = 2;
/** ms for each tool to make its selectors on one page. */
const ENOUGH = 5000;
export const LOCATE = 'Showhow, locate';

export interface SelectorsOptions {
  seeds?: number;
  failures?: boolean;
}

interface Round {
  page: Page;
  tally: SetTally;
  level: Level;
}

function countAll({ tally, level }: Round, { tools, located, removed }: Evaluation): void {
  tally.pairs += removed.length;
  tally.removed += removed.filter(Boolean).length;
  for (const [name, judged] of Object.entries(tools)) {
    for (const { verdict } of judged) countVerdict(toolIn(tally, name), level, verdict);
  }
  for (const target of located) {
    countVerdict(toolIn(tally, LOCATE), level, target.verdict);
    toolIn(tally, LOCATE).find.push(target.time);
    countLocated(tally, target);
  }
}

async function countPlaywright({ page, tally, level }: Round, generated: Generated[]): Promise<void> {
  for (const verdict of await judgeAll(page, generated)) countVerdict(toolIn(tally, PLAYWRIGHT), level, verdict);
}

async function makeAll(page: Page, script: string, seed: string, tally: SetTally): Promise<Generated[]> {
  await page.evaluate(script);
  const { paths, times } = await page.evaluate(
    ([given, count, enough]) => {
      globalThis.selectorsBench = openSelectorsBench(given, count);
      return selectorsBench.make(enough);
    },
    [seed, ELEMENTS, ENOUGH] as const,
  );
  for (const [name, each] of Object.entries(times)) toolIn(tally, name).make.push(...each);
  const generated = await generateAll(page, paths, ENOUGH);
  toolIn(tally, PLAYWRIGHT).make.push(...generated.map(({ time }) => time));
  return generated;
}

/** One visit: the page grows older from level to level. */
async function compareOn(page: Page, candidate: CorpusPage, seed: number, tally: SetTally, script: string) {
  const generated = await makeAll(page, script, `${candidate.name} ${seed}`, tally);
  const failures: Failure[] = [];
  const done: string[] = [];
  for (const level of Object.keys(levels) as Level[]) {
    const mutations = await page.evaluate(([set, degree]) => selectorsBench.change(set, degree), [
      candidate.set,
      level,
    ] as const);
    done.push(...mutations);
    // What the page itself makes of the change comes before it is looked at.
    await page.evaluate(() => new Promise((settled) => setTimeout(settled, 30)));
    const evaluation = await page.evaluate(() => selectorsBench.evaluate());
    countAll({ page, tally, level }, evaluation);
    await countPlaywright({ page, tally, level }, generated);
    failures.push(...failuresIn(evaluation, `${candidate.name}, seed ${seed}, ${level}: ${done.join(', ')}`));
  }
  return failures;
}

export async function measureSelectors({ seeds = SEEDS, failures: isTold = false }: SelectorsOptions): Promise<void> {
  const [script = '', still = ''] = await Promise.all(
    ['page.ts', 'still.ts'].map((name) => bundleForPage(resolve(import.meta.dirname, name))),
  );
  const [server, browser] = await Promise.all([serveApps(), openChromium()]);
  const tallies = { tuning: emptyTally(), heldOut: emptyTally() };
  const failures: Failure[] = [];
  try {
    for (const candidate of corpus) {
      for (let seed = 1; seed <= seeds; seed += 1) {
        const page = await openPage(browser, still, server.at(candidate.path));
        const failed = await compareOn(page, candidate, seed, tallies[candidate.set], script);
        if (candidate.set === 'tuning') failures.push(...failed);
        await page.close();
      }
    }
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
  for (const set of Object.keys(mutationSets) as SetName[]) {
    const names = corpus.filter((candidate) => candidate.set === set).map(({ name }) => name);
    console.log(`\n### ${set}: ${names.length} pages, ${seeds} seeds, ${mutationSets[set].length} kinds of change`);
    for (const line of toolTable(tallies[set])) console.log(line);
    for (const line of confidenceTable(tallies[set])) console.log(line);
  }
  if (isTold) printFailures(failures);
}
