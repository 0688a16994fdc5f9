import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { show } from '../content/testing/recording.ts';
import { deepTarget } from './deep-target.ts';
import { actedOn } from './retarget.ts';

/** Presses the element with the mark, and says what that acts on. */
const press = (html: string, css = '[data-press]'): Promise<string> =>
  pressOn(show(html).querySelector(css) as HTMLElement);

async function pressOn(pressed: HTMLElement): Promise<string> {
  let said = 'nothing';
  const hear = (event: Event): void => {
    const target = deepTarget(event);
    if (!target) return;
    const { element, viaLabel } = actedOn(target);
    said = `${element.localName}${element.id && `#${element.id}`}${viaLabel ? ' via its label' : ''}`;
  };
  window.addEventListener('pointerdown', hear, { capture: true, once: true });
  await userEvent.click(pressed);
  return said;
}

test.each([
  [
    'the button around an icon',
    '<button><svg width="9" height="9"><rect width="9" height="9" data-press/></svg></button>',
    'button',
  ],
  ['the link around an image', '<a href="#x"><span><b data-press>There</b></span></a>', 'a'],
  [
    'the control of its label',
    '<label for="c" data-press>Tick</label><input id="c" type="checkbox">',
    'input#c via its label',
  ],
  [
    'the control inside its label',
    '<label><b data-press>Tick</b><input id="c" type="radio"></label>',
    'input#c via its label',
  ],
  [
    'the option whose box only shows that it is chosen',
    '<ul role="listbox"><li role="option" id="o"><input type="checkbox" data-press> Rome</li></ul>',
    'li#o',
  ],
  ['the box itself inside its label', '<label>Tick <input id="c" type="checkbox" data-press></label>', 'input#c'],
  [
    'what can be clicked or dragged by itself in a cell',
    '<div role="grid"><div role="row"><div role="gridcell">Regatta <a id="entry" style="cursor: grab"><b data-press>9 am</b></a></div></div></div>',
    'a#entry',
  ],
  [
    'the edge of a heading by which a column is widened',
    '<div role="columnheader" style="cursor: pointer">Part <div id="edge" style="cursor: col-resize" data-press>|</div></div>',
    'div#edge',
  ],
  [
    'the heading, by whose words the column is sorted',
    '<div role="columnheader" id="part"><span style="cursor: pointer" data-press>Part</span></div>',
    'div#part',
  ],
  [
    'the cell, where all of it can be clicked',
    '<div role="gridcell" id="day" style="cursor: pointer">May <b data-press>17</b></div>',
    'div#day',
  ],
  ['the link inside a label', '<label><a href="#x" data-press>Terms</a><input type="checkbox"></label>', 'a'],
  ['the label of nothing', '<label data-press>Alone</label>', 'label'],
  ['what a script made a button', '<div role="button" id="b"><i data-press>x</i></div>', 'div#b'],
  [
    'the innermost tree item',
    '<ul role="tree"><li role="treeitem" id="o">A<ul role="group"><li role="treeitem" id="i"><b data-press>B</b></li></ul></li></ul>',
    'li#i',
  ],
  ['the editing host', '<div contenteditable="true" id="e"><p><b data-press>Text</b></p></div>', 'div#e'],
  ['the summary', '<details><summary id="s"><b data-press>More</b></summary></details>', 'summary#s'],
  ['an element that nothing is around', '<main><p><span id="x" data-press>Text</span></p></main>', 'span#x'],
  ['no anchor without an address', '<a><span id="x" data-press>Text</span></a>', 'span#x'],
])('a press acts on %s', async (_, html, expected) => {
  expect(await press(html)).toBe(expected);
});

test('a press on what is put into a slot acts on the button around the slot', async () => {
  customElements.define(
    'slotted-button',
    class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'open' }).innerHTML = '<button id="inner"><slot></slot></button>';
      }
    },
  );
  expect(await press('<slotted-button><b data-press>Go</b></slotted-button>')).toBe('button#inner');
  expect(await press('<slotted-button>Go</slotted-button>', 'slotted-button')).toBe('button#inner');
});

test('a press on the words in the slot of a component that takes the focus acts on the component', async () => {
  const component = document.createElement('x-tab');
  component.id = 'pay';
  component.tabIndex = 0;
  component.attachShadow({ mode: 'closed' }).innerHTML = '<div style="padding: 9px"><slot></slot></div>';
  component.append('Pay');
  show('<p></p>').append(component);
  expect(await pressOn(component)).toBe('x-tab#pay');
});
