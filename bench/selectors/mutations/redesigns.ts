/** The page looks and is laid out in another way; it says the same. */
import { elementsIn, fragmentOf, groupsIn, isMovable, retag, textsIn } from './dom.ts';
import type { Mutation, Scene } from './mutation.ts';

/** In a window of another width. */
function narrow({ document, random }: Scene): void {
  const style = document.createElement('style');
  style.textContent = `body { max-width: ${random.pick([380, 640, 800])}px } a, button, input { max-width: 100% }`;
  document.body.append(style);
}

/** A table is one no more than to who hears the page. */
const parts: Record<string, string> = {
  table: 'table',
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  th: 'columnheader',
  td: 'cell',
};

function makeTablesOfBoxes(scene: Scene): void {
  const tables = elementsIn(scene.document, 'table').filter((table) => !table.querySelector('table'));
  for (const table of scene.random.some(tables, Math.min(1, scene.rate * 3))) {
    for (const part of [...table.querySelectorAll(Object.keys(parts).join()), table]) {
      const role = parts[part.localName] ?? 'group';
      const isOfRow = role === 'columnheader' && part.parentElement?.querySelector('td, [role="cell"]');
      retag(scene, part, 'div', { role: isOfRow ? 'rowheader' : role });
    }
  }
}

const icon = '<svg aria-hidden="true" width="16" height="16"><path d="M2 8h12"/></svg>';

/** What a control says stands in an element of its own, beside an icon. */
function addIcons({ document, random, rate }: Scene): void {
  const controls = elementsIn(document, 'button, a, th, h1, h2, h3, label, [role="tab"]');
  for (const control of random.some(controls, rate)) {
    for (const text of textsIn(control).filter(({ parentElement }) => parentElement === control)) {
      const label = document.createElement('span');
      text.replaceWith(label);
      label.append(text);
    }
    control.prepend(fragmentOf(document, icon));
  }
}

/** Icons of another set: what was the same is the same. */
function redraw({ document, random }: Scene): void {
  const others = new Map<string, string>();
  const otherFor = (shape: string): string => {
    const other = others.get(shape) ?? `M${random.below(16)} ${random.below(16)}h${others.size}v4z`;
    others.set(shape, other);
    return other;
  };
  for (const path of elementsIn(document, 'path[d]')) path.setAttribute('d', otherFor(path.getAttribute('d') ?? ''));
}

/** What was always there is unfolded by a press. */
function foldUp({ document, random, rate }: Scene): void {
  const blocks = elementsIn(document, 'nav, aside, form, section, table, ul, fieldset').filter(isMovable);
  for (const block of random.some(blocks, rate)) {
    const fold = fragmentOf(
      document,
      `<details open><summary>${random.pick(['Show', 'Options', 'Details'])}</summary></details>`,
    );
    block.before(fold);
    fold.append(block);
  }
}

const punctuations: ((text: string) => string)[] = [
  (text) => `${text.trimEnd()}:`,
  (text) => `${text.trimEnd()} »`,
  (text) => text.replace(/[:*…]+\s*$/u, '').replace(/ /u, '\u00a0'),
];

/** The same words with other signs. */
function punctuate({ document, random, rate }: Scene): void {
  const isLabel = (text: Text): boolean =>
    text.data.trim().length < 40 && !text.parentElement?.closest('td, option, [role="gridcell"]');
  const punctuated = random.pick(punctuations);
  for (const text of random.some(textsIn(document.body).filter(isLabel), Math.min(1, rate * 2))) {
    text.data = punctuated(text.data);
  }
}

/** Some that stood beside each other get a box with a title. */
function group({ document, random, rate }: Scene): void {
  for (const siblings of random.some(
    groupsIn(document, 3).filter(([first]) => first && isMovable(first)),
    rate,
  )) {
    const box = fragmentOf(
      document,
      `<section class="group"><h3>${random.pick(['More', 'Others', 'Basics'])}</h3></section>`,
    );
    const from = random.below(siblings.length - 1);
    siblings[from]?.before(box);
    box.append(...siblings.slice(from, from + 2 + random.below(3)));
  }
}

export const redesigns: Mutation[] = [narrow, makeTablesOfBoxes, addIcons, redraw, foldUp, punctuate, group].map(
  (apply) => ({
    name: apply.name,
    apply,
  }),
);
