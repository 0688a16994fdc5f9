/** Put into a page before its own scripts: it is the same every time, and says when it has come to rest. */
const now = Date.UTC(2026, 4, 20, 12);
const RealDate = Date;

globalThis.Date = class extends RealDate {
  constructor(...given: [] | ConstructorParameters<typeof RealDate>) {
    if (given.length === 0) super(now);
    else super(...(given as [number]));
  }
  static override now(): number {
    return now;
  }
} as DateConstructor;

let state = 1;
Math.random = () => {
  state = Math.imul(state, 48271) & 0x7fffffff;
  return state / 0x80000000;
};

const SILENCE = 250;
const LONGEST = 3000;

/** Nothing has been added or removed for a while. */
export async function untilQuiet(): Promise<void> {
  await new Promise<void>((resolve) => {
    let silence = setTimeout(resolve, SILENCE);
    const observer = new MutationObserver(() => {
      clearTimeout(silence);
      silence = setTimeout(resolve, SILENCE);
    });
    observer.observe(document, { childList: true, subtree: true });
    setTimeout(() => {
      observer.disconnect();
      resolve();
    }, LONGEST);
  });
}

declare global {
  var untilPageIsQuiet: typeof untilQuiet;
}
globalThis.untilPageIsQuiet = untilQuiet;
