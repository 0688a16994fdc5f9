/** What is put into a page in which an element is looked for. */
import type { LocalTarget } from '../../src/session/record.ts';
import { type Located, locate } from '../../src/target/locating/locate.ts';

declare global {
  var showhowLocate: ((target: LocalTarget) => Located) | undefined;
}

globalThis.showhowLocate = (target) => locate(target, document);
