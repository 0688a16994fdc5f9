/** Of one worker, what lies on the disk that no session names, and what is being written: counted once, and kept from then on. */
export interface Unsubmitted {
  bytes: () => number;
  chunks: () => number;
  has: (digest: string) => boolean;
  /** It counts from now on. What is returned is called when it was written, or was not: whether this has put it there. */
  begin: (digest: string, bytes: number) => (isThere: boolean) => void;
  /** They are on the disk no more. */
  removed: (digests: string[]) => void;
  /** A session names them now. */
  named: (digests: string[]) => void;
}

interface Chunk {
  bytes: number;
  /** By so many requests at once. */
  writing: number;
  isThere: boolean;
}

export function createUnsubmitted(there: { name: string; bytes: number }[]): Unsubmitted {
  const chunks = new Map<string, Chunk>();
  let sum = 0;

  function add(digest: string, chunk: Chunk): Chunk {
    chunks.set(digest, chunk);
    sum += chunk.bytes;
    return chunk;
  }
  function forget(digest: string): void {
    sum -= chunks.get(digest)?.bytes ?? 0;
    chunks.delete(digest);
  }
  for (const { name, bytes } of there) add(name, { bytes, writing: 0, isThere: true });

  return {
    bytes: () => sum,
    chunks: () => chunks.size,
    has: (digest) => chunks.has(digest),
    begin(digest, bytes) {
      const chunk = chunks.get(digest) ?? add(digest, { bytes, writing: 0, isThere: false });
      chunk.writing += 1;
      return (isThere) => {
        chunk.writing -= 1;
        chunk.isThere ||= isThere;
        // A session may name it by now: then what counts under its name, if anything, is another one.
        if (chunk.writing === 0 && !chunk.isThere && chunks.get(digest) === chunk) forget(digest);
      };
    },
    removed(digests) {
      for (const digest of digests) {
        const chunk = chunks.get(digest);
        // Whoever is writing it puts it there again.
        if (chunk && chunk.writing > 0) chunk.isThere = false;
        else forget(digest);
      }
    },
    named(digests) {
      for (const digest of digests) forget(digest);
    },
  };
}
