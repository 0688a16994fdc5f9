import { median, quantile } from '../statistics.mts';
import { type SetTally, type ToolTally, toolIn, type Verdicts } from './tally.mts';

export const percent = (part: number, whole: number): string =>
  (whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`).padStart(10);
const countOf = ({ correct, ambiguous, none, wrong }: Verdicts): number => correct + ambiguous + none + wrong;
const verdictNames = ['correct', 'ambiguous', 'none', 'wrong'] as const;
const verdictHeads = verdictNames.map((each) => each.padStart(10)).join('');
const verdictShares = (verdicts: Verdicts): string =>
  verdictNames.map((name) => percent(verdicts[name], countOf(verdicts))).join('');
const share = (verdicts: Verdicts): string => percent(verdicts.correct, countOf(verdicts));
const milliseconds = (times: number[], q: (values: number[]) => number): string =>
  (times.length === 0 ? '–' : q(times).toFixed(2)).padStart(10);
const p99 = (times: number[]): number => quantile(times, 0.99);

function row(name: string, { verdicts, byLevel, make, find }: ToolTally): string {
  const times = make.length > 0 ? make : find;
  return [
    name.padEnd(24),
    String(countOf(verdicts)).padStart(6),
    verdictShares(verdicts),
    ' │',
    ...[byLevel.light, byLevel.medium, byLevel.heavy].map(share),
    ' │',
    milliseconds(times, median),
    milliseconds(times, p99),
  ].join('');
}

export function toolTable({ pairs, removed, tools }: SetTally): string[] {
  const byLevel = ['light', 'medium', 'heavy'].map((each) => each.padStart(10)).join('');
  return [
    `${''.padEnd(24)} pairs${verdictHeads} │${byLevel} │ ms median       p99`,
    ...[...tools]
      .toSorted(([, a], [, b]) => b.verdicts.correct - a.verdicts.correct)
      .map(([name, tally]) => row(name, tally)),
    `In ${removed} of ${pairs} pairs the element is gone: there, to find nothing is correct. light, medium, heavy: correct, by how much the page has changed.`,
    'Times are those of making the selectors of one element; of locate, those of finding one. Playwright’s are with the way to its server. A tool that is slow on a page does not come to all of its elements: fewer pairs.',
  ];
}

export const verdictTable = ({ tools }: SetTally): string[] => [
  `${''.padEnd(24)} pairs${verdictHeads}`,
  ...[...tools].map(
    ([name, { verdicts }]) => `${name.padEnd(24)}${String(countOf(verdicts)).padStart(6)}${verdictShares(verdicts)}`,
  ),
];

/** @param name of a tool that answers with one element, or with none where it is not sure */
export function levelTable(tally: SetTally, name: string): string[] {
  const lines = Object.entries(toolIn(tally, name).byLevel).map(([level, verdicts]) => {
    const pairs = countOf(verdicts);
    const shares = [verdicts.correct, verdicts.none, verdicts.wrong].map((count) => percent(count, pairs));
    return `  ${level.padEnd(22)}${String(pairs).padStart(6)}${shares.join('')}`;
  });
  return [`${name.padEnd(24)} pairs   correct  not sure     wrong`, ...lines];
}

export function confidenceTable({ confidences, unsure }: SetTally): string[] {
  const lines = [...confidences]
    .filter(([, { correct, wrong }]) => correct + wrong > 0)
    .map(
      ([from, { correct, wrong }]) =>
        `  from ${from.toFixed(2)}${String(correct).padStart(8)}${String(wrong).padStart(8)}`,
    );
  return [
    'Confidence of locate   correct  wrong'.replace('   correct', ' correct'),
    ...lines,
    `  not sure: ${unsure.there} of elements that are there, ${unsure.gone} of elements that are gone`,
  ];
}

export function reachTable({ reach }: SetTally): string[] {
  const lines = Object.entries(reach).map(
    ([level, { there, likeliest, beaten }]) =>
      `  ${level.padEnd(8)}${String(there).padStart(6)}${percent(likeliest, there)}${percent(beaten, there)}`,
  );
  return [
    'How far they could be found   there, likeliest the right one, another at least as much alike in everything',
    ...lines,
  ];
}
