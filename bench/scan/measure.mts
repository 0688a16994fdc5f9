/** The scan for leaks: what it finds of what is known to be one, what it finds in ordinary pages, and how it grows. */
import { type Dirent, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Recipe, recipes } from '../../e2e/canary/recipes.ts';
import { createDetect, type Reading } from '../../src/session/scan/detect.ts';
import { findingKinds } from '../../src/session/scan/finding.ts';
import { scan } from '../../src/session/scan/scan.ts';
import type { Session } from '../../src/session/schema.ts';
import { exampleSession } from '../../tools/format/example.mts';
import { measureGrowth } from './growth.mts';

/** Pages of other people, among what is installed for the tests. Their addresses of e-mail and phone numbers are made up. */
const packages =
  'gentelella startbootstrap-modern-business startbootstrap-sb-admin startbootstrap-shop-homepage spectre.css uikit swagger-ui-dist todomvc jquery-ui keycloakify'.split(
    ' ',
  );
const modules = resolve(import.meta.dirname, '../../node_modules');

/** What the scan knows by its form: the others are words, told by the name of their field while they are typed. */
const isWord = (canary: string): boolean => /^[a-z]{8,10}$/iu.test(canary);

/** Typed into a field, copied, written in a note and shown by the page, as if nothing had masked it. */
function leaking(canary: string, example: Session): Session {
  return {
    ...example,
    actions: example.actions.map((action) =>
      action.type === 'type' ? { ...action, value: canary, text: canary } : action,
    ),
    notes: [{ at: 1, text: `I typed ${canary} into it` }],
    documents: example.documents.map((document) => ({ ...document, title: `Sent: ${canary}.` })),
  };
}

/** Two of the action, one note, two documents. */
const PLACES = 5;

async function isFoundEverywhere(canary: string, words: string[], example: Session): Promise<boolean> {
  const found = await scan(leaking(canary, example), { words }, () => {});
  return new Set(found.map(({ path }) => path.join('.'))).size === PLACES;
}

async function measureRecipes(example: Session): Promise<void> {
  const canaries = recipes.map(({ canary, name }: Recipe, number) => ({ name, canary: canary(number + 1) }));
  const known = canaries.filter(({ canary }) => !isWord(canary));
  const missed: string[] = [];
  for (const { name, canary } of known) if (!(await isFoundEverywhere(canary, [], example))) missed.push(name);
  const list = canaries.map(({ canary }) => canary);
  let listed = 0;
  for (const { canary } of canaries) if (await isFoundEverywhere(canary, list, example)) listed += 1;
  console.log(`example session: ${(await scan(example, { words: [] }, () => {})).length} findings`);
  console.log(
    `canaries with a form: ${known.length - missed.length} of ${known.length} found in each of ${PLACES} places`,
  );
  if (missed.length > 0) console.log(`  missed: ${missed.join(', ')}`);
  console.log(`all canaries, on the person’s own list: ${listed} of ${canaries.length}`);
}

function pagesIn(folder: string): string[] {
  const entries: Dirent[] = readdirSync(realpathSync(folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.slice(folder.length).includes('node_modules'));
}

const addressNames = new Set(['href', 'src', 'action', 'formaction']);

/** Texts and attributes, each once. */
function stringsIn(pages: string[]): Map<string, Reading> {
  const strings = new Map<string, Reading>();
  for (const page of pages) {
    const html = readFileSync(page, 'utf8').replace(/<(script|style|svg)\b[\s\S]*?<\/\1>/giu, '');
    for (const [, text = ''] of html.matchAll(/>([^<]+)</gu)) strings.set(text.trim(), 'text');
    for (const [, name = '', value = ''] of html.matchAll(/\s([\w-]+)="([^"]*)"/gu)) {
      const isAddress = addressNames.has(name) && !/^(?:data|tel|mailto):/iu.test(value);
      strings.set(value, isAddress ? 'address' : 'text');
    }
  }
  return strings;
}

function measurePages(showsAll: boolean): void {
  const pages = packages.flatMap((name) => pagesIn(join(modules, name)));
  const strings = stringsIn(pages);
  const detect = createDetect({ words: [], languages: ['en-US', 'de-DE'] });
  const found = [...strings].flatMap(([text, reading]) =>
    detect(text, reading).map(({ kind, start, end }) => ({ kind, text: text.slice(start, end) })),
  );
  const counts = findingKinds
    .map((kind) => `${kind} ${found.filter((one) => one.kind === kind).length}`)
    .filter((count) => !count.endsWith(' 0'));
  console.log(`${pages.length} pages of others, ${strings.size} different strings: ${counts.join(', ')}`);
  if (showsAll) for (const { kind, text } of found) console.log(`  ${kind}: ${text}`);
}

export async function measureScan({ failures = false }: { failures?: boolean }): Promise<void> {
  await measureRecipes(await exampleSession());
  measurePages(failures);
  await measureGrowth();
}
