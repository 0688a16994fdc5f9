/** How far the opening of a file is, in words. */
import { message } from '../../i18n/message.ts';
import { size } from '../../ui/quantity.ts';
import type { Progress } from './session-file.ts';

export interface Said {
  words: string;
  /** From 0 to 1; null where it is not known. */
  part: number | null;
}

/** @param bytes of the file; @param progress null before anything is read */
export function progressWords(progress: Progress | null, bytes: number): Said {
  if (!progress) return { words: message('file_opening'), part: null };
  const { step, part } = progress;
  const percent = Math.floor((part ?? 0) * 100);
  switch (step) {
    case 'reading':
      return { words: message('file_reading', { read: size((part ?? 0) * bytes), whole: size(bytes) }), part };
    case 'parsing':
      return { words: message('file_parsing'), part };
    case 'checking':
      return { words: message('file_checking', { percent }), part };
    case 'verifying':
      return { words: message('file_verifying'), part };
    case 'receiving':
      return { words: message('file_receiving', { percent }), part };
    default:
      return step satisfies never;
  }
}
