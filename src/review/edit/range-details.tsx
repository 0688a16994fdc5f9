import { type Cut, sizeOfCut, withoutCut } from '../../session/redact/cut.ts';
import type { Session } from '../../session/schema.ts';
import { Button } from '../../ui/button.tsx';
import { howMany } from '../../ui/quantity.ts';
import type { Range } from '../use-selection.ts';
import type { Change } from './use-editing.ts';

interface RangeDetailsProps {
  session: Session;
  range: Range;
  /** Null where nothing can be changed. */
  onChange: ((change: Change) => void) | null;
  onClose: () => void;
}

/** What can be done with several actions in a row. */
export function RangeDetails({ session, range, onChange, onClose }: RangeDetailsProps) {
  const cut: Cut = { what: 'range', ...range };
  const actions = howMany(sizeOfCut(session, cut), 'action');
  return (
    <aside class="details" aria-label="Details">
      <div class="details-title">
        <h2>{actions} chosen</h2>
        <Button look="quiet" onPress={onClose}>
          Close
        </Button>
      </div>
      {onChange && (
        <div>
          <Button
            onPress={() =>
              onChange({ what: `removing ${actions}`, change: (all) => withoutCut(all, cut), redaction: actions })
            }
          >
            Remove {actions}
          </Button>
        </div>
      )}
    </aside>
  );
}
