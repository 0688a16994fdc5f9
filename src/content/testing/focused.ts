import { show } from './recording.ts';

/** Shows a page, and gives the focus to an element of it. */
export function focused(html: string, css: string): HTMLElement {
  const element = show(html).querySelector(css) as HTMLElement;
  element.focus();
  return element;
}

/** A cell of a sheet that has the focus, and in which the next key opens a field, before it has entered anything. */
export function focusedCell(text: string, field: string): void {
  const cell = focused(`<table><tr><td tabindex="0">${text}</td></tr></table>`, 'td');
  cell.addEventListener(
    'keydown',
    () => {
      cell.innerHTML = field;
      cell.querySelector('input')?.focus();
    },
    { once: true },
  );
}
