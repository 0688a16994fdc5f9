import { expect, onTestFinished, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { expectActions } from '../testing/actions.ts';
import { onScreen } from '../testing/mouse.ts';
import { show, startRecording } from '../testing/recording.ts';

const at = (css: string): HTMLElement => document.querySelector(css) as HTMLElement;
const popup = 'position: absolute; left: 120px; top: 0; width: 100px; background: #eee';

/** Away from everything, where nothing is shown. */
const rest = (): Promise<void> => userEvent.hover(at('#away'));

/** The pointer stays where it is. */
async function stay(ms: number): Promise<void> {
  const since = performance.now();
  await vi.waitUntil(() => performance.now() - since > ms, { timeout: 5000 });
}

function menu(shows: 'script' | 'style'): void {
  const style = '<style>#menu ul { display: none } #menu:hover ul, #menu.open ul { display: block }</style>';
  const list = `<ul style="${popup}; margin: 0"><li><button>Boats</button></li></ul>`;
  show(
    `${shows === 'style' ? style : ''}<button id="away" style="margin-top: 150px">Away</button>
    <div id="menu" style="position: relative; width: 120px"><div id="title" aria-label="Products" role="menuitem">Products</div>
    ${shows === 'style' ? list : ''}</div>`,
  );
  if (shows === 'style') return;
  at('#menu').addEventListener('mouseenter', () => at('#menu').insertAdjacentHTML('beforeend', list));
  at('#menu').addEventListener('mouseleave', () => at('#menu ul')?.remove());
}

test.each(['script', 'style'] as const)('a menu that a %s opens under the pointer, and its entry', async (how) => {
  menu(how);
  await rest();
  const { actions } = await startRecording();
  await userEvent.hover(at('#title'));
  await userEvent.click(page.getByRole('button', { name: 'Boats' }));
  const [hover, click] = await expectActions(actions, ['hover div Products', 'click button Boats']);
  expect(hover?.time).toBeLessThan(click?.time ?? 0);
});

test.each(['script', 'style'] as const)(
  'a stay that shows something by %s, and nothing is done with it',
  async (how) => {
    menu(how);
    await rest();
    const { actions } = await startRecording();
    await userEvent.hover(at('#title'));
    await expectActions(actions, ['hover div Products']);
    await userEvent.click(at('#away'));
    await expectActions(actions, ['hover div Products', 'click button Away']);
  },
);

test('a stay that ends with a press at the same place is part of it', async () => {
  menu('script');
  await rest();
  const { actions } = await startRecording();
  await userEvent.hover(at('#title'));
  await expectActions(actions, ['hover div Products']);
  await userEvent.click(at('#title'));
  await expectActions(actions, ['click div Products']);
});

test('a page that changes by itself all the time shows nothing to the pointer', async () => {
  show('<button id="away">Away</button><div id="news" style="height: 40px"></div><button id="still">Still</button>');
  const ticker = setInterval(() => {
    at('#news').innerHTML = `<p style="position: absolute">${performance.now()}</p>`;
  }, 20);
  onTestFinished(() => clearInterval(ticker));
  const { actions } = await startRecording();
  // The pointer comes from somewhere: it has seen by then how the page is.
  await userEvent.hover(at('#news'));
  await stay(300);
  await userEvent.hover(at('#still'));
  await stay(1300);
  await userEvent.click(at('#away'));
  await expectActions(actions, ['click button Away']);
});

test('what is drawn under a pointer that stays was not shown by the stay, where it is pressed just there', async () => {
  const box = 'width: 120px; height: 40px; padding: 0';
  show(`<button id="away">Away</button><div id="place" style="${box}"></div>`);
  await rest();
  const { actions } = await startRecording();
  await userEvent.hover(at('#place'));
  at('#place').innerHTML = `<button style="${box}">Go</button>`;
  await userEvent.click(page.getByRole('button', { name: 'Go' }));
  await expectActions(actions, ['click button Go']);
});

test('a dialog that a click has opened is no hover’s', async () => {
  show('<button id="away">Open</button><p id="between" style="width: 100px">Between</p>');
  at('#away').addEventListener('click', () =>
    setTimeout(
      () => at('main').insertAdjacentHTML('beforeend', `<div style="${popup}; top: 60px"><button>Yes</button></div>`),
      100,
    ),
  );
  const { actions } = await startRecording();
  await userEvent.click(at('#away'));
  await userEvent.hover(at('#between'));
  await userEvent.click(page.getByRole('button', { name: 'Yes' }));
  await expectActions(actions, ['click button Open', 'click button Yes']);
});

test('what was stayed on is as it was before the page put its mark on it', async () => {
  menu('script');
  at('#title').className = 'entry';
  at('#title').addEventListener('mouseover', () => at('#title').classList.add('is-active'));
  await rest();
  const { actions } = await startRecording();
  await userEvent.hover(at('#title'));
  const [hover] = await expectActions(actions, ['hover div Products']);
  expect(hover).toMatchObject({ target: { attributes: { class: 'entry' } } });
});

test('a small thing under the pointer, whose place is taken by what it shows, and an entry of that', async () => {
  show(`<button id="away" style="margin-top: 150px">Away</button>
    <div id="layers" style="position: absolute; right: 20px; top: 20px; background: #eee">
      <a id="title" href="#" aria-label="Layers" style="display: block; width: 40px; height: 40px"></a>
      <ul style="display: none; margin: 0; width: 100px"><li><button>Shoals</button></li></ul></div>`);
  const open = (isOpen: boolean) => () => {
    at('#title').style.display = isOpen ? 'none' : 'block';
    at('#layers ul').style.display = isOpen ? 'block' : 'none';
  };
  at('#layers').addEventListener('mouseenter', open(true));
  at('#layers').addEventListener('mouseleave', open(false));
  await rest();
  const { actions } = await startRecording();
  // Its own place: the driver would wait for the small thing to come back.
  await userEvent.hover(at('#layers'));
  await userEvent.click(page.getByRole('button', { name: 'Shoals' }));
  await expectActions(actions, ['hover a Layers', 'click button Shoals']);
});

test('what comes under a pointer that does not move shows nothing of the person’s', async () => {
  show(`<style>#entry b { display: none } #entry:hover b { display: inline }</style>
    <button id="away" style="margin-top: 150px">Away</button>
    <button id="day" style="position: absolute; left: 20px; top: 20px; width: 90px; height: 90px">Day</button>`);
  at('#day').addEventListener('click', () => {
    setTimeout(() => {
      at('#day').insertAdjacentHTML(
        'afterend',
        '<div id="entry" style="position: absolute; left: 20px; top: 20px; width: 90px; height: 90px">Away<b>-</b></div>',
      );
    });
  });
  await rest();
  const { actions } = await startRecording();
  await userEvent.click(at('#day'));
  await vi.waitFor(() => expect(at('#entry').matches(':hover')).toBe(true));
  await stay(1300);
  await userEvent.click(at('#away'));
  await expectActions(actions, ['click button Day', 'click button Away']);
});

test('what a stay has shown is the stay’s, though a wheel is turned that scrolls nothing', async () => {
  menu('script');
  await rest();
  const { actions } = await startRecording();
  await userEvent.hover(at('#title'));
  const { x, y } = at('#title').getBoundingClientRect();
  const turned = new Promise((resolve) => document.addEventListener('wheel', resolve, { once: true }));
  await cdp().send('Input.dispatchMouseEvent', {
    type: 'mouseWheel',
    ...onScreen([x + 9, y + 9]),
    deltaX: 0,
    deltaY: 9,
  });
  await turned;
  await userEvent.click(page.getByRole('button', { name: 'Boats' }));
  await expectActions(actions, ['hover div Products', 'click button Boats']);
});

test('an entry that a list draws once it is scrolled is not shown by the stay before', async () => {
  show(`<button id="away">Away</button>
    <div id="list" style="height: 90px; width: 200px; overflow: auto"><div style="height: 3000px; position: relative"></div></div>`);
  const list = at('#list');
  const place = list.firstElementChild as HTMLElement;
  const row = (number: number): string => `<div style="position: absolute; top: ${number * 30}px">Row ${number}</div>`;
  place.innerHTML = [0, 1, 2, 3].map(row).join('');
  // As Angular's: each is used again farther down.
  list.addEventListener('scrollend', () => {
    for (const number of [4, 5, 6, 7]) {
      const first = place.firstElementChild as HTMLElement;
      first.remove();
      first.style.top = `${number * 30}px`;
      first.textContent = `Row ${number}`;
      place.append(first);
    }
  });
  await rest();
  const { actions } = await startRecording();
  await userEvent.hover(page.getByText('Row 1', { exact: true }));
  const { x, y } = list.getBoundingClientRect();
  const middle = onScreen([x + 20, y + 45]);
  const drawnAnew = new Promise((resolve) => list.addEventListener('scrollend', resolve));
  await cdp().send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...middle, deltaX: 0, deltaY: 120 });
  await drawnAnew;
  // Longer than a pointer only passes.
  await stay(200);
  await userEvent.click(page.getByText('Row 6', { exact: true }));
  await expectActions(actions, ['scroll div', 'click div']);
});
