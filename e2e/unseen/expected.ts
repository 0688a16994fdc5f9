/** What a page may find of a recording, by name; each browser adds its own. */

/** The indicator is there to be seen: one element beside the body, which holds nothing that the page can reach. */
export const pill = [
  'html > div: nothing → <div popover style>',
  'html > div popover: nothing → manual',
  'html > div style: nothing → a long text',
  'html > div holds: nothing → 0 nodes',
  'html holds: 3 nodes → 4 nodes',
  'the browser finds “Recording”: false → true',
];

/** Where the page is loaded meanwhile, the pill may be there before its own first script. */
export const pillComes = 'heard:  → change childList html +DIV';

const names = ['alert', 'confirm', 'prompt'];

/** The script in the page’s own world (docs/architecture.md): a proxy has no name in its source. */
export const dialogs = names.map(
  (name) =>
    `window.${name} reads: function ${name}() { [native code] }, ${name}, 0, c,c → function () { [native code] }, ${name}, 0, c,c`,
);

/** A page that knew the functions before sees that they are others. */
export const others = names.map((name) => `window.${name} is another`);
