/** What Showhow and Playwright's own recorder say of the same cases, in one run. */
import type { Case } from '../e2e/cases/case.ts';
import { openChromium } from '../e2e/cases/chromium.ts';
import { type Comparison, compare, faultsIn, isAllRight } from '../e2e/cases/compare.ts';
import { allCases, categories } from '../e2e/cases/index.ts';
import { expectationOf, judge } from '../e2e/cases/judge.ts';
import { serveCases } from '../e2e/cases/serve.ts';
import { openPeer } from './playwright-recorder.mts';

interface Tally {
  cases: number;
  allRight: number;
  right: number;
  wrong: number;
  missing: number;
  extra: number;
}
type Judge = (candidate: Case, base: string) => Promise<Comparison>;

const nothing = (): Tally => ({ cases: 0, allRight: 0, right: 0, wrong: 0, missing: 0, extra: 0 });

function count(tally: Tally, comparison: Comparison): void {
  tally.cases += 1;
  if (isAllRight(comparison)) tally.allRight += 1;
  tally.right += comparison.right;
  tally.wrong += comparison.wrong.length;
  tally.missing += comparison.missing.length;
  tally.extra += comparison.extra.length;
}

/** Where an action of its leads, Playwright finds out when it is done again: no fault of a recording. */
const withoutNavigations = <T extends { type: string }>(effects: T[]): T[] =>
  effects.filter(({ type }) => type !== 'navigation');

/** A case that could not be driven to its end tells nothing right. */
async function attempted(candidate: Case, base: string, judged: Judge): Promise<Comparison> {
  try {
    return await judged(candidate, base);
  } catch (error) {
    const missing = [...candidate.expected, ...(candidate.effects ?? [])].map(({ type }) => type);
    return { right: 0, wrong: [], missing: [...missing, String(error)], extra: [] };
  }
}

function row(name: string, own: Tally, peer: Tally): string {
  const told = ({ allRight, right, wrong, missing, extra }: Tally) =>
    [allRight, right, wrong, missing, extra].map((figure) => String(figure).padStart(7)).join('');
  return `${name.padEnd(12)}${String(own.cases).padStart(6)} │${told(own)} │${told(peer)}`;
}

function head(): string[] {
  const columns = ['cases ✓', 'right', 'wrong', 'missing', 'extra']
    .map((each) => each.slice(0, 7).padStart(7))
    .join('');
  const side = columns.length;
  return [
    `${''.padEnd(18)} │${'Showhow'.padStart(side)} │${'Playwright 1.65.1 recorder'.padStart(side)}`,
    `${'category'.padEnd(12)}${'cases'.padStart(6)} │${columns} │${columns}`,
  ];
}

export async function measureFidelity(): Promise<void> {
  const server = await serveCases(allCases);
  const [showhow, peer] = [await openChromium(), await openPeer()];
  const ownJudge: Judge = async (candidate, base) => judge(await showhow.record(candidate, base), candidate, base);
  const peerJudge: Judge = async (candidate, base) => {
    const recorded = await peer.record(candidate, base);
    return compare(
      { ...recorded, effects: candidate.ignoresEffects ? [] : withoutNavigations(recorded.effects) },
      { ...expectationOf(candidate, base), effects: withoutNavigations(candidate.effects ?? []) },
      { absentFields: true },
    );
  };
  const failing: string[] = [];
  const total = { own: nothing(), peer: nothing() };
  for (const line of head()) console.log(line);
  try {
    for (const [category, cases] of Object.entries(categories)) {
      const tally = { own: nothing(), peer: nothing() };
      for (const candidate of cases) {
        const base = server.baseOf(allCases.indexOf(candidate));
        const [own, other] = await Promise.all([
          attempted(candidate, base, ownJudge),
          attempted(candidate, base, peerJudge),
        ]);
        for (const sums of [tally, total]) {
          count(sums.own, own);
          count(sums.peer, other);
        }
        if (!isAllRight(own)) failing.push([`${category}: ${candidate.name}`, ...faultsIn(own)].join('\n    '));
      }
      console.log(row(category, tally.own, tally.peer));
    }
  } finally {
    await Promise.all([showhow.close(), peer.close(), server.close()]);
  }
  console.log(row('total', total.own, total.peer));
  console.log(
    'Actions and effects. What Playwright has no action for counts as missing; fields that it has no word for, and where an action leads, are not asked of it.',
  );
  if (failing.length === 0) return;
  console.log(`\nShowhow fails ${failing.length} of ${total.own.cases} cases:\n${failing.join('\n')}`);
  process.exitCode = 1;
}
