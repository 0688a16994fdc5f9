/** On widgets that were not made here, worked with mouse and keyboard. */
import Choices from 'choices.js';
import flatpickr from 'flatpickr';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '@shoelace-style/shoelace/dist/components/button/button.js';
import '@shoelace-style/shoelace/dist/components/checkbox/checkbox.js';
import '@shoelace-style/shoelace/dist/components/input/input.js';
import '@shoelace-style/shoelace/dist/components/option/option.js';
import '@shoelace-style/shoelace/dist/components/select/select.js';
import 'flatpickr/dist/flatpickr.css';
import 'choices.js/public/assets/styles/choices.css';
import 'tabulator-tables/dist/css/tabulator.css';
import { TabulatorFull as Tabulator } from 'tabulator-tables';
import { createFieldMask } from '../content/mask/fields.ts';
import { show } from '../content/testing/recording.ts';
import type { LocalTarget } from '../session/record.ts';
import { deepTarget } from './deep-target.ts';
import { describeTarget, find } from './describe.ts';
import { actedOn } from './retarget.ts';

const { kindOf } = createFieldMask();

/** Describes what each press acts on while it happens, as a recording does. */
function presses(): { element: Element; target: LocalTarget }[] {
  const seen: { element: Element; target: LocalTarget }[] = [];
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const look = (event: Event): void => {
    const target = deepTarget(event);
    if (!target) return;
    const { element } = actedOn(target);
    seen.push({ element, target: describeTarget(element, kindOf) });
  };
  window.addEventListener('pointerdown', look, { capture: true, signal: ending.signal });
  return seen;
}

function all(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? all(element.shadowRoot) : []),
  ]);
}

/** Every element of the widget is found by its first selector, and not by somebody else's. */
function expectAllFound(within: ParentNode): void {
  const elements = all(within);
  expect(elements.length).toBeGreaterThan(5);
  for (const element of elements) {
    const root = element.getRootNode() as Document | ShadowRoot;
    for (const selector of describeTarget(element, kindOf).selectors) {
      const found = find(selector, root);
      expect(found).toContain(element);
      expect(found).toHaveLength(selector.matches);
    }
  }
}

const said = ({ target }: { target: LocalTarget }): string =>
  [...target.path.map((hop) => `${hop.target.tag} >`), target.tag, target.role, JSON.stringify(target.name)].join(' ');

test('Shoelace: the controls inside its open shadow roots', async () => {
  const stage = show(`
    <sl-button>Book <b>now</b></sl-button>
    <sl-checkbox>Breakfast</sl-checkbox>
    <sl-input label="City"></sl-input>
    <sl-select label="Room"><sl-option value="s">Single</sl-option><sl-option value="d">Double</sl-option></sl-select>`);
  for (const name of ['button', 'checkbox', 'input', 'select']) await customElements.whenDefined(`sl-${name}`);
  const seen = presses();
  await userEvent.click(page.getByText('now'));
  await userEvent.click(page.getByText('Breakfast'));
  await userEvent.click(page.getByRole('textbox', { name: 'City' }));
  await userEvent.keyboard('Lisbon');
  await userEvent.click(page.getByRole('combobox', { name: 'Room' }));
  await userEvent.click(page.getByRole('option', { name: 'Double' }));
  expect(seen.map(said)).toEqual([
    'sl-button > button button "Book now"',
    'sl-checkbox > input checkbox "Breakfast"',
    'sl-input > input textbox "City"',
    'sl-select > input combobox "Room"',
    'sl-option option "Double"',
  ]);
  expect(seen[4]?.target.selectors[0]).toEqual({
    kind: 'role',
    role: 'option',
    name: 'Double',
    exact: false,
    matches: 1,
  });
  expect(JSON.stringify(describeTarget(stage, kindOf))).not.toContain('Lisbon');
  expectAllFound(stage);
});

test('flatpickr: the day that is pressed', async () => {
  const field = show('<label>Arrival <input></label>').querySelector('input') as HTMLInputElement;
  const picker = flatpickr(field, { defaultDate: '2026-11-05' });
  onTestFinished(() => picker.destroy());
  const seen = presses();
  await userEvent.click(field);
  await userEvent.click(page.getByLabelText('November 17, 2026'));
  expect(field.value).toBe('2026-11-17');
  expect(seen.map(({ target }) => target.tag)).toEqual(['input', 'span']);
  expect(seen[0]?.target.name).toBe('Arrival');
  expect(seen[1]?.target).toMatchObject({
    text: '17',
    attributes: { 'aria-label': 'November 17, 2026' },
    selectors: [
      { kind: 'label', value: 'November 17, 2026', matches: 1 },
      { kind: 'text' },
      { kind: 'css', value: 'span[aria-label="November 17, 2026"]' },
      { kind: 'xpath' },
    ],
  });
  expectAllFound(picker.calendarContainer);
});

test('Choices: the option that is pressed, in a list that a script made', async () => {
  const stage = show('<select aria-label="Country"><option>France</option><option>Japan</option></select>');
  const choices = new Choices(stage.querySelector('select') as HTMLSelectElement, { shouldSort: false });
  onTestFinished(() => choices.destroy());
  const seen = presses();
  await userEvent.click(stage.querySelector('.choices__inner') as HTMLElement);
  await userEvent.click(page.getByRole('option', { name: 'Japan' }).last());
  await vi.waitFor(() => expect(choices.getValue(true)).toBe('Japan'));
  expect(seen.map(({ target }) => target.role)).toEqual(['combobox', 'option']);
  expect(seen[1]?.target.text).toBe('Japan');
  // Its ids are other ones each time that the page loads.
  expect(seen[1]?.element.id).toMatch(/^choices--/u);
  expect(JSON.stringify(seen[1]?.target.selectors)).not.toContain('choices--');
  // The select that it hides has the same options, for Playwright too.
  expect(seen[1]?.target.selectors.at(-2)).toEqual({
    kind: 'role',
    role: 'option',
    name: 'Japan',
    matches: 2,
    index: 1,
  });
  expectAllFound(stage);
});

test('Tabulator: the heading and the cell that are pressed', async () => {
  const stage = show('<div id="stays"></div>');
  const table = new Tabulator('#stays', {
    height: 200,
    data: [
      { city: 'Porto', price: 70 },
      { city: 'Lisbon', price: 90 },
    ],
    columns: [
      { title: 'City', field: 'city' },
      { title: 'Price', field: 'price' },
    ],
  });
  await new Promise<void>((built) => table.on('tableBuilt', () => built()));
  onTestFinished(() => table.destroy());
  const seen = presses();
  await userEvent.click(page.getByText('City'));
  await userEvent.click(page.getByText('Lisbon'));
  expect(seen.map(said)).toEqual(['div columnheader "City"', 'div gridcell "Lisbon"']);
  expect(seen.map(({ target }) => target.selectors[0])).toEqual([
    { kind: 'role', role: 'columnheader', name: 'City', exact: false, matches: 1 },
    { kind: 'role', role: 'gridcell', name: 'Lisbon', exact: false, matches: 1 },
  ]);
  expectAllFound(stage);
});
