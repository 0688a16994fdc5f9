import { useId } from 'preact/hooks';
import { message } from '../../i18n/message.ts';
import type { Finding } from '../../session/scan/finding.ts';
import type { Session } from '../../session/schema.ts';
import { Button } from '../../ui/button.tsx';
import { shortened } from '../../ui/quantity.ts';
import { excerptOf, kindWords, placeOf } from './place.ts';

interface FindingRowProps {
  session: Session;
  finding: Finding;
  onRedact: (text: string) => void;
  onKeep: () => void;
  /** Null where it is in no action. */
  onShow: (() => void) | null;
}

const LONGEST_SHOWN = 200;

export function FindingRow({ session, finding, onRedact, onKeep, onShow }: FindingRowProps) {
  const title = useId();
  const { before, found, after } = excerptOf(session, finding);
  return (
    <li class="finding">
      <h3 id={title}>{kindWords(finding.kind)}</h3>
      <p class="soft">{placeOf(session, finding)}</p>
      <p dir="auto">
        {before}
        <mark>{shortened(found, LONGEST_SHOWN)}</mark>
        {after}
      </p>
      <div class="finding-buttons">
        <Button describedBy={title} onPress={() => onRedact(found)}>
          {message('edit_take_out')}
        </Button>
        <Button describedBy={title} onPress={onKeep}>
          {message('finding_keep')}
        </Button>
        {onShow && (
          <Button look="quiet" describedBy={title} onPress={onShow}>
            {message('finding_show')}
          </Button>
        )}
      </div>
    </li>
  );
}
