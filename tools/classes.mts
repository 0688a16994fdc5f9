/** Classes in the sources of a page against the rules of the style sheets that it imports: none without the other. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What a page is made of: everything that its entry imports, and its document. */
export interface Page {
  sources: string[];
  sheets: string[];
}

/** @param entry the path of the module that its document loads; the document is beside it */
export function pageOf(entry: string): Page {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path) || !existsSync(path)) return;
    seen.add(path);
    for (const [, imported = ''] of readFileSync(path, 'utf8').matchAll(
      /(?:from|import|@import)\s*\(?\s*['"](\.[^'"]+)/gu,
    ))
      visit(resolve(dirname(path), imported));
  };
  visit(entry);
  const texts = (shape: RegExp) =>
    [...seen].filter((path) => shape.test(path)).map((path) => readFileSync(path, 'utf8'));
  const document = readFileSync(resolve(dirname(entry), 'index.html'), 'utf8');
  return { sources: [document, ...texts(/\.tsx?$/u)], sheets: texts(/\.css$/u) };
}

export function classesOfSheet(css: string): Set<string> {
  const withoutComments = css.replaceAll(/\/\*[^]*?\*\//gu, '');
  const selectors = [...withoutComments.matchAll(/(?<prelude>[^{};]+)\{/gu)].map(
    ({ groups }) => groups?.['prelude'] ?? '',
  );
  const names = selectors
    .filter((prelude) => !prelude.trim().startsWith('@'))
    .flatMap((selector) =>
      [...selector.matchAll(/\.(?<name>[a-z][\w-]*)/gu)].map(({ groups }) => groups?.['name'] ?? ''),
    );
  return new Set(names);
}

/** Words, and beginnings of words that are put together: `pill-` of `pill-${state}`. */
interface Words {
  whole: Set<string>;
  begun: Set<string>;
}

const literal = /(?<compared>[!=]== )?(?:'(?<single>[^'\n]*)'|"(?<double>[^"\n]*)"|`(?<template>[^`]*)`)/gu;

/** What something is compared with is no class. */
const literals = (code: string): string[] =>
  [...code.matchAll(literal)]
    .map(({ groups = {} }) => groups)
    .filter(({ compared }) => compared === undefined)
    .map(({ single, double, template }) => single ?? double ?? template ?? '');

function wordsIn(code: string, into: Words): void {
  for (const word of literals(code).flatMap((text) => text.split(/\s+/u))) {
    const [start = '', filled] = word.split('${', 2);
    if (start === '') continue;
    (filled === undefined ? into.whole : into.begun).add(start);
  }
}

/** From the brace at `from` to the one that closes it. */
function braced(code: string, from: number): string {
  let depth = 0;
  for (let at = from; at < code.length; at += 1) {
    if (code[at] === '{') depth += 1;
    if (code[at] === '}') depth -= 1;
    if (depth === 0) return code.slice(from, at + 1);
  }
  return code.slice(from);
}

const none = (): Words => ({ whole: new Set(), begun: new Set() });

/** What stands in `class="…"` and `class={…}`. */
function classesUsed(sources: readonly string[]): Words {
  const used = none();
  for (const source of sources)
    for (const { index, 0: attribute } of source.matchAll(/\sclass=(?=["{])/gu)) {
      const value = index + attribute.length;
      wordsIn(source[value] === '{' ? braced(source, value) : (/"[^"]*"/u.exec(source.slice(value))?.[0] ?? ''), used);
    }
  return used;
}

/** Classes that a page has in its elements, and no rule for. */
export function withoutRule({ sources, sheets }: Page): string[] {
  const ruled = new Set(sheets.flatMap((sheet) => [...classesOfSheet(sheet)]));
  const { whole, begun } = classesUsed(sources);
  return [
    ...[...whole].filter((name) => !ruled.has(name)),
    ...[...begun].filter((start) => ![...ruled].some((name) => name.startsWith(start))),
  ];
}

/** Classes with a rule that stand in no string of any page that has it. */
export function withoutUser(pages: readonly Page[]): string[] {
  const named = none();
  for (const source of pages.flatMap(({ sources }) => sources)) wordsIn(source, named);
  const ruled = new Set(pages.flatMap(({ sheets }) => sheets.flatMap((sheet) => [...classesOfSheet(sheet)])));
  return [...ruled].filter(
    (name) => !named.whole.has(name) && ![...named.begun].some((start) => name.startsWith(start)),
  );
}
