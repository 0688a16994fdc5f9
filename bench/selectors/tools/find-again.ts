/** What a selector finds in another version of the page, as docs/session-format.md says. */
import type { Selector } from '../../../src/session/schema.ts';
import type { Root } from '../../../src/target/dom.ts';
import { find } from '../../../src/target/find.ts';

export function findAgain(selector: Selector, root: Root): Element[] {
  const found = find(selector, root);
  const isExact = !('exact' in selector && selector.exact === false);
  return isExact || found.length > 0 ? found : find(selector, root, { partly: true });
}
