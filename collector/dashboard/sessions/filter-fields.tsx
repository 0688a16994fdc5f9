import { Button } from '../../../src/ui/button.tsx';
import { Select } from '../../../src/ui/select.tsx';
import { ask } from '../client/ask.ts';
import type { Client } from '../client/client.ts';
import { DayField } from '../shell/inputs.tsx';
import { useLoaded } from '../shell/use-loaded.ts';
import { type SessionFilter, withChoice } from './filter.ts';
import { outcomeWords, signNames, stateWords } from './session-words.ts';

interface FilterFieldsProps {
  filter: SessionFilter;
  onChange: (filter: SessionFilter) => void;
  client: Client;
  isOwner: boolean;
}

interface Named {
  id: string;
  name: string;
}

/** Without them, what is chosen is still said by its id. */
function useNames(client: Client, isOwner: boolean): { tasks: Named[]; workers: Named[] } {
  const { loaded: tasks } = useLoaded(async () => (await ask(client.api.v1.lead.tasks.$get())).tasks, [client]);
  const { loaded: workers } = useLoaded(
    async () => (isOwner ? (await ask(client.api.v1.lead.workers.$get())).workers : []),
    [client, isOwner],
  );
  return {
    tasks: tasks.state === 'loaded' ? tasks.value.map(({ id, label }) => ({ id, name: label })) : [],
    workers: workers.state === 'loaded' ? workers.value : [],
  };
}

const ALL = 'all';

/** `any` of it, and each by its name; with what is chosen, even if it is not among them. */
function options(any: string, known: readonly Named[], chosen: string | undefined): Record<string, string> {
  const names = Object.fromEntries(known.map(({ id, name }) => [id, name]));
  return { [ALL]: any, ...(chosen !== undefined && { [chosen]: 'One that is chosen' }), ...names };
}

export function FilterFields({ filter, onChange, client, isOwner }: FilterFieldsProps) {
  const { tasks, workers } = useNames(client, isOwner);
  const choose =
    <K extends keyof SessionFilter>(name: K) =>
    (value: string): void =>
      onChange(withChoice(filter, name, value === ALL || value === '' ? null : (value as SessionFilter[K])));
  const { order: _order, ...narrowing } = filter;
  return (
    <search class="tools">
      <Select
        label="State"
        value={filter.state ?? ALL}
        options={{ [ALL]: 'All', ...stateWords }}
        onChange={choose('state')}
      />
      <Select
        label="Task"
        value={filter.task ?? ALL}
        options={options('All tasks', tasks, filter.task)}
        onChange={choose('task')}
      />
      {(isOwner || filter.worker !== undefined) && (
        <Select
          label="Worker"
          value={filter.worker ?? ALL}
          options={options('All workers', workers, filter.worker)}
          onChange={choose('worker')}
        />
      )}
      <Select
        label="Pointed out"
        value={filter.sign ?? ALL}
        options={{ [ALL]: 'All', any: 'For any reason', ...signNames }}
        onChange={choose('sign')}
      />
      <Select
        label="Outcome"
        value={filter.outcome ?? ALL}
        options={{ [ALL]: 'All', ...outcomeWords }}
        onChange={choose('outcome')}
      />
      <DayField label="Submitted from" value={filter.from ?? ''} onInput={choose('from')} />
      <DayField label="Up to and including" value={filter.until ?? ''} onInput={choose('until')} />
      <Select
        label="Order"
        value={filter.order ?? 'newest'}
        options={{ newest: 'Newest first', oldest: 'Oldest first' }}
        onChange={choose('order')}
      />
      {filter.sameAs !== undefined && <p class="soft">Only those with the same actions as one session.</p>}
      <div>
        <Button
          look="quiet"
          unavailable={Object.keys(narrowing).length === 0}
          onPress={() => onChange(filter.order === undefined ? {} : { order: filter.order })}
        >
          Show all
        </Button>
      </div>
    </search>
  );
}
