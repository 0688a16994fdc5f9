/**
 * What a page has not handed over when it goes, left where the background finds it. It stands in a journal on the disk, and
 * for a while also after it was taken from there: so it is encrypted as soon as the page has a key.
 */
import { chacha20 } from '../messaging/chacha20.ts';
import type { EncryptedLeftBehind, LeavingKey, LeftBehind, LeftBehindKey } from '../messaging/messages.ts';
import type { Extension } from './extension.ts';

export interface LeavingBehind {
  /** @param key null keeps the one that there is */
  encryptWith: (key: LeavingKey | null) => void;
  /** In the place of what was left before. */
  leave: (left: LeftBehind) => void;
  /** It was handed over after all. */
  takeBack: () => void;
}

/** At once: a page that goes cannot wait. */
function encrypted(left: LeftBehind, key: LeavingKey, nonce: number): EncryptedLeftBehind {
  const bytes = new TextEncoder().encode(JSON.stringify(left));
  chacha20(key, nonce, bytes);
  return { nonce, data: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
}

export function createLeftBehind(extension: Extension, document: string): LeavingBehind {
  const place: LeftBehindKey = `left:${document}`;
  let known: LeavingKey | null = null;
  let times = 0;
  let isThere = false;
  return {
    encryptWith(key) {
      known = key ?? known;
    },
    leave(left) {
      isThere = true;
      times += 1;
      extension.leave(place, known ? encrypted(left, known, times) : left);
    },
    takeBack() {
      if (isThere) extension.takeBack(place);
      isThere = false;
    },
  };
}
