import { useEffect, useRef, useState } from 'preact/hooks';
import { Alert, Notice } from '../../../src/ui/alert.tsx';
import { Button } from '../../../src/ui/button.tsx';
import { CheckBox } from '../../../src/ui/check-box.tsx';
import { howMany } from '../../../src/ui/quantity.ts';
import type { Person } from '../../api/lead/people.ts';
import type { LeadTask } from '../../api/lead/tasks.ts';
import { ask } from '../client/ask.ts';
import type { Client } from '../client/client.ts';
import { isShorter, readDays } from '../shell/days.ts';
import type { Desk } from '../shell/desk.ts';
import { FormEnd } from '../shell/form-end.tsx';
import { Choices } from '../shell/inputs.tsx';
import { WhenLoaded } from '../shell/loading.tsx';
import { Page } from '../shell/page.tsx';
import { routes } from '../shell/route.ts';
import { useChange } from '../shell/use-change.ts';
import { useLoaded } from '../shell/use-loaded.ts';
import { saveReviewers } from './reviewers.ts';
import { type DraftProblems, type TaskDraft, writtenOf } from './task-draft.ts';
import { TaskForm } from './task-form.tsx';
import { useDraft } from './use-draft.ts';

interface EditTaskPageProps {
  /** Null for a new task. */
  id: string | null;
  desk: Desk;
}

/** What is there of the task, and who could see or review it. */
interface Given {
  task: LeadTask | null;
  workers: { id: string; name: string }[];
  reviewers: Person[];
}

async function load(client: Client, id: string | null): Promise<Given> {
  const { lead } = client.api.v1;
  const [task, { workers }, { people }] = await Promise.all([
    id === null ? null : ask(lead.tasks[':id'].$get({ param: { id } })),
    ask(lead.workers.$get()),
    ask(lead.people.$get()),
  ]);
  return { task, workers, reviewers: people.filter(({ role }) => role === 'reviewer') };
}

export function EditTaskPage({ id, desk: { client, drafts } }: EditTaskPageProps) {
  const from = useLoaded(() => load(client, id), [client, id]);
  return (
    <Page kind={id === null ? 'New task' : 'Edit task'}>
      <WhenLoaded from={from}>{(given) => <Editor given={given} client={client} drafts={drafts} />}</WhenLoaded>
    </Page>
  );
}

interface EditorProps {
  given: Given;
  client: Client;
  drafts: Desk['drafts'];
}

function Editor({ given: { task, workers, reviewers }, client, drafts }: EditorProps) {
  const { draft, setDraft, isKept, forget } = useDraft(task, drafts);
  const [found, setProblems] = useState<DraftProblems>({});
  const problems = stillWrong(found, draft);
  const [chosen, setChosen] = useState(() =>
    task === null ? [] : reviewers.filter(({ tasks }) => tasks.includes(task.id)).map(({ id }) => id),
  );
  const form = useRef<HTMLFormElement>(null);
  const { run, isBusy, refused } = useChange();
  useEffect(() => {
    if (Object.keys(found).length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [found]);

  const save = async (state: LeadTask['state']): Promise<void> => {
    const written = writtenOf(draft);
    setProblems('problems' in written ? written.problems : {});
    if ('problems' in written) return;
    const json = { ...written.task, state };
    const done = await run(async () => {
      const { tasks } = client.api.v1.lead;
      const saved = await (task === null
        ? ask(tasks.$post({ json }))
        : ask(tasks[':id'].$patch({ param: { id: task.id }, json })));
      await saveReviewers(client, saved.id, reviewers, chosen);
      forget();
      location.hash = routes.task(saved.id);
    });
    if (done) setProblems({});
  };

  return (
    <form
      class="form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(task?.state ?? 'open');
      }}
    >
      {isKept && (
        <Notice>
          <p>Here is what you wrote before and did not save.</p>
          <div>
            <Button onPress={forget}>Begin anew</Button>
          </div>
        </Notice>
      )}
      <TaskForm draft={draft} problems={problems} onChange={setDraft} />
      <WhoSees draft={draft} workers={workers} onChange={setDraft} />
      {reviewers.length > 0 && (
        <Choices legend="Who reviews it, beside the owners" options={reviewers} chosen={chosen} onChange={setChosen} />
      )}
      <ShorterTime task={task} written={draft.retentionDays} />
      {Object.keys(problems).length > 0 && (
        <Alert>
          <ul>
            {Object.values(problems).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Alert>
      )}
      <FormEnd refused={refused}>
        <Button look="main" submits unavailable={isBusy}>
          {task === null ? 'Publish' : 'Save'}
        </Button>
        {task === null && (
          <Button unavailable={isBusy} onPress={() => void save('draft')}>
            Save as a draft
          </Button>
        )}
        <Button
          look="quiet"
          onPress={() => {
            forget();
            location.hash = task === null ? routes.tasks : routes.task(task.id);
          }}
        >
          Cancel
        </Button>
      </FormEnd>
    </form>
  );
}

/** Of what was found when it was to be saved: what has been put right since is said no more. */
function stillWrong(found: DraftProblems, draft: TaskDraft): DraftProblems {
  const written = writtenOf(draft);
  const now = 'problems' in written ? written.problems : {};
  return Object.fromEntries(Object.entries(now).filter(([name]) => name in found));
}

interface WhoSeesProps {
  draft: TaskDraft;
  workers: Given['workers'];
  onChange: (draft: TaskDraft) => void;
}

function WhoSees({ draft, workers, onChange }: WhoSeesProps) {
  const { workers: chosen } = draft;
  return (
    <fieldset>
      <legend>Who sees it</legend>
      <CheckBox checked={chosen === null} onChange={(all) => onChange({ ...draft, workers: all ? null : [] })}>
        All workers, also those who join later
      </CheckBox>
      {chosen !== null && workers.length > 0 && (
        <Choices
          legend="These"
          options={workers}
          chosen={chosen}
          onChange={(ids) => onChange({ ...draft, workers: ids })}
        />
      )}
      {chosen !== null && workers.length === 0 && <p class="soft">Nobody has joined yet.</p>}
    </fieldset>
  );
}

/** What a shorter time does to what is there already. */
function ShorterTime({ task, written }: { task: LeadTask | null; written: string }) {
  const days = readDays(written);
  const isNew = typeof days === 'number' && task !== null && isShorter(days, task.retentionDays);
  return (
    <div role="status">
      {isNew && (
        <Notice>
          <p>
            Once this is saved, sessions of this task that are older than {howMany(days, 'day')} are deleted within the
            hour, also accepted ones. That cannot be undone.
          </p>
        </Notice>
      )}
    </div>
  );
}
