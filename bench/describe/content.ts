/** A page of about so many elements: tables, forms, lists, nested boxes; much of it alike, as in real pages, but not all. */
import type { Random } from '../selectors/random.ts';

const topics = ['Invoices', 'Orders', 'Members', 'Projects', 'Reports', 'Messages', 'Products', 'Events'];
const words = 'open paid due draft north south sent new late large small blue green first second annual'.split(' ');

const repeated = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

function table(random: Random, id: number): string {
  const row = (): string =>
    `<tr><td>${random.pick(words)} ${random.below(500)}</td><td>${random.pick(words)}</td>` +
    '<td><a href="#edit">Edit</a> <a href="#delete">Delete</a></td>' +
    `<td><label><input type="checkbox"> Paid</label> <button type="button" class="btn btn-sm">Open</button></td></tr>`;
  return `<table class="table"><thead><tr><th>Name<th>State<th>Actions<th>More</thead><tbody id="rows-${id}">${repeated(8 + random.below(12), row)}</tbody></table>`;
}

function form(random: Random, id: number): string {
  const field = (index: number): string => {
    const name = random.pick(words);
    return random.pick([
      `<p><label for="f-${id}-${index}">${name}</label> <input id="f-${id}-${index}" name="${name}">`,
      `<p><label>${name} <select name="${name}"><option>Yes<option>No</select></label>`,
      `<p><input type="text" placeholder="${name}" aria-label="${name} ${index}">`,
      `<p><textarea title="${name}"></textarea>`,
    ]);
  };
  return `<form>${repeated(3 + random.below(4), field)}<button>Save</button> <button type="button">Cancel</button></form>`;
}

function boxes(random: Random, depth: number): string {
  if (depth === 0) return `<span class="${random.pick(words)}">${random.pick(words)} ${random.pick(words)}</span>`;
  return `<div class="box ${random.pick(words)}">${repeated(1 + random.below(3), () => boxes(random, depth - 1))}</div>`;
}

const list = (random: Random): string =>
  `<ul>${repeated(4 + random.below(8), () => `<li><a href="#${random.below(50)}">${random.pick(['Read more', 'Details', 'Download', ...words])}</a></li>`)}</ul>`;

function section(random: Random, id: number): string {
  const parts = [table, form].map((make) => make(random, id));
  const mixed = random.shuffled([...parts, boxes(random, 4), boxes(random, 6), list(random)]).slice(0, 3);
  return `<section><h2>${random.pick(topics)} ${id % 7}</h2>${mixed.join('')}</section>`;
}

const elementsIn = (html: string): number => html.match(/<[a-z]/gu)?.length ?? 0;

export function pageOf(random: Random, elements: number): string {
  const sections: string[] = [];
  for (let count = 0; count < elements; count += elementsIn(sections.at(-1) ?? '')) {
    sections.push(section(random, sections.length));
  }
  return `<!doctype html><html lang="en"><title>Overview</title><body><main>${sections.join('')}</main></body></html>`;
}
