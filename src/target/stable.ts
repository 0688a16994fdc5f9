/** Which ids, names and classes a person gave and will still be there tomorrow, as far as their looks tell. */

/** What libraries number: `ui-id-21`, `ember123`, `radix-:r1:`, `mui-7`. */
const numbered =
  /^choices--|^(?:ui-id|ember|ext|gen|gwt-uid|yui|mce|cke|radix|headlessui|mui|mat|cdk|downshift|select2|react-select|rc|el-id|chakra|v|input|field|id|uid|sl|tippy|popper|popover|tooltip|dropdown|ag|fc-dom|react-aria|mantine|mdc|vaadin|igx|dx|lightning|downshift)\b.*\d|^(?:ember|ext-?gen|mceu|jss|comp|p[nrv]_id|j_idt|dijit_\w+|isc|vs|react-aria)[-_]?\d/iu;
/** React's useId, of all its versions: `:r1:`, `«r1»`, `_r_1_`, `:R2d6:`. */
const reactId = /[:«]r[0-9a-z]*[:»]|(?:^|[^a-z])_r_[0-9a-z]+_/iu;
const guid = /[0-9a-f]{8}-[0-9a-f]{4}-|^[0-9a-f-]*\d[0-9a-f-]{11,}$/iu;

export function looksGenerated(id: string): boolean {
  if (id === '' || id.length > 80 || /\s/u.test(id)) return true;
  if (numbered.test(id) || reactId.test(id) || guid.test(id) || /\d{3,}$/u.test(id)) return true;
  return id.split(/[^\p{L}\p{N}]+/u).some(isRandom);
}

/** Letters and digits mixed, as in `rjd9` and `a1b2c3`, but not as in `step2`, `h1` and `email-2`. */
const isRandom = (part: string): boolean =>
  /\p{L}/u.test(part) &&
  /\d/u.test(part) &&
  !/^\p{L}*[aeiouy]\p{L}*\d{1,2}$/iu.test(part) &&
  !/^\p{L}{1,2}\d$/u.test(part);

/** What an element is for a while: the person's own action may be what changes it, or the next day. */
const states = new Set(
  (
    'active animate animating blur busy closing collapsing complete current dirty done dragging dragover drop ' +
    'editing empty enter entering error errors even fade focus focusin focusing future hidden hide hiding highlight ' +
    'hover hovering inactive invalid keyboard last leave leaving loading move moving new odd off offline on online ' +
    'open opening over past pending playing pristine readonly ready resizing scrolling selecting selection show ' +
    'showing shown sticky success today top transition transitioning unread valid visible visually warning'
  ).split(' '),
);

/** What has been done to an element, or how it is drawn: `checked`, `rounded`; not `feed` or `embed`. */
const participle = /(?<!^.?|e|emb)ed$/u;

const isState = (word: string): boolean => states.has(word) || participle.test(word);

/** Whether a class says what an element is, rather than what state it is in or what a build tool called it. */
export function isTellingClass(name: string): boolean {
  if (
    name.length < 3 ||
    name.length > 60 ||
    !/^[a-z][a-z\d_-]*$/iu.test(name) ||
    /^(?:is|has|js|ng|was)-/u.test(name)
  ) {
    return false;
  }
  return name
    .replace(/([a-z])([A-Z])/gu, '$1-$2')
    .toLowerCase()
    .split(/[-_]+/u)
    .every(isTellingWord);
}

const isTellingWord = (word: string): boolean =>
  /^\d{0,2}$/u.test(word) ||
  (/^[a-z]{3,}\d?$/u.test(word) && !isRandom(word) && !isState(word) && !/[^aeiouy]{5}/u.test(word));

/** Where it is among others, what it looks like, and what a library wrote for itself. */
const passing = new Set(
  (
    'angle colindex count emotion height hveid idx index left level locator num offset order page percent pos position ' +
    'progress reactid rowindex scale size sort style styled svelte tabindex text time timestamp tip tooltip total ' +
    'transform translate value values ved width'
  ).split(' '),
);

/** Whether an attribute that a page or library made up says what an element is: `col-id="price"`, `data-field="town"`. */
export function isTellingAttribute(name: string, value: string): boolean {
  const [first, ...words] = name.split(/[-_:]+/u);
  if (words.length === 0 || first === 'aria' || first === 'ng' || first === 'v') return false;
  const isSteady = words.every((word) => /^[a-z]{2,}$/u.test(word) && !passing.has(word) && !isState(word));
  return isSteady && value.length > 1 && !looksGenerated(value) && (isNaming(name) || !isStateValue(value));
}

/** What it says is a name: columns are called `active` and `ordered`. */
const isNaming = (attribute: string): boolean => /[-_:](?:field|column|col|key|name|id)$/u.test(attribute);

const isStateValue = (value: string): boolean =>
  value
    .toLowerCase()
    .split(/[^a-z]+/u)
    .some((word) => isState(word) || word === 'true' || word === 'false');
