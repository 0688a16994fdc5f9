import type { Collector } from '../../joining/use-collector.ts';
import type { PopupDependencies } from '../dependencies.ts';
import { JoinTeam } from './join-team.tsx';
import { MyTasks, type MyTasksProps } from './my-tasks.tsx';

interface FromTeamProps extends MyTasksProps {
  dependencies: PopupDependencies;
  collector: Collector;
}

/** What comes from a team, before all else: its tasks, or its invitation. */
export function FromTeam({ dependencies, collector, onBegin }: FromTeamProps) {
  if (collector.state?.joined) return <MyTasks dependencies={dependencies} onBegin={onBegin} />;
  return <JoinTeam place="first" dependencies={dependencies} collector={collector} />;
}
