import { message } from '../../i18n/message.ts';
import { Joining } from '../../joining/joining.tsx';
import { useCollector } from '../../joining/use-collector.ts';
import type { ChosenTask, PopupDependencies } from '../dependencies.ts';
import { MyTasks } from './my-tasks.tsx';
import './tasks.css';

interface TeamProps {
  dependencies: PopupDependencies;
  onBegin: (chosen: ChosenTask) => Promise<void>;
}

/** The tasks of the team, or the way to one. */
export function Team({ dependencies, onBegin }: TeamProps) {
  const { client, joining } = dependencies;
  const { state, refresh } = useCollector(dependencies);
  if (!state) return null;
  if (state.joined) return <MyTasks dependencies={dependencies} onBegin={onBegin} />;
  const { invitation } = state;
  const form = <Joining client={client} permissions={joining} invitation={invitation} refresh={refresh} />;
  return (
    <div class="stack">
      {invitation ? (
        form
      ) : (
        <details>
          <summary>{message('team_join')}</summary>
          {form}
        </details>
      )}
    </div>
  );
}
