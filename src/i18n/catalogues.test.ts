/** The catalogues say the same, in words of their own, and nothing else than what is said somewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { type Catalogue, catalogues } from './testing/catalogues.ts';

type Elements = ReturnType<IntlMessageFormat['getAst']>;

const root = resolve(import.meta.dirname, '../..');
const english: Catalogue = catalogues.en;
const others = Object.entries(catalogues).filter(([name]) => name !== 'en') as [string, Catalogue][];
const keys = Object.keys(english);

/** Words that are the same in both languages. */
const cognates: Record<string, string[]> = {
  de: [
    'badge_recording_text',
    'duration_minutes',
    'key_Alt',
    'key_Meta',
    'key_Tab',
    'timeline_tab',
    'filter_kind_tabs',
    'filter_group_tab',
    'details_title',
    'fact_element',
    'fact_text',
    'fact_selector_within',
    'about_browser',
    'about_system',
  ],
  es: [
    'badge_recording_text',
    'answer_no',
    'duration_minutes',
    'key_Alt',
    'key_Control',
    'key_Escape',
    'key_Insert',
    'key_Meta',
    'key_Tab',
  ],
  fr: [
    'actions_count',
    'badge_recording_text',
    'duration_minutes',
    'key_Alt',
    'key_Tab',
    'pill_note',
    'pill_pause',
    'popup_note',
    'popup_pause',
    'popup_sites',
    'settings_site',
    'session_lack_of_page',
    'session_lack_of_site',
    'filter_group_page',
    'fact_clicked',
    'fact_page',
    'about_sites',
  ],
};
/** Nothing but marks, signs and what is filled in. */
const isWordless = (text: string): boolean => !/\p{L}{2}/u.test(text.replaceAll(/\{\w+(?:, number)?\}/gu, ''));

function placeholders(elements: Elements): string[] {
  return [...new Set(elements.flatMap(placeholdersOf))].toSorted();
}

function placeholdersOf(element: Elements[number]): string[] {
  // Text, and the number of a plural.
  if (!('value' in element) || isText(element)) return [];
  if ('children' in element) return [`<${element.value}>`, ...placeholders(element.children)];
  if (!('options' in element)) return [element.value];
  const branches = Object.entries(element.options);
  // Languages have other plurals; what is chosen by a name is the same in all.
  if ('pluralType' in element)
    return [`plural ${element.value}`, ...branches.flatMap(([, { value }]) => placeholders(value))];
  return branches.flatMap(([name, { value }]) => [
    `${element.value} is ${name}`,
    ...placeholders(value).map((one) => `${element.value} is ${name}: ${one}`),
  ]);
}

const [text] = new IntlMessageFormat('text').getAst();
const isText = ({ type }: Elements[number]): boolean => type === text?.type;

const parsed = (catalogue: Catalogue, key: string): Elements =>
  new IntlMessageFormat(catalogue[key]?.message ?? '', 'en').getAst();

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'testing' ? [] : filesIn(path);
    return /(?<!\.test)\.tsx?$/u.test(entry.name) ? [path] : [];
  });
}

test('the browser takes them: names differ by more than their case, and nothing in them is its own sign', () => {
  expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  expect(keys.filter((key) => !/^[a-z]\w*$/iu.test(key))).toEqual([]);
  for (const catalogue of Object.values(catalogues) as Catalogue[])
    expect(Object.values(catalogue).filter(({ message }) => /[$']/u.test(message))).toEqual([]);
});

test('French has no space before a mark at which a line could break', () => {
  expect(Object.values(catalogues.fr).filter(({ message }) => / [!:;?»]|« /u.test(message))).toEqual([]);
});

test('translators are told what is filled in', () => {
  const untold = Object.entries(english).filter(
    ([key, { description }]) => !description && placeholders(parsed(english, key)).length > 0,
  );
  expect(untold.map(([key]) => key)).toEqual([]);
});

describe.each(others)('%s', (name, catalogue) => {
  test('has the same messages, each with the same to be filled in', () => {
    expect(Object.keys(catalogue)).toEqual(keys);
    for (const key of keys)
      expect({ key, has: placeholders(parsed(catalogue, key)) }).toEqual({
        key,
        has: placeholders(parsed(english, key)),
      });
  });

  test('says it in its own words', () => {
    const same = keys.filter(
      (key) => catalogue[key]?.message === english[key]?.message && !isWordless(english[key]?.message ?? ''),
    );
    expect(same.toSorted()).toEqual(cognates[name]?.toSorted());
    expect(catalogue['language']?.message).toBe(name);
  });

  test('is short enough where stores have no more room', () => {
    expect(catalogue['manifest_description']?.message.length).toBeLessThanOrEqual(132);
  });
});

test('every message is said somewhere', () => {
  const folders = ['src', 'collector/src', 'collector/dashboard'].flatMap((folder) => filesIn(join(root, folder)));
  const sources = [...folders, join(root, 'manifest.config.ts')].map((path) => readFileSync(path, 'utf8'));
  const source = sources.join('\n');
  const families = [...source.matchAll(/`([a-z]+(?:_[a-z]+)*_)\$\{/gu)].map(([, family = '']) => family);
  const unsaid = keys.filter(
    (key) =>
      !families.some((family) => key.startsWith(family)) &&
      !source.includes(`'${key}'`) &&
      !source.includes(`__MSG_${key}__`),
  );
  expect(unsaid).toEqual([]);
});
