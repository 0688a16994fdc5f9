/** Scrolled, and zoomed. */
import { type Case, click, drag, press, scroll, zoom } from './case.ts';
import { log } from './log.ts';

const tall = '<div id="tall" style="height:4000px;background:linear-gradient(#fff,#cde)"></div>';
const box = (id: string) =>
  `<div id="${id}" style="width:300px;height:200px;overflow:auto;border:1px solid"><div style="height:3000px;width:2000px">${id}</div></div>`;
const ownZoom = `${log}<div id="map" style="width:400px;height:300px;background:#cde;touch-action:none">Map</div><script>
let apart = 0; map.addEventListener('touchmove', (event) => { event.preventDefault(); if (event.touches.length === 2) apart = Math.abs(event.touches[0].clientX - event.touches[1].clientX); }, { passive: true });
map.addEventListener('touchend', () => { if (apart > 100) say('zoomed'); apart = 0; });</script>`;
const fiveTimes = (scale: unknown) => Number(scale) > 5 && Number(scale) < 6;
const down = (to: number) => `Math.abs(scrollY - ${to}) < 2`;

export const scrolling: Case[] = [
  {
    name: 'the page scrolled with the wheel',
    page: `<h1 id="head">Head</h1>${tall}`,
    act: async (hand) => {
      await hand.move('h1#head');
      await hand.wheel(0, 600);
      await hand.until(down(600));
    },
    expected: [scroll(null, { y: 600 })],
  },
  {
    name: 'several turns of the wheel are one scroll',
    page: `<h1 id="head">Head</h1>${tall}`,
    act: async (hand) => {
      await hand.move('h1#head');
      await hand.wheel(0, 300);
      await hand.until(down(300));
      await hand.wheel(0, 300);
      await hand.until(down(600));
      await hand.wheel(0, 300);
      await hand.until(down(900));
    },
    expected: [scroll(null, { y: 900 })],
  },
  {
    name: 'scrolled down to the end, and up again at once',
    page: `<h1 id="head">Head</h1>${tall}`,
    act: async (hand) => {
      await hand.move('h1#head');
      await hand.wheel(0, 600);
      await hand.until(down(600));
      await hand.wheel(0, -600);
      await hand.until(down(0));
    },
    expected: [scroll(null, { y: 600 }), scroll(null, { y: 0 }, { from: { x: 0, y: 600 } })],
  },
  {
    name: 'scrolled, something clicked, scrolled on',
    page: `${log}<h1 id="head">Head</h1><button id="go" onclick="say('go')" style="position:fixed;right:20px;top:20px">Go</button>${tall}`,
    act: async (hand) => {
      await hand.move('h1#head');
      await hand.wheel(0, 300);
      await hand.until(down(300));
      await hand.click('button#go');
      await hand.wheel(0, 300);
      await hand.until(down(600));
    },
    expected: [scroll(null, { y: 300 }), click('button#go'), scroll(null, { y: 600 }, { from: { x: 0, y: 300 } })],
  },
  {
    name: 'an element scrolled with the wheel',
    page: box('box'),
    act: async (hand) => {
      await hand.move('div#box');
      await hand.wheel(0, 250);
      await hand.until('Math.abs(box.scrollTop - 250) < 2');
    },
    expected: [scroll('div#box', { y: 250 })],
  },
  {
    name: 'a list that the page draws scrolled when a key is pressed, after a wheel that moved nothing',
    page: `${log}<h1 id="head">Head</h1><button id="go" autofocus>Go</button><div id="place"></div><script>
const afterFrames = (count, run) => count === 0 ? run() : requestAnimationFrame(() => afterFrames(count - 1, run));
onwheel = () => afterFrames(6, () => say('turned'));
go.onclick = () => {
  place.innerHTML = '<div id="box" style="height:200px;overflow:auto"><div style="height:900px">Rows</div></div>';
  place.firstChild.scrollTop = 100;
};
</script>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "go"');
      await hand.move('h1#head');
      await hand.wheel(0, 120);
      await hand.sees('p#log', 'turned ');
      await hand.key('Enter');
      await hand.until('place.firstChild.scrollTop === 100');
      await hand.click('h1#head');
    },
    expected: [press('button#go', 'Enter'), click('h1#head')],
  },
  {
    name: 'a list that the page scrolls when a key is pressed, after a wheel that has scrolled it',
    needs: 'a wheel of which the browser says when what it scrolled rests: Firefox does not where a driver turns it',
    page: `${log}<button id="go" autofocus>Go</button>${box('box')}<script>
box.onscrollend = () => say('rested');
go.onclick = () => { box.scrollTop = 84; };
</script>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "go"');
      await hand.move('div#box');
      await hand.wheel(0, 120);
      await hand.sees('p#log', 'rested ');
      await hand.key('Enter');
      await hand.until('box.scrollTop === 84');
    },
    expected: [scroll('div#box', { y: 120 }), press('button#go', 'Enter')],
  },
  {
    name: 'an element to whose turns the page adds as much again',
    page: `${box('box')}<script>box.addEventListener('wheel', (event) => { box.scrollTop += event.deltaY; }, { passive: true });</script>`,
    act: async (hand) => {
      await hand.move('div#box');
      await hand.wheel(0, 120);
      await hand.until('Math.abs(box.scrollTop - 240) < 2');
    },
    expected: [scroll('div#box', { y: 240 })],
  },
  {
    name: 'an element scrolled sideways',
    page: box('box'),
    act: async (hand) => {
      await hand.move('div#box');
      await hand.wheel(250, 0);
      await hand.until('Math.abs(box.scrollLeft - 250) < 2');
    },
    expected: [scroll('div#box', { x: 250 })],
  },
  {
    name: 'two elements, one after the other',
    page: `${box('one')}${box('two')}`,
    act: async (hand) => {
      await hand.move('div#one');
      await hand.wheel(0, 200);
      await hand.until('Math.abs(one.scrollTop - 200) < 2');
      await hand.move('div#two');
      await hand.wheel(0, 300);
      await hand.until('Math.abs(two.scrollTop - 300) < 2');
    },
    expected: [scroll('div#one', { y: 200 }), scroll('div#two', { y: 300 })],
  },
  {
    name: 'scrolled in a text area that is disabled',
    page: `<textarea id="area" disabled rows="4">${'line\n'.repeat(60)}</textarea>`,
    needs: 'the scroll events of a disabled field, of which Firefox makes none',
    act: async (hand) => {
      await hand.move('textarea#area');
      await hand.wheel(0, 120);
      await hand.until('Math.abs(area.scrollTop - 120) < 2');
    },
    expected: [scroll('textarea#area', { y: 120 })],
  },
  {
    name: 'scrolled in a text area that is read-only',
    page: `<textarea id="area" readonly rows="4">${'line\n'.repeat(60)}</textarea>`,
    act: async (hand) => {
      await hand.move('textarea#area');
      await hand.wheel(0, 120);
      await hand.until('Math.abs(area.scrollTop - 120) < 2');
    },
    expected: [scroll('textarea#area', { y: 120 })],
  },
  {
    name: 'scrolled with PageDown',
    page: tall,
    act: async (hand) => {
      await hand.key('PageDown');
      await hand.until('scrollY > 100');
      await hand.stay(700);
    },
    expected: [scroll(null, null, { by: 'key' })],
  },
  {
    name: 'scrolled with the space bar',
    page: tall,
    act: async (hand) => {
      await hand.key('Space');
      await hand.until('scrollY > 100');
      await hand.stay(700);
    },
    expected: [scroll(null, null, { by: 'key' })],
  },
  {
    name: 'scrolled to the end with End',
    page: tall,
    act: async (hand) => {
      await hand.key('End');
      await hand.until('scrollY + innerHeight >= document.documentElement.scrollHeight - 1');
    },
    expected: [scroll(null, null, { by: 'key' })],
  },
  {
    name: 'scrolled with an arrow key held down',
    page: tall,
    act: async (hand) => {
      await hand.hold('ArrowDown', 6);
      await hand.until('scrollY > 80');
      await hand.stay(500);
    },
    expected: [scroll(null, null, { by: 'key' })],
  },
  {
    name: 'scrolled by dragging a finger',
    page: `<h1 id="head">Head</h1><p id="para" style="margin-top:400px">Here</p>${tall}`,
    needs: 'touch',
    act: async (hand) => {
      await hand.swipe('p#para', { x: 0, y: -300 });
      await hand.until('scrollY > 200');
      await hand.stay(700);
    },
    expected: [scroll(null, null, { by: 'touch' })],
  },
  {
    name: 'what a script scrolls is nothing',
    page: `${log}<button id="end" onclick="window.scrollTo(0, 1500); say('end')" style="position:fixed">To the end</button>${tall}`,
    act: async (hand) => {
      await hand.click('button#end');
      await hand.until(down(1500));
    },
    expected: [click('button#end')],
  },
  {
    name: 'what a script scrolls smoothly is nothing',
    page: `<button id="end" onclick="window.scrollTo({ top: 800, behavior: 'smooth' })" style="position:fixed">Down</button>${tall}`,
    act: async (hand) => {
      await hand.click('button#end');
      await hand.until(down(800));
    },
    expected: [click('button#end')],
  },
  {
    name: 'what the focus scrolls is nothing',
    page: `<button id="first" autofocus>First</button>${tall}<button id="last">Last</button>`,
    act: async (hand) => {
      await hand.until('document.activeElement.id === "first"');
      await hand.key('Tab');
      await hand.until('scrollY > 500 && document.activeElement.id === "last"');
    },
    expected: [press('button#first', 'Tab')],
  },
  {
    name: 'a page that scrolls on by itself while the person scrolls an element',
    page: `${box('box')}${tall}<script>box.onscroll = () => scrollTo(0, 30);</script>`,
    act: async (hand) => {
      await hand.move('div#box');
      await hand.wheel(0, 250);
      await hand.until('Math.abs(box.scrollTop - 250) < 2 && scrollY === 30');
    },
    expected: [scroll('div#box', { y: 250 })],
  },
  {
    name: 'the wheel where nothing can move',
    page: `${log}<p id="para">Short</p><script>addEventListener('wheel', () => say('wheel'));</script>`,
    act: async (hand) => {
      await hand.move('p#para');
      await hand.wheel(0, 300);
      await hand.sees('p#log', 'wheel ');
    },
    expected: [],
  },
  {
    name: 'the wheel where the page takes it, as a map does',
    page: `${log}<div id="map" style="width:400px;height:300px;background:#cde"></div><script>map.addEventListener('wheel', (event) => { event.preventDefault(); say('zoom'); }, { passive: false });</script>`,
    act: async (hand) => {
      await hand.move('div#map');
      await hand.wheel(0, -240);
      await hand.sees('p#log', 'zoom ');
    },
    expected: [scroll('div#map', { y: 0 }, { by: 'wheel', delta: { x: 0, y: -240 } })],
  },
  {
    name: 'the wheel with Control held where the page takes it',
    page: `${log}<canvas id="board" width="400" height="300" style="background:#cde"></canvas><script>board.addEventListener('wheel', (event) => { event.preventDefault(); say(event.ctrlKey); }, { passive: false });</script>`,
    act: async (hand) => {
      await hand.move('canvas#board');
      await hand.keyDown('Control');
      await hand.wheel(0, -120);
      await hand.sees('p#log', 'true ');
      await hand.keyUp('Control');
    },
    expected: [scroll('canvas#board', { y: 0 }, { delta: { x: 0, y: -120 }, modifiers: ['Control'] })],
  },
  {
    name: 'a list that adds entries as it is scrolled',
    page: `<ul id="list" style="height:200px;overflow:auto;margin:0">${'<li style="height:40px">Entry</li>'.repeat(20)}</ul><script>
list.onscroll = () => { for (let i = 0; i < 5; i += 1) list.append(list.firstElementChild.cloneNode(true)); };</script>`,
    act: async (hand) => {
      await hand.move('ul#list');
      await hand.wheel(0, 300);
      await hand.until('Math.abs(list.scrollTop - 300) < 2');
    },
    expected: [scroll('ul#list', { y: 300 })],
  },
  {
    name: 'a list that draws only what is in sight, and then an entry is clicked',
    page: `${log}<div id="list" style="height:200px;width:300px;overflow:auto;position:relative"><div style="height:40000px"></div></div><script>
const draw = () => { for (const old of list.querySelectorAll('button')) old.remove(); const first = Math.floor(list.scrollTop / 40); for (let n = first; n < first + 5; n += 1) { const row = document.createElement('button'); row.id = 'row' + n; row.textContent = 'Row ' + n; row.style = 'position:absolute;left:0;width:200px;height:40px;top:' + n * 40 + 'px'; row.onclick = () => say(n); list.append(row); } }; list.onscroll = draw; draw();</script>`,
    act: async (hand) => {
      await hand.move('div#list');
      await hand.wheel(0, 400);
      await hand.until('Math.abs(list.scrollTop - 400) < 2');
      await hand.click('button#row12');
      await hand.sees('p#log', '12 ');
    },
    expected: [scroll('div#list', { y: 400 }), click('button#row12')],
  },
  {
    name: 'zoomed with two fingers',
    page: '<p id="para" style="margin:200px">Small print</p>',
    needs: 'touch',
    act: async (hand) => {
      await hand.spread('p#para');
      await hand.until('visualViewport.scale > 1.5');
    },
    expected: [zoom({ from: 1, to: (scale: unknown) => Number(scale) > 1.5, by: 'touch' })],
  },
  {
    name: 'two fingers where the page takes them, as a map does',
    page: ownZoom,
    needs: 'touch',
    act: async (hand) => {
      await hand.spread('div#map');
      await hand.sees('p#log', 'zoomed ');
    },
    expected: [zoom({ from: 1, to: fiveTimes, by: 'touch' }, 'div#map')],
  },
  {
    name: 'a map moved with a finger, zoomed with two, and tapped with one',
    page: ownZoom,
    needs: 'touch',
    act: async (hand) => {
      await hand.swipe('div#map', { x: 100, y: 40 });
      await hand.spread('div#map');
      await hand.sees('p#log', 'zoomed ');
      await hand.tap('div#map');
    },
    expected: [
      drag('div#map', 'div#map', { kind: 'pointer', pointer: 'touch' }),
      zoom({ from: 1, to: fiveTimes, by: 'touch' }, 'div#map'),
      click('div#map', { pointer: 'touch' }),
    ],
  },
  {
    name: 'two fingers where the page takes them by its listeners alone',
    page: ownZoom.replace('touch-action:none', '').replace('passive: true', 'passive: false'),
    needs: 'touch',
    act: async (hand) => {
      await hand.spread('div#map');
      await hand.sees('p#log', 'zoomed ');
    },
    expected: [zoom({ from: 1, to: fiveTimes, by: 'touch' }, 'div#map')],
  },
  {
    name: 'what two fingers move while they zoom is no scroll',
    page: `<p id="para" style="margin:200px">Small print</p>${tall}`,
    needs: 'touch',
    act: async (hand) => {
      await hand.move('p#para');
      await hand.wheel(0, 150);
      await hand.until(down(150));
      await hand.spread('p#para');
      await hand.until('visualViewport.scale > 1.5 && scrollY !== 150');
    },
    expected: [scroll(null, { y: 150 }), zoom({ from: 1, to: (scale: unknown) => Number(scale) > 1.5, by: 'touch' })],
  },
];
