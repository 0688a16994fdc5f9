/** A person who does not wait for a busy page: what they do next comes before any timer. */
import { cdp } from 'vitest/browser';

/** So long that what was sent together has come when this is over. ms */
const BUSY = 300;

export function busy(): void {
  for (const until = performance.now() + BUSY; performance.now() < until; );
}

type KeyEvent = 'keyDown' | 'keyUp' | 'rawKeyDown';

export const sendKey = (type: KeyEvent, name: string, text = ''): Promise<unknown> =>
  cdp().send('Input.dispatchKeyEvent', { type, key: name, code: name === ' ' ? 'Space' : name, text });
