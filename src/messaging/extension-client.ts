/** How the extension's own pages talk with the background. */
import browser from 'webextension-polyfill';
import { createClient } from './client.ts';
import type { ChangedMessage } from './messages.ts';

export const client = createClient((message) => browser.runtime.sendMessage(message));

const isChange = (message: unknown): message is ChangedMessage =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === 'session.changed';

/** Calls the listener whenever what `session.current` says has changed. */
export function onChanged(listener: () => void): () => void {
  // It answers nothing: an answer from here would take the place of the background's own.
  const receive = (message: unknown): undefined => {
    if (isChange(message)) listener();
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}
