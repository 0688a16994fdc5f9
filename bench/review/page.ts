/** Runs in the review: does what a person does with a session, and says how long they wait for it. */

/** Milliseconds. */
export interface Waited {
  /** Until the page shows it, and answers again. */
  shown: number;
  /** Until the store has it; null where nothing is stored. */
  stored: number | null;
}

export interface Scrolled {
  /** From one frame to the next, in ms. */
  frames: number[];
  /** Of the tasks that the browser calls long, in ms. */
  longTasks: number[];
}

/** Dexie says so to all pages once something is stored. */
const STORED = 'x-storagemutated-1';

const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-action]')];

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

/** After a frame, once the thread is free. */
async function answers(): Promise<void> {
  await nextFrame();
  await new Promise((resolve) => setTimeout(resolve));
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        resolve();
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
  }
  await answers();
}

function nextStored(): Promise<number> {
  const channel = new BroadcastChannel(STORED);
  return new Promise((resolve) => {
    channel.addEventListener('message', () => {
      channel.close();
      resolve(performance.now());
    });
  });
}

/** @param press what the person presses last */
async function wait(press: () => void, isShown: () => boolean, isStored: boolean): Promise<Waited> {
  const storing = isStored ? nextStored() : null;
  const began = performance.now();
  press();
  await until(isShown);
  const shown = performance.now() - began;
  return { shown, stored: storing && (await storing) - began };
}

function button(name: RegExp): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => name.test(textContent));
  if (!found) throw new Error(`There is no button ${name}.`);
  return found;
}

const heading = (): string => document.querySelector('h1')?.textContent ?? '';
const found = (): string => document.getElementById('redact-found')?.textContent ?? '';

function fill(label: string, text: string): void {
  const named = [...document.querySelectorAll('label')].find(({ textContent }) => textContent.includes(label));
  const input = named?.control;
  if (!(input instanceof HTMLInputElement)) throw new Error(`There is no field ${label}.`);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function scroller(): Element {
  for (let around = rows()[0]?.parentElement; around; around = around.parentElement) {
    if (/auto|scroll/u.test(getComputedStyle(around).overflowY) && around.scrollHeight > around.clientHeight)
      return around;
  }
  return document.scrollingElement ?? document.documentElement;
}

async function scroll(to: (step: number) => number, steps: number): Promise<Scrolled> {
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map((one) => one.duration)));
  observer.observe({ type: 'longtask' });
  const within = scroller();
  const frames: number[] = [];
  let before = await nextFrame();
  for (let step = 1; step <= steps; step += 1) {
    within.scrollTop = to(step);
    const now = await nextFrame();
    frames.push(now - before);
    before = now;
  }
  await answers();
  observer.disconnect();
  return { frames, longTasks };
}

const TAKEN_OUT = 'Ada';

const reviewing = {
  /** Since the address was entered. */
  async open(): Promise<number> {
    await until(() => rows().length > 0);
    return performance.now();
  },
  /** From the top to the end. */
  scrollAll: (steps: number): Promise<Scrolled> =>
    scroll((step) => ((scroller().scrollHeight - scroller().clientHeight) * step) / steps, steps),
  /** As with a wheel. */
  scrollBy: (pixels: number, steps: number): Promise<Scrolled> => {
    const from = scroller().scrollHeight / 2;
    return scroll((step) => from + pixels * step, steps);
  },
  async toTop(): Promise<void> {
    scroller().scrollTop = 0;
    await answers();
  },
  scan: (): Promise<Waited> =>
    wait(
      () => button(/^Check before it is ready$/u).click(),
      () => /may be private|Nothing was found/u.test(document.body.textContent),
      false,
    ),
  search: (): Promise<Waited> =>
    wait(
      () => fill('Take a text out', TAKEN_OUT),
      () => found().startsWith('It stands in'),
      false,
    ),
  takeOutText: (): Promise<Waited> =>
    wait(
      () => button(/^Take out$/u).click(),
      () => heading().includes('[masked]'),
      true,
    ),
  undoText: (): Promise<Waited> =>
    wait(
      () => button(/^Undo taking a text out$/u).click(),
      () => !heading().includes('[masked]'),
      true,
    ),
  async choose(): Promise<Waited> {
    const row = rows()[1];
    return wait(
      () => row?.click(),
      () => [...document.querySelectorAll('button')].some((one) => one.textContent === 'Remove this action'),
      false,
    );
  },
  takeOutAction: (): Promise<Waited> => {
    const id = rows()[1]?.dataset['action'];
    return wait(
      () => button(/^Remove this action$/u).click(),
      () => !rows().some((row) => row.dataset['action'] === id),
      true,
    );
  },
};

export interface Baseline {
  parse: number;
  clone: number;
}

/** What no program can do without: the text of the session read, and copied once as the store copies it. */
async function baseline(file: Blob): Promise<Baseline> {
  const text = await file.text();
  const began = performance.now();
  const session: unknown = JSON.parse(text);
  const parsed = performance.now();
  structuredClone(session);
  return { parse: parsed - began, clone: performance.now() - parsed };
}

export type Reviewing = typeof reviewing;

declare global {
  var inReview: Reviewing & { baseline: typeof baseline };
}
globalThis.inReview = { ...reviewing, baseline };
