/** A page that has replaced built-ins by its own, which write down that they are used. */

type Callable = (...args: unknown[]) => unknown;
type Constructor = new (...args: unknown[]) => object;

const { apply, construct, defineProperty, getOwnPropertyDescriptor, ownKeys } = Reflect;
const NativeProxy = Proxy;

/** Those of what every script uses, the browser’s automation too, would say nothing. */
const replaced = {
  Reflect,
  window,
  EventTarget,
  Node,
  Element,
  HTMLElement,
  HTMLInputElement,
  Document,
  Event,
  UIEvent,
  FocusEvent,
  CustomEvent,
  History,
  Navigation,
  XMLHttpRequest,
  MutationObserver,
  FontFaceSet,
};
const constructors = /^(?:Proxy|CustomEvent|FocusEvent|MutationObserver|AbortController|XMLHttpRequest|Event)$/u;

/** @returns which were used since it was asked last */
export function replaceBuiltIns(): () => string[] {
  const used = new Set<string>();
  const noting = <T extends Callable>(name: string, native: T): T =>
    new NativeProxy(native, {
      apply(target, self, args: unknown[]) {
        used.add(name);
        return apply(target, self, args);
      },
      construct(target, args, asked) {
        used.add(`new ${name}`);
        return construct(target as unknown as Constructor, args, asked as Constructor);
      },
    });

  function replace(owner: object, key: string | symbol, name: string): void {
    const property = getOwnPropertyDescriptor(owner, key);
    // The browser’s automation evaluates.
    if (!property?.configurable || key === 'constructor' || key === 'eval') return;
    const { get, value } = property as { get?: Callable; value?: unknown };
    if (get) defineProperty(owner, key, { ...property, get: noting(name, get) } as PropertyDescriptor);
    else if (typeof value === 'function')
      defineProperty(owner, key, { ...property, value: noting(name, value as Callable) });
  }

  for (const [name, owner] of Object.entries(replaced)) {
    const object: object = typeof owner === 'function' ? owner.prototype : owner;
    for (const key of ownKeys(object)) {
      const isOther = object === window && !/^[a-z]/u.test(String(key)) && !constructors.test(String(key));
      if (!isOther) replace(object, key, object === window ? String(key) : `${name}.${String(key)}`);
    }
  }
  return () => {
    const found = [...used].toSorted();
    used.clear();
    return found;
  };
}
