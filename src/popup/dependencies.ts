import type { JoiningPermissions } from '../joining/permissions.ts';
import type { Client } from '../messaging/client.ts';
import type { CollectorFacts, OfferedTask } from '../messaging/messages.ts';
import type { Extras } from '../ui/notice.ts';

/** What is in front while the popup is open. */
export type ActivePage =
  | { kind: 'page'; url: string }
  /** The browser tells an extension nothing of its own pages. */
  | { kind: 'hidden' }
  /** The popup itself, opened in a tab. */
  | { kind: 'popup' };

/** A task of the team that the person has begun, and who receives what they submit of it. */
export interface ChosenTask {
  task: OfferedTask;
  collector: CollectorFacts;
}

/** What the person has filled in so far. Sites are null while they are what the popup filled in. */
export interface Draft {
  task: string;
  sites: string | null;
  /** What else may be recorded; nothing, while the person has not said so. */
  extras?: Extras;
  chosen?: ChosenTask;
}

/** What the popup needs from the browser. */
export interface PopupDependencies {
  client: Client;
  onChanged: (listener: () => void) => () => void;
  activePage: () => Promise<ActivePage>;
  requestPermission: (origins: string[]) => Promise<boolean>;
  /** A popup closes as soon as the person clicks beside it: what they typed must not be lost. */
  drafts: { load: () => Promise<Draft | null>; save: (draft: Draft | null) => Promise<void> };
  /** Why the session did not begin that was waiting when the prompt closed an earlier popup; said once. */
  whyNotStarted: () => Promise<string | null>;
  /** Whether the popup was opened to write a note; said once. */
  noteWanted: () => Promise<boolean>;
  /** Address of the review page: of one session, or of the list of all. */
  reviewAddress: (session: string | null) => string;
  settingsAddress: string;
  joining: JoiningPermissions;
  /** Opens the page at which a task begins. The popup may close thereby. */
  openPage: (url: string) => Promise<void>;
}
