/** What the choices of the filter are called. */
import type { Mark, Session } from '../../session/schema.ts';
import { markKinds, markLabel } from '../../ui/mark-words.ts';
import type { Group, Kind, Sign } from './filter.ts';

const kindWords: Record<Kind, string> = {
  clicks: 'Clicks',
  typing: 'Typing',
  keys: 'Keys',
  choices: 'Choices from lists',
  scrolling: 'Scrolling',
  zooming: 'Zooming',
  hovering: 'Hovering',
  dragging: 'Dragging',
  marking: 'Marking text',
  files: 'Files',
  clipboard: 'Copying and pasting',
  addresses: 'Going to pages',
  tabs: 'Tabs',
};

const signWords: Record<Exclude<Sign, Mark>, string> = {
  reason: 'Has a reason',
  hesitated: 'Hesitated',
  corrected: 'Corrected',
  masked: 'Masked values',
};

export const groupWords: Record<Group, string> = {
  kind: 'What was done',
  page: 'Page',
  tab: 'Tab',
  sign: 'Marks and signs',
};

const isMark = (trait: string): trait is Mark => markKinds.some((mark) => mark === trait);

/** Gives the words for a choice in a group. */
export function wordsFor({ tabs }: Pick<Session, 'tabs'>): (group: Group, trait: string) => string {
  const numbers = new Map(tabs.map(({ id }, index) => [id, index + 1]));
  return (group, trait) => {
    if (group === 'kind') return kindWords[trait as Kind];
    if (group === 'sign') return isMark(trait) ? markLabel(trait) : signWords[trait as Exclude<Sign, Mark>];
    return group === 'tab' ? `Tab ${numbers.get(trait) ?? trait}` : trait;
  };
}
