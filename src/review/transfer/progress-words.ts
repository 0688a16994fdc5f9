/** How far the opening of a file is, in words. */
import { size } from '../../ui/quantity.ts';
import type { Progress } from './session-file.ts';

export interface Said {
  words: string;
  /** From 0 to 1; null where it is not known. */
  part: number | null;
}

/** @param bytes of the file; @param progress null before anything is read */
export function progressWords(progress: Progress | null, bytes: number): Said {
  if (!progress) return { words: 'Opening the file…', part: null };
  const { step, part } = progress;
  const percent = `${Math.floor((part ?? 0) * 100)} %`;
  switch (step) {
    case 'reading':
      return { words: `Reading the file: ${size((part ?? 0) * bytes)} of ${size(bytes)}`, part };
    case 'parsing':
      return { words: 'Understanding what is in it…', part };
    case 'checking':
      return { words: `Checking that it is a session: ${percent}`, part };
    case 'verifying':
      return { words: 'Looking whether it was changed since…', part };
    case 'receiving':
      return { words: `Taking it over: ${percent}`, part };
    default:
      return step satisfies never;
  }
}
