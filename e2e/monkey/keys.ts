/** What the monkey does with the keyboard. Where it would be unclear what comes of it, it does nothing. */
import type { ElementHandle } from '@playwright/test';
import type { Deed } from './diary.ts';
import type { Sight } from './look.ts';
import { steadySight, type World, write } from './world.ts';

const words = ['tide', 'reef', 'gull', 'salt', 'pier', 'wharf'];

/** The field that the last deed was typing into: more of it is the same action. */
const lastTyped = new WeakMap<Deed, ElementHandle>();

async function focused(world: World): Promise<Sight | null> {
  // With the focus in the browser's own interface, keys do not reach the page.
  if (!(await world.page.evaluate(() => document.hasFocus()))) return null;
  return steadySight(world.page, null);
}

const activeElement = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};

async function isStillIn(world: World, deed: Deed | undefined, field: ElementHandle): Promise<boolean> {
  const before = deed && lastTyped.get(deed);
  if (!before) return false;
  return world.page.evaluate(([one, other]) => one === other, [before, field]).catch(() => false);
}

/** Letters alone, one by one; stops where the focus leaves the field. */
export async function typeWord(world: World): Promise<void> {
  const { page, random, diary } = world;
  const sight = await focused(world);
  if (!sight || sight.isTrap || !(sight.isField || sight.isRegion)) return;
  const field = (await page.evaluateHandle(activeElement)).asElement();
  if (!field) return;
  const word = random.pick(words);
  const last = diary.deeds.at(-1);
  const isMore = await isStillIn(world, last, field);
  const deed =
    isMore && last ? last : write(world, `typing into ${sight.tag} `, { type: 'type', things: sight.things, is: {} });
  lastTyped.set(deed, field);
  const before = sight.isField ? await valueOf(field) : null;
  await enter(world, word, { deed, field, hasValue: sight.isField });
  // Letters that a field refuses, as one for a date does, are not entered.
  if (!isMore && before !== null && deed.is['value'] === before) diary.deeds.pop();
}

const valueOf = (field: ElementHandle) => field.evaluate((element) => Reflect.get(element, 'value') as string);

async function enter(
  world: World,
  word: string,
  { deed, field, hasValue }: { deed: Deed; field: ElementHandle; hasValue: boolean },
): Promise<void> {
  for (const letter of word) {
    await world.page.keyboard.type(letter);
    deed.said += letter;
    if (hasValue) deed.is['value'] = await valueOf(field);
    if (await hasLeft(world, field)) {
      // What the page then puts into the field is nobody's typing.
      delete deed.is['value'];
      return;
    }
  }
}

/** Some lists of choices take the focus at the first letter: the next ones would be theirs. */
const hasLeft = async ({ page }: World, field: ElementHandle): Promise<boolean> =>
  !(await field.evaluate((element) => (element as Element).matches(':focus')).catch(() => false)) ||
  !(await page.evaluate(() => document.hasFocus()));

function keysFor(sight: Sight): string[] {
  if (sight.isRegion || sight.tag === 'textarea') return ['Escape', 'Control+b'];
  if (sight.isField) return ['Tab', 'Shift+Tab', 'Escape', 'Home', 'End', ...(sight.isInForm ? [] : ['Enter'])];
  if (sight.isTrap) return ['Tab', 'Shift+Tab'];
  if (sight.tag === 'button') return ['Tab', 'Shift+Tab', 'Escape', 'Enter', 'Space'];
  if (sight.type === 'checkbox') return ['Tab', 'Space'];
  if (sight.role === 'slider' || sight.type === 'range') return ['Tab', 'ArrowRight', 'ArrowLeft'];
  return ['Tab', 'Shift+Tab', 'Escape'];
}

export async function pressKey(world: World): Promise<void> {
  const { page, random } = world;
  const sight = await focused(world);
  if (!sight || ['iframe', 'select', 'video'].includes(sight.tag)) return;
  const keys = random.pick(keysFor(sight));
  const parts = keys.split('+');
  const key = parts.pop() ?? '';
  const deed = write(world, `${keys} on ${sight.tag}`, {
    type: 'press',
    things: sight.things,
    is: { key: key === 'Space' ? ' ' : key, modifiers: parts },
  });
  await page.keyboard.press(keys);
  if (key !== 'Space' || sight.type !== 'checkbox') return;
  // Some pages do not let the key toggle.
  const after = await focused(world);
  if (after && after.checked !== sight.checked) deed.is['checked'] = after.checked;
}

/** Chooses in a native select that has the focus. */
export async function choose(world: World): Promise<void> {
  const { page, random, diary } = world;
  const select = page.locator('select:visible').first();
  if ((await select.count()) === 0) return;
  await select.evaluate((element: HTMLSelectElement) => element.focus());
  const sight = await focused(world);
  if (sight?.tag !== 'select') return;
  const chosen = () => select.evaluate((element: HTMLSelectElement) => element.selectedIndex);
  const before = await chosen();
  const last = diary.deeds.at(-1);
  await page.keyboard.press(random.pick(['ArrowDown', 'ArrowUp']));
  const index = await chosen();
  // An option chosen after another is part of the same choice.
  if (index === before || last?.type === 'select') {
    if (last?.type === 'select') last.is = {};
    return;
  }
  write(world, 'an arrow key on select', { type: 'select', things: sight.things, is: {} });
}
