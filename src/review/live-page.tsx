import { message } from '../i18n/message.ts';
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
        <p>{message('list_still_live')}</p>
      </Notice>
    </>
  );
}
