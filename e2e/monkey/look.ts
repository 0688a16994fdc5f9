/**
 * What the monkey sees in a page just before it acts. Nothing is left behind in the page. The functions run in pages, so
 * they may use nothing of this module.
 */

export interface Thing {
  tag: string;
  box: { x: number; y: number; width: number; height: number };
}

/** What is under the pointer or has the focus, with all around it: one of these an action has to be about. */
export interface Sight {
  /** From the innermost outwards, up to the nearest control of the browser's own; then what a label is for. */
  things: Thing[];
  tag: string;
  type: string;
  role: string;
  /** Native controls whose pop-up, dialog or frame takes the input away from the page, and links that lead out of it. */
  isTrap: boolean;
  isInForm: boolean;
  /** Plain field that takes any text. */
  isField: boolean;
  isRegion: boolean;
  checked: boolean | null;
}

/** What is at a place in the viewport, or has the focus, for null, once it looks the same for so many frames; null where it does not come to rest. */
export async function lookUntilSteady({
  place,
  frames,
}: {
  place: { x: number; y: number } | null;
  frames: number;
}): Promise<Sight | null> {
  const inside = (element: Element): Element | null => {
    const root = element.shadowRoot;
    return (place ? root?.elementFromPoint(place.x, place.y) : root?.activeElement) ?? null;
  };
  const deepest = (): Element | null => {
    let at = place ? document.elementFromPoint(place.x, place.y) : document.activeElement;
    // Showhow’s own label is no part of the page.
    if (at?.parentElement === document.documentElement && at !== document.body) return null;
    for (let inner = at && inside(at); inner && inner !== at; inner = inside(inner)) at = inner;
    return at;
  };
  const up = (element: Element): Element | null => {
    if (element.assignedSlot) return element.assignedSlot;
    const root = element.getRootNode();
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  const upFrom = (element: Element): Element[] => {
    const all: Element[] = [];
    for (let each: Element | null = element; each; each = up(each)) all.push(each);
    return all;
  };
  const thing = (element: Element): Thing => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { tag: element.localName, box: { x, y, width, height } };
  };
  const native = 'a[href], button, input, select, textarea, summary, option';
  const isLabel = (element: Element): element is HTMLLabelElement =>
    element instanceof HTMLLabelElement && element.control !== null;
  /** Up to the nearest native control, or to a label and what it is for; and the option that a box is in. */
  const upToControl = (all: Element[]): Element[] => {
    const end = all.findIndex((element) => element.matches(native) || isLabel(element));
    const last = all[end];
    const labelled = last && isLabel(last) ? last.control : null;
    // A box in an option only shows that it is chosen.
    const option = last?.matches('[type=checkbox], [type=radio]') ? last.closest('[role~=option]') : null;
    return [...all.slice(0, end < 0 ? undefined : end + 1), ...[labelled, option].filter((each) => each !== null)];
  };
  const typeOf = (control: Element): string => {
    if (control instanceof HTMLInputElement) return control.type;
    return control instanceof HTMLButtonElement && control.form !== null ? control.type : '';
  };
  const isWritable = (control: Element): boolean =>
    (control instanceof HTMLTextAreaElement ||
      (control instanceof HTMLInputElement && ['text', 'search', 'email', 'tel', 'url'].includes(control.type))) &&
    !control.readOnly &&
    !control.disabled &&
    // What letters do in a field that is not seen, or that asks for no keyboard, is the page's own affair.
    control.inputMode !== 'none' &&
    getComputedStyle(control).opacity !== '0';
  const isTrap = (control: Element, all: Element[]): boolean => {
    const link = all.find((element) => element.matches('a[href]'));
    const leads = link !== undefined && !(link.getAttribute('href') ?? '').startsWith('#');
    const traps = 'iframe, frame, object, embed, video, audio, select:not([multiple], [size])';
    const popUps = ['file', 'color', 'date', 'time', 'datetime-local', 'month', 'week', 'submit', 'password'];
    return leads || control.matches(traps) || popUps.includes(typeOf(control));
  };
  const stateOf = (control: Element): boolean | null => {
    if (['checkbox', 'radio'].includes(typeOf(control))) return (control as HTMLInputElement).checked;
    const state = control.getAttribute('aria-checked');
    return state === null ? null : state === 'true';
  };
  const look = (): Sight | null => {
    const found = deepest();
    if (!found) return null;
    // Text of a host is laid out in the slot for it.
    const inner = (place && found.shadowRoot?.querySelector('slot:not([name])')) || found;
    const all = upFrom(inner);
    const chain = upToControl(all);
    const last = chain.at(-1);
    const control = last?.matches(native) ? last : inner;
    return {
      things: chain.map(thing),
      tag: control.localName,
      type: typeOf(control),
      role: control.getAttribute('role') ?? '',
      isTrap: isTrap(control, all),
      isInForm: all.some((element) => element.localName === 'form'),
      isField: isWritable(control),
      isRegion: inner instanceof HTMLElement && inner.isContentEditable,
      checked: stateOf(control),
    };
  };
  let last = '';
  let same = 0;
  for (let count = 0; count < 20 + 2 * frames; count += 1) {
    const sight = look();
    const now = JSON.stringify(sight);
    same = sight && now === last ? same + 1 : 0;
    if (same === frames) return sight;
    last = now;
    await new Promise((done) => requestAnimationFrame(done));
  }
  return null;
}

/** Middles of what can be seen of the page: where a person may press. */
export function placesToPress(): { x: number; y: number }[] {
  const places: { x: number; y: number }[] = [];
  const visit = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      const { x, y, width, height } = element.getBoundingClientRect();
      const middle = { x: Math.floor(x + width / 2), y: Math.floor(y + height / 2) };
      const isSeen = width > 3 && height > 3 && middle.x > 0 && middle.y > 0;
      if (isSeen && middle.x < innerWidth - 20 && middle.y < innerHeight - 20 && width * height < 90_000)
        places.push(middle);
    }
  };
  visit(document);
  return places;
}

/** Everything around a place, from the innermost outwards. */
export function around(place: { x: number; y: number }): Element[] {
  let inner = document.elementFromPoint(place.x, place.y);
  while (inner?.shadowRoot) {
    const next = inner.shadowRoot.elementFromPoint(place.x, place.y);
    if (!next || next === inner) break;
    inner = next;
  }
  const found: Element[] = [];
  for (let each = inner; each; ) {
    found.push(each);
    const root: Node = each.getRootNode();
    each = each.assignedSlot ?? each.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return found;
}

/** What else could scroll. */
export function elsewhere(inner: Element[]): Element[] {
  return Array.from(document.querySelectorAll('*')).filter(
    (element) =>
      !inner.includes(element) &&
      (element.scrollHeight > element.clientHeight || element.scrollWidth > element.clientWidth),
  );
}

export interface Offsets {
  thing: Thing;
  isViewport: boolean;
  x: number;
  y: number;
}

/** How far each is scrolled, once none has moved for some frames. */
export function offsetsOf(elements: Element[]): Promise<Offsets[]> {
  const offsets = () =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return {
        thing: { tag: element.localName, box: { x, y, width, height } },
        isViewport: element === document.scrollingElement,
        x: element.scrollLeft,
        y: element.scrollTop,
      };
    });
  const where = () => elements.map(({ scrollLeft, scrollTop }) => `${scrollLeft} ${scrollTop}`).join();
  return new Promise((done) => {
    const look = (last: string, still: number) => {
      if (still === 10) done(offsets());
      else requestAnimationFrame(() => look(where(), where() === last ? still + 1 : 0));
    };
    look(where(), 0);
  });
}

/** Whether the browser itself drags what is dragged next, as it does with what is marked. */
export function nextDrag(): { isNative: boolean } {
  const drag = { isNative: false };
  const heard = (event: Event) =>
    setTimeout(() => {
      drag.isNative = !event.defaultPrevented;
    });
  window.addEventListener('dragstart', heard, { once: true, capture: true });
  return drag;
}

/** Whether the page takes the next turn of the wheel for itself. */
export function nextWheelIsTaken(): Promise<boolean> {
  return new Promise((done) => {
    const heard = (event: Event) => setTimeout(() => done(event.defaultPrevented));
    window.addEventListener('wheel', heard, { once: true, capture: true, passive: true });
  });
}
