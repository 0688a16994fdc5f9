/** The page is made by another program: it says and looks the same, and its markup is another. */
import { elementsIn, isHtml, isMovable, retag } from './dom.ts';
import type { Mutation, Scene } from './mutation.ts';

const rebasings: ((path: string) => string)[] = [
  (path) => `/app/${path.replace(/^\//u, '')}`,
  (path) => path.replace(/\.html?\b/u, ''),
  (path) => `${path}${path.includes('?') ? '&' : '?'}ref=menu`,
  (path) => `/index.php?page=${encodeURIComponent(path)}`,
];

function moveAddresses({ document, random }: Scene): void {
  const rebased = random.pick(rebasings);
  for (const link of elementsIn(document, 'a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (/^(?:#.|[a-z]+:)/iu.test(href)) link.setAttribute('href', href.replace(/^[a-z]+:\/\/[^/]*|^#/iu, '/go/'));
    else if (href !== '#') link.setAttribute('href', rebased(href));
  }
}

function dropIds({ document, random, rate }: Scene): void {
  const isReferredTo = ({ id }: Element): boolean =>
    document.querySelector(`[for="${CSS.escape(id)}"], [aria-labelledby~="${CSS.escape(id)}"]`) !== null;
  const all = elementsIn(document, '[id]');
  const free = all.filter((element) => !isReferredTo(element));
  for (const element of random.some(free.length > 0 ? free : all, Math.min(1, rate * 2))) element.removeAttribute('id');
}

/** Of a framework, for itself. */
function addMarks({ document, random }: Scene): void {
  const mark = random.pick(['v', 'ng', 'svelte', 'x']);
  for (const element of elementsIn(document)) {
    element.setAttribute(`data-${mark}-${random.below(9)}`, '');
    if (element.matches('button, a, input, select, textarea, li, div'))
      element.classList.add(`${mark}-${element.localName}`);
  }
}

/** What a label said, the field says itself. */
function labelByAttributes({ document, random, rate }: Scene): void {
  const labels = elementsIn(document, 'label').filter(isHtml) as HTMLLabelElement[];
  for (const label of random.some(labels, Math.min(1, rate * 2))) {
    const text = label.textContent.trim();
    const field = label.control;
    if (!field || text === '') continue;
    field.setAttribute('aria-label', text);
    if (field.hasAttribute('placeholder')) field.setAttribute('placeholder', text);
    label.removeAttribute('for');
  }
}

/** A field stands in its label. */
function wrapInLabels({ document, random, rate }: Scene): void {
  const labels = (elementsIn(document, 'label').filter(isHtml) as HTMLLabelElement[]).filter(
    (label) => label.control && !label.contains(label.control) && !label.control.contains(label),
  );
  for (const label of random.some(labels, Math.min(1, rate * 2))) {
    const field = label.control;
    label.removeAttribute('for');
    if (field) label.append(field);
  }
}

const roles: Record<string, [tag: string, role: string]> = {
  button: ['div', 'button'],
  h1: ['div', 'heading'],
  h2: ['div', 'heading'],
  h3: ['p', 'heading'],
  nav: ['div', 'navigation'],
};

/** The same to who hears the page. */
function keepOnlyRoles(scene: Scene): void {
  const candidates = elementsIn(scene.document, Object.keys(roles).join()).filter(isMovable);
  for (const element of scene.random.some(candidates, Math.min(1, scene.rate * 2))) {
    const [tag, role] = roles[element.localName] ?? ['div', 'group'];
    retag(scene, element, tag, { role, ...(role === 'button' && { tabindex: '0' }) });
  }
}

export const rebuilds: Mutation[] = [
  moveAddresses,
  wrapInLabels,
  dropIds,
  addMarks,
  labelByAttributes,
  keepOnlyRoles,
].map((apply) => ({ name: apply.name, apply }));
