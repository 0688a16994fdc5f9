/**
 * The words of an unfinished session are encrypted with a key of its own, which is in a file. Once that file is removed, what
 * the browser still keeps of the database’s past cannot be read any more. It is there for that alone: who can read the files of
 * the browser while the key exists can read the session too.
 */
import type { Files } from './files.ts';

/** JSON in UTF-8, by AES-GCM. */
export interface Encrypted<T> {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
  /** Never there: what it is once decrypted. */
  readonly as?: T;
}

/** The session is sealed or deleted, or never was. */
export class NoKey extends Error {
  override name = 'NoKey';
}

interface SessionKey {
  encrypts: CryptoKey;
  /** Others are derived from it. */
  derives: CryptoKey;
}

const ALGORITHM = 'AES-GCM';
const DERIVING = 'HKDF';
const KEY_BYTES = 32;
const IV_BYTES = 12;

const FOLDER = 'keys';
const pathOf = (session: string): string => `${FOLDER}/${session}`;

export class Keys {
  readonly #files: Files;
  readonly #known = new Map<string, Promise<SessionKey>>();

  constructor(files: Files) {
    this.#files = files;
  }

  async create(session: string): Promise<void> {
    await this.#files.write(pathOf(session), crypto.getRandomValues(new Uint8Array(KEY_BYTES)).join(' '));
  }

  async forget(session: string): Promise<void> {
    this.#known.delete(session);
    await this.#files.remove(pathOf(session));
  }

  /** Of which sessions there are keys. */
  sessions(): Promise<string[]> {
    return this.#files.list(FOLDER);
  }

  /** @throws {NoKey} */
  async encrypt<T>(session: string, value: T): Promise<Encrypted<T>> {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const json = new TextEncoder().encode(JSON.stringify(value));
    return {
      iv,
      data: await crypto.subtle.encrypt({ name: ALGORITHM, iv }, (await this.#key(session)).encrypts, json),
    };
  }

  /** @throws {NoKey} */
  async decrypt<T>(session: string, { iv, data }: Encrypted<T>): Promise<T> {
    const json = await crypto.subtle.decrypt({ name: ALGORITHM, iv }, (await this.#key(session)).encrypts, data);
    return JSON.parse(new TextDecoder().decode(json)) as T;
  }

  /**
   * A key for what one document of the session leaves behind, each time the same. @returns eight words of 32 bits
   *
   * @throws {NoKey}
   */
  async ofDocument(session: string, document: string): Promise<number[]> {
    const info = new TextEncoder().encode(`left behind by ${document}`);
    const how = { name: DERIVING, hash: 'SHA-256', salt: new Uint8Array(), info };
    const bits = await crypto.subtle.deriveBits(how, (await this.#key(session)).derives, KEY_BYTES * 8);
    return [...new Uint32Array(bits)];
  }

  #key(session: string): Promise<SessionKey> {
    const known = this.#known.get(session);
    if (known) return known;
    const reading = this.#read(session);
    this.#known.set(session, reading);
    // Another context may still be about to write it.
    reading.catch(() => this.#known.delete(session));
    return reading;
  }

  async #read(session: string): Promise<SessionKey> {
    const text = await this.#files.read(pathOf(session));
    if (text === null) throw new NoKey('There is no key of this session');
    const raw = Uint8Array.from(text.split(' ').map(Number));
    const [encrypts, derives] = await Promise.all([
      crypto.subtle.importKey('raw', raw, ALGORITHM, false, ['encrypt', 'decrypt']),
      crypto.subtle.importKey('raw', raw, DERIVING, false, ['deriveBits']),
    ]);
    return { encrypts, derives };
  }
}
