/** In a real page: elements keep their identity through a change, and are gone where it takes them away. */
import { beforeEach, expect, test } from 'vitest';
import { seededRandom } from '../random.ts';
import { createTruth } from '../truth.ts';
import type { Scene } from './mutation.ts';
import { renameClasses } from './stylesheets.ts';
import { change, mutationSets } from './versions.ts';

const html = `<nav class="menu"><ul><li><a id="home" href="#home" title="Home">Home</a></li><li><a href="#a">Account</a></li>
<li><a href="/billing">Billing</a></li></ul></nav><main><h1>Invoices (3)</h1><table><tr><th>Name</th><th>Sum</th></tr>
<tr><td>North</td><td>12</td></tr><tr><td>South</td><td>7</td></tr><tr><td>West</td><td>9</td></tr></table><div>
<form><label for="who">Who</label><input id="who" name="whoElse" placeholder="Who" data-testid="who">
<button class="btn" type="submit">Save</button><button class="btn" type="button"><b>Delete</b></button>
<select name="what"><option>One</option></select><button aria-label="Help"><svg><path d="M2 2h9"/></svg></button></form></div>
<p>What</p><p>is</p><p>more</p></main>`;

const { tuning, heldOut } = mutationSets;

beforeEach(() => {
  document.body.innerHTML = html;
});

function sceneOf(seed: number, rate: number): Scene {
  const targets = [...document.body.querySelectorAll('a, td, button, input')];
  return {
    document,
    random: seededRandom(seed),
    rate,
    targets,
    truth: createTruth<Element>(),
    copied: new Set(),
    blurred: new Set(),
  };
}

/** Those that take elements away. */
const taking = new Set(['removeTargets', 'removeSections', 'turnPages']);

test.each([...tuning, ...heldOut])('$name changes the page, and loses no element', ({ name, apply }) => {
  const scene = sceneOf(4, 1);
  const before = document.documentElement.outerHTML;
  apply(scene);
  expect(document.documentElement.outerHTML).not.toBe(before);
  const now = scene.targets.map((target) => scene.truth.now(target));
  expect(now.includes(null)).toBe(taking.has(name));
  const there = now.filter((element) => element !== null);
  expect(new Set(there).size).toBe(there.length);
});

test('the same seed makes the same version', () => {
  const versionOf = () => {
    document.body.innerHTML = html;
    const scene = sceneOf(9, 0);
    for (const level of ['light', 'medium', 'heavy'] as const) change(scene, tuning, level);
    return document.body.innerHTML;
  };
  expect(versionOf()).toBe(versionOf());
});

test('a button that becomes a link is the same element', () => {
  const scene = sceneOf(1, 1);
  tuning.find(({ name }) => name === 'changeTags')?.apply(scene);
  const button = scene.targets.find((target) => target.matches('button[type="submit"]'));
  const now = button && scene.truth.now(button);
  expect(now?.outerHTML).toContain('role="button"');
  expect(now?.localName).toBe('a');
});

test('an entry of a grid whose figures are others is another entry', () => {
  document.body.innerHTML =
    '<div role="row"><b>Part 4</b></div><div role="row"><b>Stock</b></div><p><b>Inbox (3)</b></p><table><tr role="row"><td><b>7</b></td></tr></table>';
  const targets = [...document.querySelectorAll('b')];
  const scene = { ...sceneOf(3, 1), targets };
  tuning.find(({ name }) => name === 'changeCounts')?.apply(scene);
  expect(document.body.textContent).not.toMatch(/Part 4|\(3\)/u);
  expect([...scene.blurred]).toEqual(targets.slice(0, 1));
});

test('renamed classes keep their looks', () => {
  const style = document.createElement('style');
  style.textContent = '@media all { .btn { color: rgb(1, 2, 3) } }';
  document.head.append(style);
  renameClasses(document, new Map([['btn', 'css-1x']]));
  const button = document.querySelector('.css-1x');
  expect(button && getComputedStyle(button).color).toBe('rgb(1, 2, 3)');
  style.remove();
});

test('a renamed id is renamed where it is referred to', () => {
  const scene = sceneOf(2, 1);
  heldOut.find(({ name }) => name === 'renameIdsByConvention')?.apply(scene);
  const label = document.querySelector('label');
  expect(label?.control?.localName).toBe('input');
});
