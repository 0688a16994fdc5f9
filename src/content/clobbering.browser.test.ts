/** A page whose elements are called like what a recorder asks of documents and forms. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import type { PageAction } from '../session/record.ts';
import { startRecording } from './testing/recording.ts';

const ofDocuments = (
  'activeElement addEventListener body childNodes compareDocumentPosition contains contentType createElement ' +
  'createElementNS createTreeWalker defaultView designMode documentElement elementFromPoint evaluate getElementById ' +
  'getRootNode getSelection head nodeType ownerDocument parentNode querySelector querySelectorAll readyState referrer ' +
  'scrollingElement styleSheets title visibilityState'
).split(' ');
const ofForms = (
  'addEventListener assignedSlot attributes checkVisibility checked children classList className clientHeight ' +
  'clientLeft clientTop clientWidth closest compareDocumentPosition contains firstChild firstElementChild ' +
  'getAttribute getBoundingClientRect getRootNode hasAttribute host id innerText isConnected isContentEditable labels ' +
  'localName matches namespaceURI nextElementSibling nextSibling nodeName nodeType offsetHeight offsetWidth ' +
  'ownerDocument parentElement parentNode previousElementSibling querySelector querySelectorAll role scrollHeight ' +
  'scrollLeft scrollTop scrollWidth shadowRoot style tagName textContent title type value'
).split(' ');
const ofWindows = 'browser chrome innerWidth length location navigation parent self showhowRecording top'.split(' ');

const clobbering = (name: string, index: number): string =>
  ({
    0: `<img name="${name}" alt="" hidden>`,
    1: `<form name="${name}" hidden></form>`,
    2: `<embed name="${name}" hidden>`,
  })[index % 3] ?? '';

/** The page's own hands are tied as well: what the test needs of the document it takes before. */
function build(): { form: HTMLFormElement; at: (selector: string) => { x: number; y: number } } {
  const stage = document.createElement('main');
  const { querySelector: find, getBoundingClientRect: boxOf } = Element.prototype;
  // The test runs in a frame, which may be drawn smaller than it is.
  const frame = (window.frameElement as Element).getBoundingClientRect();
  const scale = frame.width / window.innerWidth;
  stage.innerHTML = `
    <form class="order" aria-label="Order" action="#sent" style="height: 250px; width: 300px; overflow: scroll">
      <label for="who">Name</label> <input id="who">
      <label><input type="checkbox" id="gift"> Gift</label>
      <select id="size" size="3"><option>Small<option>Large</select>
      <p contenteditable="true" id="note" style="width: 200px">Note</p>
      <p style="height: 900px" id="inside">Words</p>
      ${ofForms.map((name) => `<input name="${name}" hidden>`).join('')}
      ${ofForms.map((name) => `<img name="${name}" alt="" hidden>`).join('')}
    </form>
    ${ofDocuments.map(clobbering).join('')}
    ${ofWindows.map((name) => `<iframe name="${name}" hidden></iframe><a id="${name}"></a>`).join('')}`;
  document.body.append(stage);
  onTestFinished(() => stage.remove());
  return {
    form: find.call(stage, '.order') as HTMLFormElement,
    at(selector) {
      const { x, y, width, height } = boxOf.call(find.call(stage, selector));
      return {
        x: frame.x + scale * (x + Math.min(width, 260) / 2),
        y: frame.y + scale * (y + Math.min(height, 40) / 2),
      };
    },
  };
}

type Input = (method: string, params: object) => Promise<unknown>;
const send: Input = (method, params) => (cdp() as unknown as { send: Input }).send(method, params);

async function click(point: { x: number; y: number }): Promise<void> {
  for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'])
    await send('Input.dispatchMouseEvent', { type, ...point, button: 'left', clickCount: 1 });
}

function brief({ type, target }: PageAction): string {
  const id = target?.attributes['id'];
  return `${type} ${typeof id === 'string' ? id : target?.tag}`;
}

test('names in the page that hide its properties hide nothing from the recorder', async () => {
  const { form, at } = build();
  expect(document.querySelectorAll).not.toBeInstanceOf(Function);
  expect(form.matches).not.toBeInstanceOf(Function);
  const { actions, records } = await startRecording();

  await click(at('#who'));
  for (const text of 'Ida') await send('Input.dispatchKeyEvent', { type: 'char', text });
  await click(at('#gift'));
  await click(at('#note'));
  await send('Input.insertText', { text: '!' });
  const { x, y } = at('.order');
  await send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: 300 });
  const wanted = ['click who', 'type who', 'click gift', 'click note', 'type note', 'scroll form'];
  await vi.waitFor(() => expect(actions().map(brief)).toEqual(wanted));
  // An empty place of the form itself.
  await click({ x: x + 10, y });
  await vi.waitFor(() => expect(actions()).toHaveLength(wanted.length + 1));

  expect(records.filter(({ kind }) => kind === 'unrecordable')).toEqual([]);
  expect(records.find(({ kind }) => kind === 'arrival')).toMatchObject({ referred: expect.any(Boolean) as unknown });
  const [first, typed, ticked] = actions();
  expect(first?.target).toMatchObject({ tag: 'input', name: 'Name', role: 'textbox' });
  expect(first?.target?.selectors[0]).toMatchObject({ matches: 1 });
  expect(typed).toMatchObject({ value: 'Ida', text: 'Ida' });
  expect(ticked).toMatchObject({ checked: true, target: { name: 'Gift' } });
  const scrolled = actions().find(({ type }) => type === 'scroll');
  await vi.waitFor(() =>
    expect(actions().find(({ type }) => type === 'scroll')).toMatchObject({ by: 'wheel', from: { x: 0, y: 0 } }),
  );
  expect(scrolled?.target).toMatchObject({ tag: 'form', role: 'form', name: 'Order' });
});
