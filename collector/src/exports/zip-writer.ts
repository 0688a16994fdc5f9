import ZipStream from 'zip-stream';

const PIECE = 64 * 1024;

/**
 * The library writes the directory at the end of a ZIP at once, field by field, and each field would wait by itself: those of a
 * hundred thousand files take half a gigabyte. Here they are put together as they come.
 */
export class ZipWriter extends ZipStream {
  /** Where in the ZIP it is, as the library counts. */
  declare offset: number;
  #gathered: Uint8Array[] | null = null;
  #size = 0;

  override finish(): void {
    this.#gathered = [];
    super.finish();
  }

  override write(bytes: string | Uint8Array): boolean {
    if (!this.#gathered) return super.write(bytes);
    const piece = Buffer.from(bytes);
    this.#gathered.push(piece);
    this.#size += piece.length;
    this.offset += piece.length;
    return this.#size < PIECE || this.#pass();
  }

  override end(): this {
    this.#pass();
    return super.end();
  }

  #pass(): boolean {
    const whole = Buffer.concat(this.#gathered ?? []);
    this.offset -= whole.length;
    this.#gathered = [];
    this.#size = 0;
    return super.write(whole);
  }
}
