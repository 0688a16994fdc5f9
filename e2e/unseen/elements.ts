/** All that stands in the document, how it looks and where. */
import { placeOf, type Traces } from './traces.ts';

function noteElement(traces: Traces, element: Element, isDrawn: boolean): void {
  const place = placeOf(element);
  const attributes = [...element.attributes];
  traces[place] = `<${[element.localName, ...attributes.map(({ name }) => name)].join(' ')}>`;
  for (const { name, value } of attributes) traces[`${place} ${name}`] = value;
  traces[`${place} holds`] = `${element.childNodes.length} nodes${element.shadowRoot ? ' and a shadow root' : ''}`;
  if (!isDrawn) return;
  const { x, y, width, height } = element.getBoundingClientRect();
  traces[`${place} is at`] = [x, y, width, height].join(' ');
  for (const [name, value] of stylesOf(element)) traces[`${place} { ${name} }`] = value;
}

/** Custom properties too, where the browser lists them. */
function stylesOf(element: Element): [string, string][] {
  if ('computedStyleMap' in element)
    return [...element.computedStyleMap()].map(([name, values]) => [name, [...values].join(' ')]);
  const styles = getComputedStyle(element);
  return Array.from(styles, (name) => [name, styles.getPropertyValue(name)]);
}

export function lookAtElements(traces: Traces): void {
  const drawn = new Set(document.querySelectorAll('html, body, input, button'));
  for (const element of document.querySelectorAll('*')) noteElement(traces, element, drawn.has(element));
  const { styleSheets, adoptedStyleSheets, activeElement, fonts, title, readyState, cookie } = document;
  const sheets = [...styleSheets, ...adoptedStyleSheets];
  traces['style sheets'] = sheets
    .map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join(' '))
    .join('; ');
  traces['document says'] = [title, readyState, cookie, placeOf(activeElement), fonts.size, fonts.status].join(', ');
  traces['animations'] = String(document.getAnimations().length);
  traces['frames'] = String(window.length);
  traces['scrolled'] = [window.scrollX, window.scrollY, document.documentElement.scrollHeight].join(' ');
  traces['text'] = document.documentElement.innerText;
}
