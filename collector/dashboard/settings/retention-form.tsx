import { useRef, useState } from 'preact/hooks';
import { Notice } from '../../../src/ui/alert.tsx';
import { Button } from '../../../src/ui/button.tsx';
import { Field } from '../../../src/ui/field.tsx';
import { howMany } from '../../../src/ui/quantity.ts';
import type { Settings } from '../../api/lead/settings.ts';
import { ask } from '../client/ask.ts';
import type { Client } from '../client/client.ts';
import { isShorter, readDays } from '../shell/days.ts';
import { FormEnd } from '../shell/form-end.tsx';
import { useChange } from '../shell/use-change.ts';
import { moment } from '../shell/words.ts';

function HeldBack({ sessions, until }: NonNullable<Settings['heldBack']>) {
  return (
    <Notice>
      <p>
        {howMany(sessions, 'session')} {sessions === 1 ? 'has' : 'have'} been kept for as long as was promised, and will
        be deleted after {moment(until)}: the collector did not run for more than a day, or its clock was changed. If
        that is more than a day from now, its clock is wrong. Set it right before then, and nothing is lost.
      </p>
    </Notice>
  );
}

interface RetentionFormProps {
  settings: Settings;
  client: Client;
  onChanged: (settings: Settings) => void;
}

/** A shorter time deletes what is older: that is asked about first. */
export function RetentionForm({ settings: { retentionDays, heldBack }, client, onChanged }: RetentionFormProps) {
  const [written, setWritten] = useState(retentionDays === null ? '' : String(retentionDays));
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const { run, isBusy, refused } = useChange();
  const days = readDays(written);
  const write = (text: string): void => {
    setWritten(text);
    setAsking(false);
    setSaid('');
  };
  const save = async (): Promise<void> => {
    if (days === undefined) return;
    onChanged(await ask(client.api.v1.lead.settings.$patch({ json: { retentionDays: days } })));
    setAsking(false);
    setSaid('Saved.');
  };
  const submit = (): void => {
    setSaid('');
    if (days !== undefined && days !== null && isShorter(days, retentionDays) && !isAsking) setAsking(true);
    else void run(save);
  };
  const cancel = (): void => {
    write(retentionDays === null ? '' : String(retentionDays));
    field.current?.focus();
  };
  return (
    <section class="section" aria-labelledby="retention">
      <h2 id="retention">How long sessions are kept</h2>
      {heldBack && <HeldBack {...heldBack} />}
      <form
        class="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <div class="form-short">
          <Field
            label="Days"
            value={written}
            inputRef={field}
            invalid={days === undefined}
            hint={
              days === undefined
                ? 'Write a whole number from 1 to 36,500, or nothing.'
                : 'Then they are deleted, and only that they were there stays. Empty: until the worker withdraws them.'
            }
            onInput={write}
          />
        </div>
        <p class="soft">
          A task may say another time of its own. A longer time holds for what workers agree to from now on: what was
          submitted or recorded already keeps the time that they agreed to. Reports of broken tasks are kept for as long
          as the sessions of their task.
        </p>
        <div role="status">
          {isAsking && days !== undefined && days !== null && (
            <Notice>
              <p>
                Sessions that are older than {howMany(days, 'day')} are deleted{' '}
                {heldBack ? `after ${moment(heldBack.until)}` : 'within the hour'}, also accepted ones. That cannot be
                undone.
              </p>
            </Notice>
          )}
        </div>
        <FormEnd refused={refused} said={said}>
          <Button look="main" submits unavailable={isBusy} disabled={days === undefined}>
            {isAsking ? 'Delete what is older, and save' : 'Save'}
          </Button>
          {isAsking && (
            <Button look="quiet" onPress={cancel}>
              Cancel
            </Button>
          )}
        </FormEnd>
      </form>
    </section>
  );
}
