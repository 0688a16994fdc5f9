/** Text entered, however it comes. */
import { type Case, click, leads, press, type } from './case.ts';
import { log } from './log.ts';

const field = '<input id="field" aria-label="Field" style="width:300px">';
const any = (value: unknown) => typeof value === 'string';
const edits = (deletions: number, rewrites = 0) => ({ edits: { deletions, rewrites } });

const typing: Case[] = [
  {
    name: 'text typed into a field',
    page: field,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('Ada Lovelace');
      await hand.holds('input#field', 'Ada Lovelace');
    },
    expected: [click('input#field'), { ...type('input#field', 'Ada Lovelace', edits(0)), name: 'Field' }],
  },
  {
    name: 'text that is corrected on the way',
    page: field,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('harborr');
      await hand.key('Backspace');
      await hand.key('Backspace');
      await hand.type('ur');
      await hand.holds('input#field', 'harbour');
    },
    expected: [click('input#field'), type('input#field', 'harbour', edits(2))],
  },
  {
    name: 'text typed and all deleted again',
    page: field,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('oops');
      for (let times = 0; times < 4; times += 1) await hand.key('Backspace');
      await hand.holds('input#field', '');
    },
    expected: [click('input#field'), type('input#field', '', edits(4))],
  },
  {
    name: 'text added to what is there',
    page: '<input id="field" value="Port " style="width:300px">',
    act: async (hand) => {
      await hand.click('input#field', { at: { x: 250, y: 10 } });
      await hand.type('Vale');
      await hand.holds('input#field', 'Port Vale');
    },
    expected: [click('input#field'), type('input#field', 'Port Vale', { text: 'Vale' })],
  },
  {
    name: 'arrow keys within a field divide what is typed',
    page: field,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('acd');
      await hand.key('ArrowLeft');
      await hand.key('ArrowLeft');
      await hand.type('b');
      await hand.holds('input#field', 'abcd');
    },
    expected: [
      click('input#field'),
      type('input#field', 'acd'),
      press('input#field', 'ArrowLeft'),
      press('input#field', 'ArrowLeft'),
      type('input#field', 'abcd', { text: 'b' }),
    ],
  },
  {
    name: 'Home and End within a field',
    page: field,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('world');
      await hand.key('Home');
      await hand.type('hello ');
      await hand.key('End');
      await hand.type('!');
      await hand.holds('input#field', 'hello world!');
    },
    expected: [
      click('input#field'),
      type('input#field', 'world'),
      press('input#field', 'Home'),
      type('input#field', 'hello world', { text: 'hello ' }),
      press('input#field', 'End'),
      type('input#field', 'hello world!', { text: '!' }),
    ],
  },
  {
    name: 'lines in a text area',
    page: '<textarea id="area" rows="4"></textarea>',
    act: async (hand) => {
      await hand.click('textarea#area');
      await hand.type('One');
      await hand.key('Enter');
      await hand.type('Two');
      await hand.holds('textarea#area', 'One\nTwo');
    },
    expected: [click('textarea#area'), type('textarea#area', 'One\nTwo')],
  },
  {
    name: 'two fields, with Tab in between',
    page: '<input id="one"> <input id="two">',
    act: async (hand) => {
      await hand.click('input#one');
      await hand.type('first');
      await hand.key('Tab');
      await hand.type('second');
      await hand.holds('input#two', 'second');
    },
    expected: [click('input#one'), type('input#one', 'first'), press('input#one', 'Tab'), type('input#two', 'second')],
  },
  {
    name: 'a field that is left and come back to',
    page: `${log}${field} <button id="go" onclick="say('go')">Go</button>`,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('one');
      await hand.click('button#go');
      await hand.click('input#field');
      await hand.key('End');
      await hand.type(' two');
      await hand.holds('input#field', 'one two');
    },
    expected: [
      click('input#field'),
      type('input#field', 'one'),
      click('button#go'),
      click('input#field'),
      press('input#field', 'End'),
      type('input#field', 'one two', { text: ' two' }),
    ],
  },
  {
    name: 'a long pause in the middle of a word',
    page: field,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('light');
      await hand.stay(1200);
      await hand.type('house');
      await hand.holds('input#field', 'lighthouse');
    },
    expected: [click('input#field'), type('input#field', 'lighthouse')],
  },
  {
    name: 'a field that has the focus from the start',
    page: '<input id="field" autofocus>',
    act: async (hand) => {
      await hand.until('document.activeElement.id === "field"');
      await hand.type('at once');
      await hand.holds('input#field', 'at once');
    },
    expected: [type('input#field', 'at once')],
  },
  {
    name: 'a letter held down',
    page: field,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.hold('a', 4);
      await hand.holds('input#field', 'aaaaa');
    },
    expected: [click('input#field'), type('input#field', 'aaaaa')],
  },
  {
    name: 'all that is there is marked with Control+a and typed over',
    page: '<input id="field" value="old">',
    act: async (hand) => {
      await hand.click('input#field');
      await hand.key('Control+a');
      await hand.type('new');
      await hand.holds('input#field', 'new');
    },
    expected: [click('input#field'), press('input#field', 'Control+a'), type('input#field', 'new')],
  },
  {
    name: 'a word is marked with a double click and typed over',
    page: '<input id="field" value="grey sea" style="width:300px">',
    act: async (hand) => {
      await hand.click('input#field', { count: 2, at: { x: 12, y: 10 } });
      await hand.type('blue ');
      await hand.until('field.value.startsWith("blue")');
    },
    expected: [
      click('input#field', { count: 2 }),
      type('input#field', (value: unknown) => String(value).startsWith('blue'), { text: 'blue ' }),
    ],
  },
  {
    name: 'a whole word deleted with Control+Backspace',
    page: field,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('two words');
      await hand.key('Control+Backspace');
      await hand.type('boats');
      await hand.holds('input#field', 'two boats');
    },
    expected: [click('input#field'), type('input#field', 'two boats', edits(5))],
  },
  {
    name: 'undone and redone within a field',
    page: field,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('one');
      await hand.key('Control+z');
      await hand.holds('input#field', '');
      await hand.key('Control+Shift+z');
      await hand.holds('input#field', 'one');
    },
    expected: [click('input#field'), type('input#field', 'one')],
  },
  {
    name: 'typed in a field that takes only so much',
    page: '<input id="field" maxlength="4">',
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('abcdef');
      await hand.holds('input#field', 'abcd');
    },
    expected: [click('input#field'), type('input#field', 'abcd')],
  },
  {
    name: 'a search that Escape empties',
    page: '<input id="field" type="search">',
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('reef');
      await hand.key('Escape');
      await hand.holds('input#field', '');
      await hand.type('gull');
      await hand.holds('input#field', 'gull');
    },
    expected: [
      click('input#field'),
      type('input#field', 'reef'),
      press('input#field', 'Escape', { value: '' }),
      type('input#field', 'gull'),
    ],
  },
  {
    name: 'a search that Enter sends, and that the page empties',
    page: `${log}<form id="form"><input id="field" type="search"></form><script>form.onsubmit = (event) => { event.preventDefault(); say(field.value); field.value = ''; };</script>`,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('milk');
      await hand.key('Enter');
      await hand.sees('p#log', 'milk ');
    },
    expected: [click('input#field'), type('input#field', 'milk'), press('input#field', 'Enter')],
  },
  {
    name: 'the page goes elsewhere in the middle of typing',
    page: {
      '': '<input id="field" oninput="if (value.length === 3) location.href = \'end\'">',
      end: '<h1 id="end">End</h1>',
    },
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('abc');
      await hand.arrives('end');
    },
    expected: [click('input#field'), type('input#field', 'abc')],
    effects: [leads('script', 'end', 1)],
  },
  {
    name: 'a field that is removed while it is typed into',
    page: `${log}<input id="field" oninput="if (value.length === 3) { say(value); remove(); }">`,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('abc');
      await hand.sees('p#log', 'abc ');
    },
    expected: [click('input#field'), type('input#field', 'abc')],
  },
];

const kinds: Case[] = [
  ...(['search', 'url', 'text'] as const).map(
    (kind): Case => ({
      name: `text typed into a field of type ${kind}`,
      page: `<input id="field" type="${kind}">`,
      act: async (hand) => {
        await hand.click('input#field');
        await hand.type('sea.example');
        await hand.holds('input#field', 'sea.example');
      },
      expected: [click('input#field'), type('input#field', 'sea.example')],
    }),
  ),
  {
    name: 'a number typed',
    page: '<input id="field" type="number">',
    act: async (hand) => {
      await hand.click('input#field', { at: { x: 20, y: 10 } });
      await hand.type('42');
      await hand.holds('input#field', '42');
    },
    expected: [click('input#field'), type('input#field', '42')],
  },
  {
    name: 'a number stepped with the arrow keys',
    page: '<input id="field" type="number" value="5">',
    act: async (hand) => {
      await hand.click('input#field', { at: { x: 20, y: 10 } });
      await hand.key('ArrowUp');
      await hand.key('ArrowUp');
      await hand.holds('input#field', '7');
    },
    expected: [click('input#field'), type('input#field', '7', { text: any })],
  },
  {
    name: 'a number stepped with the mouse',
    page: '<input id="field" type="number" value="5" style="width:100px;height:30px">',
    act: async (hand) => {
      await hand.move('input#field');
      await hand.stay(100);
      await hand.click('input#field', { at: { x: 97, y: 12 } });
      await hand.holds('input#field', '6');
    },
    expected: [click('input#field', { value: '6' })],
  },
  {
    name: 'a date typed part by part',
    page: '<input id="field" type="date">',
    needs: 'the order of the parts that Chromium shows',
    act: async (hand) => {
      await hand.click('input#field', { at: { x: 14, y: 10 } });
      await hand.type('12252026');
      await hand.holds('input#field', '2026-12-25');
    },
    expected: [click('input#field'), type('input#field', '2026-12-25', { text: any })],
  },
  {
    name: 'a date of which only a part is filled in',
    page: '<input id="field" type="date"><button id="next">Next</button>',
    act: async (hand) => {
      await hand.click('input#field', { at: { x: 14, y: 10 } });
      await hand.type('12');
      await hand.click('button#next');
      await hand.until('field.validity.badInput');
    },
    expected: [click('input#field'), type('input#field', '', { text: '12', edits: undefined }), click('button#next')],
  },
  {
    name: 'a time of which one part is emptied, stepped and filled in again',
    page: '<input id="field" type="time" value="10:20">',
    act: async (hand) => {
      await hand.click('input#field', { at: { x: 14, y: 10 } });
      await hand.key('Backspace');
      await hand.holds('input#field', '');
      await hand.key('ArrowRight');
      await hand.type('3');
      await hand.key('ArrowLeft');
      await hand.type('7');
      await hand.holds('input#field', '07:03');
    },
    expected: [
      click('input#field'),
      type('input#field', '', { text: '' }),
      press('input#field', 'ArrowRight'),
      type('input#field', '', { text: '3' }),
      press('input#field', 'ArrowLeft'),
      type('input#field', '07:03', { text: any }),
    ],
  },
  {
    name: 'a time typed part by part',
    page: '<input id="field" type="time">',
    needs: 'the order of the parts that Chromium shows',
    act: async (hand) => {
      await hand.click('input#field', { at: { x: 14, y: 10 } });
      await hand.type('0130PM');
      await hand.holds('input#field', '13:30');
    },
    expected: [click('input#field'), type('input#field', '13:30', { text: any })],
  },
  {
    name: 'a password is one masked type, and only the Enter of its keys is told',
    page: `${log}<form id="form"><input id="field" type="password"></form><script>form.onsubmit = () => { say('sent'); return false; };</script>`,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('Zq7-violet');
      await hand.key('Backspace');
      await hand.key('ArrowLeft');
      await hand.type('x');
      await hand.key('Enter');
      await hand.sees('p#log', 'sent ');
    },
    expected: [
      click('input#field'),
      type('input#field', { masked: 'password' }, { edits: undefined }),
      press('input#field', 'Enter'),
    ],
  },
  {
    name: 'a password that is shown stays masked',
    page: `<input id="field" type="password"> <button id="show" onclick="field.type = 'text'">Show</button>`,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('Zq7-violet');
      await hand.click('button#show');
      await hand.click('input#field');
      await hand.type('x');
      await hand.until('field.type === "text" && field.value.length === 11');
    },
    expected: [
      click('input#field'),
      type('input#field', { masked: 'password' }),
      click('button#show'),
      click('input#field'),
      type('input#field', { masked: 'password' }),
    ],
  },
];

const editors: Case[] = [
  {
    name: 'text typed into an editable region',
    page: '<div id="note" contenteditable="true" style="width:300px;height:80px;border:1px solid"></div>',
    act: async (hand) => {
      await hand.click('div#note');
      await hand.type('Dear all');
      await hand.sees('div#note', 'Dear all');
    },
    expected: [click('div#note'), type('div#note', 'Dear all')],
  },
  {
    name: 'two lines in an editable region',
    page: '<div id="note" contenteditable="true" style="width:300px;height:80px;border:1px solid"></div>',
    act: async (hand) => {
      await hand.click('div#note');
      await hand.type('One');
      await hand.key('Enter');
      await hand.type('Two');
      await hand.until('note.innerText.trim() === "One\\nTwo"');
    },
    expected: [click('div#note'), type('div#note', 'One\nTwo')],
  },
  {
    name: 'a region that is editable only as plain text',
    page: '<div id="note" contenteditable="plaintext-only" role="textbox" style="width:300px;height:60px"></div>',
    act: async (hand) => {
      await hand.click('div#note');
      await hand.type('plain');
      await hand.sees('div#note', 'plain');
    },
    expected: [click('div#note'), type('div#note', 'plain')],
  },
  {
    name: 'Control+b in an editable region is a shortcut',
    page: '<div id="note" contenteditable="true" style="width:300px;height:60px"></div>',
    needs: 'the focus of the window in front',
    act: async (hand) => {
      await hand.click('div#note');
      await hand.type('so ');
      await hand.key('Control+b');
      await hand.type('bold');
      await hand.until('note.querySelector("b, strong, span") !== null');
    },
    expected: [
      click('div#note'),
      type('div#note', any, { text: any }),
      press('div#note', 'Control+b'),
      type('div#note', (value: unknown) => String(value).trim() === 'so bold', { text: 'bold' }),
    ],
  },
  {
    name: 'an editor that draws its content anew with every letter',
    page: `<div id="note" contenteditable="true" style="width:300px;height:60px"><p><br></p></div><script>
note.oninput = () => { const text = note.textContent; note.innerHTML = '<p>' + text + '</p>'; getSelection().collapse(note.firstChild.firstChild, text.length); };</script>`,
    act: async (hand) => {
      await hand.click('div#note');
      await hand.type('redrawn');
      await hand.sees('div#note', 'redrawn');
    },
    expected: [click('div#note'), type('div#note', 'redrawn')],
  },
  {
    name: 'a field that the page draws anew with every letter',
    page: `<div id="app"></div><script>
const draw = (value) => {
  app.innerHTML = '<input id="field" name="q"><p></p>';
  app.firstChild.value = value;
  app.lastChild.textContent = value;
  app.firstChild.oninput = (event) => { draw(event.target.value); app.firstChild.focus(); };
};
draw('');</script>`,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('redrawn');
      await hand.sees('div#app > p', 'redrawn');
    },
    expected: [click('input#field'), type('input#field', 'redrawn', edits(0))],
  },
  {
    name: 'the parts of a date, each of which hands the focus on before it shows its last digit',
    page: `<span id="month" contenteditable="true">mm</span>/<span id="day" contenteditable="true">dd</span><script>
for (const part of [month, day]) {
  let digits = '';
  part.onbeforeinput = (event) => {
    event.preventDefault();
    digits += event.data;
    if (digits.length === 2 && part === month) day.focus();
    queueMicrotask(() => { part.textContent = digits; });
  };
}</script>`,
    act: async (hand) => {
      await hand.click('span#month');
      await hand.type('1225');
      await hand.sees('span#day', '25');
      await hand.sees('span#month', '12');
    },
    expected: [click('span#month'), type('span#month', '12'), type('span#day', '25')],
  },
  {
    name: 'an editor that handles beforeinput itself',
    page: `<div id="note" contenteditable="true" style="width:300px;height:60px"></div><script>
note.onbeforeinput = (event) => { event.preventDefault(); note.textContent += event.data ?? ''; };</script>`,
    act: async (hand) => {
      await hand.click('div#note');
      await hand.type('own');
      await hand.sees('div#note', 'own');
    },
    expected: [click('div#note'), type('div#note', 'own')],
  },
  {
    name: 'a hidden text area beneath a drawn editor',
    page: `<div id="editor" style="position:relative;width:400px;height:80px;border:1px solid"><div id="lines" style="white-space:pre"></div><textarea id="sink" style="position:absolute;left:0;top:0;width:1px;height:1em;opacity:0"></textarea></div><script>
editor.onmousedown = (event) => { event.preventDefault(); sink.focus(); }; sink.oninput = () => { lines.textContent += sink.value; sink.value = ''; };</script>`,
    act: async (hand) => {
      await hand.click('div#editor');
      await hand.type('code');
      await hand.sees('div#lines', 'code');
    },
    expected: [click('div#editor'), type('textarea#sink', any, { text: 'code' })],
  },
  {
    name: 'a library that writes what is typed in its own form',
    page: `<input id="field"><script>field.oninput = () => { field.value = field.value.replace(/\\D/g, '').replace(/(\\d\\d)(?=\\d)/g, '$1-'); };</script>`,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('123456');
      await hand.holds('input#field', '12-34-56');
    },
    expected: [click('input#field'), type('input#field', '12-34-56', { text: any })],
  },
  {
    name: 'a library that takes the keys and writes the value itself',
    page: `<input id="field"><script>field.onkeydown = (event) => { if (event.key.length === 1) { event.preventDefault(); field.value += event.key.toUpperCase(); } };</script>`,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('abc');
      await hand.holds('input#field', 'ABC');
    },
    expected: [click('input#field'), type('input#field', 'ABC', { text: any })],
  },
  {
    name: 'six boxes for a number, each handing on the focus',
    page: `<div id="boxes">${[1, 2, 3, 4].map((n) => `<input id="n${n}" aria-label="Digit ${n}" maxlength="1" size="1">`).join('')}</div><script>
boxes.oninput = (event) => event.target.nextElementSibling?.focus();</script>`,
    act: async (hand) => {
      await hand.click('input#n1');
      await hand.type('1234');
      await hand.holds('input#n4', '4');
    },
    expected: [
      click('input#n1'),
      // A code is typed into such boxes: never told.
      ...[1, 2, 3, 4].map((n) => type(`input#n${n}`, { masked: 'code' })),
    ],
  },
  {
    name: 'a value that a script sets is nobody’s typing',
    page: `${field} <button id="fill" onclick="field.value = 'by a script'; field.dispatchEvent(new Event('input', { bubbles: true }))">Fill</button>`,
    act: async (hand) => {
      await hand.click('button#fill');
      await hand.holds('input#field', 'by a script');
    },
    expected: [click('button#fill')],
  },
  {
    name: 'a page that completes what is typed by itself',
    page: `<input id="field"><script>field.onkeyup = (event) => { if (field.value === 'Lis') { field.value = 'Lisbon'; field.setSelectionRange(3, 6); } };</script>`,
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('Lis');
      await hand.holds('input#field', 'Lisbon');
      await hand.key('Tab');
    },
    expected: [click('input#field'), type('input#field', 'Lisbon', { text: any }), press('input#field', 'Tab')],
  },
];

const methods: Case[] = [
  {
    name: 'Chinese: a candidate taken with the space bar',
    page: field,
    needs: 'an input method',
    act: async (hand) => {
      await hand.click('input#field');
      await hand.compose('n', 'ni', 'ni h', 'ni hao');
      await hand.commit('你好', 'Space');
      await hand.holds('input#field', '你好');
    },
    expected: [click('input#field'), type('input#field', '你好', { by: 'composition' })],
  },
  {
    name: 'Japanese: Enter takes the candidate, a second one sends',
    page: `${log}<form id="form">${field}</form><script>form.onsubmit = () => { say(field.value); return false; };</script>`,
    needs: 'an input method',
    act: async (hand) => {
      await hand.click('input#field');
      await hand.compose('ｋ', 'か', 'かい', '海');
      await hand.commit('海', 'Enter');
      await hand.key('Enter');
      await hand.sees('p#log', '海 ');
    },
    expected: [click('input#field'), type('input#field', '海', { by: 'composition' }), press('input#field', 'Enter')],
  },
  {
    name: 'Korean: syllable by syllable',
    page: field,
    needs: 'an input method',
    act: async (hand) => {
      await hand.click('input#field');
      await hand.compose('ㅂ', '바', '받');
      await hand.commit('바');
      await hand.compose('ㄷ', '다');
      await hand.commit('다');
      await hand.holds('input#field', '바다');
    },
    expected: [click('input#field'), type('input#field', '바다', { by: 'composition' })],
  },
  {
    name: 'an input method in an editable region',
    page: '<div id="note" contenteditable="true" style="width:300px;height:60px"></div>',
    needs: 'an input method',
    act: async (hand) => {
      await hand.click('div#note');
      await hand.compose('h', 'ha', 'hai');
      await hand.commit('海', 'Enter');
      await hand.sees('div#note', '海');
    },
    expected: [click('div#note'), type('div#note', '海', { by: 'composition' })],
  },
  {
    name: 'letters first, then an input method: one visit of the field',
    page: field,
    needs: 'an input method',
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('at ');
      await hand.compose('hai', '海辺の町');
      await hand.commit('海辺の町', 'Space');
      await hand.holds('input#field', 'at 海辺の町');
    },
    expected: [click('input#field'), type('input#field', 'at 海辺の町', { by: 'composition' })],
  },
  {
    name: 'an input method that is given up',
    page: field,
    needs: 'an input method',
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('x');
      await hand.compose('n', 'ni', '');
      await hand.commit('');
      await hand.type('y');
      await hand.holds('input#field', 'xy');
    },
    expected: [click('input#field'), type('input#field', 'xy')],
  },
  {
    name: 'an at sign by AltGr does not divide what is typed',
    page: field,
    needs: 'a keyboard with AltGr',
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('a');
      await hand.keyEvent({ type: 'rawKeyDown', key: 'AltGraph', code: 'AltRight' });
      await hand.keyEvent({ type: 'keyDown', key: '@', code: 'KeyQ', text: '@' });
      await hand.keyEvent({ type: 'keyUp', key: '@', code: 'KeyQ' });
      await hand.keyEvent({ type: 'keyUp', key: 'AltGraph', code: 'AltRight' });
      await hand.type('b');
      await hand.holds('input#field', 'a@b');
    },
    expected: [click('input#field'), type('input#field', 'a@b')],
  },
  {
    name: 'a letter with an accent by a dead key',
    page: field,
    needs: 'a keyboard with dead keys',
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('caf');
      await hand.keyEvent({ type: 'rawKeyDown', key: 'Dead', code: 'Equal', windowsVirtualKeyCode: 229 });
      await hand.keyEvent({ type: 'keyUp', key: 'Dead', code: 'Equal' });
      await hand.keyEvent({ type: 'keyDown', key: 'é', code: 'KeyE', text: 'é', windowsVirtualKeyCode: 69 });
      await hand.keyEvent({ type: 'keyUp', key: 'é', code: 'KeyE' });
      await hand.holds('input#field', 'café');
    },
    expected: [click('input#field'), type('input#field', 'café')],
  },
  {
    name: 'an emoji that comes without a key',
    page: field,
    needs: 'text without keys',
    act: async (hand) => {
      await hand.click('input#field');
      await hand.type('ahoy ');
      await hand.insert('⛵');
      await hand.holds('input#field', 'ahoy ⛵');
    },
    expected: [click('input#field'), type('input#field', 'ahoy ⛵')],
  },
  {
    name: 'a key event without a key, as autofill makes it',
    page: field,
    needs: 'odd key events',
    act: async (hand) => {
      await hand.click('input#field');
      await hand.keyEvent({ type: 'rawKeyDown' });
      await hand.keyEvent({ type: 'keyUp' });
      await hand.type('fine');
      await hand.holds('input#field', 'fine');
    },
    expected: [click('input#field'), type('input#field', 'fine')],
  },
  {
    name: 'text dropped into a field',
    page: field,
    needs: 'drags from outside',
    act: async (hand) => {
      await hand.dropText('input#field', 'from afar');
      await hand.holds('input#field', 'from afar');
    },
    expected: [type('input#field', 'from afar', { by: 'drop' })],
  },
];

export const text: Case[] = [...typing, ...kinds, ...editors, ...methods];
