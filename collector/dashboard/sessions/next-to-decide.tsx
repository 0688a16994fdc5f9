import { useState } from 'preact/hooks';
import { Button } from '../../../src/ui/button.tsx';
import { ask } from '../client/ask.ts';
import type { Desk } from '../shell/desk.ts';
import { Refusal } from '../shell/refusal.tsx';
import { routes } from '../shell/route.ts';
import { useChange } from '../shell/use-change.ts';

interface NextToDecideProps {
  desk: Desk;
  /** The session that is shown. */
  after: string;
}

/** Leads to the oldest session that nobody has decided about. */
export function NextToDecide({ desk: { client, decisions }, after }: NextToDecideProps) {
  const { run, isBusy, refused } = useChange();
  const [isLast, setLast] = useState(false);
  const go = async (): Promise<void> => {
    const passed = new Set([after, ...decisions.pending.map(({ session }) => session)]);
    const { sessions } = await ask(
      client.api.v1.lead.sessions.$get({
        query: { state: 'submitted', order: 'oldest', limit: String(Math.min(200, passed.size + 1)) },
      }),
    );
    const next = sessions.find(({ id }) => !passed.has(id));
    setLast(next === undefined);
    if (next) location.hash = routes.session(next.id);
  };
  return (
    <>
      <Refusal refused={refused} />
      <p class="soft" role="status">
        {isLast && 'Nothing else waits for a decision.'}
      </p>
      <Button unavailable={isBusy} onPress={() => void run(go)}>
        Next to decide about
      </Button>
    </>
  );
}
