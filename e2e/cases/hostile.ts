/** Pages that throw, flood, hide, spoof and rewrite; and heavy ones. */
import { type Case, click, press, scroll, type, way } from './case.ts';
import { log } from './log.ts';

const go = '<button id="go" onclick="this.textContent = \'Gone\'">Go</button>';
const events = `['pointerdown','mousedown','pointerup','mouseup','click','keydown','keyup','beforeinput','input','change','focusin','wheel','scroll']`;

/** The hostile page is loaded while it is recorded: its scripts come after the recorder's. */
const after = (html: string): Record<string, string> => ({ '': '<p>Start</p>', bad: html });
const arrived = way('navigate', 'bad');

/** @param condition in which it does, by how often it has */
const takesOut = (condition: string): string =>
  `<script>let count = 0; new MutationObserver((list) => { for (const { addedNodes } of list) for (const node of addedNodes) if (node.parentNode === document.documentElement && ${condition}) { count += 1; node.remove(); } }).observe(document.documentElement, { childList: true });</script>`;

const xhtml = `<?xml version="1.0" encoding="utf-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Strict</title></head><body>
<form action="#"><label>Name <input id="name" /></label><label><input id="tick" type="checkbox" /> Agreed</label>
<button id="go" type="button" onclick="this.textContent = 'Gone'">Go</button></form>
<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><circle id="dot" cx="20" cy="20" r="18" /></svg>
<p id="text" style="margin-top:2000px">End</p></body></html>`;

export const hostile: Case[] = [
  {
    name: 'a page of XHTML',
    page: { '': { content: xhtml, headers: { 'content-type': 'application/xhtml+xml' } } },
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('button#go', 'Gone');
      await hand.click('input#name');
      await hand.type('Ada');
      await hand.click('input#tick');
      await hand.click('circle#dot');
      await hand.wheel(0, 300);
      await hand.until('scrollY === 300');
    },
    expected: [
      click('button#go'),
      click('input#name'),
      type('input#name', 'Ada'),
      click('input#tick', { checked: true }),
      click('circle#dot'),
      scroll(null, { y: 300 }),
    ],
  },
  {
    name: 'every listener of the page throws',
    page: after(
      `<script>for (const type of ${events}) addEventListener(type, () => { throw new Error(type); }, true);</script>${go} <input id="field">`,
    ),
    act: async (hand) => {
      await hand.goto('bad');
      await hand.click('button#go');
      await hand.sees('button#go', 'Gone');
      await hand.click('input#field');
      await hand.type('calm');
      await hand.holds('input#field', 'calm');
    },
    expected: [arrived, click('button#go'), click('input#field'), type('input#field', 'calm')],
  },
  {
    name: 'the page stops every event on the window first',
    page: after(
      `<script>for (const type of ${events}) addEventListener(type, (event) => event.stopImmediatePropagation(), true);</script>${go} <input id="field">`,
    ),
    act: async (hand) => {
      await hand.goto('bad');
      await hand.click('button#go');
      await hand.click('input#field');
      await hand.type('heard');
      await hand.holds('input#field', 'heard');
      await hand.key('Tab');
    },
    expected: [
      arrived,
      click('button#go'),
      click('input#field'),
      type('input#field', 'heard'),
      press('input#field', 'Tab'),
    ],
  },
  {
    name: 'the page prevents the default of every event',
    page: after(
      `${log}<script>for (const type of ['pointerdown','mousedown','click','keydown']) addEventListener(type, (event) => { event.preventDefault(); say(type); }, true);</script>${go}`,
    ),
    act: async (hand) => {
      await hand.goto('bad');
      await hand.click('button#go');
      await hand.key('a');
      await hand.sees('p#log', 'pointerdown click keydown ');
    },
    expected: [arrived, click('button#go'), press('body', 'a')],
  },
  {
    name: 'built-ins are frozen',
    page: after(
      `<script>for (const type of [Element, Node, Event, EventTarget, Document, HTMLElement]) Object.freeze(type.prototype); Object.freeze(Array.prototype); Object.freeze(Object.prototype);</script>${go}`,
    ),
    act: async (hand) => {
      await hand.goto('bad');
      await hand.click('button#go');
      await hand.sees('button#go', 'Gone');
    },
    expected: [arrived, click('button#go')],
  },
  {
    name: 'built-ins are patched to lie',
    page: after(
      `<script>EventTarget.prototype.addEventListener = () => {}; Event.prototype.composedPath = () => []; Element.prototype.closest = () => null; Element.prototype.getAttribute = () => 'lie'; Document.prototype.querySelectorAll = () => []; Element.prototype.attachShadow = () => null; history.pushState = () => {}; Element.prototype.getBoundingClientRect = () => { throw new Error('no'); };</script>${go}`,
    ),
    act: async (hand) => {
      await hand.goto('bad');
      await hand.click('button#go');
      await hand.sees('button#go', 'Gone');
    },
    expected: [arrived, { ...click('button#go'), name: 'Go' }],
  },
  {
    name: 'globals are shadowed',
    page: after(
      `<script>window.Element = null; window.HTMLElement = 1; window.Node = undefined; window.MutationObserver = function () { throw new Error('no'); }; window.setTimeout = () => 0; window.Promise = null; window.Map = class {};</script>${go}`,
    ),
    act: async (hand) => {
      await hand.goto('bad');
      await hand.click('button#go');
      await hand.click('button#go', { button: 'right' });
    },
    expected: [arrived, click('button#go'), click('button#go', { button: 'right' })],
  },
  {
    name: 'names of fields hide the properties of their form',
    page: `<form id="form" onsubmit="return false"><input name="parentNode"><input name="tagName"><input name="attributes"><input name="closest"><input name="id"><input name="getAttribute"><button id="go" type="button" onclick="textContent = 'Gone'">Go</button></form>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.click('input[name=tagName]');
      await hand.type('x');
      await hand.sees('button#go', 'Gone');
    },
    expected: [click('button#go'), click('input[name=tagName]'), type('input[name=tagName]', 'x')],
  },
  {
    name: 'names of pictures hide the properties of the document',
    page: `<img name="body" alt=""><img name="activeElement" alt=""><img name="querySelector" alt=""><img name="documentElement" alt=""><img name="defaultView" alt="">${go}`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.key('Enter');
    },
    expected: [click('button#go'), press('button#go', 'Enter')],
  },
  {
    name: 'ids that have to be escaped',
    page: `<button id=":r1:" name="one" onclick="textContent = 'Gone'">One</button> <button id='7"]\\x' name="two" onclick="textContent = 'Gone'">Two</button>`,
    act: async (hand) => {
      await hand.click('button[name=one]');
      await hand.click('button[name=two]');
      await hand.sees('button[name=two]', 'Gone');
    },
    expected: [click('button[name=one]'), click('button[name=two]')],
  },
  {
    name: 'the page is written anew a thousand times a second',
    page: `${go}<div id="busy"></div><script>let n = 0; const run = () => { for (let i = 0; i < 16; i += 1) busy.innerHTML = '<p>' + n++ + '</p>'; }; setInterval(run, 16);</script>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('button#go', 'Gone');
      await hand.click('button#go', { button: 'right' });
    },
    expected: [click('button#go'), click('button#go', { button: 'right' })],
  },
  {
    name: 'the button itself is drawn anew all the time',
    page: `${log}<div id="place"></div><script>const draw = () => { place.innerHTML = '<button id="go">Go</button>'; }; draw(); setInterval(draw, 100); place.onpointerdown = () => say('down');</script>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('p#log', 'down ');
    },
    expected: [click('button#go')],
  },
  {
    name: 'fifty thousand elements',
    page: `${go}<div id="many"></div><script>many.innerHTML = '<p><b>x</b></p>'.repeat(25000);</script>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('button#go', 'Gone');
      await hand.wheel(0, 500);
      await hand.until('Math.abs(scrollY - 500) < 2');
    },
    expected: [click('button#go'), scroll(null, { y: 500 })],
  },
  {
    name: 'two hundred frames',
    page: `${go}<div id="many"></div><script>for (let n = 0; n < 200; n += 1) { const frame = document.createElement('iframe'); frame.id = 'f' + n; frame.width = 40; frame.height = 20; frame.srcdoc = '<button id="in" onclick="textContent=1" style="position:fixed;inset:0">x</button>'; many.append(frame); }</script>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.click('iframe#f123 / button#in');
      await hand.sees('iframe#f123 / button#in', '1');
    },
    expected: [click('button#go'), click('iframe#f123 / button#in')],
  },
  {
    name: 'ten thousand events made by scripts',
    page: `${go}<input id="field"><script>go.addEventListener('click', () => { for (let n = 0; n < 2500; n += 1) for (const event of [new MouseEvent('click', { bubbles: true }), new KeyboardEvent('keydown', { key: 'a', bubbles: true }), new InputEvent('input', { bubbles: true }), new PointerEvent('pointerdown', { bubbles: true, isPrimary: true })]) field.dispatchEvent(event); field.value = 'flooded'; }, { once: true });</script>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.holds('input#field', 'flooded');
    },
    expected: [click('button#go')],
  },
  {
    name: 'what scripts click, fill, choose and focus is nothing',
    page: `${log}<button id="go">Go</button><button id="other" onclick="say('other')">Other</button><input id="box" type="checkbox"><input id="field"><select id="size"><option>s<option>l</select><script>go.onclick = () => { other.click(); box.click(); field.focus(); document.execCommand('insertText', false, 'by a script'); size.value = 'l'; size.dispatchEvent(new Event('change', { bubbles: true })); };</script>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('p#log', 'other ');
      await hand.holds('input#field', 'by a script');
    },
    expected: [click('button#go')],
  },
  {
    name: 'a page that writes itself anew in a click',
    page: `<button id="go" onclick="document.open(); document.write('<button id=again onclick=&quot;textContent=1&quot;>Again</button>'); document.close();">Go</button>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.click('button#again');
      await hand.sees('button#again', '1');
    },
    expected: [click('button#go'), click('button#again')],
  },
  {
    name: 'a page that takes out what is foreign to it as it loads',
    page: `${go}${takesOut('count < 3')}`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('button#go', 'Gone');
    },
    expected: [click('button#go')],
  },
  {
    name: 'a page that takes out whatever is foreign to it, with it the sign that it is recorded',
    page: `${go}<p id="later"></p>${takesOut('true')}<script>setTimeout(() => { document.querySelector('#later').textContent = 'Later'; }, 500);</script>`,
    act: async (hand) => {
      await hand.sees('p#later', 'Later');
      await hand.click('button#go');
      await hand.sees('button#go', 'Gone');
    },
    expected: [],
    unrecordable: ['The page hid the sign that it is recorded'],
  },
  {
    name: 'a page that is busy for a second in the press',
    page: `<button id="go" onpointerdown="const until = performance.now() + 1000; while (performance.now() < until);" onclick="textContent = 'Gone'">Go</button>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('button#go', 'Gone');
    },
    expected: [click('button#go')],
  },
  {
    name: 'an element a thousand levels deep',
    page: `<div id="top"></div><script>let at = top0(); function top0() { return document.querySelector('#top'); } for (let n = 0; n < 1000; n += 1) { const next = document.createElement('div'); at.append(next); at = next; } at.innerHTML = '<button id="go" onclick="textContent = 1">Go</button>';</script>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('button#go', '1');
    },
    expected: [click('button#go')],
  },
  {
    name: 'a button with a megabyte of text',
    page: `<button id="go" style="height:60px;width:300px;overflow:hidden" onclick="title = 'Gone'"></button><script>go.textContent = 'long '.repeat(200000);</script>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.until('go.title === "Gone"');
    },
    expected: [click('button#go')],
  },
  {
    name: 'a page that loads itself anew in a loop, and then rests',
    page: after(
      `${go}<script>const n = Number(sessionStorage.n ?? 0); if (n < 5) { sessionStorage.n = n + 1; setTimeout(() => location.reload(), 50); } else { document.title = 'Rests'; delete sessionStorage.n; }</script>`,
    ),
    act: async (hand) => {
      await hand.goto('bad');
      await hand.until('document.title === "Rests"');
      await hand.click('button#go');
      await hand.sees('button#go', 'Gone');
    },
    expected: [arrived, click('button#go')],
    ignoresEffects: true,
  },
  {
    name: 'a page under a strict content security policy',
    page: {
      '': '<p>Start</p>',
      bad: {
        content: '<!doctype html><title>Strict</title><button id="go">Go</button><input id="field">',
        headers: { 'content-type': 'text/html', 'content-security-policy': "default-src 'none'; sandbox" },
      },
    },
    act: async (hand) => {
      await hand.goto('bad');
      await hand.click('button#go');
      await hand.click('input#field');
      await hand.type('strict');
      await hand.holds('input#field', 'strict');
    },
    expected: [arrived, click('button#go'), click('input#field'), type('input#field', 'strict')],
  },
  {
    name: 'a document that is a drawing',
    page: {
      '': '<p>Start</p>',
      bad: {
        content:
          '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><circle id="dot" cx="100" cy="100" r="60"/></svg>',
        headers: { 'content-type': 'image/svg+xml' },
      },
    },
    act: async (hand) => {
      await hand.goto('bad');
      await hand.click('circle#dot');
    },
    expected: [arrived, click('circle#dot')],
  },
  {
    name: 'a page that stops clicks in its capture phase, open before the recording',
    page: `${go}<script>document.addEventListener('click', (event) => event.stopPropagation(), true);</script>`,
    act: (hand) => hand.click('button#go'),
    expected: [click('button#go')],
  },
  {
    name: 'a page that is recorded for the second time says everything once',
    page: `${go} <input id="field"> <p id="away">Away</p>`,
    isRecordedAgain: true,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.click('input#field');
      await hand.type('once');
      await hand.key('Tab');
      await hand.holds('input#field', 'once');
    },
    expected: [click('button#go'), click('input#field'), type('input#field', 'once'), press('input#field', 'Tab')],
  },
];
