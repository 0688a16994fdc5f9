/** Which pictures an element is or holds: they stay when words are translated and classes named anew. */
import { attribute, firstElementChild, localName, namespaceURI, nextElementSibling, textContent } from './dom.ts';
import { collapse, type MaskedCheck } from './text.ts';

/** What holds more elements is more than a picture with words. */
const MOST_ELEMENTS = 60;
/** Enough to tell the pictures of a page apart, and too little to find out by trying what the name of a file was. */
const BITS = 0xfffff;
/** Of an image that stands in the page itself, its end. */
const LONGEST_SOURCE = 2000;
const SVG = 'http://www.w3.org/2000/svg';

/** Shapes, without what a theme changes, size and colour; and names: `<sl-icon name="gear">`, `<iconify-icon icon="mdi:home">`. */
const drawing = 'd points x y x1 y1 x2 y2 cx cy r href xlink:href name icon src'.split(' ');

/** `/static/logo.3f2a1b.png?v=2` is `logo`. */
const fileOf = (source: string): string =>
  source
    .slice(-LONGEST_SOURCE)
    .replace(/[?#].*/u, '')
    .replace(/.*\//u, '')
    .replace(/\..*/u, '');

/** `<i class="fa fa-trash"></i>`, `<span class="glyphicon glyphicon-trash"></span>`. */
const isOfIconFont = (element: Element): boolean =>
  !firstElementChild(element) &&
  collapse(textContent(element) ?? '') === '' &&
  (localName(element) === 'i' || /icon|glyph/iu.test(attribute(element, 'class') ?? ''));

/** Editions and sizes of an icon font, and what stands for outlines and fills at the end of an icon’s name. */
const looks =
  /^(?:solid|regular|light|thin|duotone|brands|fw|lg|xs|sm|\d+x|inverse|spin|pulse|border|li|(?:stack|pull|flip|rotate)-.*)$/u;
const ending = /-(?:o|f|in|alt|fill|filled|outlined?|solid|line)$/u;

/** `fas fa-reply fa-fw` is `reply`; all of the classes where none is of a font that is known. */
function iconOf(classes: string): string {
  const names = [...classes.matchAll(/(?<!\S)(?:fa|bi|ti|ri|mdi|la|pi|glyphicon|\S*icon)-(\S+)/gu)]
    .map(([, name = '']) => name.replace(ending, ''))
    .filter((name) => !looks.test(name));
  return names.length === 0 ? classes : names.join(' ');
}

function drawnBy(element: Element): string | null {
  const tag = localName(element);
  if (tag === 'img') return fileOf(attribute(element, 'src') ?? '');
  if (namespaceURI(element) === SVG || /-icon|icon-/u.test(tag))
    return [tag, ...drawing.map((name) => attribute(element, name))].join();
  return isOfIconFont(element) ? iconOf(attribute(element, 'class') ?? '') : null;
}

/** FNV-1a. */
const hash = (text: string): number =>
  [...text].reduce((sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 0x01000193), 0x811c9dc5);

/** @returns null where there is no picture, or too much else */
export function pictureOf(element: Element, masked: MaskedCheck): string | null {
  const drawn: string[] = [];
  let left = MOST_ELEMENTS;
  /** Whether there was not too much. */
  const add = (of: Element): boolean => {
    left -= 1;
    if (left < 0) return false;
    if (masked(of)) return true;
    const own = drawnBy(of);
    if (own) drawn.push(own);
    for (let child = firstElementChild(of); child; child = nextElementSibling(child)) if (!add(child)) return false;
    return true;
  };
  return add(element) && drawn.length > 0 ? (hash(drawn.join('\n')) & BITS).toString(36) : null;
}
