/** The same things, and new ones of their kind, at other places. */
import {
  copyOf,
  elementsIn,
  fragmentOf,
  groupsIn,
  isCopied,
  isMovable,
  rewordAll,
  rowGroupsIn,
  targetsNow,
} from './dom.ts';
import type { Mutation, Scene } from './mutation.ts';
import { otherText, otherWord } from './words.ts';

function putInOrder(group: Element[], sorted: Element[]): void {
  const places = group.map((element) => {
    const place = element.ownerDocument.createComment('');
    element.replaceWith(place);
    return place;
  });
  for (const [at, place] of places.entries()) place.replaceWith(sorted[at] as Element);
}

/** By another column, or the other way round. */
function sortEntries({ document, random, rate }: Scene): void {
  for (const group of random.some(rowGroupsIn(document), Math.min(1, rate * 3))) {
    putInOrder(group, random.chance(0.5) ? group.toReversed() : random.shuffled(group));
  }
}

/** A further row or entry, with other words. */
function newOne({ random }: Scene, like: Element): Element {
  const copy = copyOf(like);
  rewordAll(copy, (text) => otherText(random, text));
  return copy;
}

const fields = 'input:not([type="hidden"]), select, textarea';

/** Of data, not the parts of a form. */
const entriesIn = (document: Document): Element[][] =>
  rowGroupsIn(document).filter(([first]) => first && first.querySelectorAll(fields).length < 3);

/** What has come since stands first. */
function addRows(scene: Scene): void {
  const { document, random, rate } = scene;
  for (const group of random.some(entriesIn(document), Math.min(1, rate * 3))) {
    const [first] = group;
    const rows = Array.from({ length: 1 + random.below(3) }, () => newOne(scene, random.pick(group)));
    first?.before(...rows);
  }
}

/** The last rows are on the next page now. */
function turnPages(scene: Scene): void {
  const { document, random, rate } = scene;
  for (const group of random.some(entriesIn(document), rate)) {
    const [first] = group;
    const left = group.slice(-1 - random.below(Math.ceil(group.length / 3)));
    if (left.some((row) => isCopied(scene, row))) continue;
    first?.before(...left.map(() => newOne(scene, random.pick(group))));
    for (const row of left) row.remove();
  }
}

function reorderMenus(scene: Scene): void {
  const { document, random } = scene;
  const isOfMenu = ([first]: Element[]): boolean =>
    first?.closest('nav, [role="navigation"], [role="menu"], [role="menubar"], [role="tablist"], header, aside') !=
    null;
  for (const group of random.some(groupsIn(document, 3).filter(isOfMenu), 0.4)) {
    putInOrder(group, random.shuffled(group));
    const added = newOne(scene, random.pick(group));
    random.pick(group).before(added);
  }
}

const blocks = 'nav, aside, section, form, fieldset, table, ul, header, footer, div:has(> h2, > h3, > h4)';

/** To the other end of what they are in, or into another part of the page. */
function moveSections({ document, random, rate }: Scene): void {
  const movable = elementsIn(document, blocks).filter(isMovable);
  for (const block of random.some(movable, rate / 2)) {
    const parent = block.parentElement;
    const elsewhere = random.pick([parent, parent?.parentElement, document.querySelector('main')]);
    if (!elsewhere || block.contains(elsewhere) || elsewhere.matches('ul, ol, table, tr, tbody, select, svg *'))
      continue;
    if (random.chance(0.5)) elsewhere.prepend(block);
    else elsewhere.append(block);
  }
}

/** Forms ask for more from year to year. */
function addFields({ document, random, rate }: Scene): void {
  for (const field of random.some(elementsIn(document, fields), rate)) {
    const like = field.closest('.form-group, .row, p, li, div') ?? field;
    if (!isMovable(like) || like.querySelectorAll(fields).length > 2) continue;
    const name = otherWord(random, 'x');
    const added = fragmentOf(
      document,
      `<div><label for="new-${name}">${otherWord(random, 'X')} ${name}</label><input id="new-${name}" name="${name}"></div>`,
    );
    added.className = like === field ? '' : like.className;
    like.before(added);
  }
}

/** A long form becomes one of several steps. */
function makeSteps({ document, random }: Scene): void {
  for (const form of elementsIn(document, 'form').filter((each) => each.children.length > 3)) {
    if (random.chance(0.4)) continue;
    const parts = [...form.children].filter(isMovable);
    const size = 2 + random.below(3);
    for (let from = 0, step = 1; from < parts.length; from += size, step += 1) {
      const box = fragmentOf(
        document,
        `<fieldset class="step"><legend>Step ${step}</legend><button type="button">Back</button><button type="button">Continue</button></fieldset>`,
      );
      parts[from]?.before(box);
      box.firstElementChild?.after(...parts.slice(from, from + size));
    }
  }
}

/** What can be done with many is shown only for those that are there. */
function dropOthers(scene: Scene): void {
  const { document, random, rate } = scene;
  const isMeant = (element: Element): boolean => targetsNow(scene).some((target) => element.contains(target));
  for (const block of random.some(elementsIn(document, `${blocks}, p, h2, h3`).filter(isMovable), rate)) {
    if (!isMeant(block)) block.remove();
  }
}

export const rearrangements: Mutation[] = [
  sortEntries,
  addRows,
  turnPages,
  reorderMenus,
  moveSections,
  addFields,
  makeSteps,
  dropOthers,
].map((apply) => ({ name: apply.name, apply }));
