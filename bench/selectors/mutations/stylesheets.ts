/** Classes renamed in a page and in its style sheets alike, so that it goes on looking as it did. */
function* sheetsOf(document: Document): Generator<CSSStyleSheet> {
  yield* document.styleSheets;
  yield* document.adoptedStyleSheets;
}

function rulesOf(holder: CSSStyleSheet | CSSGroupingRule): CSSRule[] {
  try {
    return [...holder.cssRules];
  } catch {
    // From another origin.
    return [];
  }
}

const classInSelector = /\.((?:\\.|[\w-]|[^\0-\x7f])+)/gu;
const unescaped = (name: string): string => name.replace(/\\(.)/gu, '$1');

function renameIn(rule: CSSRule, names: ReadonlyMap<string, string>): void {
  if (rule instanceof CSSStyleRule) {
    const renamed = rule.selectorText.replace(classInSelector, (said, name: string) => {
      const other = names.get(unescaped(name));
      return other === undefined ? said : `.${CSS.escape(other)}`;
    });
    if (renamed !== rule.selectorText) rule.selectorText = renamed;
  }
  if ('cssRules' in rule) for (const inner of rulesOf(rule as CSSGroupingRule)) renameIn(inner, names);
}

export function renameClasses(document: Document, names: ReadonlyMap<string, string>): void {
  for (const element of document.querySelectorAll('[class]')) {
    const classes = [...element.classList].map((name) => names.get(name) ?? name);
    element.setAttribute('class', classes.join(' '));
  }
  for (const sheet of sheetsOf(document)) for (const rule of rulesOf(sheet)) renameIn(rule, names);
}

export const classesIn = (document: Document): string[] => [
  ...new Set([...document.querySelectorAll('[class]')].flatMap((element) => [...element.classList])),
];
