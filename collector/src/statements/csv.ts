import type { Statement } from '../../api/statements.ts';

const columns = ['worker', 'task', 'sessions', 'accepted', 'returned', 'withdrawn', 'minutes', 'credit', 'promised'];

/** RFC 4180. */
export function csvOf({ worker, lines, total }: Statement): string {
  const row = (name: string, line: Statement['total']) => [
    worker.name,
    name,
    line.sessions,
    line.accepted,
    line.returned,
    line.withdrawn,
    line.minutes,
    inWords(line.credit),
    inWords(line.promised),
  ];
  const rows = [
    columns,
    ...lines.map((line) => row(line.task?.label ?? 'Tasks of their own', line)),
    row('Total', total),
  ];
  return rows.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

const inWords = (credits: Statement['total']['credit']): string =>
  credits.map(({ amount, unit }) => `${amount} ${unit}`).join('; ');

/** A spreadsheet would take what begins like a formula for one. Where commas are decimal, it ends cells at semicolons. */
const FORMULAS = /(?<begin>^|[;\t\r\n])(?<space>\s*)(?=[=+\-@＝＋－＠])/gu;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = value.replaceAll(FORMULAS, "$<begin>$<space>'");
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
