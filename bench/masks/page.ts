/** Runs in the page: what the product takes each field for into which a person types, or of which they choose. */
import { createFieldMask } from '../../src/content/mask/fields.ts';
import type { MaskKind } from '../../src/masking/kinds.ts';
import { isEditableRegion } from '../../src/target/editable.ts';

export interface SeenField {
  /** What it is called in the page: its id, else its name, label or placeholder. The second of the same is `… (2)`. */
  name: string;
  kind: MaskKind | null;
}

const isHidden = (element: Element): boolean =>
  element instanceof HTMLElement && (element.hidden === true || element.style.display === 'none');

const isField = (element: Element): boolean =>
  (element instanceof HTMLSelectElement || isEditableRegion(element)) && !isHidden(element);

const nameOf = (element: Element): string =>
  ['id', 'name', 'aria-label', 'placeholder'].map((each) => element.getAttribute(each)).find(Boolean) ??
  element.localName;

/** @param within a selector; the whole page where there is no such element */
function seeFields(within: string): SeenField[] {
  const masks = createFieldMask();
  masks.observe(document);
  const times = new Map<string, number>();
  return [...(document.querySelector(within) ?? document).querySelectorAll('*')].filter(isField).map((element) => {
    const name = nameOf(element);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { name: time === 1 ? name : `${name} (${time})`, kind: masks.kindOf(element) };
  });
}

declare global {
  var seeMaskedFields: typeof seeFields;
}
globalThis.seeMaskedFields = seeFields;
