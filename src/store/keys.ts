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

const ALGORITHM = 'AES-GCM';
const KEY_BYTES = 32;
const IV_BYTES = 12;

const FOLDER = 'keys';
const pathOf = (session: string): string => `${FOLDER}/${session}`;

export class Keys {
  readonly #files: Files;
  readonly #known = new Map<string, Promise<CryptoKey>>();

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
    return { iv, data: await crypto.subtle.encrypt({ name: ALGORITHM, iv }, await this.#key(session), json) };
  }

  /** @throws {NoKey} */
  async decrypt<T>(session: string, { iv, data }: Encrypted<T>): Promise<T> {
    const json = await crypto.subtle.decrypt({ name: ALGORITHM, iv }, await this.#key(session), data);
    return JSON.parse(new TextDecoder().decode(json)) as T;
  }

  #key(session: string): Promise<CryptoKey> {
    const known = this.#known.get(session);
    if (known) return known;
    const reading = this.#read(session);
    this.#known.set(session, reading);
    // Another context may still be about to write it.
    reading.catch(() => this.#known.delete(session));
    return reading;
  }

  async #read(session: string): Promise<CryptoKey> {
    const text = await this.#files.read(pathOf(session));
    if (text === null) throw new NoKey('There is no key of this session');
    const raw = Uint8Array.from(text.split(' ').map(Number));
    return crypto.subtle.importKey('raw', raw, ALGORITHM, false, ['encrypt', 'decrypt']);
  }
}
