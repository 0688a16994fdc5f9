/** A maker of selectors that runs in the page. */
export interface Tool<S = unknown> {
  name: string;
  make: (element: Element) => S;
  find: (selector: S, document: Document) => Element[];
  say: (selector: S) => string;
}
