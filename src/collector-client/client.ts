/** What the extension asks the collector, typed by the contract. */
import { hc } from 'hono/client';
import type * as z from 'zod/mini';
import type { Api } from '../../collector/api/routes.ts';
import type { PublicKey } from '../submission/device-key.ts';
import type { Manifest } from '../submission/pack.ts';
import {
  type Access,
  AccessLog,
  type CollectorTask,
  type HeldDevice,
  HeldDevices,
  type HeldSession,
  HeldSessions,
  Looked,
  Membership,
  Missing,
  Statement,
  Submitted,
  type TaskProblem,
  TaskProblems,
  Tasks,
  Tombstone,
} from './answers.ts';
import { Unanswered } from './problem.ts';
import type { Sending, Transport } from './transport.ts';

export interface Joining {
  secret: string;
  publicKey: PublicKey;
  workerName?: string;
  agreed: { text: string; textDigest: string; at: string; language: string };
}

/** Each throws a `Refusal`, or `Unanswered`. */
export interface CollectorClient {
  look: (secret: string) => Promise<Looked>;
  join: (joining: Joining) => Promise<Membership>;
  leave: () => Promise<void>;
  tasks: () => Promise<CollectorTask[]>;
  reportTask: (id: string, reason: string) => Promise<void>;
  missing: (digests: string[], signal: AbortSignal) => Promise<string[]>;
  putChunk: (digest: string, bytes: Uint8Array<ArrayBuffer>, signal: AbortSignal) => Promise<void>;
  /** @returns the receipt */
  submit: (manifest: Manifest, signal: AbortSignal) => Promise<string>;
  withdraw: (session: string) => Promise<Tombstone>;
  sessions: () => Promise<HeldSession[]>;
  taskProblems: () => Promise<TaskProblem[]>;
  devices: () => Promise<HeldDevice[]>;
  accessLog: () => Promise<Access[]>;
  statement: () => Promise<Statement>;
  statementCsv: () => Promise<string>;
}

/** Pages of a list that are read at most: more than anybody has. */
const MOST_PAGES = 200;

export function createCollectorClient(address: string, transport: Transport): CollectorClient {
  const ask = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> =>
    transport(input instanceof Request ? input.url : input.toString(), sendingOf(init));
  const { v1 } = hc<Api>(address, { fetch: ask }).api;
  const within = (signal: AbortSignal) => ({ init: { signal } });

  return {
    look: async (secret) => read(Looked, await v1.invitations.look.$post({ json: { secret } })),
    join: async (joining) => read(Membership, await v1.devices.$post({ json: joining })),
    leave: async () => void (await v1.devices.current.$delete()),
    tasks: async () => (await read(Tasks, await v1.tasks.$get())).tasks,
    reportTask: async (id, reason) => void (await v1.tasks[':id'].problems.$post({ param: { id }, json: { reason } })),
    missing: async (digests, signal) =>
      (await read(Missing, await v1.chunks.missing.$post({ json: { digests } }, within(signal)))).missing,
    putChunk: async (digest, body, signal) => {
      const url = v1.chunks[':digest'].$url({ param: { digest } }).href;
      await transport(url, { method: 'PUT', headers: { 'content-type': 'application/octet-stream' }, body, signal });
    },
    submit: async (manifest, signal) =>
      (await read(Submitted, await v1.sessions.$post({ json: manifest }, within(signal)))).receipt,
    withdraw: async (id) => read(Tombstone, await v1.sessions[':id'].$delete({ param: { id } })),
    sessions: () =>
      pages(async (query) => {
        const { sessions, next } = await read(HeldSessions, await v1.sessions.$get({ query }));
        return { items: sessions, next };
      }),
    taskProblems: () =>
      pages(async (query) => {
        const { problems, next } = await read(TaskProblems, await v1['task-problems'].$get({ query }));
        return { items: problems, next };
      }),
    devices: async () => (await read(HeldDevices, await v1.devices.$get())).devices,
    accessLog: () =>
      pages(async (query) => {
        const { entries, next } = await read(AccessLog, await v1['access-log'].$get({ query }));
        return { items: entries, next };
      }),
    statement: async () => read(Statement, await v1.statement.$get({ query: {} })),
    statementCsv: async () => (await v1['statement.csv'].$get({ query: {} })).text(),
  };
}

/** As the typed client of hono writes requests: JSON in text, headers one by one. */
function sendingOf({ method = 'GET', headers, body, signal }: RequestInit): Sending {
  return {
    method,
    headers: Object.fromEntries(new Headers(headers)),
    body: typeof body === 'string' ? body : null,
    signal: signal ?? null,
  };
}

async function read<T extends z.ZodMiniType>(
  schema: T,
  response: { json: () => Promise<unknown> },
): Promise<z.infer<T>> {
  const parsed = schema.safeParse(await response.json().catch(() => null));
  if (!parsed.success) throw new Unanswered('An answer that is not understood', { cause: parsed.error });
  return parsed.data;
}

async function pages<T>(
  ask: (query: { after?: string }) => Promise<{ items: T[]; next: string | null }>,
): Promise<T[]> {
  const all: T[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items, next } = await ask(after === null ? {} : { after });
    all.push(...items);
    if (next === null) return all;
    after = next;
  }
  return all;
}
