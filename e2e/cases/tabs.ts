/** Tabs that pages open, and what the person does with tabs. */
import { type Case, click, inTab, leads, onTab, tabEffect, type, way } from './case.ts';
import { log } from './log.ts';

const end = '<h1 id="end">The end</h1><button id="close" onclick="window.close()">Close</button>';

export const tabs: Case[] = [
  {
    name: 'a link to a new tab',
    page: { '': '<a id="go" href="end" target="_blank">End</a>', end },
    act: async (hand) => {
      const tab = await hand.opened(() => hand.click('a#go'));
      await tab.click('h1#end');
    },
    expected: [click('a#go'), inTab(1, click('h1#end'))],
    effects: [tabEffect('opened', 0), leads('link', 'end', 0)],
  },
  {
    name: 'a link to a new tab that is not to know its opener',
    page: { '': '<a id="go" href="end" target="_blank" rel="noopener noreferrer">End</a>', end },
    act: async (hand) => {
      const tab = await hand.opened(() => hand.click('a#go'));
      await tab.click('h1#end');
    },
    expected: [click('a#go'), inTab(1, click('h1#end'))],
    effects: [tabEffect('opened', 0), leads('link', 'end', 0)],
  },
  {
    name: 'a link clicked with the middle button',
    page: { '': '<a id="go" href="end">End</a>', end },
    act: async (hand) => {
      const tab = await hand.opened(() => hand.click('a#go', { button: 'middle' }));
      await tab.click('h1#end');
    },
    expected: [click('a#go', { button: 'middle' }), inTab(1, click('h1#end'))],
    effects: [tabEffect('opened', 0), leads('link', 'end', 0)],
  },
  {
    name: 'a script that opens a tab',
    page: { '': '<button id="go" onclick="window.open(\'end\')">Open</button>', end },
    act: async (hand) => {
      const tab = await hand.opened(() => hand.click('button#go'));
      await tab.click('h1#end');
    },
    expected: [click('button#go'), inTab(1, click('h1#end'))],
    effects: [tabEffect('opened', 0), { type: 'navigation', is: { url: { relative: 'end' } }, cause: 0 }],
  },
  {
    name: 'a script that opens a window',
    page: { '': "<button id=\"go\" onclick=\"open('end', '', 'width=400,height=300')\">Open</button>", end },
    act: async (hand) => {
      const tab = await hand.opened(() => hand.click('button#go'));
      await tab.click('h1#end');
    },
    expected: [click('button#go'), inTab(1, click('h1#end'))],
    effects: [tabEffect('opened', 0), { type: 'navigation', is: { url: { relative: 'end' } }, cause: 0 }],
  },
  {
    name: 'an empty window that a script fills',
    page: `<button id="go" onclick="const other = window.open(''); other.document.body.innerHTML = '<button id=in>In</button>'">Open</button>`,
    act: async (hand) => {
      const tab = await hand.opened(() => hand.click('button#go'));
      await tab.click('button#in');
    },
    expected: [click('button#go'), inTab(1, click('button#in'))],
    effects: [tabEffect('opened', 0)],
  },
  {
    name: 'a form that answers in a new tab',
    page: { '': '<form action="end" target="_blank"><button id="send">Send</button></form>', end },
    act: async (hand) => {
      const tab = await hand.opened(() => hand.click('button#send'));
      await tab.click('h1#end');
    },
    expected: [click('button#send'), inTab(1, click('h1#end'))],
    effects: [tabEffect('opened', 0), { type: 'navigation', is: { url: { relative: 'end?' } }, cause: 0 }],
  },
  {
    name: 'a form that hands a password that the page filled in on to a new tab',
    page: {
      '': '<form action="report" target="_blank"><input type="password" name="p" value="hunter2"><button id="send">Send</button></form>',
      report: '<h1 id="end">Report</h1><p id="echo"></p><script>echo.textContent = location.search</script>',
    },
    act: async (hand) => {
      const report = await hand.opened(() => hand.click('button#send'));
      await report.click('p#echo');
    },
    expected: [click('button#send'), inTab(1, click('p#echo'))],
    effects: [tabEffect('opened', 0), { type: 'navigation', is: { url: { relative: 'report?p=[masked]' } }, cause: 0 }],
    secret: 'hunter2',
  },
  {
    name: 'a window that closes itself when it is done',
    page: {
      '': `${log}<button id="go" onclick="window.open('end'); addEventListener('focus', () => say('focus'))">Open</button><button id="on" onclick="say('on')">On</button>`,
      end,
    },
    act: async (hand) => {
      const tab = await hand.opened(() => hand.click('button#go'));
      await tab.click('button#close');
      await hand.click('button#on');
      await hand.until('log.textContent.includes("on ")');
    },
    expected: [click('button#go'), inTab(1, click('button#close')), click('button#on')],
    effects: [
      tabEffect('opened', 0),
      { type: 'navigation', is: { url: { relative: 'end' } }, cause: 0 },
      tabEffect('closed', 1),
    ],
  },
  {
    name: 'a window that the page that opened it closes',
    page: {
      '': `${log}<button id="go" onclick="other = window.open('end')">Open</button><button id="shut" onclick="other.close(); say('shut')">Shut</button><script>let other;</script>`,
      end,
    },
    act: async (hand) => {
      const tab = await hand.opened(() => hand.click('button#go'));
      await tab.click('h1#end');
      await hand.switchHere();
      // No person is so quick that it could be the browser that brought the tab to the front.
      await hand.stay(600);
      await hand.click('button#shut');
      await hand.sees('p#log', 'shut ');
      await hand.until('other.closed');
    },
    expected: [click('button#go'), inTab(1, click('h1#end')), onTab('switchTab', 0), click('button#shut')],
    effects: [
      tabEffect('opened', 0),
      { type: 'navigation', is: { url: { relative: 'end' } }, cause: 0 },
      tabEffect('closed', 3),
    ],
  },
  {
    name: 'a tab that the person opens, and an address typed in it',
    page: { '': '<p id="start">Start</p>', end },
    act: async (hand) => {
      await hand.click('p#start');
      const tab = await hand.openTab();
      await tab.goto('end');
      await tab.click('h1#end');
    },
    expected: [click('p#start'), onTab('openTab', 1), inTab(1, way('navigate', 'end')), inTab(1, click('h1#end'))],
  },
  {
    name: 'to and fro between two tabs',
    page: { '': '<p id="start">Start</p>', end },
    act: async (hand) => {
      await hand.click('p#start');
      const tab = await hand.openTab();
      await tab.goto('end');
      await tab.click('h1#end');
      await hand.switchHere();
      await hand.click('p#start');
      await tab.switchHere();
      await tab.click('h1#end');
    },
    expected: [
      click('p#start'),
      onTab('openTab', 1),
      inTab(1, way('navigate', 'end')),
      inTab(1, click('h1#end')),
      onTab('switchTab', 0),
      click('p#start'),
      onTab('switchTab', 1),
      inTab(1, click('h1#end')),
    ],
  },
  {
    name: 'a tab that the person closes',
    page: { '': '<p id="start">Start</p>', end },
    act: async (hand) => {
      await hand.click('p#start');
      const tab = await hand.openTab();
      await tab.goto('end');
      await tab.click('h1#end');
      await tab.closeTab();
      await hand.click('p#start');
    },
    expected: [
      click('p#start'),
      onTab('openTab', 1),
      inTab(1, way('navigate', 'end')),
      inTab(1, click('h1#end')),
      onTab('closeTab', 1),
      click('p#start'),
    ],
  },
  {
    name: 'a tab closed in the middle of typing',
    page: { '': '<p id="start">Start</p>', end: '<input id="q" autofocus>' },
    act: async (hand) => {
      await hand.click('p#start');
      const tab = await hand.openTab();
      await tab.goto('end');
      await tab.click('input#q');
      await tab.type('half');
      await tab.closeTab();
      await hand.click('p#start');
    },
    expected: [
      click('p#start'),
      onTab('openTab', 1),
      inTab(1, way('navigate', 'end')),
      inTab(1, click('input#q')),
      inTab(1, type('input#q', 'half')),
      onTab('closeTab', 1),
      click('p#start'),
    ],
  },
  {
    name: 'text on both sides of a visit to another tab',
    page: { '': '<input id="q">', end },
    act: async (hand) => {
      await hand.click('input#q');
      await hand.type('one');
      const tab = await hand.openTab();
      await tab.goto('end');
      await tab.click('h1#end');
      await hand.switchHere();
      await hand.type('two');
      await hand.holds('input#q', 'onetwo');
    },
    expected: [
      click('input#q'),
      type('input#q', 'one'),
      onTab('openTab', 1),
      inTab(1, way('navigate', 'end')),
      inTab(1, click('h1#end')),
      onTab('switchTab', 0),
      type('input#q', 'onetwo', { text: 'two' }),
    ],
  },
];
