import { Field, TextArea } from '../../../src/ui/field.tsx';
import { Markdown } from '../../../src/ui/markdown.tsx';
import { DayField } from '../shell/inputs.tsx';
import { CaptureFields } from './capture-fields.tsx';
import { type DraftProblems, siteOfStart, type TaskDraft } from './task-draft.ts';
import './task-form.css';

export interface TaskFormProps {
  draft: TaskDraft;
  problems: DraftProblems;
  onChange: (draft: TaskDraft) => void;
}

/** What a task says. Who sees and reviews it is asked beside. */
export function TaskForm({ draft, problems, onChange }: TaskFormProps) {
  const set = (change: Partial<TaskDraft>): void => onChange({ ...draft, ...change });
  /** A field of the draft, with what is wrong with it, or what it is for. */
  const field = (
    name:
      | 'label'
      | 'startUrl'
      | 'sites'
      | 'testIdAttributes'
      | 'wanted'
      | 'wantedOfEach'
      | 'amount'
      | 'unit'
      | 'retentionDays',
    hint?: string,
  ) => ({
    value: draft[name],
    hint: problems[name] ?? hint ?? null,
    invalid: problems[name] !== undefined,
    onInput: (value: string) => set({ [name]: value }),
  });
  return (
    <>
      <Field
        label="Task"
        {...field('label', 'What is to be done, in a few words: “Find a double room for two nights”.')}
      />
      <div class="task-instructions">
        <TextArea
          label="Instructions (Markdown)"
          value={draft.instructions}
          onInput={(instructions) => set({ instructions })}
        />
        <section class="task-preview" aria-label="Preview">
          <p class="field-label">As workers see it</p>
          {draft.instructions.trim() === '' ? (
            <p class="soft">Nothing yet</p>
          ) : (
            <Markdown source={draft.instructions} />
          )}
        </section>
      </div>
      <div class="form-pair">
        <Field
          label="Start address"
          holds="code"
          {...field('startUrl', 'The page that is opened when a worker begins. May be left empty.')}
        />
        <Field
          label="Sites"
          holds="code"
          placeholder={siteOfStart(draft.startUrl)}
          {...field('sites', 'What may be recorded, such as shop.example. Only there, and only if the worker agrees.')}
        />
      </div>
      <CaptureFields draft={draft} onChange={onChange} />
      <fieldset>
        <legend>How many, and until when</legend>
        <div class="form-pair">
          <Field label="Wanted in all" {...field('wanted', 'Accepted sessions. Empty: any number.')} />
          <Field label="Of each worker" {...field('wantedOfEach', 'At most so many. Empty: any number.')} />
          <DayField label="Due" value={draft.due} problem={problems.due} onInput={(due) => set({ due })} />
        </div>
      </fieldset>
      <fieldset>
        <legend>For each accepted session</legend>
        <div class="form-pair">
          <Field
            label="Amount"
            placeholder="2.50"
            {...field('amount', 'Empty: nothing. Less that you set later does not hold for what was recorded before.')}
          />
          <Field label="Of what" placeholder="EUR" {...field('unit', 'A currency, or points.')} />
        </div>
      </fieldset>
      <fieldset>
        <legend>More</legend>
        <div class="form-pair">
          <Field
            label="Kept for so many days"
            {...field(
              'retentionDays',
              'Then its sessions are deleted. Empty: as long as the collector keeps sessions.',
            )}
          />
          <Field
            label="Attributes with test ids"
            holds="code"
            {...field('testIdAttributes', 'Such as data-hook, where the pages have some of their own.')}
          />
        </div>
      </fieldset>
    </>
  );
}
