/** Dialogs with their answers, downloads, print. */
import { type Case, click, dialog, download, leads, onTab, printing, type, way } from './case.ts';
import { log } from './log.ts';

const file = (name: string) => ({
  content: 'x'.repeat(20),
  headers: { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename="${name}"` },
});
const guarded = `${log}<input id="q"><script>let dirty = false; q.oninput = () => { dirty = true; }; addEventListener('beforeunload', (event) => { if (dirty) { event.preventDefault(); event.returnValue = 'x'; } });</script>`;
const end = '<h1 id="end">The end</h1>';

export const dialogs: Case[] = [
  {
    name: 'an alert',
    page: `${log}<button id="go" onclick="alert('Saved'); say('on')">Save</button>`,
    act: async (hand) => {
      hand.answer(true);
      await hand.click('button#go');
      await hand.sees('p#log', 'on ');
    },
    expected: [click('button#go')],
    effects: [dialog('alert', 0, { message: 'Saved' })],
  },
  {
    name: 'a question that is agreed to',
    page: `${log}<button id="go" onclick="say(confirm('Delete?'))">Delete</button>`,
    act: async (hand) => {
      hand.answer(true);
      await hand.click('button#go');
      await hand.sees('p#log', 'true ');
    },
    expected: [click('button#go')],
    effects: [dialog('confirm', 0, { message: 'Delete?', answer: true })],
  },
  {
    name: 'a question that is refused',
    page: `${log}<button id="go" onclick="say(confirm('Delete?'))">Delete</button>`,
    act: async (hand) => {
      hand.answer(false);
      await hand.click('button#go');
      await hand.sees('p#log', 'false ');
    },
    expected: [click('button#go')],
    effects: [dialog('confirm', 0, { message: 'Delete?', answer: false })],
  },
  {
    name: 'a text that is asked for',
    page: `${log}<button id="go" onclick="say(prompt('Name?', 'none'))">Name</button>`,
    act: async (hand) => {
      hand.answer('Pearl');
      await hand.click('button#go');
      await hand.sees('p#log', 'Pearl ');
    },
    expected: [click('button#go')],
    effects: [dialog('prompt', 0, { message: 'Name?', answer: 'Pearl' })],
  },
  {
    name: 'a text that is asked for and refused',
    page: `${log}<button id="go" onclick="say(prompt('Name?'))">Name</button>`,
    act: async (hand) => {
      hand.answer(false);
      await hand.click('button#go');
      await hand.sees('p#log', 'null ');
    },
    expected: [click('button#go')],
    effects: [dialog('prompt', 0, { answer: false })],
  },
  {
    name: 'a question in a frame of another origin',
    page: {
      '': '<iframe id="frame" src="{other}inner"></iframe>',
      inner: `<button id="go" onclick="alert('From within'); textContent = 'Gone'">Go</button>`,
    },
    act: async (hand) => {
      hand.answer(true);
      await hand.click('iframe#frame / button#go');
      await hand.sees('iframe#frame / button#go', 'Gone');
    },
    expected: [click('iframe#frame / button#go')],
    effects: [dialog('alert', 0, { message: 'From within' })],
  },
  {
    name: 'a question that comes a moment after the click, and then the page goes elsewhere',
    page: {
      '': `<button id="go" onclick="setTimeout(() => { if (confirm('Leave?')) location.href = 'end'; }, 200)">Go</button>`,
      end,
    },
    act: async (hand) => {
      hand.answer(true);
      await hand.click('button#go');
      await hand.arrives('end');
    },
    expected: [click('button#go')],
    effects: [dialog('confirm', 0, { message: 'Leave?', answer: true }), leads('script', 'end', 0)],
  },
  {
    name: '“Leave site?” answered with leaving',
    page: { '': guarded, end },
    needs: 'the browser’s own question',
    act: async (hand) => {
      await hand.click('input#q');
      await hand.type('half');
      await hand.leave(() => hand.goto('end'), true);
      await hand.click('h1#end');
    },
    expected: [click('input#q'), type('input#q', 'half'), way('navigate', 'end'), click('h1#end')],
    effects: [dialog('beforeunload', 2, { answer: true })],
  },
  {
    name: '“Leave site?” answered with staying',
    page: { '': `${guarded}<a id="go" href="end">On</a>`, end },
    needs: 'the browser’s own question',
    act: async (hand) => {
      await hand.click('input#q');
      await hand.type('half');
      await hand.leave(() => hand.click('a#go'), false);
      await hand.click('input#q');
    },
    expected: [click('input#q'), type('input#q', 'half'), click('a#go'), click('input#q')],
    effects: [dialog('beforeunload', 2, { answer: false })],
  },
  {
    name: 'a tab closed, and “Leave site?” answered with leaving',
    page: { '': '<p id="start">Start</p>', end: guarded },
    needs: 'the browser’s own question',
    act: async (hand) => {
      await hand.click('p#start');
      const tab = await hand.openTab();
      await tab.goto('end');
      await tab.click('input#q');
      await tab.type('half');
      await tab.closeAndAnswer(true);
      await hand.click('p#start');
    },
    expected: [
      click('p#start'),
      onTab('openTab', 1),
      way('navigate', 'end'),
      click('input#q'),
      type('input#q', 'half'),
      onTab('closeTab', 1),
      click('p#start'),
    ],
    effects: [dialog('beforeunload', 5, { answer: true })],
  },
  {
    name: 'a file that a link downloads',
    page: {
      '': `${log}<a id="get" href="report">Report</a><button id="on" onclick="say('on')">On</button>`,
      report: file('report.bin'),
    },
    act: async (hand) => {
      await hand.click('a#get');
      await hand.stay(500);
      await hand.click('button#on');
      await hand.sees('p#log', 'on ');
    },
    expected: [click('a#get'), click('button#on')],
    effects: [download(0)],
  },
  {
    name: 'a file that a link says is to be downloaded',
    page: { '': '<a id="get" href="report" download="mine.txt">Report</a>', report: 'text' },
    act: async (hand) => {
      await hand.click('a#get');
      await hand.stay(500);
    },
    expected: [click('a#get')],
    effects: [download(0)],
  },
  {
    name: 'a file that a script makes and downloads',
    page: `${log}<button id="get" onclick="const link = document.createElement('a'); link.href = window.URL.createObjectURL(new Blob(['x'])); link.download = 'made.txt'; link.click(); say('made')">Export</button>`,
    act: async (hand) => {
      await hand.click('button#get');
      await hand.sees('p#log', 'made ');
      await hand.stay(500);
    },
    expected: [click('button#get')],
    effects: [download(0)],
  },
  {
    name: 'a page that prints itself',
    page: `${log}<button id="go" onclick="print(); say('printed')">Print</button>`,
    needs: 'a print dialog that does not wait',
    act: async (hand) => {
      await hand.click('button#go');
      await hand.sees('p#log', 'printed ');
    },
    expected: [click('button#go')],
    effects: [printing(0)],
  },
];
