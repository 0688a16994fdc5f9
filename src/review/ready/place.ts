/** Where a finding is, in words, and what stands around it. */
import type { Finding, FindingKind } from '../../session/scan/finding.ts';
import type { Session } from '../../session/schema.ts';
import { shortened } from '../../ui/quantity.ts';
import { clock } from '../../ui/time.ts';
import { plain, sentence } from '../../wording/sentence.ts';

export const kindWords: Record<FindingKind, string> = {
  secret: 'Looks like a key or password',
  account: 'Looks like an account number',
  card: 'Looks like a card number',
  id: 'Looks like the number of a document',
  email: 'Looks like an e-mail address',
  phone: 'Looks like a phone number',
  word: 'Is on your list of words',
  token: 'Looks random, like a code or a token',
};

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

const parts: Record<string, string> = {
  task: 'In the name of the task',
  outcome: 'In what you said of how it ended',
  notes: 'In a note',
  documents: 'In the title or address of a page',
  effects: 'In what followed an action',
  consent: 'In the sites that you agreed to',
  capture: 'In the sites that you agreed to',
  environment: 'In what is said of the browser',
};

/** `In “Typed “Lisbon” into “Where to?””, at 0:08` */
export function placeOf(session: Session, { path: [part, index] }: Finding): string {
  const action = part === 'actions' && typeof index === 'number' ? session.actions[index] : undefined;
  if (action) return `In “${shortened(plain(sentence(action)), 80)}”, at ${clock(action.at)}`;
  return parts[String(part)] ?? 'In what is said of the session';
}
