import { expect, test, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import type { PageAction } from '../../session/record.ts';
import { expectActions } from '../testing/actions.ts';
import { between, dragAlong, mouse, onScreen, type Point } from '../testing/mouse.ts';
import { show, startRecording } from '../testing/recording.ts';

type Drag = Extract<PageAction, { type: 'drag' }>;

const middleOf = (css: string): Point => {
  const { x, y, width, height } = (document.querySelector(css) as Element).getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
};

/** Moves with the pointer, in its own place or as a picture of it. */
function movable(css: string, moved = css): void {
  const piece = document.querySelector(css) as HTMLElement;
  const shown = document.querySelector(moved) as HTMLElement;
  piece.addEventListener('pointerdown', ({ clientX, clientY }) => {
    const { left, top } = shown.getBoundingClientRect();
    const move = (event: PointerEvent): void => {
      shown.style.position = 'fixed';
      shown.style.left = `${left + event.clientX - clientX}px`;
      shown.style.top = `${top + event.clientY - clientY}px`;
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', () => window.removeEventListener('pointermove', move), { once: true });
  });
}

const box = 'width: 60px; height: 40px; background: #ccc; user-select: none';

test('what comes along with the pointer is seen through', async () => {
  show(
    `<div id="piece" aria-label="Piece" style="${box}; position: absolute; z-index: 1"></div><div id="hole" style="${box}; margin: 80px"></div>`,
  );
  movable('#piece');
  const { actions } = await startRecording();
  await dragAlong(between(middleOf('#piece'), middleOf('#hole')));
  const [drag] = await expectActions(actions, ['drag div Piece']);
  expect((drag as Drag).drop?.attributes).toEqual({ id: 'hole' });
  expect((drag as Drag).path[0]?.slice(0, 2)).toEqual([(drag as Drag).from.x, (drag as Drag).from.y]);
  expect((drag as Drag).path.at(-1)?.slice(0, 2)).toEqual([(drag as Drag).to.x, (drag as Drag).to.y]);
});

test('a place to drop that is shown only meanwhile, and as large as what is dragged, is none of it', async () => {
  show(
    `<div id="piece" style="${box}"></div><div id="bin" hidden style="${box}; position: fixed; left: 200px; top: 200px"></div>`,
  );
  movable('#piece');
  const bin = document.querySelector('#bin') as HTMLElement;
  document.querySelector('#piece')?.addEventListener('pointerdown', () => {
    bin.hidden = false;
  });
  const { actions } = await startRecording();
  await dragAlong(between(middleOf('#piece'), [230, 220]));
  await expectActions(actions, ['drag div']);
  expect((actions()[0] as Drag).drop?.attributes).toEqual({ id: 'bin' });
});

test('within a list that sorts itself meanwhile it was dropped on the entry that was there', async () => {
  show(
    `<ul style="list-style: none">${['a', 'b', 'c'].map((id) => `<li id="${id}" style="${box}">${id}</li>`).join('')}</ul>`,
  );
  const list = document.querySelector('ul') as HTMLElement;
  let held: Element | null = null;
  list.addEventListener('pointerdown', ({ target }) => {
    held = target as Element;
  });
  list.addEventListener('pointermove', ({ target, buttons }) => {
    if (buttons && held && target !== held && (target as Element).localName === 'li') (target as Element).after(held);
  });
  const { actions } = await startRecording();
  await dragAlong(between(middleOf('#a'), middleOf('#c')));
  await vi.waitFor(() => expect(actions()).toHaveLength(1));
  expect((actions()[0] as Drag).target?.attributes).toEqual({ id: 'a' });
  expect((actions()[0] as Drag).drop?.attributes).toEqual({ id: 'c' });
});

test('where the entry that was there has slid away, and the list shows behind it, it was dropped on the entry', async () => {
  const entry = (id: string): string =>
    `<li id="${id}" style="${box}; position: relative; margin-bottom: 40px">${id}</li>`;
  show(
    `<ul id="one" style="list-style: none">${entry('a')}</ul><ul id="two" style="list-style: none">${entry('b')}</ul>`,
  );
  const [held, other] = [document.querySelector('#a') as HTMLElement, document.querySelector('#b') as HTMLElement];
  other.addEventListener('pointermove', ({ buttons }) => {
    if (!buttons || other.previousElementSibling) return;
    // Both on their way to where they will be.
    Object.assign(held.style, { top: '-60px' });
    Object.assign(other.style, { top: '60px' });
    other.before(held);
  });
  const { actions } = await startRecording();
  const [x, y] = middleOf('#b');
  await dragAlong([...between(middleOf('#a'), [x, y]), [x + 1, y]]);
  await vi.waitFor(() => expect(actions()).toHaveLength(1));
  expect((actions()[0] as Drag).drop?.attributes).toEqual({ id: 'b' });
});

test('what was marked before is not marked again by a drag', async () => {
  show(`<p id="text">Some words</p><div id="map" style="${box}; width: 200px; height: 200px"></div>`);
  const map = document.querySelector('#map') as HTMLElement;
  map.addEventListener('mousedown', (event) => event.preventDefault());
  getSelection()?.selectAllChildren(document.querySelector('#text') as Element);
  const { actions } = await startRecording();
  const [x, y] = middleOf('#map');
  await dragAlong(between([x, y], [x + 60, y + 30]));
  await expectActions(actions, ['drag div']);
  expect((actions()[0] as Drag).drop?.attributes).toEqual({ id: 'map' });
});

test('a slider carries the value that it was dragged to', async () => {
  show('<input type="range" aria-label="Price" min="0" max="100" value="0" style="width: 200px">');
  const field = document.querySelector('input') as HTMLInputElement;
  const { x, y, height } = field.getBoundingClientRect();
  const { actions } = await startRecording();
  await dragAlong(between([x + 8, y + height / 2], [x + 150, y + height / 2]));
  await expectActions(actions, ['drag input Price']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ value: field.value }]));
  expect(Number(field.value)).toBeGreaterThan(50);
});

const range = (limits: string): string =>
  `<input type="range" aria-label="Price" style="width: 200px; margin: 0" ${limits}>`;
const ariaSlider =
  '<div role="slider" aria-label="Price" aria-valuenow="50" style="width: 200px; height: 20px; user-select: none"></div>';

/** By what the pointer does, not by where it is pressed. */
function slideByScript(slider: HTMLElement): void {
  let before: number | null = null;
  slider.addEventListener('pointerdown', ({ clientX }) => {
    before = clientX;
  });
  slider.addEventListener('pointermove', ({ clientX }) => {
    if (before === null) return;
    slider.ariaValueNow = String(50 + clientX - before);
  });
}

test.each([
  ['the browser’s', range('min="0" max="1000"')],
  ['one of a script', ariaSlider],
])('a slider that is moved by a few pixels was dragged: %s', async (_, html) => {
  show(html);
  const slider = document.querySelector('[aria-label]') as HTMLElement;
  slideByScript(slider);
  const [x, y] = middleOf('[aria-label]');
  const { actions } = await startRecording();
  await dragAlong(between([x, y], [x + 5, y]));
  await expectActions(actions, [`drag ${slider.localName} Price`]);
});

test('a slider that jumped to the press, and stayed there as the pointer slipped, was clicked', async () => {
  show(range('min="0" max="4" value="0"'));
  const [x, y] = middleOf('input');
  const { actions } = await startRecording();
  await dragAlong(between([x, y], [x + 5, y]));
  await expectActions(actions, ['click input Price']);
  await vi.waitFor(() => expect(actions()).toMatchObject([{ value: '2' }]));
});

test('a press that slips within a button is a click', async () => {
  show('<button style="width: 200px; height: 60px">Save</button>');
  const [x, y] = middleOf('button');
  const { actions } = await startRecording();
  await dragAlong(between([x, y], [x + 20, y]));
  await expectActions(actions, ['click button Save']);
});

test('days marked with a picture that lies in the first of them', async () => {
  const day = (id: string): string =>
    `<div id="${id}" role="gridcell" aria-label="${id}" style="${box}; position: relative"><b>${id}</b></div>`;
  show(`<div style="display: flex">${day('Monday')}${day('Tuesday')}${day('Friday')}</div>`);
  const first = document.querySelector('#Monday') as HTMLElement;
  first.addEventListener('pointermove', () => {
    first.insertAdjacentHTML('beforeend', '<i style="position: absolute; inset: 0 -120px 0 0"></i>');
  });
  const { actions } = await startRecording();
  await dragAlong(between(middleOf('#Monday'), middleOf('#Friday')));
  await expectActions(actions, ['drag div Monday']);
  await vi.waitFor(() => expect((actions()[0] as Drag).drop).toMatchObject({ name: 'Friday' }));
});

test('options of a list that are chosen by drawing over them are one choice', async () => {
  show(
    '<select multiple size="4" aria-label="Days"><option>Monday</option><option>Tuesday</option><option>Friday</option></select>',
  );
  const { actions } = await startRecording();
  await dragAlong(between(middleOf('option'), middleOf('option:nth-child(2)')));
  await expectActions(actions, ['select select Days']);
  expect(actions()).toMatchObject([{ options: [{ label: 'Monday' }, { label: 'Tuesday' }] }]);
});

test('words marked by a double click that is drawn on', async () => {
  show('<p id="text" style="font: 20px monospace; width: max-content">alpha beta gamma delta</p>');
  const [x, y] = middleOf('#text');
  const { left } = (document.querySelector('#text') as Element).getBoundingClientRect();
  const { actions } = await startRecording();
  await mouse('mousePressed', [left + 20, y]);
  await mouse('mouseReleased', [left + 20, y]);
  await mouse('mousePressed', [left + 20, y], 2);
  for (const point of between([left + 20, y], [x + 20, y])) await mouse('mouseMoved', point);
  await mouse('mouseReleased', [x + 20, y], 2);
  const [marked] = await expectActions(actions, ['selectText p']);
  expect(marked).toMatchObject({ text: getSelection()?.toString() });
  expect(getSelection()?.toString()).toMatch(/^alpha beta/u);
});

test('what is dropped from outside is not dragged by a press whose drag the page refused before', async () => {
  show(`<div id="piece" draggable="true" style="${box}"></div><div id="place" style="${box}; margin: 80px"></div>`);
  document.querySelector('#piece')?.addEventListener('dragstart', (event) => event.preventDefault());
  document.querySelector('#place')?.addEventListener('dragover', (event) => event.preventDefault());
  const [x, y] = middleOf('#piece');
  const { actions } = await startRecording();
  await dragAlong([
    [x, y],
    [x + 10, y],
  ]);
  const before = (await expectActions(actions, ['drag div'])).slice();
  const dropped = new Promise((resolve) => window.addEventListener('drop', resolve, { once: true }));
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [{ mimeType: 'text/plain', data: 'from afar' }], dragOperationsMask: 1 };
    await cdp().send('Input.dispatchDragEvent', { type, ...onScreen(middleOf('#place')), data });
  }
  await dropped;
  expect(actions()).toEqual(before);
});
