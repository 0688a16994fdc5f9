import { useId, useMemo } from 'preact/hooks';
import { locale, message } from '../i18n/message.ts';
import type { Session } from '../session/schema.ts';
import { Chip, Chips } from '../ui/chip.tsx';
import { shortened } from '../ui/quantity.ts';
import { type Choice, type Group, groups } from './filter.ts';
import { wordsFor } from './filter-words.ts';
import type { Filtering } from './use-filter.ts';

interface FilterChoicesProps {
  session: Session;
  choices: Record<Group, Choice[]>;
  filtering: Filtering;
}

/** Of one group; a session may have thousands of pages. */
const MOST_SHOWN = 60;

/** Several of one group widen what is shown; several groups narrow it. */
export function FilterChoices({ session, choices, filtering: { filter, toggle } }: FilterChoicesProps) {
  const wordsOf = useMemo(() => wordsFor(session), [session.tabs]);
  return (
    <div class="filter-groups">
      {groups.map(
        (group) =>
          choices[group].length > 0 && (
            <GroupChoices
              key={group}
              group={group}
              choices={choices[group]}
              chosen={filter[group]}
              wordsOf={wordsOf}
              onToggle={toggle}
            />
          ),
      )}
    </div>
  );
}

interface GroupChoicesProps {
  group: Group;
  choices: Choice[];
  chosen: ReadonlySet<string>;
  wordsOf: (group: Group, trait: string) => string;
  onToggle: (group: Group, trait: string) => void;
}

function GroupChoices({ group, choices, chosen, wordsOf, onToggle }: GroupChoicesProps) {
  const title = useId();
  return (
    <div role="group" aria-labelledby={title}>
      <p class="filter-title" id={title}>
        {message(`filter_group_${group}`)}
      </p>
      <Chips>
        {choices.slice(0, MOST_SHOWN).map(({ trait, count }) => (
          <Chip key={trait} chosen={chosen.has(trait)} onToggle={() => onToggle(group, trait)}>
            <bdi>{shortened(wordsOf(group, trait), 60)}</bdi>{' '}
            <span class="figures">{count.toLocaleString(locale())}</span>
          </Chip>
        ))}
      </Chips>
      {choices.length > MOST_SHOWN && <p class="soft">{message('filter_more_pages', { count: MOST_SHOWN })}</p>}
    </div>
  );
}
