import { message } from '../../i18n/message.ts';
import { Joining } from '../../joining/joining.tsx';
import type { Collector } from '../../joining/use-collector.ts';
import type { PopupDependencies } from '../dependencies.ts';

interface JoinTeamProps {
  /** What is to be agreed to comes first, the way to it last. */
  place: 'first' | 'last';
  dependencies: Pick<PopupDependencies, 'client' | 'joining'>;
  collector: Collector;
}

/** The way to a team, for who has none. */
export function JoinTeam({ place, dependencies: { client, joining }, collector: { state, refresh } }: JoinTeamProps) {
  if (!state || state.joined) return null;
  const { invitation } = state;
  const isInvited = Boolean(invitation?.offer);
  if (isInvited !== (place === 'first')) return null;
  const form = <Joining client={client} permissions={joining} invitation={invitation} refresh={refresh} />;
  return (
    <div class="stack">
      {isInvited ? (
        form
      ) : (
        <details open={invitation !== null}>
          <summary>{message('team_join')}</summary>
          {form}
        </details>
      )}
    </div>
  );
}
