import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { stateWords } from '../ui/status-pill.tsx';
import { type ListView, orders } from './list-view.ts';

interface ListToolsProps {
  view: ListView;
  onChange: (view: ListView) => void;
}

/** Search, filter and sort. */
export function ListTools({ view, onChange }: ListToolsProps) {
  return (
    <search class="list-tools">
      <Field label="Search" value={view.search} onInput={(search) => onChange({ ...view, search })} />
      <Select
        label="State"
        value={view.state ?? 'all'}
        options={{ all: 'All', ...stateWords() }}
        onChange={(state) => onChange({ ...view, state: state === 'all' ? null : state })}
      />
      <Select label="Order" value={view.order} options={orders} onChange={(order) => onChange({ ...view, order })} />
    </search>
  );
}
