/** The tables. Moments are ISO 8601 in UTC, always with milliseconds, so that they sort as they happened. */
import type { Generated } from 'kysely';
import type { accessKinds } from '../../api/access-log.ts';
import type { Role } from '../../api/lead/account.ts';
import type { SessionState } from '../../api/sessions.ts';

export interface Tables {
  settings: { name: string; value: string };
  people: {
    id: string;
    name: string;
    email: string | null;
    /** Issuer and subject of the provider that the person has signed in with. */
    subject: string | null;
    role: Role;
    added_at: string;
    signed_in_at: string | null;
  };
  reviewer_tasks: { person: string; task: string };
  /** Secrets of links and cookies are here as their SHA-256 alone. */
  sign_in_links: { token: string; person: string; ends_at: string };
  sign_ins: { token: string; person: string; csrf: string; seen_at: string; ends_at: string };
  workers: { id: string; name: string; joined_at: string };
  invitations: {
    id: string;
    secret: string;
    worker_name: string | null;
    worker: string | null;
    created_at: string;
    ends_at: string;
    used_at: string | null;
    withdrawn_at: string | null;
  };
  devices: {
    id: string;
    worker: string;
    invitation: string;
    name: string | null;
    key_x: string;
    thumbprint: string;
    joined_at: string;
    seen_at: string | null;
    ended_at: string | null;
    ended: 'left' | 'revoked' | null;
    agreed_text: string;
    /** For how many days at most sessions are kept by it; null until they are withdrawn. */
    agreed_days: number | null;
    agreed_digest: string;
    agreed_at: string;
    agreed_language: string;
  };
  tasks: {
    id: string;
    label: string;
    instructions: string;
    start_url: string | null;
    /** JSON. */
    sites: string;
    test_id_attributes: string;
    capture: string;
    wanted: number | null;
    wanted_of_each: number | null;
    due_at: string | null;
    credit_hundredths: number | null;
    credit_unit: string | null;
    retention_days: number | null;
    state: 'draft' | 'open' | 'closed';
    for_all: 0 | 1;
    created_at: string;
    published_at: string | null;
  };
  /** All that was ever offered for a session of a task: kept by triggers. */
  offered_credits: { task: string; hundredths: number; unit: string };
  task_workers: { task: string; worker: string };
  task_problems: {
    id: string;
    task: string;
    worker: string;
    reason: string;
    at: string;
    settled_at: string | null;
    expires_at: string | null;
  };
  /** A tombstone is a row whose `ended_at` is set: what told of the content is null in it. */
  sessions: SessionRow & {
    /** 1 where another one holds the same actions, 2 where a hundred others do: kept by triggers. */
    alike: Generated<0 | 1 | 2>;
  };
  /** How many sessions there are of each kind: kept by triggers, so that no list has to count. '' stands for null. */
  tallies: {
    worker: string;
    task: string;
    state: SessionState;
    unit: string;
    sessions: number;
    milliseconds: number;
    hundredths: number;
    last: string;
  };
  session_chunks: { worker: string; session: string; position: number; digest: string; bytes: number };
  /** How many sessions hold exactly these actions. */
  same_actions: { digest: string; sessions: number };
  access_log: {
    id: Generated<number>;
    at: string;
    what: (typeof accessKinds)[number];
    worker: string;
    session: string;
    task: string | null;
    person: string;
    export: string | null;
  };
  exports: {
    id: string;
    created_at: string;
    created_by: string;
    /** JSON; null for all. */
    tasks: string | null;
    from_at: string | null;
    until_at: string | null;
    sessions: number;
  };
  export_sessions: { export: string; worker: string; session: string };
}

export interface SessionRow {
  /** Chosen in the worker's browser: of one worker alone it is sure to be the only one. */
  id: string;
  worker: string;
  device: string;
  task: string | null;
  state: SessionState;
  received_at: string;
  corrects: string | null;
  expires_at: string | null;
  decided_at: string | null;
  decided_by: string | null;
  reason: string | null;
  ended_at: string | null;
  /** Kept in a tombstone, because what was earned stays earned: null unless it was accepted. */
  accepted_at: string | null;
  credit_hundredths: number | null;
  credit_unit: string | null;
  /** What it brings at least if it is accepted; null where nothing was promised. */
  promised_hundredths: number | null;
  promised_unit: string | null;
  milliseconds: number;
  digest: string | null;
  bytes: number;
  gzip_bytes: number;
  receipt: string | null;
  outcome: 'succeeded' | 'failed' | 'abandoned' | null;
  actions: number;
  action_digest: string | null;
  gaps: number;
  refused: number;
  unrecordable: number;
  no_outcome: 0 | 1;
  interrupted: 0 | 1;
  no_actions: 0 | 1;
  /** One of the signs before it is there. */
  stands_out: 0 | 1;
}
