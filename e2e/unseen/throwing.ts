/** Who stands in the stack of an error between the page that calls a function wrongly and the function that throws it. */
import type { Traces } from './traces.ts';

/** All that comes before the page itself, but for what it has on top. Firefox writes `name@address`, Chromium a title first. */
function strangersIn(stack: string, ownOnTop = 0): string {
  const lines = stack
    .split('\n')
    .filter((line) => /^\s+at |@/u.test(line))
    .slice(ownOnTop);
  const own = lines.findIndex((line) => line.includes(location.origin));
  return lines
    .slice(0, own)
    .map((line) => line.trim().replace(/:\d+:\d+\)?$/u, ''))
    .join(', ');
}

function throwIn(call: () => unknown): string {
  try {
    const result = call();
    // Functions that promise something refuse it later.
    if (result instanceof Promise) result.catch(() => undefined);
    return 'nothing is thrown';
  } catch (error) {
    return strangersIn((error as Error).stack ?? '');
  }
}

const ofLanguage = /^(?:eval|is\w+|parse\w+|(?:un)?escape|\w+URI(?:Component)?|constructor|unseen)$/u;

/**
 * A dialog asks its message for a text, which is the page's own code. It throws, so that nothing is shown.
 */
function lookWithin(traces: Traces): void {
  let stack = '';
  const message = {
    toString() {
      stack = new Error('within').stack ?? '';
      throw new Error('no dialog');
    },
  };
  const thrown = throwIn(() => window.confirm(message as unknown as string));
  traces['dialogs ask the page from'] = strangersIn(stack, 1);
  traces['dialogs hand on what is thrown in'] = thrown;
}

/** Each is called on something that it is no function of: none does anything but throw. */
export function lookAtErrors(traces: Traces): void {
  lookWithin(traces);
  const stranger: unknown = Object.create(null);
  const owners = {
    window,
    EventTarget,
    Node,
    Element,
    HTMLElement,
    HTMLInputElement,
    Document,
    History,
    XMLHttpRequest,
  };
  for (const [name, owner] of Object.entries(owners)) {
    const object: object = typeof owner === 'function' ? owner.prototype : owner;
    // Functions of the language itself, and classes, take whatever they are called on.
    for (const [key, { value }] of Object.entries(Object.getOwnPropertyDescriptors(object)))
      if (typeof value === 'function' && /^[a-z]/u.test(key) && !ofLanguage.test(key))
        traces[`${name}.${key} throws in`] = throwIn(() => Reflect.apply(value as () => unknown, stranger, ['']));
  }
}
