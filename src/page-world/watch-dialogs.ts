/**
 * Tells the content script of alert, confirm and prompt, which nobody outside the page's own world can see. It takes hold
 * of what it needs before it meets anyone, because the page may replace all of it afterwards.
 *
 * The two worlds meet at the document's font set, whose events pass through no window, and so through none that another
 * page could have listened on before. The content script brings a node there that is in no document; from then on all is
 * said at that node, which no page can get hold of.
 *
 * The whole is one function that refers to nothing outside itself: into a page that is open already it goes as its text.
 *
 * @param secret under which they meet in such a page; null in a new one, where nothing of the page has run yet
 */
export function watchDialogs(secret: string | null): void {
  'use strict';
  const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
  const { CustomEvent, Proxy } = window;
  const asText: (value: unknown) => string = window.String;
  // Not in every browser.
  const { captureStackTrace } = window.Error as { captureStackTrace?: typeof Error.captureStackTrace };
  const isClosed = getOwnPropertyDescriptor(window, 'closed')?.get;
  const { toPrimitive } = Symbol;
  const { addEventListener, dispatchEvent } = EventTarget.prototype;
  // Not `document.fonts`: that may be an element of this name.
  const fonts = getOwnPropertyDescriptor(Document.prototype, 'fonts')?.get;
  if (!fonts) return;
  const meeting = apply(fonts, document, []) as EventTarget;
  // Without a prototype, an object has nothing that a page could have put into Object.prototype.
  const once: AddEventListenerOptions = { __proto__: null, once: true } as object;

  const say = (to: EventTarget, type: string, detail: unknown): void => {
    const initial = { __proto__: null, detail } as CustomEventInit;
    apply(dispatchEvent, to, [new CustomEvent(type, initial)]);
  };

  /** Told before the dialog is there, because the page stands still until it is answered. */
  function opening(kind: string, args: unknown[], open: (message: string) => void): void {
    const message = args[0];
    const isLeftOut = args.length === 0 || (message === undefined && kind !== 'alert');
    if (isLeftOut) open('');
    else if ((typeof message === 'object' && message !== null) || typeof message === 'function') {
      // The browser asks for its text, or does not, as it would have: once.
      args[0] = {
        __proto__: null,
        [toPrimitive]() {
          const text = asText(message);
          open(text);
          return text;
        },
      };
    } else if (typeof message !== 'symbol') open(asText(message));
  }

  /** Whether what a call throws can only be the browser’s own error: nothing of the page has run within it. */
  function isOfBrowser(self: unknown, args: unknown[]): boolean {
    try {
      if (isClosed) apply(isClosed, self, []);
    } catch {
      return true;
    }
    for (let index = 0; index < args.length; index += 1) {
      const arg = args[index];
      if ((typeof arg === 'object' && arg !== null) || typeof arg === 'function') return false;
    }
    return true;
  }

  function wrap(kind: 'alert' | 'confirm' | 'prompt', node: EventTarget): void {
    const found = getOwnPropertyDescriptor(window, kind);
    if (typeof found?.value !== 'function' || !found.configurable) return;
    const before = { __proto__: null, ...found } as PropertyDescriptor;
    let isOver = false;
    const handler: ProxyHandler<() => unknown> = {
      __proto__: null,
      apply(native: () => unknown, self: unknown, args: unknown[]) {
        if (isOver) return apply(native, self, args);
        opening(kind, args, (message) => say(node, 'opened', `${kind}:${message}`));
        let answer: unknown = false;
        let isAnswered = false;
        try {
          answer = apply(native, self, args);
          isAnswered = true;
          return answer;
        } catch (error) {
          // It was thrown for whoever called: between the two stands nobody.
          if (captureStackTrace && isOfBrowser(self, args)) captureStackTrace(error as Error, handler.apply);
          throw error;
        } finally {
          // Prompts give null where they are dismissed.
          say(node, isAnswered ? 'answered' : 'failed', kind === 'alert' ? true : (answer ?? false));
        }
      },
    } as object;
    const wrapper: unknown = new Proxy(found.value as () => unknown, handler);
    defineProperty(window, kind, { __proto__: null, ...found, value: wrapper } as object);
    const end = (): void => {
      isOver = true;
      const now = getOwnPropertyDescriptor(window, kind);
      // The page may have put something of its own around it: that stays.
      if (now?.value === wrapper) defineProperty(window, kind, before);
    };
    apply(addEventListener, node, ['end', end, once]);
  }

  function meet(event: Event): void {
    const node = (event as FocusEvent).relatedTarget;
    if (!node) return;
    wrap('alert', node);
    wrap('confirm', node);
    wrap('prompt', node);
    say(node, 'met', null);
  }

  apply(addEventListener, meeting, [secret ?? 'showhow-offer', meet, once]);
  if (secret === null) say(meeting, 'showhow-ask', null);
}
