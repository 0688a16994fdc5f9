import type { Session } from './schema.ts';

const LONGEST_SLUG = 60;

/** `showhow-<task>-<date>.json` */
export const exportFileName = (session: Pick<Session, 'task' | 'startedAt'>): string => fileNameWith(session, 'json');

/** @param ending without the dot before it */
export const fileNameWith = ({ task, startedAt }: Pick<Session, 'task' | 'startedAt'>, ending: string): string =>
  `showhow-${slug(task.label)}-${startedAt.slice(0, 10)}.${ending}`;

/** `showhow-receipt-<task>-<date>.json` */
export const receiptFileName = (session: Pick<Session, 'task' | 'startedAt'>): string =>
  exportFileName(session).replace('showhow-', 'showhow-receipt-');

/** Letters and digits of any script; combining marks belong to their letters. */
function slug(label: string): string {
  const words = label
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^[-\p{M}]+|-+$/gu, '');
  return shortened(words) || 'task';
}

/** Never through the middle of a letter. */
function shortened(words: string): string {
  let kept = '';
  for (const letter of words) {
    if (kept.length + letter.length > LONGEST_SLUG) break;
    kept += letter;
  }
  return kept.replace(/-+$/u, '');
}
