import { message } from '../i18n/message.ts';
import type { Session } from '../session/schema.ts';
import { Notice } from '../ui/alert.tsx';
import { missingInDetail } from './summary.ts';
import './missing.css';

/** What a session lacks, said before anybody takes it for complete. */
export function Missing({ session }: { session: Session }) {
  const sentences = missingInDetail(session);
  if (sentences.length === 0) return null;
  return (
    <Notice>
      <h2>{message('session_missing_heading')}</h2>
      <ul class="missing">
        {sentences.map((sentence, index) => (
          <li key={index} class="soft">
            {sentence}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
