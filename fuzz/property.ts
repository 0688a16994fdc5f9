/** What is true of each input: it throws where it is not. */
import type fc from 'fast-check';

export interface Property<T = unknown> {
  name: string;
  inputs: fc.Arbitrary<T>;
  check: (input: T) => void | Promise<void>;
}

export function claim(isTrue: boolean, what: string): asserts isTrue {
  if (!isTrue) throw new Error(`Not so: ${what}`);
}
