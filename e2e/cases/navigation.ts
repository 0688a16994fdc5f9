/** Ways from page to page: the page's, which are effects, and the browser's own, which are actions. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Case, click, leads, press, scroll, type, way } from './case.ts';
import { log } from './log.ts';

const end = '<h1 id="end">The end</h1><a id="home" href="./">Home</a>';
const to = (kind: 'link' | 'form' | 'script' | 'history' | 'fragment', url: string) => [leads(kind, url, 0)];

const byPage: Case[] = [
  {
    name: 'a link',
    page: { '': '<a id="go" href="end">To the end</a>', end },
    act: async (hand) => {
      await hand.click('a#go');
      await hand.arrives('end');
    },
    expected: [{ ...click('a#go'), name: 'To the end', role: 'link' }],
    effects: to('link', 'end'),
  },
  {
    name: 'there and back again by links',
    page: { '': '<a id="go" href="end">To the end</a>', end },
    act: async (hand) => {
      await hand.click('a#go');
      await hand.arrives('end');
      await hand.click('a#home');
      await hand.arrives('');
      await hand.click('a#go');
      await hand.arrives('end');
    },
    expected: [click('a#go'), click('a#home'), click('a#go')],
    effects: [leads('link', 'end', 0), leads('link', '', 1), leads('link', 'end', 2)],
  },
  {
    name: 'a link below another base',
    page: { '': '<base href="deep/"><a id="go" href="end">To the end</a>', 'deep/end': end },
    act: async (hand) => {
      await hand.click('a#go');
      await hand.arrives('deep/end');
    },
    expected: [click('a#go')],
    effects: to('link', 'deep/end'),
  },
  {
    name: 'a link that the page follows by itself is a click alone',
    page: {
      '': `${log}<a id="go" href="end">To the end</a><script>go.onclick = (event) => { event.preventDefault(); fetch('end').then(() => say('fetched')); };</script>`,
      end,
    },
    act: async (hand) => {
      await hand.click('a#go');
      await hand.sees('p#log', 'fetched ');
    },
    expected: [click('a#go')],
  },
  {
    name: 'a link that answers with nothing',
    page: {
      '': `${log}<a id="go" href="nothing">Save</a><button id="on" onclick="say('on')">On</button>`,
      nothing: { content: '', headers: {}, status: 204 },
    },
    act: async (hand) => {
      await hand.click('a#go');
      await hand.click('button#on');
      await hand.sees('p#log', 'on ');
    },
    expected: [click('a#go'), click('button#on')],
  },
  {
    name: 'a form sent by its button',
    page: { '': '<form action="end"><input id="q" name="q" value="tea"><button id="send">Send</button></form>', end },
    act: async (hand) => {
      await hand.click('button#send');
      await hand.arrives('end?q=tea');
    },
    expected: [click('button#send')],
    effects: to('form', 'end?q=tea'),
  },
  {
    name: 'a form that hands a password on in the address, which the next page repeats',
    page: {
      '': '<form action="end"><input id="p" type="password" name="p"><button id="send">Send</button></form>',
      end: `${end}<p id="echo"></p><script>echo.textContent = 'It was ' + new URLSearchParams(location.search).get('p')</script>`,
    },
    act: async (hand) => {
      await hand.click('input#p');
      await hand.type('hunter2');
      await hand.click('button#send');
      await hand.arrives('end?p=hunter2');
      await hand.click('p#echo');
    },
    expected: [click('input#p'), type('input#p', { masked: 'password' }), click('button#send'), click('p#echo')],
    effects: [leads('form', 'end?p=[masked]', 2)],
    secret: 'hunter2',
  },
  {
    name: 'a form that hands a password on to a frame',
    page: {
      '': '<form action="inner" target="frame"><input id="p" type="password" name="p"><button id="send">Send</button></form><iframe id="frame" name="frame" src="empty"></iframe>',
      empty: '<p>Nothing yet</p>',
      inner: '<button id="go" onclick="go.textContent = location.search">Go</button>',
    },
    act: async (hand) => {
      await hand.click('input#p');
      await hand.type('hunter2');
      await hand.click('button#send');
      await hand.sees('iframe#frame / button#go', 'Go');
      await hand.click('iframe#frame / button#go');
      await hand.sees('iframe#frame / button#go', '?p=hunter2');
      await hand.click('iframe#frame / button#go');
    },
    expected: [
      click('input#p'),
      type('input#p', { masked: 'password' }),
      click('button#send'),
      click('iframe#frame / button#go'),
      click('iframe#frame / button#go'),
    ],
    effects: [leads('form', 'inner?p=[masked]', 2)],
    secret: 'hunter2',
  },
  {
    name: 'a page that a password was handed on to, loaded anew, and come back to',
    page: {
      '': '<form action="next"><input id="p" type="password" name="p"><button id="send">Send</button></form>',
      next: `<h1 id="next">Next</h1><a id="go" href="end">Go</a><p id="echo"></p><script>echo.textContent = location.search; addEventListener('unload', () => {})</script>`,
      end,
    },
    act: async (hand) => {
      await hand.click('input#p');
      await hand.type('hunter2');
      await hand.click('button#send');
      await hand.arrives('next?p=hunter2');
      await hand.reload();
      await hand.click('a#go');
      await hand.arrives('end');
      await hand.back('next?p=hunter2');
      await hand.click('p#echo');
    },
    expected: [
      click('input#p'),
      type('input#p', { masked: 'password' }),
      click('button#send'),
      way('reload', 'next?p=[masked]'),
      click('a#go'),
      way('back', 'next?p=[masked]'),
      click('p#echo'),
    ],
    effects: [leads('form', 'next?p=[masked]', 2), leads('link', 'end', 4)],
    secret: 'hunter2',
  },
  {
    name: 'a form sent by Enter in its field: one press',
    page: { '': '<form action="end"><input id="q" name="q"><button id="send">Send</button></form>', end },
    act: async (hand) => {
      await hand.click('input#q');
      await hand.type('tea');
      await hand.key('Enter');
      await hand.arrives('end?q=tea');
    },
    expected: [click('input#q'), type('input#q', 'tea'), press('input#q', 'Enter')],
    effects: [leads('form', 'end?q=tea', 2)],
  },
  {
    name: 'a form sent with POST',
    page: {
      '': '<form action="end" method="post"><input name="q" value="tea"><button id="send">Send</button></form>',
      end,
    },
    act: async (hand) => {
      await hand.click('button#send');
      await hand.arrives('end');
    },
    expected: [click('button#send')],
    effects: to('form', 'end'),
  },
  {
    name: 'a form that a script sends when a select changes',
    page: {
      '': '<form id="form" action="end"><select id="size" name="size" autofocus onchange="form.requestSubmit()"><option>s<option>l</select></form>',
      end,
    },
    act: async (hand) => {
      await hand.until('document.activeElement.id === "size"');
      await hand.key('ArrowDown');
      await hand.arrives('end?size=l');
    },
    expected: [{ type: 'select', target: 'select#size', is: { options: [{ value: 'l', label: 'l', index: 1 }] } }],
    effects: to('form', 'end?size=l'),
  },
  {
    name: 'a script that leaves in the click',
    page: { '': '<button id="go" onclick="location.href = \'end\'">Go</button>', end },
    act: async (hand) => {
      await hand.click('button#go');
      await hand.arrives('end');
    },
    expected: [click('button#go')],
    effects: to('script', 'end'),
  },
  {
    name: 'a script that leaves a while after the click',
    page: { '': '<button id="go" onclick="setTimeout(() => location.assign(\'end\'), 400)">Go</button>', end },
    act: async (hand) => {
      await hand.click('button#go');
      await hand.arrives('end');
    },
    expected: [click('button#go')],
    effects: to('script', 'end'),
  },
  {
    name: 'a script that puts another page in the place of this one',
    page: { '': '<button id="go" onclick="location.replace(\'end\')">Go</button>', end },
    act: async (hand) => {
      await hand.click('button#go');
      await hand.arrives('end');
    },
    expected: [click('button#go')],
    effects: to('script', 'end'),
  },
  {
    name: 'a script that loads the page anew',
    page: `<p id="time"></p><button id="go" onclick="location.reload()">Again</button><script>time.textContent = performance.getEntriesByType('navigation')[0].type;</script>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('p#time', 'reload');
    },
    expected: [click('button#go')],
    effects: to('script', ''),
  },
  {
    name: 'a redirect of the server',
    page: { '': '<a id="go" href="detour">Go</a>', detour: { redirect: 'end' }, end },
    act: async (hand) => {
      await hand.click('a#go');
      await hand.arrives('end');
    },
    expected: [click('a#go')],
    effects: [leads('link', 'detour', 0), leads('redirect', 'end', 0)],
  },
  {
    name: 'a page that sends on to another at once',
    page: { '': '<a id="go" href="mid">Go</a>', mid: '<meta http-equiv="refresh" content="0;url=end">Wait', end },
    act: async (hand) => {
      await hand.click('a#go');
      await hand.arrives('end');
    },
    expected: [click('a#go')],
    effects: [leads('link', 'mid', 0), { type: 'navigation', is: { url: { relative: 'end' } }, cause: 0 }],
  },
  {
    name: 'a link to a place within the page',
    page: '<a id="go" href="#far">Far down</a><div style="height:3000px"></div><h2 id="far">Far</h2>',
    act: async (hand) => {
      await hand.click('a#go');
      await hand.until('location.hash === "#far" && scrollY > 1000');
    },
    expected: [click('a#go')],
    effects: to('fragment', '#far'),
  },
  {
    name: 'a fragment that a script sets',
    page: `<button id="go" onclick="location.hash = 'step-2'">Next</button>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.until('location.hash === "#step-2"');
    },
    expected: [click('button#go')],
    effects: to('fragment', '#step-2'),
  },
  {
    name: 'pushState in a click',
    page: `<button id="go" onclick="history.pushState(null, '', '?step=2')">Next</button>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.until('location.search === "?step=2"');
    },
    expected: [click('button#go')],
    effects: to('history', '?step=2'),
  },
  {
    name: 'replaceState to another address in a click, and to the same',
    page: `${log}<button id="go" onclick="history.replaceState(null, '', '?step=two'); history.replaceState({ y: 1 }, '', '?step=two'); say('done')">Rename</button>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('p#log', 'done ');
    },
    expected: [click('button#go')],
    effects: to('history', '?step=two'),
  },
  {
    name: 'a link that an application takes with pushState',
    page: `<a id="go" href="rooms">Rooms</a><p id="view">Home</p><script>go.onclick = (event) => { event.preventDefault(); history.pushState(null, '', go.href); view.textContent = 'Rooms'; };</script>`,
    act: async (hand) => {
      await hand.click('a#go');
      await hand.sees('p#view', 'Rooms');
    },
    expected: [click('a#go')],
    effects: to('history', 'rooms'),
  },
  {
    name: 'a link that an application takes with the Navigation API',
    page: `<a id="go" href="rooms">Rooms</a><p id="view">Home</p><script>navigation.addEventListener('navigate', (event) => { if (event.canIntercept) event.intercept({ handler: async () => { view.textContent = 'Rooms'; } }); });</script>`,
    act: async (hand) => {
      await hand.click('a#go');
      await hand.sees('p#view', 'Rooms');
    },
    expected: [click('a#go')],
    effects: [{ type: 'navigation', is: { url: { relative: 'rooms' } }, cause: 0 }],
  },
  {
    name: 'a button of the page that goes back',
    page: {
      '': '<a id="go" href="end">To the end</a>',
      end: '<button id="back" onclick="history.back()">Back</button>',
    },
    act: async (hand) => {
      await hand.click('a#go');
      await hand.arrives('end');
      await hand.click('button#back');
      await hand.arrives('');
    },
    expected: [click('a#go'), click('button#back')],
    effects: [leads('link', 'end', 0), leads('history', '', 1)],
  },
  {
    name: 'an address that changes by itself is no action',
    page: `${log}<p id="para">Move here</p><script>para.onmouseenter = () => { history.replaceState(null, '', '?tick'); say('tick'); };</script>`,
    act: async (hand) => {
      await hand.move('p#para');
      await hand.sees('p#log', 'tick ');
    },
    expected: [],
    effects: [leads('history', '?tick', null)],
  },
];

const byPerson: Case[] = [
  {
    name: 'an address typed',
    page: { '': '<p>Start</p>', end },
    act: (hand) => hand.goto('end'),
    expected: [way('navigate', 'end')],
  },
  {
    name: 'a click, an address typed, a click',
    page: { '': '<button id="go">Go</button>', end },
    act: async (hand) => {
      await hand.click('button#go');
      await hand.goto('end');
      await hand.click('h1#end');
    },
    expected: [click('button#go'), way('navigate', 'end'), click('h1#end')],
  },
  {
    name: 'an address typed that the server redirects',
    page: { '': '<p>Start</p>', detour: { redirect: 'end' }, end },
    act: (hand) => hand.goto('detour'),
    expected: [way('navigate', 'end')],
  },
  {
    name: 'the browser’s reload',
    page: '<p id="time"></p><script>time.textContent = performance.getEntriesByType("navigation")[0].type;</script>',
    act: async (hand) => {
      await hand.reload();
      await hand.sees('p#time', 'reload');
    },
    expected: [way('reload', '')],
  },
  {
    name: 'the browser’s back and forward',
    page: { '': '<a id="go" href="end">To the end</a>', end },
    act: async (hand) => {
      await hand.click('a#go');
      await hand.arrives('end');
      await hand.back('');
      await hand.forward('end');
      await hand.click('h1#end');
    },
    expected: [click('a#go'), way('back', ''), way('forward', 'end'), click('h1#end')],
    effects: to('link', 'end'),
  },
  {
    name: 'two pages back, one after the other',
    page: { '': '<p>Start</p>', end, more: '<p>More</p>' },
    act: async (hand) => {
      await hand.goto('end');
      await hand.goto('more');
      await hand.back('end');
      await hand.back('');
    },
    expected: [way('navigate', 'end'), way('navigate', 'more'), way('back', 'end'), way('back', '')],
  },
  {
    name: 'the browser’s back within an application',
    page: `${log}<button id="go" onclick="history.pushState(null, '', '?step=2')">Next</button><script>onpopstate = () => say('back');</script>`,
    act: async (hand) => {
      await hand.click('button#go');
      await hand.until('location.search === "?step=2"');
      await hand.back('');
      await hand.sees('p#log', 'back ');
    },
    expected: [click('button#go'), way('back', '')],
    effects: to('history', '?step=2'),
  },
  {
    name: 'the browser’s back from a place within the page',
    page: '<a id="go" href="#far">Far down</a><div style="height:3000px"></div><h2 id="far">Far</h2>',
    act: async (hand) => {
      await hand.click('a#go');
      await hand.until('scrollY > 1000');
      await hand.back('');
      await hand.until('scrollY < 10');
    },
    expected: [click('a#go'), way('back', '')],
    effects: to('fragment', '#far'),
  },
  {
    name: 'back to a form whose fields the browser fills again',
    page: { '': '<input id="q"> <a id="go" href="end">On</a>', end },
    act: async (hand) => {
      await hand.click('input#q');
      await hand.type('tea');
      await hand.click('a#go');
      await hand.arrives('end');
      await hand.back('');
      await hand.holds('input#q', 'tea');
    },
    expected: [click('input#q'), type('input#q', 'tea'), click('a#go'), way('back', '')],
    effects: [leads('link', 'end', 2)],
  },
  {
    name: 'back to where the page was scrolled',
    page: {
      '': '<h1 id="head">Head</h1><div style="height:600px"></div><a id="go" href="end" style="display:block;height:300px">On</a><div style="height:3000px"></div>',
      end,
    },
    act: async (hand) => {
      await hand.move('h1#head');
      await hand.wheel(0, 400);
      await hand.until('Math.abs(scrollY - 400) < 2');
      await hand.click('a#go');
      await hand.arrives('end');
      await hand.back('');
      await hand.until('Math.abs(scrollY - 400) < 2');
    },
    expected: [scroll(null, { y: 400 }), click('a#go'), way('back', '')],
    effects: [leads('link', 'end', 1)],
  },
  {
    name: 'a reload in the middle of typing',
    page: '<input id="q" autocomplete="off">',
    act: async (hand) => {
      await hand.click('input#q');
      await hand.type('half');
      await hand.reload();
      await hand.click('input#q');
    },
    expected: [click('input#q'), type('input#q', 'half'), way('reload', ''), click('input#q')],
  },
];

const paper = {
  content: readFileSync(resolve(import.meta.dirname, '../apps/core/paper.pdf'), 'latin1'),
  headers: { 'content-type': 'application/pdf' },
};

const unseen: Case[] = [
  {
    name: 'a paper that the browser shows by itself is named as not recordable',
    page: { '': '<p id="start">Start</p>', paper },
    needs: 'Chromium’s own view of a PDF',
    act: async (hand) => {
      await hand.click('p#start');
      await hand.goto('paper');
    },
    expected: [click('p#start'), way('navigate', 'paper')],
    unrecordable: ['A PDF shown by the browser'],
  },
];

export const navigation: Case[] = [...byPage, ...byPerson, ...unseen];
