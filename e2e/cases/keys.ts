/** Keys that are no text, and what they activate. */
import { type Case, click, leads, press, type } from './case.ts';
import { log } from './log.ts';

const go = '<button id="go" onclick="say(\'go\')">Go</button>';
const hears = "<script>addEventListener('keydown', (event) => say(event.key));</script>";

export const keys: Case[] = [
  {
    name: 'Tab, and Enter on a button: no click of its own',
    page: `${log}<button id="first">First</button> ${go}`,
    needs: 'the focus of the window in front',
    act: async (hand) => {
      await hand.click('button#first');
      await hand.key('Tab');
      await hand.key('Enter');
      await hand.sees('p#log', 'go ');
    },
    expected: [click('button#first'), press('button#first', 'Tab'), press('button#go', 'Enter')],
  },
  {
    name: 'the space bar on a button',
    page: `${log}<button id="first">First</button> ${go}`,
    needs: 'the focus of the window in front',
    act: async (hand) => {
      await hand.click('button#first');
      await hand.key('Tab');
      await hand.key('Space');
      await hand.sees('p#log', 'go ');
    },
    expected: [click('button#first'), press('button#first', 'Tab'), press('button#go', 'Space')],
  },
  {
    name: 'the space bar on a box that is ticked',
    page: '<button id="first">First</button> <input id="box" type="checkbox">',
    needs: 'the focus of the window in front',
    act: async (hand) => {
      await hand.click('button#first');
      await hand.key('Tab');
      await hand.key('Space');
      await hand.until('box.checked');
    },
    expected: [click('button#first'), press('button#first', 'Tab'), press('input#box', 'Space', { checked: true })],
  },
  {
    name: 'Enter on a link',
    page: { '': '<a id="end" href="end" autofocus>End</a>', end: '<h1>End</h1>' },
    act: async (hand) => {
      await hand.until('document.activeElement.id === "end"');
      await hand.key('Enter');
      await hand.arrives('end');
    },
    expected: [press('a#end', 'Enter')],
    effects: [leads('link', 'end', 0)],
  },
  {
    name: 'Tab where nothing has the focus yet',
    page: `${log}${go}`,
    act: async (hand) => {
      await hand.key('Tab');
      await hand.until('document.activeElement.id === "go"');
    },
    expected: [press('body', 'Tab')],
  },
  {
    name: 'back with Shift and Tab',
    page: `<input id="one"> <input id="two" autofocus>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "two"');
      await hand.key('Shift+Tab');
      await hand.until('document.activeElement.id === "one"');
    },
    expected: [press('input#two', 'Shift+Tab')],
  },
  {
    name: 'a shortcut that the page takes',
    page: `${log}<script>addEventListener('keydown', (event) => { if (event.ctrlKey && event.key === 'k') { event.preventDefault(); say('palette'); } });</script>`,
    act: async (hand) => {
      await hand.key('Control+k');
      await hand.sees('p#log', 'palette ');
    },
    expected: [press('body', 'Control+k', { code: 'KeyK' })],
  },
  {
    name: 'a shortcut with two modifiers',
    page: `${log}<script>addEventListener('keydown', (event) => { if (event.ctrlKey && event.altKey && event.code === 'KeyP') say('both'); });</script>`,
    act: async (hand) => {
      await hand.key('Control+Alt+p');
      await hand.sees('p#log', 'both ');
    },
    expected: [
      press('body', 'p', {
        code: 'KeyP',
        modifiers: (list: unknown) =>
          Array.isArray(list) && list.length === 2 && list.includes('Alt') && list.includes('Control'),
      }),
    ],
  },
  {
    name: 'a single letter as a shortcut, outside of any field',
    page: `${log}${hears}`,
    act: async (hand) => {
      await hand.key('j');
      await hand.key('j');
      await hand.sees('p#log', 'j j ');
    },
    expected: [press('body', 'j', { code: 'KeyJ' }), press('body', 'j')],
  },
  {
    name: 'a function key',
    page: `${log}${hears}`,
    act: async (hand) => {
      await hand.key('F2');
      await hand.sees('p#log', 'F2 ');
    },
    expected: [press('body', 'F2', { code: 'F2' })],
  },
  {
    name: 'Escape in a field',
    page: '<input id="field" autofocus>',
    act: async (hand) => {
      await hand.until('document.activeElement.id === "field"');
      await hand.type('no');
      await hand.key('Escape');
    },
    expected: [type('input#field', 'no'), press('input#field', 'Escape')],
  },
  {
    name: 'a key held down in a list is one press',
    page: `<ul id="list" role="listbox" tabindex="0" autofocus><li id="at">0</li></ul><script>let n = 0; list.onkeydown = (event) => { event.preventDefault(); at.textContent = ++n; };</script>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "list"');
      await hand.hold('ArrowDown', 6);
      await hand.sees('li#at', '7');
    },
    expected: [press('ul#list', 'ArrowDown', { repeat: 6 })],
  },
  {
    name: 'Backspace held on in an editor: the letters it takes out are no repetitions of what took out a picture',
    page: '<div id="note" contenteditable="true" style="width:300px">ab<img alt="" width="20" height="20">cd</div>',
    act: async (hand) => {
      await hand.click('div#note', { at: { x: 250, y: 10 } });
      await hand.hold('Backspace', 4);
      await hand.until('note.textContent === ""');
    },
    expected: [
      click('div#note'),
      type('div#note', 'ab', { text: '', edits: { deletions: 2, rewrites: 0 } }),
      press('div#note', 'Backspace', { repeat: undefined }),
      type('div#note', '', { edits: { deletions: 2, rewrites: 0 } }),
    ],
  },
  {
    name: 'two presses of one key, not held',
    page: `<ul id="list" role="listbox" tabindex="0" autofocus><li id="at">0</li></ul><script>let n = 0; list.onkeydown = (event) => { event.preventDefault(); at.textContent = ++n; };</script>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "list"');
      await hand.key('ArrowDown');
      await hand.key('ArrowDown');
      await hand.sees('li#at', '2');
    },
    expected: [press('ul#list', 'ArrowDown'), press('ul#list', 'ArrowDown')],
  },
  {
    name: 'modifier keys alone are nothing',
    page: `${log}${hears}`,
    act: async (hand) => {
      for (const key of ['Shift', 'Control', 'Alt']) await hand.key(key);
      await hand.sees('p#log', 'Shift Control Alt ');
    },
    expected: [],
  },
  {
    name: 'an arrow key in a group of radio buttons',
    page: '<input id="s" type="radio" name="size" checked autofocus> <input id="m" type="radio" name="size">',
    act: async (hand) => {
      await hand.until('document.activeElement.id === "s"');
      await hand.key('ArrowDown');
      await hand.until('m.checked');
    },
    expected: [press('input#s', 'ArrowDown')],
  },
  {
    name: 'arrow keys on a native slider',
    page: '<input id="volume" type="range" min="0" max="100" value="50" autofocus>',
    act: async (hand) => {
      await hand.until('document.activeElement.id === "volume"');
      await hand.key('ArrowRight');
      await hand.until('volume.value === "51"');
    },
    expected: [press('input#volume', 'ArrowRight', { value: '51' })],
  },
  {
    name: 'Enter on a button made by scripts that clicks itself',
    page: `${log}<div id="fake" role="button" tabindex="0" autofocus>Buy</div><script>fake.onclick = () => say('bought'); fake.onkeydown = (event) => { if (event.key === 'Enter') fake.click(); };</script>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "fake"');
      await hand.key('Enter');
      await hand.sees('p#log', 'bought ');
    },
    expected: [press('div#fake', 'Enter')],
  },
  {
    name: 'a tick box whose key the page takes, and which it sets itself',
    page: `<input id="box" type="checkbox" autofocus><script>document.querySelector('#box').onkeydown = (event) => { if (event.key === ' ') { event.preventDefault(); event.target.checked = true; } };</script>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "box"');
      await hand.key('Space');
      await hand.until('document.activeElement.checked');
    },
    expected: [press('input#box', 'Space', { checked: true })],
  },
  {
    name: 'a switch made by scripts, toggled with the space bar',
    page: `<div id="switch" role="switch" aria-checked="false" tabindex="0" autofocus>Dark</div><script>document.querySelector('#switch').onkeydown = (event) => { if (event.key === ' ') { event.preventDefault(); event.target.ariaChecked = 'true'; } };</script>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "switch"');
      await hand.key('Space');
      await hand.until('document.activeElement.ariaChecked === "true"');
    },
    expected: [press('div#switch', 'Space', { checked: true })],
  },
  {
    name: 'Enter on the summary of details',
    page: '<details id="more"><summary id="sum">More</summary>Text</details>',
    needs: 'the focus of the window in front',
    act: async (hand) => {
      await hand.key('Tab');
      await hand.key('Enter');
      await hand.until('more.open');
    },
    expected: [press('body', 'Tab'), press('summary#sum', 'Enter')],
  },
  {
    name: 'Control+Enter in a text area sends, and enters nothing',
    page: `${log}<textarea id="area" autofocus></textarea><script>area.onkeydown = (event) => { if (event.ctrlKey && event.key === 'Enter') { event.preventDefault(); say('sent'); } };</script>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "area"');
      await hand.type('Hi');
      await hand.key('Control+Enter');
      await hand.sees('p#log', 'sent ');
    },
    expected: [type('textarea#area', 'Hi'), press('textarea#area', 'Control+Enter')],
  },
  {
    name: 'Delete in a list made by scripts',
    page: `${log}<div id="row" tabindex="0" autofocus>Row</div><script>row.onkeydown = (event) => { if (event.key === 'Delete') { row.remove(); say('deleted'); } };</script>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "row"');
      await hand.key('Delete');
      await hand.sees('p#log', 'deleted ');
    },
    expected: [press('div#row', 'Delete')],
  },
  {
    name: 'Delete in a sheet that listens in a field beside the page, in which it holds a space',
    page: `<textarea id="cells" style="position:fixed;left:-9999px" autofocus> </textarea><script>
cells.select();
cells.onkeydown = (event) => {
  if (event.key === 'Delete') event.preventDefault();
  if (event.key.length > 1) cells.value = '';
};</script>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "cells"');
      await hand.key('Delete');
      await hand.key('ArrowDown');
      await hand.type('x');
      await hand.holds('textarea#cells', 'x');
    },
    expected: [press('textarea#cells', 'Delete'), press('textarea#cells', 'ArrowDown'), type('textarea#cells', 'x')],
  },
  {
    name: 'Control+z on a button undoes in the field, and is a press',
    page: '<input id="field"><button id="go">Go</button>',
    needs: 'an undo that reaches a field without the focus, as in Chromium',
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('one');
      await hand.click('button#go');
      await hand.key('Control+z');
      await hand.holds('input#field', '');
    },
    expected: [click('input#field'), type('input#field', 'one'), click('button#go'), press('button#go', 'Control+z')],
  },
  {
    name: 'keys in a game on a canvas',
    page: `${log}<canvas id="game" tabindex="0" width="200" height="200" autofocus></canvas>${hears}`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "game"');
      await hand.key('w');
      await hand.key('Space');
      await hand.until('log.textContent.startsWith("w ")');
    },
    expected: [press('canvas#game', 'w'), press('canvas#game', 'Space')],
  },
  {
    name: 'Enter in a field presses the form’s button, which is no click',
    page: `${log}<form id="form"><input id="field" autofocus><button id="send" onclick="say('clicked')">Send</button></form><script>form.onsubmit = () => { say('sent'); return false; };</script>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "field"');
      await hand.key('Enter');
      await hand.sees('p#log', 'clicked sent ');
    },
    expected: [press('input#field', 'Enter')],
  },
  {
    name: 'a page that takes what has the focus away on keydown',
    page: `${log}<button id="go" autofocus>Go</button><script>go.onkeydown = () => { go.remove(); say('gone'); };</script>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "go"');
      await hand.key('Enter');
      await hand.sees('p#log', 'gone ');
    },
    expected: [press('button#go', 'Enter')],
  },
  {
    name: 'an access key on a button, while the focus is in a field',
    page: `${log}<input id="field"><button id="save" accesskey="s" onclick="say('saved')">Save</button>`,
    needs: 'access keys',
    act: async (hand) => {
      await hand.click('input#field');
      await hand.accessKey('s');
      await hand.sees('p#log', 'saved ');
    },
    expected: [click('input#field'), press('button#save', 'Alt+s', { code: 'KeyS' })],
  },
  {
    name: 'access keys on a box and on the label of another',
    page: '<input type="checkbox" id="one" accesskey="o"><input type="checkbox" id="two"><label for="two" accesskey="t">Two</label>',
    needs: 'access keys',
    act: async (hand) => {
      await hand.accessKey('o');
      await hand.until('one.checked');
      await hand.accessKey('t');
      await hand.until('two.checked');
      await hand.accessKey('o');
      await hand.until('!one.checked');
    },
    expected: [
      press('input#one', 'Alt+o', { checked: true }),
      press('input#two', 'Alt+t', { checked: true }),
      press('input#one', 'Alt+o', { checked: false }),
    ],
  },
  {
    name: 'an access key on a link',
    page: { '': '<a id="go" href="end" accesskey="e">To the end</a>', end: '<h1>The end</h1>' },
    needs: 'access keys',
    act: async (hand) => {
      await hand.accessKey('e');
      await hand.arrives('end');
    },
    expected: [press('a#go', 'Alt+e')],
    effects: [leads('link', 'end', 0)],
  },
  {
    name: 'an access key that only moves the focus',
    page: '<input id="field" accesskey="f">',
    needs: 'access keys',
    act: async (hand) => {
      await hand.accessKey('f');
      await hand.type('moved');
      await hand.holds('input#field', 'moved');
    },
    expected: [press('input#field', 'Alt+f'), type('input#field', 'moved')],
  },
];
