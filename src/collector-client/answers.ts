/** What the extension reads of the collector's answers. Fields that it does not know it leaves alone. */
import * as z from 'zod/mini';
import { optionalKinds } from '../masking/kinds.ts';

const line = z.string().check(z.maxLength(2_000));
const text = z.string().check(z.maxLength(100_000));
const count = z.int().check(z.nonnegative());

export const PublicKey = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string().check(z.regex(/^[\w-]{43}$/u)),
});

/** Whose collector it is. */
export const About = z.object({
  name: line,
  contact: line,
  purpose: text,
  receives: text,
  retentionDays: z.nullable(count),
  address: line,
  limits: z.object({ chunkBytes: z.int().check(z.positive()), sessionBytes: z.int().check(z.positive()) }),
  receiptKey: PublicKey,
  agreement: z.object({ text, textDigest: line, language: line }),
});
export type About = z.infer<typeof About>;

export const Looked = z.extend(About, { endsAt: line, workerName: z.nullable(line) });
export type Looked = z.infer<typeof Looked>;

export const Membership = z.object({
  worker: z.object({ id: line, name: line }),
  device: z.object({ id: line }),
});
export type Membership = z.infer<typeof Membership>;

const Credit = z.object({ amount: line, unit: line });

export const CollectorTask = z.object({
  id: line,
  label: z.string().check(z.minLength(1), z.maxLength(500)),
  instructions: text,
  // The browser opens it: a page of the web, and none of its own.
  startUrl: z.nullable(z.string().check(z.maxLength(20_000), z.regex(/^https?:\/\//iu))),
  sites: z.array(line).check(z.maxLength(100)),
  testIdAttributes: z.array(line).check(z.maxLength(10)),
  capture: z.object({ timing: z.boolean(), pointer: z.boolean(), unmasked: z.array(z.enum(optionalKinds)) }),
  wanted: z.nullable(count),
  wantedOfEach: z.nullable(count),
  dueAt: z.nullable(line),
  credit: z.nullable(Credit),
  retentionDays: z.nullable(count),
  accepted: count,
  mine: z.object({ submitted: count, returned: count, accepted: count }),
});
export type CollectorTask = z.infer<typeof CollectorTask>;
export const Tasks = z.object({ tasks: z.array(CollectorTask) });

export const Missing = z.object({ missing: z.array(z.string()) });

const InExport = z.object({ id: line, at: line });
export type InExport = z.infer<typeof InExport>;

export const Submitted = z.object({ receipt: z.string().check(z.maxLength(20_000)) });
export const Tombstone = z.object({ at: line, exports: z.array(InExport) });
export type Tombstone = z.infer<typeof Tombstone>;

export const HeldSession = z.object({
  id: line,
  task: z.nullable(z.object({ label: line })),
  state: z.enum(['submitted', 'returned', 'accepted', 'withdrawn', 'expired']),
  submittedAt: line,
  reason: z.nullable(text),
  expiresAt: z.nullable(line),
  endedAt: z.nullable(line),
  exports: z.array(InExport),
  // An older collector does not say.
  credit: z._default(z.nullable(Credit), null),
  readings: count,
});
export type HeldSession = z.infer<typeof HeldSession>;
const next = z.nullable(z.string());
export const HeldSessions = z.object({ sessions: z.array(HeldSession), next });

export const TaskProblem = z.object({
  task: z.object({ label: line }),
  reason: text,
  at: line,
  settledAt: z.nullable(line),
  expiresAt: z.nullable(line),
});
export type TaskProblem = z.infer<typeof TaskProblem>;
export const TaskProblems = z.object({ problems: z.array(TaskProblem), next });

export const HeldDevice = z.object({
  name: z.nullable(line),
  joinedAt: line,
  seenAt: z.nullable(line),
  endedAt: z.nullable(line),
  ended: z.nullable(z.enum(['left', 'revoked'])),
  agreed: z.object({ text }),
  isThis: z.boolean(),
});
export type HeldDevice = z.infer<typeof HeldDevice>;
export const HeldDevices = z.object({ devices: z.array(HeldDevice) });

export const Access = z.object({
  at: line,
  what: z.enum(['read', 'export', 'download']),
  session: line,
  by: line,
});
export type Access = z.infer<typeof Access>;
export const AccessLog = z.object({ entries: z.array(Access), next });

const figures = {
  sessions: count,
  accepted: count,
  returned: count,
  withdrawn: count,
  minutes: z.number(),
  credit: z.array(Credit),
};
export const Statement = z.object({ total: z.object(figures) });
export type Statement = z.infer<typeof Statement>;
