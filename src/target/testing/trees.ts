/** Small pages made up of elements, attributes and texts at random. */
import fc from 'fast-check';

const tags = 'div span p button a input select option label form table tr td ul li h2 svg g x-card template'.split(' ');
export const names =
  'id class name title alt role aria-label aria-labelledby placeholder href type for data-testid'.split(' ');
const odd = [
  ':r1:',
  'a b',
  '1',
  '--',
  '"',
  "'",
  '\\',
  '\n',
  ']',
  '#',
  'ü',
  '\u0000',
  '💥',
  'button',
  'textbox',
  'none',
];
// Few words, so that elements look alike.
export const word = fc.oneof(
  fc.constantFrom('save', 'open', 'a', ''),
  fc.constantFrom(...odd),
  fc.string({ maxLength: 6 }),
);

export interface Tree {
  tag: string;
  attributes: [string, string][];
  text: string;
  shadow: 'open' | null;
  children: Tree[];
}

const treeOf = fc.memo((depth: number): fc.Arbitrary<Tree> => {
  const children: fc.Arbitrary<Tree[]> = depth > 1 ? fc.array(treeOf(depth - 1), { maxLength: 4 }) : fc.constant([]);
  return fc.record({
    tag: fc.constantFrom(...tags),
    attributes: fc.array(fc.tuple(fc.constantFrom(...names), word), { maxLength: 3 }),
    text: word,
    shadow: fc.constantFrom<Tree['shadow'][]>(null, null, null, null, 'open'),
    children,
  });
});
/** A page of few words, in which much looks alike. */
export const tree = treeOf(4);

export function build({ tag, attributes, text, shadow, children }: Tree): Element {
  const isDrawing = tag === 'svg' || tag === 'g';
  const element = isDrawing ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  const canHost = shadow && (tag === 'div' || tag === 'span' || tag === 'x-card');
  const inside = canHost ? element.attachShadow({ mode: shadow }) : element;
  inside.append(text, ...children.map(build));
  return element;
}
