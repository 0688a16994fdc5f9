/** The table of docs/privacy.md. */

/** `echo`: masked in the field, and recorded where the page repeats it. */
export type Verdict = 'masked' | 'echo' | 'leaked';

export interface Column {
  product: string;
  /** Of each recipe, in their order. */
  verdicts: Verdict[];
  /** Whether what is no secret is recorded: typed, and said by the page. */
  open: { typed: boolean; said: boolean };
}

/** As the formatter would write it. */
function laidOut(rows: string[][]): string {
  const [heads = [], ...others] = rows;
  const widths = heads.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const line = (cells: string[]): string => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(heads), line(widths.map((width) => '-'.repeat(width))), ...others.map(line)].join('\n');
}

const counted = (columns: Column[], holds: (verdict: Verdict) => boolean): string[] =>
  columns.map(({ verdicts }) => String(verdicts.filter(holds).length));

export function sumsOf(columns: Column[]): [what: string, ...figures: string[]][] {
  const total = columns[0]?.verdicts.length ?? 0;
  return [
    [`masked in the field, of ${total}`, ...counted(columns, (verdict) => verdict !== 'leaked')],
    [`masked where the page repeats it too, of ${total}`, ...counted(columns, (verdict) => verdict === 'masked')],
    ['nothing secret: typed into a field', ...columns.map(({ open }) => (open.typed ? 'recorded' : 'not recorded'))],
    [
      'nothing secret: a paragraph of the page',
      ...columns.map(({ open }) => (open.said ? 'recorded' : 'not recorded')),
    ],
  ];
}

export function tableOf(recipes: string[], columns: Column[]): string {
  const heads = ['typed into', ...columns.map(({ product }) => product)];
  return laidOut([
    heads,
    ...sumsOf(columns).map((sum) => sum.map((cell) => `**${cell}**`)),
    ...recipes.map((name, index) => [name, ...columns.map(({ verdicts }) => verdicts[index] ?? '')]),
  ]);
}

const BEGIN = '<!-- begin table: npm run bench -- masking -->';
const END = '<!-- end table -->';

/** @returns the document with the table in place of the one that it had */
export function withTable(document: string, table: string): string {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`There is no “${BEGIN}” with an “${END}” after it.`);
  return `${document.slice(0, from)}${BEGIN}\n\n${table}\n\n${document.slice(to)}`;
}
