/** Changes that nothing is tuned on: whether what was learned from the others holds. */
import {
  copyInScene,
  copyOf,
  elementsIn,
  fragmentOf,
  groupsIn,
  isCopied,
  isMovable,
  retag,
  rewordAll,
  rowGroupsIn,
  targetsNow,
  textsIn,
} from './dom.ts';
import { renameIds } from './ids.ts';
import type { Mutation, Scene } from './mutation.ts';
import { classesIn, renameClasses } from './stylesheets.ts';
import { synonym, translated } from './translation.ts';
import { otherText } from './words.ts';

/** With the same controls as other parts of the page. */
function insertSection({ document, random }: Scene): void {
  const section = fragmentOf(
    document,
    '<section class="newsletter"><h2>Stay informed</h2><p>Letters from us, once a month.</p><form>' +
      '<label>Email <input type="email" name="email" placeholder="Email"></label>' +
      '<label><input type="checkbox" name="agree"> I agree</label><button type="submit">Save</button>' +
      '<button type="button">Cancel</button></form><ul><li><a href="#">Home</a></li><li><a href="#">About</a></li>' +
      '<li><a href="#">Contact</a></li></ul></section>',
  );
  const blocks = elementsIn(document, 'section, article, form, table, ul, main > div, body > div').filter(isMovable);
  const [block] = blocks.length > 0 ? [random.pick(blocks)] : [];
  if (block) block.before(section);
  else document.body.prepend(section);
}

function insertRowsAtTop({ document, random }: Scene): void {
  for (const group of rowGroupsIn(document)) {
    const [first, second = first] = group as [Element, Element?];
    for (let added = random.below(3); added > 0; added -= 1) {
      const row = copyOf(second);
      for (const text of textsIn(row)) text.data = otherText(random, text.data);
      if (first.querySelector('th')) first.after(row);
      else first.before(row);
    }
  }
}

/** A tick box in front of every row. */
function insertColumn({ document }: Scene): void {
  for (const row of elementsIn(document, 'table tr')) {
    const first = row.firstElementChild;
    if (!first?.matches('td, th') || first.hasAttribute('colspan')) continue;
    const cell = document.createElement(first.localName);
    cell.innerHTML = '<input type="checkbox" aria-label="Select row">';
    row.prepend(cell);
  }
}

function unwrap(scene: Scene): void {
  const { document, random, rate } = scene;
  const targets = new Set(targetsNow(scene));
  const holders = elementsIn(document, 'div, span').filter(
    (element) => isMovable(element) && element.children.length === 1 && !targets.has(element) && !element.id,
  );
  for (const element of random.some(holders, rate)) element.replaceWith(...element.childNodes);
}

/** Blocks that change their place on the page. */
function move({ document, random, rate }: Scene): void {
  const blocks = elementsIn(document, 'nav, aside, header, footer, section, form, ul, table, p, button, div').filter(
    (element) => isMovable(element) && element.querySelectorAll('*').length < 40,
  );
  const holders = elementsIn(document, 'main, section, div, aside, footer').filter(isMovable);
  for (const block of random.some(blocks, rate / 4)) {
    const into = holders.length > 0 ? random.pick(holders) : document.body;
    if (!block.contains(into)) into.insertBefore(block, random.chance(0.5) ? into.firstChild : null);
  }
}

/** All classes are others, in another order, and some new. */
function changeTheme({ document, random }: Scene): void {
  const prefix = random.pick(['ui-', 'tw-', 'app-', 'v2-']);
  renameClasses(
    document,
    new Map(classesIn(document).map((name) => [name, prefix + name.replace(/^[a-z]{1,4}-/u, '')])),
  );
  for (const element of elementsIn(document, '[class]')) {
    element.setAttribute('class', ['theme-light', ...random.shuffled([...element.classList])].join(' '));
  }
}

const kebab = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/gu, '$1-$2')
    .replace(/_/gu, '-')
    .toLowerCase();

function renameIdsByConvention({ document, random }: Scene): void {
  const named = random.pick([
    (id: string) => `app-${kebab(id)}`,
    (id: string) => `${kebab(id)}-field`,
    (id: string) => `${id}V2`,
  ]);
  renameIds(document, new Map(elementsIn(document, '[id]').map(({ id }) => [id, named(id)])));
}

function translate({ document }: Scene): void {
  document.documentElement.lang = 'xx';
  rewordAll(document.body, translated);
}

const otherNames: Record<string, string> = {
  'data-testid': 'data-qa',
  'data-test': 'data-test-id',
  title: 'aria-label',
  'data-id': 'data-key',
};

function renameAttributes({ document, random, rate }: Scene): void {
  for (const [name, other] of Object.entries(otherNames)) {
    for (const element of elementsIn(document, `[${name}]`)) {
      element.setAttribute(other, element.getAttribute(name) ?? '');
      element.removeAttribute(name);
    }
  }
  for (const field of random.some(elementsIn(document, '[name]'), rate * 2)) {
    field.setAttribute('name', `form[${kebab(field.getAttribute('name') ?? '')}]`);
  }
}

const otherContainers: Record<string, [string, Record<string, string>]> = {
  div: ['section', {}],
  ul: ['div', { role: 'list' }],
  p: ['div', {}],
  nav: ['div', { role: 'navigation' }],
  h1: ['h2', {}],
  h2: ['h3', {}],
  h3: ['h4', {}],
  h4: ['div', { role: 'heading', 'aria-level': '4' }],
  label: ['label', {}],
};

function changeContainers(scene: Scene): void {
  const candidates = elementsIn(scene.document, Object.keys(otherContainers).join()).filter(
    (element) => element.isConnected,
  );
  for (const element of scene.random.some(candidates, scene.rate)) {
    const [tag, attributes] = otherContainers[element.localName] ?? ['div', {}];
    const successor = retag(scene, element, tag, attributes);
    if (successor.getAttribute('role') !== 'list') continue;
    for (const item of successor.children) if (item.localName === 'li') retag(scene, item, 'div', { role: 'listitem' });
  }
}

/** The same said in other words. */
function rewordLabels({ document, random, rate }: Scene): void {
  for (const element of random.some(
    elementsIn(document, 'a, button, label, th, h1, h2, h3, h4, [role], input'),
    rate * 2,
  )) {
    rewordAll(element, synonym);
  }
}

function changeCase({ document, random, rate }: Scene): void {
  for (const text of random.some(textsIn(document.body), rate)) text.data = text.data.toUpperCase();
}

/** The newest first, or by another column. */
function sortRows({ document, random }: Scene): void {
  for (const group of rowGroupsIn(document)) {
    const rows = group.filter((row) => !row.querySelector('th'));
    const turn = 1 + random.below(Math.max(1, rows.length - 1));
    const parent = rows[0]?.parentElement;
    if (rows.length > 2)
      parent?.append(...(random.chance(0.5) ? rows.toReversed() : [...rows.slice(turn), ...rows.slice(0, turn)]));
  }
}

/** The menu once more, for small screens. */
function duplicateNavigation(scene: Scene): void {
  const { document, random } = scene;
  const menus = elementsIn(document, 'nav, header, [role="navigation"], [role="tablist"], [role="menubar"], ul').filter(
    isMovable,
  );
  if (menus.length === 0) return;
  const copy = copyInScene(scene, random.pick(menus));
  if (random.chance(0.5)) copy.setAttribute('style', 'display: none');
  document.body.insertBefore(copy, random.chance(0.5) ? document.body.firstChild : null);
}

/** What stood in it is gone with it. */
function removeSections(scene: Scene): void {
  const { document, random } = scene;
  const targets = targetsNow(scene);
  const small = groupsIn(document, 2)
    .flat()
    .filter((element) => {
      const held = targets.filter((target) => element.contains(target)).length;
      return held > 0 && held <= 2 && !isCopied(scene, element);
    });
  for (const section of random.some(small, scene.rate / 4)) section.remove();
}

export const heldOut: Mutation[] = [
  insertSection,
  insertRowsAtTop,
  insertColumn,
  unwrap,
  move,
  changeTheme,
  renameIdsByConvention,
  translate,
  renameAttributes,
  changeContainers,
  rewordLabels,
  changeCase,
  sortRows,
  duplicateNavigation,
  removeSections,
].map((apply) => ({ name: apply.name, apply }));
