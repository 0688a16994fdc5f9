/** Copied, cut and pasted. */
import { type Case, click, copy, cut, ofText, paste, press, selectText, type } from './case.ts';
import { log } from './log.ts';

const needs = 'the clipboard';
const source = '<input id="source" value="pearl" aria-label="Source">';
/** Copies the word in #source: what every paste begins with. */
const copied = [click('input#source'), press('input#source', 'Control+a'), copy('input#source', ofText('pearl'))];

export const clipboard: Case[] = [
  {
    name: 'text of a field copied',
    page: source,
    needs,
    act: async (hand) => {
      await hand.click('input#source');
      await hand.key('Control+a');
      await hand.key('Control+c');
    },
    expected: copied,
  },
  {
    name: 'text of the page marked and copied',
    page: '<p id="para" style="white-space:nowrap">Order 4711</p>',
    needs,
    act: async (hand) => {
      await hand.drag('p#para', 'p#para', { from: { x: 0, y: 10 }, to: { x: 300, y: 10 } });
      await hand.until('getSelection().toString() === "Order 4711"');
      await hand.key('Control+c');
    },
    expected: [selectText('p#para', 'Order 4711'), copy('p#para', ofText('Order 4711'))],
  },
  {
    name: 'text of a field cut',
    page: source,
    needs,
    act: async (hand) => {
      await hand.click('input#source');
      await hand.key('Control+a');
      await hand.key('Control+x');
      await hand.holds('input#source', '');
    },
    expected: [click('input#source'), press('input#source', 'Control+a'), cut('input#source', ofText('pearl'), '')],
  },
  {
    name: 'text pasted into a field: typed by paste, and no Control+v',
    page: `${source} <input id="field">`,
    needs,
    act: async (hand) => {
      await hand.click('input#source');
      await hand.key('Control+a');
      await hand.key('Control+c');
      await hand.click('input#field');
      await hand.key('Control+v');
      await hand.holds('input#field', 'pearl');
    },
    expected: [...copied, click('input#field'), type('input#field', 'pearl', { by: 'paste' })],
  },
  {
    name: 'a few letters typed, and a longer text pasted after them',
    page: `${source} <input id="field">`,
    needs,
    act: async (hand) => {
      await hand.click('input#source');
      await hand.key('Control+a');
      await hand.key('Control+c');
      await hand.click('input#field');
      await hand.type('a ');
      await hand.key('Control+v');
      await hand.holds('input#field', 'a pearl');
    },
    expected: [...copied, click('input#field'), type('input#field', 'a pearl', { by: 'paste' })],
  },
  {
    name: 'text pasted into an editable region',
    page: `${source} <div id="note" contenteditable="true" style="width:300px;height:60px"></div>`,
    needs,
    act: async (hand) => {
      await hand.click('input#source');
      await hand.key('Control+a');
      await hand.key('Control+c');
      await hand.click('div#note');
      await hand.key('Control+v');
      await hand.sees('div#note', 'pearl');
    },
    expected: [...copied, click('div#note'), type('div#note', 'pearl', { by: 'paste' })],
  },
  {
    name: 'text pasted where there is no field, which the page takes',
    page: `${log}${source} <button id="go">Go</button><script>document.onpaste = (event) => say(event.clipboardData.getData('text/plain'));</script>`,
    needs,
    act: async (hand) => {
      await hand.click('input#source');
      await hand.key('Control+a');
      await hand.key('Control+c');
      await hand.click('button#go');
      await hand.key('Control+v');
      await hand.sees('p#log', 'pearl ');
    },
    expected: [...copied, click('button#go'), paste('button#go', ofText('pearl'))],
  },
  {
    name: 'a field whose page handles the paste itself',
    page: `${source} <input id="field"><script>field.onpaste = (event) => { event.preventDefault(); field.value = event.clipboardData.getData('text/plain').toUpperCase(); };</script>`,
    needs,
    act: async (hand) => {
      await hand.click('input#source');
      await hand.key('Control+a');
      await hand.key('Control+c');
      await hand.click('input#field');
      await hand.key('Control+v');
      await hand.holds('input#field', 'PEARL');
    },
    expected: [
      ...copied,
      click('input#field'),
      type('input#field', 'PEARL', { by: 'paste', text: (value: unknown) => typeof value === 'string' }),
    ],
  },
  {
    name: 'a password pasted is masked',
    page: `${source} <input id="field" type="password">`,
    needs,
    act: async (hand) => {
      await hand.click('input#source');
      await hand.key('Control+a');
      await hand.key('Control+c');
      await hand.click('input#field');
      await hand.key('Control+v');
      await hand.holds('input#field', 'pearl');
    },
    expected: [...copied, click('input#field'), type('input#field', { masked: 'password' }, { by: 'paste' })],
  },
  {
    name: 'a button of the page that copies is a click',
    page: `${log}<button id="copy" onclick="navigator.clipboard.writeText('link').then(() => say('copied'))">Copy link</button>`,
    needs,
    act: async (hand) => {
      await hand.click('button#copy');
      await hand.sees('p#log', 'copied ');
    },
    expected: [click('button#copy')],
  },
  {
    name: 'a button of the page that copies by the old command is a click',
    page: `${log}${source}<button id="copy" onclick="source.select(); say(document.execCommand('copy'))">Copy</button>`,
    needs,
    act: async (hand) => {
      await hand.click('button#copy');
      await hand.sees('p#log', 'true ');
    },
    expected: [click('button#copy')],
  },
  {
    name: 'text marked with Shift and arrow keys, one mark',
    page: '<input id="field" value="harbour" autofocus>',
    act: async (hand) => {
      await hand.until('document.activeElement.id === "field"');
      await hand.key('Home');
      for (let times = 0; times < 4; times += 1) await hand.key('Shift+ArrowRight');
      await hand.until('field.selectionEnd - field.selectionStart === 4');
    },
    expected: [press('input#field', 'Home'), selectText('input#field', 'harb')],
  },
  {
    name: 'text marked with Shift and End',
    page: '<textarea id="area" autofocus>lee shore</textarea>',
    act: async (hand) => {
      await hand.until('document.activeElement.id === "area"');
      await hand.key('Home');
      await hand.key('Shift+End');
      await hand.until('area.selectionEnd - area.selectionStart === 9');
    },
    expected: [press('textarea#area', 'Home'), selectText('textarea#area', 'lee shore')],
  },
];
