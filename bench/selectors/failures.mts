/** The cases in which Showhow does not find the element, to learn from. */
import type { Evaluation } from './page.ts';
import { inOrderName, showhowName } from './tools/names.ts';

export interface Failure {
  where: string;
  tool: string;
  verdict: string;
  old: string;
  /** What it is now; empty where it is gone. */
  now: string;
  selector: string;
  found: string;
}

export const onOneLine = (html: string): string => html.replace(/\s+/gu, ' ').trim();

type Judgement = Pick<Evaluation, 'old' | 'now' | 'tools' | 'located' | 'groups'>;

export function failuresIn({ old, now, tools, located, groups }: Judgement, where: string): Failure[] {
  const first = tools[showhowName] ?? [];
  return old.flatMap((html, index) => {
    if (groups[index] !== 'told') return [];
    const told = {
      where,
      old: onOneLine(html),
      now: onOneLine(now[index] ?? ''),
      selector: first[index]?.selector ?? '',
    };
    const judgedBy = {
      'first selector': first[index],
      'in order': tools[inOrderName]?.[index],
      locate: located[index],
    };
    return Object.entries(judgedBy).flatMap(([tool, judged]) =>
      judged && judged.verdict !== 'correct'
        ? [{ ...told, tool, verdict: judged.verdict, found: onOneLine(judged.found) }]
        : [],
    );
  });
}

export function printFailures(failures: Failure[], title: string): void {
  console.log(`\n### ${failures.length} ${title}`);
  let last = '';
  for (const { where, tool, verdict, old, now, selector, found } of failures) {
    if (where !== last) console.log(`\n${where}`);
    last = where;
    const lines = [`old   ${old}`, `now   ${now || 'gone'}`, `by    ${selector}`, ...(found ? [`found ${found}`] : [])];
    console.log([`  ${tool}: ${verdict}`, ...lines].join('\n    '));
  }
}
