/** Where the monkey goes: addresses, back, reload, tabs. */
import { regainFocus } from '../chromium/focus.ts';
import { openTab, switchTo } from '../chromium/person.ts';
import { typeWord } from './keys.ts';
import { type World, write } from './world.ts';

export const pages = [
  '/core/form.html',
  '/apps/ag-grid.html',
  '/apps/bootstrap.html',
  '/apps/choices.html',
  '/apps/ckeditor.html',
  '/apps/flatpickr.html',
  '/apps/fullcalendar.html',
  '/apps/gridstack.html',
  '/apps/jquery-ui.html',
  '/apps/konva.html',
  '/apps/leaflet.html',
  '/apps/material-web.html',
  '/apps/mui.html',
  '/apps/nouislider.html',
  '/apps/plyr.html',
  '/apps/prosemirror.html',
  '/apps/quill.html',
  '/apps/select2.html',
  '/apps/shoelace.html',
  '/apps/splide.html',
  '/apps/swagger-ui.html',
  '/apps/tabulator.html',
  '/apps/tom-select.html',
  '/apps/vuetify.html',
  '/todomvc/react/index.html',
] as const;

function newAddress(world: World): string {
  world.visits += 1;
  return world.apps.at(`${world.random.pick(pages)}?visit=${world.visits}`);
}

export async function goTo(world: World): Promise<void> {
  const url = newAddress(world);
  await world.page.goto(url);
  // A page may put its own address in the place of the one asked for.
  write(world, `address ${url}`, { type: 'navigate', things: null, is: { url } });
}

/** Leaves with what was typed a moment ago. */
export async function typeAndGo(world: World): Promise<void> {
  await typeWord(world);
  await goTo(world);
}

export async function reload(world: World): Promise<void> {
  await world.page.reload();
  write(world, 'reload', { type: 'reload', things: null, is: { url: world.page.url() } });
}

interface PageWithNavigation {
  navigation: { currentEntry: { index: number } };
}

/** As far as this site goes back. */
export async function back(world: World): Promise<void> {
  const index = await world.page.evaluate(
    () => (globalThis as unknown as PageWithNavigation).navigation.currentEntry.index,
  );
  if (index === 0) return;
  await world.page.goBack();
  write(world, 'back', { type: 'back', things: null, is: { url: world.page.url() } });
}

export async function openAnother(world: World): Promise<void> {
  if (world.tabs.length >= 4) return;
  const tab = await openTab(world.popup, world.page);
  world.tabs.push(tab);
  world.page = tab;
  write(world, 'new tab', { type: 'openTab', things: null, is: {} });
  await goTo(world);
}

export async function switchToAnother(world: World): Promise<void> {
  const others = world.tabs.filter((tab) => tab !== world.page);
  if (others.length === 0) return;
  world.page = world.random.pick(others);
  await switchTo(world.popup, world.page);
  write(world, `switch to ${world.page.url()}`, { type: 'switchTab', things: null, is: {} });
}

/** The browser itself chooses which tab comes to the front. */
export async function closeThis(world: World): Promise<void> {
  if (world.tabs.length < 2) return;
  const closed = world.page;
  await closed.close();
  world.tabs = world.tabs.filter((tab) => tab !== closed);
  write(world, 'tab closed', { type: 'closeTab', things: null, is: {} });
  const urls = world.tabs.map((tab) => tab.url());
  const front = await world.popup.evaluate(async (shown) => {
    const tabs = await chrome.tabs.query({ active: true });
    return tabs.map(({ url }) => url).find((url) => url !== undefined && shown.includes(url));
  }, urls);
  const next = world.tabs.find((tab) => tab.url() === front);
  if (!next) throw new Error('None of the tabs is in front');
  world.page = next;
  await regainFocus(next);
}
