/** How well elements are found again in later releases of pages that packages have published. */
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { bundleForPage } from '../../tools/bundle-for-page.mts';
import { goTo, openChromium, openPage } from '../selectors/browser.mts';
import { type Failure, failuresIn, printFailures } from '../selectors/failures.mts';
import { LOCATE } from '../selectors/measure.mts';
import { type Accept, type Generated, generateAll, PLAYWRIGHT } from '../selectors/playwright.mts';
import { confidenceTable, verdictTable } from '../selectors/tables.mts';
import { countLocated, countVerdict, emptyTally, toolIn } from '../selectors/tally.mts';
import { inOrderName, showhowName } from '../selectors/tools/names.ts';
import type { Verdict } from '../selectors/verdict.ts';
import { type Label, readLabels } from './labels.mts';
import type { Found, Made } from './page.ts';
import { type Pair, pairs } from './pairs.mts';
import { serveVersions, type VersionServer } from './serve.mts';
import { type Answer, doubtTable, pairTable, unsureLines } from './tables.mts';

/** ms for each tool to make its selectors on one page. */
const ENOUGH = 30_000;

export interface VersionsOptions {
  data?: string;
  failures?: boolean;
}

/** What has been found of the elements of one pair of pages. */
interface Comparison {
  pair: Pair;
  labels: Label[];
  made: Made;
  found: Found;
  /** Fewer than there are elements where Playwright's generator took too long. */
  generated: Verdict[];
}

async function judgeGenerated(page: Page, generated: Generated[], around: Set<number>): Promise<Verdict[]> {
  return Promise.all(
    generated.map(({ index, locator }) => {
      const which = [index, around.has(index)] as const;
      return locator
        ? locator.evaluateAll((found: Element[], [at, isAround]) => newVersion.verdictOn(found, at, isAround), which)
        : page.evaluate(([at, isAround]) => newVersion.verdictOn([], at, isAround), which);
    }),
  );
}

async function compareOn(page: Page, pair: Pair, server: VersionServer, script: string): Promise<Comparison> {
  const labels = await readLabels(pair.name);
  const paths = labels.map((label) => label.old);
  await page.evaluate(script);
  const made = await page.evaluate(
    ([given, enough]) => {
      globalThis.oldVersion = openOldVersion(given);
      return oldVersion.make(enough);
    },
    [paths, ENOUGH] as const,
  );
  const around = new Set<number>();
  const accept: Accept = async (locator, index) => {
    const how = await locator.evaluateAll((found: Element[], place) => oldVersion.accept(found, place), index);
    if (how === 'around') around.add(index);
    return how !== null;
  };
  const generated = await generateAll(page, paths, ENOUGH, accept);
  await goTo(page, server.at(pair.new));
  await page.evaluate(script);
  const found = await page.evaluate(
    ([given, selectors]) => {
      globalThis.newVersion = openNewVersion(given);
      return newVersion.evaluate(selectors);
    },
    [labels.map((label) => label.new), made] as const,
  );
  return { pair, labels, made, found, generated: await judgeGenerated(page, generated, around) };
}

async function compareAll(data: string): Promise<Comparison[]> {
  const script = await bundleForPage(resolve(import.meta.dirname, 'page.ts'));
  const [server, browser] = await Promise.all([serveVersions(data), openChromium()]);
  const compared: Comparison[] = [];
  try {
    for (const pair of pairs) {
      const page = await openPage(browser, server.at(pair.old));
      compared.push(await compareOn(page, pair, server, script));
      await page.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
  return compared;
}

/** By tool, then by element. */
const verdictsIn = ({ found, generated }: Comparison): Record<string, Verdict[]> => ({
  ...Object.fromEntries(Object.entries(found.tools).map(([name, all]) => [name, all.map(({ verdict }) => verdict)])),
  [PLAYWRIGHT]: generated,
  [LOCATE]: found.located.map(({ verdict }) => verdict),
});

function answersIn(comparison: Comparison): Answer[] {
  const { pair, labels, made, found } = comparison;
  const verdicts = Object.entries(verdictsIn(comparison));
  return labels.flatMap((label, index) => {
    const likely = found.likely[index];
    if (!likely) return [];
    return {
      pair: pair.name,
      old: made.old[index] ?? '',
      now: found.now[index] ?? '',
      isGone: label.new.length === 0,
      isSure: found.located[index]?.isUnsure === false,
      likely,
      right: Object.fromEntries(verdicts.map(([name, all]) => [name, all[index] === 'correct'])),
    };
  });
}

const wrongIn = ({ pair, labels, made, found }: Comparison): Failure[] =>
  failuresIn({ ...found, old: made.old, groups: labels.map(() => 'told' as const) }, pair.name).filter(
    ({ verdict }) => verdict === 'wrong',
  );

/** @param options.data where `fetch.mts` has put the packages */
export async function measureVersions({ data, failures: isTold = false }: VersionsOptions): Promise<void> {
  if (data === undefined) {
    console.log('Not measured: --data says where `npx tsx bench/versions/fetch.mts <folder>` has put the packages.');
    return;
  }
  const compared = await compareAll(data);
  const [there, gone, all] = [emptyTally(), emptyTally(), emptyTally()];
  for (const comparison of compared) {
    for (const [name, verdicts] of Object.entries(verdictsIn(comparison))) {
      for (const [index, verdict] of verdicts.entries()) {
        const isGone = comparison.labels[index]?.new.length === 0;
        countVerdict(toolIn(isGone ? gone : there, name), null, verdict);
      }
    }
    for (const target of comparison.found.located) countLocated(all, target);
  }
  const answers = compared.flatMap(answersIn);
  const lines = [
    `${compared.length} pairs of pages, ${answers.length} elements\n`,
    'Elements that are there:',
    ...verdictTable(there),
    '\nElements that are gone, where to find nothing is correct:',
    ...verdictTable(gone),
    '\nBy pair, how many of those that are there are found:',
    ...pairTable(answers, [showhowName, inOrderName, LOCATE]),
    '',
    ...confidenceTable(all),
    '',
    ...doubtTable(answers),
  ];
  for (const line of lines) console.log(line);
  if (!isTold) return;
  printFailures(compared.flatMap(wrongIn), 'wrong answers of Showhow');
  console.log('\n### Elements that are there, and of which locate is not sure');
  for (const line of unsureLines(answers)) console.log(line);
}
