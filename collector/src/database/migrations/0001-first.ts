import { type Kysely, sql } from 'kysely';

const counted = `insert into tallies values (new.worker, coalesce(new.task, ''), new.state, coalesce(new.credit_unit, ''), 1,
    iif(new.accepted_at is null, 0, new.milliseconds), coalesce(new.credit_hundredths, 0), new.received_at)
  on conflict (worker, task, state, unit) do update set sessions = sessions + 1,
    milliseconds = milliseconds + excluded.milliseconds, hundredths = hundredths + excluded.hundredths,
    last = max(last, excluded.last);`;
const uncounted = `update tallies set sessions = sessions - 1,
    milliseconds = milliseconds - iif(old.accepted_at is null, 0, old.milliseconds),
    hundredths = hundredths - coalesce(old.credit_hundredths, 0)
  where worker = old.worker and task = coalesce(old.task, '') and state = old.state
    and unit = coalesce(old.credit_unit, '');`;

const statements = [
  `create table settings (name text primary key, value text not null)`,
  `create table people (id text primary key, name text not null unique, email text unique, subject text unique, role text not null,
    added_at text not null, signed_in_at text)`,
  `create table sign_in_links (token text primary key, person text not null references people, ends_at text not null)`,
  `create table sign_ins (token text primary key, person text not null references people, csrf text not null,
    seen_at text not null, ends_at text not null)`,
  `create table workers (id text primary key, name text not null, joined_at text not null)`,
  `create table invitations (id text primary key, secret text not null unique, worker_name text,
    worker text references workers, created_at text not null, ends_at text not null, used_at text, withdrawn_at text)`,
  `create table devices (id text primary key, worker text not null references workers,
    invitation text not null references invitations, name text, key_x text not null, thumbprint text not null unique,
    joined_at text not null, seen_at text, ended_at text, ended text, agreed_text text not null,
    agreed_digest text not null, agreed_at text not null, agreed_language text not null)`,
  `create index devices_of_worker on devices (worker)`,
  `create table tasks (id text primary key, label text not null, instructions text not null, start_url text,
    sites text not null, test_id_attributes text not null, capture text not null, wanted integer,
    wanted_of_each integer, due_at text, credit_hundredths integer, credit_unit text, retention_days integer,
    state text not null, for_all integer not null, created_at text not null, published_at text)`,
  `create table reviewer_tasks (person text not null references people, task text not null references tasks,
    primary key (person, task))`,
  `create table task_workers (task text not null references tasks, worker text not null references workers,
    primary key (task, worker))`,
  `create table task_problems (id text primary key, task text not null references tasks,
    worker text not null references workers, reason text not null, at text not null, settled_at text)`,
  `create index task_problems_of_task on task_problems (task, settled_at)`,
  `create table sessions (id text not null, worker text not null references workers,
    device text not null references devices, task text references tasks, state text not null,
    received_at text not null, corrects text, expires_at text, decided_at text, decided_by text references people,
    reason text, ended_at text, accepted_at text, credit_hundredths integer, credit_unit text,
    milliseconds integer not null, digest text, bytes integer not null, gzip_bytes integer not null, receipt text,
    outcome text, actions integer not null, action_digest text, gaps integer not null, refused integer not null,
    unrecordable integer not null, no_outcome integer not null, interrupted integer not null,
    no_actions integer not null, stands_out integer not null, primary key (worker, id))`,
  // Two workers may withdraw the same id before it was sent; only one can have sent it.
  `create unique index sessions_by_id on sessions (id) where ended_at is null`,
  `create index sessions_by_any_id on sessions (id)`,
  `create index sessions_by_time on sessions (received_at, id)`,
  `create index sessions_of_task on sessions (task, received_at, id)`,
  `create index sessions_of_worker on sessions (worker, received_at, id)`,
  `create index sessions_of_worker_and_task on sessions (worker, task, received_at, id)`,
  `create index sessions_in_state on sessions (state, received_at, id)`,
  `create index sessions_with_actions on sessions (action_digest) where action_digest is not null`,
  `create index sessions_correcting on sessions (worker, corrects) where corrects is not null`,
  `create index sessions_standing_out on sessions (received_at, id, gaps, refused, unrecordable, no_outcome) where stands_out = 1`,
  `create index sessions_expiring on sessions (expires_at) where expires_at is not null and ended_at is null`,
  `create index sessions_accepted on sessions (accepted_at, task) where state = 'accepted'`,
  `create table tallies (worker text not null, task text not null, state text not null, unit text not null,
    sessions integer not null, milliseconds integer not null, hundredths integer not null, last text not null,
    primary key (worker, task, state, unit)) without rowid`,
  `create trigger sessions_inserted after insert on sessions begin ${counted} end`,
  `create trigger sessions_changed after update of state, accepted_at, credit_unit, credit_hundredths on sessions
    begin ${uncounted} ${counted} end`,
  `create table session_chunks (worker text not null, session text not null, position integer not null,
    digest text not null, bytes integer not null, primary key (worker, session, position),
    foreign key (worker, session) references sessions (worker, id))`,
  `create index session_chunks_by_digest on session_chunks (worker, digest)`,
  `create table same_actions (digest text primary key, sessions integer not null)`,
  `create table access_log (id integer primary key autoincrement, at text not null, what text not null,
    worker text not null references workers, session text not null, task text references tasks,
    person text not null references people, export text)`,
  `create index access_log_of_worker on access_log (worker, id)`,
  `create index access_log_of_session on access_log (worker, session, id)`,
  `create table exports (id text primary key, created_at text not null, created_by text not null references people,
    tasks text, from_at text, until_at text, sessions integer not null)`,
  `create table export_sessions (export text not null references exports, worker text not null,
    session text not null, primary key (export, worker, session))`,
  `create index export_sessions_of_session on export_sessions (worker, session)`,
];

export const first = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
