import { message } from '../i18n/message.ts';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { stateWords } from '../ui/status-pill.tsx';
import type { ListView, Order } from './list-view.ts';

const orderWords = (): Record<Order, string> => ({
  newest: message('list_order_newest'),
  oldest: message('list_order_oldest'),
  task: message('list_order_task'),
  actions: message('list_order_actions'),
  size: message('list_order_size'),
});

interface ListToolsProps {
  view: ListView;
  onChange: (view: ListView) => void;
}

/** Search, filter and sort. */
export function ListTools({ view, onChange }: ListToolsProps) {
  return (
    <search class="list-tools">
      <Field label={message('list_search')} value={view.search} onInput={(search) => onChange({ ...view, search })} />
      <Select
        label={message('list_state')}
        value={view.state ?? 'all'}
        options={{ all: message('list_state_all'), ...stateWords() }}
        onChange={(state) => onChange({ ...view, state: state === 'all' ? null : state })}
      />
      <Select
        label={message('list_order')}
        value={view.order}
        options={orderWords()}
        onChange={(order) => onChange({ ...view, order })}
      />
    </search>
  );
}
