import { v7 as uuid } from 'uuid';
import { message } from '../i18n/message.ts';
import { hex } from '../session/hex.ts';
import type { UnfinishedSession } from '../store/database.ts';
import { describeEnvironment } from './environment.ts';
import type { Prepared } from './preparation.ts';

interface Beginning {
  /** Milliseconds since the Unix epoch. */
  now: number;
  /** The tab that is looked at, unless it is one of Showhow's own. */
  activeTab: number | null;
  hasDenied: boolean;
}

/** A session that begins now, with what was agreed to, and how. */
export async function newSession(
  { task, capture, notice }: Prepared,
  { now, activeTab, hasDenied }: Beginning,
): Promise<UnfinishedSession> {
  const { text, language, recipient = null, ...terms } = notice;
  return {
    id: uuid(),
    task,
    capture,
    consent: {
      notice: { text, language, sha256: await sha256(text) },
      agreed: { sites: capture.sites, capture },
      at: new Date(now).toISOString(),
      how: message('consent_how'),
      until: null,
      recipient,
      record: { id: uuid(), principal: crypto.randomUUID(), ...terms },
    },
    environment: await describeEnvironment(),
    startedAt: now,
    endedAt: null,
    state: 'recording',
    pauses: [],
    notes: [],
    activeTabAtStart: activeTab,
    lost: [],
    ...(hasDenied && { hasDenied }),
  };
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return hex(digest);
}
