/** An old and a new version of a page, and one element to be found again. */
import type { Choice } from '../../../src/target/locating/likeness.ts';

export interface Pair {
  choice: Choice;
  /** Which of them it is; null where it is gone, or not among them. */
  now: number | null;
  page: string;
  /** Of which families the changes are. */
  done: string[];
  /** One of these: who is to find it has not learned from any page with changes of this family. */
  unseen: string;
  /** The version of the page. */
  version: string;
}
