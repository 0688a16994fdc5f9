/** What the choices of the filter are called. */
import { message } from '../i18n/message.ts';
import type { Mark, Session } from '../session/schema.ts';
import { markKinds, markLabel } from '../ui/mark-words.ts';
import type { Group, Kind, Sign } from './filter.ts';

const isMark = (trait: string): trait is Mark => markKinds.some((mark) => mark === trait);

/** Gives the words for a choice in a group. */
export function wordsFor({ tabs }: Pick<Session, 'tabs'>): (group: Group, trait: string) => string {
  const numbers = new Map(tabs.map(({ id }, index) => [id, index + 1]));
  return (group, trait) => {
    if (group === 'kind') return message(`filter_kind_${trait as Kind}`);
    if (group === 'sign') {
      return isMark(trait) ? markLabel(trait) : message(`filter_sign_${trait as Exclude<Sign, Mark>}`);
    }
    return group === 'tab' ? message('timeline_tab', { number: numbers.get(trait) ?? 0 }) : trait;
  };
}
