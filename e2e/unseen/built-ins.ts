/** All that a page finds at its window and document, down to the last function: which it is, and its source. */
import type { Traces } from './traces.ts';

/** Whatever a function has of this name itself. */
const sourceOf = (value: Callable): string => Function.prototype.toString.call(value).replaceAll(/\s+/gu, ' ');

/** The same function has the same number each time the page looks. */
const numbers = new WeakMap<object, number>();
let count = 0;
function numberOf(value: object): string {
  const known = numbers.get(value) ?? (count += 1);
  numbers.set(value, known);
  return `#${known}`;
}

type Callable = (...args: unknown[]) => unknown;
const isFunction = (value: unknown): value is Callable => typeof value === 'function';
const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || isFunction(value);

const nameOf = (key: string | symbol): string => (typeof key === 'symbol' ? `[${String(key)}]` : key);

/** Windows of frames, and what this page itself has put there. */
const isLeftOut = (key: string | symbol): boolean => typeof key === 'string' && /^(?:\d+|unseen)$/u.test(key);

/** What every function has, which is written down with its source. */
const isPartOfFunction = (object: object, key: string | symbol): boolean =>
  isFunction(object) && (key === 'name' || key === 'length');

const kindOf = ({ enumerable, configurable, writable }: PropertyDescriptor): string =>
  [enumerable && 'e', configurable && 'c', writable && 'w'].filter(Boolean).join('');

export function lookAtBuiltIns(traces: Traces): void {
  const seen = new Set<object>();

  /** @returns which it is, in a word */
  function note(path: string, value: unknown): string {
    if (!isObject(value)) return String(value);
    if (!seen.has(value)) {
      seen.add(value);
      if (isFunction(value))
        traces[`${path} reads`] = `${sourceOf(value)}, ${value.name}, ${value.length}, ${kindsOfParts(value)}`;
      walk(path, value);
    }
    return numberOf(value);
  }

  function walk(path: string, object: object): void {
    for (const key of Reflect.ownKeys(object)) {
      const isSkipped = isLeftOut(key) || isPartOfFunction(object, key);
      const property = isSkipped ? undefined : Reflect.getOwnPropertyDescriptor(object, key);
      if (!property) continue;
      const place = `${path}.${nameOf(key)}`;
      const { get, set, value } = property;
      traces[place] = [
        kindOf(property),
        note(place, value),
        note(`${place} get`, get),
        note(`${place} set`, set),
      ].join();
    }
    traces[`${path} prototype`] = note(`${path} prototype`, Reflect.getPrototypeOf(object));
  }

  const { documentElement, head, body, fonts, adoptedStyleSheets } = document;
  const roots = { window, document, documentElement, head, body, fonts, adoptedStyleSheets };
  const { navigator, history, location, screen, performance, navigation, visualViewport, customElements } = window;
  const more = { navigator, history, location, screen, performance, navigation, visualViewport, customElements };
  for (const [name, root] of Object.entries({ ...roots, ...more })) traces[name] = note(name, root);
  for (const element of document.body.querySelectorAll('form, input, button')) note(element.localName, element);
}

const kindsOfParts = (value: Callable): string =>
  ['name', 'length'].map((key) => kindOf(Reflect.getOwnPropertyDescriptor(value, key) ?? {})).join();
