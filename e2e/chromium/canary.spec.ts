import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { bundleForPage } from '../../tools/bundle-for-page.mts';
import { formsOf, word } from '../canary/canaries.ts';
import { type Recipe, recipes } from '../canary/recipes.ts';
import { type Way, ways } from '../canary/ways.ts';
import { type Browser, launch } from './browser.ts';
import { expect, test } from './fixtures.ts';
import { exportJson, openPopup } from './showhow.ts';

/** A field in which nothing is masked: what is typed there has to be found, or nothing is looked for. */
const plain: Recipe = { name: 'nothing secret', html: '<label>Where to? <input></label>', kind: 'field', canary: word };

interface Attempt {
  recipe: Recipe;
  way: Way;
  canary: string;
}

/** Each recipe in one way, or, asked for by name, in all of them. */
const waysFor = (index: number): readonly Way[] =>
  process.env['SHOWHOW_CANARIES'] === 'all' ? ways : [ways[index % ways.length] ?? 'typed'];

function attemptsOf(chosen: readonly Recipe[], first: number): Attempt[] {
  return chosen
    .flatMap((recipe, index) => waysFor(index).map((way) => ({ recipe, way })))
    .map(({ recipe, way }, index) => ({ recipe, way, canary: recipe.canary(first + index) }));
}

async function servePage() {
  const script = await bundleForPage(resolve(import.meta.dirname, '../canary/page.ts'));
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Forms</title><body><script>${script}</script>`;
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html);
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => server.close(),
  };
}

async function enter(page: Page, { way, canary }: Attempt, index: number): Promise<void> {
  const half = Math.ceil(canary.length / 2);
  if (way === 'pasted') {
    await page.evaluate((text) => navigator.clipboard.writeText(text), canary);
    await page.keyboard.press('Control+V');
  } else if (way === 'set by a script after typing') {
    await page.keyboard.type(canary.slice(0, half));
    await page.evaluate(([at, value]) => canaryPage.set(at, value), [index, canary] as const);
  } else if (way === 'shown by a toggle') {
    await page.keyboard.type(canary.slice(0, half));
    await page.evaluate((at) => canaryPage.toggle(at), index);
    await page.keyboard.type(canary.slice(half));
  } else await page.keyboard.type(canary);
}

async function attempt(page: Page, each: Attempt, index: number): Promise<void> {
  const clickOn = async (what: 'field' | 'echo'): Promise<void> => {
    const { x, y } = await page.evaluate(([at, which]) => canaryPage.placeOf(at, which), [index, what] as const);
    await page.mouse.click(x, y);
  };
  await clickOn('field');
  await enter(page, each, index);
  await clickOn('echo');
}

/** All that reaches the background. */
async function listenToMessages({ worker }: Browser): Promise<() => Promise<string>> {
  const background = await worker();
  await background.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message) => {
      heard.push(JSON.stringify(message));
    });
  });
  return () => background.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.join('\n'));
}

function consoleOf(context: BrowserContext): () => string {
  const lines: string[] = [];
  context.on('console', (message) => lines.push(message.text()));
  context.on('weberror', (error) => lines.push(String(error.error())));
  return () => lines.join('\n');
}

/** The browser remembers the addresses and titles of pages by itself. */
const ofTheBrowser =
  /\/(?:History|Sessions\/|Top Sites|Visited Links|Shortcuts|Favicons|Network Action Predictor)|segmentation_platform\/ukm_db/u;

async function filesIn(folder: string): Promise<{ name: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !ofTheBrowser.test(path));
  return Promise.all(paths.map(async (path) => ({ name: path.slice(folder.length), bytes: await readFile(path) })));
}

/** Where a value is, in any of its forms. */
function placesOf(canary: string, sources: { name: string; bytes: Buffer }[]): string[] {
  const needles = formsOf(canary).flatMap((form) => [Buffer.from(form), Buffer.from(form, 'utf16le')]);
  return sources.filter(({ bytes }) => needles.some((needle) => bytes.includes(needle))).map(({ name }) => name);
}

/** Keys and typed texts, one after the other: as somebody would read what was typed letter by letter. */
const spelled = (json: string): string =>
  [...json.matchAll(/"(?:key|text|value)": ?"((?:[^"\\]|\\.){1,3})"/gu)].map(([, letters]) => letters).join('');

/** Records all attempts, and @returns what of it is where. */
async function findAll(profile: string, attempts: Attempt[]): Promise<{ found: Map<string, string[]>; json: string }> {
  const site = await servePage();
  const browser = await launch(profile);
  const { context } = browser;
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const said = consoleOf(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(site.address);
  await page.evaluate(
    (shown) => canaryPage.show(shown),
    attempts.map(({ recipe: { html }, way }) => ({ html, way })),
  );
  const showhow = await openPopup(browser);
  const messages = await listenToMessages(browser);
  await showhow.start('Fill in forms', 'http://127.0.0.1/*');
  await page.bringToFront();
  for (const [index, each] of attempts.entries()) await attempt(page, each, index);
  const review = await showhow.stop();
  const heard = await messages();
  const { json } = await exportJson(review);
  await browser.close();
  site.close();
  const sources = [
    { name: 'the export', bytes: Buffer.from(json) },
    { name: 'the messages', bytes: Buffer.from(heard) },
    { name: 'the console', bytes: Buffer.from(said()) },
    { name: 'the export, letter by letter', bytes: Buffer.from(spelled(json)) },
    ...(await filesIn(profile)),
  ];
  const found = new Map(
    attempts.map(({ recipe, way, canary }) => [`${recipe.name}, ${way}`, placesOf(canary, sources)]),
  );
  return { found, json };
}

test('nothing that is typed into any field that holds a secret is anywhere', async ({ profile }) => {
  test.setTimeout(process.env['SHOWHOW_CANARIES'] === 'all' ? 1_200_000 : 180_000);
  const secret = attemptsOf(recipes, 0);
  const open: Attempt = { recipe: plain, way: 'typed', canary: plain.canary(5000) };
  const { found, json } = await findAll(profile, [...secret, open]);
  const leaked = [...found].filter(([name, places]) => places.length > 0 && !name.startsWith(plain.name));
  expect(leaked).toEqual([]);
  // What is not masked is where it should be: the search itself works.
  const places = found.get(`${plain.name}, typed`) ?? [];
  expect(places).toEqual(expect.arrayContaining(['the export', 'the messages', expect.stringContaining('IndexedDB')]));
  // Each was typed and is told, as masked.
  const { actions } = JSON.parse(json) as { actions: { type: string; value?: unknown }[] };
  expect(actions.filter(({ type }) => type === 'type').length).toBeGreaterThanOrEqual(secret.length);
});
