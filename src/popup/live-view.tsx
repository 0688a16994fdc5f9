import { useState } from 'preact/hooks';
import type { LiveSession } from '../messaging/messages.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { howMany } from '../ui/quantity.ts';
import { siteNames } from '../ui/site-names.ts';
import type { PopupDependencies } from './dependencies.ts';
import { LastActions } from './last-actions.tsx';
import { NoteForm } from './note-form.tsx';
import { useCommand } from './use-command.ts';

interface LiveViewProps {
  client: PopupDependencies['client'];
  live: LiveSession;
  refresh: () => void;
}

export function LiveView({ client, live, refresh }: LiveViewProps) {
  const { run, busy, problem } = useCommand();
  const [noting, setNoting] = useState(false);
  const command = async (failure: string, act: () => Promise<unknown>): Promise<boolean> => {
    const done = await run(failure, act);
    refresh();
    return done;
  };
  const saveNote = (text: string): Promise<boolean> =>
    command('The note could not be saved.', () => client('session.note', { text }));

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
