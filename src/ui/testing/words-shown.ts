/** What a person reads or hears of a part of a page, for tests of languages. */
const attributes = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'] as const;

function textsIn(root: Node): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
  return texts;
}

/** All words of it, each once: texts, and names that are only read aloud. Data and code (`pre`, `code`) are no words. */
export function wordsShown(root: ParentNode & Node): string[] {
  const copy = root.cloneNode(true) as ParentNode & Node;
  for (const data of copy.querySelectorAll('pre, code, script, style')) data.remove();
  const elements = [...copy.querySelectorAll('*')];
  const named = elements.flatMap((element) => attributes.map((attribute) => element.getAttribute(attribute) ?? ''));
  const words = [...textsIn(copy), ...named].map((text) => text.replaceAll(/\s+/gu, ' ').trim());
  return [...new Set(words)].filter((text) => /\p{L}{2}/u.test(text)).toSorted();
}
