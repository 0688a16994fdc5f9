import type { ComponentChild } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { message, messageParts } from '../i18n/message.ts';
import type { SessionSummary } from '../store/sessions.ts';
import { Alert, Notice } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import type { ReviewDependencies } from './dependencies.ts';
import { sessionRoute } from './route.ts';
import { saveFile } from './save-file.ts';
import { archiveFileName } from './transfer/archive.ts';
import { progressWords, type Said } from './transfer/progress-words.ts';
import type { Progress } from './transfer/session-file.ts';
import { TellingError } from './transfer/telling-error.ts';

interface ListActionsProps {
  /** Those that are shown. */
  sessions: SessionSummary[];
  dependencies: Pick<ReviewDependencies, 'importFile' | 'archive'>;
}

type State =
  | { kind: 'resting' }
  | { kind: 'working'; what: Said }
  | { kind: 'failed'; why: string }
  | { kind: 'imported'; id: string; task: string; warnings: string[] }
  | { kind: 'saved'; name: string };

/** Screen readers say how far a progress bar is by themselves, and as often as their person wants. */
function Working({ said: { words, part } }: { said: Said }) {
  const id = useId();
  return (
    <div class="list-progress">
      <p class="soft figures" id={id}>
        {words}
      </p>
      <progress aria-labelledby={id} value={part ?? undefined} />
    </div>
  );
}

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
    const say = (progress: Progress | null): void => {
      if (running.current === mine && !mine.signal.aborted)
        setState({ kind: 'working', what: progressWords(progress, file.size) });
    };
    say(null);
    try {
      const imported = await dependencies.importFile(file, mine.signal, say);
      if ('problem' in imported) setState({ kind: 'failed', why: imported.problem });
      else setState({ kind: 'imported', id: imported.session, task: imported.task, warnings: imported.warnings });
    } catch {
      setState(mine.signal.aborted ? { kind: 'resting' } : { kind: 'failed', why: message('file_not_kept') });
    }
  };

  const saveAll = async (): Promise<void> => {
    const say = (done: number): void =>
      setState({
        kind: 'working',
        what: {
          words: message('file_writing', { number: done + 1, count: whole.length }),
          part: done / whole.length,
        },
      });
    running.current = null;
    say(0);
    try {
      const archive = await dependencies.archive(
        whole.map(({ id }) => id),
        (done) => done < whole.length && say(done),
      );
      setState({ kind: 'saved', name: saveFile(archiveFileName(new Date()), archive) });
    } catch (error) {
      setState({ kind: 'failed', why: error instanceof TellingError ? error.message : message('file_not_made') });
    }
  };

  const isBusy = state.kind === 'working';
  return (
    <div class="list-actions">
      <div class="list-buttons">
        <Button disabled={isBusy} onPress={() => input.current?.click()}>
          {message('file_open')}
        </Button>
        {whole.length > 1 && (
          <Button disabled={isBusy} onPress={() => void saveAll()}>
            {message('file_export_zip')}
          </Button>
        )}
        {isBusy && running.current && (
          <Button look="quiet" onPress={() => running.current?.abort()}>
            {message('file_cancel')}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={message('file_input')}
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void open(file);
        }}
      />
      {state.kind === 'working' && <Working said={state.what} />}
      <div role="status">{state.kind === 'saved' && <p>{message('file_saved', { name: state.name })}</p>}</div>
      {state.kind === 'failed' && <Alert>{state.why}</Alert>}
      {state.kind === 'imported' && (
        <Notice>
          <p>
            {messageParts<ComponentChild>('file_opened', {
              task: state.task,
              link: (words) => (
                <a key="link" href={sessionRoute(state.id)}>
                  {words}
                </a>
              ),
            })}
          </p>
          {state.warnings.map((warning) => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}
