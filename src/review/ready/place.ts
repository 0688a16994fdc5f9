/** Where a finding is, in words, and what stands around it. */
import { type MessageKey, message } from '../../i18n/message.ts';
import type { Finding, FindingKind } from '../../session/scan/finding.ts';
import type { Session } from '../../session/schema.ts';
import { shortened } from '../../ui/quantity.ts';
import { clock } from '../../ui/time.ts';
import { plain, sentence } from '../../wording/sentence.ts';

export const kindWords = (kind: FindingKind): string => message(`finding_${kind}`);

const AROUND = 40;

export interface Excerpt {
  before: string;
  found: string;
  after: string;
}

/** What is at the path; a name that a page chose, where that is what was found. */
function textAt(session: Session, { path, isKey }: Finding): string {
  if (isKey) return String(path.at(-1));
  let value: unknown = session;
  for (const name of path) value = Object.getOwnPropertyDescriptor(Object(value), name)?.value;
  return typeof value === 'string' ? value : '';
}

export function excerptOf(session: Session, finding: Finding): Excerpt {
  const text = textAt(session, finding);
  const { start, end } = finding;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  return {
    before: start > AROUND ? `…${before}` : before,
    found: text.slice(start, end),
    after: end + AROUND < text.length ? `${after}…` : after,
  };
}

/** The action that it is in; null where it is in none. */
export function actionOf(session: Session, { path: [part, index] }: Finding): string | null {
  if (part === 'actions' && typeof index === 'number') return session.actions[index]?.id ?? null;
  if (part === 'effects' && typeof index === 'number') return session.effects[index]?.cause ?? null;
  return null;
}

const parts: Partial<Record<string, MessageKey>> = {
  task: 'finding_in_task',
  outcome: 'finding_in_outcome',
  notes: 'finding_in_notes',
  documents: 'finding_in_documents',
  effects: 'finding_in_effects',
  consent: 'finding_in_sites',
  capture: 'finding_in_sites',
  environment: 'finding_in_environment',
};

/** `In “Typed “Lisbon” into “Where to?””, at 0:08` */
export function placeOf(session: Session, { path: [part, index] }: Finding): string {
  const action = part === 'actions' && typeof index === 'number' ? session.actions[index] : undefined;
  if (action) {
    return message('finding_in_action', { action: shortened(plain(sentence(action)), 80), time: clock(action.at) });
  }
  return message(parts[String(part)] ?? 'finding_in_rest');
}
