import { onOneLine } from '../selectors/failures.mts';
import { percent } from '../selectors/tables.mts';
import type { Doubt } from './doubts.ts';
import type { Likely } from './page.ts';

export interface Answer {
  pair: string;
  /** The beginning of the element, as it was and as it is now. */
  old: string;
  now: string;
  isGone: boolean;
  isSure: boolean;
  likely: Likely;
  /** By tool, whether it was right. */
  right: Record<string, boolean>;
}

const HEAVIEST = 3;
const COMMONEST = 15;

/** Of elements that are there: how often each of these tools is right, and how often the likeliest is. */
export function pairTable(answers: Answer[], names: readonly string[]): string[] {
  const pairs = [...new Set(answers.map(({ pair }) => pair))];
  return [
    `${''.padEnd(24)} there   gone${[...names, 'likeliest'].map((name) => name.padStart(24)).join('')}`,
    ...pairs.map((pair) => {
      const all = answers.filter((each) => each.pair === pair);
      const there = all.filter(({ isGone }) => !isGone);
      const rights = [
        ...names.map((name) => there.filter(({ right }) => right[name] === true).length),
        there.filter(({ likely }) => likely.isRight).length,
      ];
      const counts = [there.length, all.length - there.length].map((count) => String(count).padStart(6)).join(' ');
      return `${pair.padEnd(24)}${counts}${rights.map((right) => percent(right, there.length).padStart(24)).join('')}`;
    }),
  ];
}

/** Elements that are there, and of which `locate` is not sure. */
const unsureOf = (answers: Answer[]): Answer[] => answers.filter(({ isGone, isSure }) => !isGone && !isSure);

/** What holds `locate` back from elements that are there and of which the likeliest is the right one. */
export function doubtTable(answers: Answer[]): string[] {
  const unsure = unsureOf(answers);
  const held = unsure.filter(({ likely }) => likely.isRight);
  const counts = new Map<string, number>();
  for (const { likely } of held) {
    for (const { reason } of likely.doubts.slice(0, HEAVIEST)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [
    `Of ${unsure.length} elements that are there locate is not sure; of ${held.length} of them the likeliest is the right one.`,
    `What weighs most against these (the ${HEAVIEST} heaviest of each):`,
    ...[...counts]
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, COMMONEST)
      .map(([reason, count]) => `  ${reason.padEnd(28)}${String(count).padStart(4)}`),
  ];
}

const inWords = ({ reason, weight }: Doubt): string => `${reason}${weight === Infinity ? '' : ` ${weight.toFixed(1)}`}`;

/** Each of these: what the likeliest is where it is another one, and all that weighs against it. */
export const unsureLines = (answers: Answer[]): string[] =>
  unsureOf(answers).flatMap(({ pair, old, now, likely }) => [
    `\n${pair}`,
    `  old       ${onOneLine(old)}`,
    `  now       ${onOneLine(now)}`,
    `  likeliest ${likely.isRight ? 'the right one' : onOneLine(likely.other) || 'none'}`,
    `  not sure: ${likely.doubts.map(inWords).join(', ')}`,
  ]);
