import { useEffect, useRef, useState } from 'preact/hooks';
import type { SessionSummary } from '../store/sessions.ts';
import { Alert, Notice } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import type { ReviewDependencies } from './dependencies.ts';
import { sessionRoute } from './route.ts';
import { saveFile } from './save-file.ts';
import { archiveFileName } from './transfer/archive.ts';

interface ListActionsProps {
  /** Those that are shown. */
  sessions: SessionSummary[];
  dependencies: Pick<ReviewDependencies, 'importFile' | 'archive'>;
}

type State =
  | { kind: 'resting' }
  | { kind: 'working'; what: string }
  | { kind: 'failed'; why: string }
  | { kind: 'imported'; id: string; task: string; warnings: string[] }
  | { kind: 'saved'; name: string };

/** What is handed out whole: not what is being recorded, or still to be finished. */
const isWhole = ({ state }: SessionSummary): boolean =>
  state === 'toReview' || state === 'ready' || state === 'exported';

/** Sessions in and out as files. */
export function ListActions({ sessions, dependencies }: ListActionsProps) {
  const [state, setState] = useState<State>({ kind: 'resting' });
  const input = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const whole = sessions.filter(isWhole);

  const open = async (file: File): Promise<void> => {
    const mine = new AbortController();
    running.current = mine;
    setState({ kind: 'working', what: 'Opening the file…' });
    try {
      const imported = await dependencies.importFile(file, mine.signal);
      if ('problem' in imported) setState({ kind: 'failed', why: imported.problem });
      else setState({ kind: 'imported', id: imported.session, task: imported.task, warnings: imported.warnings });
    } catch {
      setState(mine.signal.aborted ? { kind: 'resting' } : { kind: 'failed', why: 'The file could not be kept.' });
    }
  };

  const saveAll = async (): Promise<void> => {
    const say = (done: number): void =>
      setState({ kind: 'working', what: `Writing session ${done + 1} of ${whole.length}…` });
    say(0);
    try {
      const archive = await dependencies.archive(
        whole.map(({ id }) => id),
        (done) => done < whole.length && say(done),
      );
      setState({ kind: 'saved', name: saveFile(archiveFileName(new Date()), archive) });
    } catch (error) {
      setState({ kind: 'failed', why: error instanceof Error ? error.message : 'The file could not be made.' });
    }
  };

  const isBusy = state.kind === 'working';
  return (
    <div class="list-actions">
      <div class="list-buttons">
        <Button disabled={isBusy} onPress={() => input.current?.click()}>
          Open a file
        </Button>
        {whole.length > 1 && (
          <Button disabled={isBusy} onPress={() => void saveAll()}>
            Export these as ZIP
          </Button>
        )}
        {isBusy && running.current && (
          <Button look="quiet" onPress={() => running.current?.abort()}>
            Cancel
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label="File of a session"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void open(file);
        }}
      />
      <div role="status">
        {state.kind === 'working' && <p class="soft">{state.what}</p>}
        {state.kind === 'saved' && <p>Saved as {state.name}</p>}
      </div>
      {state.kind === 'failed' && <Alert>{state.why}</Alert>}
      {state.kind === 'imported' && (
        <Notice>
          <p>
            Opened <a href={sessionRoute(state.id)}>{state.task}</a>.
          </p>
          {state.warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}
