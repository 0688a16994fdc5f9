import { message } from '../../i18n/message.ts';
import { keptWords } from '../../joining/team-facts.tsx';
import { Notice } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { enumerated } from '../../ui/enumerated.ts';
import { Markdown } from '../../ui/markdown.tsx';
import { personalWords } from '../../ui/notice.ts';
import type { ChosenTask } from '../dependencies.ts';
import './tasks.css';

interface ChosenTaskNoteProps {
  chosen: ChosenTask;
  onUnchoose: () => void;
  disabled: boolean;
}

/** For whom this recording is, what is to be done, and what the team would like besides: of which nothing is switched on. */
export function ChosenTaskNote({ chosen: { task, collector }, onUnchoose, disabled }: ChosenTaskNoteProps) {
  const { timing, pointer, unmasked } = task.capture;
  const wishes = [
    ...(timing ? [message('tasks_wish_timing')] : []),
    ...(pointer ? [message('tasks_wish_pointer')] : []),
    ...unmasked.map(personalWords),
  ];
  return (
    <Notice>
      <p>{message('tasks_chosen', { name: collector.name })}</p>
      {task.instructions !== '' && (
        <div class="task-instructions" tabIndex={0} role="region" aria-label={message('tasks_instructions')}>
          <Markdown source={task.instructions} />
        </div>
      )}
      <p class="soft">
        {message('team_kept')}: {keptWords(task.retentionDays)}
      </p>
      {wishes.length > 0 && <p class="soft">{message('tasks_wish', { kinds: enumerated(wishes) })}</p>}
      <Button look="quiet" onPress={onUnchoose} disabled={disabled}>
        {message('tasks_unchoose')}
      </Button>
    </Notice>
  );
}
