/** One way in which a page differs from what it was. */
import type { Random } from '../random.ts';
import type { Truth } from '../truth.ts';

export interface Scene {
  document: Document;
  random: Random;
  /** The share of the places where it could happen in which it does. */
  rate: number;
  /** The elements that will be asked for, as they were. */
  targets: readonly Element[];
  truth: Truth<Element>;
  /** Those of which there is a copy that nothing tells from them: they stay, since who finds the copy then finds no other. */
  copied: Set<Element>;
  /** Those of which nobody could say any more which one it is: in a row that now says other things, or is there twice. */
  blurred: Set<Element>;
}

export interface Mutation {
  name: string;
  apply: (scene: Scene) => void;
}
