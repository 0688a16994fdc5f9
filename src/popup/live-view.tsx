import { useEffect, useState } from 'preact/hooks';
import { message } from '../i18n/message.ts';
import type { LiveSession } from '../messaging/messages.ts';
import type { Mark } from '../session/schema.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { markedAs, markLabel } from '../ui/mark-words.ts';
import { siteNames } from '../ui/site-names.ts';
import type { PopupDependencies } from './dependencies.ts';
import { LastActions } from './last-actions.tsx';
import { NoteForm } from './note-form.tsx';
import { useCommand } from './use-command.ts';

/** What is outside the task is said of each action, in the review. */
const popupMarks = ['mistake', 'recovery', 'stuck'] as const;

interface LiveViewProps {
  dependencies: Pick<PopupDependencies, 'client' | 'noteWanted'>;
  live: LiveSession;
  refresh: () => void;
}

export function LiveView({ dependencies: { client, noteWanted }, live, refresh }: LiveViewProps) {
  const { run, busy, problem } = useCommand();
  const [noting, setNoting] = useState(false);
  const [marked, setMarked] = useState<Mark | null>(null);
  useEffect(() => {
    void noteWanted().then((isWanted) => isWanted && setNoting(true));
  }, [noteWanted]);
  const command = async (failure: string, act: () => Promise<unknown>): Promise<boolean> => {
    const done = await run(failure, act);
    refresh();
    return done;
  };
  const saveNote = (text: string): Promise<boolean> =>
    command(message('failed_note'), () => client('session.note', { text }));

  const mark = (which: Mark): void => {
    void command(message('failed_mark'), () => client('session.mark', { mark: which })).then(
      (isDone) => isDone && setMarked(which),
    );
  };

  return (
    <>
      <div class="stack">
        <div>
          <h1>{live.task}</h1>
          <p class="soft figures">
            {siteNames(live.sites)} · {message('actions_count', { count: live.actionCount })}
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
              onPress={() => void command(message('failed_pause'), () => client('session.pause', {}))}
            >
              {message('popup_pause')}
            </Button>
          ) : (
            <Button
              key="resume"
              disabled={busy}
              onPress={() => void command(message('failed_resume'), () => client('session.resume', {}))}
            >
              {message('popup_resume')}
            </Button>
          )}
          {!noting && <Button onPress={() => setNoting(true)}>{message('popup_add_note')}</Button>}
        </div>
        <div class="marks" role="group" aria-label={message('popup_marks')}>
          {popupMarks.map((which) => (
            <Button key={which} look="quiet" disabled={busy} onPress={() => mark(which)}>
              {markLabel(which)}
            </Button>
          ))}
        </div>
        {/* Not another status: the popup has one, which others rely on. */}
        <p class="soft" aria-live="polite">
          {marked && message('popup_marked', { words: markedAs(marked) })}
        </p>
        <Button
          look="main"
          wide
          disabled={busy}
          onPress={() => void command(message('failed_stop'), () => client('session.stop', {}))}
        >
          {message('popup_stop')}
        </Button>
      </div>
    </>
  );
}
