import { useState } from 'preact/hooks';
import type { LiveSession } from '../messaging/messages.ts';
import type { Mark } from '../session/schema.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { markWords } from '../ui/mark-words.ts';
import { howMany } from '../ui/quantity.ts';
import { siteNames } from '../ui/site-names.ts';
import type { PopupDependencies } from './dependencies.ts';
import { LastActions } from './last-actions.tsx';
import { NoteForm } from './note-form.tsx';
import { useCommand } from './use-command.ts';

/** What is outside the task is said of each action, in the review. */
const popupMarks = ['mistake', 'recovery', 'stuck'] as const;

interface LiveViewProps {
  client: PopupDependencies['client'];
  live: LiveSession;
  refresh: () => void;
}

export function LiveView({ client, live, refresh }: LiveViewProps) {
  const { run, busy, problem } = useCommand();
  const [noting, setNoting] = useState(false);
  const [marked, setMarked] = useState<Mark | null>(null);
  const command = async (failure: string, act: () => Promise<unknown>): Promise<boolean> => {
    const done = await run(failure, act);
    refresh();
    return done;
  };
  const saveNote = (text: string): Promise<boolean> =>
    command('The note could not be saved.', () => client('session.note', { text }));

  const mark = (which: Mark): void => {
    void command('The mark could not be saved.', () => client('session.mark', { mark: which })).then(
      (isDone) => isDone && setMarked(which),
    );
  };

  return (
    <>
      <div class="stack">
        <div>
          <h1>{live.task}</h1>
          <p class="soft figures">
            {siteNames(live.sites)} · {howMany(live.actionCount, 'action')}
          </p>
        </div>
        {live.trouble && <Alert>{live.trouble}</Alert>}
        {problem && <Alert>{problem}</Alert>}
        <LastActions actions={live.lastActions} />
      </div>
      <div class="controls">
        {noting && <NoteForm busy={busy} onSave={saveNote} onClose={() => setNoting(false)} />}
        <div class="row row-even">
          {live.state === 'recording' ? (
            <Button
              key="pause"
              disabled={busy}
              onPress={() => void command('The recording could not be paused.', () => client('session.pause', {}))}
            >
              Pause
            </Button>
          ) : (
            <Button
              key="resume"
              disabled={busy}
              onPress={() => void command('The recording could not be resumed.', () => client('session.resume', {}))}
            >
              Resume
            </Button>
          )}
          {!noting && <Button onPress={() => setNoting(true)}>Add note</Button>}
        </div>
        <div class="marks" role="group" aria-label="Mark what you just did">
          {popupMarks.map((which) => (
            <Button key={which} look="quiet" disabled={busy} onPress={() => mark(which)}>
              {markWords[which].label}
            </Button>
          ))}
        </div>
        {/* Not another status: the popup has one, which others rely on. */}
        <p class="soft" aria-live="polite">
          {marked && `Marked as ${markWords[marked].as}.`}
        </p>
        <Button
          look="main"
          wide
          disabled={busy}
          onPress={() => void command('The recording could not be stopped.', () => client('session.stop', {}))}
        >
          Stop
        </Button>
      </div>
    </>
  );
}
