/**
 * How well selectors that were made on an old version of a page find the same element on a new one: Showhow's beside those
 * of other tools, in one run.
 */
import type { Page } from '@playwright/test';
import { type Failure, failuresIn, printFailures } from './failures.mts';
import { type Level, levels, mutationSets, type SetName } from './mutations/versions.ts';
import type { Evaluation } from './page.ts';
import { corpus } from './pages.mts';
import { type Accept, type Generated, generateAll, PLAYWRIGHT } from './playwright.mts';
import { confidenceTable, levelTable, reachTable, toolTable, verdictTable } from './tables.mts';
import { countLocated, countReach, countVerdict, emptyTally, type SetTally, toolIn } from './tally.mts';
import { inOrderName, showhowName } from './tools/names.ts';
import type { Verdict } from './verdict.ts';
import { makeOlder, type Visit, visitAll } from './visits.mts';

const ELEMENTS = 25;
const SEEDS = 2;
const ownNames = [showhowName, inOrderName] as const;
/** ms for each tool to make its selectors on one page. */
const ENOUGH = 5000;
export const LOCATE = 'Showhow, locate';

export interface SelectorsOptions {
  seeds?: number;
  failures?: boolean;
}

/** Apart: the elements that something but their place tells from the others, and those of which it is a matter of luck. */
interface Tallies {
  told: SetTally;
  placed: SetTally;
  /** Left out: nobody knows which one it is. */
  redrawn: SetTally;
  /** All of them, before anything is changed. */
  before: SetTally;
}

interface Round {
  page: Page;
  tallyOf: (index: number) => SetTally;
  /** Null where the page is as it was. */
  level: Level | null;
}

function countAll({ tallyOf, level }: Round, { tools, located, reach, removed }: Evaluation): void {
  for (const [index, isGone] of removed.entries()) {
    tallyOf(index).pairs += 1;
    if (isGone) tallyOf(index).removed += 1;
  }
  for (const [name, judged] of Object.entries(tools)) {
    for (const [index, { verdict }] of judged.entries()) countVerdict(toolIn(tallyOf(index), name), level, verdict);
  }
  for (const [index, its] of reach.entries()) if (its && level) countReach(tallyOf(index), level, its);
  for (const [index, target] of located.entries()) {
    countVerdict(toolIn(tallyOf(index), LOCATE), level, target.verdict);
    toolIn(tallyOf(index), LOCATE).find.push(target.time);
    countLocated(tallyOf(index), target);
  }
}

const accept: Accept = (locator, index) =>
  locator.evaluateAll((found: Element[], place) => selectorsBench.accept(found, place), index);

const judgeGenerated = (page: Page, { index, locator }: Generated): Promise<Verdict> =>
  locator
    ? locator.evaluateAll((found: Element[], place) => selectorsBench.verdictOn(found, place), index)
    : page.evaluate((place) => selectorsBench.verdictOn([], place), index);

async function countPlaywright({ page, tallyOf, level }: Round, generated: Generated[]): Promise<void> {
  const verdicts = await Promise.all(generated.map((each) => judgeGenerated(page, each)));
  for (const [index, verdict] of verdicts.entries()) countVerdict(toolIn(tallyOf(index), PLAYWRIGHT), level, verdict);
}

async function makeAll({ page, seed, candidate: { where } }: Visit, tally: SetTally): Promise<Generated[]> {
  const { paths, times } = await page.evaluate(
    ([given, count, enough, within, own]) => {
      globalThis.selectorsBench = openSelectorsBench(given, count, within);
      return within === 'page' ? selectorsBench.make(enough) : selectorsBench.make(enough, [...own]);
    },
    [seed, ELEMENTS, ENOUGH, where, ownNames] as const,
  );
  for (const [name, each] of Object.entries(times)) toolIn(tally, name).make.push(...each);
  if (where === 'parts') return [];
  const generated = await generateAll(page, paths, ENOUGH, accept);
  toolIn(tally, PLAYWRIGHT).make.push(...generated.map(({ time }) => time));
  return generated;
}

/** One visit: the page grows older from level to level. */
async function compareOn(visit: Visit, tallies: Tallies): Promise<Failure[]> {
  const { page, seed } = visit;
  const generated = await makeAll(visit, tallies.told);
  const failures: Failure[] = [];
  const done: string[] = [];
  const evaluate = (): Promise<Evaluation> => page.evaluate(() => selectorsBench.evaluate());
  const count = async (round: Round, evaluation: Evaluation): Promise<void> => {
    countAll(round, evaluation);
    await countPlaywright(round, generated);
  };
  await count({ page, tallyOf: () => tallies.before, level: null }, await evaluate());
  for (const level of Object.keys(levels) as Level[]) {
    done.push(...(await makeOlder(visit, level)));
    const evaluation = await evaluate();
    const tallyOf = (index: number): SetTally => tallies[evaluation.groups[index] ?? 'placed'];
    await count({ page, tallyOf, level }, evaluation);
    failures.push(...failuresIn(evaluation, `${seed}, ${level}: ${done.join(', ')}`));
  }
  return failures;
}

export async function measureSelectors({ seeds = SEEDS, failures: isTold = false }: SelectorsOptions): Promise<void> {
  const empty = (): Tallies => ({
    told: emptyTally(),
    placed: emptyTally(),
    redrawn: emptyTally(),
    before: emptyTally(),
  });
  const tallies = { tuning: empty(), heldOut: empty(), parts: empty() };
  const failures: Failure[] = [];
  const numbers = Array.from({ length: seeds }, (_, index) => index + 1);
  await visitAll(corpus, numbers, async (visit) => {
    const { set, where } = visit.candidate;
    const failed = await compareOn(visit, tallies[where === 'parts' ? where : set]);
    if (set === 'tuning') failures.push(...failed);
  });
  for (const set of Object.keys(mutationSets) as SetName[]) {
    const names = corpus.filter((candidate) => candidate.set === set && candidate.where === 'page');
    console.log(`\n### ${set}: ${names.length} pages, ${seeds} seeds, ${mutationSets[set].length} kinds of change`);
    const { told, placed, redrawn, before } = tallies[set];
    const lines = [toolTable(told), levelTable(told, LOCATE), confidenceTable(told), reachTable(told)].flat();
    for (const line of lines) console.log(line);
    console.log(`${redrawn.pairs} pairs are left out: the page itself has drawn the element anew.`);
    console.log(
      '\nElements that nothing but their place tells from others, of which another has the words now, or that a row of other data has become:',
    );
    for (const line of toolTable(placed)) console.log(line);
    console.log('\nAll elements, those of which nothing but their place tells too, in the page as it was:');
    for (const line of verdictTable(before)) console.log(line);
  }
  console.log('\n### Frames, and elements in open shadow roots, which other tools have no words for');
  for (const line of toolTable(tallies.parts.told)) console.log(line);
  if (isTold) printFailures(failures, 'failures of Showhow on the tuning set');
}
