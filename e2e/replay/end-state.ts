/** What a page shows in the end: its address, its fields and its text, in all shadow roots and frames. */

interface Evaluating {
  evaluate: (run: () => FrameState) => Promise<FrameState>;
}

interface Tab {
  frames: () => Evaluating[];
}

export interface FrameState {
  url: string;
  fields: string[];
  text: string;
  /** What the page of dialogs got to hear. */
  heard: string;
}

declare const results: unknown;

/** Runs in the page. */
export function frameState(): FrameState {
  const fields: string[] = [];
  const texts: string[] = [];
  const look = (root: Document | ShadowRoot): void => {
    for (const element of root.querySelectorAll('*')) {
      if (element instanceof HTMLInputElement)
        fields.push(`${element.type} ${/^(?:checkbox|radio)$/u.test(element.type) ? element.checked : element.value}`);
      if (element instanceof HTMLTextAreaElement) fields.push(element.value);
      if (element instanceof HTMLSelectElement)
        fields.push([...element.selectedOptions].map(({ value }) => value).join());
      if (element.shadowRoot) look(element.shadowRoot);
    }
    const shown = root instanceof Document ? [root.body] : [...root.children];
    for (const element of shown) if (element instanceof HTMLElement) texts.push(element.innerText);
  };
  look(document);
  const { pathname, search, hash } = location;
  const text = texts.join('\n').replaceAll(/\s+/gu, ' ');
  // What a server says of the time of its answer.
  // A constant of its script, which is no property of the window.
  const heard = location.pathname === '/core/dialogs.html' ? JSON.stringify(results) : '';
  return {
    url: pathname + search + hash,
    fields,
    text: text.replaceAll(/\w{3},\s?\d+ \w{3} \d{4} [\d:]+ GMT/gu, ''),
    heard,
  };
}

/** Of tabs as they are when they look as expected, or after some seconds. */
export async function endState(tabs: () => Promise<Tab[]>, expected?: FrameState[][]): Promise<FrameState[][]> {
  const read = async (): Promise<FrameState[][]> =>
    Promise.all((await tabs()).map((tab) => Promise.all(tab.frames().map((frame) => frame.evaluate(frameState)))));
  const wanted = JSON.stringify(expected);
  const until = Date.now() + 5_000;
  for (;;) {
    const state = await read();
    if (expected === undefined || JSON.stringify(state) === wanted || Date.now() > until) return state;
    await new Promise((done) => {
      setTimeout(done, 100);
    });
  }
}
