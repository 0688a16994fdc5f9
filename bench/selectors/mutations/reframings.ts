/** Another framework draws the page: what it is made of has other classes, boxes and controls. */
import { elementsIn, fragmentOf, isHtml, isMovable, retag, targetsNow, textsIn } from './dom.ts';
import type { Mutation, Scene } from './mutation.ts';

const utilities = 'flex grid px-4 py-2 mt-3 gap-2 w-full rounded border text-sm font-medium items-center shadow'.split(
  ' ',
);
const components = ['root', 'container', 'label', 'content', 'item', 'wrapper', 'control'];

/** As utilities or as parts of components. */
function swapClasses({ document, random }: Scene): void {
  const prefix = random.pick(['Mui', 'ant-', 'el-', 'chakra-', '']);
  const others = new Map<string, string>();
  const otherFor = (classes: string, tag: string): string => {
    const known = others.get(classes);
    if (known !== undefined) return known;
    const other =
      prefix === ''
        ? random
            .shuffled(utilities)
            .slice(0, 2 + random.below(4))
            .join(' ')
        : `${prefix}${tag}-${random.pick(components)} ${prefix}${tag}`;
    others.set(classes, other);
    return other;
  };
  for (const element of elementsIn(document, '[class]')) {
    if (element instanceof SVGElement) continue;
    element.className = otherFor(element.className, element.localName);
  }
}

const controls = 'button, input:not([type="hidden"]), select, textarea, a';

/** Each control of a kind stands in boxes of its own. */
function boxControls({ document, random }: Scene): void {
  const [kind, ...boxes] = random.pick([
    ['input:not([type="hidden"]), select, textarea', 'field', 'field__control'],
    ['button', 'button-box'],
    [controls, 'slot'],
  ]) as [string, ...string[]];
  for (const control of elementsIn(document, kind).filter(isMovable)) {
    let inner: Element = control;
    for (const name of boxes.toReversed()) {
      const box = document.createElement('span');
      box.className = name;
      inner.replaceWith(box);
      box.append(inner);
      inner = box;
    }
  }
}

const icon = '<svg aria-hidden="true" width="16" height="16"><path d="M3 3h10v10z"/></svg>';
const isShort = (text: string): boolean => text !== '' && text.length < 25;

/** What a button said it says only to who hears it, or to who points at it. */
function iconsForWords(scene: Scene): void {
  const { document, random, rate } = scene;
  const buttons = elementsIn(document, 'button, a[href], [role="button"]').filter((button) =>
    isShort(button.textContent?.trim() ?? ''),
  );
  for (const button of random.some(buttons, rate)) {
    const text = button.textContent?.trim() ?? '';
    const holdsTarget = targetsNow(scene).some((target) => target !== button && button.contains(target));
    if (holdsTarget || button.querySelector('img, svg, input, select')) continue;
    button.setAttribute(random.pick(['aria-label', 'title']), text);
    button.replaceChildren(fragmentOf(document, icon));
  }
}

function wordsForIcons({ document, random, rate }: Scene): void {
  const buttons = elementsIn(document, 'button[aria-label], a[aria-label], button[title], a[title]').filter(
    (button) => textsIn(button).length === 0,
  );
  for (const button of random.some(buttons, Math.min(1, rate * 3))) {
    button.append(button.getAttribute('aria-label') ?? button.getAttribute('title') ?? '');
    button.removeAttribute('aria-label');
  }
}

/** A list becomes a table of one column: an item is the row now, or the cell. */
function listsToTables(scene: Scene): void {
  const { document, random, rate, targets, truth, blurred } = scene;
  const lists = elementsIn(document, 'ul, ol').filter(
    (list) =>
      list.children.length > 2 && [...list.children].every((item) => item.localName === 'li') && isMovable(list),
  );
  for (const list of random.some(lists, rate)) {
    for (const item of list.children) {
      const row = retag(scene, item, 'tr');
      for (const target of targets) if (truth.now(target) === row) blurred.add(target);
      const cell = document.createElement('td');
      cell.append(...row.childNodes);
      row.append(cell);
    }
    retag(scene, list, 'table');
  }
}

/** In a dialog, or no more. */
function frameForms(scene: Scene): void {
  const { document, random, rate } = scene;
  for (const dialog of elementsIn(document, '[role="dialog"], dialog')) dialog.removeAttribute('role');
  for (const form of random.some(elementsIn(document, 'form, fieldset').filter(isMovable), Math.min(1, rate * 2))) {
    const dialog = fragmentOf(
      document,
      `<div role="dialog" class="dialog"><div class="dialog__head"><h2>${random.pick(['Edit', 'Your details', 'New entry'])}</h2><button type="button" aria-label="Close">×</button></div></div>`,
    );
    form.before(dialog);
    dialog.append(form);
  }
}

/** The browser's own controls become drawn ones. */
function drawControls(scene: Scene): void {
  const { document, random, rate } = scene;
  const native = elementsIn(document, 'select, input[type="checkbox"]').filter(isHtml).filter(isMovable);
  for (const control of random.some(native, Math.min(1, rate * 2))) {
    const isSelect = control instanceof HTMLSelectElement;
    const chosen = isSelect ? (control.selectedOptions[0]?.text ?? '') : '';
    const drawn = retag(
      scene,
      control,
      'button',
      isSelect
        ? { type: 'button', role: 'combobox', 'aria-expanded': 'false' }
        : { type: 'button', role: 'switch', 'aria-checked': 'false' },
    );
    drawn.replaceChildren(chosen);
  }
}

export const reframings: Mutation[] = [
  swapClasses,
  boxControls,
  iconsForWords,
  wordsForIcons,
  listsToTables,
  frameForms,
  drawControls,
].map((apply) => ({ name: apply.name, apply }));
