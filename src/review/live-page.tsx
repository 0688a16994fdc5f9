import type { SessionSummary } from '../store/sessions.ts';
import { Notice } from '../ui/alert.tsx';
import { StatusPill } from '../ui/status-pill.tsx';

/** A session that is still being recorded: nothing to look at, nothing to export yet. */
export function LivePage({ summary }: { summary: SessionSummary }) {
  return (
    <>
      <div class="session-heading">
        <h1>{summary.task}</h1>
        <StatusPill state={summary.state} />
      </div>
      <Notice>
        <p>
          This session is still being recorded. Press Stop in Showhow, in the browser’s toolbar. Then you see here what
          was recorded, and can export it.
        </p>
      </Notice>
    </>
  );
}
