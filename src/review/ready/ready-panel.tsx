import { useEffect, useState } from 'preact/hooks';
import { message } from '../../i18n/message.ts';
import type { Finding } from '../../session/scan/finding.ts';
import type { Session } from '../../session/schema.ts';
import type { FoundSession } from '../../store/sessions.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import type { ReviewDependencies } from '../dependencies.ts';
import { redacting } from '../edit/redact-text.tsx';
import type { Editing } from '../edit/use-editing.ts';
import { FindingRow } from './finding-row.tsx';
import { actionOf } from './place.ts';
import { useScan } from './use-scan.ts';
import './ready-panel.css';

interface ReadyPanelProps {
  editing: Editing;
  found: Pick<FoundSession, 'state' | 'kept'>;
  dependencies: Pick<ReviewDependencies, 'scanSession' | 'saveReviewed' | 'saveKept'>;
  onShow: (action: string) => void;
}

/** So many are shown at once; taking one out often takes others with it. */
const SHOWN = 20;

/** One place, whatever stands in it: the focus stays there when what was pressed is gone. */
export function ReadyPanel(props: ReadyPanelProps) {
  return (
    <section class="ready" aria-label={message('ready_check')}>
      <Ready {...props} />
    </section>
  );
}

/** Nothing is called ready that was not scanned, and of which every finding was decided. */
function Ready({ editing, found: { state, kept: keptBefore }, dependencies, onShow }: ReadyPanelProps) {
  const { session, apply } = editing;
  const { scanned, scan, cancel } = useScan(dependencies.scanSession);
  const [keptHere, setKeptHere] = useState<readonly string[]>([]);
  const [problem, setProblem] = useState(false);

  const storing = (save: (seen: Session) => Promise<void>): void => {
    setProblem(false);
    editing
      .stored()
      .then(save)
      .catch(() => setProblem(true));
  };
  const keep = (id: string): void => {
    setKeptHere([...keptHere, id]);
    storing((seen) => dependencies.saveKept(seen, [id]));
  };

  // What was taken out is gone from the findings too, and may have been in several.
  const isOld = scanned.state === 'scanned' && scanned.of !== session;
  useEffect(() => {
    if (isOld) scan(session);
  }, [isOld, scan, session]);

  if (scanned.state === 'scanning') return <Progress {...scanned} onCancel={cancel} />;
  if (state !== 'toReview') {
    return (
      <p class="soft" role="status">
        {message('ready_done')}
      </p>
    );
  }
  if (scanned.state !== 'scanned') {
    return (
      <>
        {scanned.state === 'failed' && <Alert>{message('ready_failed')}</Alert>}
        <Button look="main" onPress={() => scan(session)}>
          {message('ready_check')}
        </Button>
      </>
    );
  }
  const kept = new Set([...keptBefore, ...keptHere]);
  const open = scanned.findings.filter(({ id }) => !kept.has(id));
  return (
    <>
      <h2>{message('ready_check')}</h2>
      {problem && <Alert>{message('ready_not_stored')}</Alert>}
      <Decisions
        session={scanned.of}
        open={open}
        keptCount={scanned.findings.length - open.length}
        onRedact={(text) => apply(redacting(text))}
        onKeep={keep}
        onShow={onShow}
        onReady={() => storing((seen) => dependencies.saveReviewed(seen, 'ready'))}
      />
    </>
  );
}

function Progress({ done, all, onCancel }: { done: number; all: number; onCancel: () => void }) {
  return (
    <>
      <label>
        {message('ready_scanning')} <progress value={all === 0 ? undefined : done} max={Math.max(1, all)} />
      </label>
      <Button look="quiet" onPress={onCancel}>
        {message('ready_cancel')}
      </Button>
    </>
  );
}

interface DecisionsProps {
  session: Session;
  /** Not decided yet. */
  open: Finding[];
  keptCount: number;
  onRedact: (text: string) => void;
  onKeep: (id: string) => void;
  onShow: (action: string) => void;
  onReady: () => void;
}

function Decisions({ session, open, keptCount, onRedact, onKeep, onShow, onReady }: DecisionsProps) {
  if (open.length === 0) {
    return (
      <>
        <p role="status">{keptCount === 0 ? message('ready_nothing') : message('ready_kept', { count: keptCount })}</p>
        <div>
          <Button look="main" onPress={onReady}>
            {message('ready_mark')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p role="status">{message('ready_found', { count: open.length })}</p>
      <ul class="findings">
        {open.slice(0, SHOWN).map((finding) => {
          const action = actionOf(session, finding);
          return (
            <FindingRow
              key={finding.id}
              session={session}
              finding={finding}
              onRedact={onRedact}
              onKeep={() => onKeep(finding.id)}
              onShow={action === null ? null : () => onShow(action)}
            />
          );
        })}
      </ul>
      {open.length > SHOWN && <p class="soft">{message('ready_more', { count: open.length - SHOWN })}</p>}
    </>
  );
}
