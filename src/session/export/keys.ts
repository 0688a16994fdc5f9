/** Keys that Playwright and Puppeteer know by name: those of a keyboard of the United States. */

const named = new Set(
  [
    'Escape Backspace Tab Enter Delete Insert Home End PageUp PageDown ArrowLeft ArrowUp ArrowRight ArrowDown',
    'Control Alt Shift Meta CapsLock NumLock ScrollLock Pause PrintScreen ContextMenu Clear',
    'F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12',
  ]
    .join(' ')
    .split(' '),
);

const codes =
  /^(?:Key[A-Z]|Digit\d|Minus|Equal|BracketLeft|BracketRight|Backslash|Semicolon|Quote|Backquote|Comma|Period|Slash|Space)$/u;

/** What they call a key; null where they have no such key. */
export function keyName(key: string, code: string): string | null {
  if (named.has(key) || /^[ -~]$/u.test(key)) return key;
  return codes.test(code) ? code : null;
}
