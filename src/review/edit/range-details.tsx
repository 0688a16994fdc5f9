import { useMemo } from 'preact/hooks';
import { message } from '../../i18n/message.ts';
import type { Derived } from '../../session/derive.ts';
import { type Cut, sizeOfCut, withoutCut } from '../../session/redact/cut.ts';
import type { Session } from '../../session/schema.ts';
import { isEmpty, matches, traitsOf } from '../../timeline/filter.ts';
import { timeline } from '../../timeline/timeline.ts';
import type { Filtering } from '../../timeline/use-filter.ts';
import { chosenIn, type Range } from '../../timeline/use-selection.ts';
import { Button } from '../../ui/button.tsx';
import { howMany } from '../../ui/quantity.ts';
import type { Change } from './use-editing.ts';

interface RangeDetailsProps {
  session: Session;
  derived: Derived[];
  range: Range;
  filtering: Filtering;
  /** Null where nothing can be changed. */
  onChange: ((change: Change) => void) | null;
  onClose: () => void;
}

/** How many of the actions chosen the filter hides. */
function useHidden({ session, derived, range, filtering: { filter } }: RangeDetailsProps): number {
  const isFiltered = !isEmpty(filter);
  const traits = useMemo(
    () => (isFiltered ? traitsOf(session, derived, timeline(session)) : null),
    [session, derived, isFiltered],
  );
  if (!traits) return 0;
  return chosenIn(session.actions, range).filter(({ id }) => !matches(filter, traits.get(id) ?? nothing)).length;
}

const nothing = { kind: [], page: [], tab: [], sign: [] };

/** What can be done with several actions in a row: with those too that are not shown now, and that is said. */
export function RangeDetails(props: RangeDetailsProps) {
  const { session, range, filtering, onChange, onClose } = props;
  const cut: Cut = { what: 'range', ...range };
  const count = sizeOfCut(session, cut);
  const hidden = useHidden(props);
  return (
    <aside class="details" aria-label={message('details_title')}>
      <div class="details-title">
        <h2>{message('edit_chosen', { count })}</h2>
        <Button look="quiet" onPress={onClose}>
          {message('details_close')}
        </Button>
      </div>
      {hidden > 0 && (
        <div>
          <p class="soft" role="status">
            {message('edit_hidden', { count: hidden })}
          </p>
          <Button look="quiet" onPress={filtering.showAll}>
            {message('filter_show_all')}
          </Button>
        </div>
      )}
      {onChange && (
        <div>
          <Button
            onPress={() =>
              onChange({
                what: message('edit_change_range', { count }),
                change: (all) => withoutCut(all, cut),
                redaction: howMany(count, 'action'),
              })
            }
          >
            {hidden > 0
              ? message('edit_remove_chosen_hidden', { count, hidden })
              : message('edit_remove_chosen', { count })}
          </Button>
        </div>
      )}
    </aside>
  );
}
