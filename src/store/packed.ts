/** A session as it is sent, in a file while it is: compressed once, so that each attempt sends the same bytes. */
import type { Contents } from '../submission/pack.ts';
import { locked } from './locks.ts';
import type { Store } from './store.ts';

export const PACKED = 'packed';
export const packedPath = (file: string): string => `${PACKED}/${file}`;

/**
 * Writes the bytes, and then has `commit` put them into the database; where that fails or answers false, nothing is kept.
 *
 * @returns what `commit` answered
 */
export const writePacked = (
  { files }: Store,
  bytes: Uint8Array<ArrayBuffer>,
  contents: Contents,
  commit: (packed: { file: string; contents: Contents }) => Promise<boolean>,
): Promise<boolean> =>
  locked('files', 'shared', async () => {
    const file = crypto.randomUUID();
    let isKept = false;
    try {
      await files.write(packedPath(file), bytes);
      isKept = await commit({ file, contents });
    } finally {
      if (!isKept) await files.remove(packedPath(file));
    }
    return isKept;
  });

/** Null where it has gone meanwhile. */
export const readPacked = ({ files }: Store, file: string): Promise<Blob | null> => files.open(packedPath(file));

export const removePacked = ({ files }: Store, file: string): Promise<void> => files.remove(packedPath(file));
