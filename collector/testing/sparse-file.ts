/** A file that takes no room for its zeros: of gigabytes of them, what else is in it is kept. */
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';

const isZero = (piece: Uint8Array): boolean => Buffer.compare(piece, new Uint8Array(piece.length)) === 0;

export class SparseFile extends RandomAccessReader {
  size = 0;
  readonly #pieces: { at: number; bytes: Uint8Array }[] = [];

  append(bytes: Uint8Array): void {
    if (!isZero(bytes)) this.#pieces.push({ at: this.size, bytes });
    this.size += bytes.length;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#read(start, end), { objectMode: false });
  }

  *#read(start: number, end: number): Generator<Uint8Array> {
    const MOST = 1024 * 1024;
    for (let from = start; from < end; from += MOST) yield this.#range(from, Math.min(end, from + MOST));
  }

  #range(from: number, until: number): Uint8Array {
    const found = new Uint8Array(until - from);
    for (const { at, bytes } of this.#pieces) {
      if (at >= until || at + bytes.length <= from) continue;
      const part = bytes.subarray(Math.max(0, from - at), until - at);
      found.set(part, Math.max(0, at - from));
    }
    return found;
  }
}
