import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../../session/scan/finding.ts';
import type { Session } from '../../session/schema.ts';
import type { SessionState } from '../../store/sessions.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { howMany } from '../../ui/quantity.ts';
import type { ReviewDependencies } from '../dependencies.ts';
import { redacting } from '../edit/redact-text.tsx';
import type { Editing } from '../edit/use-editing.ts';
import { FindingRow } from './finding-row.tsx';
import { actionOf } from './place.ts';
import { useScan } from './use-scan.ts';
import './ready-panel.css';

interface ReadyPanelProps {
  editing: Editing;
  state: SessionState;
  dependencies: Pick<ReviewDependencies, 'scanSession' | 'saveReviewed'>;
  onShow: (action: string) => void;
}

/** So many are shown at once; taking one out often takes others with it. */
const SHOWN = 20;

/** Nothing is called ready that was not scanned, and of which every finding was decided. */
export function ReadyPanel({ editing, state, dependencies, onShow }: ReadyPanelProps) {
  const { session, apply } = editing;
  const { scanned, scan, cancel } = useScan(dependencies.scanSession);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const [problem, setProblem] = useState(false);

  const markReady = (): void => {
    setProblem(false);
    editing
      .stored()
      .then((seen) => dependencies.saveReviewed(seen, 'ready'))
      .catch(() => setProblem(true));
  };

  // What was taken out is gone from the findings too, and may have been in several.
  const isOld = scanned.state === 'scanned' && scanned.of !== session;
  useEffect(() => {
    if (isOld) scan(session);
  }, [isOld, scan, session]);

  if (scanned.state === 'scanning') return <Progress {...scanned} onCancel={cancel} />;
  if (state !== 'toReview') {
    return (
      <p class="soft">
        You have looked through this session and called it ready. A change has it looked through again.
      </p>
    );
  }
  if (scanned.state !== 'scanned') {
    return (
      <div class="ready">
        {scanned.state === 'failed' && <Alert>{scanned.why}</Alert>}
        <Button look="main" onPress={() => scan(session)}>
          Check before it is ready
        </Button>
      </div>
    );
  }
  const open = scanned.findings.filter(({ id }) => !kept.has(id));
  return (
    <section class="ready" aria-labelledby="ready-title">
      <h2 id="ready-title">Check before it is ready</h2>
      {problem && (
        <Alert>This could not be stored. The session may have changed in another window: check it again.</Alert>
      )}
      <Decisions
        session={scanned.of}
        open={open}
        keptCount={scanned.findings.length - open.length}
        onRedact={(text) => apply(redacting(text))}
        onKeep={(id) => setKept(new Set([...kept, id]))}
        onShow={onShow}
        onReady={markReady}
      />
    </section>
  );
}

function Progress({ done, all, onCancel }: { done: number; all: number; onCancel: () => void }) {
  return (
    <div class="ready">
      <label>
        Looking through the session <progress value={all === 0 ? undefined : done} max={Math.max(1, all)} />
      </label>
      <Button look="quiet" onPress={onCancel}>
        Cancel
      </Button>
    </div>
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
        <p role="status">
          {keptCount === 0
            ? 'Nothing was found that looks private. Look through it yourself before you share it.'
            : `You keep ${howMany(keptCount, 'thing')} that was found.`}
        </p>
        <div>
          <Button look="main" onPress={onReady}>
            Mark ready
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p role="status">{howMany(open.length, 'thing')} found that may be private. Take each out, or keep it.</p>
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
      {open.length > SHOWN && <p class="soft">{howMany(open.length - SHOWN, 'more')} after these.</p>}
    </>
  );
}
