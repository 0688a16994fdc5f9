/** A session as a test of Playwright's, in TypeScript: https://playwright.dev/docs/writing-tests */
import { quoted } from '../convert/quoted.ts';
import type { Action, MaskKind, Session, Target } from '../schema.ts';
import type { LeftOut } from './left-out.ts';
import { createPlaceholders, type Placeholder } from './placeholders.ts';
import type { PlaywrightPlace } from './playwright-draft.ts';
import { type Helper, helpers, helperTypes } from './playwright-helpers.ts';
import { goTo, playwrightLines } from './playwright-lines.ts';
import { type Dialog, isOfWeb, type Navigation, pathOf, type Scene, type Story, storyOf } from './story.ts';

export interface PlaywrightExport {
  source: string;
  leftOut: LeftOut[];
}

/** What is said in comments, in the language of whoever exports it. */
export interface TestWords {
  action: (action: Action) => string;
  /** Of what was not recorded, and of the element that it is for. */
  missing: (kind: MaskKind, target: Target | undefined) => string;
}

interface Draft extends Omit<PlaywrightPlace, 'page'> {
  lines: string[];
  leftOut: LeftOut[];
  /** Names of the pages that are open, by tab. */
  pages: Map<string, string>;
  /** Where they were last known to be. */
  paths: Map<string, string>;
  words: TestWords;
}

export function toPlaywrightTest(session: Session, words: TestWords): PlaywrightExport {
  const story = storyOf(session);
  const draft: Draft = {
    lines: [],
    leftOut: [],
    pages: new Map(),
    paths: new Map(),
    placeholders: createPlaceholders(),
    helpers: new Set(),
    words,
  };
  for (const scene of story.scenes) addScene(scene, draft);
  if (story.stray.length > 0) draft.lines.unshift(answering(story.stray, 'page', draft));
  return { source: sourceOf(session, story, draft), leftOut: draft.leftOut };
}

function addScene(scene: Scene, draft: Draft): void {
  const { action, from } = scene;
  draft.lines.push('', comment(draft.words.action(action)));
  const page = pageOf(scene, draft);
  if (page === null) return leaveOut(action, 'No page is known to have opened the tab that it was done in.', draft);
  if (from !== null) {
    const start = goTo(from, page);
    if ('why' in start) return leaveOut(action, start.why, draft);
    draft.lines.push(...start);
    draft.paths.set(action.tab, pathOf(from));
  }
  const said = playwrightLines(action, { ...draft, page });
  if ('why' in said) leaveOut(action, said.why, draft);
  else addLines(said, scene, page, draft);
  return undefined;
}

function leaveOut({ id }: Action, why: string, { lines, leftOut }: Draft): void {
  leftOut.push({ action: id, why });
  lines.push(comment(`Left out. ${why}`));
}

const beginsTab = new Set<Action['type']>(['openTab', 'switchTab', 'navigate']);

/** The first is the fixture; others are opened by the person, were there before, or come from the page. */
function pageOf({ action, from }: Scene, draft: Draft): string | null {
  const { pages, lines } = draft;
  const known = pages.get(action.tab);
  if (known !== undefined) return known;
  const isFound = from !== null || beginsTab.has(action.type);
  if (pages.size > 0 && !isFound) return null;
  const name = nameNext(action.tab, draft);
  if (name !== 'page') lines.push(`const ${name} = await context.newPage();`);
  return name;
}

function nameNext(tab: string, { pages }: Draft): string {
  const name = pages.size === 0 ? 'page' : `page${pages.size + 1}`;
  pages.set(tab, name);
  return name;
}

function addLines(said: string[], scene: Scene, page: string, draft: Draft): void {
  const { lines } = draft;
  const { action, dialogs, opens, arrival, arrivals } = scene;
  if (dialogs.length > 0) lines.push(answering(dialogs, page, draft));
  const [tab, ...others] = opens.filter((each) => !draft.pages.has(each));
  if (tab === undefined) lines.push(...said);
  else {
    const name = nameNext(tab, draft);
    lines.push(`const opening${name.slice('page'.length)} = context.waitForEvent('page');`, ...said);
    lines.push(`const ${name} = await opening${name.slice('page'.length)};`);
  }
  if (others.length > 0) leaveOut(action, 'It opened several tabs, of which one is waited for.', draft);
  if ('url' in action) draft.paths.set(action.tab, pathOf(action.url));
  if (arrival) lines.push(...awaiting(arrival, draft));
  for (const each of arrivals.values()) lines.push(...awaiting(each, draft));
}

/** Waits until a page is where it went; where only the fragment or the query changed, there is nothing to wait for. */
function awaiting({ tab, url }: Navigation, { pages, paths }: Draft): string[] {
  const page = pages.get(tab);
  const path = pathOf(url);
  if (page === undefined || !isOfWeb(url) || paths.get(tab) === path) return [];
  paths.set(tab, path);
  return [`await ${page}.waitForURL((url) => url.origin + url.pathname === ${quoted(path)});`];
}

function answering(dialogs: Dialog[], page: string, draft: Draft): string {
  draft.helpers.add('answerDialogs');
  const answers = dialogs.map(({ id, answer = true }) => {
    if (typeof answer === 'boolean') return String(answer);
    return typeof answer === 'string' ? quoted(answer) : draft.placeholders.of(answer.masked, undefined, id).name;
  });
  return `answerDialogs(${page}, [${answers.join(', ')}]);`;
}

/** Nothing in it ends the line, nor the script that it may once be a part of. */
const comment = (text: string): string =>
  `// ${text
    .replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replaceAll(/\p{Cs}/gu, '\uFFFD')
    .replaceAll('<', '‹')}`;

const SECONDS_EACH = 3;

function sourceOf(session: Session, { viewport, scenes }: Story, draft: Draft): string {
  const constants = draft.placeholders.all.map((placeholder) => constant(placeholder, draft.words));
  if (constants.length > 0) draft.helpers.add('required');
  const used = (Object.keys(helpers) as Helper[]).filter((helper) => draft.helpers.has(helper));
  const types = new Set(used.flatMap((helper) => helperTypes[helper]));
  const isExpecting = draft.lines.some((line) => line.startsWith('await expect('));
  const isSplit = draft.lines.some((line) => line.endsWith('.split(delimiter));'));
  return [
    ...(isSplit ? [`import { delimiter } from 'node:path';`] : []),
    `import { ${[...(isExpecting ? ['expect'] : []), 'test', ...types].join(', ')} } from '@playwright/test';`,
    ...(constants.length > 0 ? ['', '// What was not recorded, for whoever runs this test to set.', ...constants] : []),
    '',
    `test.use({ viewport: { width: ${viewport.width}, height: ${viewport.height} } });`,
    '',
    `test(${quoted(session.task.label)}, async ({ page${draft.pages.size > 1 ? ', context' : ''} }) => {`,
    `  test.setTimeout(${(30 + SECONDS_EACH * scenes.length) * 1000});`,
    ...draft.lines.map((line) => (line === '' ? '' : `  ${line}`)),
    '});',
    ...used.flatMap((helper) => ['', helpers[helper]]),
    '',
  ].join('\n');
}

function constant({ name, variable, kind, target }: Placeholder, { missing }: TestWords): string {
  return `const ${name} = required(${quoted(variable)}); ${comment(missing(kind, target))}`;
}
