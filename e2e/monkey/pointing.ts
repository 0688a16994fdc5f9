/** What the monkey does with the mouse. Where it would be unclear what comes of it, it does nothing. */
import type { Point } from '../path.ts';
import {
  around,
  elsewhere,
  nextDrag,
  nextWheelIsTaken,
  type Offsets,
  offsetsOf,
  placesToPress,
  type Sight,
} from './look.ts';
import { restAt, steadySight, type World, write } from './world.ts';

async function somewhere({ page, random }: World): Promise<Point | null> {
  const places = await page.evaluate(placesToPress);
  return places.length > 0 ? random.pick(places) : null;
}

/** A press on one of these is a choice, or opens something of the browser's own. */
const canPress = (sight: Sight | null): sight is Sight =>
  sight !== null && !sight.isTrap && !['select', 'option'].includes(sight.tag);

/** Which a mouse would count as the second of two; the driver's says that each is a first one. */
const isWhereLastPressed = ({ diary }: World, { x, y }: Point): boolean => {
  const last = diary.deeds.at(-1)?.is['position'] as Point | undefined;
  return last?.x === x && last.y === y;
};

export async function press(world: World, button: 'left' | 'right' = 'left'): Promise<void> {
  const place = await somewhere(world);
  const sight = place && (await restAt(world, place));
  if (!place || !canPress(sight) || isWhereLastPressed(world, place)) return;
  write(world, `${button} click on ${sight.tag} at ${place.x},${place.y}`, {
    type: 'click',
    things: sight.things,
    is: { button, count: 1, modifiers: [], position: place },
  });
  await world.page.mouse.click(place.x, place.y, { button });
}

/** Only where the first click changes nothing: else it is not clear whether they are two. */
export async function pressTwice(world: World): Promise<void> {
  const place = await somewhere(world);
  const sight = place && (await restAt(world, place));
  if (!place || !canPress(sight)) return;
  const { mouse } = world.page;
  const deed = write(world, `click on ${sight.tag} at ${place.x},${place.y}`, {
    type: 'click',
    things: sight.things,
    is: { button: 'left', count: 1, modifiers: [], position: place },
  });
  await mouse.click(place.x, place.y);
  const after = await steadySight(world.page, place);
  if (JSON.stringify(after?.things) !== JSON.stringify(sight.things)) return;
  deed.said = `double ${deed.said}`;
  deed.is['count'] = 2;
  await mouse.down({ clickCount: 2 });
  await mouse.up({ clickCount: 2 });
}

/** What is made to be dragged. */
const draggable =
  'canvas, .leaflet-container, .noUi-handle, .ui-draggable, .ui-slider-handle, .grid-stack-item-content, .fc-event, .MuiSlider-thumb, .splide__slide.is-active';

function middlesOf(selector: string): Point[] {
  const places = Array.from(document.querySelectorAll(selector), (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: Math.floor(x + width / 2), y: Math.floor(y + height / 2) };
  });
  return places.filter(({ x, y }) => x > 20 && y > 20 && x < innerWidth - 20 && y < innerHeight - 20);
}

export async function drag(world: World): Promise<void> {
  const { page, random } = world;
  const places = await page.evaluate(middlesOf, draggable);
  if (places.length === 0) return;
  const from = random.pick(places);
  const sight = await restAt(world, from);
  const isMade = await page.evaluate(
    ([{ x, y }, selector]) => document.elementFromPoint(x, y)?.closest(selector) !== null,
    [from, draggable] as const,
  );
  if (!canPress(sight) || !isMade) return;
  const to = { x: 40 + random.below(900), y: 40 + random.below(600) };
  if (Math.hypot(to.x - from.x, to.y - from.y) < 60) return;
  const dragging = await page.evaluateHandle(nextDrag);
  const deed = write(world, `drag of ${sight.tag} from ${from.x},${from.y} to ${to.x},${to.y}`, {
    type: 'drag',
    things: sight.things,
    is: { from, to, kind: 'pointer' },
  });
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  if (await dragging.evaluate(({ isNative }) => isNative)) deed.is['kind'] = 'native';
  await dragging.dispose();
  world.diary.rests.push(to);
}

interface Turn {
  sight: Sight;
  said: string;
  delta: number;
  isTaken: boolean;
  around: Moved[];
  elsewhere: Moved[];
}

interface Moved {
  from: Offsets;
  to: Offsets;
}

const movedBetween = (before: Offsets[], after: Offsets[]): Moved[] =>
  after.flatMap((to, at) => {
    const from = before[at];
    return from && (from.x !== to.x || from.y !== to.y) ? [{ from, to }] : [];
  });

function writeScrolls(world: World, { sight, said, delta, isTaken, around: moved, elsewhere: others }: Turn): void {
  if (isTaken && moved.length === 0)
    write(world, said, { type: 'scroll', things: sight.things, is: { delta: { x: 0, y: delta } } });
  for (const { from, to } of moved)
    write(world, said, {
      type: 'scroll',
      things: to.isViewport ? null : [to.thing],
      is: { from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y }, by: 'wheel' },
    });
  // A grid that scrolls its body when the wheel is over what stands beside it: that one, and what goes with it.
  if (!isTaken && moved.length === 0 && others.length > 0)
    write(world, said, { type: 'scroll', things: others.map(({ to }) => to.thing), is: { by: 'wheel' } });
}

/** Not twice in a row: whether that is one scroll depends on the time between. */
export async function wheel(world: World): Promise<void> {
  const { page, random, diary } = world;
  const place = await somewhere(world);
  if (!place || diary.deeds.at(-1)?.type === 'scroll') return;
  const sight = await restAt(world, place);
  if (!sight || ['iframe', 'select', 'video'].includes(sight.tag) || sight.type === 'number') return;
  const elements = await page.evaluateHandle(around, place);
  const others = await elements.evaluateHandle(elsewhere);
  const [before, othersBefore] = [await elements.evaluate(offsetsOf), await others.evaluate(offsetsOf)];
  const taken = page.evaluate(nextWheelIsTaken);
  const delta = random.pick([-300, -120, 120, 300]);
  await page.mouse.wheel(0, delta);
  const isTaken = await taken;
  const moved = movedBetween(before, await elements.evaluate(offsetsOf));
  const movedElsewhere = movedBetween(othersBefore, await others.evaluate(offsetsOf));
  await elements.dispose();
  await others.dispose();
  const said = `wheel by ${delta} over ${sight.tag} at ${place.x},${place.y}`;
  writeScrolls(world, { sight, said, delta, isTaken, around: moved, elsewhere: movedElsewhere });
}
