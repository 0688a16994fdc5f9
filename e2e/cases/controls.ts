/** Controls: native ones and those made by scripts. */
import { type Case, click, drag, press, select, type, upload } from './case.ts';
import { log } from './log.ts';
import { silence } from './sound.ts';

const colours = '<option value="r">Red</option><option value="g">Green</option><option value="b">Blue</option>';

const isDarker = (colour: unknown) =>
  typeof colour === 'string' && /^#[ef][\da-f]0/u.test(colour) && colour < '#fc0303';

const boxes: Case[] = [
  {
    name: 'a box is ticked and unticked',
    page: '<input id="box" type="checkbox"> <button id="go">Go</button>',
    act: async (hand) => {
      await hand.click('input#box');
      await hand.click('button#go');
      await hand.click('input#box');
      await hand.until('!box.checked');
    },
    expected: [click('input#box', { checked: true }), click('button#go'), click('input#box', { checked: false })],
  },
  {
    name: 'a click on the label of a box is one click, on the box',
    page: '<input id="box" type="checkbox"> <label id="label" for="box">I agree</label>',
    act: async (hand) => {
      await hand.click('label#label');
      await hand.until('box.checked');
    },
    expected: [{ ...click('input#box', { checked: true, offset: null }), name: 'I agree' }],
  },
  {
    name: 'a label around its box, with an icon in it',
    page: '<label id="label"><input id="box" type="checkbox"> <span id="in"><b id="bold">Gift</b> wrap</span></label>',
    act: async (hand) => {
      await hand.click('b#bold');
      await hand.until('box.checked');
    },
    expected: [click('input#box', { checked: true })],
  },
  {
    name: 'a link within the label of a box',
    page: '<label id="label"><input id="box" type="checkbox"> I read the <a id="terms" href="#terms">terms</a></label>',
    act: async (hand) => {
      await hand.click('a#terms');
      await hand.until('location.hash === "#terms" && !box.checked');
    },
    expected: [click('a#terms')],
    effects: [{ type: 'navigation', is: { kind: 'fragment', url: { relative: '#terms' } }, cause: 0 }],
  },
  {
    name: 'a switch drawn by CSS over a hidden box',
    page: `<style>#box{position:absolute;opacity:0;width:1px}#knob{display:inline-block;width:60px;height:30px;background:#ccc}</style>
<label id="label"><input id="box" type="checkbox" role="switch"><span id="knob"></span> Wi-Fi</label>`,
    act: async (hand) => {
      await hand.click('span#knob');
      await hand.until('box.checked');
    },
    expected: [click('input#box', { checked: true })],
  },
  {
    name: 'a switch made by scripts',
    page: `<div id="dark" role="switch" aria-checked="false" tabindex="0" style="width:60px;height:30px;background:#ccc" onclick="ariaChecked = 'true'"></div>`,
    act: async (hand) => {
      await hand.click('div#dark');
      await hand.until('dark.ariaChecked === "true"');
    },
    expected: [click('div#dark', { checked: true })],
  },
  {
    name: 'radio buttons, one by its label',
    page: '<input id="s" type="radio" name="z"><label id="ls" for="s">Small</label> <input id="m" type="radio" name="z"><label for="m">Medium</label>',
    act: async (hand) => {
      await hand.click('label#ls');
      await hand.click('input#m');
      await hand.until('m.checked');
    },
    expected: [click('input#s', { checked: true }), click('input#m', { checked: true })],
  },
  {
    name: 'stars of a rating, which are labels of hidden radio buttons',
    page: `<style>#stars input{position:absolute;opacity:0;width:0}#stars label{font-size:30px}</style><div id="stars">${[1, 2, 3].map((n) => `<input id="r${n}" type="radio" name="r" value="${n}"><label id="l${n}" for="r${n}">★</label>`).join('')}</div>`,
    act: async (hand) => {
      await hand.click('label#l3');
      await hand.until('r3.checked');
    },
    expected: [click('input#r3', { checked: true })],
  },
  {
    name: 'a box that the page does not let be ticked',
    page: `${log}<input id="box" type="checkbox" onclick="event.preventDefault(); say('no')">`,
    act: async (hand) => {
      await hand.click('input#box');
      await hand.sees('p#log', 'no ');
      await hand.until('!box.checked');
    },
    expected: [click('input#box', { checked: false })],
  },
  {
    name: 'a box that the page draws anew when it is ticked',
    page: `${log}<div id="place"><input id="box" type="checkbox"></div><script>place.onchange = () => { say('drawn'); place.innerHTML = '<input id="box" type="checkbox" checked>'; };</script>`,
    act: async (hand) => {
      await hand.click('input#box');
      await hand.sees('p#log', 'drawn ');
    },
    expected: [click('input#box', { checked: true })],
  },
];

const lists: Case[] = [
  {
    name: 'an option of a select, with an arrow key',
    page: `<select id="colour" autofocus>${colours}</select>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "colour"');
      await hand.key('ArrowDown');
      await hand.holds('select#colour', 'g');
    },
    expected: [select('select#colour', ['g', 'Green', 1])],
  },
  {
    name: 'several arrow keys in a select are one choice',
    page: `<select id="colour" autofocus>${colours}</select>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "colour"');
      await hand.key('ArrowDown');
      await hand.key('ArrowDown');
      await hand.holds('select#colour', 'b');
    },
    expected: [select('select#colour', ['b', 'Blue', 2])],
  },
  {
    name: 'a select whose list the page has styled, with the mouse and with keys',
    page: `<style>#colour, #colour::picker(select) { appearance: base-select }</style><select id="colour">${colours}</select>`,
    needs: 'lists that pages style',
    act: async (hand) => {
      await hand.click('select#colour');
      await hand.until('colour.matches(":open")');
      await hand.click('option[value=g]');
      await hand.holds('select#colour', 'g');
      await hand.key('Enter');
      await hand.until('colour.matches(":open")');
      await hand.key('ArrowDown');
      await hand.key('Enter');
      await hand.holds('select#colour', 'b');
    },
    expected: [select('select#colour', ['b', 'Blue', 2])],
  },
  {
    name: 'a shortcut in a select, and then an option with an arrow key',
    page: `${log}<select id="colour" autofocus>${colours}</select><script>
colour.onkeydown = (event) => { if (event.key === 's') { event.preventDefault(); say('saved'); } };</script>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "colour"');
      await hand.key('Control+s');
      await hand.sees('p#log', 'saved ');
      await hand.key('ArrowDown');
      await hand.holds('select#colour', 'g');
    },
    expected: [press('select#colour', 'Control+s'), select('select#colour', ['g', 'Green', 1])],
  },
  {
    name: 'an option of a select, by its first letter',
    page: `<select id="colour" autofocus>${colours}</select>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "colour"');
      await hand.key('b');
      await hand.holds('select#colour', 'b');
    },
    expected: [select('select#colour', ['b', 'Blue', 2])],
  },
  {
    name: 'a select that is opened with the mouse',
    page: `<select id="colour">${colours}</select>`,
    needs: 'the list that the browser opens',
    act: async (hand) => {
      await hand.click('select#colour');
      await hand.key('ArrowDown');
      await hand.key('Enter');
      await hand.holds('select#colour', 'g');
    },
    expected: [select('select#colour', ['g', 'Green', 1])],
  },
  {
    name: 'an option within a group, chosen with keys',
    page: `<select id="fish" autofocus><option>None</option><optgroup label="Sea"><option value="c">Cod</option></optgroup></select>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "fish"');
      await hand.key('ArrowDown');
      await hand.holds('select#fish', 'c');
    },
    expected: [select('select#fish', ['c', 'Cod', 1])],
  },
  {
    name: 'a list of options that is always open',
    page: `<select id="colour" size="3">${colours.replaceAll('<option value="', '<option id="o" value="').replace('id="o" value="b"', 'id="blue" value="b"')}</select>`,
    act: async (hand) => {
      await hand.click('option#blue');
      await hand.holds('select#colour', 'b');
    },
    expected: [select('select#colour', ['b', 'Blue', 2])],
  },
  {
    name: 'several options of a multiple select, with Control held',
    page: `<select id="colour" multiple size="3"><option id="red" value="r">Red</option><option value="g">Green</option><option id="blue" value="b">Blue</option></select>`,
    act: async (hand) => {
      await hand.click('option#red');
      await hand.click('option#blue', { holding: ['Control'] });
      await hand.until('colour.selectedOptions.length === 2');
    },
    expected: [select('select#colour', ['r', 'Red', 0], ['b', 'Blue', 2])],
  },
  {
    name: 'a range of a multiple select, with Shift and arrow keys',
    page: `<select id="colour" multiple size="3"><option id="red" value="r">Red</option><option value="g">Green</option><option value="b">Blue</option></select>`,
    act: async (hand) => {
      await hand.click('option#red');
      await hand.key('Shift+ArrowDown');
      await hand.until('colour.selectedOptions.length === 2');
    },
    expected: [select('select#colour', ['r', 'Red', 0], ['g', 'Green', 1])],
  },
  {
    name: 'a select of which the page takes the choice back',
    page: `${log}<select id="colour" autofocus>${colours}</select><script>colour.onchange = () => { say(colour.value); location.hash = colour.value; };</script>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "colour"');
      await hand.key('ArrowDown');
      await hand.sees('p#log', 'g ');
    },
    expected: [select('select#colour', ['g', 'Green', 1])],
    effects: [{ type: 'navigation', is: { url: { relative: '#g' } }, cause: 0 }],
  },
  {
    name: 'a list made by scripts that opens on mousedown',
    page: `${log}<div id="combo" role="combobox" tabindex="0" style="width:200px;border:1px solid">Choose</div><ul id="list" role="listbox" hidden style="margin:0"><li id="a" role="option">Oar</li><li id="b" role="option">Sail</li></ul><script>
combo.onmousedown = () => { list.hidden = false; }; list.onclick = (event) => { combo.textContent = event.target.textContent; list.hidden = true; say(combo.textContent); };</script>`,
    act: async (hand) => {
      await hand.click('div#combo');
      await hand.click('li#b');
      await hand.sees('p#log', 'Sail ');
    },
    expected: [click('div#combo'), { ...click('li#b'), name: 'Sail' }],
  },
  {
    name: 'a list made by scripts, with keys',
    page: `${log}<div id="combo" role="combobox" tabindex="0" autofocus aria-activedescendant="a">Choose</div><ul id="list" role="listbox"><li id="a" role="option">Oar</li><li id="b" role="option">Sail</li></ul><script>
combo.onkeydown = (event) => { if (event.key === 'ArrowDown') combo.setAttribute('aria-activedescendant', 'b'); if (event.key === 'Enter') say(combo.getAttribute('aria-activedescendant')); };</script>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "combo"');
      await hand.key('ArrowDown');
      await hand.key('Enter');
      await hand.sees('p#log', 'b ');
    },
    expected: [press('div#combo', 'ArrowDown'), press('div#combo', 'Enter')],
  },
  {
    name: 'a field with suggestions that close when it loses the focus',
    page: `${log}<input id="town" role="combobox"><ul id="list" role="listbox" hidden><li id="porto" role="option">Porto</li></ul><script>
town.oninput = () => { list.hidden = false; }; town.onblur = () => { list.hidden = true; };
list.onmousedown = (event) => { event.preventDefault(); town.value = event.target.textContent; list.hidden = true; say('taken'); };</script>`,
    act: async (hand) => {
      await hand.click('input#town');
      await hand.type('Po');
      await hand.click('li#porto');
      await hand.sees('p#log', 'taken ');
      await hand.holds('input#town', 'Porto');
    },
    expected: [click('input#town'), type('input#town', 'Po'), click('li#porto')],
  },
];

const files: Case[] = [
  {
    name: 'a file chosen in the browser’s dialog',
    page: '<input id="file" type="file">',
    needs: 'the dialog for files',
    act: async (hand) => {
      await hand.chooseFiles('input#file', [120]);
      await hand.until('file.files.length === 1');
    },
    expected: [upload('input#file', [120], { by: 'dialog' })],
  },
  {
    name: 'several files chosen',
    page: '<input id="file" type="file" multiple>',
    needs: 'the dialog for files',
    act: async (hand) => {
      await hand.chooseFiles('input#file', [10, 20, 30]);
      await hand.until('file.files.length === 3');
    },
    expected: [upload('input#file', [10, 20, 30])],
  },
  {
    name: 'a file chosen through a label',
    page: '<input id="file" type="file" hidden><label id="label" for="file">Choose a picture</label>',
    needs: 'the dialog for files',
    act: async (hand) => {
      await hand.chooseFiles('label#label', [7]);
      await hand.until('file.files.length === 1');
    },
    expected: [upload('input#file', [7])],
  },
  {
    name: 'a file chosen through a button that clicks a hidden field',
    page: '<input id="file" type="file" hidden><button id="attach" onclick="file.click()">Attach</button>',
    needs: 'the dialog for files',
    act: async (hand) => {
      await hand.chooseFiles('button#attach', [7]);
      await hand.until('file.files.length === 1');
    },
    expected: [upload('input#file', [7])],
  },
  {
    name: 'files dropped on a field for files',
    page: '<input id="file" type="file" style="width:300px;height:60px">',
    needs: 'drags from outside',
    act: async (hand) => {
      await hand.dropFiles('input#file', [55]);
      await hand.until('file.files.length === 1');
    },
    expected: [upload('input#file', [55], { by: 'drop' })],
  },
  {
    name: 'files dropped where the page takes them',
    page: `${log}<div id="zone" style="width:300px;height:100px;background:#eee">Drop here</div><script>
zone.ondragover = (event) => event.preventDefault(); zone.ondrop = (event) => { event.preventDefault(); say(event.dataTransfer.files.length); };</script>`,
    needs: 'drags from outside',
    act: async (hand) => {
      await hand.dropFiles('div#zone', [55, 66]);
      await hand.sees('p#log', '2 ');
    },
    expected: [upload('div#zone', [55, 66], { by: 'drop' })],
  },
];

const others: Case[] = [
  {
    name: 'details are opened',
    page: '<details id="more"><summary id="sum">More</summary>Text</details>',
    act: async (hand) => {
      await hand.click('summary#sum');
      await hand.until('more.open');
    },
    expected: [click('summary#sum')],
  },
  {
    name: 'a dialog is opened, and closed with Escape',
    page: '<dialog id="ask"><button id="yes">Yes</button></dialog><button id="open" onclick="ask.showModal()">Open</button>',
    act: async (hand) => {
      await hand.click('button#open');
      await hand.until('ask.open');
      await hand.key('Escape');
      await hand.until('!ask.open');
    },
    expected: [click('button#open'), press('button#yes', 'Escape')],
  },
  {
    name: 'a form that closes its dialog goes nowhere',
    page: '<dialog id="ask"><form method="dialog"><button id="yes">Yes</button></form></dialog><button id="open" onclick="ask.showModal()">Open</button>',
    act: async (hand) => {
      await hand.click('button#open');
      await hand.click('button#yes');
      await hand.until('!ask.open');
    },
    expected: [click('button#open'), click('button#yes')],
  },
  {
    name: 'a popover, and an entry in it',
    page: `${log}<button id="open" popovertarget="pop">Menu</button><div id="pop" popover><button id="copy" onclick="say('copy')">Copy</button></div>`,
    act: async (hand) => {
      await hand.click('button#open');
      await hand.click('button#copy');
      await hand.sees('p#log', 'copy ');
    },
    expected: [click('button#open'), click('button#copy')],
  },
  {
    name: 'a popover that a click beside it closes',
    page: `<button id="open" popovertarget="pop">Menu</button><div id="pop" popover>Entries</div><p id="beside" style="position:fixed;bottom:20px">Beside</p>`,
    act: async (hand) => {
      await hand.click('button#open');
      await hand.until('pop.matches(":popover-open")');
      await hand.click('p#beside');
      await hand.until('!pop.matches(":popover-open")');
    },
    expected: [click('button#open'), click('p#beside')],
  },
  {
    name: 'a click on a native slider',
    page: '<input id="volume" type="range" min="0" max="100" value="0" style="width:400px">',
    act: async (hand) => {
      await hand.click('input#volume', { at: { x: 200, y: 8 } });
      await hand.until('volume.value === "50"');
    },
    expected: [click('input#volume', { value: '50' })],
  },
  {
    name: 'a colour chosen through a button that opens its picker',
    page: `<button id="pick" onclick="colour.showPicker()">Colour</button><input id="colour" type="color" value="#ff0000"><script>
let told = 0; colour.oninput = () => { told += 1; };</script>`,
    needs: 'the picker that the browser opens',
    act: async (hand) => {
      await hand.click('button#pick');
      await hand.until('colour.matches(":open")');
      await hand.keyUntil('ArrowDown', 'told > 1');
      await hand.key('Enter');
      await hand.until('!colour.matches(":open")');
    },
    expected: [click('button#pick'), type('input#colour', isDarker, { text: isDarker, by: 'suggestion' })],
  },
  {
    name: 'a toggle button',
    page: `<button id="bold" aria-pressed="false" onclick="ariaPressed = 'true'">B</button>`,
    act: async (hand) => {
      await hand.click('button#bold');
      await hand.until('bold.ariaPressed === "true"');
    },
    expected: [click('button#bold')],
  },
  {
    name: 'a day in a calendar made by scripts',
    page: `<input id="day" readonly onclick="grid.hidden = false"><table id="grid" role="grid" hidden><tr>${[1, 2, 3].map((n) => `<td id="d${n}" role="gridcell" onclick="day.value = '2026-09-0${n}'; grid.hidden = true">${n}</td>`).join('')}</tr></table>`,
    act: async (hand) => {
      await hand.click('input#day');
      await hand.click('td#d2');
      await hand.holds('input#day', '2026-09-02');
    },
    expected: [click('input#day'), click('td#d2')],
  },
  {
    name: 'a tab of a list of tabs, and an entry of a tree',
    page: `${log}<div role="tablist"><button id="t1" role="tab">One</button><button id="t2" role="tab" onclick="say('two')">Two</button></div><ul role="tree"><li id="leaf" role="treeitem" onclick="say('leaf')"><span id="in">Leaf</span></li></ul>`,
    act: async (hand) => {
      await hand.click('button#t2');
      await hand.click('span#in');
      await hand.sees('p#log', 'two leaf ');
    },
    expected: [click('button#t2'), click('li#leaf')],
  },
  {
    name: 'a divider between two panes is moved',
    page: `${log}<div id="panes" style="display:flex;width:600px;height:200px"><div id="left" style="width:200px;background:#def">Left</div><div id="bar" role="separator" style="width:10px;background:#555;touch-action:none"></div><div id="right" style="flex:1;background:#fed">Right</div></div><script>
bar.onpointerdown = (event) => { bar.setPointerCapture(event.pointerId); bar.onpointermove = ({ clientX }) => { left.style.width = clientX - 20 + 'px'; }; }; bar.onpointerup = () => { bar.onpointermove = null; say('moved'); };</script>`,
    act: async (hand) => {
      await hand.drag('div#bar', 'div#right', { to: { x: 100, y: 100 } });
      await hand.sees('p#log', 'moved ');
    },
    expected: [drag('div#bar', 'div#panes', { kind: 'pointer' })],
  },
];

const players: Case[] = [
  {
    name: 'the player that the browser draws is named as not recordable',
    page: `<audio id="sound" controls src="${silence}" style="display:block"></audio><p id="end">End</p>`,
    needs: 'Chromium’s own player',
    act: async (hand) => {
      await hand.click('p#end');
      await hand.stay(1200);
      await hand.click('audio#sound', { at: { x: 25, y: 27 } });
      await hand.until('!sound.paused || sound.ended');
    },
    expected: [click('p#end')],
    unrecordable: ['A player that the browser draws'],
  },
  {
    name: 'a player that a button of the page starts',
    page: `<audio id="sound" controls src="${silence}"></audio><button id="go" onclick="sound.play()">Play</button>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.until('sound.ended');
    },
    expected: [click('button#go')],
  },
];

export const controls: Case[] = [...boxes, ...lists, ...files, ...others, ...players];
