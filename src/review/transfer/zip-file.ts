/** A ZIP file that is written as its contents come, and put aside by the browser as it grows. */
import { Zip, ZipDeflate } from 'fflate';
import { message } from '../../i18n/message.ts';
import { breathe } from '../../session/turns.ts';
import { TellingError } from './telling-error.ts';

/** Bytes that are compressed in one go. */
const SLICE = 256 * 1024;
/** Bytes that are gathered before the browser is given them to put aside; it may do so on the disk. */
const ASIDE = 8_000_000;

/** What a ZIP can hold as fflate writes it: sizes have 32 bits, the number of files has 16. */
const LARGEST_ZIP = 2 ** 32 - 2 ** 24;
const MOST_FILES = 65_000;

export interface ZipLimits {
  bytes: number;
  files: number;
}

export interface ZipFile {
  /** Adds a file with these contents, one after the other. */
  add: (name: string, contents: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) => Promise<void>;
  end: () => Blob;
}

export function createZip(writtenAt: Date, limits: ZipLimits = { bytes: LARGEST_ZIP, files: MOST_FILES }): ZipFile {
  const output = createOutput(limits.bytes);
  let files = 0;
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    output.add(bytes);
  });
  return {
    async add(name, contents) {
      files += 1;
      if (files > limits.files) throw new TellingError(message('file_zip_too_many'));
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = writtenAt;
      zip.add(file);
      let size = 0;
      let unbroken = 0;
      for await (const bytes of contents) {
        size += bytes.length;
        if (size > limits.bytes) throw tooLarge();
        for (let from = 0; from < bytes.length; from += SLICE) {
          const slice = bytes.subarray(from, from + SLICE);
          file.push(slice);
          unbroken += slice.length;
          if (unbroken < SLICE) continue;
          unbroken = 0;
          await breathe();
        }
      }
      file.push(new Uint8Array(), true);
    },
    end() {
      zip.end();
      return output.blob();
    },
  };
}

const tooLarge = (): TellingError => new TellingError(message('file_zip_too_large'));

function createOutput(limit: number): { add: (bytes: Uint8Array) => void; blob: () => Blob } {
  const aside: Blob[] = [];
  let gathered: BlobPart[] = [];
  let size = 0;
  let total = 0;
  function put(): void {
    aside.push(new Blob(gathered));
    gathered = [];
    size = 0;
  }
  return {
    add(bytes) {
      total += bytes.length;
      if (total > limit) throw tooLarge();
      gathered.push(bytes as Uint8Array<ArrayBuffer>);
      size += bytes.length;
      if (size > ASIDE) put();
    },
    blob() {
      put();
      return new Blob(aside, { type: 'application/zip' });
    },
  };
}
