/** Mouse, finger and pen: clicks, drags, text marked, stays of the pointer. */
import { type Case, click, drag, hover, inTab, leads, scroll, selectText, tabEffect } from './case.ts';
import { log } from './log.ts';

const go = '<button id="go" onclick="say(\'go\')">Go</button>';
const spaced = 'style="display:block;margin:40px"';

const clicks: Case[] = [
  {
    name: 'a click on a button',
    page: `${log}${go}`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('p#log', 'go ');
    },
    expected: [{ ...click('button#go'), name: 'Go', role: 'button' }],
  },
  {
    name: 'clicks on one button after the other, faster than a double click',
    page: `${log}${go} <button id="stay" onclick="say('stay')">Stay</button>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.click('button#stay');
      await hand.click('button#go');
      await hand.sees('p#log', 'go stay go ');
    },
    expected: [click('button#go'), click('button#stay'), click('button#go')],
  },
  {
    name: 'a click on the icon in a button is on the button',
    page: `${log}<button id="save" onclick="say('save')"><svg id="icon" width="30" height="30"><path id="path" d="M0 0h30v30H0z"/></svg></button>`,
    act: async (hand) => {
      await hand.click('path#path');
      await hand.sees('p#log', 'save ');
    },
    expected: [click('button#save')],
  },
  {
    name: 'a click on a picture in a link is on the link',
    page: `<a id="home" href="#home"><svg id="logo" width="80" height="40"><rect id="rect" width="80" height="40"/></svg></a>`,
    act: async (hand) => {
      await hand.click('rect#rect');
      await hand.until('location.hash === "#home"');
    },
    expected: [click('a#home')],
    effects: [leads('fragment', '#home', 0)],
  },
  {
    name: 'a click on the text within a div that is a button',
    page: `${log}<div id="fake" role="button" tabindex="0" onclick="say('fake')"><span id="words">Buy <b id="bold">now</b></span></div>`,
    act: async (hand) => {
      await hand.click('b#bold');
      await hand.sees('p#log', 'fake ');
    },
    expected: [{ ...click('div#fake'), name: 'Buy now' }],
  },
  {
    name: 'a double click',
    page: `${log}<button id="go" ondblclick="say('twice')">Go</button>`,
    act: async (hand) => {
      await hand.click('button#go', { count: 2 });
      await hand.sees('p#log', 'twice ');
    },
    expected: [click('button#go', { count: 2 })],
  },
  {
    name: 'a click, and at once one with Control held: two clicks',
    page: `${log}<button id="go" onclick="say(event.ctrlKey + '' + event.detail)">Go</button>`,
    needs: 'a second press as the browser counts it',
    act: async (hand) => {
      await hand.click('button#go');
      await hand.keyDown('Control');
      await hand.clickAgain();
      await hand.keyUp('Control');
      await hand.sees('p#log', 'false1 true2 ');
    },
    expected: [click('button#go'), click('button#go', { modifiers: ['Control'] })],
  },
  {
    name: 'a triple click on a paragraph, which marks it',
    page: '<p id="para">One two three four</p>',
    act: async (hand) => {
      await hand.click('p#para', { count: 3 });
      await hand.until('getSelection().toString().trim() === "One two three four"');
    },
    expected: [click('p#para', { count: 3 })],
  },
  {
    name: 'a double click on a word, which marks it',
    page: '<p id="para">Harbour lights</p>',
    act: async (hand) => {
      await hand.click('p#para', { count: 2, at: { x: 20, y: 10 } });
      await hand.until('getSelection().toString().trim() === "Harbour"');
    },
    expected: [click('p#para', { count: 2 })],
  },
  {
    name: 'a double click whose first click draws the element anew',
    page: `${log}<ul id="list"><li id="row">Row</li></ul><script>
list.addEventListener('click', () => { say('drawn'); list.innerHTML = '<li id="row">Row</li>'; });
list.addEventListener('dblclick', () => say('twice'));</script>`,
    act: async (hand) => {
      await hand.click('li#row', { count: 2 });
      await hand.until('log.textContent.startsWith("drawn drawn")');
    },
    expected: [click('li#row', { count: 2 })],
  },
  {
    name: 'a click with the right button',
    page: `${log}<button id="go" oncontextmenu="say('menu'); return false">Go</button>`,
    act: async (hand) => {
      await hand.click('button#go', { button: 'right' });
      await hand.sees('p#log', 'menu ');
    },
    expected: [click('button#go', { button: 'right' })],
  },
  {
    name: 'a page’s own context menu: right click, then its entry',
    page: `${log}<div id="file" style="width:200px;height:60px;background:#eee">report.txt</div>
<menu id="menu" hidden style="position:fixed;left:300px;top:200px"><li><button id="rename" onclick="say('rename')">Rename</button></menu>
<script>file.addEventListener('contextmenu', (event) => { event.preventDefault(); menu.hidden = false; });</script>`,
    act: async (hand) => {
      await hand.click('div#file', { button: 'right' });
      await hand.click('button#rename');
      await hand.sees('p#log', 'rename ');
    },
    expected: [click('div#file', { button: 'right' }), click('button#rename')],
  },
  {
    name: 'a press with the right button while the left one is held, on a button and in a drag',
    page: `${log}<button id="go" oncontextmenu="say('menu'); return false">Go</button><div id="view" style="width:300px;height:100px;background:#eee;user-select:none" oncontextmenu="return false">View</div>`,
    act: async (hand) => {
      await hand.move('button#go');
      await hand.down();
      await hand.down('right');
      await hand.up('right');
      await hand.up();
      await hand.sees('p#log', 'menu ');
      await hand.move('div#view', { at: { x: 30, y: 20 } });
      await hand.down();
      await hand.moveBy({ x: 60, y: 20 });
      await hand.down('right');
      await hand.up('right');
      await hand.moveBy({ x: 60, y: 20 });
      await hand.up();
    },
    expected: [
      click('button#go'),
      click('button#go', { button: 'right' }),
      // What ends first stands first.
      click('div#view', { button: 'right' }),
      drag('div#view', 'div#view', { kind: 'pointer' }),
    ],
  },
  {
    name: 'a press with the left button while the right one is held',
    page: `${log}<button id="go" oncontextmenu="return false" onclick="say('go')">Go</button>`,
    act: async (hand) => {
      await hand.move('button#go');
      await hand.down('right');
      await hand.down();
      await hand.up();
      await hand.up('right');
      await hand.sees('p#log', 'go ');
    },
    expected: [click('button#go', { button: 'right' }), click('button#go')],
  },
  {
    name: 'a click with the middle button',
    page: `${log}<button id="go" onauxclick="say('middle')">Go</button>`,
    act: async (hand) => {
      await hand.click('button#go', { button: 'middle' });
      await hand.sees('p#log', 'middle ');
    },
    expected: [click('button#go', { button: 'middle' })],
  },
  {
    name: 'clicks with modifier keys held',
    page: `${log}<button id="go" onclick="say([event.ctrlKey, event.shiftKey, event.altKey].map(Number).join(''))">Go</button>
<button id="more" onclick="say([event.ctrlKey, event.shiftKey, event.altKey].map(Number).join(''))">More</button>`,
    act: async (hand) => {
      await hand.click('button#go', { holding: ['Control', 'Shift'] });
      await hand.click('button#more', { holding: ['Alt'] });
      await hand.sees('p#log', '110 001 ');
    },
    expected: [click('button#go', { modifiers: ['Control', 'Shift'] }), click('button#more', { modifiers: ['Alt'] })],
  },
  {
    name: 'a click on a disabled button',
    page: '<button id="off" disabled style="width:120px;height:40px">Off</button>',
    act: (hand) => hand.click('button#off'),
    expected: [click('button#off')],
  },
  {
    name: 'a double click on a disabled button',
    page: '<button id="off" disabled style="width:120px;height:40px">Off</button>',
    act: (hand) => hand.click('button#off', { count: 2 }),
    expected: [click('button#off', { count: 2 })],
  },
  {
    name: 'a button that the first of two clicks disables',
    page: `${log}<button id="go" onclick="this.disabled = true; say('go')">Go</button>`,
    act: async (hand) => {
      await hand.click('button#go', { count: 2 });
      await hand.sees('p#log', 'go ');
    },
    expected: [click('button#go', { count: 2 })],
  },
  {
    name: 'a click on a picture within a disabled button',
    page: '<button id="off" disabled><span id="in">Not now</span></button>',
    act: (hand) => hand.click('span#in'),
    expected: [click('button#off')],
  },
  {
    name: 'a click on what covers a button',
    page: `${log}<button id="go" onclick="say('go')">Go</button><div id="cover" onclick="say('cover')" style="position:fixed;inset:0"></div>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('p#log', 'cover ');
    },
    expected: [click('div#cover')],
  },
  {
    name: 'a click through what lets the pointer through',
    page: `${log}${go}<div id="cover" style="position:fixed;inset:0;pointer-events:none"></div>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('p#log', 'go ');
    },
    expected: [click('button#go')],
  },
  {
    name: 'a click on plain text',
    page: '<p id="para">Nothing to press here</p>',
    act: (hand) => hand.click('p#para'),
    expected: [click('p#para')],
  },
  {
    name: 'a press that slips a little within a button is a click',
    page: `${log}<button id="wide" onclick="say('wide')" style="width:300px;height:60px">Wide</button>`,
    act: async (hand) => {
      await hand.move('button#wide', { at: { x: 100, y: 30 } });
      await hand.down();
      await hand.moveBy({ x: 9, y: 4 });
      await hand.up();
      await hand.sees('p#log', 'wide ');
    },
    expected: [click('button#wide')],
  },
  {
    name: 'where in a large area it was clicked',
    page: '<div id="map" style="width:600px;height:300px;background:#cde"></div>',
    act: (hand) => hand.click('div#map', { at: { x: 512, y: 27 } }),
    expected: [click('div#map', { offset: { x: 512, y: 27 } })],
  },
  {
    name: 'a click on a canvas keeps its offset',
    page: '<canvas id="board" width="400" height="300" style="border:1px solid"></canvas>',
    act: (hand) => hand.click('canvas#board', { at: { x: 333, y: 44 } }),
    expected: [click('canvas#board', { offset: { x: 333, y: 44 } })],
  },
  {
    name: 'a click on a shape of a drawing',
    page: `${log}<svg id="chart" width="400" height="200"><rect id="bar" x="10" y="10" width="80" height="150" onclick="say('bar')"/><circle id="dot" cx="250" cy="100" r="40" onclick="say('dot')"/></svg>`,
    act: async (hand) => {
      await hand.click('circle#dot', { at: { x: 30, y: 50 } });
      await hand.sees('p#log', 'dot ');
    },
    expected: [click('circle#dot', { offset: { x: 30, y: 50 } })],
  },
  {
    name: 'a click on an area of an image map',
    page: `<img id="plan" usemap="#m" width="300" height="200" alt="Plan" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>">
<map name="m"><area id="kitchen" shape="rect" coords="0,0,150,200" href="#kitchen" alt="Kitchen"></map>`,
    act: async (hand) => {
      await hand.click('img#plan', { at: { x: 60, y: 80 } });
      await hand.until('location.hash === "#kitchen"');
    },
    expected: [click('area#kitchen')],
    effects: [leads('fragment', '#kitchen', 0)],
  },
  {
    name: 'a click that opens a link in a new tab, with Control held',
    page: { '': '<a id="end" href="end">End</a>', end: '<h1 id="end">The end</h1>' },
    act: async (hand) => {
      const tab = await hand.opened(() => hand.click('a#end', { holding: ['Control'] }));
      await tab.click('h1#end');
    },
    expected: [click('a#end', { modifiers: ['Control'] }), inTab(1, click('h1#end'))],
    effects: [tabEffect('opened', 0), leads('link', 'end', 0)],
  },
];

const unsteady: Case[] = [
  {
    name: 'the button is removed on pointerdown',
    page: `${log}<button id="go">Go</button><script>go.onpointerdown = () => { go.remove(); say('removed'); };</script>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('p#log', 'removed ');
    },
    expected: [{ ...click('button#go'), name: 'Go' }],
  },
  {
    name: 'the button is replaced on mousedown',
    page: `${log}<span id="place"><button id="go">Go</button></span><script>place.onmousedown = () => {
place.innerHTML = '<button id="other">Other</button>'; say('replaced'); };</script>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('p#log', 'replaced ');
    },
    expected: [{ ...click('button#go'), name: 'Go' }],
  },
  {
    name: 'the entry moves away on pointerdown, and another comes under the pointer',
    page: `${log}<ul id="list" style="list-style:none"><li id="one">One</li><li id="two">Two</li></ul><script>
list.onpointerdown = (event) => { list.prepend(two); say('moved'); };</script>`,
    act: async (hand) => {
      await hand.click('li#one');
      await hand.sees('p#log', 'moved ');
    },
    expected: [click('li#one')],
  },
  {
    name: 'the button is disabled on pointerdown',
    page: `${log}<button id="go">Go</button><script>go.onpointerdown = () => { go.disabled = true; say('disabled'); };</script>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('p#log', 'disabled ');
    },
    expected: [click('button#go')],
  },
  {
    name: 'an overlay covers the button on mousedown, so that the click is on neither',
    page: `${log}<div id="choice" role="combobox" tabindex="0" style="width:200px">Choose</div><script>
choice.onmousedown = () => { const cover = document.createElement('div'); cover.id = 'cover';
cover.style = 'position:fixed;inset:0'; document.body.append(cover); say('covered'); };</script>`,
    act: async (hand) => {
      await hand.click('div#choice');
      await hand.sees('p#log', 'covered ');
    },
    expected: [click('div#choice')],
  },
  {
    name: 'the page goes elsewhere on mousedown',
    page: {
      '': '<button id="go" onmousedown="location.href = \'end\'">Go</button>',
      end: '<h1 id="end">The end</h1>',
    },
    act: async (hand) => {
      await hand.click('button#go');
      await hand.arrives('end');
    },
    expected: [click('button#go')],
    effects: [leads('script', 'end', 0)],
  },
  {
    name: 'the focus moves on mousedown: the target is what was under the pointer',
    page: `${log}<input id="field"> <button id="go" onclick="say('go')">Go</button><script>
go.onmousedown = (event) => { event.preventDefault(); field.focus(); };</script>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('p#log', 'go ');
    },
    expected: [click('button#go')],
  },
  {
    name: 'a field loses the focus, and the page moves the button before the release',
    page: `${log}<input id="field" onblur="hint.hidden = false; say('blur')"><p id="hint" hidden style="height:80px">Too short</p>
<div><button id="go" style="width:200px;height:30px">Go</button></div>`,
    needs: 'the focus of the window in front',
    act: async (hand) => {
      await hand.click('input#field');
      await hand.click('button#go');
      await hand.until('!hint.hidden');
    },
    expected: [click('input#field'), click('button#go')],
  },
  {
    name: 'a list that takes its entries’ pointers: pointer capture',
    page: `${log}<div id="list" style="width:300px"><button id="one">One</button></div><script>
list.onpointerdown = (event) => { list.setPointerCapture(event.pointerId); say('captured'); };
list.onclick = () => say('click');</script>`,
    act: async (hand) => {
      await hand.click('button#one');
      await hand.until('log.textContent.startsWith("captured")');
    },
    expected: [click('button#one')],
  },
  {
    name: 'the default of pointerdown and mousedown is prevented',
    page: `${log}<button id="go" onpointerdown="event.preventDefault()" onmousedown="event.preventDefault()" onclick="say('go')">Go</button>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('p#log', 'go ');
    },
    expected: [click('button#go')],
  },
  {
    name: 'a click while an animation runs beneath the pointer',
    page: `${log}<style>@keyframes s { to { transform: translateX(2px) } }</style>
<button id="go" onclick="say('go')" style="animation:s .2s infinite alternate">Go</button>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('p#log', 'go ');
    },
    expected: [click('button#go')],
  },
];

const dropLog = (element: string) =>
  `${element}.ondragover = (event) => event.preventDefault(); ${element}.ondrop = (event) => { event.preventDefault(); say('dropped ' + event.dataTransfer.getData('text/plain')); };`;

/** Moves `piece` along with the mouse and says where it was let go. */
const movable = `<script>
piece.onpointerdown = (event) => {
  const from = { x: event.clientX, y: event.clientY };
  const move = ({ clientX, clientY }) => { piece.style.translate = (clientX - from.x) + 'px ' + (clientY - from.y) + 'px'; };
  addEventListener('pointermove', move);
  addEventListener('pointerup', (event) => { removeEventListener('pointermove', move);
    piece.style.visibility = 'hidden'; say('on ' + document.elementFromPoint(event.clientX, event.clientY).id); piece.style.visibility = ''; }, { once: true });
};</script>`;
const block = 'width:120px;height:60px;background:#bcd;user-select:none;touch-action:none';

const drags: Case[] = [
  {
    name: 'the browser’s own drag and drop',
    page: `${log}<div id="card" draggable="true" style="${block}">Card</div><div id="bin" style="margin-top:80px;${block}">Bin</div>
<script>card.ondragstart = (event) => event.dataTransfer.setData('text/plain', 'card'); ${dropLog('bin')}</script>`,
    needs: 'native drags',
    act: async (hand) => {
      await hand.drag('div#card', 'div#bin');
      await hand.sees('p#log', 'dropped card ');
    },
    expected: [drag('div#card', 'div#bin', { kind: 'native' })],
  },
  {
    name: 'a link dragged to where links are dropped',
    page: `${log}<a id="link" href="#x">A link</a><div id="bin" style="margin-top:80px;${block}">Bin</div><script>${dropLog('bin')}</script>`,
    needs: 'native drags',
    act: async (hand) => {
      await hand.drag('a#link', 'div#bin');
      await hand.until('log.textContent.startsWith("dropped")');
    },
    expected: [drag('a#link', 'div#bin', { kind: 'native' })],
  },
  {
    name: 'a native drag whose place to drop appears only meanwhile',
    page: `${log}<div id="card" draggable="true" style="${block}">Card</div><div id="bin" hidden style="position:fixed;left:400px;top:300px;${block}">Bin</div><p id="spot" style="position:fixed;left:420px;top:300px;width:60px;height:40px;z-index:-1">spot</p>
<script>card.ondragstart = (event) => { event.dataTransfer.setData('text/plain', 'card'); setTimeout(() => { bin.hidden = false; }); };
card.ondragend = () => { bin.hidden = true; }; ${dropLog('bin')}</script>`,
    needs: 'native drags',
    act: async (hand) => {
      await hand.drag('div#card', 'p#spot');
      await hand.sees('p#log', 'dropped card ');
    },
    expected: [drag('div#card', 'div#bin', { kind: 'native' })],
  },
  {
    name: 'a native drag that ends in a frame',
    page: {
      '': `<div id="card" draggable="true" style="${block}">Card</div><iframe id="in" src="in" width="300" height="200"></iframe>`,
      in: `${log}<div id="bin" style="${block}">Bin</div><script>${dropLog('bin')}</script>`,
    },
    needs: 'native drags',
    act: async (hand) => {
      await hand.sees('iframe#in / div#bin', 'Bin');
      await hand.drag('div#card', 'iframe#in / div#bin');
      await hand.until('frames[0].log.textContent.startsWith("dropped")');
    },
    expected: [drag('div#card', 'iframe#in', { kind: 'native' })],
  },
  {
    name: 'a native drag out of a frame',
    page: {
      '': `${log}<iframe id="in" src="in" width="300" height="100"></iframe><div id="bin" style="${block}">Bin</div><script>${dropLog('bin')}</script>`,
      in: `<div id="card" draggable="true" style="${block}">Card</div>`,
    },
    needs: 'native drags',
    act: async (hand) => {
      await hand.sees('iframe#in / div#card', 'Card');
      await hand.drag('iframe#in / div#card', 'div#bin');
      await hand.until('log.textContent.startsWith("dropped")');
    },
    expected: [drag('iframe#in / div#card', null, { kind: 'native' })],
  },
  {
    name: 'a native drag that is given up with Escape',
    page: `${log}<div id="card" draggable="true" style="${block}">Card</div><div id="bin" style="margin-top:80px;${block}">Bin</div>
<script>card.ondragstart = (event) => event.dataTransfer.setData('text/plain', 'card'); card.ondragend = () => say('ended'); ${dropLog('bin')}</script>`,
    needs: 'native drags',
    act: async (hand) => {
      await hand.move('div#card');
      await hand.down();
      await hand.move('div#bin');
      await hand.moveBy({ x: 8, y: 4 });
      await hand.key('Escape');
      await hand.sees('p#log', 'ended ');
      await hand.up();
    },
    expected: [drag('div#card', null, { kind: 'native', cancelled: true })],
  },
  {
    name: 'a native drag to where nothing is taken',
    page: `${log}<div id="card" draggable="true" style="${block}">Card</div><div id="bin" style="margin-top:80px;${block}">Bin</div>
<script>card.ondragend = () => say('ended');</script>`,
    needs: 'native drags',
    act: async (hand) => {
      await hand.drag('div#card', 'div#bin');
      await hand.sees('p#log', 'ended ');
    },
    expected: [drag('div#card', 'div#bin', { kind: 'native' })],
  },
  {
    name: 'what is dragged along with the pointer lies on top of what it is dropped on',
    page: `${log}<div id="piece" style="position:relative;z-index:1;${block}">Piece</div><div id="hole" style="margin-top:120px;${block}">Hole</div>${movable}`,
    act: async (hand) => {
      await hand.drag('div#piece', 'div#hole');
      await hand.sees('p#log', 'on hole ');
    },
    expected: [drag('div#piece', 'div#hole', { kind: 'pointer', pointer: 'mouse' })],
  },
  {
    name: 'a piece that is clicked, and at once dragged',
    page: `${log}<div id="piece" style="position:relative;z-index:1;${block}">Piece</div><div id="hole" style="margin-top:120px;${block}">Hole</div>${movable}`,
    needs: 'a second press as the browser counts it',
    act: async (hand) => {
      await hand.click('div#piece');
      await hand.dragAgain('div#piece', 'div#hole');
      await hand.until('log.textContent.endsWith("on hole ")');
    },
    expected: [click('div#piece'), drag('div#piece', 'div#hole', { kind: 'pointer' })],
  },
  {
    name: 'a pointer-made drag whose place to drop appears only meanwhile',
    page: `${log}<div id="piece" style="position:relative;z-index:1;${block}">Piece</div><div id="hole" hidden style="position:fixed;left:400px;top:300px;${block}">Hole</div><p id="spot" style="position:fixed;left:420px;top:300px;width:60px;height:40px;z-index:-1">spot</p>${movable}
<script>piece.addEventListener('pointerdown', () => { hole.hidden = false; });</script>`,
    act: async (hand) => {
      await hand.drag('div#piece', 'p#spot');
      await hand.sees('p#log', 'on hole ');
    },
    expected: [drag('div#piece', 'div#hole', { kind: 'pointer' })],
  },
  {
    name: 'a view that is turned with the right button',
    page: `${log}<div id="view" style="width:300px;height:200px;background:#eee" oncontextmenu="return false">View</div><script>
view.addEventListener('pointerup', (event) => say('released ' + event.button));</script>`,
    act: async (hand) => {
      await hand.move('div#view', { at: { x: 50, y: 50 } });
      await hand.down('right');
      await hand.moveBy({ x: 120, y: 60 });
      await hand.up('right');
      await hand.sees('p#log', 'released 2 ');
    },
    expected: [drag('div#view', 'div#view', { button: 'right', kind: 'pointer' })],
  },
  {
    name: 'a text area that is made larger by its corner',
    page: '<textarea id="area" style="width:200px;height:100px;border:0;padding:0"></textarea>',
    act: async (hand) => {
      await hand.move('textarea#area', { at: { x: 195, y: 95 } });
      await hand.down();
      await hand.moveBy({ x: 80, y: 50 });
      await hand.up();
      await hand.until('area.offsetWidth > 250');
    },
    expected: [drag('textarea#area', 'textarea#area', { kind: 'pointer' })],
  },
  {
    name: 'a drag with Shift held',
    page: `${log}<div id="piece" style="position:relative;z-index:1;${block}">Piece</div><div id="hole" style="margin-top:120px;${block}">Hole</div>${movable}`,
    act: async (hand) => {
      await hand.keyDown('Shift');
      await hand.drag('div#piece', 'div#hole');
      await hand.keyUp('Shift');
      await hand.sees('p#log', 'on hole ');
    },
    expected: [drag('div#piece', 'div#hole', { modifiers: ['Shift'] })],
  },
  {
    name: 'a drag keeps where it began, where it ended and its way',
    page: `<div id="area" style="width:600px;height:400px;background:#def;user-select:none"></div>`,
    act: async (hand) => {
      await hand.move('div#area', { at: { x: 50, y: 50 } });
      await hand.down();
      await hand.moveBy({ x: 200, y: 0 });
      await hand.moveBy({ x: 0, y: 200 });
      await hand.up();
    },
    expected: [
      drag('div#area', 'div#area', {
        from: { x: 70, y: 70 },
        to: { x: 270, y: 270 },
        path: (path: unknown) =>
          Array.isArray(path) && path.some(([x, y]: number[]) => Math.hypot((x ?? 0) - 270, (y ?? 0) - 70) < 30),
      }),
    ],
  },
  {
    name: 'drawing on a canvas',
    page: `<canvas id="board" width="500" height="300" style="background:#eee;touch-action:none"></canvas>${log}<script>
let points = 0; board.onpointermove = (event) => { if (event.buttons) points += 1; }; board.onpointerup = () => say(points > 3 ? 'drawn' : 'dot');</script>`,
    act: async (hand) => {
      await hand.drag('canvas#board', 'canvas#board', { from: { x: 40, y: 40 }, to: { x: 400, y: 200 } });
      await hand.sees('p#log', 'drawn ');
    },
    expected: [drag('canvas#board', 'canvas#board', { from: { x: 60, y: 60 }, to: { x: 420, y: 220 } })],
  },
  {
    name: 'a native slider that is dragged',
    page: '<input id="volume" type="range" min="0" max="100" value="0" style="width:400px">',
    act: async (hand) => {
      await hand.drag('input#volume', 'input#volume', { from: { x: 8, y: 8 }, to: { x: 200, y: 8 } });
      await hand.until('volume.value > 40 && volume.value < 60');
    },
    expected: [
      drag('input#volume', 'input#volume', { value: (value: unknown) => Number(value) > 40 && Number(value) < 60 }),
    ],
  },
  {
    name: 'a slider made by scripts',
    page: `${log}<div id="track" style="width:400px;height:20px;background:#ddd"><div id="thumb" role="slider" tabindex="0" aria-valuenow="0" style="width:20px;height:20px;background:#555;position:relative;touch-action:none"></div></div><script>
thumb.onpointerdown = (event) => { thumb.setPointerCapture(event.pointerId); thumb.onpointermove = ({ clientX }) => { thumb.style.left = clientX - 30 + 'px'; }; };
thumb.onpointerup = () => { thumb.onpointermove = null; say(thumb.style.left); };</script>`,
    act: async (hand) => {
      await hand.drag('div#thumb', 'div#track', { to: { x: 300, y: 10 } });
      await hand.sees('p#log', '290px ');
    },
    expected: [drag('div#thumb', 'div#track', { kind: 'pointer' })],
  },
  {
    name: 'a press on a button that is let go elsewhere',
    page: `${log}<button id="go" onclick="say('go')" ${spaced}>Go</button><p id="away">Away from it</p>`,
    act: async (hand) => {
      await hand.move('button#go');
      await hand.down();
      await hand.move('p#away');
      await hand.up();
      await hand.sees('p#log', '');
    },
    expected: [drag('button#go', 'p#away', { kind: 'pointer' })],
  },
  {
    name: 'two lists sorted by mouse events alone',
    page: `${log}<ul id="from" style="user-select:none"><li id="one" style="${block}">One</li><li id="two" style="${block}">Two</li></ul><ul id="to" style="${block}"><li id="three">Three</li></ul><script>
let held; from.onmousedown = (event) => { held = event.target; }; document.onmouseup = (event) => { if (held && to.contains(event.target)) { to.append(held); say('sorted'); } held = null; };</script>`,
    act: async (hand) => {
      await hand.drag('li#one', 'li#three');
      await hand.sees('p#log', 'sorted ');
    },
    expected: [drag('li#one', 'li#three', { kind: 'pointer' })],
  },
];

const marks: Case[] = [
  {
    name: 'text marked with the mouse',
    page: '<p id="para" style="white-space:nowrap">Where the river bends</p>',
    act: async (hand) => {
      await hand.drag('p#para', 'p#para', { from: { x: 0, y: 10 }, to: { x: 400, y: 10 } });
      await hand.until('getSelection().toString().trim() === "Where the river bends"');
    },
    expected: [selectText('p#para', (text: unknown) => String(text).trim() === 'Where the river bends')],
  },
  {
    name: 'text marked within a field with the mouse',
    page: '<input id="field" value="lighthouse" style="width:300px;font:20px monospace">',
    act: async (hand) => {
      await hand.drag('input#field', 'input#field', { from: { x: 3, y: 14 }, to: { x: 250, y: 14 } });
      await hand.until('field.selectionEnd - field.selectionStart === 10');
    },
    expected: [selectText('input#field', 'lighthouse')],
  },
  {
    name: 'text marked across paragraphs',
    page: '<p id="one">First line</p><p id="two">Second line</p>',
    act: async (hand) => {
      await hand.drag('p#one', 'p#two', { from: { x: 0, y: 10 }, to: { x: 300, y: 10 } });
      await hand.until('getSelection().toString().includes("Second line")');
    },
    expected: [selectText('p#one', (text: unknown) => /^First line\s+Second line$/u.test(String(text).trim()))],
  },
  {
    name: 'text marked across what the page has marked as private',
    page: '<p id="one">First line</p><p class="ph-no-capture">TOPSECRET</p><p id="two">Last line</p>',
    act: async (hand) => {
      await hand.drag('p#one', 'p#two', { from: { x: 0, y: 10 }, to: { x: 300, y: 10 } });
      await hand.until('getSelection().toString().includes("TOPSECRET")');
    },
    expected: [selectText('p#one', { masked: 'field' })],
  },
];

const hovers: Case[] = [
  {
    name: 'a menu that opens under the pointer, and its entry is clicked',
    page: `${log}<div id="menu" style="width:200px"><div id="title" style="height:30px">Products</div><div id="entries" hidden><button id="boats" onclick="say('boats')">Boats</button></div></div>
<script>menu.onmouseenter = () => { entries.hidden = false; }; menu.onmouseleave = () => { entries.hidden = true; };</script>`,
    act: async (hand) => {
      await hand.move('div#title');
      await hand.click('button#boats');
      await hand.sees('p#log', 'boats ');
    },
    expected: [hover('div#title'), click('button#boats')],
  },
  {
    name: 'a menu that CSS alone opens under the pointer',
    page: `${log}<style>#entries{display:none}#menu:hover #entries{display:block}</style>
<div id="menu" style="width:200px"><div id="title" style="height:30px">Products</div><div id="entries"><button id="boats" onclick="say('boats')">Boats</button></div></div>`,
    act: async (hand) => {
      await hand.move('div#title');
      await hand.click('button#boats');
      await hand.sees('p#log', 'boats ');
    },
    expected: [hover('div#title'), click('button#boats')],
  },
  {
    name: 'a menu within a menu',
    page: `${log}<style>.in{display:none}div:hover>.in{display:block}</style><div id="menu" style="width:200px"><span id="title">File</span>
<div class="in" id="sub" style="width:200px"><span id="export">Export</span><div class="in"><button id="pdf" onclick="say('pdf')">PDF</button></div></div></div>`,
    act: async (hand) => {
      await hand.move('span#title');
      await hand.move('span#export');
      await hand.click('button#pdf');
      await hand.sees('p#log', 'pdf ');
    },
    expected: [hover('span#title'), hover('span#export'), click('button#pdf')],
  },
  {
    name: 'a stay that shows a hint',
    page: `<button id="help">?</button><p id="hint" hidden>Ask the harbour master</p>
<script>help.onmouseenter = () => { hint.hidden = false; };</script>`,
    act: async (hand) => {
      await hand.move('button#help');
      await hand.stay(900);
      await hand.until('!hint.hidden');
    },
    expected: [hover('button#help')],
  },
  {
    name: 'a stay on what only lights up is nothing',
    page: `${log}<style>button:hover{background:gold}</style><button id="one">One</button> <button id="go" onclick="say('go')">Go</button>`,
    act: async (hand) => {
      await hand.move('button#one');
      await hand.stay(900);
      await hand.click('button#go');
      await hand.sees('p#log', 'go ');
    },
    expected: [click('button#go')],
  },
  {
    name: 'the pointer that only passes what would show something',
    page: `${log}<div id="menu" style="width:200px;position:relative">Products<div id="entries" hidden style="position:absolute;left:200px">Boats</div></div><p>Between</p>${go}
<script>menu.onmouseenter = () => { entries.hidden = false; }; menu.onmouseleave = () => { entries.hidden = true; };</script>`,
    act: async (hand) => {
      // In one go, and not by way of looking for things: that would be a stay.
      await hand.moveBy({ x: 120, y: 160 });
      await hand.click('button#go');
      await hand.sees('p#log', 'go ');
    },
    expected: [click('button#go')],
  },
  {
    name: 'a popover that opens under the pointer, and an entry in it',
    page: `${log}<button id="menu">Menu</button><div id="pop" popover="manual" style="margin:0;top:60px;left:20px"><button id="copy" onclick="say('copy')">Copy</button></div>
<script>menu.onmouseenter = () => pop.showPopover();</script>`,
    act: async (hand) => {
      await hand.move('button#menu');
      await hand.click('button#copy');
      await hand.sees('p#log', 'copy ');
    },
    expected: [hover('button#menu'), click('button#copy')],
  },
  {
    name: 'a page that changes by itself while the pointer rests is no hover',
    page: `<p id="para">Rest here</p><p id="clock">0</p><script>let n = 0; setInterval(() => { clock.textContent = ++n; }, 50);</script>`,
    act: async (hand) => {
      await hand.move('p#para');
      await hand.stay(900);
      await hand.click('p#para');
    },
    expected: [click('p#para')],
  },
];

const swipeable = `${log}${go}<div id="view" style="width:300px;height:150px;background:#eee">Picture</div><script>
view.addEventListener('touchend', () => say('next'), { passive: true });</script>`;

const fingers: Case[] = [
  {
    name: 'a tap with a finger',
    page: `${log}<button id="go" onclick="say(event.pointerType)">Go</button>`,
    needs: 'touch',
    act: async (hand) => {
      await hand.tap('button#go');
      await hand.sees('p#log', 'touch ');
    },
    expected: [click('button#go', { pointer: 'touch' })],
  },
  {
    name: 'two taps on different buttons',
    page: `${log}${go} <button id="stay" onclick="say('stay')">Stay</button>`,
    needs: 'touch',
    act: async (hand) => {
      await hand.tap('button#go');
      await hand.sees('p#log', 'go ');
      await hand.tap('button#stay');
      await hand.sees('p#log', 'go stay ');
    },
    expected: [click('button#go', { pointer: 'touch' }), click('button#stay', { pointer: 'touch' })],
  },
  {
    name: 'a drag with a finger, where the page takes it',
    page: `${log}<div id="piece" style="position:relative;z-index:1;${block}">Piece</div><div id="hole" style="margin-top:120px;${block}">Hole</div>${movable}`,
    needs: 'touch',
    act: async (hand) => {
      await hand.swipe('div#piece', { x: 0, y: 180 });
      await hand.sees('p#log', 'on hole ');
    },
    expected: [drag('div#piece', 'div#hole', { kind: 'pointer', pointer: 'touch' })],
  },
  {
    name: 'a finger that would scroll where nothing can move is nothing',
    page: `${log}<button id="go" style="width:200px;height:80px" onclick="say('go')">Go</button><script>addEventListener('touchend', () => { document.isLifted = true; });</script>`,
    needs: 'touch',
    act: async (hand) => {
      await hand.swipe('button#go', { x: 0, y: 120 });
      await hand.until('document.isLifted');
    },
    expected: [],
  },
  {
    name: 'a swipe that turns a page’s picture, though nothing scrolls',
    page: swipeable,
    needs: 'touch',
    act: async (hand) => {
      await hand.swipe('div#view', { x: -140, y: 0 });
      await hand.sees('p#log', 'next ');
      await hand.tap('button#go');
      await hand.sees('p#log', 'next go ');
    },
    expected: [
      drag('div#view', 'div#view', { kind: 'pointer', pointer: 'touch' }),
      click('button#go', { pointer: 'touch' }),
    ],
  },
  {
    name: 'a swipe that turns a page’s picture only with the next frame',
    page: swipeable.replace("say('next')", "requestAnimationFrame(() => say('next'))"),
    needs: 'touch',
    act: async (hand) => {
      await hand.swipe('div#view', { x: -140, y: 0 });
      await hand.sees('p#log', 'next ');
    },
    expected: [drag('div#view', 'div#view', { kind: 'pointer', pointer: 'touch' })],
  },
  {
    name: 'a swipe within a shadow root',
    page: `${log}<x-view id="shadow"></x-view><script>
const root = shadow.attachShadow({ mode: 'open' });
root.innerHTML = '<div id="view" style="width:300px;height:150px;background:#eee">1</div>';
root.firstChild.addEventListener('touchend', () => { root.firstChild.textContent = '2'; });</script>`,
    needs: 'touch',
    act: async (hand) => {
      await hand.swipe('x-view#shadow / div#view', { x: -140, y: 0 });
      await hand.sees('x-view#shadow / div#view', '2');
    },
    expected: [drag('x-view#shadow / div#view', 'x-view#shadow / div#view', { kind: 'pointer', pointer: 'touch' })],
  },
  {
    name: 'a finger that scrolls a page that answers to it: the scroll alone',
    page: `${swipeable}<p style="height:2000px">Long</p>`,
    needs: 'touch',
    act: async (hand) => {
      await hand.swipe('div#view', { x: 0, y: -80 });
      await hand.sees('p#log', 'next ');
      await hand.until('scrollY > 40');
      await hand.swipe('div#view', { x: 0, y: -40 });
      await hand.sees('p#log', 'next next ');
      await hand.until('scrollY > 70');
    },
    expected: [scroll(null, null, { by: 'touch' })],
  },
  {
    name: 'a click with a pen',
    page: `${log}<button id="go" onclick="say(event.pointerType)">Go</button>`,
    needs: 'a pen',
    act: async (hand) => {
      await hand.penClick('button#go');
      await hand.sees('p#log', 'pen ');
    },
    expected: [click('button#go', { pointer: 'pen' })],
  },
  {
    name: 'drawing with a pen',
    page: `${log}<canvas id="board" width="500" height="300" style="background:#eee;touch-action:none"></canvas><p id="end">End</p><script>
let points = 0; board.onpointermove = () => { points += 1; }; board.onpointerup = () => say(points > 3 ? 'drawn' : 'dot');
board.onpointerdown = (event) => board.setPointerCapture(event.pointerId);</script>`,
    needs: 'a pen',
    act: async (hand) => {
      await hand.penDrag('canvas#board', 'p#end');
      await hand.sees('p#log', 'drawn ');
    },
    expected: [drag('canvas#board', 'p#end', { pointer: 'pen' })],
  },
];

export const pointer: Case[] = [...clicks, ...unsteady, ...drags, ...marks, ...hovers, ...fingers];
