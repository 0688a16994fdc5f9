import { expect, test } from 'vitest';
import { isTellingAttribute, isTellingClass, looksGenerated } from './stable.ts';

test.each([
  ':r1:',
  '«r1»',
  '_r_1_',
  ':R2d6:',
  'radix-:r3:',
  'mui-:r7:-label',
  'ui-id-21',
  'ember123',
  'ext-gen1024',
  'item-83746',
  '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  'x3f2504e0-4f89-11d3',
  '9b1deb4d3b7d4bad',
  'a1b2c3d4',
  'mceu_15',
  'headlessui-menu-button-4',
  'ag-170-input',
  'fc-dom-16',
  'react-aria8361',
  'pv_id_3_list',
  'pn_id_7',
  'j_idt45:name',
  'dijit_form_Button_0',
  'vs1__combobox',
  'choices--rjd9-item-choice-2',
  'menu-zh93',
  'two words',
  '',
])('the id %s is generated', (id) => {
  expect(looksGenerated(id)).toBe(true);
});

test.each([
  'search',
  'add-to-cart',
  'nav_main',
  'step-2',
  'h1',
  'emailField',
  'section-12',
  'top',
  'input-email',
  'email2',
  'ÜBER',
])('the id %s was given by a person', (id) => {
  expect(looksGenerated(id)).toBe(false);
});

test.each([
  'card',
  'btn-primary',
  'navItem',
  'product__title',
  'col-6',
  'list-group-item',
  'news-feed',
  'embed-code',
  'bed-count',
  'red-team',
  'shipping',
])('the class %s tells', (name) => {
  expect(isTellingClass(name)).toBe(true);
});

test.each([
  'active',
  'is-open',
  'has-error',
  'nav-item--selected',
  'focusVisible',
  'css-1x2y3z',
  'sc-bdVaJa',
  'jss12x',
  '_3xYz8',
  'Button_root__a1B2c',
  'svelte-1tbcd9',
  'md:flex',
  'x',
  'ng-touched',
  'calendar-today',
  'row-even',
  'odd',
  'copied',
  'cellPinned',
  'item--unselected',
  'btn-rounded',
])('the class %s does not', (name) => {
  expect(isTellingClass(name)).toBe(false);
});

test.each([
  ['data-field', 'town'],
  ['col-id', 'price'],
  ['tabulator-field', 'ordered'],
  ['col-id', 'active'],
  ['data-date', '2026-12-24'],
  ['row-id', '42'],
])('the attribute %s="%s" tells', (name, value) => {
  expect(isTellingAttribute(name, value)).toBe(true);
});

test.each([
  ['data-index', '12'],
  ['aria-controls', 'menu'],
  ['data-state', 'open'],
  ['data-panel', 'open'],
  ['data-grid', 'active'],
  ['data-status', 'checked'],
  ['data-value', 'Lisbon'],
  ['data-v-7ba5bd90', ''],
  ['data-reactid', '.0.1'],
  ['data-ved', '2ahUKEwj9'],
  ['data-key', 'a1b2c3d4'],
  ['data-config', '{"open": true}'],
  ['ng-click', 'save'],
  ['onclick', 'save'],
  ['class', 'card'],
])('the attribute %s="%s" does not', (name, value) => {
  expect(isTellingAttribute(name, value)).toBe(false);
});
