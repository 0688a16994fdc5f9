/** What a row of the timeline says, as it is read: what a search looks through. */

import { message } from '../i18n/message.ts';
import { markedAs } from '../ui/mark-words.ts';
import { pageAddress } from '../ui/page-address.ts';
import { lasting } from '../ui/time.ts';
import { effectSentence, sentence } from '../wording/sentence.ts';
import { maskWords, type Part } from '../wording/sentence-parts.ts';
import type { Row } from './rows.ts';
import type { Entry } from './timeline.ts';

function written(parts: Part[]): string {
  const texts = parts.map((part) => {
    if ('text' in part) return part.text;
    return 'quoted' in part ? `“${part.quoted}”` : maskWords(part.masked);
  });
  return texts.join('');
}

function entryLines(entry: Entry): string[] {
  switch (entry.kind) {
    case 'action':
      return [written(sentence(entry.action)), ...entry.effects.map((effect) => written(effectSentence(effect)))];
    case 'effect':
      return [written(effectSentence(entry.effect))];
    case 'note':
      return [entry.text];
    case 'mark':
      return [markedAs(entry.mark)];
    default:
      return [
        message(entry.reason === 'user' ? 'timeline_paused' : 'timeline_interrupted', {
          duration: lasting(Math.max(1000, entry.until - entry.at)),
        }),
      ];
  }
}

/** With the page, where it is named above the row. */
export function rowLines({ entry, page, isFirst }: Row, notable: readonly string[] = []): string[] {
  const title = page && typeof page.title === 'string' ? page.title : '';
  const heading = isFirst && page ? [pageAddress(page.url), title] : [];
  return [...heading, ...entryLines(entry), ...notable];
}
