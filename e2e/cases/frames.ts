/** Frames of every origin, and shadow roots. */
import { type Case, click, hover, leads, press, scroll, select, type } from './case.ts';
import type { Hand } from './hand.ts';
import { log } from './log.ts';

const inner =
  '<button id="go" onclick="this.textContent = \'Gone\'">Go</button> <input id="field"> <a id="next" href="next">Next</a>';
const frame = (attributes: string) =>
  `<iframe id="frame" width="400" height="200" style="margin:30px;border:5px solid" ${attributes}></iframe>`;
const pressed = (where: string) => ({
  act: async (hand: Hand) => {
    await hand.click(where);
    await hand.sees(where, 'Gone');
  },
  expected: [click(where)],
});
const quoted = (html: string) => html.replaceAll('"', '&quot;');

export const frames: Case[] = [
  {
    name: 'a frame of the same origin',
    page: { '': frame('src="inner"'), inner },
    ...pressed('iframe#frame / button#go'),
  },
  {
    name: 'a frame of another origin',
    page: { '': frame('src="{other}inner"'), inner },
    ...pressed('iframe#frame / button#go'),
  },
  {
    name: 'a frame in a frame of another origin',
    page: { '': frame('src="{other}middle"'), middle: '<iframe id="inner" src="inner"></iframe>', inner },
    ...pressed('iframe#frame / iframe#inner / button#go'),
  },
  {
    name: 'a frame of the page’s origin within one of another',
    page: { '': frame('src="{other}middle"'), middle: '<iframe id="inner" src="{other}inner"></iframe>', inner },
    ...pressed('iframe#frame / iframe#inner / button#go'),
  },
  {
    name: 'a frame whose document stands in its attribute',
    page: frame(`srcdoc="${quoted(inner)}"`),
    ...pressed('iframe#frame / button#go'),
  },
  {
    name: 'a frame made of a blob',
    page: `${frame('')}<script>frame.src = URL.createObjectURL(new Blob([${JSON.stringify(inner)}], { type: 'text/html' }));</script>`,
    ...pressed('iframe#frame / button#go'),
  },
  {
    name: 'an empty frame that a script fills',
    page: `${frame('')}<script>frame.contentDocument.body.innerHTML = ${JSON.stringify(inner)};</script>`,
    ...pressed('iframe#frame / button#go'),
  },
  {
    name: 'a frame written with document.write',
    page: `${frame('')}<script>frame.contentDocument.open(); frame.contentDocument.write(${JSON.stringify(inner)}); frame.contentDocument.close();</script>`,
    ...pressed('iframe#frame / button#go'),
  },
  {
    name: 'a frame of a data address',
    page: frame(`src="data:text/html,${quoted(inner)}"`),
    ...pressed('iframe#frame / button#go'),
  },
  {
    name: 'a sandboxed frame',
    page: { '': frame('sandbox="allow-scripts" src="inner"'), inner },
    ...pressed('iframe#frame / button#go'),
  },
  {
    name: 'a frame that is added later, before another',
    page: {
      '': `<button id="add" onclick="const added = document.createElement('iframe'); added.id = 'late'; added.src = 'inner'; document.body.prepend(added)">Add</button>${frame('src="inner"')}`,
      inner,
    },
    act: async (hand) => {
      await hand.click('button#add');
      await hand.click('iframe#late / button#go');
      await hand.sees('iframe#late / button#go', 'Gone');
    },
    expected: [click('button#add'), click('iframe#late / button#go')],
  },
  {
    name: 'the second of two frames of one address',
    page: { '': `<iframe id="one" src="inner"></iframe><iframe id="two" src="inner"></iframe>`, inner },
    ...pressed('iframe#two / button#go'),
  },
  {
    name: 'a frame in a shadow root',
    page: {
      '': `<div id="host"></div><script>host.attachShadow({ mode: 'open' }).innerHTML = '<iframe id="frame" src="inner"></iframe>';</script>`,
      inner,
    },
    ...pressed('div#host / iframe#frame / button#go'),
  },
  {
    name: 'a frame drawn smaller',
    page: { '': `<div style="transform:scale(.5);transform-origin:0 0">${frame('src="inner"')}</div>`, inner },
    ...pressed('iframe#frame / button#go'),
  },
  {
    name: 'a frameset',
    page: {
      '': '<!doctype html><html><frameset cols="50%,50%"><frame id="left" src="inner"><frame id="right" src="inner"></frameset></html>',
      inner,
    },
    ...pressed('frame#right / button#go'),
  },
  {
    name: 'text typed in a frame of another origin, then a button of the page',
    page: { '': `${log}${frame('src="{other}inner"')}<button id="done" onclick="say('done')">Done</button>`, inner },
    act: async (hand) => {
      await hand.click('iframe#frame / input#field');
      await hand.type('inside');
      await hand.click('button#done');
      await hand.sees('p#log', 'done ');
    },
    expected: [click('iframe#frame / input#field'), type('iframe#frame / input#field', 'inside'), click('button#done')],
  },
  {
    name: 'a link within a frame moves only the frame',
    page: { '': frame('src="inner"'), inner, next: '<h1 id="next">Next</h1>' },
    act: async (hand) => {
      await hand.click('iframe#frame / a#next');
      await hand.click('iframe#frame / h1#next');
    },
    expected: [click('iframe#frame / a#next'), click('iframe#frame / h1#next')],
    effects: [leads('link', 'next', 0)],
  },
  {
    name: 'a link in a frame that moves the whole page',
    page: {
      '': frame('src="inner"'),
      inner: '<a id="out" target="_top" href="next">Out</a>',
      next: '<h1>Next</h1>',
    },
    act: async (hand) => {
      await hand.click('iframe#frame / a#out');
      await hand.arrives('next');
    },
    expected: [click('iframe#frame / a#out')],
    effects: [leads('link', 'next', 0)],
  },
  ...(['inner', '{other}inner'] as const).map(
    (src): Case => ({
      name: `the page scrolled with the wheel over a frame that does not scroll: ${src}`,
      page: { '': `${frame(`src="${src}"`)}<div style="height:4000px"></div>`, inner: '<p id="top">Top</p>' },
      act: async (hand) => {
        await hand.move('iframe#frame / p#top');
        await hand.wheel(0, 250);
        await hand.until('Math.abs(scrollY - 250) < 2');
      },
      expected: [scroll(null, { y: 250 })],
    }),
  ),
  {
    name: 'a frame scrolled with the wheel',
    page: { '': frame('src="inner"'), inner: '<p id="top">Top</p><div style="height:3000px"></div>' },
    act: async (hand) => {
      await hand.move('iframe#frame / p#top');
      await hand.wheel(0, 250);
      await hand.until('Math.abs(frames[0].scrollY - 250) < 2');
    },
    expected: [scroll(null, { y: 250 })],
  },
  ...['src="inner"', 'src="{other}inner"'].map(
    (source): Case => ({
      name: `a finger on a frame that does not scroll, of ${source.includes('other') ? 'another' : 'the same'} origin: the page does`,
      page: {
        '': `<button id="go">Go</button>${frame(source)}<div style="height:3000px"></div>`,
        inner: '<p id="para">Nothing to scroll</p>',
      },
      needs: 'touch',
      act: async (hand) => {
        await hand.tap('button#go');
        await hand.until('frames.length === 1');
        // Until nothing that moves may be the doing of the tap.
        await hand.stay(700);
        await hand.swipe('iframe#frame / p#para', { x: 0, y: -60 });
        await hand.until('scrollY > 20');
        await hand.stay(700);
      },
      expected: [click('button#go', { pointer: 'touch' }), scroll(null, null, { by: 'touch' })],
    }),
  ),
  {
    name: 'a frame scrolled with a finger',
    page: { '': frame('src="inner"'), inner: '<p id="top">Top</p><div style="height:3000px"></div>' },
    needs: 'touch',
    act: async (hand) => {
      await hand.swipe('iframe#frame / p#top', { x: 0, y: -40 });
      await hand.until('frames[0].scrollY > 10');
      await hand.stay(700);
    },
    expected: [scroll(null, null, { by: 'touch' })],
  },
  {
    name: 'a page in design mode in a frame',
    page: `${frame('srcdoc="<body style=min-height:100px></body>"')}<script>frame.onload = () => { frame.contentDocument.designMode = 'on'; };</script>`,
    act: async (hand) => {
      await hand.until('frame.contentDocument.designMode === "on"');
      await hand.click('iframe#frame / body');
      await hand.type('designed');
      await hand.until('frame.contentDocument.body.innerText.trim() === "designed"');
    },
    expected: [click('iframe#frame / body'), type('iframe#frame / body', 'designed')],
  },
  {
    name: 'an editor in a frame that keeps the focus while a button of the page is pressed',
    page: `${log}<button id="bold" onmousedown="return false" onclick="say('bold')">Bold</button>${frame('srcdoc="<body style=min-height:100px></body>"')}<script>frame.onload = () => { frame.contentDocument.designMode = 'on'; };</script>`,
    act: async (hand) => {
      await hand.until('frame.contentDocument.designMode === "on"');
      await hand.click('iframe#frame / body');
      await hand.type('one');
      await hand.until('frame.contentDocument.body.innerText.trim() === "one"');
      await hand.click('button#bold');
      await hand.sees('p#log', 'bold ');
      await hand.type('two');
      await hand.until('frame.contentDocument.body.innerText.trim() === "onetwo"');
      await hand.click('button#bold');
      await hand.type('!');
      await hand.until('frame.contentDocument.body.innerText.trim() === "onetwo!"');
    },
    expected: [
      click('iframe#frame / body'),
      type('iframe#frame / body', 'one'),
      click('button#bold'),
      type('iframe#frame / body', 'onetwo', { text: 'two' }),
      click('button#bold'),
      type('iframe#frame / body', 'onetwo!', { text: '!' }),
    ],
  },
  {
    name: 'a frame that removes itself when its button is clicked',
    page: {
      '': `${log}${frame('src="inner"')}<script>addEventListener('message', () => { frame.remove(); say('removed'); });</script>`,
      inner: '<button id="close" onclick="parent.postMessage(1, \'*\')">Close</button>',
    },
    act: async (hand) => {
      await hand.click('iframe#frame / button#close');
      await hand.sees('p#log', 'removed ');
    },
    expected: [click('iframe#frame / button#close')],
  },
  {
    name: 'frames that load and go by themselves are nothing',
    page: {
      '': `${log}<iframe id="advert" src="inner"></iframe><button id="go" onclick="say('go')">Go</button><script>let n = 0; const turn = setInterval(() => { advert.src = 'inner?' + n; if (++n === 5) { clearInterval(turn); advert.onload = () => say('turned'); } }, 60);</script>`,
      inner: '<p>Buy!</p>',
    },
    act: async (hand) => {
      await hand.until('log.textContent.includes("turned")');
      await hand.click('button#go');
      await hand.sees('p#log', 'turned go ');
    },
    expected: [click('button#go')],
    ignoresEffects: true,
  },
];

const card = (mode: 'open' | 'closed', html: string) =>
  `<x-card id="card" style="display:block;width:300px;height:80px">From outside</x-card><script>
customElements.define('x-card', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: '${mode}' }).innerHTML = ${JSON.stringify(html)}; } });</script>`;
const heard = `${log}<script>addEventListener('click', (event) => say(event.target.id));</script>`;

export const shadow: Case[] = [
  {
    name: 'a button in an open shadow root',
    page: `${heard}${card('open', '<button id="go">Go</button>')}`,
    act: async (hand) => {
      await hand.click('x-card#card / button#go');
      await hand.sees('p#log', 'card ');
    },
    expected: [{ ...click('x-card#card / button#go'), name: 'Go' }],
  },
  {
    name: 'a button in a closed shadow root',
    page: `${heard}${card('closed', '<button id="go" style="width:100px;height:40px">Go</button>')}`,
    act: async (hand) => {
      await hand.click('x-card#card', { at: { x: 50, y: 20 } });
      await hand.sees('p#log', 'card ');
    },
    expected: [{ ...click('x-card#card! / button#go'), name: 'Go' }],
  },
  {
    name: 'text typed in a closed shadow root',
    page: card('closed', '<input id="field" style="width:200px;height:40px">'),
    act: async (hand) => {
      await hand.click('x-card#card', { at: { x: 50, y: 20 } });
      await hand.type('within');
      await hand.key('Tab');
    },
    expected: [
      click('x-card#card! / input#field'),
      type('x-card#card! / input#field', 'within'),
      press('x-card#card! / input#field', 'Tab'),
    ],
  },
  {
    name: 'a shadow root in a shadow root',
    page: `${heard}<div id="outer"></div><script>const first = outer.attachShadow({ mode: 'open' }); first.innerHTML = '<section id="middle"></section>'; first.firstChild.attachShadow({ mode: 'open' }).innerHTML = '<button id="go">Go</button>';</script>`,
    act: async (hand) => {
      await hand.click('div#outer / section#middle / button#go');
      await hand.sees('p#log', 'outer ');
    },
    expected: [click('div#outer / section#middle / button#go')],
  },
  {
    name: 'a closed shadow root in an open one',
    page: `${heard}<div id="outer" style="width:200px;height:60px"></div><script>const first = outer.attachShadow({ mode: 'open' }); first.innerHTML = '<section id="middle"></section>'; first.firstChild.attachShadow({ mode: 'closed' }).innerHTML = '<button id="go" style="width:100px;height:40px">Go</button>';</script>`,
    act: async (hand) => {
      await hand.click('div#outer', { at: { x: 50, y: 20 } });
      await hand.sees('p#log', 'outer ');
    },
    expected: [click('div#outer / section#middle! / button#go')],
  },
  {
    name: 'content in a slot belongs to the page',
    page: `${heard}<div id="host"><button id="go">Go</button></div><script>host.attachShadow({ mode: 'open' }).innerHTML = '<div id="frame"><slot></slot></div>';</script>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('p#log', 'go ');
    },
    expected: [click('button#go')],
  },
  {
    name: 'words in the slot of a button that a component draws',
    page: `${heard}<x-button id="go"><span id="words" style="padding:10px">Book it</span></x-button><script>customElements.define('x-button', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = '<button id="inner"><slot></slot></button>'; } });</script>`,
    act: async (hand) => {
      await hand.click('span#words');
      await hand.sees('p#log', 'words ');
    },
    expected: [click('x-button#go / button#inner')],
  },
  {
    name: 'a box and its label in a shadow root',
    page: card('open', '<label id="label"><input id="box" type="checkbox"> <span id="words">Agree</span></label>'),
    act: async (hand) => {
      await hand.click('x-card#card / span#words');
      await hand.until('card.shadowRoot.querySelector("#box").checked');
    },
    expected: [click('x-card#card / input#box', { checked: true })],
  },
  {
    name: 'a select in a shadow root',
    page: card('open', '<select id="size"><option value="s">Small</option><option value="l">Large</option></select>'),
    act: async (hand) => {
      await hand.key('Tab');
      await hand.until('card.shadowRoot.activeElement !== null');
      await hand.key('ArrowDown');
      await hand.holds('x-card#card / select#size', 'l');
    },
    expected: [
      press('body', 'Tab'),
      {
        type: 'select',
        target: 'x-card#card / select#size',
        is: { options: [{ value: 'l', label: 'Large', index: 1 }] },
      },
    ],
  },
  {
    name: 'a shadow root that the parser made',
    page: `${heard}<div id="host"><template shadowrootmode="open"><button id="go">Go</button></template></div>`,
    act: async (hand) => {
      await hand.click('div#host / button#go');
      await hand.sees('p#log', 'host ');
    },
    expected: [click('div#host / button#go')],
  },
  {
    name: 'an element scrolled within a shadow root',
    page: card('open', '<div id="list" style="height:80px;overflow:auto"><div style="height:2000px">Long</div></div>'),
    act: async (hand) => {
      await hand.move('x-card#card / div#list');
      await hand.wheel(0, 150);
      await hand.until('Math.abs(card.shadowRoot.querySelector("#list").scrollTop - 150) < 2');
    },
    expected: [scroll('x-card#card / div#list', { y: 150 })],
  },
  {
    name: 'a menu that opens under the pointer within a shadow root',
    page: `${heard}${card('open', '<style>#list{display:none}#menu:hover #list{display:block}</style><div id="menu"><span id="title">Menu</span><div id="list"><button id="go">Go</button></div></div>')}`,
    act: async (hand) => {
      await hand.move('x-card#card / span#title');
      await hand.click('x-card#card / button#go');
      await hand.sees('p#log', 'card ');
    },
    expected: [hover('x-card#card / span#title'), click('x-card#card / button#go')],
  },
  {
    name: 'a select in a closed shadow root whose list is styled, with the mouse and with keys',
    page: `${log}${card('closed', '<style>select, ::picker(select) { appearance: base-select }</style><select id="size" style="width:200px;height:40px"><option value="s">Small</option><option value="m" style="height:40px">Medium</option><option value="l">Large</option></select>')}
<script>addEventListener('input', () => say('chosen'));</script>`,
    needs: 'lists that pages style',
    act: async (hand) => {
      await hand.click('x-card#card', { at: { x: 50, y: 20 } });
      await hand.key('ArrowDown');
      await hand.key('Enter');
      await hand.sees('p#log', 'chosen ');
      await hand.click('p#log');
      await hand.click('x-card#card', { at: { x: 50, y: 20 } });
      await hand.key('ArrowDown');
      await hand.key('Enter');
      await hand.sees('p#log', 'chosen chosen ');
    },
    expected: [
      select('x-card#card! / select#size', ['m', 'Medium', 1]),
      click('html'),
      select('x-card#card! / select#size', ['l', 'Large', 2]),
    ],
  },
  {
    name: 'a hint in the top layer that opens under the pointer, within a shadow root',
    page: `${heard}${card('open', '<button id="open">Menu</button><div id="list" popover="manual" style="margin:0;top:50px;left:20px"><button id="go">Go</button></div>')}<script>
{ const root = card.shadowRoot; root.querySelector('#open').onmouseenter = () => root.querySelector('#list').showPopover(); }</script>`,
    act: async (hand) => {
      await hand.move('x-card#card / button#open');
      await hand.click('x-card#card / button#go');
      await hand.sees('p#log', 'card ');
    },
    expected: [hover('x-card#card / button#open'), click('x-card#card / button#go')],
  },
];
