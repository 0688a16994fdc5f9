/** The cases in which Showhow does not find the element, to learn from. */
import type { Evaluation } from './page.ts';
import { inOrderName, showhowName } from './tools/names.ts';

export interface Failure {
  where: string;
  tool: string;
  verdict: string;
  old: string;
  selector: string;
  found: string;
}

const clean = (html: string): string => html.replace(/\s+/gu, ' ').trim();

export function failuresIn({ old, tools, located, told: isTold }: Evaluation, where: string): Failure[] {
  const first = tools[showhowName] ?? [];
  return old.flatMap((html, index) => {
    if (!isTold[index]) return [];
    const told = { where, old: clean(html), selector: first[index]?.selector ?? '' };
    const judgedBy = {
      'first selector': first[index],
      'in order': tools[inOrderName]?.[index],
      locate: located[index],
    };
    return Object.entries(judgedBy).flatMap(([tool, judged]) =>
      judged && judged.verdict !== 'correct'
        ? [{ ...told, tool, verdict: judged.verdict, found: clean(judged.found) }]
        : [],
    );
  });
}

export function printFailures(failures: Failure[]): void {
  console.log(`\n### ${failures.length} failures of Showhow on the tuning set`);
  let last = '';
  for (const { where, tool, verdict, old, selector, found } of failures) {
    if (where !== last) console.log(`\n${where}`);
    last = where;
    console.log(`  ${tool}: ${verdict}\n    old   ${old}\n    by    ${selector}${found ? `\n    found ${found}` : ''}`);
  }
}
