/** Changes that the finding of elements may be tuned on. */
import {
  blur,
  copyInScene,
  copyOf,
  elementsIn,
  fragmentOf,
  groupsIn,
  insertAmong,
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
import { rearrangements } from './rearrangements.ts';
import { rebuilds } from './rebuilds.ts';
import { redesigns } from './redesigns.ts';
import { reframings } from './reframings.ts';
import { rewordings } from './rewordings.ts';
import { classesIn, renameClasses } from './stylesheets.ts';
import { translations } from './translations.ts';
import { grown, otherText, withWordChanged } from './words.ts';

function insertBanner({ document, random }: Scene): void {
  const banner = fragmentOf(
    document,
    '<div class="notice-bar" role="region" aria-label="Notice"><strong>We have updated our terms.</strong> ' +
      '<a href="#terms">Read more</a> <button type="button" aria-label="Close">×</button></div>',
  );
  const main = document.querySelector('main, [role="main"]') ?? document.body;
  random.pick([document.body, main]).prepend(banner);
}

/** One more of a kind among siblings. */
function insertAlike({ document, random, rate }: Scene): void {
  for (const group of random.some(groupsIn(document, 2), rate)) {
    const added = copyOf(random.pick(group));
    rewordAll(added, (text) => otherText(random, text));
    random.pick(group).before(added);
  }
}

function wrap({ document, random, rate }: Scene): void {
  for (const element of random.some(elementsIn(document).filter(isMovable), rate / 3)) {
    const isInline = getComputedStyle(element).display.startsWith('inline');
    const wrapper = document.createElement(isInline ? 'span' : 'div');
    wrapper.className = random.pick(['wrapper', 'inner', 'box', 'layout-item']);
    element.replaceWith(wrapper);
    wrapper.append(element);
  }
}

function reorder({ document, random, rate }: Scene): void {
  for (const group of random.some(groupsIn(document, 2), rate)) {
    const places = group.map((element) => {
      const place = document.createComment('');
      element.replaceWith(place);
      return place;
    });
    const shuffled = random.shuffled(group);
    for (const [index, place] of places.entries()) place.replaceWith(shuffled[index] as Element);
  }
}

const characters = 'abcdefghijklmnopqrstuvwxyz0123456789'.split('');

/** As CSS-in-JS names them. */
function regenerateClasses({ document, random, rate }: Scene): void {
  const hash = (): string => Array.from({ length: 6 }, () => random.pick(characters)).join('');
  const chosen = random.some(classesIn(document), Math.min(1, rate * 3));
  renameClasses(document, new Map(chosen.map((name) => [name, `${random.pick(['css-', 'sc-', '_'])}${hash()}`])));
}

function regenerateIds({ document, random, rate }: Scene): void {
  const generated = (): string =>
    random.pick([
      () => `:r${random.below(36 ** 2).toString(36)}:`,
      () => `field-${1000 + random.below(9000)}`,
      () => `ember${100 + random.below(900)}`,
    ])();
  const chosen = random.some(elementsIn(document, '[id]'), Math.min(1, rate * 2));
  renameIds(document, new Map(chosen.map(({ id }) => [id, generated()])));
}

function editTexts({ document, random, rate }: Scene): void {
  for (const text of random.some(textsIn(document.body), rate)) {
    const isShort = text.data.trim().split(/\s+/u).length < 3;
    text.data = isShort ? grown(random, text.data) : withWordChanged(random, text.data);
  }
}

/** "Inbox (3)" becomes "Inbox (17)", and the entry of part 4 that of part 9. */
function changeCounts(scene: Scene): void {
  const { document, random } = scene;
  for (const text of textsIn(document.body)) {
    if (text.parentElement?.closest('td, th') || !/\d/u.test(text.data)) continue;
    text.data = text.data.replace(/\d+/gu, (count) => String(Number(count) + 1 + random.below(20)));
    const entry = text.parentElement?.closest('[role="row"]');
    if (entry) blur(scene, entry);
  }
  for (const link of random.some(elementsIn(document, 'nav a, [role="tab"]'), 0.1)) {
    link.append(` (${1 + random.below(30)})`);
  }
}

const droppable = ['data-testid', 'data-test', 'data-cy', 'aria-label', 'title', 'name', 'placeholder', 'alt'];

function dropAttributes({ document, random, rate }: Scene): void {
  for (const name of droppable) {
    for (const element of random.some(elementsIn(document, `[${name}]`), rate)) element.removeAttribute(name);
  }
}

const otherTags: Record<string, [string, Record<string, string>]> = {
  button: ['a', { role: 'button', tabindex: '0' }],
  a: ['button', { type: 'button', role: 'link' }],
  b: ['strong', {}],
  i: ['em', {}],
  span: ['small', {}],
};

function changeTags(scene: Scene): void {
  const candidates = elementsIn(scene.document, Object.keys(otherTags).join()).filter(
    (element) => !element.closest('svg'),
  );
  for (const element of scene.random.some(candidates, scene.rate)) {
    const [tag, attributes] = otherTags[element.localName] ?? ['div', {}];
    retag(scene, element, tag, attributes);
  }
}

function removeSiblings(scene: Scene): void {
  const { document, random, rate } = scene;
  for (const group of random.some(groupsIn(document, 3), rate)) {
    const removed = random.pick(group);
    if (!targetsNow(scene).some((target) => removed.contains(target))) removed.remove();
  }
}

/** A second one elsewhere that says and looks the same. */
function duplicateTargets(scene: Scene): void {
  const { document, random, rate } = scene;
  const containers = elementsIn(document, 'div, section, header, footer, main, form').filter(isMovable);
  for (const target of random.some(targetsNow(scene), rate)) {
    const copied = target.closest('tr, li, option') ?? target;
    const isRow = copied !== target || target.matches('td, th');
    const into = isRow ? copied.parentElement : random.pick([document.body, ...containers]);
    if (!into || copied.contains(into)) continue;
    if (isRow) blur(scene, copied);
    insertAmong(random, into, copyInScene(scene, copied));
  }
}

function changeRowData(scene: Scene): void {
  const { document, random, rate } = scene;
  for (const row of random.some(rowGroupsIn(document).flat(), rate)) {
    blur(scene, row);
    for (const text of textsIn(row)) text.data = otherText(random, text.data);
  }
}

function removeTargets(scene: Scene): void {
  const removable = targetsNow(scene).filter((target) => !isCopied(scene, target));
  for (const target of scene.random.some(removable, scene.rate / 2)) target.remove();
}

const named = (...applied: Mutation['apply'][]): Mutation[] => applied.map((apply) => ({ name: apply.name, apply }));
const removing = named(removeTargets);
const edits = named(insertBanner, insertAlike, editTexts, changeCounts, removeSiblings, changeRowData);
/** What else is done to a page with any work on it. */
const lightly = edits.filter(
  ({ apply }) => apply === insertBanner || apply === insertAlike || apply === removeSiblings,
);

/** Those of one family come together: who rewrites a page does other things to it than who keeps its data. */
export const families = {
  edited: edits.concat(removing),
  generated: named(
    wrap,
    regenerateClasses,
    regenerateIds,
    dropAttributes,
    changeTags,
    reorder,
    duplicateTargets,
  ).concat(removing),
  redesigned: redesigns.concat(removing),
  rebuilt: rebuilds.concat(removing),
  reworded: rewordings.concat(removing),
  translated: translations.concat(lightly, removing),
  rearranged: rearrangements.concat(removing),
  reframed: reframings.concat(removing),
};
