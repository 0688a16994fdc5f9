/** Records how canaries get into fields, and says where they are afterwards. */
import { type Attempt, plainAttempt, pressed, said } from './attempts.ts';
import { heard, listen, say, stored } from './in-extension.ts';
import type { CanaryPage, Shown } from './page.ts';
import { placesOf, type Source, sourcesOf } from './search.ts';
import { type CanarySite, serveCanaries } from './site.ts';
import type { Way } from './ways.ts';

type Evaluate = <T, A>(run: (given: A) => T | Promise<T>, given: A) => Promise<T>;

/** What a person does in the page, and what the browser does for them. */
export interface CanaryHand {
  inPage: Evaluate;
  click: (at: ReturnType<CanaryPage['placeOf']>) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** What is on the clipboard. */
  paste: () => Promise<void>;
  /** Has the browser fill in the field, with all that this brings. */
  autofill: (index: number, attempt: Attempt) => Promise<void>;
  /** As an input method, a dictation or an extension does. */
  putIn: (text: string) => Promise<void>;
}

export interface CanaryBrowser {
  hand: CanaryHand;
  goTo: (address: string) => Promise<void>;
  /** Opens the popup. */
  openShowhow: () => Promise<void>;
  inExtension: Evaluate;
  /** Says something in the console of the background. */
  sayInBackground: (text: string) => Promise<void>;
  start: () => Promise<void>;
  /** @returns what is exported */
  stop: () => Promise<string>;
  close: () => Promise<void>;
  console: () => string;
  /** While it runs, where a file is wiped when it is closed; and afterwards. */
  files: () => Promise<Source[]>;
}

type Enter = (hand: CanaryHand, attempt: Attempt, index: number) => Promise<void>;

const half = (canary: string): number => Math.ceil(canary.length / 2);
const type: Enter = (hand, { canary }) => hand.type(canary);

const entering: Record<Way, Enter> = {
  typed: type,
  'in a frame': type,
  'in an open shadow root': type,
  'in a closed shadow root': type,
  pasted: async (hand, { canary }) => {
    await hand.inPage((text) => navigator.clipboard.writeText(text), canary);
    await hand.paste();
  },
  'set by a script after typing': async (hand, { canary }, index) => {
    await hand.type(canary.slice(0, half(canary)));
    await hand.inPage(([at, value]) => canaryPage.set(at, value), [index, canary] as const);
  },
  'shown by a toggle': async (hand, { canary }, index) => {
    await hand.type(canary.slice(0, half(canary)));
    await hand.inPage((at) => canaryPage.toggle(at), index);
    await hand.type(canary.slice(half(canary)));
  },
  autofilled: (hand, attempt, index) => hand.autofill(index, attempt),
  'put in without a key': (hand, { canary }) => hand.putIn(canary),
};

async function clickOn({ inPage, click }: CanaryHand, index: number, what: 'field' | 'echo'): Promise<void> {
  await click(await inPage(([at, which]) => canaryPage.placeOf(at, which), [index, what] as const));
}

const nameOf = ({ recipe, way }: Attempt): string => `${recipe.name}, ${way}`;

async function enterAll(hand: CanaryHand, attempts: Attempt[]): Promise<void> {
  for (const [index, attempt] of attempts.entries()) {
    await clickOn(hand, index, 'field');
    // What comes while the click is still being told, a script enters: no person is so quick.
    await hand.inPage(() => new Promise<void>((done) => setTimeout(done)), null);
    await entering[attempt.way](hand, attempt, index);
    const value = await hand.inPage((at) => canaryPage.valueOf(at), index);
    if (!value.includes(attempt.canary)) throw new Error(`${nameOf(attempt)}: the field holds “${value}”`);
    await clickOn(hand, index, 'echo');
  }
}

export interface Found {
  json: string;
  /** Of each that is to be nowhere, where it is all the same. */
  leaked: [attempt: string, places: string[]][];
  /** Of what is not masked. */
  plain: string[];
  /** Of keys pressed outside fields. */
  pressed: string[];
  /** Of what was said in the console. */
  said: Record<keyof typeof said, string[]>;
}

interface Recorded {
  json: string;
  sources: Source[];
}

async function recordAt(site: CanarySite, browser: CanaryBrowser, attempts: Attempt[]): Promise<Recorded> {
  const { hand, inExtension } = browser;
  const shown: Shown[] = attempts.map(({ recipe: { html }, way }) => ({ html, way }));
  await browser.goTo(site.address);
  await hand.inPage((recipes) => canaryPage.show(recipes), shown);
  await browser.openShowhow();
  await inExtension(listen, null);
  await browser.start();
  await enterAll(hand, attempts);
  await hand.type(pressed);
  await hand.inPage((text) => console.log(text), said.page);
  await inExtension(say, [said.content, said.extension] as const);
  await browser.sayInBackground(said.background);
  const sources = [...sourcesOf('the messages', await inExtension(heard, null))];
  sources.push(...sourcesOf('the database', await inExtension(stored, null)));
  sources.push(...(await browser.files()));
  const json = await browser.stop();
  return { json, sources: [...sources, ...sourcesOf('the export', json)] };
}

/** Starts a browser, records all attempts in it, and looks for what was entered. */
export async function findAll(launch: () => Promise<CanaryBrowser>, secret: Attempt[]): Promise<Found> {
  const site = await serveCanaries();
  const browser = await launch();
  let recorded: Recorded;
  try {
    recorded = await recordAt(site, browser, [...secret, plainAttempt]);
  } finally {
    await browser.close();
    site.close();
  }
  const { json } = recorded;
  const heardInConsole = { name: 'the console', bytes: Buffer.from(browser.console()) };
  const sources = [...recorded.sources, heardInConsole, ...(await browser.files())];
  const places = (canary: string): string[] => placesOf(canary, sources);
  return {
    json,
    leaked: secret
      .map((attempt): Found['leaked'][number] => [nameOf(attempt), places(attempt.canary)])
      .filter(([, found]) => found.length > 0),
    plain: places(plainAttempt.canary),
    pressed: places(pressed),
    said: {
      page: places(said.page),
      content: places(said.content),
      extension: places(said.extension),
      background: places(said.background),
    },
  };
}
