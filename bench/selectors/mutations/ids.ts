/** Ids renamed, with all that refers to them. */
const references = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'list',
  'form',
  'href',
  'data-bs-target',
  'data-target',
];

const selector = references.map((name) => `[${name}]`).join();

export function renameIds(document: Document, names: ReadonlyMap<string, string>): void {
  for (const element of document.querySelectorAll('[id]')) {
    const other = names.get(element.id);
    if (other !== undefined) element.id = other;
  }
  for (const element of document.querySelectorAll(selector)) {
    for (const name of references) {
      const value = element.getAttribute(name);
      const renamed = value?.replace(/[^\s#]+/gu, (id) => names.get(id) ?? id);
      // An address may have a part that happens to be an id.
      if (renamed && renamed !== value && (name !== 'href' || value?.startsWith('#'))) {
        element.setAttribute(name, renamed);
      }
    }
  }
}
