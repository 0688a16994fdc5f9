/** What the page of the canaries runs: it shows the recipes, each in its way, and writes down again what is typed. */
import type { Way } from './ways.ts';

export interface Shown {
  html: string;
  way: Way;
  /** When the page writes down again what is typed: with each letter, unless something else is said. */
  repeats?: 'input' | 'focusout' | 'never';
}

export interface CanaryPage {
  show: (recipes: Shown[]) => void;
  /** Shows one recipe alone. @returns the middle of its field, or of where the page repeats what is in it, in the viewport */
  placeOf: (index: number, what: 'field' | 'echo') => { x: number; y: number };
  fieldOf: (index: number) => HTMLElement;
  /** What all fields of the recipe hold. */
  valueOf: (index: number) => string;
  /** As pages do after what was typed. */
  set: (index: number, value: string) => void;
  /** As the eye beside a password does. */
  toggle: (index: number) => void;
}

interface Block {
  section: HTMLElement;
  field: HTMLElement;
  form: HTMLFormElement;
  echo: HTMLElement;
  frame: HTMLIFrameElement | null;
}

const fields = 'input, textarea, [contenteditable]';
const blocks: Block[] = [];

const valueOf = (field: HTMLElement): string => ('value' in field ? String(field.value) : (field.textContent ?? ''));

const valuesIn = (form: HTMLFormElement): string =>
  [...form.querySelectorAll<HTMLElement>(fields)].map(valueOf).join('');

/** Where the recipe stands: in the page, in a frame, or in a shadow root. */
function roomFor(
  way: Way,
  section: HTMLElement,
): { inside: HTMLElement | ShadowRoot; frame: HTMLIFrameElement | null } {
  if (way === 'in a frame') {
    const frame = document.createElement('iframe');
    section.append(frame);
    const inner = frame.contentDocument as Document;
    return { inside: inner.body, frame };
  }
  if (way === 'in an open shadow root' || way === 'in a closed shadow root') {
    const host = document.createElement('div');
    section.append(host);
    return { inside: host.attachShadow({ mode: way === 'in an open shadow root' ? 'open' : 'closed' }), frame: null };
  }
  return { inside: section, frame: null };
}

function showOne({ html, way, repeats = 'input' }: Shown): void {
  const section = document.createElement('section');
  section.hidden = true;
  const form = document.createElement('form');
  // Else the browser itself remembers what was typed, to restore it.
  form.autocomplete = 'off';
  document.body.append(section);
  const { inside, frame } = roomFor(way, section);
  form.innerHTML = `${html}<p><button type="button">Nothing yet</button></p>`;
  inside.append(form);
  const [first] = form.querySelectorAll<HTMLElement>(fields);
  // By which the browser knows it as one to fill in, and Showhow not as one to mask.
  if (way === 'autofilled' && !first?.hasAttribute('autocomplete')) first?.setAttribute('autocomplete', 'organization');
  const echo = form.querySelector('button') as HTMLElement;
  form.addEventListener('submit', (event) => event.preventDefault());
  const repeat = (): void => {
    const said = valuesIn(form);
    echo.textContent = `Hello ${said}`;
    echo.title = said;
    // What is typed in a frame, the page around it does not know.
    if (frame) return;
    document.title = `Form of ${said}`;
    history.replaceState(null, '', `?said=${encodeURIComponent(said)}`);
  };
  if (repeats !== 'never') form.addEventListener(repeats, repeat);
  blocks.push({ section, field: first as HTMLElement, form, echo, frame });
}

globalThis.canaryPage = {
  show: (recipes) => recipes.forEach(showOne),
  placeOf(index, what) {
    const { frame, ...block } = blocks[index] as Block;
    for (const { section } of blocks) section.hidden = section !== block.section;
    const box = block[what].getBoundingClientRect();
    const around = frame?.getBoundingClientRect() ?? { x: 0, y: 0 };
    const border = frame?.clientLeft ?? 0;
    return { x: around.x + border + box.x + box.width / 2, y: around.y + border + box.y + box.height / 2 };
  },
  fieldOf: (index) => (blocks[index] as Block).field,
  valueOf: (index) => valuesIn((blocks[index] as Block).form),
  set(index, value) {
    const { field } = blocks[index] as Block;
    if ('value' in field) field.value = value;
    else field.textContent = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  },
  toggle(index) {
    const { field } = blocks[index] as Block;
    if (field instanceof HTMLInputElement) field.type = field.type === 'password' ? 'text' : field.type;
  },
} satisfies CanaryPage;

declare global {
  var canaryPage: CanaryPage;
}
