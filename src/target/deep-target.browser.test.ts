import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show } from '../content/testing/recording.ts';
import { activeElementDeep, deepTarget, shadowRootOf } from './deep-target.ts';

const closed = new WeakMap<Element, ShadowRoot>();
/** The pages of these tests have no extension API: this is what Chrome's content scripts have. */
const chromeDom = { openOrClosedShadowRoot: (element: Element) => closed.get(element) ?? null };
const world = globalThis as { chrome?: { dom?: object } };
const before = world.chrome;

function grant(): void {
  world.chrome = { ...before, dom: chromeDom };
}
afterEach(() => {
  if (before) world.chrome = before;
  else delete world.chrome;
});

function host(mode: ShadowRootMode, html: string, within: ParentNode): ShadowRoot {
  const element = document.createElement('x-box');
  within.append(element);
  const root = element.attachShadow({ mode });
  if (mode === 'closed') closed.set(element, root);
  root.innerHTML = html;
  return root;
}

async function eventOf(type: string, act: () => Promise<void>): Promise<Element | null> {
  let found: Element | null = null;
  const hear = (event: Event): void => {
    found = deepTarget(event);
  };
  window.addEventListener(type, hear, { capture: true });
  await act();
  window.removeEventListener(type, hear, { capture: true });
  return found;
}

test('what is clicked in an open root inside a closed one is found', async () => {
  grant();
  const outer = host('closed', '<p>Text</p>', show(''));
  const inner = host('open', '<button>Deep</button>', outer);
  const button = inner.querySelector('button') as HTMLElement;
  const { x, y } = button.getBoundingClientRect();
  const position = { x: x + 5, y: y + 5 };
  for (const type of ['pointerdown', 'mousedown', 'click']) {
    const clicked = await eventOf(type, async () => userEvent.click(document.body, { position }));
    expect(clicked).toBe(button);
  }
});

test('without the extension API a closed root ends at its host', async () => {
  const root = host('closed', '<button>Deep</button>', show(''));
  expect(shadowRootOf(root.host)).toBeNull();
  const clicked = await eventOf('pointerdown', async () => userEvent.click(root.host));
  expect(clicked).toBe(root.host);
});

test('what is typed into and focused in a closed root is found', async () => {
  grant();
  const root = host('closed', '<input>', show(''));
  const field = root.querySelector('input') as HTMLInputElement;
  for (const type of ['keydown', 'input', 'focusin']) {
    field.blur();
    const target = await eventOf(type, async () => {
      field.focus();
      await userEvent.keyboard('a');
    });
    expect(target).toBe(field);
  }
  expect(activeElementDeep(document)).toBe(field);
});

test('Firefox gives the closed root on the element itself', () => {
  const root = host('closed', '<i></i>', show(''));
  Object.defineProperty(root.host, 'openOrClosedShadowRoot', { value: root });
  expect(shadowRootOf(root.host)).toBe(root);
});

test("the browser's own shadow roots are none of ours", () => {
  grant();
  const stage = show('<details><summary>More</summary></details><input type="date"><svg></svg>');
  for (const element of stage.querySelectorAll('*')) {
    closed.set(element, stage as unknown as ShadowRoot);
    expect(shadowRootOf(element)).toBeNull();
  }
});

test('an event on the document is about no element', async () => {
  show('<p>Some</p>');
  expect(await eventOf('selectionchange', async () => userEvent.tripleClick(page.getByText('Some')))).toBeNull();
});
